"""Runs of names where pages print bylines: in rows, after labels, after "by", at the title, and in lines of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.bylines import forms
from kg.extract.bylines.page import SHORTEST, Line, Page
from kg.extract.bylines.runs import LONGEST_RUN, Candidate, closed, ends_well, joined, likely_begins, opened
from kg.extract.persons.reading import Run, people_at
from kg.extract.persons.shapes import is_family
from kg.extract.persons.worth import SURE
from kg.model import Span
from kg.vocabulary.persons import is_given, is_title_word

__all__ = ["by", "columns", "labelled", "posted", "rows", "starting", "titled"]

LONGEST_LABELLED = 400
LONGEST_LINE = 600
FOREIGN_BEGINS = frozenset(("Vo", "Pa", "Po", "Di", "Do", "Av"))  # of what forms.FOREIGN matches
LONGEST_VERB = 24  # code points before "by" that say what was done
FARTHEST_AFTER_TITLE = 160  # code points that a subtitle between title and names may have
MOST_COLUMN = 12  # lines of names in a column
MOST_BETWEEN_LABELS = 2  # lines from one label of authors to the next
MOST_BETWEEN = 4  # lines of posts and employers between two of them
LEAST_IN_LINE = 0.4


# 1. Rows


def rows(page: Page) -> Iterator[Candidate]:
    """Step 1: each row of authors, and all of them together."""
    found = []
    for block in page.rows:
        if block.value is None:
            continue
        line = page.line_at(block.value.start)
        inner = forms.AUTHORS_LINE.match(page.text[block.value.start : block.value.end].lower())
        value = Span(block.value.start + inner.end(), block.value.end) if inner else block.value
        first = closed("row", page, line, value, block.span.start, strict=False)
        group = [first] if first else []
        for after in page.lines[line.number + 1 : line.number + 1 + MOST_COLUMN]:
            run = people_at(page.text, *_inner(page, after))
            if run.worth < SURE or not _fills(page.text, run, after):
                break
            group.append(opened("row", page, after, run))
        found += [joined("row", page, group)] if group else []
    yield from found
    if len(found) > 1:
        yield joined("rows", page, found)


def _fills(text: str, run: Run, line: Line) -> bool:
    """Whether nothing but marks, a bracket, a post or an employer follows the names on their line."""
    marked = forms.MARKED.match(text, run.end, line.end)
    at = marked.end() if marked else run.end
    rest = text[at : line.end].strip(" *,;.·0123456789")
    return not rest or any(form.match(text, at, line.end) for form in (forms.POST, forms.BODY))


def _inner(page: Page, line: Line) -> tuple[int, int]:
    bullet = forms.BULLET.match(page.text, line.start, line.end)
    return (bullet.end() if bullet else line.start), line.end


# 2. and 3. Labels and "by"


def labelled(page: Page) -> Iterator[Candidate]:
    """Step 2: the names after a label of authors, and those after several such labels that follow each other."""
    found: list[Candidate] = []
    for line in page.lines:
        if line.label is not None and not line.shut:
            found += _labelled(page, line, line.start, line.label)
    signs = forms.INSIDE_SIGNS + (() if page.latin else forms.EASTERN_SIGNS)
    for line, label in page.near(forms.AUTHORS_INSIDE, signs):
        if not line.shut and line.label != label.end():
            found += _labelled(page, line, label.start(), label.end())
    yield from found
    found.sort(key=lambda one: one.begin)
    group: list[Candidate] = []
    for one in found:
        if group and one.line.number - group[-1].line.number > MOST_BETWEEN_LABELS:
            break
        if not group or one.begin > group[-1].span.end:
            group.append(one)
    if len(group) > 1:
        yield joined("labels", page, group)


def _labelled(page: Page, line: Line, label: int, begin: int) -> Iterator[Candidate]:
    text = page.text
    following = forms.NEXT_LABEL.search(text, begin, min(line.end, begin + LONGEST_LABELLED))
    end = following.start() if following else min(line.end, begin + LONGEST_LABELLED)
    run = people_at(text, begin, end)
    rest = text[run.end : end].strip(" ,.;*0123456789")
    if run.names and run.least >= 0 and (not rest or ends_well(text, run)):
        yield opened("label", page, line, run, label)
        return
    found = closed("label", page, line, Span(begin, end), label, strict=True)
    if found is not None:
        yield found


def by(page: Page) -> Iterator[Candidate]:
    """Step 3: the names after "by", if it is not in a sentence that speaks of other deeds than writing."""
    text = page.text
    yield from _foreign(page)
    for _, match in page.near(forms.BY, forms.BY_SIGNS, lead=0):
        if not (text[match.end()].isupper() or forms.SMALL_NAME.match(text, match.end())):
            continue
        line = page.line_at(match.end())
        before = text[max(line.start, match.start() - LONGEST_VERB) : match.start()]
        written = forms.WRITTEN.search(before)
        if written is None and (line.shut or forms.NOT_BY.search(before)):
            continue
        end = min(line.end, match.end() + LONGEST_RUN)
        run = people_at(text, match.end(), end)
        if forms.FAMILY_FIRST.match(text, match.end(), end):
            found = closed("by", page, line, Span(match.end(), end), match.start(), strict=True)
            if found is not None and found.persons[0].family is not None:
                yield found
                continue
        if run.names and run.worth >= 0:
            begin = match.start() - (len(before) - written.start() if written else 0)
            yield from _with_posts(page, line, run, Span(match.end(), end), begin)
            yield opened("written by" if written else "by", page, line, run, begin)


def _foreign(page: Page) -> Iterator[Candidate]:
    """Lines that begin with "by" in another language."""
    text = page.text
    for line in page.lines:
        if line.shut or text[line.start : line.start + 2] not in FOREIGN_BEGINS:
            continue
        lead = forms.FOREIGN.match(text, line.start, line.end)
        run = people_at(text, lead.end(), line.end) if lead else None
        if lead is not None and run is not None and run.names and ends_well(text, run):
            yield opened("by", page, line, run, lead.start())


# 4. The title's line


def titled(page: Page) -> Iterator[Candidate]:
    """Step 4: the names that stand right after the title, wherever it stands, or at its end."""
    for title in page.titles:
        line = page.line_at(title.end - 1)
        if not line.shut:
            yield from _after_title(page, line, title)
    if page.title is not None:
        yield from _in_title(page, page.line_at(page.title.start), page.title)


def _after_title(page: Page, line: Line, title: Span) -> Iterator[Candidate]:
    text, end = page.text, min(line.end, title.end + LONGEST_RUN)
    at = forms.BULLET.match(text, title.end, end)
    run = people_at(text, at.end() if at else title.end, end)
    if run.names and run.worth >= LEAST_IN_LINE:
        yield opened("title", page, line, run)
        return
    for begin in likely_begins(text, title.end, min(end, title.end + FARTHEST_AFTER_TITLE)):
        run = people_at(text, begin, end)
        if run.names and run.worth >= SURE and run.least >= LEAST_IN_LINE and ends_well(text, run):
            yield opened("after title", page, line, run)
            return


def _in_title(page: Page, line: Line, title: Span) -> Iterator[Candidate]:
    """The names that the line of a title ends with."""
    text = page.text
    for begin in likely_begins(text, title.start, title.end):
        run = people_at(text, begin, min(line.end, title.end + LONGEST_RUN))
        if run.names and run.worth >= SURE and run.least >= LEAST_IN_LINE and run.end >= title.end - 1 and ends_well(text, run):
            yield opened("title's end", page, line, run)
            return


# 5. Lines that begin with names


def starting(page: Page) -> Iterator[Candidate]:
    """Step 5: the lines that begin with names."""
    text = page.text
    for line in page.lines:
        if line.shut or line.end - line.start > LONGEST_LINE:
            continue
        match = forms.STARTS.match(text, line.start, line.end)
        if match is None or (match[1] and is_title_word(match[1]) and not is_given(match[1]) and not is_family(match[1])):
            continue
        if not (page.title is not None and line.start <= page.title.start < line.end):
            yield from _at_start(page, line, match.end(), line.end)


def _at_start(page: Page, line: Line, start: int, end: int) -> Iterator[Candidate]:
    text = page.text
    run = people_at(text, start, end)
    if (text.find(";", start, end) >= 0 or text.find(", ", start, end) >= 0) and forms.FAMILY_FIRST.match(text, start, end):
        found = closed("line", page, line, Span(start, end), start, strict=True)
        if found is not None and len(found.persons) >= len(run.names) / 2:
            yield found
            return
    if run.names:
        yield from _with_posts(page, line, run, Span(start, end), start)
    if run.names and (run.worth >= LEAST_IN_LINE or line.under_label):
        yield opened("line", page, line, run)


def _with_posts(page: Page, line: Line, run: Run, whole: Span, begin: int) -> Iterator[Candidate]:
    """Names with posts between them: "Ann Roe, Senior Economist, and Bo Lind, Professor of Economics"."""
    if len(run.names) > 1 or whole.end - whole.start > LONGEST_LABELLED:
        return
    if forms.POST.match(page.text, run.end, whole.end) or forms.BODY.match(page.text, run.end, whole.end):
        found = closed("posts", page, line, whole, begin, strict=True)
        if found is not None and len(found.persons) > 1:
            yield found


def columns(page: Page, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Lines of names that follow each other, with posts, employers and addresses between them."""
    lines = {one.line.number: one for one in found if one.kind == "line"}
    group: list[Candidate] = []
    for number in sorted(lines):
        if group and not _goes_on(page, group[-1].line.number, number, len(group)):
            yield from _column(page, group)
            group = []
        group.append(lines[number])
    yield from _column(page, group)


def _goes_on(page: Page, before: int, number: int, count: int) -> bool:
    between = page.lines[before + 1 : number]
    return (
        count < MOST_COLUMN
        and len(between) <= MOST_BETWEEN
        and all(page.is_post(line) or line.end - line.start < SHORTEST for line in between)
    )


def _column(page: Page, group: Sequence[Candidate]) -> Iterator[Candidate]:
    if len(group) > 1:
        yield joined("column", page, group)


def posted(page: Page, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The lines of one name that go on with a post in the next two, as a column of names beside the text does."""
    group = [one for one in found if one.kind == "line" and len(one.persons) == 1 and page.posted_after(one.line)]
    if len(group) > 1:
        yield joined("posted", page, group)
