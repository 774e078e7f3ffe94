"""The lines of a page in which a byline may stand: where its title is, what labels say, and what is shut.

Read are the beginning of the text, what is around the title, and the end; a byline is not in the middle of a long report.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from kg.extract.bylines import forms
from kg.model import Block, Document, Span

__all__ = ["LONGEST_POST", "SHORTEST", "Line", "Page"]

BEGINNING, BEFORE_TITLE, AFTER_TITLE, END = 4000, 2000, 5000, 3000  # code points
LONGEST_LABEL = 40  # code points of a line that is but a label
MOST_TITLES = 8  # places where the title stands
MOST_TITLE_WORDS = 14  # of its words, as many as must stand there
SHORTEST_TITLE = 8
SHORTEST = 4  # code points; a shorter line is a mark or a number
LONGEST_POST = 120  # code points of a line of posts and employers
UNDER_LABEL = 8  # lines of names under a label
_LINE = re.compile(r"\S[^\n]*")


class Line(NamedTuple):
    """A line that is not empty, without the white space before it.

    `shut` counts the lines for which a heading as "Contact" or "Editors" still holds, this one included. `label` is where the
    label of authors that it begins with ends. `after_title` counts lines since the title, 0 on its own; -1 before it.
    """

    number: int
    start: int
    end: int
    shut: int
    label: int | None
    under_label: bool
    after_title: int


class Page:
    """A document as a place to look for bylines in. `title` is the run of its title, None if it has none."""

    def __init__(self, document: Document, title: Span | None) -> None:
        self.document = document
        self.text = document.text
        self.title = title
        self.rows: Sequence[Block] = [block for block in document.blocks if block.label == "author"]
        self.titles = _titles(self.text, title)
        self.windows = _windows(self.text, title)
        self.lines = list(self._lines())
        self._starts = [line.start for line in self.lines]
        self._posts: dict[int, bool] = {}
        self.latin = document.language not in ("ko", "ja", "zh", "und")

    @cached_property
    def roles(self) -> dict[int, str]:
        """The roles of blocks, or the labels of those that have one, by where they begin."""
        return {block.span.start: block.label or block.role for block in self.document.blocks}

    def line_at(self, position: int) -> Line:
        """Return the line at a position, or the nearest before it."""
        return self.lines[(bisect_right(self._starts, position) or 1) - 1]

    def matches(self, form: re.Pattern[str]) -> Iterator[tuple[Line, re.Match[str]]]:
        """Yield where a form stands on the page, with the line in which it begins."""
        for start, end in self.windows:
            for match in form.finditer(self.text, start, end):
                yield self.line_at(match.start()), match

    def near(self, form: re.Pattern[str], signs: Sequence[str], lead: int = 30) -> Iterator[tuple[Line, re.Match[str]]]:
        """Yield where a form stands of which each match holds one of the signs, with the line in which it begins.

        `lead` is how many code points before the sign the form may begin.
        """
        text, stop = self.text, 0
        for start, end in self.windows:
            for place in sorted({place for sign in signs for place in _places(text, sign, start, end)}):
                if place >= stop:
                    first = max(stop, place - lead)
                    match = form.search(text, first, place + LONGEST_LABEL) if lead else form.match(text, first)
                    if match is not None:
                        stop = match.end()
                        yield self.line_at(match.start()), match

    def is_post(self, line: Line) -> bool:
        """Whether a line gives a post, an employer or an address."""
        if line.number not in self._posts:
            self._posts[line.number] = line.end - line.start <= LONGEST_POST and any(
                form.match(self.text, line.start, line.end) is not None for form in (forms.POST, forms.BODY, forms.EMAIL)
            )
        return self._posts[line.number]

    def posted_after(self, line: Line) -> bool:
        """Whether one of the next two lines gives a post, an employer or an address."""
        return any(map(self.is_post, self.lines[line.number + 1 : line.number + 3]))

    def _lines(self) -> Iterator[Line]:
        text, number = self.text, 0
        shut, under, since = 0, 0, -1
        titles = [title.end for title in self.titles]
        for start, end in self.windows:
            for match in _LINE.finditer(text, start, end):
                begin, stop = match.span()
                since += since >= 0
                while titles and titles[0] <= stop:
                    since, shut = (0, 0) if titles[0] > begin else (since, shut)
                    titles.pop(0)
                label = None
                beginning = text[begin : min(stop, begin + LONGEST_LABEL)].lower() if since else ""
                others = forms.NOT_AUTHORS.match(beginning)
                if others is not None:
                    # "Contact: Ann Roe" speaks of its own line, "Contacts" of those below it.
                    alone = stop - begin <= LONGEST_LABEL and not any(map(str.isupper, text[begin + others.end() : stop]))
                    shut, under = (3 if text[begin] not in "•-·" else 2) if alone else 1, 0
                else:
                    found = forms.AUTHORS_LINE.match(beginning)
                    if found is not None:
                        label, under, shut = begin + found.end(), UNDER_LABEL, 0
                yield Line(number, begin, stop, max(shut, 0), label, label is None and under > 0, since)
                number += 1
                shut -= 1
                under -= label is None


def _places(text: str, sign: str, start: int, end: int) -> Iterator[int]:
    at = text.find(sign, start, end)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1, end)


def _windows(text: str, title: Span | None) -> list[tuple[int, int]]:
    """The runs of the text that are read, in order, without overlap."""
    size = len(text)
    if size <= BEGINNING + AFTER_TITLE + END:
        return [(0, size)]
    wanted = [(0, BEGINNING), (size - END, size)]
    if title is not None:
        wanted.append((max(0, title.start - BEFORE_TITLE), min(size, title.end + AFTER_TITLE)))
    runs: list[tuple[int, int]] = []
    for start, end in sorted(wanted):
        begin = text.rfind("\n", max(0, start - BEFORE_TITLE), start) + 1 or start  # a whole line, unless it is too long
        if runs and begin <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        else:
            runs.append((begin, end))
    return runs


def _titles(text: str, title: Span | None) -> list[Span]:
    """Where the title's words stand, whatever the case and the line breaks."""
    if title is None or title.end - title.start < SHORTEST_TITLE:
        return []
    words = text[title.start : title.end].lower().split()
    wanted, whole = " ".join(words[:MOST_TITLE_WORDS]), " ".join(words)
    flat = text[: title.end + BEGINNING + AFTER_TITLE].lower().replace("\n", " ")
    found = [title]
    at = flat.find(wanted) if len(flat) <= len(text) else -1  # a few letters grow when they are made small
    while at >= 0 and len(found) < MOST_TITLES:
        if at != title.start:
            found.append(Span(at, at + len(whole if flat.startswith(whole, at) else wanted)))
        at = flat.find(wanted, at + len(wanted))
    return sorted(found)
