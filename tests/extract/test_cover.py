"""Runs that are spoken for."""

from __future__ import annotations

import random

from kg.extract.cover import Cover
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
