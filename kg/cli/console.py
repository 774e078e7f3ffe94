"""How kg speaks: results on stdout, everything else on stderr, a mistake in one line."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
import typer.core

from kg.errors import KgError
from kg.terminal import one_line

if TYPE_CHECKING:
    from rich.progress import TaskID

FAILED = 1  # the exit code of a check that did not pass
MISTAKE = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells report it
CLOSED = 141  # 128 + SIGPIPE

GRAPH = Path("exports")
GraphPath = Annotated[Path, typer.Option("--graph", metavar="PATH", help="The folder of a build, a store, or an RDF file.")]

# The class of all errors in options and arguments; typer does not export it by name.
UsageProblem: type[Exception] = next(each for each in typer.BadParameter.__mro__ if each.__name__ == "ClickException")


class Commands(typer.core.TyperGroup):
    """The commands of kg; what goes wrong in one of them becomes one line and an exit code."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        speak_utf8()
        try:
            if "" in (sys.argv[1:] if args is None else args):  # else a path, and so the folder where one happens to be
                raise UsageProblem("an argument is empty, as if a variable of the shell were not set")
            code = super().main(args, prog_name, complete_var, False, windows_expand_args, **extra)
        except UsageProblem as error:
            code = complain(_usage(error))
        except OSError as error:  # while help is written; `invoke` has met those of a command
            _empty_stdout()
            code = complain(_system(error))
        except (KeyboardInterrupt, typer.Abort):
            code = INTERRUPTED
        if standalone_mode:
            sys.exit(code)
        return code

    def invoke(self, ctx: Any) -> Any:
        try:
            super().invoke(ctx)
            sys.stdout.flush()
        except KgError as error:
            raise typer.Exit(complain(str(error))) from error
        except BrokenPipeError as error:
            _empty_stdout()  # nobody reads any more
            raise typer.Exit(CLOSED) from error
        except OSError as error:
            _empty_stdout()
            raise typer.Exit(complain(_system(error))) from error


def _usage(error: Exception) -> str:
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    context = getattr(error, "ctx", None)
    return f"{message.rstrip('.')}; see {context.command_path if context else 'kg'} --help"


def _empty_stdout() -> None:
    """Write what stdout still holds, into nothing where that cannot be, so that the interpreter's last flush is quiet."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _system(error: OSError) -> str:
    """Return what the operating system says: a disk that is full, a folder that may not be written."""
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason


def speak_utf8() -> None:
    """Let stdout and stderr write UTF-8 whatever the locale, with the same line ends everywhere.

    One that is closed writes nowhere.
    """
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def say(text: str) -> None:
    """Say something beside the result, in one line on stderr."""
    sys.stderr.write(f"{one_line(text)}\n")


def complain(text: str) -> int:
    """Say what is wrong, in one line on stderr; return the exit code of a mistake."""
    say(f"kg: {text}")
    return MISTAKE


def write(text: str) -> None:
    """Write a part of the result on stdout."""
    sys.stdout.write(text)


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None] | None]:
    """Give a function to be told of each step (stage, done, total), which draws a bar; None where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield tell
