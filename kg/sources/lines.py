"""The lines of a text, with bullets told apart and hard-wrapped paragraphs put together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.sources.sentences import BULLETS

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_OUTER = " \t\u00a0\u200b\u200c\u200d\u2060\ufeff\u3000\u00ad\u2002\u2003\u2009"
_BULLET = re.compile(rf"(?:[{BULLETS}]|&(?:middot|bull|nbsp);|[-–—*·ㆍ](?=\s)|<(?=\s*$))\s*")
_NUMBER = re.compile(r"(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-hA-H])\)|[①-⑳㉮-㉻]|\(?[가나다라마바사아자차카타파하]\))\s*(?=\S)")
_LISTED = re.compile(rf"[{BULLETS}]|[-–—*·ㆍ(]\s?|\d|[①-⑳]")
_READER = re.compile(r"(?i)if your browser|please |click ")  # what a site tells its readers is a line of its own
_STOP = re.compile(r"[.!?:;。！？…][)\"'”’」』]*$")
# Two or more points run together in one line: "… are suggested: - First, …  - Second, …"
_INLINE = re.compile(
    rf"(?<=[.;:])\s+(?=(?:[-–·]|&middot;|&bull;)\s)|(?<!\s)\s{{2,}}(?=[-–·]\s)|\s(?=[{BULLETS}]\s?\w)|\s(?=[①-⑳]\s?\w)"
)
# Buttons and headings of a page that was put on one line: "… Latin AmericaDownloadContentSummaryThe region …"
_BUTTONS = re.compile(r"(?<=[a-z.)])(?:(?:Download|Content|Share|Print)s?){1,3}(?:Summary|Abstract)?(?=[A-Z])")
_INLINE_MARK = re.compile(rf"[{BULLETS}①-⑳]|\s[-–·&]")
SHORTEST_WRAPPED, LONGEST_WRAPPED = 40, 130  # widths, in code points, to which texts are wrapped
SHORTEST_RUN_ON = 60  # code points; a shorter line holds one point


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text without outer white space. `body` is where it begins after its bullet; `gap` the empty lines before it."""

    start: int
    end: int
    body: int
    gap: int
    bullet: bool
    number: bool


def lines(text: str) -> list[Line]:
    """Return the lines that hold something, in order; lines of one wrapped paragraph as one."""
    return [part for line in _unwrapped(text, list(_raw(text))) for part in _parted(text, line)]


def _raw(text: str) -> Iterator[Line]:
    before, filled = 0, 0
    for match in _LINE.finditer(text):
        content = match[0].strip().strip(_OUTER)
        if not content:
            continue
        start = match.start() + match[0].find(content)
        breaks = text.count("\n", before, match.start()) or text.count("\r", before, match.start()) or 1
        yield _line(text, start, start + len(content), breaks - 1 if filled else breaks)
        before, filled = match.end(), 1


def _line(text: str, start: int, end: int, gap: int) -> Line:
    mark = _BULLET.match(text, start, end)
    body = mark.end() if mark else start
    number = _NUMBER.match(text, body, end)
    return Line(start, end, body if mark and body < end else start, gap, bool(mark), bool(number))


def _unwrapped(text: str, raw: list[Line]) -> Iterator[Line]:
    held: list[Line] = []
    widest = _widths(raw)
    for line, width in zip(raw, widest, strict=True):
        if held and _goes_on(text, held[-1], line, width):
            held.append(line)
            continue
        if held:
            yield _joined(held)
        held = [line]
    if held:
        yield _joined(held)


def _joined(held: list[Line]) -> Line:
    first = held[0]
    return first if len(held) == 1 else Line(first.start, held[-1].end, first.body, first.gap, first.bullet, first.number)


def _widths(raw: list[Line]) -> list[int]:
    """The width to which each line's group was wrapped, 0 where the group does not look wrapped."""
    widths: list[int] = []
    group: list[int] = []
    for number, line in enumerate(raw):
        following = raw[number + 1] if number + 1 < len(raw) else None
        group.append(line.end - line.start)
        if following is None or following.gap:
            widest = max(group)
            full = sum(length >= 0.75 * widest for length in group[:-1])
            wrapped = len(group) >= 4 and SHORTEST_WRAPPED <= widest <= LONGEST_WRAPPED and full >= 0.8 * (len(group) - 1)
            widths += [widest if wrapped else 0] * len(group)
            group = []
    return widths


def _goes_on(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the paragraph goes on in the following line."""
    if following.gap or following.bullet or following.number or _STOP.search(text, max(line.start, line.end - 4), line.end):
        return False
    length = line.end - line.start
    if width and length >= 0.75 * width:
        return True
    if _READER.match(text, line.start, line.end):
        return False
    return length >= SHORTEST_WRAPPED and text[following.start].islower() and text[line.end - 1] not in "|<>"


def _parted(text: str, line: Line) -> Iterator[Line]:
    """Yield a line, or what stands before the buttons in it, the buttons, and what stands after them, each in its points."""
    buttons = _BUTTONS.search(text, line.start, line.end) if line.end - line.start > SHORTEST_RUN_ON else None
    if buttons is None:
        yield from _points(text, line)
        return
    yield Line(line.start, buttons.start(), line.body, line.gap, line.bullet, line.number)
    yield _line(text, buttons.start(), buttons.end(), 0)
    yield from _points(text, _line(text, buttons.end(), line.end, 0))


def _points(text: str, line: Line) -> Iterator[Line]:
    """Yield a line, or the points of which it is made where it holds several with bullets."""
    long = line.end - line.start > SHORTEST_RUN_ON and _INLINE_MARK.search(text, line.body, line.end)
    cuts = list(_INLINE.finditer(text, line.body, line.end)) if long else []
    if len(cuts) < 2:
        yield line
        return
    yield Line(line.start, cuts[0].start(), line.body, line.gap, line.bullet, line.number)
    for match, following in zip(cuts, [*cuts[1:], None], strict=True):
        stop = following.start() if following else line.end
        yield _line(text, match.end(), stop, 0)
