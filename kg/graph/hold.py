"""Keeps the files of a store for a reader that is still at work when a build puts another store in their place.

RocksDB opens a few files at once and the others, by their path, when it first needs them. So a reader of a store of many
files gets a folder of its own with links to them. It is removed when the reader's process ends; what a killed one left, the
next build removes.
"""

from __future__ import annotations

import atexit
import os
import shutil
from contextlib import suppress
from itertools import count
from pathlib import Path

from kg.graph.lock import try_lock

READERS = ".readers"
_HELD = ".held"
_OPENED_AT_ONCE = 16  # by RocksDB, whatever it is asked for later
_numbers = count(1)


def hold(store: Path) -> Path:
    """Return a folder with the files of `store` that nobody replaces: that store itself where RocksDB opens all of it at once.

    Where no links can be made (a folder that cannot be written to) it is the store as well, and a build is felt.
    """
    files = [file for file in store.iterdir() if file.is_file()]
    if sum(file.suffix == ".sst" for file in files) <= _OPENED_AT_ONCE:
        return store
    own = store.parent / READERS / f"{os.getpid()}-{next(_numbers)}"
    try:
        own.mkdir(parents=True)
        lock = os.open(own / _HELD, os.O_RDWR | os.O_CREAT)
        try_lock(lock)
        atexit.register(_let_go, own, lock)
        for file in files:
            os.link(file, own / file.name)
    except OSError:
        return store
    return own


def _let_go(own: Path, lock: int) -> None:
    shutil.rmtree(own, ignore_errors=True)
    os.close(lock)
    with suppress(OSError):  # others still read
        own.parent.rmdir()


def sweep(folder: Path) -> None:
    """Remove what readers that were killed left in a build's folder."""
    for own in (folder / READERS).glob("*"):
        with suppress(OSError), (own / _HELD).open("r+") as held:
            if try_lock(held.fileno()):
                shutil.rmtree(own)
    with suppress(OSError):
        (folder / READERS).rmdir()
