"""The head of a report: its title and the rows, names and numbers that stand around it, before the text begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Block, Document, Role, Span

LONGEST_LINE = 160  # code points; what is longer is no line of a head
FRONT, FOOT = 24, 12  # blocks at the top of a page, and after its title; at its end
LONGEST_BEFORE = 80  # code points of a line before a block that count as its own
RANKS = (1, 2, 4, 8, 16)
SHORTEST_PARAGRAPH = 60  # code points; below it stand teasers' tails, lists of keywords and the like
# Headings that stand over a part of any report, and so never are its title.
GENERIC = re.compile(
    r"(?i)[<\[]?(?:abstract|(?:executive )?summary|overview|introduction|background|contents?|"
    r"table of contents|highlights?|key (?:points|messages|findings)|"
    r"fast facts|foreword|preface|conclusions?|references|notes?|keywords?|description|"
    r"about(?: this report)?|provisional translation|"
    r"요약|국문 ?요약|초록|서론|머리말|목차|개요|결론|내용|要旨|概要|はじめに|目次)[>\]]?:?"
)

# A heading over other publications.
_SIDE = re.compile(
    r"(?i)[•·*\s]*(?:related|see also|also (?:in|by|read)|you (?:may|might)|more (?:from|on|like|publications|reports)|"
    r"latest|most read|other (?:publications|reports|papers|articles)|recommended|"
    r"in the same series|관련 ?(?:자료|보고서|콘텐츠)|다른 )(?!.{60})"
)
# "[Cover Story] …", "[이슈분석 84호] …": a rubric before the title, sometimes with series and number.
_RUBRIC = re.compile(r"(?:[\[【〔](?P<tag>[^\]】〕]{1,60})[\]】〕]\s*)+(?=\S)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: "title", "above" or "below" it, "front" where there is no title, "text" after two
    paragraphs (its short lines alone), "side" after a heading over other publications, "foot", or "row" anywhere else.

    `rank` is a bucket of how many blocks lie between it and the title, or the top, or the end of the page.
    """

    block: Block
    name: str
    rank: str


@dataclass(frozen=True, slots=True)
class Head:
    """The title's block, if there is one; those before it; those after it up to where the text begins; the places of all."""

    title: Block | None
    above: Sequence[Block]
    below: Sequence[Block]
    places: Sequence[Place] = ()

    @property
    def blocks(self) -> Sequence[Block]:
        """All but the title: what is below it first, as it says more of the report than what is above."""
        return (*self.below, *self.above)


def head(document: Document) -> Head:
    """Return the head of a document."""
    blocks = document.blocks
    found = next((n for n, block in enumerate(blocks) if block.role is Role.HEADING and block.label == "title"), None)
    at = next((n for n, block in enumerate(blocks) if _is_title(document, block)), None) if found is None else found
    body = next((n for n, block in enumerate(blocks) if _is_text(block)), len(blocks))
    if at is None or (at > body and found is None):
        return Head(None, blocks[:body], (), tuple(_places(document, -1)))
    after, paragraphs = at + 1, 0
    while after < len(blocks) and blocks[after].role is not Role.CONTENTS:
        paragraphs += _is_text(blocks[after])
        if paragraphs > 1:  # one teaser may stand between title and byline
            break
        after += 1
    return Head(blocks[at], blocks[:at], blocks[at + 1 : after], tuple(_places(document, at)))


def _is_title(document: Document, block: Block) -> bool:
    return block.role is Role.HEADING and GENERIC.fullmatch(document.quote(block.sentences[0])) is None


def _is_text(block: Block) -> bool:
    return block.role is Role.PARAGRAPH and block.span.end - block.span.start >= SHORTEST_PARAGRAPH


def _places(document: Document, title: int) -> Iterator[Place]:
    """Yield the blocks of the front and the foot of a page, and its rows, in reading order; `title` counts blocks, from 0."""
    blocks, texts, side = document.blocks, 0, False
    foot = len(blocks) - FOOT
    for number, block in enumerate(blocks):
        if number == title:
            yield Place(block, "title", "")
        elif number < FRONT or (title >= 0 and abs(number - title) <= FRONT):
            side = side or (number > title and _SIDE.match(document.text, block.span.start, block.span.end) is not None)
            name = "above" if number < title else "side" if side else "text" if texts > 1 else "front" if title < 0 else "below"
            texts += number > title and _is_text(block)
            if name == "text" and block.span.end - block.span.start > LONGEST_LINE:
                continue  # a sentence of the text says nothing of the report as a publication
            yield Place(block, name, _rank(abs(number - max(title, 0)) - (title >= 0)))
        elif number >= foot:
            side = side or _SIDE.match(document.text, block.span.start, block.span.end) is not None
            yield Place(block, "side" if side else "foot", _rank(len(blocks) - 1 - number))
        elif block.role is Role.ROW:
            yield Place(block, "row", "")


def line_start(document: Document, block: Block) -> int:
    """Return where the line begins on which a block begins, or a point not too far before: covers are cut into many blocks."""
    start = inner(block).start
    first = max(0, start - LONGEST_BEFORE)
    return max(first, document.text.rfind("\n", first, start) + 1)


def _rank(distance: int) -> str:
    return next((f"<{limit}" for limit in RANKS if distance < limit), f">={RANKS[-1]}")


def rows(document: Document, top: Head, label: str) -> Iterator[Block]:
    """Yield the rows of a label: those of the head first, then those of the whole page, as some stand at its foot."""
    near = {block.span: block for block in top.blocks if block.label == label and block.value}
    yield from near.values()
    yield from (block for block in document.blocks if block.label == label and block.value and block.span not in near)


def lines(top: Head) -> Iterator[Block]:
    """Yield the short blocks of the head that bear no label."""
    for block in top.blocks:
        if block.role is not Role.ROW and block.span.end - block.span.start <= LONGEST_LINE:
            yield block


def inner(block: Block) -> Span:
    """Return a block's run without its bullet."""
    return block.sentences[0] if block.sentences else block.span


def rubric(document: Document, top: Head) -> re.Match[str] | None:
    """Return the rubric before the title, if it has one; its group `tag` is what stands in the brackets."""
    return _RUBRIC.match(document.text, *_ends(inner(top.title))) if top.title else None


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
