"""Examples of publishers: the bodies that each page names, and which of them gold says issued the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kg.evaluate.likeness import body as alike
from kg.extract import institutions, report, sections
from kg.extract.bodies import abbreviates, acronym_beside
from kg.extract.publishers import Candidate, candidates, features
from kg.model import Claim
from kg.sources import read
from kg.terms import DCTERMS
from kg.vocabulary import institutions as known
from tests.learn.fitting import Example
from tests.learn.pages import institute, pages

# What anybody who has seen many pages expects of publishers; the corpus corrects it.
EXPECTED = {
    "row": 4.0,
    "issued": 4.0,
    "masthead": 3.0,
    "signed": 3.0,
    "author": 1.5,
    "rights": 3.0,
    "numbered series": 4.5,
    "code": 4.5,
    "series": 1.5,
    "report by": 2.0,
    "report of": 1.5,
    "new": 1.0,
    "issues": 2.0,
    "itself": 1.5,
    "own report": 0.5,
    "own staff": 0.3,
    "says": 0.5,
    "about it": 2.0,
    "asks to follow": 2.0,
    "printed from": 3.0,
    "address": 2.0,
    "line": 1.0,
    "logo": 2.0,
    "dated line": 2.0,
    "tail": 2.0,
    "head": 1.5,
    "begins the page": 2.0,
    "kind before": 1.5,
    "place before": 2.0,
    "by line": 2.0,
    "prepared": 1.0,
    "described": 0.3,
    "head of": 0.5,
    "works at": 0.7,
    "views of": 0.7,
    "press": 4.5,
    "name and year": 4.0,
    "only named once": -1.0,
    "paid": -2.0,
    "partner": -0.7,
    "for it": -0.7,
    "source": -0.5,
    "mentions": 0.5,
    "is named most": 0.7,
    "has a site": 1.5,
    "first named <60": 0.7,
    "first named <300": 0.3,
    "first named >=3000": -0.5,
    "named at the end": 0.5,
    "in the title": -1.0,
    "told by its place only": -1.0,
    "is known": 0.3,
    "looks like a state": -1.5,
    "looks like a school": -1.0,
    "looks like a firm": -0.7,
    "looks like a think tank": 1.0,
    "looks like a unit": -0.5,
    "none of them": 4.0,
}


def _is(one: Candidate, wanted: dict[str, Any]) -> bool:
    """Whether a body is the one of gold, by the name that it would be given or by an acronym of it."""
    body = one.body
    entry = known.lookup(body.name)
    beside = acronym_beside(one.document.text, body.span)
    short = {sign.body.name for sign in one.signs if abbreviates(sign.body.name, body.name)}
    short |= {one.document.quote(beside)} if beside else set()
    short |= {entry.acronym} if entry and entry.acronym and entry.acronym in one.document.text else set()
    return any(alike({"name": body.name, "acronym": acronym}, wanted) for acronym in short or {None})


def examples() -> Sequence[Example]:
    found = []
    for file, gold in pages():
        document = read(file)
        claims: list[Claim] = list(sections.find(document, ()))
        claims += report.find(document, tuple(claims))
        title = next((claim.span for claim in claims if claim.property == DCTERMS.title and claim.subject is None), None)
        bodies = candidates(document, title, [body for _, body in institutions.mentioned(document)])
        wanted = [each for each in gold.get("institutions") or [] if each.get("role") == "publisher"]
        right = frozenset(number for number, one in enumerate(bodies) if any(_is(one, each) for each in wanted))
        if bodies:
            found.append(Example(institute(file), features(bodies), right))
    return found
