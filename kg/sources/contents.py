"""Printed tables of contents: numbered lines that follow one another with no text between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from kg.sources.chrome import is_chrome
from kg.sources.lines import Line
from kg.sources.masthead import VERBS

_NAMES = (
    r"table of contents|contents|content|toc|(?:in|on) this (?:report|paper|brief|page|article)|index|"
    r"inhalt(?:sverzeichnis)?|sommaire|"
    r"table des matières|"
    r"índice|contenido|목\s?차|차\s?례|目\s?次|もくじ"
)
TITLE = re.compile(rf"(?i)[<\[(【]?\s*(?:(?:{_NAMES})\s*){{1,2}}[>\])】]?:?(?:\s+pages?)?")
# The title at the end of a line that says something else first: "yards.example/report 2 Contents", "GREEN YARDSCONTENTS".
_TITLE_AFTER = re.compile(r".{0,100}?(?:\d\s(?:Table of )?Contents|[A-Z]{2}\s?CONTENTS|\s목\s?차)")
# The title without a space before the first heading: "ContentsExecutive Summary 1".
_TITLE_GLUED = re.compile(r"(?:Table of )?(?:Contents|CONTENTS)\s?(?=[A-Z][a-z])(?P<heading>.{3,150}?)\s(?:\d{1,3}|[ivx]{1,4})")
_AFTER = re.compile(r"[\s.·…‥_]*(?:\d{1,4}|(?<=\s)[ivxlc]{1,6})?$")  # the page after a heading
_PAGES = re.compile(r"(?i)pages?(?: no\.?)?|쪽|페이지")  # the heading of the column of pages
# A heading and its page, one space apart: so only under the title.
_BARE_PAGED = re.compile(r"[^\W\d_].{2,180}?\s(?:\d{1,3}|[ivxlc]{1,6})")
# "01 Introduction", "1_Background", "1.1 Scope", "5-2. Asia", "Chapter 1.", "II. Method", "제1장", "第1章", "Annex A"
NUMBERED = re.compile(
    r"""(?x) (?:
      \d{1,2}(?:[.\-]\d{1,2}){0,3}(?:[._)．]|\.?\s) \s* (?=[A-Z\u00c0-\u00de\uac00-\ud7a3\u3040-\u9fff“‘"'(0-9])
    | (?i:chapter|part|section|annex|appendix|box|volume) \s (?:\d{1,2}|[IVXLC]+|[A-H])\b [.:\s—–-]
    | [IVX]{1,5}[.)]\s | [ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][.\s] | [A-H]\.\s
    | 제\s?\d{1,2}\s?[장절부편] | 第\s?[\d一二三四五六七八九十]{1,3}\s?[章節部] | [가나다라마바사]\.\s
    )"""
)
# Lines of a table of contents that bear no number.
PLAIN = re.compile(
    r"(?i)(?:references?|bibliography|appendi(?:x|ces)|annex(?:es)?|conclusions?|introduction|foreword|"
    r"preface|acknowledge?ments?|"
    r"executive summary|summary|abstract|glossary|abbreviations|endnotes|notes|index|list of (?:tables|figures|boxes)|"
    r"참고문헌|부록|서언|서문|발간사|표 ?목차|그림 ?목차|요약|국문요약|결론|서론|머리말|맺음말|"
    r"Abstract|参考文献|付録|はじめに|おわりに)(?:\s*\.*\s*\d{0,3})?"
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
LONGEST, LONGEST_HEADING = 240, 120  # code points
_ENDINGS = (  # how the titles of tables end, by their last letters: a quick look before the patterns
    *("contents", "content", "page", "pages", "toc", "report", "paper", "brief", "inhalt", "zeichnis", "sommaire", "matières"),
    *("index", "article", "índice", "ontenido", "차", "次", "もくじ", ">", "]", ")", "】", ":"),
)


def found(text: str, lines: list[Line]) -> set[int]:
    """Return the numbers of the lines that form tables of contents."""
    contents: set[int] = set()
    page = _Page(text, lines)
    run = _Run(page)
    pointed = False
    for number, content in enumerate(page.said):
        if _announces(content):
            contents |= run.close()
            run = _Run(page, number)
        elif not pointed and run.takes(number, content):
            continue
        else:
            pointed = _POINTS.match(content) is not None or (pointed and NUMBERED.match(content) is not None)
            contents |= run.close()
            run = _Run(page)
            if PLAIN.fullmatch(content):
                run.front.append(number)
    return contents | run.close()


class _Page:
    """What the lines of a page say behind their bullets, "" for what is too long for a heading; and where it is said."""

    def __init__(self, text: str, lines: list[Line]) -> None:
        self.lines = lines
        self.said = [text[line.body : line.end] if line.end - line.body <= LONGEST else "" for line in lines]

    @cached_property
    def first(self) -> dict[str, int]:
        """The first line that says so."""
        return {content: number for number, content in reversed(list(enumerate(self.said)))}

    @cached_property
    def last(self) -> dict[str, int]:
        """The last line that says so."""
        return {content: number for number, content in enumerate(self.said)}


def _announces(content: str) -> bool:
    if not content[-8:].casefold().endswith(_ENDINGS) and _TITLE_GLUED.match(content) is None:
        return False
    if NUMBERED.match(content):
        return False
    return any(form.fullmatch(content) is not None for form in (TITLE, _TITLE_AFTER, _TITLE_GLUED))


class _Run:
    """Lines that follow one another and may form a table of contents; `title` is the line of its title, if it has one."""

    def __init__(self, page: _Page, title: int | None = None) -> None:
        self.page, self.title, self.announced = page, title, title is not None
        self.front: list[int] = []  # "Foreword", "Summary" before the first numbered line
        self.taken: list[int] = []
        self.loose: list[int] = []  # under the title, lines with neither number nor page
        self.said: set[str] = set()

    def takes(self, number: int, content: str) -> bool:
        """Whether the run goes on with this line, which then belongs to it."""
        numbered = (
            NUMBERED.match(content)
            if self.announced and len(content) <= LONGEST_HEADING and VERBS.search(content) is None
            else None
        )
        key = _AFTER.sub("", content)
        if not content or key in self.said or _SENTENCE.search(content, numbered.end() if numbered else 0):
            return False
        if self.announced and not self.said and _PAGES.fullmatch(content):
            return True
        if _is_entry(content, open_run=bool(self.said), announced=self.announced):
            self.taken.append(number)
        elif not self.said and not self.announced and PLAIN.fullmatch(content):
            self.front.append(number)
            return True
        elif self.announced and self._is_loose(number, content):
            self.loose.append(number)
        else:
            return False
        self.said.add(key)
        return True

    def _is_loose(self, number: int, content: str) -> bool:
        """Whether a short line can be a heading, and is not the first heading of the text itself."""
        if len(content) > LONGEST_HEADING or content[0].islower() or content[-1] in ".:;,":
            return False
        lines = self.page.lines
        if is_chrome(content) or (self.said and lines[number].gap > lines[number - 1].gap + 1):
            return False
        # What stood before the title of the table is the name of the book, or of the site.
        return self.page.first[content] >= (self.title or 0) and len(self.loose) < MOST_LOOSE

    def close(self) -> set[int]:
        """Return the lines of the run if it is a table of contents."""
        taken, loose = self.taken, self.loose
        while taken and taken[-1] == max((*taken, *loose)) and _HEADING.fullmatch(self.page.said[taken[-1]]):
            taken = taken[:-1]  # the heading of what follows the table
        if len(loose) < len(taken):  # what follows the last number or page is no part of such a table
            loose = [number for number in loose if number < taken[-1]]
        if loose and not self._is_listed(taken, loose):
            taken = [number for number in taken if number < loose[0]]
            loose = []
        if len(taken) + len(loose) < (2 if self.announced else 3):
            return set()
        front = self.front if len(self.front) >= 2 else []
        return {number for number in (*front, *taken, *loose) if len(_LEADERS.findall(self.page.said[number])) < 2}

    def _is_listed(self, taken: list[int], loose: list[int]) -> bool:
        """Whether lines without numbers are headings: the usual ones are among them, or most of them recur further down."""
        usual = sum(PLAIN.fullmatch(self.page.said[number]) is not None for number in (*taken, *loose))
        recurring = sum(self.page.last[self.page.said[number]] > loose[-1] for number in loose)
        return len(taken) + len(loose) >= 3 and (usual >= 1 or 2 * recurring >= len(loose))


def _is_entry(content: str, *, open_run: bool, announced: bool) -> bool:
    """Whether a line has the form of an entry: a number, a page, or a usual heading among such lines."""
    return (
        NUMBERED.match(content) is not None
        or PAGED.fullmatch(content) is not None
        or ((open_run or announced) and PLAIN.fullmatch(content) is not None)
        or (announced and _BARE_PAGED.fullmatch(content) is not None)
    )


# A whole table on one line, after its title: with the number of a page after each heading, or with headings in sentence case.
_TITLE_FIRST = re.compile(r"(?:\d{1,3}\s)?(?:[Tt]able of )?(?:Contents|CONTENTS|Inhalt|목\s?차)[:\s]\s*(?=[A-Z가-힣\d])")
_TITLE_LAST = re.compile(r"(?:[Cc]ontents|CONTENTS|목\s?차)\W*$")
_LEADERS = re.compile(r"(?:\.{3,}|…+|(?:\. ){3,}|(?<!\s)\s{4,}+)\s*(?:\d{1,4}|[ivxlc]{1,6})(?=\s|$)\s*")  # "...... 12"
_PAGE = re.compile(r"\s(?P<page>\d{1,3})(?=$|\s+[A-Z\d“‘\"'(가-힣])|\s(?P<roman>[ivxlc]{1,6})(?=$|\s[A-Z\d“‘])")
_BY_CASE = re.compile(r"(?:^|(?<=\s))[A-Z][a-z]+(?: (?:[a-z][\w’'-]*|[A-Z]{2,}))*(?=\s(?:[A-Z][a-z]+|\d)|\s?\.{2,}|$)")
_DIVISION = re.compile(r"(?i)(?:section|chapter|part|annex|box|figure|table|appendix)")
# Signs that part headings on one line, and what is in each.
_SEPARATORS = (("--", re.compile(r"\s*\.?\s?--\s*")), (" | ", re.compile(r"\s\|\s")), ("; ", re.compile(r";\s")))
MOST_LOOSE = 80  # headings without number and page in a table
LEAST_HEADINGS, LONGEST_INLINE = 5, 6000  # headings; code points
LEAST_LEADERS = 2  # headings with leaders in a line
FURTHEST = 80  # pages from one heading to the next


def inline(text: str, line: Line) -> list[tuple[int, int]]:
    """Return the runs of the headings in a line that follows the title "Contents", on it or on the one before.

    A line whose headings are led to their pages by dots needs no title.
    """
    end = min(line.end, line.start + LONGEST_INLINE)
    if any(text.find(leader, line.start, end) >= 0 for leader in ("...", "…", ". . .", "    ")):
        led = _led(text, line.start, end)
        if led:
            return led
    glued = _TITLE_GLUED.fullmatch(text, line.start, end) if end - line.start <= LONGEST else None
    if glued:
        return [glued.span("heading")]
    title = _TITLE_FIRST.match(text, line.start, min(line.end, line.start + LONGEST))
    if title is None and _TITLE_LAST.search(text[max(0, line.start - 40) : line.start]) is None:
        return []
    start = title.end() if title else line.start
    for separator in _SEPARATORS:
        if separator[0] in text[start:end] and len(runs := _separated(text, start, end, separator[1])) >= LEAST_HEADINGS:
            return runs
    paged = [span for span in _paged(text, start, end) if _DIVISION.fullmatch(text, *span) is None]
    if len(paged) >= LEAST_HEADINGS:
        return paged if _covers(paged, start, end) else []
    cased = [match.span() for match in _BY_CASE.finditer(text, start, end)]
    return cased if len(cased) >= LEAST_HEADINGS and title is not None and _covers(cased, start, end) else []


def _separated(text: str, start: int, end: int, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return the runs between signs that part the headings: none of them long."""
    edges = [(start, start), *(match.span() for match in separator.finditer(text, start, end)), (end, end)]
    runs = [(before[1], after[0]) for before, after in pairwise(edges) if before[1] < after[0]]
    return runs if all(end - start <= LONGEST_HEADING for start, end in runs) else []


def _led(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the runs before leaders and pages, if there are several in the line."""
    runs, begin = [], start
    for leaders in _LEADERS.finditer(text, start, end):
        stop = begin + len(text[begin : leaders.start()].rstrip())
        if stop > begin:
            runs.append((begin, stop))
        begin = leaders.end()
    return runs if len(runs) >= LEAST_LEADERS else []


def _paged(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the runs between the numbers of pages, which never fall and do not leap; other numbers belong to headings."""
    begin, last = start, 0
    for match in _PAGE.finditer(text, start, end):
        page = int(match["page"] or 0)
        heading = text[begin : match.start()].strip()
        if not (last <= page <= last + FURTHEST) or len(heading) < 4 or _DIVISION.fullmatch(heading) or heading.isdigit():
            continue
        yield begin + (text[begin] == " "), match.start()
        begin, last = match.end(), page


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
