"""Runs that are spoken for."""

from __future__ import annotations

import random

from kg.extract.cover import Cover, runs_of
from kg.model import Span


def test_a_cover_meets_what_any_of_its_spans_meets():
    chance = random.Random(1)
    for _ in range(50):
        starts = [chance.randrange(60) for _ in range(chance.randrange(8))]
        spans = [Span(start, start + chance.randrange(1, 9)) for start in starts]
        cover = Cover(spans)
        for start in range(60):
            end = start + chance.randrange(1, 6)
            assert cover.meets(start, end) == any(span.start < end and start < span.end for span in spans)


def test_many_names_are_found_where_each_by_itself_is():
    chance = random.Random(2)
    text = "".join(chance.choice("abcd ") for _ in range(3000))
    names = {text[start : start + chance.randrange(1, 7)] for start in range(0, 300, 2)} | {"dddddddd", "a"}
    assert len(names) > 64
    each = {run for name in names for run in runs_of(text, [name])}
    assert each <= set(runs_of(text, names))
    assert all(text[run.start : run.end] in names for run in runs_of(text, names))


def test_the_work_for_many_names_grows_with_the_text_and_not_with_their_number():
    class Counted(str):
        looked = 0

        def find(self, *args):
            Counted.looked += 1
            return super().find(*args)

    text = Counted("Steel is made in Pohang. " * 40)
    assert list(runs_of(text, {f"Alder{number} Institute" for number in range(1000)})) == []
    assert Counted.looked == 0
