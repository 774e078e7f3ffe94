"""build.json: what a build read and could not read, what came of it and how long it took. The only file that knows a clock."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as version_of
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import BuildError
from kg.graph.assemble import Snapshot
from kg.model import Judgement
from kg.pipeline.reading import Job
from kg.resolve import Resolution
from kg.sources.collect import Source, collect

if TYPE_CHECKING:
    from kg.pipeline import Build

FILE = "build.json"


def joined(folder: Path, sources: list[Source]) -> tuple[list[Source], list[Job]]:
    """Return the sources together with those of the build that stands, and the ones of them that are gone from the disk."""
    account = folder / FILE
    if not account.exists():
        return sources, []
    before = json.loads(account.read_text(encoding="utf-8"))
    kept = [Path(one["path"]) for one in (*before["documents"], *before["failures"])]
    union = collect([source.path for source in sources] + [path for path in kept if path.exists()])
    taken = {source.id: source.path for source in union}
    gone = [one for one in before["documents"] if not Path(one["path"]).exists()]
    for one in gone:
        if one["id"] in taken:
            raise BuildError(
                f"{one['path']}: gone, and {taken[one['id']]} has the same name; rename that, or build without --add"
            )
    return union, [Job(Source(one["id"], Path(one["path"])), one["sha256"]) for one in gone]


def write(folder: Path, snapshots: Sequence[Snapshot], resolution: Resolution, build: Build) -> None:
    """Write build.json, with what its stages took until now."""
    account = {
        "built": datetime.now(UTC).isoformat(timespec="seconds"),
        "versions": {"report-kg": _version(), "python": platform.python_version(), "pyoxigraph": version_of("pyoxigraph")},
        "documents": [
            {
                "id": one.extraction.document.id,
                "source": _readable(one.extraction.document.source),
                "path": str(Path(one.extraction.document.source).resolve()),
                "sha256": one.digest,
                "language": one.extraction.document.language,
                "report": resolution.reports[one.extraction.document.id],
                "claims": len(one.extraction.claims),
            }
            for one in snapshots
        ],
        "failures": [
            {"source": _readable(one.source), "path": str(Path(one.source).resolve()), "why": one.why} for one in build.failures
        ],
        "min_confidence": build.min_confidence,
        "left_out": build.left_out,
        "counts": build.counts,
        "unsure": [
            {"left": one.left, "right": one.right, "score": one.score, "why": one.why}
            for one in resolution.decisions
            if one.judgement is Judgement.UNSURE
        ],
        "seconds": build.seconds,
    }
    # The name of a file need not be UTF-8: what is not stands escaped, as JSON has it.
    (folder / FILE).write_bytes(json.dumps(account, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n")


def _readable(path: str) -> str:
    """Return a path as its bytes read in UTF-8, whatever the locale takes them for."""
    return os.fsencode(path).decode("utf-8", "replace")


def _version() -> str:
    try:
        return version_of("report-kg")
    except PackageNotFoundError:  # run from the source tree
        return "source"
