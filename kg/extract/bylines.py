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

from kg.extract.people import SURE, Run, people_at
from kg.model import Document, Span

__all__ = ["BY", "Candidate", "find"]

AFTER_TITLE, BY_LINE, LINE, POSTED, CITED, SAID = 0.85, 0.9, 0.8, 0.75, 0.7, 0.6

WINDOW_BEFORE, WINDOW_AFTER = 1500, 3500  # code points around the title in which a byline is looked for
LONGEST_LINE = 400
MOST_LINES = 120
FARTHEST_AFTER_TITLE = 160  # code points that a subtitle between title and names may have
_TITLES_SEEN = 8
_LABEL = 40  # code points of a line that is but a label

BY = re.compile(
    r"(?:(?i:(?:written|prepared|authored|compiled)\s+by|report\s+by|paper\s+by|^\W*by|(?<=[\s–—|-])by)|"
    r"(?<=[\s\d.!?…])(?:By|BY))\s*:?\s+(?=[^\W\d_])"
)
_NOT_BY = re.compile(
    r"(?i)\b(?:created|posted|published|uploaded|edited|photos?|photographs?|images?|designed|foreword|preface|reviewed|approved|funded|"
    r"supported|presented|translated|illustrated|signed|said|led|chaired|issued|released|released|prefaced|submitted|accessed|shared|"
    r"supervised|commissioned|sponsored|introduced|introduction|typeset|printed|developed|endorsed|page \d+:)\s*$"
)
# What may follow the names of a byline on its line.
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*"
_STOP = re.compile(
    rf"[\s,.*†‡|∙·:;–—-]*(?:$|\n|(?:{_MONTH})\b|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})\b|(?:19|20)\d\d|ISSN|ISBN|JEL|Abstract|ABSTRACT|Summary|"
    r"(?i:et al|and others|외)\b|In this|No\.|Working|Discussion|Policy|[A-Z]{1,2} ?\d{2,}|Published|Date\b|"
    r"[가-힣]{2,14}(?:연구원|연구소|연구위원|박사|교수)|발간|[A-Z]{2,6}\b|"
    r"(?:[A-Z][\w&]+ ){0,4}(?:Institute|Cent(?:er|re)|University|Foundation|Department|Ministry|Bank|School|College|Council|(?:Working|Discussion|Policy|Research|Staff|Technical|Occasional) (?:Papers?|Briefs?|Reports?|Notes?))\b)"
)
_POST = re.compile(
    r"[\s,]*(?:(?:[A-Z][\w-]+ ){0,3}(?:Fellow|Professor|Director|Researcher|Economist|Analyst|President|Manager|Consultant|Advis[eo]r|Scholar|"
    r"Lecturer|Officer|Specialist|Associate|Scientist|Head|Chair|Coordinator)\b|(?:선임|부|책임|초빙|전문)?연구위?원)"
)
_NOT_AUTHORS = re.compile(
    r"(?i)^\W*(?:\w+ )?(?:acknowledge?ments?|contacts?|for (?:more|further) information|media|press|editors?|edited by|"
    r"reviewers?|reviewed by|발행인|발 행 인|편집인|문의|감수|page created|uploaded by|foreword|tags?|keywords?|participants|discussants?|chair|"
    r"moderators?|speakers?|references?|bibliography|about us|board of|trustees|editorial)\b"
)
_AUTHORS_LINE = re.compile(
    r"(?i)^\W*(?:(?:lead |principal |main |report )?(?:authors?|authored by|written by|prepared by|researchers?)(?:\(s\))?|저자|집필진?|연구진|연구 ?책임자?|연구 ?담당|著者)\s*[:：]?\s*"
)
_MARKED = re.compile(r"(?:[\d*†‡§]|\s*\([^()]{0,80}\)|,?\s*Ph\.?D\.?|\s\d{1,2}(?=\s*(?:\n|$)))*")
_ALONE = re.compile(r"[\d*†‡§ ]*(?:외(?: ?\d+ ?[인명])?)? *(?:\n|$)")
SURE_BELOW = 1.0  # worth of one name in Hangul that fills the line below the title
_WORD_BEGINS = re.compile(r"[\s.:?!–-](?=[A-Z가-힣])")
_BULLET = re.compile(r"[\s•▪■◦*○●∙\-–—|]*")
_CITED = re.compile(r"(?i)(?:suggested citation|recommended citation|how to cite|cite (?:this|as)|citation)\s*:?\s*")
_CITED_END = re.compile(r"[\s,.]*\(?(?:19|20)\d\d[a-z]?\)?[\s:.,]")
_AUTHOR_OF = re.compile(
    r"(?:co-?)?authors?\s+of\s+(?:the\s+(?:study|report|paper)|this|[A-Z“‘'\"])"
)
_SAYS = re.compile(r"\b(?:said|says|writes|wrote|according to|argues|explained|notes)\s+(?=[A-Z])")


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
    begins = [title.start, *(match.end() for match in _WORD_BEGINS.finditer(text, title.start, title.end))]
    for begin in begins:
        run = people_at(text, begin, min(len(text), title.end + LONGEST_LINE))
        if run.names and run.worth >= SURE and run.least >= 0.4 and _ends_well(text, run):
            if len(run.names) > 1 or run.end < title.end or text[run.end : run.end + 2].strip():
                return [_candidate(run, AFTER_TITLE)], Span(title.start, begin) if begin > title.start else title
    return [], title


