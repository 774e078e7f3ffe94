"""Which run of a page is its title: candidates, each scored by the features of a table.

1. Candidates are the short lines of the front, without what pages wrap around a title, and the gaps of covers on one line.
2. Each has features, which have learned weights (titles.toml); the likeliest wins, unless it is likelier that there is none.
3. Where the page prints the winner several times, the copy that is printed best is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from kg.choice import Choice
from kg.model import Role
from kg.sources import covers
from kg.sources.covers import Part
from kg.sources.front import LONG_WORD, PLAIN, SHORTEST_COMMON, SHORTEST_ECHO, Line, Page, fold
from kg.sources.kinds import kind
from kg.sources.masthead import VERBS, is_text
from kg.sources.runs import runs

SHORTEST, LONGEST = 6, 260  # code points
LONGEST_CITATION, LONGEST_NAMES = 600, 160  # code points
MOST_RUN_LINES, SHORTEST_RUN = 8, 110  # lines of the front that may hold more than a title; code points of the shortest of them
MOST_WORDS_OF_SITE = 3  # that a line may have after a dash
MOST_TEXTS = 2  # paragraphs that may stand before a title
MOST_JOINED = 4  # lines of one title
_JOINED = ("line", "word", "body", "kind", "names", "dated", "generic")  # what a line may look like that goes on with a title
WEIGHTS = Choice.read(Path(__file__).with_name("titles.toml"))

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
    r"(?<=[^\W\d_])\s?\d\)$|\s?[*†‡]+$|\s+[(\[][^()\[\]]{2,20}[)\]]$|(?<=[가-힣a-z])\s+(?:본문\s?듣기|PDF|\(PDF\))$"
)
_NOTE = re.compile(r"(?<=[^\W\d_])\s?\d\)$")  # the number of a footnote
_CITE = re.compile(
    r"(?i)\b(?:(?:suggested|preferred|recommended) citation|(?:to )?cite (?:this|as)|when citing|how to cite|citation:)"
)
_CITED = re.compile(r"\(?(?:19|20)\d\d[a-z]?\)?[.,:]\s+[“\"‘]?(?P<title>[A-Z][^.\n“”\"]{15,200}?)[”\"’]?(?=[.,]\s|$)")
_BAR = re.compile(r"\s[-–—|·»]\s|\s\|$")
_ABBREVIATED = re.compile(r"\s?(?:…|\.\.\.?)$")
_GLUED = re.compile(r"[a-z][A-Z]{3,}|[a-z)][A-Z][a-z]+ [A-Z]|[a-z]{2}[A-Z][a-z]+ ")
_LETTER = re.compile(r"[^\W\d_]")
_YEAR_LAST = re.compile(r"(?:19|20)\d\d\W*$")
_OF_PERSON = re.compile(r"\b(?:Ph\.?D|Prof\.|Professor|Dr\.|Fellow|[Ii]n collaboration with)(?=\W|$)")
_OPEN_END = re.compile(r"(?i)(?:\b(?:and|of|the|for|in|on|to|by|with|a|an|from|its)|[,&:–-])$")
_OPEN_BEGIN = re.compile(r"(?i)(?:and|of|the|for|in|on|to|by|with|from|&)\s")


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
    joined: int = 0  # how many lines more it goes over
    led: bool = False  # it begins with what pages print before a title
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
        return fold(_ABBREVIATED.sub("", self.content))


def _followed(one: Candidate) -> float:
    """Whether a row, names or a date follow it, on its line or in one of the next three."""
    if one.followed:
        return 1.0
    for number in range(one.number + 1, min(one.number + 4, len(one.page.lines))):
        after = one.page.kinds[number]
        if after == "text":
            return 0.0
        if after in ("row", "names", "date", "dated"):
            return 1.0 if number < one.number + 3 else 0.5
    return 0.0


def _goes_on(one: Candidate) -> float:
    """Whether the line after it, a short one, begins in the middle."""
    page, after = one.page, one.number + 1 + one.joined
    return after < len(page.lines) and not one.cover and not page.texts[after] and page.text[page.lines[after].start].islower()


def _ends_openly(one: Candidate) -> float:
    """How many of the lines that it goes over end or begin in the middle."""
    lines = one.content.splitlines()
    ends = sum(_OPEN_END.search(line.rstrip()) is not None for line in lines[:-1])
    return ends + sum(line.lstrip()[:1].islower() or _OPEN_BEGIN.match(line.lstrip()) is not None for line in lines[1:])


def _differs(one: Candidate) -> float:
    """Whether one of the lines that it goes over is in capitals, another not."""
    return len({line.isupper() for line in one.content.splitlines()}) > 1


def _small_copy(one: Candidate) -> float:
    """Whether it begins with a small letter where another line that begins with the same words has a capital."""
    if not one.content[0].islower():
        return False
    page, begin = one.page, one.key[:SHORTEST_ECHO]
    return any(
        key.startswith(begin) and page.text[line.start].isupper() for key, line in zip(page.keys, page.lines, strict=True)
    )


def _filled(one: Candidate) -> float:
    """How long the first line is beside the second: a title is broken where its line is full."""
    first, second, *_ = one.content.splitlines()
    return len(first.strip()) / max(1, len(second.strip()))


def _capitals(content: str) -> str:
    """How words are written: in capitals, with capitals, or as sentences are."""
    if content.isupper():
        return "capitals"
    words = LONG_WORD.findall(content)[1:]
    share = sum(word[0].isupper() for word in words) / len(words) if words else 0.5
    return "headline" if share > 0.7 else "sentence" if share < 0.4 else "mixed"


def _bucket(number: float, *limits: float) -> str:
    return next((f"<{limit:g}" for limit in limits if number < limit), f">={limits[-1]:g}")


# What speaks for a candidate or against it.
FEATURES: tuple[tuple[str, Callable[[Candidate], float]], ...] = (
    ("is followed by names, rows or a date", _followed),
    ("is printed elsewhere too", lambda one: min(one.page.echoes(one.key, one.number), 2)),
    ("shares its words with the text", lambda one: one.page.recurring(one.long_words, one.key, one.number)),
    ("has a subtitle after a colon", lambda one: ":" in one.content[3:-1]),
    ("asks", lambda one: one.content.endswith("?")),
    ("stands apart", lambda one: one.page.lines[one.number].gap > 0),
    ("is part of a cover", lambda one: one.cover),
    ("comes after text", lambda one: min(one.page.body[one.number], 3)),
    ("comes after rows", lambda one: min(one.page.rows[one.number], 3)),
    ("holds a verb", lambda one: VERBS.search(one.content) is not None),
    ("goes on in the next line", _goes_on),
    ("is a point of a list", lambda one: one.page.lines[one.number].bullet),
    ("is wrapped by the site", lambda one: one.wrapped),
    ("is glued together", lambda one: _GLUED.search(one.content) is not None),
    ("is broken off", lambda one: _ABBREVIATED.search(one.content) is not None),
    ("ends with a year", lambda one: _YEAR_LAST.search(one.content) is not None),
    ("holds what is no part of a title", lambda one: one.parted),
    ("describes a person", lambda one: _OF_PERSON.search(one.content) is not None),
    ("ends openly", lambda one: _OPEN_END.search(one.content) is not None),
    ("begins in the middle", lambda one: one.content[0].islower()),
    ("is printed with a capital elsewhere", _small_copy),
    ("holds a bar or a dash between spaces", lambda one: _BAR.search(one.content) is not None),
    ("has few letters", lambda one: len(_LETTER.findall(one.content)) < 4),
    ("goes over lines", lambda one: one.joined),
    ("has lines that end openly", _ends_openly),
    ("has lines that are written differently", _differs),
    ("is part of a run that is printed elsewhere", lambda one: one.within),
    ("begins with what stands before titles", lambda one: one.led),
    ("stands after the word title", lambda one: one.titled),
    ("holds an underscore", lambda one: "_" in one.content),
    ("is cited", lambda one: one.cited),
    ("is in another script than the page", lambda one: one.page.is_foreign(one.content)),
)


def features(one: Candidate) -> dict[str, float]:
    """Return what is seen of a candidate: FEATURES, and its kind, length, place and neighbours as features of their own."""
    page, number = one.page, one.number
    found = {name: float(value) for name, feature in FEATURES if (value := feature(one))}
    found[f"words {_bucket(one.words, 2, 3, 4, 6, 9, 14, 20)}"] = 1.0
    found[f"line {_bucket(page.place(number), 1, 2, 3, 5, 8, 12, 20)}"] = 1.0
    found[f"in {_capitals(one.content)} case"] = 1.0
    line = page.lines[number]
    whole = (one.start, one.end) == (line.start, line.end)
    found[f"is {page.kinds[number] if whole else kind(one.content)}"] = 1.0
    found[f"after {page.kinds[number - 1] if number else 'nothing'}"] = 1.0
    if one.edges[0]:
        found[f"in its line after {one.edges[0]}"] = found[f"in its line before {one.edges[1]}"] = 1.0
    if one.joined:
        found[f"breaks where a line is {_bucket(_filled(one), 0.5, 0.7, 0.9, 1.2)} full"] = 1.0
        found[f"joins {page.kinds[number]} and {page.kinds[number + one.joined]}"] = 1.0
    following = page.kinds[number + 1 + one.joined :]
    for place, name in enumerate(("before", "soon before")):
        found[f"{name} {following[place] if place < len(following) else 'nothing'}"] = 1.0
    return found


def title(page: Page) -> Title | None:
    """Return the title; None if no run of the page is likely."""
    found = candidates(page)
    best = WEIGHTS.best([features(one) for one in found])
    return None if best is None else _best_copy(page, _without_authors(page, _whole(page, found[best[0]])))


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
    stopped = content.endswith((".", "。", ";")) and not _ABBREVIATED.search(content)
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
        told = after == "a stop" and _capitals(content) == "sentence"
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
        yield Candidate(page, number, start, end, titled=titled is not None)
    for cut in cuts:
        key = fold(page.text[start : line.start + cut.start()])
        if page.echoes(key, number) or len(content[cut.end() :].split()) <= MOST_WORDS_OF_SITE:
            yield Candidate(page, number, start, line.start + cut.start(), wrapped=True)


def _of_lines(page: Page, number: int) -> Iterator[Candidate]:
    """Yield a line with the one or two after it, where a title may have been broken: short lines without a gap between them."""
    line = page.lines[number]
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


def _without_authors(page: Page, best: Candidate) -> Candidate:
    """Cut off the names after a title that another line prints without them."""
    for key in page.keys:
        if SHORTEST_ECHO <= len(key) < len(best.key) and best.key.startswith(key) and best.words > SHORTEST_COMMON:
            end = next(end for end in range(best.start, best.end + 1) if len(fold(page.text[best.start : end])) == len(key))
            rest = page.text[end : best.end]
            whole = _OPEN_END.search(page.text, best.start, end) is None
            if whole and rest.startswith(" ") and len(rest) <= LONGEST_NAMES and covers.names(rest.strip()):
                return replace(best, end=end)
    return best


def _best_copy(page: Page, best: Candidate) -> Title:
    note = _NOTE.search(best.content)
    best = replace(best, end=best.start + note.start()) if note else best
    copies = [copy for number in range(len(page.lines)) for copy in _copies(page, number, best.key)]
    copies = [copy for copy in copies if copy[0] != best.number] + [(best.number, best.start, best.end)]
    whole = max(copies, key=lambda copy: (_printed(page, copy), copy[0] == best.number, -copy[0]))
    return Title(whole[1:], tuple(copy[1:] for copy in copies if copy != whole))


def _printed(page: Page, copy: tuple[int, int, int]) -> float:
    """How well a copy is printed: its words are parted, and its first letter is a capital; a row is no place for a title."""
    _, start, end = copy
    content = page.text[start:end]
    return (
        len(content.split())
        + content.endswith("?")
        - 2 * content[0].islower()
        - content.isupper()
        - (_GLUED.search(content) is not None)
    )


def _whole(page: Page, best: Candidate) -> Candidate:
    """Return the line that goes on where a title that breaks off ends, if the page has one."""
    if _ABBREVIATED.search(best.content) is None:
        return best
    for number, line in enumerate(page.lines):
        longer = page.keys[number]
        if longer != best.key and longer.startswith(best.key) and SHORTEST <= line.end - line.start <= LONGEST:
            return replace(best, number=number, start=line.start, end=line.end, joined=0)
    return best


def _copies(page: Page, number: int, key: str) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of a line that consist of these letters."""
    line, letters = page.lines[number], page.keys[number]
    if len(key) < SHORTEST_ECHO or key not in letters or line.role in (Role.ROW, Role.CONTENTS):
        return
    places = [at for at in range(line.start, min(line.end, line.start + 600)) for _ in PLAIN.sub("", page.text[at]).casefold()]
    begin = letters.find(key)
    while begin >= 0:
        end = places[begin + len(key) - 1] + 1
        while end < line.end and page.text[end] in ")]’”\"'?!" and not page.text[end - 1].isdigit():
            end += 1
        yield number, places[begin], end
        begin = letters.find(key, begin + len(key))
