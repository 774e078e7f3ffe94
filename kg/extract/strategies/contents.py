"""The entries below a chapter of recommendations in a printed table of contents, which name actions as well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.strategies import cues
from kg.extract.strategies.english import LABEL
from kg.extract.strategies.lists import Action, trimmed
from kg.extract.strategies.repeats import ALIKE, stems
from kg.extract.strategies.weighing import Found
from kg.model import Document, Role, Span

# What numbers a line of a table of contents: chapters and their sections are numbered in different ways.
_NUMBERING = (
    ("chapter", re.compile(r"(?:chapter|part)\s+(?:\d+|[ivx]+|one|two|three|four|five|six|seven)\b[.:]?\s*", re.IGNORECASE)),
    ("section", re.compile(r"section\s+\d+\b[.:]?\s*", re.IGNORECASE)),
    ("padded", re.compile(r"0\d\s+")),
    ("deep", re.compile(r"\d+[.-]\d+(?:[.-]\d+)?\.?\s+")),
    ("low", re.compile(r"\d+_\s*")),
    ("roman", re.compile(r"[IVX]+\.\s*")),
    ("number", re.compile(r"\d+\.?\s+")),
    ("round", re.compile(r"\(?\d+\)\s*")),
)
_PAGE = re.compile(r"[\s.·…]+\d+$|\s*\[\s*p\.?\s*\d+\s*\]$", re.IGNORECASE)


def numbered(line: str) -> tuple[str, int]:
    """Return how a line of a table of contents is numbered ("" if it is not) and where its words begin.

    >>> numbered("06 Policy Recommendations"), numbered("1_Social Housing")
    (('padded', 3), ('low', 2))
    """
    for name, pattern in _NUMBERING:
        match = pattern.match(line)
        if match:
            return name, match.end()
    return "", 0


ENTRY = 0.6  # the trust in an entry of a table of contents


def entries(document: Document, stated: Sequence[Found]) -> Iterator[Found]:
    """Yield the entries below a chapter of recommendations that name an action which the body does not state."""
    lines = [block for block in document.blocks if block.role is Role.CONTENTS]
    if not lines:
        return
    text = document.text
    chapter = ""
    bodies = [stems(text[found.action.span.start : found.action.span.end]) for found in stated]
    for block in lines:
        line = text[block.span.start : block.span.end]
        numbering, begin = numbered(line)
        if not chapter or numbering == chapter:
            chapter = numbering if numbering and cues.RECOMMENDING.search(line[begin:]) else ""
            continue
        page = _PAGE.search(line)
        low, high = trimmed(text, block.span.start + begin, block.span.start + (page.start() if page else len(line)))
        yield from _entry(text, low, high, block.span, bodies)


def _entry(text: str, start: int, end: int, line: Span, bodies: Sequence[frozenset[str]]) -> Iterator[Found]:
    label = LABEL.match(text[start:end])
    context = label[0].rstrip(": ") if label else ""
    begin = start + label.end() if label else start
    if cues.EMPTY_HEADING.match(text[begin:end]) or (
        context and cues.EMPTY_HEADING.match(context) and not context.casefold().endswith("strategy")
    ):
        return
    for low, high in _members(text, begin, end):
        words = stems(text[low:high])
        if words and not any(len(words & body) / len(words) >= ALIKE for body in bodies):
            yield Found(Action(Span(low, high), ("form: entry",)), line, context, chance=ENTRY)


def _members(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a heading that names several actions: "Industrial Expos …, Commercialization of …"."""
    begin = start
    for comma in re.compile(r",\s+(?=[A-Z])").finditer(text, start, end):
        if len(text[begin : comma.start()].split()) > 1 and " and " not in text[comma.end() : end]:
            yield begin, comma.start()
            begin = comma.end()
    yield begin, end
