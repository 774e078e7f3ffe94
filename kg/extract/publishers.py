"""Who issues a report: the body that the page itself names as its publisher.

Where it is looked for, and how sure it then is:

1. a row "Publisher …", the words "Published by …";
2. the masthead: a line before the title that ends with a body's name, even if a menu's words are glued to it;
3. lines under the title that are nothing but names of bodies, as ministries sign;
4. a corporate author: "Author(s) World Bank";
5. a line of rights: "© …", "Copyright …";
6. if nothing else does: the signs of imprints.py, added up; then a footer that begins with a body's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract import imprints
from kg.extract.bodies import Body, names
from kg.extract.capitals import passage_at
from kg.extract.scan import any_of
from kg.model import Block, Document, Role, Span
from kg.vocabulary import institutions

__all__ = ["find"]

_ROW, _MASTHEAD, _SIGNED, _AUTHOR, _RIGHTS, _FOOTER = 0.97, 0.95, 0.9, 0.85, 0.9, 0.7
_SIGNERS = 8  # blocks under the title in which bodies may sign
_ISSUED_BY = re.compile(r" by(?:(?<=ublished by)|(?<=ssued by)|(?<=eleased by)|(?<=ublication by)):?\s+(?:the\s)?")
_PUBLISHER_IS = re.compile(r"ublisher:\s+(?:the\s)?")
_RIGHTS_OF = re.compile(
    any_of(("©", ""), ("(", r"[cC]\)"), ("&", "(?i:copy;)"), ("cC", r"(?<!\w.)(?i:opyright)\b"))
    + r"(?i:[\s,]|\(c\)|©|&copy;|copyright|\d{4}(?:\s?[-–]\s?\d{4})?|\bby\b)*"
)
_OWNER = re.compile(r"(?:The )?[A-Z][\w&’'.-]*(?: (?:of|for|and|the|&|[A-Z][\w&’'-]*)){0,9}")
_NO_OWNER = re.compile(r"(?i)(?:all rights|terms|privacy|contact|cookie|copyright|the authors?\b|reserved)")
# "Research ReportsKIET Korea …": where the words of a menu end and a name begins without a space.
_GLUE = re.compile(r"(?<=[a-z)])(?=[A-Z]{2,}\b|[A-Z][a-z]+ [A-Z])")
_AFTER_NAME = re.compile(r"\s*(?:\([^)]*\)|[|:·–—-]\s*(?:Home|Main|English|homepage)?)?\s*$", re.IGNORECASE)
_DOUBLED = re.compile(r"(.{6,90}?)\s+\1")  # a logo's words beside the same as text
_BREADCRUMB = re.compile(r"[>»›]")
_BEFORE_NAME = re.compile(r"(?:^|[|:·–—-]\s|\b[A-Z]{2,10}\s)\s*(?:The\s)?$")


def find(document: Document, title: Span | None) -> list[Body]:
    """Return the bodies that the page names as issuing the report, each once, in the order of where they stand."""
    text = document.text
    front = _front(document, title)
    found = [*_rows(document), *_issued(document)]
    found += [body for block in front for body in _masthead(text, block)]
    found += _signed(document, title)
    found = found or [body for block in document.blocks if block.label == "author" for body in _corporate_author(text, block)]
    if not found and _RIGHTS_OF.search(text) is not None:
        found = [body for block in document.blocks for body in _rights(text, block)]
    found = found or imprints.find(document) or _footer(document)
    return sorted(_once(found), key=lambda body: body.span)


def _once(found: Sequence[Body]) -> Iterator[Body]:
    seen: set[str] = set()
    for body in found:
        if _key(body.name) not in seen:
            seen.add(_key(body.name))
            yield body


def _key(name: str) -> str:
    entry = institutions.lookup(name)
    return entry.id if entry else institutions.fold(name)


def _front(document: Document, title: Span | None) -> list[Block]:
    """The blocks before the title, or before the text where there is no title."""
    if title is not None:
        return [block for block in document.blocks if block.span.end <= title.start]
    first = next((n for n, block in enumerate(document.blocks) if block.role in (Role.PARAGRAPH, Role.ITEM)), 0)
    return list(document.blocks[:first])


def _within(text: str, start: int, end: int) -> list[Body]:
    return list(names(text, passage_at(text, Span(start, end), Role.ROW, titled=False)))


def _rows(document: Document) -> Iterator[Body]:
    for block in document.blocks:
        if block.label == "publisher" and block.value is not None:
            inside = _within(document.text, block.value.start, block.value.end)
            for body in inside or [Body(block.value, " ".join(document.quote(block.value).split()), _ROW)]:
                yield replace(body, sure=_ROW)


def _issued(document: Document) -> Iterator[Body]:
    text = document.text
    for end in sorted([match.end() for pattern in (_ISSUED_BY, _PUBLISHER_IS) for match in pattern.finditer(text)]):
        for body in _within(text, end, min(len(text), end + 120))[:1]:
            if body.span.start <= end + 4:
                yield replace(body, sure=_ROW)


def _masthead(text: str, block: Block) -> Iterator[Body]:
    """Step 2. Only a name that ends its line and begins it, or follows an acronym, a separator or the glue."""
    line = text[block.span.start : block.span.end]
    if (
        block.role not in (Role.CHROME, Role.HEADING, Role.PARAGRAPH, Role.BYLINE)
        or len(line) > 200
        or _BREADCRUMB.search(line)
    ):
        return
    doubled = _DOUBLED.fullmatch(line)
    if doubled is not None:
        line = doubled[1]
    end = block.span.start + len(line)
    start = block.span.start + max((match.start() for match in _GLUE.finditer(line)), default=0)
    for body in _within(text, start, end)[:1]:
        if _BEFORE_NAME.search(text[start : body.span.start]) and _AFTER_NAME.match(text[body.span.end : end]):
            yield replace(body, sure=_MASTHEAD)


def _signed(document: Document, title: Span | None) -> Iterator[Body]:
    """Step 3: among the first lines under the title, before the text begins."""
    if title is None:
        return
    below = [block for block in document.blocks if block.span.start >= title.end][:_SIGNERS]
    for block in below:
        if block.role in (Role.PARAGRAPH, Role.ITEM, Role.CONTENTS):
            return
        if block.role in (Role.HEADING, Role.BYLINE):
            for body in _within(document.text, block.span.start, block.span.end)[:1]:
                rest = document.text[body.span.end : block.span.end]
                if body.span.start == block.span.start and _AFTER_NAME.match(rest):
                    yield replace(body, sure=_SIGNED)


def _corporate_author(text: str, block: Block) -> Iterator[Body]:
    if block.value is not None:
        for body in _within(text, block.value.start, block.value.end):
            if body.span.start == block.value.start and _AFTER_NAME.match(text[body.span.end : block.value.end]):
                yield replace(body, sure=_AUTHOR)


def _rights(text: str, block: Block) -> Iterator[Body]:
    match = _RIGHTS_OF.search(text, block.span.start, block.span.end)
    if match is None:
        return
    for body in _within(text, match.end(), block.span.end)[:1]:
        article = text[match.end() : body.span.start]
        if article.strip() in ("", "The", "the"):
            start = body.span.start - (4 if article.endswith("The ") else 0)
            yield Body(Span(start, body.span.end), " ".join(text[start : body.span.end].split()), _RIGHTS)
            return
    owner = _OWNER.match(text, match.end(), block.span.end)
    if owner is not None and not _NO_OWNER.match(text, owner.start()):
        name = owner[0].removesuffix(" All").rstrip(" .")
        yield Body(Span(owner.start(), owner.start() + len(name)), " ".join(name.split()), _RIGHTS - 0.1)


def _footer(document: Document) -> list[Body]:
    """Step 6: the first name that begins one of the lines of the site after the text."""
    last = max((n for n, block in enumerate(document.blocks) if block.role in (Role.PARAGRAPH, Role.ITEM)), default=0)
    for block in document.blocks[last + 1 :]:
        if block.role is Role.CHROME:
            for body in _within(document.text, block.span.start, block.span.end)[:1]:
                if body.span.start == block.span.start:
                    return [replace(body, sure=_FOOTER)]
    return []
