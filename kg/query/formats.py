"""Results of a query in every shape that people and programs take them: one table, FORMATS, and `write`."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO, TypeVar

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    serialize,
)
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.errors import FormatError
from kg.query import Results
from kg.query.names import short
from kg.terminal import harmless, one_line
from kg.terms import PREFIXES

Term = NamedNode | BlankNode | Literal | Triple | None
Rows = Iterable[Sequence[str]]
Writer = TypeVar("Writer")


@dataclass(frozen=True, slots=True)
class Format:
    """A shape of results: its name, what it is for, and how each kind of result is written in it (None: not at all)."""

    name: str
    about: str
    solutions: Callable[[QuerySolutions], str] | None
    triples: Callable[[QueryTriples], str] | None


def write(results: Results, name: str | None, out: TextIO) -> int | None:
    """Write results in a format; by default triples as Turtle, the rest as a table. Return the number of a table's rows.

    On a terminal, control characters of the data are shown as escapes, so that no text can steer it.
    Raises FormatError for an unknown format, and for one that cannot hold such results.
    """
    name = name or ("turtle" if isinstance(results, QueryTriples) else "table")
    chosen = format_called(name)
    if isinstance(results, QueryBoolean):
        text = _truth(results, chosen)
    elif isinstance(results, QueryTriples):
        text = _fitting(chosen, chosen.triples, "CONSTRUCT and DESCRIBE give triples", "triples")(results)
    elif name == "table":
        return show([variable.value for variable in results.variables], _cells(results), out)
    else:
        text = _fitting(chosen, chosen.solutions, "SELECT gives rows", "solutions")(results)
    out.write(harmless(text, keep="\r\n\t") if out.isatty() else text)
    if text and not text.endswith("\n"):
        out.write("\n")
    return None


def format_called(name: str) -> Format:
    """Return the format of a name. Raises FormatError, nearest names first, for an unknown one.

    >>> format_called("cvs")
    Traceback (most recent call last):
    kg.errors.FormatError: unknown format 'cvs'; did you mean csv? There are table, csv, tsv, json, xml, turtle, markdown
    """
    if name in FORMATS:
        return FORMATS[name]
    near = difflib.get_close_matches(name.casefold(), FORMATS, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}? " if near else ""
    raise FormatError(f"unknown format {name!r}; {hint}There are {', '.join(FORMATS)}")


def _fitting(chosen: Format, writer: Writer | None, why: str, kind: str) -> Writer:
    if writer is None:
        others = ", ".join(other.name for other in FORMATS.values() if getattr(other, kind) is not None)
        raise FormatError(f"format {chosen.name!r} does not fit: {why}; take one of {others}")
    return writer


def _truth(results: QueryBoolean, chosen: Format) -> str:
    if chosen.name in ("json", "xml", "csv", "tsv"):
        return results.serialize(format=SERIALIZED[chosen.name]).decode()  # type: ignore[union-attr]
    if chosen.name == "turtle":
        raise FormatError("format 'turtle' does not fit: ASK gives yes or no; take one of table, csv, tsv, json, xml, markdown")
    return "yes" if results else "no"


def _serialized(name: str) -> Callable[[QuerySolutions], str]:
    def written(results: QuerySolutions) -> str:
        return results.serialize(format=SERIALIZED[name]).decode()  # type: ignore[union-attr]

    return written


def _cells(results: QuerySolutions) -> Iterator[list[str]]:
    for row in results:
        yield [cell(term) for term in row]


def cell(term: Term) -> str:
    """Return a term as a person reads it: a text without quotes and language, an IRI in its short form."""
    if term is None:
        return ""
    return short(term.value) if isinstance(term, NamedNode) else term.value if isinstance(term, Literal) else str(term)


def _markdown(results: QuerySolutions) -> str:
    return markdown([variable.value for variable in results.variables], _cells(results))


def markdown(heads: Sequence[str], rows: Rows) -> str:
    """Return a table in Markdown; what Markdown or HTML would take for markup is escaped."""
    lines = [heads, ["---"] * len(heads), *([_markdown_cell(text) for text in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _markdown_cell(text: str) -> str:
    return re.sub(r"([\\|`*_\[\]<>#~])", r"\\\1", one_line(text))


def _turtle(results: QueryTriples) -> str:
    """Return triples as Turtle with only the prefixes that they use; the same triples give the same text."""
    triples = sorted(set(results), key=str)
    used = {prefix: base for prefix, base in PREFIXES.items() if any(f"<{base}" in str(triple) for triple in triples)}
    lines = (serialize(triples, format=RdfFormat.TURTLE, prefixes=used) or b"").decode().splitlines(keepends=True)
    # The library writes the prefixes, which come first, in the random order of a hash table.
    return "".join([*sorted(lines[: len(used)]), *lines[len(used) :]])


def _triples_markdown(results: QueryTriples) -> str:
    return markdown(("subject", "predicate", "object"), _triple_cells(results))


def _triple_cells(results: QueryTriples) -> list[list[str]]:
    triples = sorted(set(results), key=str)
    return [[cell(term) for term in (triple.subject, triple.predicate, triple.object)] for triple in triples]


SERIALIZED = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}

FORMATS: dict[str, Format] = {
    entry.name: entry
    for entry in (
        Format("table", "for reading", _markdown, None),
        Format("csv", "SPARQL 1.1 results as CSV, for a spreadsheet", _serialized("csv"), None),
        Format("tsv", "SPARQL 1.1 results as TSV, with full RDF terms", _serialized("tsv"), None),
        Format("json", "SPARQL 1.1 results as JSON, for programs", _serialized("json"), None),
        Format("xml", "SPARQL 1.1 results as XML", _serialized("xml"), None),
        Format("turtle", "the triples of CONSTRUCT and DESCRIBE", None, _turtle),
        Format("markdown", "a table for a document", _markdown, _triples_markdown),
    )
}


def show(heads: Sequence[str], rows: Rows, out: TextIO) -> int:
    """Write a table for reading: within the width of a terminal, else as wide as it needs with no cell cut; return its rows."""
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for head in heads:
        table.add_column(Text(head), overflow="fold")
    for row in rows:
        table.add_row(*(Text(one_line(text)) for text in row))
    if out.isatty():
        Console(file=out, highlight=False).print(table)
        return table.row_count
    console = Console(file=out, width=1_000_000, highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(table)
    out.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))
    return table.row_count
