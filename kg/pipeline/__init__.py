"""Reports in, a folder of exports out: joins the rooms, and has no rules of its own.

1. read      files -> documents -> claims, from the cache where nothing changed
2. resolve   claims -> entities
3. assemble  entities and claims -> triples
4. write     triples -> graph.ttl, evidence.ttl, store/, strategies.csv, texts/
5. view      the interactive page
6. analyse   the figures and the report on them
7. put       everything in place at once
"""

from __future__ import annotations

import os
import shutil
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import NamedNode, Store

from kg.errors import BuildError, SourceError
from kg.face import Graph, load
from kg.graph import store, swap, turtle
from kg.graph.assemble import Snapshot, assemble
from kg.graph.evidence import slug_of_id
from kg.model import Extraction
from kg.pipeline import account, reading
from kg.pipeline.cache import Cache
from kg.pipeline.reading import Failure, Job, Progress
from kg.pipeline.tables import write_strategies
from kg.record import Record, record
from kg.resolve import Resolution, resolve
from kg.sources.collect import Source, collect
from kg.sources.reading import read
from kg.terms import ID

__all__ = ["Build", "Failure", "Progress", "build", "extract", "load"]

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


@dataclass(frozen=True, slots=True)
class Build:
    """What a build did: which documents went in, which could not be read and why, how much came out, how long it took."""

    out: Path
    documents: tuple[str, ...]
    failures: tuple[Failure, ...]
    counts: Mapping[str, int]  # nodes by class, and all triples
    seconds: Mapping[str, float] = field(repr=False)
    min_confidence: float = 0.0
    left_out: int = 0  # facts that were less sure than that

    @property
    def graph(self) -> Graph:
        """The graph that was built."""
        return load(self.out)


def extract(path: Paths) -> list[Record]:
    """Return one record a document of `path` (a file, a folder, or several), in the order of ids. Raises SourceError."""
    return [record(extraction) for extraction in extractions(path)]


def extractions(path: Paths) -> Iterator[Extraction]:
    """Yield all that is claimed of each document of `path`, in the order of ids. Raises SourceError."""
    return (reading.extract(read(source)) for source in collect(_listed(path)))


def build(
    paths: Paths = "seeds",
    out: str | os.PathLike[str] = "exports",
    *,
    add: bool = False,
    view: bool = True,
    analysis: bool = True,
    jobs: int | None = None,
    base: str = ID,
    min_confidence: float = 0.0,
    progress: Progress | None = None,
) -> Build:
    """Read the documents at `paths` and write their graph, with all exports, into the folder `out`.

    The graph is exactly that of `paths`; with `add` also of what went into the build that stands there. A file that cannot be
    read is a failure in the result and stops nothing. `jobs` is the number of processes that read (by default one a core),
    `base` begins the IRIs of all things, `progress` is told of each step. Facts less sure than `min_confidence`, from 0 to 1,
    are left out of the graph and of all exports; a build remembers nothing of the one before, so `add` takes it anew.

    Raises SourceError if a path is missing or nothing at all could be read, BuildError if the folder cannot be written to,
    another build is at work in it, or an option cannot be. The folder then stays as it was.
    """
    if not 0 <= min_confidence <= 1:
        raise BuildError(f"a confidence of {min_confidence} cannot be; give one from 0 to 1, such as 0.8")
    folder = Path(out)
    sources = _sources(_listed(paths), folder)
    base = _checked(base)
    made = _make_folder(folder)
    try:
        with swap.locked(folder):
            swap.mend_locked(folder)
            builder = _Builder(folder, base, min_confidence, progress or _silent)
            return builder.run(sources, add, view, analysis, jobs or _cores())
    except OSError as error:
        raise BuildError(
            f"{error.filename or folder}: cannot be written ({error.strerror}); free some space or choose --out"
        ) from error
    finally:
        _remove_if_empty(made)


