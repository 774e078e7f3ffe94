"""What was extracted before: kept by the content of the file and by all that decides what is found in it.

One SQLite file, so that a build cut off at any moment leaves it whole. It is a convenience: deleting it costs time only.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from functools import cache as once
from pathlib import Path
from typing import Any

from kg import model
from kg.extract import added, table
from kg.model import Block, Claim, Concept, Document, Extraction, Mention, Role, Span
from kg.terms import ontology_file

# The rooms whose code decides what is found in a text.
_ROOMS = ("model.py", "terms.py", "choice.py", "sources", "extract", "vocabulary")


@once
def version() -> str:
    """Return the hash of the code and the vocabularies that decide what is found in a text; of added extractors as well."""
    package = Path(model.__file__).parent
    files = [file for room in _ROOMS for file in _files(package / room)] + _files(ontology_file("kg.ttl").parent)
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    for extractor in table():
        if extractor.origin:
            digest.update(added.code(extractor))
    return digest.hexdigest()[:16]


def _files(place: Path) -> list[Path]:
    if place.is_file():
        return [place]
    return sorted(file for file in place.rglob("*") if file.is_file() and "__pycache__" not in file.parts)


class Cache:
    """Extractions by the SHA-256 of their file."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._path = folder / "extractions.sqlite"
        self._base = self._open()

    def _open(self) -> sqlite3.Connection:
        base = sqlite3.connect(self._path)
        try:
            base.execute(
                "CREATE TABLE IF NOT EXISTS found (digest TEXT, version TEXT, body BLOB, PRIMARY KEY (digest, version))"
            )
        except sqlite3.DatabaseError:  # not a database any more: it holds nothing that cannot be made again
            base.close()
            self._path.unlink()
            return self._open()
        return base

    def get(self, digest: str, id: str, source: str) -> Extraction | None:  # noqa: A002 - the noun of the model
        """Return what was found in a file of this content, as the document `id` that was read at `source`."""
        row = self._base.execute("SELECT body FROM found WHERE digest = ? AND version = ?", (digest, version())).fetchone()
        return unpack(json.loads(zlib.decompress(row[0])), id, source) if row else None

    def text(self, digest: str, id: str, source: str) -> Document | None:  # noqa: A002
        """Return the document of this content, whatever version it was read by: for a file that is no longer there."""
        row = self._base.execute("SELECT body FROM found WHERE digest = ? ORDER BY version", (digest,)).fetchone()
        return unpack(json.loads(zlib.decompress(row[0])), id, source).document if row else None

    def put(self, digest: str, extraction: Extraction) -> None:
        """Keep what was found in a file."""
        body = zlib.compress(json.dumps(pack(extraction), ensure_ascii=False, separators=(",", ":")).encode(), 1)
        self._base.execute("INSERT OR REPLACE INTO found VALUES (?, ?, ?)", (digest, version(), body))

    def close(self, digests: Iterable[str]) -> None:
        """Write to the disk, and forget what older versions found in files other than these."""
        keep = set(digests)
        stale = self._base.execute("SELECT digest, version FROM found WHERE version <> ?", (version(),)).fetchall()
        self._base.executemany(
            "DELETE FROM found WHERE digest = ? AND version = ?", [row for row in stale if row[0] not in keep]
        )
        self._base.commit()
        self._base.close()


def pack(extraction: Extraction) -> dict[str, Any]:
    """Return an extraction as plain lists, each mention once, without the document's id and source."""
    document = extraction.document
    mentions: dict[Mention, int] = {}
    claims = [
        [
            None if claim.subject is None else mentions.setdefault(claim.subject, len(mentions)),
            claim.property,
            _pack_value(claim.value, mentions),
            claim.span.start,
            claim.span.end,
            claim.confidence,
            claim.extractor,
        ]
        for claim in extraction.claims
    ]
    return {
        "language": document.language,
        "text": document.text,
        "blocks": [_pack_block(block) for block in document.blocks],
        "mentions": [[mention.kind, mention.name, mention.span.start, mention.span.end] for mention in mentions],
        "claims": claims,
    }


def _pack_value(value: Mention | Concept | str, mentions: dict[Mention, int]) -> object:
    """Return a mention by its number, a concept by its IRI in a list, words as they are."""
    if isinstance(value, Mention):
        return mentions.setdefault(value, len(mentions))
    return [value.iri] if isinstance(value, Concept) else value


def _pack_block(block: Block) -> list[object]:
    sentences = [place for run in block.sentences for place in (run.start, run.end)]
    value = [block.value.start, block.value.end] if block.value else None
    return [block.role.value, block.span.start, block.span.end, sentences, block.label, value]


def unpack(packed: dict[str, Any], id: str, source: str) -> Extraction:  # noqa: A002
    """Return the extraction that was packed."""
    blocks = tuple(_unpack_blocks(packed["blocks"]))
    mentions = [Mention(kind, name, Span(start, end)) for kind, name, start, end in packed["mentions"]]
    claims = tuple(
        Claim(
            None if subject is None else mentions[subject],
            property_,
            _unpack_value(value, mentions),
            Span(start, end),
            sure,
            by,
        )
        for subject, property_, value, start, end, sure, by in packed["claims"]
    )
    return Extraction(Document(id, source, packed["language"], packed["text"], blocks), claims)


def _unpack_blocks(packed: list[Any]) -> Iterator[Block]:
    for role, start, end, places, label, value in packed:
        sentences = tuple(Span(places[at], places[at + 1]) for at in range(0, len(places), 2))
        yield Block(Role(role), Span(start, end), sentences, label, Span(*value) if value else None)


def _unpack_value(packed: Any, mentions: list[Mention]) -> Mention | Concept | str:
    if isinstance(packed, int):
        return mentions[packed]
    return Concept(packed[0]) if isinstance(packed, list) else str(packed)
