"""Runs that may name a plan, and what is seen of them."""

from __future__ import annotations

import time

import pytest

from kg.extract.capitals import passage_at
from kg.extract.plans import candidates, clusters, features
from kg.model import Span


def runs(text: str) -> list[str]:
    return sorted(text[one.span.start : one.span.end] for one in candidates(text, passage_at(text, Span(0, len(text)))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under the Harbour and Docks Act 2019 it is so.", ["Docks Act 2019", "Harbour and Docks Act 2019"]),
        ("The Harbour Convention on Old Boats holds.", ["Harbour Convention on Old Boats"]),
        ("They joined the 2040 Alder Plan.", ["2040 Alder Plan"]),
        ("The Alder Maul program helps.", ["Alder Maul program"]),
        ("It is the norm-led Alder Survey.", ["Alder Survey"]),
        ("Since Law 462 of 2002 it is so.", ["Law 462 of 2002"]),
        ("Any Harbour Plan helps, and a Harbour Act should be passed.", []),
        ("The harbour plan is old, Ann Berg says in Oslo.", []),
    ],
)
def test_runs_end_with_a_head_what_it_is_of_or_a_kind(text, expected):
    assert runs(text) == expected


def test_runs_that_overlap_are_weighed_together():
    text = "The Harbour and Docks Act helps, as does the Alder Survey."
    found = candidates(text, passage_at(text, Span(0, len(text))))
    assert [len(cluster) for cluster in clusters(found)] == [2, 1]


def test_what_stands_around_a_run_is_seen():
    text = "It was adopted under the Alder Grain Act (AGA)."
    (one,) = candidates(text, passage_at(text, Span(0, len(text))))
    assert {"head is law", "after under", "after the", "before an acronym"} <= set(features(text, one))


@pytest.mark.parametrize(
    "text", ["Aa Act " * 5000, "Aa of " * 8000, "Aa, and Bb Plan " * 3000, "Act of the " * 4000, "Aa plan " * 4000]
)
def test_hostile_text_is_survived(text):
    begin = time.process_time()
    passage = passage_at(text, Span(0, len(text)))
    for cluster in clusters(candidates(text, passage)):
        for one in cluster[:3]:
            features(text, one)
    assert time.process_time() - begin < 4
