"""Examples of strategies: each run that may state an action, and whether gold has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kg.evaluate.likeness import overlap
from kg.extract import run
from kg.extract.strategies import candidates
from kg.extract.strategies.weighing import Found, features
from kg.model import Document
from kg.sources import read
from tests.learn.fitting import Example
from tests.learn.pages import institute, pages

# What is expected of the weights beforehand: plain advice is likely meant, what others say or want is not what the report recommends.
EXPECTED = {
    "form: should": 0.5,
    "form: ought": 0.5,
    "form: must": 0.5,
    "form: advised": 0.5,
    "form: necessary": 1.0,
    "form: needed": 0.5,
    "form: worth": 0.5,
    "form: command item, after advice": 1.0,
    "form: command item, after a heading": 1.0,
    "form: gerund item, after advice": 1.0,
    "Korean form: must": 1.0,
    "Korean form: need": 1.0,
    "Korean form: desirable": 1.0,
    "Korean form: proposes": 1.0,
    "voice: others": -6.0,
    "says: others": -6.0,
    "voice: a thought": -6.0,
    "voice: quoted": -1.0,
    "nobody has to": -4.0,
    "is generic": -2.0,
}
LIKE = 0.5  # the likeness from which a run states what gold states, as the scorer has it


def examples() -> Sequence[Example]:
    return [
        Example(institute(file), [signs], frozenset({0} if right else ()))
        for file, gold in pages()
        for signs, right in labelled(read(file), gold["strategies"])
    ]


def labelled(document: Document, gold: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, float], bool]]:
    """Yield the features of each candidate and whether it is right; those that are only like a better one are left out."""
    found = candidates(document, run(document).claims)
    runs = [document.quote(one.action.span) for one in found]
    likeness = [[overlap(each["evidence"], words) for each in gold] for words in runs]
    pairs = _pairs(likeness)
    for number, signs in enumerate(features(found)):
        if number in pairs or max(likeness[number], default=0.0) < LIKE or _other(found, number, pairs):
            yield signs, number in pairs


def _other(found: Sequence[Found], number: int, pairs: Mapping[int, int]) -> bool:
    """Whether a run stands apart from all that are right, so that it is wrong although its words are like theirs."""
    span = found[number].action.span
    return all(found[other].action.span.end <= span.start or span.end <= found[other].action.span.start for other in pairs)


def _pairs(likeness: Sequence[Sequence[float]]) -> dict[int, int]:
    """The candidates and the entries of gold that they state, one to one, the likest first."""
    ranked = sorted(
        ((value, -row, -column) for row, values in enumerate(likeness) for column, value in enumerate(values)), reverse=True
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for value, row, column in ranked:
        if value >= LIKE and -row not in pairs and -column not in taken:
            pairs[-row] = -column
            taken.add(-column)
    return pairs
