"""Which of the names that a text prints are industries that the report is about or discusses: words weighed, not counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from kg.extract.industries.names import Occurrence

# What a mention adds, by the use that the vocabulary gives the phrase and by its context; from 1 on the report discusses it.
WEIGHTS: Final[Mapping[str, Mapping[str, float]]] = {
    "always": {"heading": 0.67},
    "listed": {"industry": 1, "trade": 1, "firm": 1, "lead": 1, "list": 1, "title": 1, "actors": 1,
               "heading": 0.5, "bare": 0.5, "attribute": 0.25, "part": 0.34},
    "topic": {"industry": 1, "trade": 1, "firm": 1, "lead": 1, "list": 0.5, "title": 1, "actors": 0.34,
              "heading": 0.3, "bare": 0.34, "attribute": 0.15, "part": 0.15},
    "head": {"industry": 1, "lead": 1, "title": 0.5},
    "unknown": {"industry": 0.34, "title": 1},
    "never": {},
}  # fmt: skip
_OTHERWISE: Final = {"always": 1.0}


def weight(found: Occurrence) -> float:
    """Return what one mention adds to the belief that a report discusses an industry; 1 is enough."""
    return WEIGHTS[found.use].get(found.context, _OTHERWISE.get(found.use, 0.0))


def discussed(found: Iterable[Occurrence]) -> dict[str, list[Occurrence]]:
    """Return the mentions of each industry that the report discusses, by its key, in the order of the first mention."""
    groups: dict[str, list[Occurrence]] = {}
    for occurrence in filter(weight, found):
        groups.setdefault(occurrence.key, []).append(occurrence)
    return {key: group for key, group in groups.items() if sum(map(weight, group)) >= 0.99}


def confidence(group: list[Occurrence]) -> float:
    """Return how sure it is that a report discusses an industry, in (0, 1]: surer with each mention."""
    total = sum(map(weight, group))
    return round(min(0.6 + 0.1 * total, 0.95), 2)
