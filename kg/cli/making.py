"""The commands that read documents: build, extract, evaluate, diff."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.console import GRAPH, progress, say, write
from kg.terminal import harmless, one_line
from kg.terms import ID

if TYPE_CHECKING:
    from kg.evaluate import Evaluation

WEAKEST = 4  # fields that the table of layouts names


class By(StrEnum):
    """What the rows of `kg evaluate` are."""

    FIELD = "field"
    LAYOUT = "layout"


def build(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help="Documents or folders; by default seeds/.")
    ] = None,
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the graph and all exports go.")] = GRAPH,
    add: Annotated[bool, typer.Option("--add", help="Keep the documents of the build that is there.")] = False,
    no_view: Annotated[bool, typer.Option("--no-view", help="Write no graph.html.")] = False,
    no_analysis: Annotated[bool, typer.Option("--no-analysis", help="Write no analysis.")] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, metavar="N", help="Processes that read; by default one a core.")
    ] = None,
    min_confidence: Annotated[
        float,
        typer.Option("--min-confidence", metavar="C", min=0, max=1, help="Leave out facts less sure than this, from 0 to 1."),
    ] = 0.0,
    base: Annotated[str, typer.Option("--base", metavar="IRI", help="How the IRIs of things begin.")] = ID,
) -> None:
    """Read documents; write their graph and all exports."""
    from kg import pipeline

    with progress() as tell:
        made = pipeline.build(
            paths or [Path("seeds")],
            out,
            add=add,
            view=not no_view,
            analysis=not no_analysis,
            jobs=jobs,
            base=base,
            min_confidence=min_confidence,
            progress=tell,
        )
    for failure in made.failures:
        say(f"not read: {failure.source}: {failure.why.removeprefix(f'{failure.source}: ')}")
    things = ", ".join(f"{name} {count}" for name, count in made.counts.items())
    read = "1 document" if len(made.documents) == 1 else f"{len(made.documents)} documents"
    write(f"{made.out}: {read} read in {sum(made.seconds.values()):.1f} s\n{things}\n")
    if made.min_confidence:
        write(f"left out: {made.left_out} facts less sure than {made.min_confidence:g}\n")


def extract(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Documents or folders.")],
    json_: Annotated[bool, typer.Option("--json", help="One record a line, as JSON.")] = False,
) -> None:
    """Show what is found in documents, without a build."""
    from kg import pipeline

    records = pipeline.extract(paths)
    if json_:
        for record in records:
            write(f"{json.dumps(record.to_dict(), ensure_ascii=False)}\n")
        return
    from kg.query.formats import show

    show(
        ("document", "title", "date", "authors", "publisher", "industries", "strategies", "findings"),
        (
            (
                record.id,
                record.report.title or "",
                record.report.date or "",
                "; ".join(author.name for author in record.authors),
                "; ".join(body.acronym or body.name for body in record.institutions if body.role == "publisher"),
                str(len(record.industries)),
                str(len(record.strategies)),
                str(len(record.findings)),
            )
            for record in records
        ),
        sys.stdout,
    )


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="A folder with one gold record a document.")],
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="The documents.")],
    by: Annotated[By, typer.Option("--by", help="A row a field, or a row a layout of the gold, the worst first.")] = By.FIELD,
    errors: Annotated[
        str | None, typer.Option("--errors", metavar="FIELD", help="List what was missed and invented in a field, and where.")
    ] = None,
    json_: Annotated[bool, typer.Option("--json", help="All figures, of fields and of layouts, as JSON.")] = False,
) -> None:
    """Score what is found against your own gold.

    Precision, recall and F1 of each field; the headline is the mean F1 of those that the gold holds.
    """
    from kg import evaluate as scorer
    from kg import pipeline
    from kg.evaluate.errors import find
    from kg.record import record

    right = scorer.read_gold(gold)
    if errors is not None:
        scorer.field_called(errors)
    extractions = {one.document.id: one for one in pipeline.extractions(paths)}
    if errors is not None:
        for error in find(right, extractions, errors):
            write(harmless(str(error), keep="\t") + "\n")
        return
    found = {key: record(one).to_dict() for key, one in extractions.items()}
    result = scorer.evaluate(right, found)
    if json_:
        layouts = {name: _figures(each) for name, each in scorer.by_layout(right, found).items()}
        write(f"{json.dumps(_figures(result) | {'layouts': layouts}, ensure_ascii=False, indent=2)}\n")
        return
    _show_fields(result) if by is By.FIELD else _show_layouts(scorer.by_layout(right, found))
    write(f"headline {result.headline:.4f} over {result.documents} documents\n")
    if result.without_record:
        say(f"in the gold, but not among the documents: {', '.join(result.without_record)}")


def _figures(result: Evaluation) -> dict[str, object]:
    """Return an evaluation as plain values."""
    return {
        "documents": result.documents,
        "without_record": result.without_record,
        "headline": result.headline,
        "weakest": result.weakest,
        "fields": {name: asdict(score) for name, score in result.fields.items()},
    }


def _show_fields(result: Evaluation) -> None:
    from kg.query.formats import show

    rows = [
        (name, f"{each.precision:.4f}", f"{each.recall:.4f}", f"{each.f1:.4f}", str(each.gold), str(each.found))
        for name, each in result.fields.items()
    ]
    show(("field", "precision", "recall", "f1", "gold", "found"), rows, sys.stdout)


def _show_layouts(layouts: Mapping[str, Evaluation]) -> None:
    from kg.query.formats import show

    rows = [
        (
            name or "(none named)",
            str(each.documents),
            f"{each.headline:.4f}",
            ", ".join(f"{field} {each.fields[field].f1:.2f}" for field in each.weakest[:WEAKEST]),
        )
        for name, each in layouts.items()
    ]
    show(("layout", "documents", "headline", "weakest fields"), rows, sys.stdout)


def diff(
    old: Annotated[
        Path | None, typer.Argument(metavar="[OLD]", help="A graph; alone, a build's folder, compared with the build before.")
    ] = None,
    new: Annotated[Path | None, typer.Argument(metavar="[NEW]", help="Another graph.")] = None,
) -> None:
    """Tell which facts came, went and changed.

    Without arguments: since the build before.
    """
    from kg.diff import diff as compare

    found = compare(old, new)
    for line in found.lines():
        write(f"{one_line(line)}\n")
    if not found:
        say("nothing differs")
