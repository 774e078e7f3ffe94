"""Patterns that begin with letters find what the plain ones do."""

from __future__ import annotations

import re

import pytest

from kg.extract.scan import any_of, word_of

TEXT = "Tel 1, telephone 2; a hotel, intel TEL 3 (fax) telefax @home straße Straße gatan\ntel_ 4 _tel -tel étel"


def spans(pattern: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(pattern, TEXT)]


@pytest.mark.parametrize("words", ["tel", "tel|telephone|fax", "telephone|tel", r"te\w+|f\w\w", "home"])
def test_words_are_found_where_a_word_begins_in_any_letters(words):
    assert spans(word_of(words)) == spans(rf"(?i)(?<!\w)(?:{words})")


def test_any_of_some_forms_is_found_with_its_own_rest_only():
    assert spans(any_of(("@", ""), ("sg", r"(?:(?<=s)traße|(?<=g)atan)"), ("f", "ax"))) == spans("@|straße|gatan|fax")
