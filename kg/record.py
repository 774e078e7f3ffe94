"""What a careful librarian would write down of one document: its claims as one record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from kg.model import Claim, Concept, Extraction, Mention
from kg.terms import DCTERMS, FOAF, ISIC, KG, STYPE

# What a body does for a report; the first that holds is its role.
ROLES = (
    ("publisher", KG.publishedBy),
    ("affiliation", KG.affiliatedWith),
    ("funder", KG.fundedBy),
    ("mentioned", KG.mentionsInstitution),
)


@dataclass(frozen=True, slots=True)
class Report:
    """What the page says of the report as a publication."""

    title: str | None
    date: str | None  # ISO 8601, as much of it as is printed
    series: str | None
    issue: str | None
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Author:
    """A person of the byline."""

    name: str
    family: str | None
    given: str | None


@dataclass(frozen=True, slots=True)
class Institution:
    """An organisation that the text names; `role` is one of ROLES."""

    name: str
    acronym: str | None
    role: str


@dataclass(frozen=True, slots=True)
class Industry:
    """An industry; `isic` is the ISIC Rev. 4 code, `role` main or mentioned."""

    name: str
    isic: str | None
    role: str


@dataclass(frozen=True, slots=True)
class Strategy:
    """One recommended action, with the run of text that recommends it."""

    label: str
    evidence: str
    type: str | None
    horizon: str | None
    industries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A number that states a result, with the run of text that states it."""

    value: str | None
    unit: str | None
    evidence: str


@dataclass(frozen=True, slots=True)
class Record:
    """All that was found in a document, in the order in which it was found."""

    id: str
    language: str
    report: Report
    authors: tuple[Author, ...]
    et_al: bool
    institutions: tuple[Institution, ...]
    industries: tuple[Industry, ...]
    places: tuple[str, ...]
    initiatives: tuple[str, ...]
    strategies: tuple[Strategy, ...]
    findings: tuple[Finding, ...]
    sections: tuple[str, ...]

    def to_dict(self) -> dict[str, object]:
        """Return the record as plain values, keys in the order of the record format."""
        fields = asdict(self)
        return {"id": fields.pop("id"), "layout": None} | fields


class _Claims:
    """The claims of an extraction by subject and property."""

    def __init__(self, extraction: Extraction) -> None:
        self.document = extraction.document
        self._by_fact: dict[tuple[Mention | None, str], list[Claim]] = {}
        for claim in extraction.claims:
            self._by_fact.setdefault((claim.subject, claim.property), []).append(claim)
        self.affiliations = [
            c.value for c in extraction.claims if c.property == KG.affiliatedWith and isinstance(c.value, Mention)
        ]

    def of(self, property_: str, subject: Mention | None = None) -> Sequence[Claim]:
        return self._by_fact.get((subject, property_), ())

    def text(self, property_: str, subject: Mention | None = None) -> str | None:
        return next((claim.value for claim in self.of(property_, subject) if isinstance(claim.value, str)), None)

    def mentions(self, property_: str, subject: Mention | None = None) -> Iterator[Mention]:
        return (claim.value for claim in self.of(property_, subject) if isinstance(claim.value, Mention))

    def names(self, property_: str, subject: Mention | None = None) -> tuple[str, ...]:
        return tuple(dict.fromkeys(mention.name for mention in self.mentions(property_, subject)))

    def code(self, property_: str, subject: Mention, scheme: str) -> str | None:
        concepts = (claim.value.iri for claim in self.of(property_, subject) if isinstance(claim.value, Concept))
        return next((iri.removeprefix(scheme) for iri in concepts), None)


def record(extraction: Extraction) -> Record:
    """Return the record of a document from all that was claimed of it."""
    claims = _Claims(extraction)
    return Record(
        id=extraction.document.id,
        language=claims.text(DCTERMS.language) or extraction.document.language,
        report=_report(claims),
        authors=tuple(_authors(claims)),
        et_al=claims.text(KG.etAl) == "true",
        institutions=tuple(_institutions(claims)),
        industries=tuple(_industries(claims)),
        places=claims.names(KG.concernsPlace),
        initiatives=claims.names(KG.namesInitiative),
        strategies=tuple(_strategies(claims)),
        findings=tuple(_findings(claims)),
        sections=tuple(mention.name for mention in claims.mentions(KG.hasSection)),
    )


def _report(claims: _Claims) -> Report:
    topics = (claim.value for claim in claims.of(KG.topic) if isinstance(claim.value, str))
    return Report(
        title=claims.text(DCTERMS.title),
        date=claims.text(DCTERMS.issued),
        series=next(iter(claims.names(KG.inSeries)), None),
        issue=claims.text(KG.issueNumber),
        topics=tuple(dict.fromkeys(topics)),
    )


def _authors(claims: _Claims) -> Iterator[Author]:
    for mention in claims.mentions(KG.hasAuthor):
        yield Author(mention.name, claims.text(FOAF.familyName, mention), claims.text(FOAF.givenName, mention))


def _institutions(claims: _Claims) -> Iterator[Institution]:
    """Yield each organisation once, by name, in the first of the roles that it has."""
    seen: set[str] = set()
    for role, property_ in ROLES:
        for mention in claims.affiliations if role == "affiliation" else claims.mentions(property_):
            if mention.name.casefold() not in seen:
                seen.add(mention.name.casefold())
                yield Institution(mention.name, claims.text(KG.acronym, mention), role)


def _industries(claims: _Claims) -> Iterator[Industry]:
    for role, property_ in (("main", KG.aboutIndustry), ("mentioned", KG.discussesIndustry)):
        for mention in claims.mentions(property_):
            yield Industry(mention.name, claims.code(KG.classifiedAs, mention, str(ISIC)), role)


def _strategies(claims: _Claims) -> Iterator[Strategy]:
    for claim in claims.of(KG.recommends):
        if isinstance(claim.value, Mention):
            yield Strategy(
                label=claim.value.name,
                evidence=claims.document.quote(claim.span),
                type=claims.code(KG.strategyType, claim.value, str(STYPE)),
                horizon=claims.text(KG.horizon, claim.value),
                industries=claims.names(KG.aimedAtIndustry, claim.value),
            )


def _findings(claims: _Claims) -> Iterator[Finding]:
    for claim in claims.of(KG.statesFinding):
        if isinstance(claim.value, Mention):
            yield Finding(
                value=claims.text(KG.value, claim.value),
                unit=claims.text(KG.unit, claim.value),
                evidence=claims.document.quote(claim.span),
            )
