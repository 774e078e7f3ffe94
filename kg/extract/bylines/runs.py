"""A run of names that may be the byline, and how one is made of names that were read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.extract.bylines import forms
from kg.extract.bylines.page import Line, Page
from kg.extract.persons.lists import Person, persons
from kg.extract.persons.reading import Run
from kg.extract.persons.shapes import is_family, is_hangul_name
from kg.extract.persons.worth import is_initial, worth
from kg.model import Span
from kg.vocabulary.persons import is_given

__all__ = ["LONGEST_RUN", "Candidate", "closed", "ends_well", "joined", "likely_begins", "opened"]

LONGEST_RUN = 600  # code points of a run of names


@dataclass(frozen=True)
class Candidate:
    """A run of names that may be the byline: how it was found, its persons, and the worth of the surest and the least sure."""

    kind: str
    page: Page
    line: Line
    persons: tuple[Person, ...]
    worth: float
    least: float
    begin: int  # of the names, with the label or the "by" before them

    @cached_property
    def span(self) -> Span:
        return Span(self.persons[0].span.start, self.persons[-1].span.end)

    @cached_property
    def names(self) -> frozenset[str]:
        """Its names, whatever the order of their parts."""
        return frozenset(_key(self.page.text[one.span.start : one.span.end]) for one in self.persons)


def _key(name: str) -> str:
    return "".join(sorted(name.replace(".", " ").replace(",", " ").casefold().split()))


def opened(kind: str, page: Page, line: Line, run: Run, begin: int | None = None) -> Candidate:
    """Return the candidate of names that were read one after the other."""
    start = run.names[0].start if begin is None else begin
    return Candidate(kind, page, line, tuple(map(Person, run.names)), run.worth, run.least, start)


def joined(kind: str, page: Page, group: Sequence[Candidate]) -> Candidate:
    """Return the candidate of the names of several, in their order."""
    people = tuple(person for one in group for person in one.persons)
    worth, least = max(one.worth for one in group), min(one.least for one in group)
    return Candidate(kind, page, group[0].line, people, worth, least, group[0].begin)


def closed(kind: str, page: Page, line: Line, run: Span, begin: int, *, strict: bool) -> Candidate | None:
    """Return the candidate of a run that holds nothing but names; None if it holds none."""
    people = persons(page.text, run, strict=strict)
    if not people:
        return None
    worths = [_worth(page.text, one) for one in people]
    return Candidate(kind, page, line, tuple(people), max(worths), min(worths), begin)


def _worth(text: str, person: Person) -> float:
    words = text[person.span.start : person.span.end].replace(",", " ").split()
    if person.family is not None and person.given is not None:
        given, family = (text[span.start : span.end].split() for span in (person.given, person.family))
        words = [*given, *family]
    return worth(tuple(words)) if words and words[0].isascii() else 1.0


def ends_well(text: str, run: Run) -> bool:
    """Whether what follows names is what follows bylines: the end of the line, a date, a post, an employer, the next part."""
    after = forms.MARKED.match(text, run.end)
    return forms.STOP.match(text, after.end() if after else run.end) is not None or forms.POST.match(text, run.end) is not None


def likely_begins(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where names may begin within a run of other words: at given names, initials, and family names that stand first."""
    for match in forms.WORD.finditer(text, start, end):
        word = match[1] or match[2]
        if is_hangul_name(word) if match[2] else is_given(word) or is_initial(word) or is_family(word):
            yield match.start()
