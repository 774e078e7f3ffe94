"""Examples of findings: each number of a page by itself, and whether gold has it for a result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kg.evaluate.likeness import finding, fold
from kg.extract.findings import Candidate, candidates, features
from kg.model import Document
from kg.sources import read
from tests.learn.fitting import Example
from tests.learn.pages import institute, pages

ALIKE = 0.5  # share of the shorter quote that stands in the other


def _alike(document: Document, one: Candidate, gold: Mapping[str, Any]) -> float:
    """How alike a candidate and an entry of gold are; bounds beside a number word ("more than half") do not count."""
    value, wanted = fold(one.number.value), fold(gold["value"])
    said = gold["value"] if one.number.worded and (value in wanted or wanted in value) else one.number.value
    return finding(gold, {"value": said, "evidence": document.quote(one.clause)})


def _right(document: Document, found: Sequence[Candidate], gold: Sequence[Mapping[str, Any]]) -> set[int]:
    """The places of the candidates that gold has, one to one, the most alike first."""
    pairs = (
        (_alike(document, one, entry), len(one.number.unit), -place, -number)
        for place, one in enumerate(found)
        for number, entry in enumerate(gold)
    )
    places: set[int] = set()
    entries: set[int] = set()
    for alike, _, place, number in sorted(pairs, reverse=True):
        if alike >= ALIKE and place not in places and number not in entries:
            places.add(place)
            entries.add(number)
    return {-place for place in places}


def examples() -> Sequence[Example]:
    examples = []
    for file, gold in pages():
        document = read(file)
        found = list(candidates(document))
        right = _right(document, found, gold.get("findings") or [])
        for place, one in enumerate(found):
            examples.append(Example(institute(file), [features(document.text, one)], frozenset({0} if place in right else ())))
    return examples
