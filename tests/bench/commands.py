"""How long the commands take on the seeds, as a table in Markdown: the median of several runs, each in a fresh process.

    python tests/bench/commands.py [RUNS]

Interpreter start and imports are counted, as a user waits for them. `python -c pass` is the floor.
"""

from __future__ import annotations

import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "kg --help": ["--help"],
    "kg build seeds, from nothing": ["build", str(ROOT / "seeds"), "--out", "{new}"],
    "kg build seeds, nothing changed": ["build", str(ROOT / "seeds"), "--out", "{built}"],
    "kg query --named timeline": ["query", "--named", "timeline", "--graph", "{built}"],
    "kg query 'SELECT …'": [
        "query",
        "SELECT ?s ?q { ?e rdf:predicate kg:recommends ; rdf:object ?s ; oa:exact ?q }",
        "--graph",
        "{built}",
    ],
    "kg validate": ["validate", "{built}"],
    "kg view": ["view", "--graph", "{built}", "-o", "{new}.html"],
}


def seconds(command: list[str], folder: Path, run: int) -> float:
    """The wall time of one run, in seconds."""
    paths = {"{new}": str(folder / f"new{run}"), "{built}": str(folder / "built"), "{new}.html": str(folder / f"new{run}.html")}
    arguments = [paths.get(part, part) for part in command]
    if command[0] != sys.executable:
        arguments = [sys.executable, "-m", "kg", *arguments]
    begin = time.perf_counter()
    subprocess.run(arguments, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - begin


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        seconds(["build", str(ROOT / "seeds"), "--out", "{built}"], folder, 0)
        print(
            f"Python {platform.python_version()}, {platform.machine()}, median of {runs} runs\n\n| command | seconds |\n| --- | --- |"
        )
        for name, command in COMMANDS.items():
            print(f"| `{name}` | {statistics.median(seconds(command, folder, run) for run in range(runs)):.2f} |")


if __name__ == "__main__":
    main()
