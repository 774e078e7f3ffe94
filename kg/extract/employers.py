"""Where an author works: the body named in brackets after the name, or right after it on its line, there or where it recurs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.bodies import names
from kg.extract.capitals import passage_at
from kg.extract.persons.lists import BODY, POSTS, Person, cut
from kg.model import Claim, Document, Mention, Role, Span
from kg.terms import KG

__all__ = ["affiliation"]

SURE = 0.97
MOST_MENTIONS = 3
LONGEST_EMPLOYER = 120  # code points after a name in which its employer may stand
_COMMA = re.compile(r"\s*[,，]\s*")
_TO_EMPLOYER = re.compile(r"[*†‡\d]*,? \(?(?:the )?(?=[A-Z가-힣])")


def affiliation(document: Document, author: Mention, person: Person, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the author's employer: a body known already, by name or acronym, else one of its form."""
    bracket = person.bracket or _employed(document, person)
    if bracket is None:
        return
    inside = document.quote(bracket)
    for claim in found:
        mention = claim.subject if claim.property == KG.acronym else claim.value
        if not isinstance(mention, Mention) or mention.kind != KG.Institution:
            continue
        name = str(claim.value) if claim.property == KG.acronym else mention.name
        named = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", inside) if name in inside else None
        if named:
            at = bracket.start + named.start()
            yield Claim(author, KG.affiliatedWith, mention, Span(at, at + len(name)), SURE)
            return
    for part in cut(document.text, _COMMA, bracket):
        quote = document.quote(part)
        if BODY.search(quote) and not POSTS.fullmatch(quote):
            yield Claim(author, KG.affiliatedWith, Mention(KG.Institution, " ".join(quote.split()), part), part, SURE)
            return


def _employed(document: Document, person: Person) -> Span | None:
    """The employer after the name, there or where the name stands again."""
    name, at = document.quote(person.span), person.span.start
    for _ in range(MOST_MENTIONS):
        employer = _employer(document.text, at + len(name))
        if employer is not None:
            return employer
        at = document.text.find(name, at + len(name))
        if at < 0:
            break
    return None


def _employer(text: str, start: int) -> Span | None:
    """The body that stands right after a name on its line: "Ann Roe, Vale University", "Bo Lind1 Alder Institute"."""
    between = _TO_EMPLOYER.match(text, start)
    if between is None:
        return None
    begin = between.end()
    end = text.find("\n", begin, begin + LONGEST_EMPLOYER)
    run = Span(begin, end if end >= 0 else min(len(text), begin + LONGEST_EMPLOYER))
    first = next(names(text, passage_at(text, run, Role.ROW, titled=False)), None)
    if first is None or first.span.start != begin or text[first.span.end : first.span.end + 4].strip().startswith(("...", "…")):
        return None  # a teaser breaks off in the name
    return first.span
