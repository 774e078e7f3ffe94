"""Printed tables of contents: numbered lines that follow one another with no text between."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.sources.lines import Line

TITLE = re.compile(r"(?i)[<\[(【]?\s*(?:table of contents|contents|content|toc|목\s?차|차\s?례|目\s?次)\s*[>\])】]?:?")
# "01 Introduction", "1_Background", "1.1 Scope", "5-2. Asia", "Chapter 1.", "II. Method", "제1장", "第1章", "Annex A"
NUMBERED = re.compile(
    r"""(?x) (?:
      \d{1,2}(?:[.\-]\d{1,2}){0,3}(?:[._)]|\.?\s) \s* (?=[A-Z\u00c0-\u00de\uac00-\ud7a3\u3040-\u9fff“‘"'(0-9])
    | (?i:chapter|part|section|annex|appendix|box|volume) \s (?:\d{1,2}|[IVXLC]+|[A-H])\b [.:\s]
    | [IVX]{1,5}[.)]\s | [ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][.\s] | [A-H]\.\s
    | 제\s?\d{1,2}\s?[장절부편] | 第\s?[\d一二三四五六七八九十]{1,3}\s?[章節部] | [가나다라마바사]\.\s
    )"""
)
# Lines of a table of contents that bear no number.
PLAIN = re.compile(
    r"(?i)(?:references?|bibliography|appendi(?:x|ces)|annex(?:es)?|conclusions?|introduction|foreword|"
    r"preface|acknowledge?ments?|"
    r"executive summary|summary|abstract|glossary|abbreviations|endnotes|notes|index|list of (?:tables|figures|boxes)|"
    r"참고문헌|부록|요약|국문요약|결론|서론|머리말|맺음말|Abstract|参考文献|付録|はじめに|おわりに)(?:\s*\.*\s*\d{0,3})?"
)
_HEADING = re.compile(r"(?i)(?:executive )?summary|abstract|요약|국문요약|초록|要旨|概要")
_SENTENCE = re.compile(r"[a-z]{2,}[.;:,]$|다\.$|\.\s[A-Z][a-z]+ [a-z]+ [a-z]+")
# "Recommendations ............ 15": a line with its page.
PAGED = re.compile(r".{3,150}?(?:\s*(?:[.·…‥_]\s?){4,}\s*|\t|\s{4,}|\s/\s)(?:\d{1,4}|[ivxlc]{1,6})")
# Numbered lines under these are points of the text, not parts of a book.
_POINTS = re.compile(
    r"(?i).*(?::|：|\b(?:recommendations?|proposals?|measures|next steps|priorities|key (?:points|messages|"
    r"findings)|제언|정책 ?과제|시사점|方策|提言))$"
)
_INLINE = re.compile(r"\s(?=\d{1,2}_\S|0\d\s[A-Z\uac00-\ud7a3]|제\d{1,2}장\s)")
_INLINE_FIRST = re.compile(r"0?1[\s._]\s?\S|제1장\s|Chapter 1\b")
LONGEST = 240


def found(text: str, lines: list[Line]) -> set[int]:
    """Return the numbers of the lines that form tables of contents."""
    contents: set[int] = set()
    run: list[int] = []
    announced = pointed = False
    for number, line in enumerate(lines):
        content = text[line.start : line.end] if line.end - line.start <= LONGEST else ""
        if TITLE.fullmatch(content):
            announced, run = True, _closed(text, lines, run, contents, announced)
        elif _belongs(content, bool(run) or announced) and not pointed:
            run.append(number)
        else:
            pointed = _POINTS.match(content) is not None or (pointed and NUMBERED.match(content) is not None)
            run = _closed(text, lines, run, contents, announced)
            announced = False
    _closed(text, lines, run, contents, announced)
    return contents


def _closed(text: str, lines: list[Line], run: list[int], contents: set[int], announced: bool) -> list[int]:
    while run and _HEADING.fullmatch(text[lines[run[-1]].start : lines[run[-1]].end]):
        run.pop()  # the heading of what follows the table
    if len(run) >= (2 if announced else 3):
        contents.update(run)
    return []


def _belongs(content: str, open_run: bool) -> bool:
    if not content or _SENTENCE.search(content):
        return False
    return (
        NUMBERED.match(content) is not None
        or PAGED.fullmatch(content) is not None
        or (open_run and PLAIN.fullmatch(content) is not None)
    )


# A whole table on one line, after its title: with the number of a page after each heading, or with headings in sentence case.
_TITLE_FIRST = re.compile(r"(?:\d{1,3}\s)?(?:[Tt]able of )?(?:Contents|CONTENTS|Inhalt|목\s?차)[:\s]\s*(?=[A-Z가-힣\d])")
_TITLE_LAST = re.compile(r"(?:[Cc]ontents|CONTENTS|목\s?차)\W*$")
_WITH_PAGE = re.compile(r"(?:^|(?<=\s))(?P<heading>[A-Z][^\d.]{3,90}?)\s?(?:\.{2,}\s?)?(?=\s\d{1,3}(?:\s|$))")
_BY_CASE = re.compile(r"(?:^|(?<=\s))[A-Z][a-z]+(?: (?:[a-z][\w’'-]*|[A-Z]{2,}))*(?=\s(?:[A-Z][a-z]+|\d)|\s?\.{2,}|$)")
_DIVISION = re.compile(r"(?i)(?:section|chapter|part|annex|box|figure|table)")
LEAST_HEADINGS, LONGEST_INLINE = 5, 6000  # headings; code points


def inline(text: str, line: Line) -> list[tuple[int, int]]:
    """Return the runs of the headings in a line that follows the title "Contents", on it or on the one before."""
    title = _TITLE_FIRST.match(text, line.start, min(line.end, line.start + LONGEST))
    if title is None and _TITLE_LAST.search(text[max(0, line.start - 40) : line.start]) is None:
        return []
    start, end = title.end() if title else line.start, min(line.end, line.start + LONGEST_INLINE)
    paged = [match.span("heading") for match in _WITH_PAGE.finditer(text, start, end)]
    paged = [span for span in paged if _DIVISION.fullmatch(text, *span) is None]
    if len(paged) >= LEAST_HEADINGS:
        return paged if _covers(paged, start, end) else []
    cased = [match.span() for match in _BY_CASE.finditer(text, start, end)]
    return cased if len(cased) >= LEAST_HEADINGS and title is not None and _covers(cased, start, end) else []


def _covers(runs: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the headings make up nearly all of the line."""
    return sum(end - start for start, end in runs) >= 0.7 * (end - start)


def parts(text: str, line: Line) -> list[tuple[int, int]]:
    """Return the runs of the headings in a line that holds a whole table of contents; none if it does not."""
    if _INLINE_FIRST.match(text, line.start, line.end) is None:
        return []
    cuts = [match.start() for match in _INLINE.finditer(text, line.start, line.end)]
    if len(cuts) < 2:
        return []
    edges = [line.start, *cuts, line.end]
    return [(start + (start != line.start), end) for start, end in pairwise(edges)]
