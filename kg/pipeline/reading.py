"""Files -> snapshots: read and extract each one, on all cores where there are many, from the cache where nothing changed.

A worker is a Python of its own that is spoken to through pipes: it ends when the build does, however that ends, and it does not
run the caller's script again.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from queue import Empty, SimpleQueue

import kg
from kg.errors import BuildError, KgError
from kg.extract import run, table
from kg.graph.assemble import Snapshot
from kg.model import Document, Extraction
from kg.pipeline.cache import Cache, pack, unpack
from kg.sources.collect import Source
from kg.sources.reading import read

Progress = Callable[[str, int, int], None]
"""Told the stage, how many of its steps are done, and how many there are."""

# Starting a worker costs as much as reading this many documents.
_WORTH_A_WORKER = 60
_BATCH = 8


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why."""

    source: str
    why: str


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read. `digest` is its SHA-256; of a file that is gone, what it was when it was last read."""

    source: Source
    digest: str


def jobs_for(sources: Sequence[Source], gone: Sequence[Job] = ()) -> tuple[list[Job], list[Failure]]:
    """Return what is to be read, in the order of ids, and what cannot even be opened."""
    jobs, failures = list(gone), []
    for source in sources:
        try:
            jobs.append(Job(source, hashlib.sha256(source.path.read_bytes()).hexdigest()))
        except OSError as error:
            failures.append(
                Failure(str(source.path), f"{source.path}: cannot be read ({error.strerror}); check its permissions")
            )
    return sorted(jobs, key=lambda job: job.source.id), failures


def read_all(jobs: Sequence[Job], cache: Cache, workers: int, progress: Progress) -> tuple[list[Snapshot], list[Failure]]:
    """Return a snapshot of each file that could be read, in the order of `jobs`, and the failures of the others."""
    found: dict[str, Extraction | Failure] = {}
    for job in jobs:
        known = cache.get(job.digest, job.source.id, job.source.path.as_posix())
        if known is None and not job.source.path.exists():
            known = _from_memory(job, cache)
        if known is not None:
            found[job.source.id] = known
    progress("read", len(found), len(jobs))
    missing = [job for job in jobs if job.source.id not in found]
    for done, (job, result) in enumerate(_extracted(missing, workers), len(found) + 1):
        found[job.source.id] = result
        if isinstance(result, Extraction):
            cache.put(job.digest, result)
        progress("read", done, len(jobs))
    results = [(job, found[job.source.id]) for job in jobs]
    return (
        [Snapshot(result, job.digest) for job, result in results if isinstance(result, Extraction)],
        [result for _, result in results if isinstance(result, Failure)],
    )


def _from_memory(job: Job, cache: Cache) -> Extraction:
    """Return what is found in a file that is gone, from the text that the cache remembers."""
    document = cache.text(job.digest, job.source.id, job.source.path.as_posix())
    if document is None:
        raise BuildError(
            f"{job.source.path}: gone, so it cannot be kept; put it back, or build without --add from what there is"
        )
    return extract(document)


def extract(document: Document) -> Extraction:
    """Return the claims of a document, each stamped with its extractor and the version of that."""
    versions = {extractor.name: f"{extractor.name}-{extractor.version}" for extractor in table()}
    extraction = run(document)
    claims = (replace(claim, extractor=versions.get(claim.extractor, claim.extractor)) for claim in extraction.claims)
    return Extraction(extraction.document, tuple(claims))


def attempt(source: Source) -> Extraction | Failure:
    """Return what is found in one file, or why it cannot be read."""
    try:
        return extract(read(source))
    except KgError as error:
        return Failure(str(source.path), str(error))


def _extracted(jobs: Sequence[Job], workers: int) -> Iterator[tuple[Job, Extraction | Failure]]:
    workers = min(workers, len(jobs) // _WORTH_A_WORKER)
    if workers < 2:
        yield from ((job, attempt(job.source)) for job in jobs)
        return
    waiting: SimpleQueue[Sequence[Job]] = SimpleQueue()
    for start in range(0, len(jobs), _BATCH):
        waiting.put(jobs[start : start + _BATCH])
    done: SimpleQueue[tuple[Job, Extraction | Failure] | None] = SimpleQueue()
    with ThreadPoolExecutor(workers) as pool:
        running = [pool.submit(_serve, waiting, done) for _ in range(workers)]
        for _ in running:
            yield from iter(done.get, None)
        for one in running:
            one.result()


def _serve(waiting: SimpleQueue[Sequence[Job]], done: SimpleQueue[tuple[Job, Extraction | Failure] | None]) -> None:
    """Pass batches to a worker until none is waiting."""
    try:
        with _worker() as worker:
            assert worker.stdin is not None
            assert worker.stdout is not None
            while True:
                batch = waiting.get_nowait()
                worker.stdin.write(json.dumps([[job.source.id, str(job.source.path)] for job in batch]) + "\n")
                worker.stdin.flush()
                for job in batch:
                    done.put((job, _answer(worker.stdout.readline(), job)))
    except Empty:
        pass
    finally:
        done.put(None)


@contextmanager
def _worker() -> Iterator[subprocess.Popen[str]]:
    added = [extractor.origin.folder for extractor in table() if extractor.origin]  # wherever this process found them
    paths = [str(Path(kg.__file__).parent.parent), *filter(None, [os.environ.get("PYTHONPATH")]), *dict.fromkeys(added)]
    command = [sys.executable, "-P", "-c", "from kg.pipeline.reading import work; work()"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, encoding="utf-8", errors="surrogateescape"
    ) as worker:
        yield worker


def _answer(line: str, job: Job) -> Extraction | Failure:
    if not line:
        raise KgError(f"{job.source.path}: the process that read it stopped; build again with --jobs 1 to see why")
    answer = json.loads(line)
    if "why" in answer:
        return Failure(str(job.source.path), answer["why"])
    return unpack(answer, job.source.id, job.source.path.as_posix())


def work() -> None:
    """Read batches from standard input and answer each file with a line; the main function of a worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the build, and the end of its pipe ends this
    for line in sys.stdin:
        for id_, path in json.loads(line):
            result = attempt(Source(id_, Path(path)))
            answer = {"why": result.why} if isinstance(result, Failure) else pack(result)
            sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
