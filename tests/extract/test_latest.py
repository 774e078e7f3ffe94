"""What is made of a document once."""

from __future__ import annotations

from kg.extract.latest import of_latest
from tests.factory import document


def test_what_is_made_of_a_document_is_made_once_until_another_is_asked_for():
    made = []
    first, other = document("Steel is made in Pohang."), document("Ships are built in Ulsan.")
    length = of_latest(lambda document: made.append(document.id) or len(document.text))
    assert [length(first), length(first), length(other), length(first)] == [24, 24, 25, 24]
    assert len(made) == 3


def test_an_equal_document_is_another_one():
    made = []
    again = of_latest(lambda document: made.append(document))
    again(document("Steel is made in Pohang."))
    again(document("Steel is made in Pohang."))
    assert len(made) == 2
