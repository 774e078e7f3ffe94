"""The head of a report: its title and the rows, names and numbers that stand around it, before the text begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Block, Document, Role

SHORTEST_PARAGRAPH = 60  # code points; below it stand teasers' tails, lists of keywords and the like
# Headings that stand over a part of any report, and so never are its title.
GENERIC = re.compile(
    r"(?i)[<\[]?(?:abstract|(?:executive )?summary|overview|introduction|background|contents?|"
    r"table of contents|highlights?|key (?:points|messages|findings)|"
    r"fast facts|foreword|preface|conclusions?|references|notes?|keywords?|description|"
    r"about(?: this report)?|provisional translation|"
    r"요약|국문 ?요약|초록|서론|머리말|목차|개요|결론|내용|要旨|概要|はじめに|目次)[>\]]?:?"
)


@dataclass(frozen=True, slots=True)
class Head:
    """The title's block, if there is one; the blocks before it; and those after it up to where the text begins."""

    title: Block | None
    above: Sequence[Block]
    below: Sequence[Block]

    @property
    def blocks(self) -> Sequence[Block]:
        """All but the title: what is below it first, as it says more of the report than what is above."""
        return (*self.below, *self.above)


def head(document: Document) -> Head:
    """Return the head of a document."""
    blocks = document.blocks
    at = next((n for n, block in enumerate(blocks) if _is_title(document, block)), None)
    body = next((n for n, block in enumerate(blocks) if _is_text(block)), len(blocks))
    if at is None or at > body:
        return Head(None, blocks[:body], ())
    after, paragraphs = at + 1, 0
    while after < len(blocks) and blocks[after].role is not Role.CONTENTS:
        paragraphs += _is_text(blocks[after])
        if paragraphs > 1:  # one teaser may stand between title and byline
            break
        after += 1
    return Head(blocks[at], blocks[:at], blocks[at + 1 : after])


def _is_title(document: Document, block: Block) -> bool:
    return block.role is Role.HEADING and GENERIC.fullmatch(document.quote(block.sentences[0])) is None


def _is_text(block: Block) -> bool:
    return block.role is Role.PARAGRAPH and block.span.end - block.span.start >= SHORTEST_PARAGRAPH
