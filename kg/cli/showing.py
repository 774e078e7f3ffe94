"""The commands that show a graph in another shape: view, analyze, export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import GRAPH, GraphPath, say, write
from kg.terminal import harmless, one_line


def view(
    focus: Annotated[
        str | None, typer.Option("--focus", metavar="X", help="Only what lies around this thing: a name or IRI.")
    ] = None,
    hops: Annotated[int, typer.Option("--hops", min=0, metavar="N", help="How many links away from the focus.")] = 1,
    type_: Annotated[
        list[str] | None, typer.Option("--type", metavar="CLASS", help="Only this class; may be repeated.")
    ] = None,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE.html", help="Where the page goes.")] = Path(
        "graph.html"
    ),
    graph: GraphPath = GRAPH,
) -> None:
    """Draw the graph as an interactive page."""
    from kg import view as room
    from kg.graph import store as stores
    from kg.query import names
    from kg.query.questions import ANYTHING

    store = stores.read(graph)
    thing = names.find(store, focus, ANYTHING) if focus else None
    if thing is not None and focus != thing.iri:
        say(f"focus: {thing}")
    write(f"{room.write(store, output, focus=thing.iri if thing else None, hops=hops, types=type_ or ())}\n")


def analyze(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where analysis.html and .json go.")] = Path(),
    graph: GraphPath = GRAPH,
) -> None:
    """Write the network figures, and the report on them."""
    from kg import analyze as room
    from kg.analyze.sentences import standing_out
    from kg.graph import store as stores

    analysis = room.analyze(stores.read(graph))
    for sentence in standing_out(analysis):
        write(f"{one_line(str(sentence))}\n")
    for path in room.write(analysis, output):
        say(f"written: {path}")


def export(
    format_: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="turtle, ntriples, trig, jsonld, rdfxml, graphml, gexf or csv.")
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where it goes; by default stdout.")
    ] = None,
    graph: GraphPath = GRAPH,
) -> None:
    """Write the graph in another shape."""
    from kg import export as room
    from kg.graph import store as stores

    store = stores.read(graph)
    if output is not None:
        room.write(store, format_, output)
        say(f"written: {output}")
        return
    text = room.export(store, format_).decode()
    write(harmless(text, keep="\r\n\t") if sys.stdout.isatty() else text)