class _Builder:
    """One build on its way: where it goes, and what each stage took."""

    def __init__(self, folder: Path, base: str, min_confidence: float, progress: Progress) -> None:
        self.folder = folder
        self.base = base
        self.min_confidence = min_confidence
        self.progress = progress
        self.seconds: dict[str, float] = {}

    def run(self, sources: list[Source], add: bool, view: bool, analysis: bool, workers: int) -> Build:
        """Take the stages one after the other; on any error nothing is put in place."""
        with self._stage("read", told=False):  # it tells of each document itself
            snapshots, failures = self._read(sources, add, workers)
        with self._stage("resolve"):
            resolution = resolve((one.extraction for one in snapshots), self.base)
        place = swap.prepare(self.folder)
        try:
            counts, left_out = self._write(place, snapshots, resolution)
            self._show(place, view, analysis)
            result = Build(
                self.folder,
                tuple(one.extraction.document.id for one in snapshots),
                tuple(failures),
                counts,
                self.seconds,
                self.min_confidence,
                left_out,
            )
            account.write(place, snapshots, resolution, result)
            with self._stage("put"):
                swap.put(self.folder)
        except BaseException:
            swap.mend_locked(self.folder)
            raise
        return result

    def _read(self, sources: list[Source], add: bool, workers: int) -> tuple[list[Snapshot], list[Failure]]:
        gone: list[Job] = []
        if add:
            sources, gone = account.joined(self.folder, sources)
        todo, unopened = reading.jobs_for(sources, gone)
        cache = Cache(self.folder / swap.CACHE)
        try:
            snapshots, failures = reading.read_all(todo, cache, workers, self.progress)
        finally:
            cache.close(job.digest for job in todo)
        failures = sorted([*unopened, *failures], key=lambda failure: failure.source)
        if not snapshots:
            raise SourceError(_nothing_read(failures))
        return snapshots, failures

    def _write(self, place: Path, snapshots: list[Snapshot], resolution: Resolution) -> tuple[dict[str, int], int]:
        """Write the graph; return what it holds, and how many facts were left out."""
        with self._stage("assemble"):
            assembly = assemble(snapshots, resolution.entities, self.base, self.min_confidence)
        with self._stage("write"):
            turtle.write(place / "graph.ttl", [assembly.facts], "What the reports say", self.base)
            title = "Where each fact of graph.ttl stands in the documents"
            turtle.write(place / "evidence.ttl", assembly.evidence(), title, self.base)
            _write_texts(place / "texts", snapshots)
        with self._stage("store"):
            store.load(place / store.STORE, [place / name for name in store.TURTLE])
            made = store.read(place / store.STORE)
            write_strategies(made, place / "strategies.csv")
        things = assembly.things
        kinds = Counter(entity.kind.rpartition("#")[2] for entity in resolution.entities if entity.iri in things)
        kinds["Evidence"] = sum(len(facts) for _, facts in assembly.stated)
        return {**dict(sorted(kinds.items())), "triples": len(made)}, assembly.left_out

    def _show(self, place: Path, view: bool, analysis: bool) -> None:
        """Write the pages. Their rooms bring heavy libraries, so they are entered only when asked for."""
        graph = store.read(place / store.STORE) if view or analysis else Store()
        if view:
            with self._stage("view"):
                from kg import view as viewer

                viewer.write(graph, place / "graph.html")
        if analysis:
            with self._stage("analyse"):
                from kg import analyze

                analyze.write(analyze.analyze(graph), place)

    @contextmanager
    def _stage(self, name: str, *, told: bool = True) -> Iterator[None]:
        if told:
            self.progress(name, 0, 1)
        start = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - start, 3)
        if told:
            self.progress(name, 1, 1)


def _listed(paths: Paths) -> list[Path]:
    if isinstance(paths, str | os.PathLike):
        return [Path(paths)]
    return [Path(path) for path in paths]


def _sources(paths: list[Path], out: Path) -> list[Source]:
    """Return what is to be read. A build's own exports are none of it, though they may lie below one of the paths."""
    if not paths:
        raise SourceError("no paths are given; name the reports, or a folder of them")
    sources = collect(paths)
    own = [out.resolve() / name for name in swap.FILES]
    kept = [source for source in sources if not any(source.path.resolve().is_relative_to(one) for one in own)]
    if not kept:
        raise SourceError(f"{paths[0]}: what lies here was written by a build; name the reports themselves")
    return collect([source.path for source in kept]) if len(kept) < len(sources) else sources


def _checked(base: str) -> str:
    """Return the base of IRIs, ready to have names put behind it. Raises BuildError if it is no IRI."""
    base = base if base.endswith(("/", "#")) else f"{base}/"
    try:
        NamedNode(base)
    except ValueError as error:
        raise BuildError(f"{base}: not the beginning of an IRI ({error}); use one such as {ID}") from error
    return base


def _silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _make_folder(folder: Path) -> list[Path]:
    """Make the folder, and return what had to be made for it, innermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BuildError(f"{folder}: cannot be made ({error.strerror}); choose another folder with --out") from error
    return missing


def _remove_if_empty(made: list[Path]) -> None:
    """Leave no folder behind that a failed build made: only its lock and its cache are in there."""
    if not made or any((made[0] / name).exists() for name in swap.FILES):
        return
    shutil.rmtree(made[0] / swap.CACHE, ignore_errors=True)
    (made[0] / swap.LOCK).unlink(missing_ok=True)
    with suppress(OSError):  # somebody else put something there
        for one in made:
            one.rmdir()


def _nothing_read(failures: list[Failure]) -> str:
    if len(failures) == 1:
        return failures[0].why
    return f"none of the {len(failures)} documents could be read; the first: {failures[0].why}"


def _write_texts(folder: Path, snapshots: list[Snapshot]) -> None:
    """Write the text that offsets point into, where it is not the file itself."""
    for one in snapshots:
        document = one.extraction.document
        if one.text_digest != one.digest:
            folder.mkdir(exist_ok=True)
            (folder / f"{slug_of_id(document.id)}.txt").write_text(document.text, encoding="utf-8", newline="")
