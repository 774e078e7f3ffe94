"""Where a page names the authors of its report: candidates of many forms, the best of which is taken.

What speaks for a run of names being the byline:

1. a label ("Author"), or the words "by …" before it;
2. the report's title right before it, on its own line or in the same;
3. a line of its own near the title, or one that goes on with a post, a date or an employer;
4. a citation that begins with the names and goes on with year and title.

Names after "Page created by", "Contact", "Acknowledgements" and the like are not the authors'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract import byline_forms as forms
from kg.extract.people import SURE, Run, people_at
from kg.model import Document, Span

__all__ = ["Candidate", "find"]

AFTER_TITLE, BY_LINE, LINE, POSTED, CITED, SAID = 0.85, 0.9, 0.8, 0.75, 0.7, 0.6

WINDOW_BEFORE, WINDOW_AFTER = 1500, 3500  # code points around the title in which a byline is looked for
LONGEST_LINE = 400
MOST_LINES = 120
FARTHEST_AFTER_TITLE = 160  # code points that a subtitle between title and names may have
SURE_BELOW = 1.0  # worth of one name in Hangul that fills the line below the title
_TITLES_SEEN = 8
_LABEL = 40  # code points of a line that is but a label


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of names that may be the byline, its persons, and how sure it then is."""

    span: Span
    names: tuple[Span, ...]
    sure: float


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    candidate: Candidate | None
    post: bool
    short: bool


def find(document: Document, title: Span | None) -> list[Candidate]:
    """Return the runs of names that are the byline, in order; nothing where no form is sure enough."""
    text = document.text
    inside, title = _in_title(text, title)
    titles = _titles(text, title)
    inline = [*inside, *(found for span in titles for found in _after_title(text, span))]
    lines = list(_lines(text, title))
    near = _group(lines, title)
    best = max((*inline[:1], *near[:1]), key=lambda found: found.sure, default=None)
    if best is not None:
        return (_posted(lines, best) or near) if near and best is near[0] else [best]
    return [*_cited(text)][:1] or [*_said(text)][:2]


# Title and names in one line, or the names right below it


def _titles(text: str, title: Span | None) -> list[Span]:
    """Where the title's words stand, whatever the white space and the case."""
    if title is None or title.end - title.start < 8:
        return []
    words = [re.escape(word) for word in text[title.start : title.end].split()][:14]
    pattern = re.compile(r"\s*".join(words), re.IGNORECASE)
    spans = [Span(*match.span()) for match in pattern.finditer(text, 0, min(len(text), title.end + 6000))]
    return spans[:_TITLES_SEEN]


def _in_title(text: str, title: Span | None) -> tuple[list[Candidate], Span | None]:
    """The names that a line of a title ends with, and the title without them."""
    if title is None:
        return [], None
    begins = [title.start, *(match.end() for match in forms.WORD_BEGINS.finditer(text, title.start, title.end))]
    for begin in begins:
        run = people_at(text, begin, min(len(text), title.end + LONGEST_LINE))
        if run.names and run.worth >= SURE and run.least >= 0.4 and _ends_well(text, run):
            more = len(run.names) > 1 or run.end < title.end or text[run.end : run.end + 2].strip()
            if more:  # a title alone may end with a name
                return [_candidate(run, AFTER_TITLE)], Span(title.start, begin) if begin > title.start else title
    return [], title


def _after_title(text: str, title: Span) -> Iterator[Candidate]:
    end = min(len(text), title.end + LONGEST_LINE)
    at = forms.BULLET.match(text, title.end, end).end()  # type: ignore[union-attr]
    lead = forms.BY.match(text, at, end)
    run = people_at(text, lead.end() if lead else at, end)
    sure = run.worth >= (SURE_BELOW if run.names and _alone(text, run) else SURE)
    if run.names and _ends_well(text, run) and (sure or lead):
        yield _candidate(run, AFTER_TITLE + (0.05 if lead else 0))
        return
    subtitle = text.find("\n", title.end, end)
    stop = subtitle if subtitle >= 0 else end
    for match in forms.WORD_BEGINS.finditer(text, title.end, min(stop, title.end + FARTHEST_AFTER_TITLE)):
        run = people_at(text, match.end(), stop)
        if run.names and run.worth >= SURE and run.least >= 0.4 and _ends_well(text, run):
            yield _candidate(run, AFTER_TITLE - 0.1)
            return


def _alone(text: str, run: Run) -> bool:
    """Whether a name in Hangul fills a line of its own, marks and "and others" aside."""
    return "\uac00" <= text[run.end - 1] <= "\ud7a3" and forms.ALONE.match(text, run.end) is not None


def _ends_well(text: str, run: Run) -> bool:
    after = forms.MARKED.match(text, run.end)
    return forms.STOP.match(text, after.end() if after else run.end) is not None or forms.POST.match(text, run.end) is not None


