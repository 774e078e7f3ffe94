"""Examples of bylines: the runs of names of each page, and which of them hold the authors that gold gives."""

from __future__ import annotations

from collections.abc import Sequence

from kg.evaluate.likeness import person
from kg.extract import report, sections
from kg.extract.authors import title_of
from kg.extract.bylines import Candidate, candidates
from kg.extract.bylines.choice import features
from kg.extract.bylines.page import Page
from kg.model import Claim
from kg.sources import read
from tests.learn.fitting import Example
from tests.learn.pages import institute, pages

# What anybody who has seen many pages expects of bylines; the corpus corrects it.
EXPECTED = {
    "is row": 3.0,
    "is posts": 1.0,
    "a row of authors names others": -3.0,
    "is rows": 3.5,
    "is label": 2.5,
    "is labels": 3.0,
    "is written by": 2.0,
    "is by": 1.5,
    "is title": 1.0,
    "is after title": 0.5,
    "is title's end": 0.5,
    "is column": 0.5,
    "is posted": 0.3,
    "is cited": 1.5,
    "is said": 2.0,
    "is inside": -1.0,
    "is about": 0.0,
    "under a label": 2.0,
    "under what is not authors": -2.0,
    "surest <0.4": -1.5,
    "surest <1": -1.0,
    "surest <1.5": -0.3,
    "surest <3": 0.3,
    "surest >=3": 0.7,
    "least sure <0": -0.7,
    "least sure >=1.5": 0.5,
    "title <2 lines before": 1.0,
    "title <3 lines before": 0.7,
    "title on the line": 0.3,
    "title >=20 lines before": -1.0,
    "role byline": 1.0,
    "role contact": -3.0,
    "role editor": -3.0,
    "role citation": 0.5,
    "role chrome": -0.7,
    "role paragraph": -0.5,
    "then nothing": 0.3,
    "then a date": 0.5,
    "then a post": 0.3,
    "then a body": 0.3,
    "then saying": -2.5,
    "then small words": -1.0,
    "then words": -0.5,
    "before small words": -1.0,
    "before nothing": 0.3,
    "in Hangul": 0.7,
    "with semicolons": 0.5,
    "family name first by comma": 0.5,
    "with marks": 0.3,
    "in the last part": -0.7,
    "printed elsewhere too": 0.7,
    "part of a longer one": -0.5,
    "<2 names": -0.3,
    "<3 names": 0.2,
    "<6 names": 0.4,
    ">=12 names": -1.0,
    "none of them": 1.5,
}

LEAST_LIKE = 0.6  # F1 of the names from which on the best runs of a page count as right


def likeness(one: Candidate, wanted: Sequence[dict[str, object]]) -> float:
    """The F1 of a run's names against those of gold."""
    names = [{"name": one.page.text[each.span.start : each.span.end]} for each in one.persons]
    hits = sum(any(person(name, author) for name in names) for author in wanted)
    return 2 * hits / (len(one.names) + len(wanted))


def examples() -> Sequence[Example]:
    """The pages, each with its title as it was found, and without one, as titles are not found everywhere."""
    found = []
    for file, gold in pages():
        document = read(file)
        claims: list[Claim] = list(sections.find(document, ()))
        claims += report.find(document, tuple(claims))
        wanted = gold.get("authors") or []
        for title in dict.fromkeys((title_of(claims), None)):
            runs = candidates(Page(document, title))
            alike = [likeness(one, wanted) for one in runs] if wanted else []
            best = max(alike, default=0.0)
            right = frozenset(number for number, like in enumerate(alike) if like >= max(best, LEAST_LIKE))
            if runs and (right or not wanted):
                found.append(Example(institute(file), features(runs), right))
    return found
