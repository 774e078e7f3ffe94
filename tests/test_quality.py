"""Extraction is at least as right as it was: the F1 of each field, on each group of the corpus, does not fall below `floors.json`.

A floor is raised by writing the file anew, `python -m tests.bench.quality --json > tests/corpus/floors.json`, and falls by hand only.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from kg.evaluate import Evaluation
from tests.bench.quality import measure

FLOORS = json.loads((Path(__file__).parent / "corpus" / "floors.json").read_text(encoding="utf-8"))


@cache
def measured() -> dict[str, Evaluation]:
    return measure()


@pytest.mark.parametrize(("group", "field"), [(group, field) for group, fields in FLOORS.items() for field in fields])
def test_no_field_falls_below_its_floor(group: str, field: str) -> None:
    assert measured()[group].fields[field].f1 >= FLOORS[group][field]


def test_the_seeds_are_nearly_all_right() -> None:
    assert measured()["seeds"].headline >= 0.95
    assert {name for name, score in measured()["seeds"].fields.items() if score.gold and score.f1 < 0.85} == set()
