"""Which entries of a record rest on which claim: each claim of a report taken for itself, as the record that it would make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from kg.model import Claim, Extraction, Mention
from kg.record import record
from kg.terms import KG


def records(extraction: Extraction) -> Iterator[tuple[Claim, dict[str, Any]]]:
    """Yield each claim that makes an entry of its own, and the record of that entry alone, with all that is said of it.

    These are the claims about the report itself, and those of the employers of its authors.
    """
    about: dict[Mention, list[Claim]] = defaultdict(list)
    for claim in extraction.claims:
        if claim.subject is not None:
            about[claim.subject].append(claim)
    for claim in extraction.claims:
        if claim.subject is None or claim.property == KG.affiliatedWith:
            said = about[claim.value] if isinstance(claim.value, Mention) else []
            yield claim, record(Extraction(extraction.document, (claim, *said))).to_dict()
