"""Covers that were printed over many lines and stand on one: "Policy Paper Series No. 119 Jobs for the Young Ann Roe May 2016".

What is recognisable, the marks, parts the line; between the marks lie the title, the names of authors, and the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Role

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_QUALIFIER = r"(?i:working|discussion|policy|research|technical|occasional|issues?|staff|briefing|background|position|white)"
_KIND = r"(?i:papers?|briefs?|reports?|notes?|reviews?|insights?|bulletins?|memos?)"
# What parts a cover, by what it is. The first that fits at a place is taken.
MARKS: dict[str, str] = {
    "code": r"(?<![\w-])(?:[A-Z]{2,8}[-/]){1,3}(?:19|20)?\d\d[-/]\d{1,4}(?![\w-])|\bIS[SB]N[\s:]*(?:[\dX-]{8,17})?",
    "series": rf"(?<![\w-])(?:[A-Z][\w&.]*[ -])?{_QUALIFIER}[ -]{_KIND}(?: (?i:series))?"
    r"(?:,? (?:(?i:no|nr)\.? ?)?\d[\d/-]*)?(?!\w)|(?<!\w)[가-힣]{0,4}(?:보고서|이슈분석|브리프|이슈페이퍼)(?=\s)",
    "number": r"(?<!\w)(?:[A-Z]{2,6} )*(?:NO|No|VOL|Vol)\.\s?\d{1,6}(?:,|(?!\w))|(?<!\w)R\s?\d{3,4}(?=\s?[|lI])",
    "date": rf"(?<!\w)(?:\d{{1,2}} )?{_MONTH}\.? (?:\d{{1,2}}, )?(?:19|20)\d\d(?!\d)|"
    r"(?<!\w)(?:19|20)\d\d\.\s?\d{1,2}\.(?!\d)",
    "by": r"(?<!\w)(?:by|By|BY) (?=[A-Z])",
    "note": r"(?<=[a-z])\d(?= [A-Z])",
    "text": r"\b(?:Abstract|ABSTRACT|Executive [Ss]ummary|EXECUTIVE SUMMARY|In this issue|Provided in [Cc]ooperation|"
    r"Suggested [Cc]itation)\b|CONTENTS\b",
}
_PAGE = re.compile(r"(?:\d{1,3}|Page \d{1,3}:)\s(?=[A-Z\uac00-\ud7a3])")  # before the first word of a page
_MARK = re.compile("|".join(f"(?P<{name}>{form})" for name, form in MARKS.items()))
_IN_TITLE = re.compile(
    r"(?<!\w)(?:the|a|an|of|our|this|new|and|its|for|in|on|from|with|The|A|An) $"
)  # before a kind of paper it is meant
_SIGN = re.compile(
    r"(?i)\d|\bby |papers?|brief|abstract|summary|contents|보고서|브리프|분석"
)  # one is in every line with a mark
_NAME = r"(?:[A-Z][\w.'’-]*|de|van|von|der|den|da|di|du|la|le|bin)"
_NAME_WORD = re.compile(_NAME + "[,;]?")
_ASIDE = re.compile(r"\([A-Z][\w ]{1,40}\)")
_LEAD = re.compile(r"(?i:by) ")
_JOINTS = ("&", "and", "AND")
MOST_NAME_WORDS = 40
_CAPITALS_LAST = re.compile(r"(?<=[a-z]) (?:[A-Z]{2,}|[A-Z]\.)(?: (?:[A-Z]{2,}|[A-Z]\.|and|AND|,)){1,5}$")
_NAMES_LAST = re.compile(rf"(?<=[a-z]{{3}}) {_NAME}(?:(?:,|;| &| and)? {_NAME}){{1,7}}$")
_KEYWORDS_LAST = re.compile(r"(?<=[\uac00-\ud7a3]) [\uac00-\ud7a3A-Z]{2,8}(?:, [\uac00-\ud7a3A-Z]{2,8})+$")
_BODIES = "Institute|Foundation|Centre|Center|University|Council|Association|School|Ministry|Department"
_BODY = re.compile(rf"\b(?:{_BODIES})\b")
_BODY_FIRST = re.compile(rf"(?:[A-Z][\w.&’']* ){{1,5}}(?:{_BODIES})(?! (?:of|for|on)) ")
_BODY_LAST = re.compile(rf" (?:{_BODIES}) (?:of|for|on) [A-Z](?:[\w&,’' -]){{3,80}}$")
_EDGE = " \t\u00a0-–—|·•:,;/"
SHORTEST, LONGEST = 24, 700  # code points; of a longer line only the beginning is looked at
LONGEST_GAP = 70  # code points; what is longer and no names is text


@dataclass(frozen=True, slots=True)
class Part:
    """A run `[start, end)` of a cover and what it is: the name of a mark, or "gap"."""

    start: int
    end: int
    kind: str


def parts(text: str, start: int, end: int) -> list[Part]:
    """Return the marks of a line, and the gaps between them, in order; none for a line that holds no mark."""
    if end - start < SHORTEST or text[start] in "[【〔<(" or _SIGN.search(text, start, end) is None:
        return []
    page = _PAGE.match(text, start, end) if start == 0 or "\n" in text[max(0, start - 8) : start] else None
    begin = page.end() if page else start
    found = [Part(start, begin - 1, "page")] if page else []
    end = min(end, start + LONGEST)
    for mark in _MARK.finditer(text, begin, end):
        kind = mark.lastgroup or ""
        if kind == "series" and not any(map(str.isdigit, mark[0])) and _IN_TITLE.search(text, begin, mark.start()):
            continue
        found += _gap(text, begin, mark.start())
        found.append(Part(mark.start(), mark.end(), kind))
        begin = mark.end()
        if kind == "text":
            return found
    if all(part.kind in ("page", "gap") for part in found):
        return []
    return [*found, *_gap(text, begin, end)]


def _gap(text: str, start: int, end: int) -> Iterator[Part]:
    run = stripped(text, start, end)
    if run is not None:
        yield Part(*run, "gap")


def stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the run without dashes, bars and white space at its ends; None if nothing is left."""
    while start < end and (text[start] in _EDGE or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in _EDGE or text[end - 1].isspace()):
        end -= 1
    return (start, end) if start < end else None


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the run of a title without the institutions around it, and the names of authors or keywords after it."""
    first = _BODY_FIRST.match(text, start, end)
    start = first.end() if first and first.end() < end else start
    last = _BODY_LAST.search(text, start, end)
    end = last.start() if last and last.start() > start + SHORTEST else end
    return start, _without_names(text, start, end)


def _without_names(text: str, start: int, end: int) -> int:
    for form in (_CAPITALS_LAST, _KEYWORDS_LAST):
        last = form.search(text, start, end)
        if last:
            return last.start()
    words = text[start:end].split()
    if sum(word[0].islower() and len(word) > 3 for word in words) * 3 >= len(words):  # in a sentence's case
        last = _NAMES_LAST.search(text, start, end)
        if last:
            return last.start()
    return end


def names(content: str) -> bool:
    """Whether a run holds nothing but names, with or without separators."""
    words = _ASIDE.sub("", _LEAD.sub("", content, count=1)).split()
    return 2 <= len(words) <= MOST_NAME_WORDS and all(word in _JOINTS or _NAME_WORD.fullmatch(word) for word in words)


def prints(text: str, start: int, title: tuple[int, int]) -> bool:
    """Whether a line prints a title as covers do: before it stand nothing but marks, names and a few words."""
    before = parts(text, start, title[0]) or list(_gap(text, start, title[0]))
    return all(part.kind != "gap" or _is_small(text[part.start : part.end]) for part in before)


def _is_small(content: str) -> bool:
    """Whether a gap is a few words, names, or an institution."""
    return len(content) <= SHORTEST or names(content) or (len(content) <= 2 * LONGEST_GAP and _BODY.search(content) is not None)


def cut(text: str, start: int, end: int, titles: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, Role]]:
    """Yield the pieces of a line around the copies of the title in it, which themselves are chrome, with their roles.

    As soon as a run is neither a mark nor names nor short, it is text, up to the end of the line or the next copy.
    """
    copies = [Part(*title, "title") for title in titles]
    begin = start
    for number, copy in enumerate([*copies, None]):
        stop = copy.start if copy else end
        yield from _around(text, begin, stop, before=number == 0)
        if copy:
            yield copy.start, copy.end, Role.CHROME
            begin = copy.end


def _around(text: str, start: int, end: int, *, before: bool) -> Iterator[tuple[int, int, Role]]:
    run = stripped(text, start, end)
    if run is None:
        return
    begin = run[0]
    found = parts(text, *run) or list(_gap(text, *run))
    for part in found:
        content = text[part.start : part.end]
        if part.kind == "text":
            break
        if part.kind != "gap":
            yield part.start, part.start + len(content.rstrip()), Role.CHROME
        elif names(content):
            yield part.start, part.end, Role.BYLINE
        elif len(content) <= LONGEST_GAP and (before or part is not found[-1]) and not content.endswith("."):
            yield part.start, part.end, Role.CHROME
        elif "," in content and _KEYWORDS_LAST.fullmatch(" " + content):
            yield part.start, part.end, Role.PARAGRAPH
        else:
            rest = stripped(text, part.start, run[1])
            if rest:
                yield rest[0], run[1], Role.PARAGRAPH
            return
        begin = part.end
    rest = stripped(text, begin, run[1])
    if rest:
        yield rest[0], run[1], Role.PARAGRAPH
