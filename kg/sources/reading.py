"""A file in, a document out; or a SourceError that says what stands in the way.

What a file is, its content says first and its name second.
"""

from __future__ import annotations

import re
from pathlib import Path

from kg.errors import SourceError
from kg.model import Document
from kg.sources import html
from kg.sources.charset import MARKS, page_text
from kg.sources.collect import Source
from kg.sources.language import language
from kg.sources.plain import blocks

# What can be read: the name of the format, the suffixes that files of it mostly have, and what it is.
FORMATS = (
    ("html", ".html .htm .xhtml", "a web page, its metadata included, in any encoding that it declares or that can be told"),
    ("text", ".txt .md and any other", "a page as plain text: UTF-8, or UTF-16 or UTF-32 with a byte order mark"),
)
_SUFFIXES = frozenset(FORMATS[0][1].split())
# How web pages begin, and what is in them somewhere.
_BEGINS = re.compile(r"(?i)\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.DOTALL)
_TAG = re.compile(r"(?i)<(?:!doctype|[a-z][a-z0-9]*)\b[^<]*>")
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
_PEEK = 4096


def read(source: Source | Path | str) -> Document:
    """Return the document in a file: plain text as decoded and otherwise unchanged, a web page as the text that it shows.

    Raises SourceError for a file that is missing, empty or binary, for plain text that is not in UTF-8 and without a byte order
    mark, and for a page whose encoding cannot be told or that shows nothing.
    """
    if not isinstance(source, Source):
        source = Source(Path(source).stem, Path(source))
    try:
        data = source.path.read_bytes()
    except OSError as error:
        raise SourceError(f"{source.path}: cannot be read ({error.strerror}); check the path and its permissions") from error
    if _is_page(data, source.path):
        return _page(source, data)
    text = decode(data, str(source.path))
    return Document(source.id, source.path.as_posix(), language(text), text, blocks(text))


def _page(source: Source, data: bytes) -> Document:
    page = html.render(page_text(data, str(source.path)))
    if page is None:
        raise SourceError(f"{source.path}: the page shows no text; save it as the browser shows it, or its report as text")
    return Document(source.id, source.path.as_posix(), page.language, page.text, page.blocks)


def _is_page(data: bytes, path: Path) -> bool:
    encoding = next((name for mark, name in MARKS if data.startswith(mark)), "")
    if not encoding and not _CONTROL.isdisjoint(data[:_PEEK]):
        return False
    begin = data[:_PEEK].decode(encoding or "utf-8", "ignore").removeprefix("\ufeff")
    return _BEGINS.match(begin) is not None or (path.suffix.casefold() in _SUFFIXES and _TAG.search(begin) is not None)


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
