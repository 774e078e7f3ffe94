"""Examples of dates: the candidates of each page, and which of them say what gold says."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract import issued
from kg.extract.head import head
from tests.learn.fitting import Example
from tests.learn.pages import documents

# What anybody who has seen many pages expects of dates; the corpus corrects it.
EXPECTED = {
    "lead publication": 2.5,
    "lead release": 2.0,
    "lead label": 1.5,
    "lead event": -2.0,
    "lead scope": -2.0,
    "lead range": -1.5,
    "lead code": -1.0,
    "lead in": -1.0,
    "lead lower": -0.5,
    "tail lower": -1.0,
    "row date": 1.5,
    "alone": 1.0,
    "in foot": -0.5,
    "beside a verb": -1.5,
    "beside words about something else": -1.5,
    "role item": -0.5,
    "in title": -1.0,
    "precision day": 0.5,
    "precision month": 0.5,
    "precision year": -0.5,
    "of the latest year": 0.3,
    "a fuller form is printed": -0.5,
    "a barer form is printed": 0.5,
}


def examples() -> Sequence[Example]:
    found = []
    for institute, document, gold in documents():
        wanted = gold["report"].get("date") or ""
        candidates = list(issued.candidates(document, head(document)))
        right = frozenset(number for number, one in enumerate(candidates) if one.iso == wanted)
        if right or not wanted:
            found.append(Example(institute, issued.features(candidates), right))
    return found
