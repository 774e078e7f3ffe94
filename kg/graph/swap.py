"""Puts the files of a build in place together, so that a folder holds one whole build at any moment, or is mended to hold one.

A build is prepared in `.next/`. Then a journal says what is to be moved, and the moves are made:

    1. what stands in the folder          -> `.leaving/`
    2. what was prepared in `.next/`      -> the folder
    3. `.leaving/`                        -> `.previous/`, in place of the one before

Each step can be repeated, so whoever comes next after a crash takes up the journal and finishes. Without a journal nothing has
been moved yet, and a left-over `.next/` is thrown away. A lock, which ends with its process, keeps two builds apart.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import BuildError
from kg.graph import hold
from kg.graph.lock import try_lock

NEXT = ".next"
LEAVING = ".leaving"
PREVIOUS = ".previous"
CACHE = ".cache"
_JOURNAL = ".journal"
LOCK = ".lock"

# All that a build may write. Other files in the folder are somebody else's, and stay.
FILES = (
    *("graph.ttl", "evidence.ttl", "graph.html", "analysis.html", "analysis.json", "strategies.csv", "build.json"),
    *("texts", "store"),
)

_PATIENCE = 10.0  # seconds that a reader waits for a build to put its files in place


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder against other builds. Raises BuildError if one is at work or the folder cannot be written to."""
    try:
        lock = (folder / LOCK).open("a+", encoding="utf-8")
    except OSError as error:
        raise BuildError(f"{folder}: cannot be written to ({error.strerror}); choose another folder with --out") from error
    with lock:
        if not try_lock(lock.fileno()):
            raise BuildError(
                f"{folder}: another build is writing here; wait for it to end, or choose another folder with --out"
            )
        yield


def prepare(folder: Path) -> Path:
    """Return an empty place beside the build that stands. Needs the lock."""
    hold.sweep(folder)
    place = folder / NEXT
    _remove(place)
    place.mkdir()
    return place


def put(folder: Path) -> None:
    """Put what was prepared in place of what stands, which becomes the build before. Needs the lock."""
    for path in sorted((folder / NEXT).rglob("*")):
        _flush(path)
    here = [name for name in FILES if (folder / name).exists()]
    _note(folder, {"leaving": here, "step": "moving"})
    _finish(folder)


def mend(folder: Path) -> None:
    """Finish or undo a build that was cut off in `folder`, if one was. A build that is still at work is waited for.

    Raises BuildError if the folder stays in between, because it cannot be written to or a build hangs.
    """
    if not (folder / _JOURNAL).exists() and not (folder / NEXT).exists():
        return
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            with locked(folder):
                mend_locked(folder)
            return
        except BuildError:
            if not (folder / _JOURNAL).exists():
                return  # still preparing, or a folder that cannot be written to: what stands is whole
            if time.monotonic() > deadline:
                raise
        time.sleep(0.02)


def mend_locked(folder: Path) -> None:
    """Do the same where the lock is already held."""
    if (folder / _JOURNAL).exists():
        _finish(folder)
    _remove(folder / NEXT)


def _finish(folder: Path) -> None:
    """Take the steps of the journal from wherever they stopped."""
    journal = json.loads((folder / _JOURNAL).read_text(encoding="utf-8"))
    if journal["step"] == "moving":
        _move(folder, journal["leaving"])
        _note(folder, {"step": "keeping"})
    if (folder / LEAVING).exists():
        _remove(folder / PREVIOUS)
        (folder / LEAVING).rename(folder / PREVIOUS)
    _remove(folder / NEXT)
    (folder / _JOURNAL).unlink()


def _move(folder: Path, leaving: list[str]) -> None:
    if leaving:
        (folder / LEAVING).mkdir(exist_ok=True)
    for name in FILES:
        # Once it is in .leaving/, what stands in the folder is the new one.
        if name in leaving and not (folder / LEAVING / name).exists():
            (folder / name).rename(folder / LEAVING / name)
        if (folder / NEXT / name).exists():
            (folder / NEXT / name).rename(folder / name)
    _flush(folder)


def _note(folder: Path, journal: dict[str, object]) -> None:
    """Write the journal, whole or not at all."""
    draft = folder / f"{_JOURNAL}.draft"
    draft.write_text(json.dumps(journal), encoding="utf-8")
    _flush(draft)
    draft.replace(folder / _JOURNAL)
    _flush(folder)


def _flush(path: Path) -> None:
    """Make sure that a file or a folder's entries are on the disk."""
    with suppress(PermissionError, IsADirectoryError):  # Windows opens no folders
        file = os.open(path, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()
