"""What a document says, claim by claim: one module for each kind of thing that is found, and the table in which they run.

To add one: a module with a function `find`, a line in `EXTRACTORS`, and a test file of the same name. Other packages add theirs
without touching this one (added.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial

from kg.errors import KgError
from kg.extract import (
    added,
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
from kg.extract.extractor import Extractor
from kg.model import Claim, Document, Extraction, Mention
from kg.terms import KG

__all__ = ["EXTRACTORS", "Calibration", "Extractor", "run", "table"]


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


@cache
def table() -> tuple[Extractor, ...]:
    """Return the extractors in the order in which they run: EXTRACTORS, then those that installed packages add.

    Packages are looked for once, when the table is first asked for. Raises KgError if one of them is broken.
    """
    return (*EXTRACTORS, *added.installed(EXTRACTORS))


def run(document: Document, extractors: Sequence[Extractor] | None = None, measured: Calibration | None = None) -> Extraction:
    """Return all that the extractors, by default those of the table(), claim of a document, stamped with who claimed it.

    Extractors see each other's claims as sure as these were made; in what is returned each is as sure as claims like it proved
    right: by `measured`, by default what was measured of these extractors.

    Raises KgError if an extractor breaks the rules: a quote that is not in the text, a class that it does not make.
    """
    claims: list[Claim] = []
    for extractor in table() if extractors is None else extractors:
        find = partial(added.find, extractor) if extractor.origin else extractor.find
        for claim in find(document, tuple(claims)):
            _check(document, extractor, claim)
            claims.append(replace(claim, extractor=extractor.name))
    return Extraction(document, (calibration.measured() if measured is None else measured).of(claims))


def _check(document: Document, extractor: Extractor, claim: Claim) -> None:
    known = {*extractor.makes, *extractor.needs}
    for mention in (claim.subject, claim.value):
        if isinstance(mention, Mention) and mention.kind not in known:
            raise KgError(f"{document.id}, extractor {extractor}: names a {mention.kind}; add the class to its `makes`")
    start, end = claim.span.start, claim.span.end
    if not (0 <= start < end <= len(document.text)) or document.text[start:end].isspace():
        raise KgError(f"{document.id}, extractor {extractor}: no text at [{start}, {end}) for {claim.property}; mend its span")
    if not 0 < claim.confidence <= 1:
        raise KgError(
            f"{document.id}, extractor {extractor}: confidence {claim.confidence} of {claim.property} is not in (0, 1]"
        )
