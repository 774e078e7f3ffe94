"""strategies.csv: a row a recommendation, for those who work in a spreadsheet."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

from pyoxigraph import QuerySolutions, Store

from kg.terms import PREFIXES

HEADER = ("report", "authors", "institution", "strategy", "industry", "type", "horizon", "quote")

# What each cell holds: thing -> words. Authors come in the order in which the text names them.
_CELLS = {
    "names": "SELECT ?thing ?words { ?thing skos:prefLabel ?words FILTER EXISTS { ?thing a ?class . VALUES ?class { kg:Report kg:Strategy } } }",
    "authors": "SELECT ?thing ?words { ?e rdf:predicate kg:hasAuthor ; rdf:subject ?thing ; oa:start ?start ; rdf:object/skos:prefLabel ?words }"
    " ORDER BY ?thing ?start ?words",
    "institution": "SELECT ?thing ?words { ?thing kg:publishedBy/skos:prefLabel ?words } ORDER BY ?words",
    "industry": "SELECT ?thing ?words { ?thing kg:aimedAtIndustry/skos:prefLabel ?words } ORDER BY ?words",
    "type": 'SELECT ?thing ?words { ?thing kg:strategyType/skos:prefLabel ?words FILTER(LANG(?words) = "en") } ORDER BY ?words',
    "horizon": "SELECT ?thing ?words { ?thing kg:horizon ?words } ORDER BY ?words",
    "quote": "SELECT ?thing ?words { ?e rdf:predicate kg:recommends ; rdf:object ?thing ; oa:exact ?words } ORDER BY ?e",
}
_RECOMMENDED = "SELECT ?report ?strategy { ?report kg:recommends ?strategy }"

# With these a spreadsheet takes a cell for a formula and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_strategies(store: Store, path: Path) -> None:
    """Write the table of all recommendations, sorted; several values of a cell are parted by semicolons."""
    cells = {name: _cells(store, query) for name, query in _CELLS.items()}
    rows = sorted(_row(cells, report, strategy) for report, strategy in _ask(store, _RECOMMENDED))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(tuple(guarded(cell) for cell in row) for row in rows)


def _row(cells: dict[str, dict[str, list[str]]], report: str, strategy: str) -> tuple[str, ...]:
    return (
        "; ".join(cells["names"][report]),
        "; ".join(cells["authors"][report]),
        "; ".join(cells["institution"][report]),
        "; ".join(cells["names"][strategy]),
        "; ".join(cells["industry"][strategy]),
        "; ".join(cells["type"][strategy]),
        "; ".join(cells["horizon"][strategy]),
        next(iter(cells["quote"][strategy]), ""),
    )


def _cells(store: Store, query: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for thing, words in _ask(store, query):
        if words not in found[thing]:
            found[thing].append(words)
    return found


def _ask(store: Store, query: str) -> list[tuple[str, str]]:
    rows = store.query(query, prefixes=PREFIXES)
    assert isinstance(rows, QuerySolutions)
    return [(row[0].value, row[1].value) for row in rows]


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe makes it words.

    >>> guarded("=1+1"), guarded("Train engineers")
    ("'=1+1", 'Train engineers')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
