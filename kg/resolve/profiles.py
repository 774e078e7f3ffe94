"""Claims -> profiles: what one document says of each thing that it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import Claim, Extraction, Mention, Span
from kg.resolve import names
from kg.resolve.rules import Profile
from kg.terms import DCTERMS, FOAF, KG
from kg.vocabulary import institutions, places

# What belongs to one report alone: its entities are never compared with those of another report.
OWNED = frozenset({KG.Strategy, KG.Finding, KG.Section})


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, ready to be compared: the report's profile, and the profile of each thing that it shares with others."""

    document: str
    report: Profile
    title: Mention
    shared: Mapping[Mention, Profile]
    owned: Mapping[Mention, tuple[str, ...]]  # with what tells it apart inside its report


def read(extraction: Extraction) -> Reading:
    """Return what a document names, each mention once, in the order of the claims."""
    about: dict[Mention | None, list[Claim]] = defaultdict(list)
    found: dict[Mention, None] = {}
    for claim in extraction.claims:
        about[claim.subject].append(claim)
        for mention in (claim.subject, claim.value):
            if isinstance(mention, Mention):
                found.setdefault(mention)
    report = _report(extraction, about[None])
    full = _full_names(found, about)
    shared = {
        mention: _profile(full.get(mention.name, mention) if mention.kind == KG.Institution else mention, about, report)
        for mention in found
        if mention.kind not in OWNED
    }
    owned = {mention: _own_key(mention, about[mention]) for mention in found if mention.kind in OWNED}
    return Reading(extraction.document.id, report, _title(extraction, about[None]), shared, owned)


def _report(extraction: Extraction, claims: list[Claim]) -> Profile:
    said: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        said[claim.property].append(claim.value.name if isinstance(claim.value, Mention) else str(claim.value))
    return Profile(
        KG.Report,
        next(iter(said[DCTERMS.title]), extraction.document.id),
        institutions=_organisations(said[KG.publishedBy]),
        date=next(iter(said[DCTERMS.issued]), ""),
        issue=next(iter(said[KG.issueNumber]), ""),
        authors=frozenset("|".join(sorted(names.fold(name).split())) for name in said[KG.hasAuthor]),
    )


def _title(extraction: Extraction, claims: list[Claim]) -> Mention:
    """Return the mention of the report itself: its title, or the document's id at the first claim where it has none."""
    for claim in claims:
        if claim.property == DCTERMS.title:
            return Mention(KG.Report, str(claim.value), claim.span)
    return Mention(KG.Report, extraction.document.id, Span(0, 0))


def _full_names(found: dict[Mention, None], about: Mapping[Mention | None, list[Claim]]) -> dict[str, Mention]:
    """Return acronym -> the institution for which this text introduces it."""
    return {
        str(claim.value): mention
        for mention in reversed(found)
        if mention.kind == KG.Institution
        for claim in about.get(mention, ())
        if claim.property == KG.acronym and str(claim.value) != mention.name
    }


def _profile(mention: Mention, about: Mapping[Mention | None, list[Claim]], report: Profile) -> Profile:
    said: dict[str, list[str]] = defaultdict(list)
    for claim in about.get(mention, ()):
        said[claim.property].append(claim.value.name if isinstance(claim.value, Mention) else str(claim.value))
    if mention.kind == KG.Author:
        return Profile(
            mention.kind,
            mention.name,
            family=next(iter(said[FOAF.familyName]), ""),
            given=next(iter(said[FOAF.givenName]), ""),
            institutions=_organisations(said[KG.affiliatedWith]),
        )
    if mention.kind == KG.Institution:
        return Profile(mention.kind, mention.name, acronyms=frozenset(said[KG.acronym]), code=_institution(mention.name))
    if mention.kind == KG.Place:
        return Profile(mention.kind, mention.name, code=place.code if (place := places.lookup(mention.name)) else "")
    if mention.kind == KG.Series:
        return Profile(mention.kind, mention.name, institutions=report.institutions)
    return Profile(mention.kind, mention.name)


def _organisations(printed: list[str]) -> frozenset[str]:
    return frozenset(_institution(name) or names.organisation(name) for name in printed)


def _institution(name: str) -> str:
    """Return a body's id; a bare acronym has one only where it means the same body in any text."""
    if names.is_acronym(name) and not institutions.acronym_alone(name):
        return ""
    known = institutions.lookup(name)
    return known.id if known else ""


def _own_key(mention: Mention, claims: list[Claim]) -> tuple[str, ...]:
    """Return what tells a strategy, finding or section from the others of its kind in one report."""
    numbers = {KG.value, KG.unit, KG.position}
    return (" ".join(mention.name.casefold().split()), *(str(claim.value) for claim in claims if claim.property in numbers))
