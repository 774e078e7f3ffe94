"""The command line: what a person types, and nothing else. Each room is entered only by the command that needs it.

    console   stdout, stderr, exit codes          making    build, extract, evaluate, diff
    asking    query, questions, explain           showing   view, analyze, export
    checking  validate, extractors, formats, doctor

So `kg --help` stays quick: what a command needs is imported in its function.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer

from kg.cli import asking, checking, making, showing
from kg.cli.console import Commands, write

app = typer.Typer(
    name="kg",
    cls=Commands,
    help="Build a knowledge graph of policy reports, ask it, look at it, take it away.",
    epilog="Example: kg build seeds && kg query --named industries",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

# In the order in which they are met; each with an example that its help ends with.
for command, example in (
    (making.build, "kg build seeds --out exports"),
    (making.extract, "kg extract seeds --json > records.jsonl"),
    (asking.query, "kg query --named strategies-for-industry --param industry=machinery"),
    (asking.questions, "kg questions"),
    (asking.explain, "kg explain KIET"),
    (showing.view, "kg view --focus Seoul --hops 2 -o seoul.html"),
    (showing.analyze, "kg analyze -o figures"),
    (showing.export, "kg export --format graphml -o graph.graphml"),
    (checking.validate, "kg validate exports"),
    (making.evaluate, "kg evaluate tests/corpus/gold seeds"),
    (making.diff, "kg diff last-week/ exports/"),
    (checking.extractors, "kg extractors"),
    (checking.formats, "kg formats"),
    (checking.doctor, "kg doctor"),
):
    app.command(epilog=f"Example: {example}")(command)


@app.callback(invoke_without_command=True)
def kg(
    context: typer.Context,
    show_version: Annotated[bool, typer.Option("--version", help="Show the version and exit.", is_eager=True)] = False,
) -> None:
    if show_version:
        write(f"kg {installed_version()}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        write(f"{context.get_help()}\n")


def installed_version() -> str:
    """Return the version of the distribution, or "0" where kg runs without being installed."""
    try:
        return version("report-kg")
    except PackageNotFoundError:
        return "0"


def main() -> None:
    """Run the command line; the entry point of `kg`."""
    app(prog_name="kg")
