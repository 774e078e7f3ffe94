"""The README's tour, run as a newcomer would."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seeds and what the first command makes of them."""
    folder = tmp_path_factory.mktemp("tour")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    run("kg build seeds", folder)
    return folder


def run(command: str, folder: Path) -> str:
    program, *arguments = shlex.split(command)
    assert program == "kg"
    done = subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def examples() -> list[tuple[str, str]]:
    """Each command of the console blocks, with the output that the README shows."""
    found = []
    for block in blocks("console"):
        parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)[1:]
        found += list(zip(parts[::2], parts[1::2], strict=True))
    return found


@pytest.mark.parametrize(("command", "shown"), examples(), ids=[command[:50] for command, _ in examples()])
def test_a_command_of_the_tour_prints_what_the_readme_shows(tour: Path, command: str, shown: str) -> None:
    printed = run(command, tour)
    assert doctest.OutputChecker().check_output(shown, printed, doctest.ELLIPSIS), printed


def test_the_python_of_the_tour_prints_what_its_comments_say(tour: Path) -> None:
    (block,) = blocks("python")
    shown = re.findall(r"^# (.*)$", block, re.MULTILINE)
    done = subprocess.run(
        [sys.executable, "-c", block],
        cwd=tour,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )
    assert done.stdout.splitlines() == shown, done.stderr


def test_every_command_that_the_readme_names_is_one() -> None:
    help_text = run("kg --help", ROOT)
    for command in set(re.findall(r"\bkg ([a-z]+)\b", README)):
        assert re.search(rf"^  {command}\b", help_text, re.MULTILINE), command


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", README))))
def test_what_the_readme_links_to_is_there(target: str) -> None:
    assert (ROOT / target).exists()
