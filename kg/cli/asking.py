"""The commands that ask a graph: query, questions, explain."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.console import GRAPH, GraphPath, say, write
from kg.errors import QueryError
from kg.terminal import one_line

if TYPE_CHECKING:
    from kg.explain import Explanation, Fact
    from kg.graph.evidence import Evidence
    from kg.query.questions import Question, Value


def query(
    sparql: Annotated[
        str | None, typer.Argument(metavar="[SPARQL]", help="The query; the prefixes of the project need no declaration.")
    ] = None,
    file: Annotated[Path | None, typer.Option("--file", "-f", metavar="FILE.rq", help="Read the query from a file.")] = None,
    named: Annotated[str | None, typer.Option("--named", metavar="NAME", help="A named question; see `kg questions`.")] = None,
    param: Annotated[list[str] | None, typer.Option("--param", metavar="K=V", help="A parameter: a name, code or IRI.")] = None,
    graph: GraphPath = GRAPH,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="FORMAT", help="table, csv, tsv, json, xml, turtle or markdown.")
    ] = None,
) -> None:
    """Ask the graph in SPARQL, or one of the named questions."""
    from kg.graph import store as stores
    from kg.query import formats, questions, run

    asked = _asked(sparql, file, named)
    given = _given(param or ())
    if format_ is not None:
        formats.format_called(format_)
    store = stores.read(graph)
    values = questions.values(store, asked, given)
    _say_what_is_meant(values, given)
    results = run(store, asked.sparql, {name: value.term for name, value in values.items()})
    if formats.write(results, format_, sys.stdout) == 0:
        say("no rows: the graph holds nothing of that kind")


def _asked(sparql: str | None, file: Path | None, named: str | None) -> Question:
    """Return the one query that was given, in whichever way. Raises QueryError for none, for several, and for a bad file."""
    from kg.query import questions

    if sum(way is not None for way in (sparql, file, named)) != 1:
        raise QueryError("give one query: as SPARQL, with -f FILE.rq, or with --named NAME (`kg questions` lists the names)")
    if named is not None:
        return questions.question(named)
    if file is None:
        return questions.read(sparql or "", "")
    try:
        return questions.read(file.read_text(encoding="utf-8-sig"), file.stem)
    except OSError as error:
        raise QueryError(f"{file}: {error.strerror}; -f takes a file with one SPARQL query") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{file}: not UTF-8 text; -f takes a file with one SPARQL query") from error


def _given(pairs: Iterable[str]) -> dict[str, str]:
    """Return parameters by name; a leading "?" or "$" of a name is dropped."""
    given: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        name = name.strip().lstrip("?$")
        if not (equals and name and value.strip()):
            raise QueryError(f"--param {pair!r}: write name=value, for example --param place=Seoul")
        if name in given:
            raise QueryError(f"--param {name} is given twice; a question takes one value for each")
        given[name] = value.strip()
    return given


def _say_what_is_meant(values: Mapping[str, Value], given: Mapping[str, str]) -> None:
    for name, value in values.items():
        if given[name] != value.term.value:
            say(f"{name}: {value.words}")


def questions() -> None:
    """List the named questions, and what each takes."""
    from kg.query import questions as room

    group = ""
    for each in room.questions():
        if each.group != group:
            write(f"{chr(10) if group else ''}{each.group}\n")
            group = each.group
        write(f"  {each.name}: {each.title}\n      {each.description}\n")
        for parameter in each.parameters:
            need = "required" if parameter.required else "optional"
            write(f"      --param {parameter.name}=… ({parameter.kind}, {need}): {parameter.about}\n")


def explain(
    name: Annotated[str, typer.Argument(metavar="NAME_OR_IRI", help="What it is called, its ISIC code, or its IRI.")],
    graph: GraphPath = GRAPH,
) -> None:
    """Tell all that is known of a thing, with quotes."""
    from kg import explain as room
    from kg.graph import store as stores
    from kg.query import names
    from kg.query.questions import ANYTHING

    store = stores.read(graph)
    _tell(room.explain(store, names.find(store, name, ANYTHING).iri))


def _tell(known: Explanation) -> None:
    write(f"{one_line(known.name)}\n  {known.kind}  <{known.iri}>\n")
    if known.names:
        write(f"  also called {'; '.join(map(one_line, known.names))}\n")
    for fact in known.facts:
        _tell_fact(fact)
    if known.wordings:
        write("\nwhat the documents call it\n")
        for wording in known.wordings:
            write(f"  “{one_line(wording.words)}” in {', '.join(map(one_line, wording.documents))}\n")
    if known.documents:
        write(f"\nknown from {', '.join(map(one_line, known.documents))}\n")


def _tell_fact(fact: Fact) -> None:
    write(f"\n{'← ' if fact.inverse else ''}{fact.words}: {one_line(fact.value)}\n")
    for quote in fact.quotes:
        write(f"  {_sentence(quote)}\n  {'':2}{_place(quote)}\n")


def _sentence(quote: Evidence) -> str:
    """Return the sentence with the quote between marks."""
    return one_line(f"{quote.prefix}«{quote.quote}»{quote.suffix}")


def _place(quote: Evidence) -> str:
    document, extractor = (iri.rpartition("/")[2] for iri in (quote.document, quote.extractor))
    return one_line(f"{document}, {quote.span.start} to {quote.span.end}, {extractor}, confidence {quote.confidence:g}")
