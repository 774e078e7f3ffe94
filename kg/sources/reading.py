"""A file in, a document out; or a SourceError that says what stands in the way."""

from __future__ import annotations

import codecs
from pathlib import Path

from kg.errors import SourceError
from kg.model import Document
from kg.sources.collect import Source
from kg.sources.language import language
from kg.sources.plain import blocks

# A byte order mark tells the encoding; the longer ones first, as UTF-32's begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
_PEEK = 4096


def read(source: Source | Path | str) -> Document:
    """Return the document in a file, its text decoded and otherwise unchanged.

    Raises SourceError for a file that is missing, empty, binary, or not in UTF-8 and without a byte order mark.
    """
    if not isinstance(source, Source):
        source = Source(Path(source).stem, Path(source))
    try:
        data = source.path.read_bytes()
    except OSError as error:
        raise SourceError(f"{source.path}: cannot be read ({error.strerror}); check the path and its permissions") from error
    text = decode(data, str(source.path))
    return Document(source.id, source.path.as_posix(), language(text), text, blocks(text))


def decode(data: bytes, place: str) -> str:
    r"""Return the text in some bytes; `place` is where they came from, for the message of the SourceError.

    >>> decode(b"\xef\xbb\xbfa report", "a.txt")
    'a report'
    """
    mark, encoding = next(((mark, name) for mark, name in MARKS if data.startswith(mark)), (b"", "utf-8"))
    if not mark and not _CONTROL.isdisjoint(data[:_PEEK]):
        raise SourceError(f"{place}: a binary file, not text; save the report as plain text (UTF-8)")
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        at = f"byte {error.start + len(mark)} cannot be decoded"
        raise SourceError(f"{place}: not {encoding.upper()} text ({at}); save it as UTF-8") from error
    if not text.strip():
        raise SourceError(f"{place}: the file is empty; remove it or fill it")
    return text
