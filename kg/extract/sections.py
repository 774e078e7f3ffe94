"""The printed table of contents, line by line, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Claim, Document, Mention, Role, Span
from kg.terms import KG

PRINTED = 0.95  # a numbered line among others; what else looks so is a list of recommendations

# "[P 5]", "(p. 22)", "····· 12", "… 7", a tab and a number: never part of a heading.
_PAGE = re.compile(
    r"(?:\s*[\[(]\s*(?:pp?\.?|pages?)\s*\d{1,4}\s*[\])]|\s*(?:[.·…‥_]\s?){3,}\s*(?:\d{1,4}|[ivxlc]{1,6})|\s*…+\s*\d{1,4}|"
    r"(?:\t|\s{3,})(?:\d{1,4}|[ivxlc]{1,6})|\s+/\s+(?:\d{1,4}|[ivxlc]{1,6}))\s*$",
    re.IGNORECASE,
)
# A bare number is the page only where the other lines end in one too, and the pages never fall: "Land Pooling 16".
_BARE = re.compile(r"(?<=[^\d.\s–-])\s+(\d{1,4}|[ivx]{1,5})$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTER = re.compile(r"[^\W\d_]")


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:  # noqa: ARG001
    """The printed table of contents, line by line, in order."""
    lines = [block.sentences[0] if block.sentences else block.span for block in document.blocks if block.role is Role.CONTENTS]
    bare = _ends_in_pages(document, lines)
    position = 0
    for line in lines:
        span = _heading(document.text, line, bare=bare)
        name = " ".join(document.quote(span).split())
        if _LETTER.search(name):
            position += 1
            mention = Mention(KG.Section, name, span)
            yield Claim(None, KG.hasSection, mention, span, PRINTED)
            yield Claim(mention, KG.position, str(position), span, PRINTED)


def _ends_in_pages(document: Document, lines: Sequence[Span]) -> bool:
    ends = (match[1] for line in lines if (match := _BARE.search(document.quote(line))))
    numbers = [int(end) for end in ends if end.isdigit() and not _YEAR.fullmatch(end)]
    return len(numbers) >= 2 and len(numbers) >= 0.6 * len(lines) and numbers == sorted(numbers)


def _heading(text: str, line: Span, *, bare: bool) -> Span:
    content = text[line.start : line.end]
    page = _PAGE.search(content) or (_BARE.search(content) if bare else None)
    return Span(line.start, line.start + page.start()) if page and page.start() else line
