"""Who wrote the report: the persons of its byline, in order, with family and given name.

1. The byline is the likeliest of the runs of names on the page (kg/extract/bylines).
2. Its persons are split into family and given name (persons/parts.py), and bound to the body that employs them (employers.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.bylines import candidates, choice
from kg.extract.bylines.page import Page
from kg.extract.employers import affiliation
from kg.extract.persons.lists import ET_AL, Person, stripped
from kg.extract.persons.parts import order, parts
from kg.model import Claim, Document, Mention, Span
from kg.terms import DCTERMS, FOAF, KG

__all__ = ["find", "title_of"]

LABELLED = 0.97
FARTHEST_OTHERS = 12  # code points after the last name in which "et al." begins


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:
    """Who wrote the report: the persons of its byline, in order, with family and given name."""
    page = Page(document, title_of(found))
    runs = candidates(page)
    byline = choice.choose(runs)
    if byline is None:
        return
    persons = _once(document, byline.candidate.persons)
    whole = Span(persons[0].span.start, max(person.span.end for person in persons))
    yield Claim(None, KG.byline, _fold(document.quote(whole)), whole, byline.sure)
    listed = order([document.quote(person.span).split() for person in persons if person.family is None])
    for number, person in enumerate(persons):
        mention = Mention(KG.Author, _fold(document.quote(person.span)), person.span)
        yield Claim(None, KG.hasAuthor, mention, person.span, byline.sure)
        if number == 0:
            yield Claim(None, KG.firstAuthor, mention, person.span, byline.sure)
        yield from _parts(document, mention, person, listed)
        yield from affiliation(document, mention, person, found)
    yield from _others(document, whole)


def title_of(found: Sequence[Claim]) -> Span | None:
    """Return the run of the report's title, if one was found."""
    return next((claim.span for claim in found if claim.property == DCTERMS.title and claim.subject is None), None)


def _once(document: Document, persons: Sequence[Person]) -> list[Person]:
    """The persons without those that are named again."""
    once: dict[str, Person] = {}
    for person in persons:
        once.setdefault(_fold(document.quote(person.span)).casefold(), person)
    return list(once.values())


def _fold(text: str) -> str:
    return " ".join(text.split())


def _parts(document: Document, mention: Mention, person: Person, listed: int) -> Iterator[Claim]:
    if person.family is not None and person.given is not None:
        family, given, sure = person.family, person.given, 0.95
    else:
        found = parts(document.text, person.span, listed)
        if found is None:
            return
        family, given, sure = found
    yield Claim(mention, FOAF.familyName, document.quote(family).strip("., "), family, sure)
    yield Claim(mention, FOAF.givenName, _fold(document.quote(given)).rstrip(","), given, sure)


def _others(document: Document, whole: Span) -> Iterator[Claim]:
    """That the byline says "et al."."""
    match = ET_AL.search(document.text, whole.start, min(len(document.text), whole.end + FARTHEST_OTHERS))
    if match is not None:
        yield Claim(None, KG.etAl, "true", stripped(document.text, Span(*match.span())), LABELLED)
