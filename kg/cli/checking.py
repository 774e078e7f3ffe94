"""The commands that look after things: validate, extractors, formats, doctor."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import FAILED, GRAPH, say, write
from kg.terminal import one_line


def validate(
    graph: Annotated[Path, typer.Argument(metavar="[GRAPH or FOLDER]", help="An RDF file, or the folder of a build.")] = GRAPH,
) -> None:
    """Check a graph against the shapes of the ontology.

    Exits with 0 if it conforms, with 1 if not, and says in words what is wrong.
    """
    from kg.validate import validate as check

    report = check(graph)
    for violation in report.violations:
        write(f"{one_line(str(violation))}\n")
    if not report.conforms:
        say(f"{graph}: does not conform; {len(report.violations)} violations in {report.facts} facts")
        raise typer.Exit(FAILED)
    write(f"{graph}: conforms ({report.facts} facts)\n")


def extractors() -> None:
    """List what finds what, in the order of reading.

    Those of kg come first, then those that installed packages add.
    """
    from kg.extract import table
    from kg.query.formats import show

    def short(classes: tuple[str, ...]) -> str:
        return ", ".join(iri.rpartition("#")[2] for iri in classes)

    rows = [
        (
            each.name,
            each.version,
            short(each.makes),
            short(each.needs),
            str(each.origin or "kg"),
            (each.find.__doc__ or "").strip().partition("\n")[0],
        )
        for each in table()
    ]
    show(("extractor", "version", "makes", "needs", "from", "finds"), rows, sys.stdout)


def formats() -> None:
    """List what can be read, and what can be written."""
    from kg import export
    from kg.query import formats as room
    from kg.sources.reading import FORMATS

    rows = [
        *(
            (f"read by kg {command}", name, f"{about} ({suffixes})")
            for command in ("build", "extract")
            for name, suffixes, about in FORMATS
        ),
        *(("written by kg query", each.name, each.about) for each in room.FORMATS.values()),
        *(("written by kg export", each.name, each.about) for each in export.FORMATS.values()),
    ]
    room.show(("where", "format", "what it is"), rows, sys.stdout)


def doctor(
    graph: Annotated[Path, typer.Option("--graph", metavar="PATH", help="The graph to look at.")] = GRAPH,
) -> None:
    """Say whether all is well here.

    Exits with 0 if so, with 1 if something that kg needs is missing.
    """
    from kg.doctor import examine
    from kg.query.formats import show

    checks = examine(graph)
    state = {True: "ok", None: "-", False: "BAD"}
    show(("what", "state", "detail"), [(check.what, state[check.well], check.detail) for check in checks], sys.stdout)
    if any(check.well is False for check in checks):
        say("something that kg needs is missing; the lines marked BAD say what")
        raise typer.Exit(FAILED)
