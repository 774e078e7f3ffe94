"""The Oxigraph store: opened for reading, loaded from Turtle.

A store that somebody reads is never written to: a build prepares a new one beside it and puts it in place by rename.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

from pyoxigraph import DefaultGraph, RdfFormat, Store

from kg.errors import GraphError
from kg.graph import hold, swap

# What a build writes and what `read` looks for in its folder, best first.
STORE = "store"
TURTLE = ("graph.ttl", "evidence.ttl")

_ATTEMPTS = 200  # a hundredth of a second apart


def read(path: str | os.PathLike[str]) -> Store:
    """Return the graph at `path`, to be read only; all its facts lie in the default graph.

    `path` is a folder that a build wrote (its `store/`, else its Turtle files), a store, or one RDF file of any format.
    Raises GraphError where there is no graph or it cannot be read.
    """
    place = Path(path)
    if not place.exists():
        raise GraphError(f"{place}: there is no such graph; `kg build` makes one, `--graph` names another")
    if place.is_file():
        return _parsed([place])
    if is_store(place):
        return _opened(place)
    swap.mend(place)
    if is_store(place / STORE):
        return _opened(place / STORE, held=True)
    files = [place / name for name in TURTLE if (place / name).is_file()]
    if not files:
        raise GraphError(f"{place}: no graph in this folder (neither store/ nor graph.ttl); run `kg build` first")
    return _parsed(files)


def is_store(folder: Path) -> bool:
    """Whether `folder` holds an Oxigraph database: RocksDB keeps a file CURRENT in each of its own."""
    return (folder / "CURRENT").is_file()


def load(folder: Path, files: Sequence[Path]) -> None:
    """Make a new store in `folder` from RDF files, all facts in the default graph."""
    store = Store(folder)
    for file in files:
        store.bulk_load(path=file, format=format_of(file), lenient=True)  # our own writer made it
    store.optimize()
    store.flush()


def format_of(file: Path) -> RdfFormat:
    """Return the RDF format that a file's suffix stands for. Raises GraphError for an unknown one."""
    found = RdfFormat.from_extension(file.suffix.lstrip(".").lower())
    if found is None:
        raise GraphError(f"{file}: '{file.suffix}' is no RDF file; .ttl, .nt, .nq, .trig, .jsonld, .rdf can be read")
    return found


def _opened(folder: Path, *, held: bool = False) -> Store:
    """Open a store; again where a build put another one in its place just then, so that no two are ever mixed."""
    for attempt in range(_ATTEMPTS):
        before = _identity(folder)
        try:
            store = Store.read_only(str(hold.hold(folder) if held else folder))
        except (OSError, RuntimeError) as error:  # RocksDB says "corruption" where files of two stores meet
            if _identity(folder) == before != 0 or attempt == _ATTEMPTS - 1:
                raise GraphError(f"{folder}: this store cannot be opened ({error}); build it again with `kg build`") from error
        else:
            if _identity(folder) == before:
                return store
        time.sleep(0.01)
    raise GraphError(f"{folder}: builds replace this store faster than it can be opened; wait for them to end")


def _identity(folder: Path) -> int:
    """Return what tells one folder of this name from the next; 0 while there is none."""
    try:
        return folder.stat().st_ino
    except FileNotFoundError:
        return 0


def _parsed(files: Sequence[Path]) -> Store:
    """Return the files as one store in memory, named graphs folded into the default one."""
    store = Store()
    for file in files:
        try:
            if format_of(file) in (RdfFormat.TRIG, RdfFormat.N_QUADS, RdfFormat.JSON_LD):
                store.load(path=file, format=format_of(file))
                _fold_graphs(store)
            else:
                store.load(path=file, format=format_of(file), to_graph=DefaultGraph())
        except SyntaxError as error:
            raise GraphError(f"{file}: not readable as RDF: {error}; mend the file or build it again") from error
        except (OSError, ValueError) as error:
            raise GraphError(f"{file}: cannot be read: {error}") from error
    return store


def _fold_graphs(store: Store) -> None:
    for name in list(store.named_graphs()):
        store.update("ADD GRAPH <%s> TO DEFAULT" % name.value)  # noqa: UP031 - braces are SPARQL's
        store.remove_graph(name)
