"""Examples of series: the candidates of each page, and which of them are printed as in gold."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract import series
from kg.extract.head import head
from tests.learn.fitting import Example
from tests.learn.pages import documents

# What anybody who has seen many pages expects of series; the corpus corrects it.
EXPECTED = {
    "label series": 3.0,
    "label collection": 1.5,
    "label type": 0.5,
    "names a section of the site": -2.0,
    "qualified": 1.0,
    "kind none": -1.0,
    "alone": 0.5,
    "after number": 1.5,
    "after glued": 1.5,
    "before a number": 1.5,
    "says its language": 1.0,
    "before number": -1.0,
    "before this": -2.0,
    "before capital": -1.0,
    "before capitals": -1.0,
    "beside a verb": -1.5,
    "in a long line": -0.5,
    "in foot": -0.5,
    "of the title": -1.0,
    "holds a verb": -1.5,
    "holds digits": -1.0,
    "held by a longer one": -0.5,
    "copies 2": 0.3,
    "copies 3": 0.5,
}


def examples() -> Sequence[Example]:
    found = []
    for institute, document, gold in documents():
        wanted = series.fold(gold["report"].get("series") or "")
        top = head(document)
        candidates = list(series.candidates(document, top))
        right = frozenset(number for number, one in enumerate(candidates) if wanted and series.fold(one.name) == wanted)
        if right or not wanted:
            found.append(Example(institute, series.features(document, top, candidates), right))
    return found