def _after_title(text: str, title: Span) -> Iterator[Candidate]:
    end = min(len(text), title.end + LONGEST_LINE)
    at = _BULLET.match(text, title.end, end).end()  # type: ignore[union-attr]
    lead = BY.match(text, at, end)
    run = people_at(text, lead.end() if lead else at, end)
    sure = run.worth >= (SURE_BELOW if run.names and _alone(text, run) else SURE)
    if run.names and _ends_well(text, run) and (sure or lead):
        yield _candidate(run, AFTER_TITLE + (0.05 if lead else 0))
        return
    subtitle = text.find("\n", title.end, end)
    stop = subtitle if subtitle >= 0 else end
    for match in _WORD_BEGINS.finditer(text, title.end, min(stop, title.end + FARTHEST_AFTER_TITLE)):
        run = people_at(text, match.end(), stop)
        if run.names and run.worth >= SURE and run.least >= 0.4 and _ends_well(text, run):
            yield _candidate(run, AFTER_TITLE - 0.1)
            return


def _alone(text: str, run: Run) -> bool:
    """Whether a name in Hangul fills a line of its own, marks and "and others" aside."""
    return "\uac00" <= text[run.end - 1] <= "\ud7a3" and _ALONE.match(text, run.end) is not None


def _ends_well(text: str, run: Run) -> bool:
    after = _MARKED.match(text, run.end)
    return _STOP.match(text, after.end() if after else run.end) is not None or _POST.match(text, run.end) is not None


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
        elif _NOT_AUTHORS.match(line):
            shut = 1 if len(line) > _LABEL else 2 if line.lstrip()[0] in "•-·" else 3
        label = _AUTHORS_LINE.match(line)
        authors = 8 if label else authors - 1
        found = None if shut > 0 else _line(text, run, label, authors > 0)
        shut -= 1
        yield _Line(run, found, _POST.match(line) is not None, len(line) < 4)


def _line(text: str, run: Span, label: re.Match[str] | None, under_label: bool) -> Candidate | None:
    if run.end - run.start > LONGEST_LINE:
        return None
    if label is not None and label.end() < run.end - run.start:
        return _names(text, run.start + label.end(), run.end, BY_LINE, 0.0)
    by = BY.search(text, run.start, run.end)
    if by is not None and not _NOT_BY.search(text, max(run.start, by.start() - 24), by.start()):
        if (found := _names(text, by.end(), run.end, BY_LINE, 0.0)) is not None:
            return found
    begin = _BULLET.match(text, run.start, run.end)
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
    for match in _CITED.finditer(text):
        run = people_at(text, match.end(), min(len(text), match.end() + LONGEST_LINE))
        if run.names and run.worth >= 0.4 and _CITED_END.match(text, run.end):
            yield _candidate(run, CITED)


def _said(text: str) -> Iterator[Candidate]:
    for match in _AUTHOR_OF.finditer(text):
        begin = max(0, match.start() - 160)
        for says in _SAYS.finditer(text, begin, match.start()):
            run = people_at(text, says.end(), match.start())
            if run.names and run.worth >= SURE:
                yield _candidate(run, SAID)
