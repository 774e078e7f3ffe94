"""The pages that weights are learned from: the corpus without what is held back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.evaluate import read_gold
from tests.bench.quality import group

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
