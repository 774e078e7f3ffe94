"""Runs of names amid other words: within lines, in citations, in notes about authors, and in what is said by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.bylines import forms
from kg.extract.bylines.page import LONGEST_POST, Line, Page
from kg.extract.bylines.runs import LONGEST_RUN, Candidate, closed, ends_well, joined, opened
from kg.extract.persons.reading import people_at
from kg.extract.persons.worth import SURE, is_initial
from kg.model import Span
from kg.vocabulary.persons import is_given

__all__ = ["cited", "inside", "said"]

LONGEST_CITED = 400
MOST_INSIDE = 12  # runs of names within lines
LEAST_CITED = 0.4


# 6. Names within lines


def inside(page: Page, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Steps 6 and 8: names within lines, and those of whom the page tells who they are, together."""
    text, told, count, stop = page.text, [], 0, 0
    taken = {one.span.start: one.span.end for one in found}
    for line, start in _begins(page):
        if start < stop or line.shut > 1 or (line.shut and line.end - line.start <= LONGEST_POST):
            continue
        if start in taken:
            stop = taken[start]
            continue
        run = people_at(text, start, min(line.end, start + LONGEST_RUN))
        if not run.names or run.worth < SURE:
            continue
        stop = run.end
        if len(run.names) == 1 and forms.TELLS.match(text, run.end):
            told.append(opened("about", page, line, run))
        elif count < MOST_INSIDE and (len(run.names) > 1 or ends_well(text, run)) and not _in_sentence(text, line, start):
            count += 1
            yield opened("inside", page, line, run)
    told += [one for one in found if one.kind == "line" and len(one.persons) == 1 and forms.TELLS.match(text, one.span.end)]
    if told:
        told.sort(key=lambda one: one.span.start)
        yield joined("about", page, told)


def _begins(page: Page) -> Iterator[tuple[Line, int]]:
    text = page.text
    for start, end in page.windows:
        for match in forms.PAIR.finditer(text, start, end):
            if is_given(match[1]) or is_initial(match[1]):
                yield page.line_at(match.start()), match.start()
    if page.document.language == "ko":
        for line, match in page.matches(forms.KOREAN_POSTED):
            yield line, match.start()


def _in_sentence(text: str, line: Line, start: int) -> bool:
    """Whether a small word stands before the names, as in a sentence: "thanks to Ann Roe"."""
    before = text[max(line.start, start - 24) : start].split()
    if before and before[-1].endswith("©"):
        return True  # who took the photograph
    return bool(before) and before[-1].isalpha() and before[-1].islower() and before[-1].isascii()


# 7. and 8. Citations, and who is quoted as author


def cited(page: Page) -> Iterator[Candidate]:
    """Step 7: the names before the title, or after a label of citations and before a year."""
    text = page.text
    for title in page.titles:
        line = page.line_at(title.start)
        start = max(line.start, title.start - LONGEST_RUN)
        before = text[start : title.start].rstrip().rstrip(forms.QUOTES).rstrip()
        if len(before) < 8 or before[-1] not in ",.:)0123456789":
            continue
        stop = start + len(before)
        label = next(reversed(list(forms.CITED.finditer(text, start, stop))), None)
        begin = label.end() if label else start
        year = next(reversed(list(forms.CITED_END.finditer(text, begin, stop))), None)
        found = closed("cited", page, line, Span(begin, year.start() if year else stop), start, strict=True)
        if found is not None and found.worth >= 0:
            yield found
    for line, match in page.near(forms.CITED, forms.CITED_SIGNS):
        year = forms.CITED_END.search(text, match.end(), min(line.end, match.end() + LONGEST_CITED))
        found = closed("cited", page, line, Span(match.end(), year.start()), match.start(), strict=True) if year else None
        if found is not None and found.worth >= LEAST_CITED:
            yield found


def said(page: Page) -> Iterator[Candidate]:
    """Step 8: who is quoted as author of the study."""
    text = page.text
    for _, match in page.near(forms.AUTHOR_OF, forms.AUTHOR_OF_SIGNS):
        begin = max(0, match.start() - 160)
        for says in forms.SAYS.finditer(text, begin, match.start()):
            run = people_at(text, says.end(), match.start())
            if run.names and run.worth >= SURE:
                yield opened("said", page, page.line_at(says.start()), run)
