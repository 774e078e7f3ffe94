"""What a document says, claim by claim: one module for each kind of thing that is found, and the table in which they run.

To add one: a module with a function `find`, a line in `EXTRACTORS`, and a test file of the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.errors import KgError
from kg.extract import (
    authors,
    calibration,
    findings,
    industries,
    initiatives,
    institutions,
    places,
    report,
    sections,
    strategies,
)
from kg.extract.calibration import Calibration
from kg.model import Claim, Document, Extraction, Mention
from kg.terms import KG

__all__ = ["EXTRACTORS", "Calibration", "Extractor", "run"]


@dataclass(frozen=True, slots=True)
class Extractor:
    """A function from a document, and what was found in it before, to claims; and the classes that it may name.

    `makes` are the classes of the things it names, `needs` those named by an earlier extractor that it may speak about.
    `version` changes whenever the same text may give other claims.
    """

    name: str
    find: Callable[[Document, Sequence[Claim]], Iterator[Claim]]
    makes: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    version: str = "1"


EXTRACTORS: tuple[Extractor, ...] = (  # the order is the order of reading
    Extractor("sections", sections.find, makes=(KG.Section,)),
    Extractor("report", report.find, makes=(KG.Series,)),
    Extractor("institutions", institutions.find, makes=(KG.Institution,)),
    Extractor("authors", authors.find, makes=(KG.Author, KG.Institution)),
    Extractor("places", places.find, makes=(KG.Place,)),
    Extractor("industries", industries.find, makes=(KG.Industry,)),
    Extractor("initiatives", initiatives.find, makes=(KG.Initiative,)),
    Extractor("strategies", strategies.find, makes=(KG.Strategy,), needs=(KG.Industry, KG.Institution)),
    Extractor("findings", findings.find, makes=(KG.Finding,)),
)


def run(document: Document, extractors: Sequence[Extractor] | None = None, measured: Calibration | None = None) -> Extraction:
    """Return all that the extractors, by default those of the table, claim of a document, stamped with who claimed it.

    Extractors see each other's claims as sure as these were made; in what is returned each is as sure as claims like it proved
    right: by `measured`, by default what was measured of these extractors.

    Raises KgError if an extractor breaks the rules: a quote that is not in the text, a class that it does not make.
    """
    claims: list[Claim] = []
    for extractor in EXTRACTORS if extractors is None else extractors:
        for claim in extractor.find(document, tuple(claims)):
            _check(document, extractor, claim)
            claims.append(replace(claim, extractor=extractor.name))
    return Extraction(document, (calibration.measured() if measured is None else measured).of(claims))


def _check(document: Document, extractor: Extractor, claim: Claim) -> None:
    known = {*extractor.makes, *extractor.needs}
    for mention in (claim.subject, claim.value):
        if isinstance(mention, Mention) and mention.kind not in known:
            raise KgError(f"{document.id}, extractor {extractor.name}: names a {mention.kind}; add the class to its `makes`")
    start, end = claim.span.start, claim.span.end
    if not (0 <= start < end <= len(document.text)) or document.text[start:end].isspace():
        raise KgError(
            f"{document.id}, extractor {extractor.name}: no text at [{start}, {end}) for {claim.property}; mend its span"
        )
    if not 0 < claim.confidence <= 1:
        raise KgError(
            f"{document.id}, extractor {extractor.name}: confidence {claim.confidence} of {claim.property} is not in (0, 1]"
        )
