"""The pages that weights are learned from: the corpus without what is held back, and the layouts of the world."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.evaluate import read_gold
from kg.model import Document
from kg.sources import read
from tests.bench.quality import group
from tests.learn.layouts import layouts

TESTS = Path(__file__).parents[1]


def pages() -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield the file and the gold of each page that may be learned from, in order."""
    gold = read_gold(TESTS / "corpus" / "gold")
    files = [*(TESTS / "corpus" / "docs").iterdir(), *(TESTS.parent / "seeds").glob("*.txt")]
    for file in sorted(files, key=lambda file: file.name):
        if group(file.stem) != "held back":
            yield file, dict(gold[file.stem])


def institute(file: Path) -> str:
    """Return the institute whose page it is: what its file name begins with."""
    return file.stem.split("-")[0]


def documents() -> Iterator[tuple[str, Document, dict[str, Any]]]:
    """Yield the institute, the document and the gold of each page, and then of each layout, which is an institute of its own."""
    for file, gold in pages():
        yield institute(file), read(file), gold
    for document, gold in layouts():
        yield document.id, document, gold
