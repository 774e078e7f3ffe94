"""The front of a page, and what its lines print in common: the copies of a title, covers, lines that break off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from kg.model import Role
from kg.sources import covers
from kg.sources.covers import Part
from kg.sources.kinds import kind

FRONT = 40  # lines; a title comes earlier
COVERS = 20  # lines; a cover stands before
MOST_BEFORE_COVER = 2  # paragraphs that may stand before a cover
LONGEST = 260  # code points of a line that may break off
LONGEST_COVER = 600  # code points; of a longer line only the beginning is compared
LONGEST_LINE = 700  # code points of a line that are looked at to tell its kind
LONGEST_TEXT = 6000  # code points of a page whose words are counted
SHORTEST_COMMON = 4  # words that two covers share
SHORTEST_ECHO = 10  # letters; what is shorter stands on a page more than once by chance

_BROKEN = re.compile(r"\s?(?:…|\.\.\.?)$|\s[-–|]\s[^-–|]{2,30}$")  # where a title breaks off, or the name of the site begins
_WORD = re.compile(r"\S+")
_HANGUL = re.compile("[가-힣]+")
_LATIN = re.compile("[A-Za-z]+")
LONG_WORD = re.compile(r"[^\W\d_]\w{3,}")
PLAIN = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of the page: where it stands, its role so far, the empty lines before it, and whether a mark leads it."""

    start: int
    end: int
    role: Role | None
    gap: int
    bullet: bool
    number: bool
    label: str = ""


class Page:
    """The front of a page: its lines, and what is left of each when only letters count."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self.text = text
        self.lines = lines[:FRONT]
        self.keys = [fold(text[line.start : min(line.end, line.start + 600)]) for line in self.lines]
        self.kinds = [_kind(text, line) for line in self.lines]
        self.texts = [each == "text" for each in self.kinds]
        self._echoes: dict[str, list[int]] = {}
        rows = [line.role is Role.ROW for line in self.lines]
        self.rows = [sum(rows[:number]) for number in range(len(rows))]
        self.body = [sum(self.texts[:number]) for number in range(len(self.lines))]

    @cached_property
    def covers(self) -> list[list[Part]]:
        """The parts of each line that is a cover; rows and what belongs to the site are none."""
        return [
            []
            if line.role or number >= COVERS or self.body[number] > MOST_BEFORE_COVER
            else covers.parts(self.text, line.start, line.end)
            for number, line in enumerate(self.lines)
        ]

    def shared(self, number: int, gap: Part) -> set[tuple[int, int]]:
        """The runs of a gap that other covers print too, and those that begin with a title that another line breaks off."""
        words = list(_WORD.finditer(self.text, gap.start, gap.end))
        runs = set()
        for other, parts in enumerate(self.covers):
            if parts and other != number:
                run = _common(words, self.text[self.lines[other].start : self.lines[other].end])
                if run:
                    runs.add(run)
        for key in self.broken:
            begin = next(
                (
                    n
                    for n in range(len(words))
                    if fold(self.text[words[n].start() : words[n].start() + 2 * len(key)]).startswith(key)
                ),
                None,
            )
            if begin is not None:
                runs.add((words[begin].start(), gap.end))
        return runs

    @cached_property
    def broken(self) -> list[str]:
        """The letters of lines that break off: "A Plan for the …", "A Plan for the - Site"."""
        lines = (self.text[line.start : line.end] for line in self.lines if line.end - line.start <= LONGEST)
        ends = ((content, _BROKEN.search(content)) for content in lines)
        return [key for content, end in ends if end and len(key := fold(content[: end.start()])) >= 2 * SHORTEST_ECHO]

    def place(self, number: int) -> int:
        """How many lines that are the page's own stand before a line: what belongs to the site does not count."""
        return self._own[number]

    @cached_property
    def _own(self) -> list[int]:
        own = [line.role is not Role.CHROME for line in self.lines]
        return [sum(own[:number]) for number in range(len(own))]

    @cached_property
    def _words(self) -> Counter[str]:
        """How often each long word stands in the front, and in the text after it."""
        return Counter(word.casefold() for word in LONG_WORD.findall(self.text, 0, LONGEST_TEXT))

    def recurring(self, words: Sequence[str], key: str, number: int) -> float:
        """The share of a run's long words that the page uses outside of its copies too; `key` are its letters."""
        if not words:
            return 0.0
        copies = 1 + self.echoes(key, number)
        return sum(self._words[word.casefold()] > copies for word in words) / len(words)

    @cached_property
    def _hangul(self) -> bool:
        return _is_hangul(self.text[:LONGEST_TEXT])

    def is_foreign(self, content: str) -> bool:
        """Whether a run is in Hangul on a page that is not, or the other way round."""
        return (not content.isascii() and _is_hangul(content)) != self._hangul

    def echoes(self, key: str, number: int) -> int:
        """How many other lines hold these letters."""
        if len(key) < SHORTEST_ECHO:
            return 0
        if key not in self._echoes:
            self._echoes[key] = [at for at, other in enumerate(self.keys) if key in other]
        return sum(at != number for at in self._echoes[key])


def _is_hangul(text: str) -> bool:
    return len(_HANGUL.findall(text)) > len(_LATIN.findall(text))


def _kind(text: str, line: Line) -> str:
    if line.role in (Role.CHROME, Role.CONTENTS, Role.ROW):
        return line.role.value
    return kind(text[line.start : min(line.end, line.start + LONGEST_LINE)])


def _common(words: Sequence[re.Match[str]], other: str) -> tuple[int, int] | None:
    """The longest run of words that another line prints too, if it begins like a title."""
    matcher = SequenceMatcher(None, [word[0] for word in words], _WORD.findall(other[:LONGEST_COVER]), autojunk=False)
    match = matcher.find_longest_match()
    if match.size < SHORTEST_COMMON or words[match.a][0][0].islower():
        return None
    return words[match.a].start(), words[match.a + match.size - 1].end()


def fold(words: str) -> str:
    """Return the letters and digits of some words, in lower case and without anything between them.

    >>> fold("What Goes Up… Prices")
    'whatgoesupprices'
    """
    return PLAIN.sub("", words).casefold()
