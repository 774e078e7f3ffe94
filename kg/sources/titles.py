"""Which run of a page is its title: candidates, each scored by the features of a table.

1. Candidates are the short lines of the front, without what pages wrap around a title, and the gaps of covers on one line.
2. Each is scored by FEATURES; the best wins if it scores more than LEAST.
3. Where the page prints the winner several times, the copy that is printed best is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kg.model import Role
from kg.sources import covers
from kg.sources.covers import Part
from kg.sources.front import PLAIN, SHORTEST_COMMON, SHORTEST_ECHO, Line, Page, fold
from kg.sources.masthead import INSTITUTION, ISSUE, KIND, VERBS, is_byline

SHORTEST, LONGEST = 6, 260  # code points
SURE = 1.5  # with such a score before the text, no title is looked for after it
LEAST = 0.5  # what scores less is no title

# What pages put around a title: 'Share "…"', 'Download "…"', "Title - Site", "News Release: Title".
_WRAPPED = re.compile(r"(?i)(?:share|download|view|read|cite|about)\s?[“\"«](?P<title>.+?)[”\"»]$")
_AFFIX = re.compile(r"\s[-–|·»]\s")
_KIND_FIRST = re.compile(r"(?:[A-Z][\w&.'’-]* ){0,4}(?:[Nn]ews|[Pp]ress|[Mm]edia) ?[Rr]elease\s?[:–-]\s+(?=\S)")
_ABBREVIATED = re.compile(r"\s?(?:…|\.\.\.?)$")
_GLUED = re.compile(r"[a-z][A-Z]{3,}|[a-z)][A-Z][a-z]+ [A-Z]|[a-z]{2}[A-Z][a-z]+ ")
_DATE_OR_NUMBER = re.compile(
    r"[\dX\W]+(?:\(\w+\))?|(?=\D*\d)(?:[\d\W_]|[A-Z]{2,}\b|No\b|Vol\b|Published|Released|FY)+|\w{2,}(?:-\w+)*-\d[\w-]*|"
    r"(?:[A-Z][a-z]{2,6}day,? )?[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?\d{4}(?:,.{0,12})?"
)
_GENERIC = re.compile(
    r"(?i)(?:abstract|(?:executive )?summary|overview|introduction|background|key (?:points|messages|findings)|highlights?|"
    r"foreword|preface|conclusions?|acknowledge?ments?|bibliographic information|publication details|author affiliations|"
    r"transcription|transcript|citation preview|요약|국문 ?요약|초록|서론|머리말|결론|개요|전체 ?보고서|정책 ?제언|목차)s?:?"
)
# How a site speaks to its readers.
_TALK = re.compile(
    r"(?i)\b(?:you|your|click|free trial|upgrade|cookies?|javascript|browser|please|log ?in|my account|streamline|"
    r"uploaded?|enjoying)\b|https?:|www\.|@|(?:십시오|세요|습니다\.?)$"
)
_LETTER = re.compile(r"[^\W\d_]")
_DATED = re.compile(
    r"(?:[A-Z][a-z]{2,6}day,? )?(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2},? )?(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d\b|"
    r"\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d\d"
)
_HANGUL_NAMES = re.compile(r"[가-힣]{2,4}(?:\s?[,·ㆍ;]\s?[가-힣]{2,4})+(?:\s|$)")
_OF_PERSON = re.compile(r"\b(?:Ph\.?D|Prof\.|Professor|Dr\.|Fellow|[Ii]n collaboration with)(?=\W|$)")
_OPEN_END = re.compile(r"(?:\b(?:and|of|the|for|in|on|to|by|with|a|an)|,)$")


@dataclass(frozen=True, slots=True)
class Title:
    """The run of the title, and those of its other copies, in order."""

    run: tuple[int, int]
    copies: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Candidate:
    """A run that may be the title. `wrapped` says that more of the line stands around it, `cover` that the line is a cover."""

    page: Page
    number: int
    start: int
    end: int
    wrapped: bool = False
    cover: bool = False
    followed: bool = False  # by a date, a number or names on its own line
    parted: bool = False  # it holds the marks of a cover itself

    @cached_property
    def content(self) -> str:
        return self.page.text[self.start : self.end]

    @cached_property
    def words(self) -> int:
        return len(self.content.split())

    @cached_property
    def key(self) -> str:
        return fold(_ABBREVIATED.sub("", self.content))


def _length(one: Candidate) -> float:
    return min(len(one.content), 80) / 80 + (one.words >= 4 or (one.words >= 3 and one.content > "\uac00"))


def _followed(one: Candidate) -> float:
    """Whether a row, names or a date follow it, on its line or in one of the next three."""
    if one.followed:
        return 1.0
    page = one.page
    for number in range(one.number + 1, min(one.number + 4, len(page.lines))):
        line = page.lines[number]
        if page.texts[number] and line.role is None:
            return 0.0
        content = page.text[line.start : min(line.end, line.start + LONGEST)]
        if line.role in (Role.ROW, Role.BYLINE) or _DATED.match(content) or _HANGUL_NAMES.match(content) or is_byline(content):
            return 1.0 if number < one.number + 3 else 0.5
    return 0.0


def _institution(one: Candidate) -> float:
    return INSTITUTION.search(one.content) is not None and one.words < 12 and ":" not in one.content


def _number(one: Candidate) -> float:
    return _DATE_OR_NUMBER.fullmatch(one.content) is not None or len(_LETTER.findall(one.content)) < 4


def _abbreviated(one: Candidate) -> float:
    return one.content.endswith((".", "。")) or _ABBREVIATED.search(one.content) is not None


def _sentence(one: Candidate) -> float:
    return (one.cover or len(one.content) > 60) and not one.content.endswith("?") and VERBS.search(one.content) is not None


def _goes_on(one: Candidate) -> float:
    """Whether the line after it, a short one, begins in the middle."""
    following = one.page.lines[one.number + 1 : one.number + 2]
    return (
        bool(following) and not one.cover and not one.page.texts[one.number + 1] and one.page.text[following[0].start].islower()
    )


# What speaks for a candidate and against it, and how much.
FEATURES: tuple[tuple[str, float, Callable[[Candidate], float]], ...] = (
    ("is as long as titles are", 1.0, _length),
    ("is followed by names, rows or a date", 1.5, _followed),
    ("is printed elsewhere too", 0.8, lambda one: min(one.page.echoes(one.key, one.number), 2)),
    ("has a subtitle after a colon", 0.5, lambda one: ":" in one.content[3:-1]),
    ("stands apart", 0.5, lambda one: one.page.lines[one.number].gap > 0),
    ("is part of a cover", 0.5, lambda one: one.cover),
    ("comes late", -0.01, lambda one: one.number),
    ("comes after text", -1.0, lambda one: min(one.page.body[one.number], 3)),
    ("comes after rows", -0.7, lambda one: min(one.page.rows[one.number], 3)),
    ("reads like a sentence", -1.5, _sentence),
    ("goes on in the next line", -1.5, _goes_on),
    ("is a point of a list", -0.6, lambda one: one.page.lines[one.number].bullet),
    ("is wrapped by the site", -0.3, lambda one: one.wrapped),
    ("is a kind of publication", -3.0, lambda one: KIND.fullmatch(one.content) is not None),
    ("bears a number of a series", -3.0, lambda one: ISSUE.search(one.content) is not None),
    ("is glued together", -1.5, lambda one: _GLUED.search(one.content) is not None),
    ("is a date, a code or a number", -3.0, _number),
    ("is broken off, or a sentence", -3.0, _abbreviated),
    ("leads to what follows", -3.0, lambda one: one.content.endswith((":", "：", ","))),
    ("is names", -2.5, lambda one: is_byline(one.content) or _HANGUL_NAMES.match(one.content) is not None),
    ("is an institution", -1.5, _institution),
    ("heads a part of any report", -4.0, lambda one: _GENERIC.fullmatch(one.content) is not None),
    ("speaks to the reader", -2.0, lambda one: _TALK.search(one.content) is not None),
    ("holds what is no part of a title", -1.5, lambda one: one.parted),
    ("describes a person", -2.0, lambda one: _OF_PERSON.search(one.content) is not None),
    ("ends openly", -2.5, lambda one: _OPEN_END.search(one.content) is not None),
    ("begins in the middle", -1.5, lambda one: one.content[0].islower()),
)


def score(one: Candidate) -> float:
    """Return how likely the candidate is the title."""
    return sum(weight * feature(one) for _, weight, feature in FEATURES)


def title(text: str, lines: Sequence[Line]) -> Title | None:
    """Return the title; None if no run of the page is likely."""
    page = Page(text, lines)
    best: Candidate | None = None
    most = LEAST
    for one in _candidates(page):
        if most >= SURE and best is not None and page.body[one.number] > page.body[best.number]:
            break
        points = score(one)
        if points > most:
            best, most = one, points
    return None if best is None else _best_copy(page, _without_authors(page, best))


def _candidates(page: Page) -> Iterator[Candidate]:
    for number, line in enumerate(page.lines):
        if line.role is not None or line.number:
            continue
        cover = page.covers[number]
        yield from _of_cover(page, number, cover)
        if SHORTEST <= line.end - line.start <= LONGEST and not page.texts[number]:
            for one in _of_line(page, number, line):
                yield replace(one, parted=bool(cover))


def _of_cover(page: Page, number: int, parts: Sequence[Part]) -> Iterator[Candidate]:
    """Yield the gaps of a cover, and what they share with other covers."""
    for at, part in enumerate(parts):
        if part.kind != "gap" or (at and parts[at - 1].kind == "by"):
            continue
        followed = at + 1 < len(parts)
        runs = (
            {(part.start, part.end), *page.shared(number, part)}
            if part.end - part.start <= LONGEST
            else page.shared(number, part)
        )
        for start, end in sorted(runs):
            start, end = covers.trimmed(page.text, start, end)
            if SHORTEST <= end - start <= LONGEST and (" " in page.text[start:end] or page.text[start] > "\u3000"):
                yield Candidate(page, number, start, end, wrapped=True, cover=True, followed=followed or end < part.end)


def _of_line(page: Page, number: int, line: Line) -> Iterator[Candidate]:
    content = page.text[line.start : line.end]
    wrap = _WRAPPED.match(content)
    kind = _KIND_FIRST.match(content)
    if wrap:
        yield Candidate(page, number, line.start + wrap.start("title"), line.start + wrap.end("title"), wrapped=True)
        return
    if kind:
        yield Candidate(page, number, line.start + kind.end(), line.end)
        return
    affix = next((cut for cut in _AFFIX.finditer(content) if _is_affix(page, content, cut)), None)
    if affix is None:
        yield Candidate(page, number, line.start, line.end)
    elif fold(content[: affix.start()]) in page.keys:
        yield Candidate(page, number, line.start + affix.end(), line.end)
    else:
        yield Candidate(page, number, line.start, line.start + affix.start())


def _is_affix(page: Page, content: str, cut: re.Match[str]) -> bool:
    """Whether what stands before or after the dash stands on a line of its own, so that the other side is the title."""
    sides = (fold(content[: cut.start()]), fold(content[cut.end() :]))
    return any(side in page.keys for side in sides if len(side) >= 3)


def _without_authors(page: Page, best: Candidate) -> Candidate:
    """Cut off the names after a title that another line prints without them."""
    for key in page.keys:
        if SHORTEST_ECHO <= len(key) < len(best.key) and best.key.startswith(key) and best.words > SHORTEST_COMMON:
            end = next(end for end in range(best.start, best.end + 1) if len(fold(page.text[best.start : end])) == len(key))
            rest = page.text[end : best.end]
            if rest.startswith(" ") and covers.names(rest.strip()):
                return replace(best, end=end)
    return best


def _best_copy(page: Page, best: Candidate) -> Title:
    copies = [copy for number in range(len(page.lines)) for copy in _copies(page, number, best.key)]
    copies = [copy for copy in copies if copy[0] != best.number] + [(best.number, best.start, best.end)]
    whole = max(copies, key=lambda copy: (_printed(page, copy), copy[0] == best.number, -copy[0]))
    return Title(whole[1:], tuple(copy[1:] for copy in copies if copy != whole))


def _printed(page: Page, copy: tuple[int, int, int]) -> float:
    """How well a copy is printed: its words are parted, and its first letter is a capital; a row is no place for a title."""
    _, start, end = copy
    content = page.text[start:end]
    return len(content.split()) - 2 * content[0].islower() - content.isupper() - (_GLUED.search(content) is not None)


def _copies(page: Page, number: int, key: str) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of a line that consist of these letters."""
    line, letters = page.lines[number], page.keys[number]
    if len(key) < SHORTEST_ECHO or key not in letters or line.role in (Role.ROW, Role.CONTENTS):
        return
    places = [at for at in range(line.start, min(line.end, line.start + 600)) for _ in PLAIN.sub("", page.text[at]).casefold()]
    begin = letters.find(key)
    while begin >= 0:
        end = places[begin + len(key) - 1] + 1
        while end < line.end and page.text[end] in ")]’”\"'?!":
            end += 1
        yield number, places[begin], end
        begin = letters.find(key, begin + len(key))
