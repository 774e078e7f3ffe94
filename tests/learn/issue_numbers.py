"""Examples of issue numbers: the candidates of each page, and which of them are printed as in gold."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract import issue_numbers
from kg.extract.head import head
from kg.extract.series import fold
from tests.learn.fitting import Example
from tests.learn.pages import documents

# What anybody who has seen many pages expects of numbers; the corpus corrects it.
EXPECTED = {
    "row issue": 2.0,
    "form marked": 1.0,
    "form after a kind": 1.0,
    "form volume": 1.5,
    "form bare": -1.5,
    "form code": 0.5,
    "before standard": -3.0,
    "before address": -3.0,
    "shape year": -2.0,
    "shape letters, marks and digits": 0.5,
    "beside a verb": -1.5,
    "in a long line": -0.5,
    "in foot": -0.5,
    "copies 2": 0.3,
    "copies 3": 0.5,
}


def examples() -> Sequence[Example]:
    found = []
    for institute, document, gold in documents():
        wanted = fold(gold["report"].get("issue") or "")
        candidates = list(issue_numbers.candidates(document, head(document)))
        right = frozenset(number for number, one in enumerate(candidates) if wanted and fold(one.name) == wanted)
        if right or not wanted:
            found.append(Example(institute, issue_numbers.features(document, candidates), right))
    return found
