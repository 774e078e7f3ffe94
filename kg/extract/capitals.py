"""Names in running English text: words with a capital, and whether the capital tells anything.

In a sentence a capital marks a name; in a heading every word has one. Extractors of names ask here which of the two a block is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.extract.latest import of_latest
from kg.model import Block, Document, Role, Span

__all__ = ["OPENERS", "Passage", "opens", "passage_at", "passages"]

# Labels of rows whose values speak of the report's matter; other rows hold people, files and numbers.
SPEAKING_ROWS = frozenset(("country", "topics", "title", "subtitle", "project"))
_READ = (Role.PARAGRAPH, Role.ITEM, Role.HEADING, Role.CONTENTS, Role.ROW)
_SENTENCES_FIRST = {Role.PARAGRAPH: 0, Role.ITEM: 0, Role.HEADING: 1, Role.CONTENTS: 1, Role.ROW: 1}

# Words that have a capital only because they begin a sentence, a heading or a phrase.
_OPENERS = """
A After Against All Along Also Although Among An And Any Are As At Because Before Below Besides Between Beyond Both But By
Can Compared Could Despite Did Do Does During Each Either Even Every Few Finally First For Fourth From Further Given Had Has
Have He Hence Her Here His How However If In Indeed Inside Instead Into Is It Its Large Last Lastly Later Like Likewise Many
May Meanwhile More Moreover Most Much Must Near Nearly Neither Never New Next No Nor Not Now Of Often On Once One Only Or
Other Our Out Outside Over Overall Part Perhaps Rather Read Recent Second See Seen Several She Should Since So Some Still
Such Than That The Their Then There Therefore These They Third This Those Though Three Through Throughout Thus To Today
Together Toward Towards Two Under Unless Unlike Until Up Upon Use Using Was We Were What When Where Whereas Whether Which
While Who Whose Why Will With Within Without Would Yet You Your
"""
OPENERS = frozenset(_OPENERS.split())
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{3,}")
_SMALL = re.compile(r"[a-z](?<![A-Za-z'’-].)[a-z'’-]{3,}")
_CAPITAL = re.compile(r"[A-Z](?<![A-Za-z'’-].)[A-Za-z'’-]{3,}")
_TITLED = 0.6  # share of capitals among the longer words from which on a run is set like a title
# "U.S.", "U.S", "Seoul", "O’Neill"; a genitive is not taken in. The first letter stands before what must not precede it,
# so that the scan stops at capitals only.
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž](?<![^\W_].)(?:(?<=[A-Z])\.(?:(?:[A-Z]\.)+|[A-Z](?!\w))|[^\W_]*(?:[’'](?!s\b)[^\W_]+)*)")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")


class Passage(NamedTuple):
    """A run of text to look for names in; `titled` if it is set like a title, so that capitals tell nothing.

    `label` is that of the row whose value it is, "" elsewhere. `capitals` are its words with a capital: start, end and
    the word; `words` the same without their places. `hangul` if it holds a Korean syllable.
    """

    span: Span
    role: Role
    titled: bool
    label: str = ""
    capitals: tuple[tuple[int, int, str], ...] = ()
    words: frozenset[str] = frozenset()
    hangul: bool = False


@of_latest
def passages(document: Document) -> tuple[Passage, ...]:
    """Return what a document says for itself: its sentences first, then its headings, table of contents and rows.

    Site chrome, bylines and rows of people, files and numbers are left out.
    """
    found = [
        passage_at(document.text, span, block.role, block.label)
        for block in document.blocks
        if block.role in _READ
        for span in _runs(block)
    ]
    return tuple(sorted(found, key=lambda found: _SENTENCES_FIRST[found.role]))


def passage_at(text: str, span: Span, role: Role = Role.PARAGRAPH, label: str = "", *, titled: bool | None = None) -> Passage:
    """Return the passage at a span; `titled` only where the look of its words shall not decide.

    >>> [word for _, _, word in passage_at("Firms in the U.S. and Seoul's west", Span(0, 34)).capitals]
    ['Firms', 'U.S.', 'Seoul']
    """
    page = _page(text)
    capitals = page.between(span.start, span.end)
    return Passage(
        span,
        role,
        _titled(text, span) if titled is None else titled,
        label,
        capitals,
        frozenset([word for _, _, word in capitals]) if capitals else _NO_WORDS,
        page.hangul and _HANGUL.search(text, span.start, span.end) is not None,
    )


_NO_WORDS: frozenset[str] = frozenset()


class _Page(NamedTuple):
    """The words with a capital of a whole text, in order, and where they start; `hangul` if it holds a Korean syllable."""

    text: str
    starts: tuple[int, ...]
    capitals: tuple[tuple[int, int, str], ...]
    hangul: bool

    def between(self, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
        """Return the words that the run `[start, end)` has when it is read alone."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        if (first and self.capitals[first - 1][1] > start) or (last > first and self.capitals[last - 1][1] > end):
            return _capitals(self.text, start, end)  # a word goes beyond it
        after = self.text[end : end + 1]
        if after == "_" or after.isalnum():
            return _capitals(self.text, start, end)
        return self.capitals[first:last]


@lru_cache(maxsize=2)  # the same text is asked for at each of its passages
def _page(text: str) -> _Page:
    capitals = _capitals(text, 0, len(text))
    return _Page(text, tuple([start for start, _, _ in capitals]), capitals, _HANGUL.search(text) is not None)


def _capitals(text: str, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
    return tuple([(match.start(), match.end(), match[0]) for match in _NAME.finditer(text, start, end)])


def _runs(block: Block) -> Iterator[Span]:
    if block.role is Role.ROW:
        if block.label in SPEAKING_ROWS and block.value is not None:
            yield block.value
    elif block.role in (Role.PARAGRAPH, Role.ITEM):
        yield from block.sentences or (block.span,)
    else:
        yield block.span


def _titled(text: str, span: Span) -> bool:
    if span.end > span.start and text[span.end - 1] in ".!?;" and _SMALL.search(text, span.start, span.end):
        return False  # a sentence with its stop, however full of names
    words = len(_WORD.findall(text, span.start, span.end))
    return words > 1 and len(_CAPITAL.findall(text, span.start, span.end)) >= _TITLED * words


def opens(text: str, span: Span, start: int) -> bool:
    """Whether `start` is where the passage at `span` begins, quotes and numbers aside, so that its capital tells nothing."""
    return start <= _first_letter(text, span.start)


@lru_cache(maxsize=2)  # asked for each of the names in a passage
def _first_letter(text: str, start: int) -> int:
    return next((position for position in range(start, len(text)) if text[position].isalpha()), len(text))
