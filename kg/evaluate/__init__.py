"""How right the extraction is, measured on documents that a person has annotated: precision, recall and F1 a field.

Gold and found records have the format of `kg extract --json`. A field's figures are micro-averaged over the documents; the
headline is the plain mean of the F1 of the headline fields that the gold has at all.

    likeness  when two entries are the same       claims  which claims an entry rests on
    errors    what was missed and invented, and where that stands
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import FormatError, SourceError
from kg.evaluate import likeness
from kg.evaluate.likeness import Item

# What a field holds


def _of_report(key: str) -> Callable[[Mapping[str, Any]], list[Item]]:
    def items(record: Mapping[str, Any]) -> list[Item]:
        value = (record.get("report") or {}).get(key)
        return (list(value) if isinstance(value, list | tuple) else [value]) if value else []

    return items


def _of(key: str) -> Callable[[Mapping[str, Any]], list[Item]]:
    return lambda record: list(record.get(key) or [])


def _publishers(record: Mapping[str, Any]) -> list[Item]:
    return [body for body in record.get("institutions") or [] if body.get("role") == "publisher"]


def _codes(record: Mapping[str, Any]) -> list[Item]:
    """The ISIC codes without the section letter before digits, each once."""
    codes = (str(industry["isic"]) for industry in record.get("industries") or [] if industry.get("isic"))
    return sorted({re.sub(r"^[A-Z](?=\d)", "", code) for code in codes})


def _divisions(record: Mapping[str, Any]) -> list[Item]:
    codes = (str(industry["isic"]) for industry in record.get("industries") or [] if industry.get("isic"))
    return sorted({code if code.isalpha() else re.sub(r"^[A-Z]", "", code)[:2] for code in codes})


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record: what it holds, how alike two entries are, and from which likeness on they are the same.

    `agrees` names what entries that match must also agree in, to count as hits; with `sparse`, entries without it count not.
    """

    name: str
    items: Callable[[Mapping[str, Any]], list[Item]]
    likeness: Callable[[Item, Item], float] = likeness.equal
    least: float = 1.0
    headline: bool = True
    agrees: str = ""
    sparse: bool = False

    def counts(self, item: Item) -> bool:
        """Return whether an entry has what this field is about."""
        return not self.sparse or bool(item.get(self.agrees))

    def compare(self, gold: Mapping[str, Any], found: Mapping[str, Any]) -> Comparison:
        """Return the entries of two records, and which of them are the same."""
        expected, given = self.items(gold), self.items(found)
        pairs = _pairs(self, expected, given)
        if self.agrees:
            pairs = [(i, j) for i, j in pairs if expected[i].get(self.agrees) == given[j].get(self.agrees)]
        hits = {i: j for i, j in pairs if self.counts(expected[i])}
        return Comparison(
            [expected[i] for i in hits],
            [x for i, x in enumerate(expected) if i not in hits and self.counts(x)],
            [x for j, x in enumerate(given) if j not in hits.values() and self.counts(x)],
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """A field in one document: the entries of the gold that were found, those that were missed, and what was invented."""

    hits: Sequence[Item]
    missed: Sequence[Item]
    invented: Sequence[Item]


FIELDS = (
    Field("title", _of_report("title")),
    Field("date", _of_report("date")),
    Field("series", _of_report("series")),
    Field("issue", _of_report("issue")),
    Field("authors", _of("authors"), likeness.person),
    Field("author_parts", _of("authors"), likeness.person_in_parts, headline=False),
    Field("institutions", _of("institutions"), likeness.body),
    Field("publisher", _publishers, likeness.body),
    Field("industries", _of("industries"), likeness.industry, 0.6),
    Field("isic", _divisions),
    Field("isic_exact", _codes, headline=False),
    Field("places", _of("places")),
    Field("initiatives", _of("initiatives"), likeness.overlap, 0.6),
    Field("strategies", _of("strategies"), likeness.strategy, 0.5),
    Field("strategy_type", _of("strategies"), likeness.strategy, 0.5, agrees="type"),
    Field("strategy_horizon", _of("strategies"), likeness.strategy, 0.5, headline=False, agrees="horizon", sparse=True),
    Field("findings", _of("findings"), likeness.finding, 0.5),
    Field("sections", _of("sections")),
    Field("topics", _of_report("topics")),
)
HEADLINE = tuple(field.name for field in FIELDS if field.headline)


def field_called(name: str) -> Field:
    """Return a field by name. Raises FormatError that lists those there are."""
    for field in FIELDS:
        if field.name == name:
            return field
    raise FormatError(f"unknown field '{name}'; choose one of {', '.join(each.name for each in FIELDS)}")


# Counting


@dataclass(frozen=True, slots=True)
class Score:
    """What was right of what was found, and what was found of what is right; ratios in [0, 1], to four places."""

    precision: float
    recall: float
    f1: float
    gold: int
    found: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The score of each field, over all documents of the gold. `without_record` are those of which no record was given."""

    documents: int
    without_record: tuple[str, ...]
    fields: Mapping[str, Score]
    headline: float

    @property
    def weakest(self) -> tuple[str, ...]:
        """The fields that pull the headline down, the weakest first, of equally weak ones that with most entries."""
        weak = [name for name in HEADLINE if self.fields[name].gold and self.fields[name].f1 < 1]
        return tuple(sorted(weak, key=lambda name: (self.fields[name].f1, -self.fields[name].gold)))


def read_gold(folder: Path | str) -> dict[str, dict[str, Any]]:
    """Return the gold records of a folder by document id, one JSON file each, named by the id.

    Raises SourceError for a folder that is missing or holds none, and for a file that is not a record.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise SourceError(f"{folder}: no such folder; give the folder of the gold records, one JSON file a document")
    gold = {file.stem: _gold_record(file) for file in sorted(folder.glob("*.json"))}
    if not gold:
        raise SourceError(f"{folder}: no gold records here; put one JSON file a document there, named by the document's id")
    return gold


def _gold_record(file: Path) -> dict[str, Any]:
    try:
        record = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SourceError(f"{file}: not JSON ({error}); mend it or take it out") from error
    if not isinstance(record, dict):
        raise SourceError(f"{file}: not a record; it has to be one JSON object")
    return record


def evaluate(gold: Mapping[str, Mapping[str, Any]], found: Mapping[str, Mapping[str, Any]]) -> Evaluation:
    """Return how right the found records are, both by document id; a document without a record is one with nothing found."""
    scores = {
        field.name: _score([field.compare(record, found.get(key, {})) for key, record in gold.items()]) for field in FIELDS
    }
    headline = [scores[name].f1 for name in HEADLINE if scores[name].gold]
    mean = round(sum(headline) / len(headline), 4) if headline else 0.0
    return Evaluation(len(gold), tuple(sorted(set(gold) - set(found))), scores, mean)


def by_layout(gold: Mapping[str, Mapping[str, Any]], found: Mapping[str, Mapping[str, Any]]) -> dict[str, Evaluation]:
    """Return the evaluation of each layout that the gold names, the worst first; "" for records that name none."""
    layouts: dict[str, dict[str, Mapping[str, Any]]] = {}
    for key, record in gold.items():
        layouts.setdefault(str(record.get("layout") or ""), {})[key] = record
    scored = {name: evaluate(records, found) for name, records in layouts.items()}
    return dict(sorted(scored.items(), key=lambda item: (item[1].headline, item[0])))


def _pairs(field: Field, gold: Sequence[Item], found: Sequence[Item]) -> list[tuple[int, int]]:
    """Return one-to-one pairs of places in gold and found that are alike enough, the most alike taken first."""
    alike = ((field.likeness(g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found))
    pairs: list[tuple[int, int]] = []
    free_gold, free_found = set(range(len(gold))), set(range(len(found)))
    for _, minus_i, minus_j in sorted((each for each in alike if each[0] >= field.least), reverse=True):
        if -minus_i in free_gold and -minus_j in free_found:
            free_gold.discard(-minus_i)
            free_found.discard(-minus_j)
            pairs.append((-minus_i, -minus_j))
    return pairs


def _score(compared: Sequence[Comparison]) -> Score:
    hits = sum(len(each.hits) for each in compared)
    gold = hits + sum(len(each.missed) for each in compared)
    found = hits + sum(len(each.invented) for each in compared)
    precision = hits / found if found else float(not gold)
    recall = hits / gold if gold else float(not found)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Score(round(precision, 4), round(recall, 4), round(f1, 4), gold, found)
