"""strategies.csv: a row a recommendation, for those who work in a spreadsheet."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

from pyoxigraph import QuerySolutions, Store

from kg.export import guarded
from kg.terms import PREFIXES

HEADER = ("report", "authors", "institution", "strategy", "industry", "type", "horizon", "quote")

# What each cell holds: thing -> words. Authors come in the order in which the text names them.
_CELLS = {
    "names": "SELECT ?thing ?words { VALUES ?class { kg:Report kg:Strategy } ?thing a ?class ; skos:prefLabel ?words }"
    " ORDER BY ?words",
    "authors": "SELECT ?thing ?words { ?e rdf:predicate kg:hasAuthor ; rdf:subject ?thing ; rdf:object/skos:prefLabel ?words ;"
    " prov:wasDerivedFrom ?document ; oa:start ?start } ORDER BY ?document ?start ?words",
    "institution": "SELECT ?thing ?words { ?thing kg:publishedBy/skos:prefLabel ?words } ORDER BY ?words",
    "industry": "SELECT ?thing ?words { ?thing kg:aimedAtIndustry/skos:prefLabel ?words } ORDER BY ?words",
    "type": 'SELECT ?thing ?words { ?thing kg:strategyType/skos:prefLabel ?words FILTER(LANG(?words) = "en") } ORDER BY ?words',
    "horizon": "SELECT ?thing ?words { ?thing kg:horizon ?words } ORDER BY ?words",
    "quote": "SELECT ?thing ?words { ?e rdf:predicate kg:recommends ; rdf:object ?thing ; oa:exact ?words } ORDER BY ?e",
}
_RECOMMENDED = "SELECT ?report ?strategy { ?report kg:recommends ?strategy }"


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