def _candidate(run: Run, sure: float) -> Candidate:
    return Candidate(Span(run.names[0].start, run.names[-1].end), run.names, sure)


# Lines of names


def _lines(text: str, title: Span | None) -> Iterator[_Line]:
    start = max(0, title.start - WINDOW_BEFORE) if title else 0
    start = text.rfind("\n", 0, start) + 1
    end = min(len(text), (title.end if title else 0) + WINDOW_AFTER)
    count, shut, authors = 0, 0, 0
    while start < end and count < MOST_LINES:
        stop = text.find("\n", start)
        stop = stop if stop >= 0 else len(text)
        run, start = Span(start, stop), stop + 1
        if not text[run.start : run.end].strip():
            continue
        count += 1
        line = text[run.start : run.end]
        if title and run.start <= title.start < run.end:
            shut = 0
        elif forms.NOT_AUTHORS.match(line):
            shut = 1 if len(line) > _LABEL else 2 if line.lstrip()[0] in "•-·" else 3
        label = forms.AUTHORS_LINE.match(line)
        authors = 8 if label else authors - 1
        found = None if shut > 0 else _line(text, run, label, authors > 0)
        shut -= 1
        yield _Line(run, found, forms.POST.match(line) is not None, len(line) < 4)


def _line(text: str, run: Span, label: re.Match[str] | None, under_label: bool) -> Candidate | None:
    if run.end - run.start > LONGEST_LINE:
        return None
    if label is not None and label.end() < run.end - run.start:
        return _names(text, run.start + label.end(), run.end, BY_LINE, 0.0)
    by = forms.BY.search(text, run.start, run.end)
    told = by is not None and not forms.NOT_BY.search(text, max(run.start, by.start() - 24), by.start())
    found = _names(text, by.end(), run.end, BY_LINE, 0.0) if by is not None and told else None
    if found is not None:
        return found
    begin = forms.BULLET.match(text, run.start, run.end)
    at = begin.end() if begin else run.start
    return _names(text, at, run.end, BY_LINE if under_label else LINE, 0.4 if under_label else SURE)


def _names(text: str, start: int, end: int, sure: float, least: float) -> Candidate | None:
    names = people_at(text, start, end)
    if not names.names or names.worth < least or not _ends_well(text, names):
        return None
    if names.worth < SURE and len(names.names) > 1 and sure < BY_LINE and names.least < 0.4:
        return None
    hangul = "\uac00" <= text[names.names[0].start] <= "\ud7a3"
    return _candidate(names, sure - (0.1 if hangul and len(names.names) == 1 else 0))


def _group(lines: Sequence[_Line], title: Span | None) -> list[Candidate]:
    """The best line of names, and those that go on with it: lines of names or of posts and employers between them."""
    places = [n for n, line in enumerate(lines) if line.candidate]
    if not places:
        return []
    home = next((n for n, line in enumerate(lines) if title and line.span.end >= title.start), 0)

    def score(n: int) -> float:
        found = lines[n].candidate
        far = n - home if n >= home else (home - n) + 1
        return (found.sure if found else 0) - 0.01 * min(far, 20)

    best = max(places, key=lambda n: (score(n), -n))
    if score(best) < 0.55:
        return []
    group, gap = [], 0
    for line in lines[best:]:
        if line.candidate is not None and line.candidate.sure >= lines[best].candidate.sure - 0.15:  # type: ignore[union-attr]
            if gap > 3:
                break
            group.append(line.candidate)
            gap = 0
            continue
        gap = gap + 1 if line.post or line.short else gap + 3
    return group


def _posted(lines: Sequence[_Line], best: Candidate) -> list[Candidate]:
    """All lines of one name that go on with a post in the next two, if the best one does: a column of names beside the text."""
    posted = [
        line.candidate
        for n, line in enumerate(lines)
        if line.candidate is not None
        and len(line.candidate.names) == 1
        and any(after.post and after.candidate is None for after in lines[n + 1 : n + 3])
    ]
    return posted if best in posted else []


# Citations, and who is quoted as author


def _cited(text: str) -> Iterator[Candidate]:
    for match in forms.CITED.finditer(text):
        run = people_at(text, match.end(), min(len(text), match.end() + LONGEST_LINE))
        if run.names and run.worth >= 0.4 and forms.CITED_END.match(text, run.end):
            yield _candidate(run, CITED)


def _said(text: str) -> Iterator[Candidate]:
    for match in forms.AUTHOR_OF.finditer(text):
        begin = max(0, match.start() - 160)
        for says in forms.SAYS.finditer(text, begin, match.start()):
            run = people_at(text, says.end(), match.start())
            if run.names and run.worth >= SURE:
                yield _candidate(run, SAID)
