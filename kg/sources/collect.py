"""Which files are to be read, and by which id each of them is known."""

from __future__ import annotations

import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import SourceError

# What the curator writes about the documents is not a document.
CURATORS_FILES = frozenset({"sources.toml", "decisions.csv", "corrections.toml"})


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and the id of the document in it."""

    id: str
    path: Path


def collect(paths: Iterable[Path | str]) -> list[Source]:
    """Return the files that the paths name, folders with all that lies below them, in the order of their ids.

    The id is the stem of the file; where two share it, the names of their folders go before. Hidden files and the curator's
    are left out. Raises SourceError for a path that does not exist and for a folder without a document.
    """
    files: dict[Path, Path] = {}
    for path in map(Path, paths):
        for file in _files(path):
            files.setdefault(file.resolve(), file)
    return sorted((Source(*named) for named in _ids(sorted(files.values()))), key=lambda source: (source.id, source.path))


def _files(path: Path) -> Sequence[Path]:
    if not path.exists():
        raise SourceError(f"{path}: no such file or folder; check the path")
    if path.is_dir():
        found = list(_walk(path))
        if not found:
            raise SourceError(f"{path}: no documents in this folder; put reports there as text files")
        return found
    if not path.is_file():
        raise SourceError(f"{path}: not a file; give a text file or a folder of them")
    return [path]


def _walk(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise SourceError(f"{error.filename}: cannot be opened ({error.strerror}); check its permissions") from error

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(place) / name
            # What is no file, such as a pipe or a device, would be waited for; a link to nothing is a failure that is named.
            if not name.startswith(".") and name not in CURATORS_FILES and (file.is_file() or not file.exists()):
                yield file


def _ids(files: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """Give each file the shortest id that no other has: its stem, then with more and more folders before it."""
    for depth in range(1, 2 + max((len(file.resolve().parts) for file in files), default=0)):
        named = defaultdict(list)
        for file in files:
            named[_name(file, depth)].append(file)
        yield from ((name, alike[0]) for name, alike in named.items() if len(alike) == 1)
        files = [file for alike in named.values() if len(alike) > 1 for file in alike]
    # Still alike: files of one folder that differ in their suffix alone.
    yield from ((f"{file.stem}-{file.suffix.lstrip('.')}", file) for file in files)


def _name(file: Path, depth: int) -> str:
    folders = file.resolve().parts[1:-1]
    parts = (*(folders[len(folders) - (depth - 1) :] if depth > 1 else ()), file.stem)
    # The bytes of a name are UTF-8, whatever the locale takes them for; those of an old disk that are not become marks.
    return unicodedata.normalize("NFC", os.fsencode("-".join(parts)).decode("utf-8", "replace"))
