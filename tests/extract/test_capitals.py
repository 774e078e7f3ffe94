"""Words with a capital, and the passages that hold them."""

from __future__ import annotations

import random

import pytest

from kg.extract.capitals import passage_at, passages
from kg.model import Role, Span
from tests.factory import document


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the U.S. and the U.K,", ["U.S.", "U.K"]),
        ("U.S.A. or A.B_", ["U.S.A.", "A", "B"]),
        ("O’Neill’s and D'Arcy's firms", ["O’Neill", "D'Arcy"]),
        ("eGov KIET2020 École _Seoul", ["KIET2020", "École", "Seoul"]),
    ],
)
def test_words_with_a_capital_are_told_without_their_genitive(text, words):
    assert [word for _, _, word in passage_at(text, Span(0, len(text))).capitals] == words


def test_a_passage_has_the_words_that_its_text_has_when_it_is_read_alone():
    text = "In the U.S.A. and U.K’s A.B_c, O’Neill’s KIET_X, D'Arc'sx Über-Éa. 서울 Z"
    chance = random.Random(3)
    for _ in range(400):
        start, end = sorted(chance.choices(range(len(text) + 1), k=2))
        before = text[start - 1 : start]
        if before.isalnum() or "." in before:
            continue  # what stands before tells whether a word begins
        alone = [
            (start + first, start + last, word)
            for first, last, word in passage_at(text[start:end], Span(0, end - start)).capitals
        ]
        assert list(passage_at(text, Span(start, end)).capitals) == alone


def test_sentences_come_before_headings_and_chrome_does_not_come():
    roles = [
        passage.role
        for passage in passages(document("Steel in Korea\n\nPohang makes steel. Ulsan builds ships in its docks.\n"))
    ]
    assert roles == sorted(roles, key=lambda role: role is Role.HEADING)
    assert Role.CHROME not in roles


def test_a_passage_says_whether_it_holds_a_korean_syllable():
    text = "Seoul 서울"
    assert [passage_at(text, Span(*run)).hangul for run in ((0, 5), (0, 7))] == [False, True]
