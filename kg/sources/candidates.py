"""The runs of a page that may be its title.

They are the short lines of the front, without what pages wrap around a title; such lines with those that go on after them;
the gaps of covers on one line; runs of long lines, by where their way of writing changes; and what a page calls itself where
it is cited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kg.sources import covers
from kg.sources.covers import Part
from kg.sources.front import LONG_WORD, Line, Page, fold
from kg.sources.masthead import VERBS, is_text
from kg.sources.runs import runs, writing_of

SHORTEST, LONGEST = 6, 260  # code points
LONGEST_CITATION = 600  # code points
MOST_RUN_LINES, SHORTEST_RUN = 8, 110  # lines of the front that may hold more than a title; code points of the shortest of them
MOST_WORDS_OF_SITE = 3  # that a line may have after a dash
MOST_TEXTS = 2  # paragraphs that may stand before a title
MOST_JOINED = 4  # lines of one title
_ALONE = ("date", "dated", "issue", "kind", "generic", "talk", "credit")  # and what no title begins with that goes over lines
_JOINED = ("line", "word", "body", "kind", "names", "dated", "generic")  # what a line may look like that goes on with a title

# What pages put around a title: 'Share "…"', "Alder Institute, ‘…’", "No. 18 …", "PN 2022-04 …", "News Release: …".
_WRAPPED = re.compile(
    r"(?i)(?:(?:share|download|view|read|cite|about|condividi|membagikan|compartir)\s?|.{2,24},\s?)"
    r"[“\"«‘](?P<title>.+?)(?:[”\"»’]|\.\.\.|…)"
)
_AFFIX = re.compile(r"\s[-–—|·»:]\s")
_FIRST = re.compile(
    r"(?:[A-Z][\w&.'’-]* ){0,4}(?:[Nn]ews|[Pp]ress|[Mm]edia) ?[Rr]elease\s?[:–-]\s+(?=\S)|"
    r"(?:No|NO|Nr)\.?\s?\d{1,5}[.:]?\s+(?=\S)|\W*[A-Za-z가-힣]{1,4}\d{0,4}[\])】:.]\s+(?=\S)|"
    r"\d{1,3}[.)]?\s+(?=[A-Z가-힣])|"
    r"(?:Report|Paper|Study|Brief|Article|Publication|News|Blog|Opinion|Commentary|Book|보고서|연구보고서)[:|]?\s+(?=[A-Z가-힣])|"
    r"[A-Z]{2,6}[ -]\d{2,4}-\d{1,3}\s+(?=[A-Z])|\(\d{1,2}\)\s+(?=\S)"
)
_TITLED = re.compile(r"(?:(?:Full |Report )?Title:?\s+|(?:보고서명|과제명|자료명|제목|서명)\s?[:：]?\s*)(?=\S)")
_LAST = re.compile(
    r"(?<=[^\W\d_])\s?\d\)$|\s?[*†‡]+$|\s+[(\[][^()\[\]]{2,20}[)\]]$|\s+\([^()]{1,12}$|(?<=[가-힣a-z])\s+(?:본문\s?듣기|PDF|\(PDF\))$"
)
_CITE = re.compile(
    r"(?i)\b(?:(?:suggested|preferred|recommended) citation|(?:to )?cite (?:this|as)|when citing|how to cite|citation:)"
)
_CITED = re.compile(r"\(?(?:19|20)\d\d[a-z]?\)?[.,:]\s+[“\"‘]?(?P<title>[A-Z][^.\n“”\"]{15,200}?)[”\"’]?(?=[.,]\s|$)")
ABBREVIATED = re.compile(r"\s?(?:…|\.\.\.?)[”\"’']?$")


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
    joined: int = 0  # how many lines more it goes over
    led: bool = False  # it begins with what pages print before a title
    cut: bool = False  # it leaves out a bracket or mark at the end of its line
    titled: bool = False  # the word "title" stands before it
    within: bool = False  # a longer run around it is printed elsewhere too
    edges: tuple[str, str] = ("", "")  # what stands before and after it in its line, where its way of writing changes
    cited: bool = False  # it stands where the page tells how it wants to be cited

    @cached_property
    def content(self) -> str:
        return self.page.text[self.start : self.end]

    @cached_property
    def words(self) -> int:
        return len(self.content.split())

    @cached_property
    def long_words(self) -> list[str]:
        return LONG_WORD.findall(self.content)

    @cached_property
    def key(self) -> str:
        return fold(ABBREVIATED.sub("", self.content))


def candidates(page: Page) -> list[Candidate]:
    """Return the runs of a page that may be its title, in order."""
    found = list(_candidates(page))
    longer = [one for one in found if one.joined and page.echoes(one.key, one.number)]
    return [
        replace(one, within=True) if any(o.start <= one.start and one.end <= o.end and o is not one for o in longer) else one
        for one in found
    ]


def _candidates(page: Page) -> Iterator[Candidate]:
    for number, line in enumerate(page.lines):
        if page.body[number] > MOST_TEXTS:
            return
        if line.role is not None or line.number:
            continue
        cover = page.covers[number]
        yield from _of_cover(page, number, cover)
        yield from _of_citation(page, number, line)
        if SHORTEST <= line.end - line.start <= LONGEST and not _is_sentence(page.text[line.start : line.end], line):
            for one in _of_line(page, number, line):
                yield replace(one, parted=bool(cover))
            yield from _of_lines(page, number)
        if number < MOST_RUN_LINES and line.end - line.start > SHORTEST_RUN:
            yield from _of_runs(page, number, line, cover)


def _is_sentence(content: str, line: Line) -> bool:
    """Whether a line cannot be a title: a paragraph, a sentence with its stop, a point that begins in the middle."""
    stopped = content.endswith((".", "。", ";")) and not ABBREVIATED.search(content)
    return stopped or is_text(content) or (line.bullet and content[0].islower())


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


def _of_runs(page: Page, number: int, line: Line, parts: Sequence[Part]) -> Iterator[Candidate]:
    """Yield runs of a line that holds more than its title, by where its way of writing changes."""
    for start, end, before, after in runs(page.text, line.start, line.end, parts):
        content = page.text[start:end]
        told = after == "a stop" and writing_of(content) == "sentence"
        likely = not told and (after == "a mark" or VERBS.search(content) is None)
        if likely and (start, end) != (line.start, line.end) and SHORTEST <= end - start <= LONGEST:
            yield Candidate(page, number, start, end, wrapped=True, edges=(before, after))


def _of_citation(page: Page, number: int, line: Line) -> Iterator[Candidate]:
    """Yield what a page that tells how it wants to be cited calls itself: "Roe, J. (2020). Docks in the Storm. Alder: ..."."""
    for cite in _CITE.finditer(page.text, line.start, min(line.end, line.start + LONGEST_CITATION)):
        year = _CITED.search(page.text, cite.end(), min(line.end, cite.end() + LONGEST_CITATION))
        if year:
            yield Candidate(page, number, *year.span("title"), wrapped=True, cited=True)


def _of_line(page: Page, number: int, line: Line) -> Iterator[Candidate]:
    """Yield a line, without what pages wrap around a title; and what stands before a dash, if the page prints it elsewhere."""
    content = page.text[line.start : line.end]
    wrap = _WRAPPED.fullmatch(content)
    if wrap:
        yield Candidate(page, number, line.start + wrap.start("title"), line.start + wrap.end("title"), wrapped=True)
        return
    titled, last = _TITLED.match(content), _LAST.search(content)
    first = titled or _FIRST.match(content)
    start = line.start + (first.end() if first else 0)
    end = line.start + (last.start() if last else len(content))
    cuts = [cut for cut in _AFFIX.finditer(content) if start < line.start + cut.start() and line.start + cut.end() < end]
    affix = next((cut for cut in cuts if _is_affix(page, content, cut)), None)
    if affix is not None and fold(content[: affix.start()]) in page.keys:
        yield Candidate(page, number, line.start + affix.end(), end)
        return
    if affix is not None:
        yield Candidate(page, number, start, line.start + affix.start())
        return
    if start > line.start:
        yield Candidate(page, number, line.start, end, led=True)
    if end < line.end:
        yield Candidate(page, number, start, line.end)
    if end - start >= SHORTEST:
        yield Candidate(page, number, start, end, titled=titled is not None, cut=end < line.end)
    for cut in cuts:
        key = fold(page.text[start : line.start + cut.start()])
        if page.echoes(key, number) or len(content[cut.end() :].split()) <= MOST_WORDS_OF_SITE:
            yield Candidate(page, number, start, line.start + cut.start(), wrapped=True)


def _of_lines(page: Page, number: int) -> Iterator[Candidate]:
    """Yield a line with the one or two after it, where a title may have been broken: short lines without a gap between them."""
    line = page.lines[number]
    if page.kinds[number] in _ALONE:
        return
    for more in range(1, MOST_JOINED):
        following = page.lines[number + more] if number + more < len(page.lines) else None
        if following is None or following.role or following.gap or following.bullet or following.number:
            return
        content = page.text[following.start : following.end]
        if page.is_foreign(content) != page.is_foreign(page.text[line.start : line.end]):
            return
        if following.end - line.start > LONGEST or _is_sentence(content, following) or page.kinds[number + more] not in _JOINED:
            return
        yield Candidate(page, number, line.start, following.end, joined=more)


def _is_affix(page: Page, content: str, cut: re.Match[str]) -> bool:
    """Whether what stands before or after the dash stands on a line of its own, so that the other side is the title."""
    sides = (fold(content[: cut.start()]), fold(content[cut.end() :]))
    return any(side in page.keys for side in sides if len(side) >= 3)
