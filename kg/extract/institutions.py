"""The organisations that a document names: who issues the report, who paid for it, whom it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extract import publishers
from kg.extract.bodies import Body, acronym_beside, names
from kg.extract.capitals import Passage, passage_at, passages
from kg.extract.scan import word_of
from kg.model import Claim, Document, Mention, Role, Span
from kg.terms import DCTERMS, KG
from kg.vocabulary import institutions

__all__ = ["find", "mentioned"]

_ACRONYM = 0.9
# "This study was funded by …": a sentence about the report that names who paid.
_REPORT = re.compile(
    r"(?i)\b(?:this|the|our|present) (?:[a-z]+ )?(?:study|report|research|work|paper|project|publication|analysis|brief)\b"
)
_PAID = re.compile(
    word_of("funded|financed|sponsored|commissioned|supported|funding|financial support|a grant|grants|support")
    + r"(?i:(?:(?<=d)(?: (?:in part|jointly|financially))? by|(?<!d) (?:from|of|provided by)) (?:the )?)"
)
_PAYERS, _LONGEST = 90, 40  # code points after and of the words that say who paid
# "We thank … for financial support."
_THANKED = re.compile(r"(?i)\b(?:thanks?|grateful to|thankful to|acknowledges?) (?:the )?$")
_FOR_MONEY = re.compile(r"(?i) for (?:its |their |the )?(?:\w+ )?(?:financial|funding|funds|grants?|support|sponsorship)")


@dataclass(slots=True)
class _Found:
    """One organisation while it is put together from all its mentions."""

    mention: Mention
    role: str
    sure: float
    acronym: Span | None = None


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:
    """The organisations that issued or paid for the report or that it speaks of, each once, with its acronym."""
    gathered: dict[str, _Found] = {}
    title = next((claim.span for claim in found if claim.property == DCTERMS.title and claim.subject is None), None)
    named = mentioned(document)
    for body in publishers.find(document, title, [body for _, body in named]):
        _gather(document, gathered, body, KG.publishedBy)
    for run, body in named:
        _gather(document, gathered, body, _role(document.text, run, body))
    _acronyms_elsewhere(document, gathered)
    for one in {id(one): one for one in gathered.values()}.values():
        yield Claim(None, one.role, one.mention, one.mention.span, one.sure)
        if one.acronym is not None:
            yield Claim(one.mention, KG.acronym, document.quote(one.acronym), one.acronym, _ACRONYM)


def mentioned(document: Document) -> list[tuple[Passage, Body]]:
    """Return the bodies that the sentences, headings and bylines of a document name, each time they do, and where."""
    runs = (*passages(document), *_bylines(document))
    return [(run, body) for run in runs for body in names(document.text, run)]


def _gather(document: Document, gathered: dict[str, _Found], body: Body, role: str) -> None:
    acronym = acronym_beside(document.text, body.span)
    keys = _keys(body.name, document.quote(acronym) if acronym else "")
    one = next((gathered[key] for key in keys if key in gathered), None)
    if one is None:
        one = _Found(Mention(KG.Institution, body.name, body.span), role, body.sure, acronym)
        if acronym is None and body.name.isupper() and body.name.isascii() and " " not in body.name:
            one.acronym = body.span  # all that the text gives is the acronym
    elif _better(one, body):
        one.acronym = acronym or one.mention.span
        one.mention, one.sure = Mention(KG.Institution, body.name, body.span), body.sure
    one.acronym = one.acronym or acronym
    for key in keys:
        gathered.setdefault(key, one)


def _better(one: _Found, body: Body) -> bool:
    """Whether a later mention gives the full name of what was only called by an acronym before."""
    return one.mention.name.isupper() and one.mention.name.isascii() and " " not in one.mention.name and not body.name.isupper()


def _keys(name: str, acronym: str) -> list[str]:
    entry = institutions.lookup(name)
    keys = [entry.id if entry else institutions.fold(name)]
    return [*keys, institutions.fold(acronym)] if acronym and institutions.fold(acronym) not in keys else keys


def _role(text: str, run: Passage, body: Body) -> str:
    start, end = run.span.start, run.span.end
    near = max(start, body.span.start - _PAYERS - _LONGEST)
    paid = any(match.end() + _PAYERS >= body.span.start for match in _PAID.finditer(text, near, body.span.start))
    if paid and _speaks_of_report(text, start, end):
        return KG.fundedBy
    if _THANKED.search(text, max(start, body.span.start - 30), body.span.start) and _FOR_MONEY.match(text, body.span.end, end):
        return KG.fundedBy
    return KG.mentionsInstitution


@lru_cache(maxsize=2)  # asked for each of the bodies that a sentence names
def _speaks_of_report(text: str, start: int, end: int) -> bool:
    return _REPORT.search(text, start, end) is not None


def _bylines(document: Document) -> Iterator[Passage]:
    """The lines that name the authors, where their employers stand in brackets or after commas."""
    for block in document.blocks:
        if block.role is Role.BYLINE:
            yield passage_at(document.text, block.span, block.role, titled=False)
        elif block.label in ("author", "affiliation") and block.value is not None:
            yield passage_at(document.text, block.value, block.role, titled=False)


def _acronyms_elsewhere(document: Document, gathered: dict[str, _Found]) -> None:
    """The acronym that the vocabulary has for a body, where the page bears it apart from the name ("AURI-BASIC-2016-5")."""
    for one in gathered.values():
        entry = institutions.lookup(one.mention.name)
        if one.acronym is None and entry is not None and len(entry.acronym) > 2:
            one.acronym = _word(document.text, entry.acronym)


def _word(text: str, acronym: str) -> Span | None:
    """Where an acronym first stands between what are no letters or digits."""
    start = text.find(acronym)
    while start >= 0:
        end = start + len(acronym)
        if not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum():
            return Span(start, end)
        start = text.find(acronym, start + 1)
    return None
