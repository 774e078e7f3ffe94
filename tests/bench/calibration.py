"""How often claims are right, extractor by extractor, beside how sure they are: a reliability table in Markdown.

    python -m tests.bench.calibration [--raw] [--json]

A fact counts once a page, with its surest claim. It is right if its entry in a record matches gold as `kg evaluate` matches
them. Rows are bins of confidence; `--raw` shows the confidence that extractors give, before it is calibrated. The error is
the mean distance between confidence and share, weighted by facts. `--json` prints the errors alone, as `calibration.json`
of the corpus holds them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.evaluate import field_called, likeness, read_gold
from kg.extract import Calibration, run
from kg.model import Claim, Extraction, Mention
from kg.record import record
from kg.sources import read
from kg.terms import DCTERMS, FOAF, KG, curie
from tests.bench.quality import TESTS, group

RAW = Calibration({})
BINS = 10  # of confidence, equally wide
FEWEST = 20  # facts from which on a line of the second table says something

Gold = Mapping[str, Any]
Check = Callable[[Gold, Gold], bool]  # gold and the record of one fact alone -> whether it is right


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of one page: who claimed it, how sure that was, and whether gold says so too."""

    page: str
    extractor: str
    property: str
    sure: float
    right: bool


# Whether the record of one fact is in gold


def _matched(field: str) -> Check:
    chosen = field_called(field)
    return lambda gold, alone: bool(chosen.compare(gold, alone).hits)


def _in_role(field: str, key: str, role: str) -> Check:
    """Right only in one role: what a report is about is more than what it mentions."""
    return lambda gold, alone: _matched(field)({key: [entry for entry in gold[key] if entry["role"] == role]}, alone)


def _first_author(gold: Gold, alone: Gold) -> bool:
    return any(likeness.person(gold["authors"][0], author) for author in alone["authors"]) if gold["authors"] else False


def _part(key: str) -> Check:
    """Right if an author of this name has this family, or given, name."""

    def check(gold: Gold, alone: Gold) -> bool:
        return any(
            likeness.person(right, author) and likeness.fold(right[key] or "") == likeness.fold(author[key] or "")
            for right in gold["authors"]
            for author in alone["authors"]
        )

    return check


def _aimed(gold: Gold, alone: Gold) -> bool:
    """Right if a strategy of this wording is aimed at an industry of this name."""
    return any(
        likeness.strategy(right, strategy) >= 0.5 and likeness.overlap(there, here, likeness.NOISE) >= 0.6
        for right in gold["strategies"]
        for strategy in alone["strategies"]
        for there in right["industries"]
        for here in strategy["industries"]
    )


# What is left out, gold does not tell of.
CHECKS: Mapping[str, Check] = {
    DCTERMS.title: _matched("title"),
    DCTERMS.issued: _matched("date"),
    DCTERMS.language: lambda gold, alone: gold["language"] == alone["language"],
    KG.inSeries: _matched("series"),
    KG.issueNumber: _matched("issue"),
    KG.topic: _matched("topics"),
    KG.hasAuthor: _matched("authors"),
    KG.firstAuthor: _first_author,
    KG.etAl: lambda gold, alone: bool(gold["et_al"]) == alone["et_al"],
    FOAF.familyName: _part("family"),
    FOAF.givenName: _part("given"),
    KG.publishedBy: _matched("publisher"),
    KG.fundedBy: _in_role("institutions", "institutions", "funder"),
    KG.mentionsInstitution: _matched("institutions"),
    KG.affiliatedWith: _matched("institutions"),
    KG.aboutIndustry: _in_role("industries", "industries", "main"),
    KG.discussesIndustry: _matched("industries"),
    KG.classifiedAs: _matched("isic"),
    KG.concernsPlace: _matched("places"),
    KG.namesInitiative: _matched("initiatives"),
    KG.recommends: _matched("strategies"),
    KG.strategyType: _matched("strategy_type"),
    KG.horizon: _matched("strategy_horizon"),
    KG.aimedAtIndustry: _aimed,
    KG.statesFinding: _matched("findings"),
    KG.hasSection: _matched("sections"),
}


def facts(page: str, extraction: Extraction, gold: Gold) -> Iterator[Fact]:
    """Yield the facts of a page that gold tells of, each once, with its surest claim."""
    surest: dict[tuple[str, ...], Claim] = {}
    for claim in sorted(extraction.claims, key=lambda claim: -claim.confidence):
        if claim.property in CHECKS:
            named = [each.name if isinstance(each, Mention) else str(each) for each in (claim.subject, claim.value)]
            surest.setdefault((claim.extractor, claim.property, *named), claim)
    brought = {claim.value: claim for claim in reversed(extraction.claims) if isinstance(claim.value, Mention)}
    about: dict[Mention, list[Claim]] = {}
    for claim in extraction.claims:
        if claim.subject is not None:
            about.setdefault(claim.subject, []).append(claim)
    for claim in surest.values():
        alone = record(Extraction(extraction.document, tuple(_whole(claim, brought, about)))).to_dict()
        yield Fact(page, claim.extractor, claim.property, claim.confidence, CHECKS[claim.property](gold, alone))


def _whole(claim: Claim, brought: Mapping[Mention, Claim], about: Mapping[Mention, Sequence[Claim]]) -> Iterator[Claim]:
    """Yield a claim with those that it needs to be an entry of a record: the one its subject comes from, what is said of its value."""
    if claim.subject is not None and claim.subject in brought:
        yield brought[claim.subject]
    yield claim
    if isinstance(claim.value, Mention):
        if claim.property == KG.firstAuthor:
            yield brought[claim.value]
        yield from about.get(claim.value, ())


def measure(measured: Calibration | None = None) -> dict[str, list[Fact]]:
    """Return the facts of the developed pages, seeds among them, and of those that are held back."""
    gold = read_gold(TESTS / "corpus" / "gold")
    files = [*(TESTS / "corpus" / "docs").iterdir(), *(TESTS.parent / "seeds").glob("*.txt")]
    found: dict[str, list[Fact]] = {"developed": [], "held back": []}
    for file in sorted(files, key=lambda file: file.name):
        into = found["held back" if group(file.stem) == "held back" else "developed"]
        into += facts(file.stem, run(read(file), measured=measured), gold[file.stem])
    return found


def error(found: Sequence[Fact]) -> float:
    """Return the expected calibration error: how far confidence lies from the share that is right, over bins, by facts."""
    bins: dict[int, list[Fact]] = {}
    for fact in found:
        bins.setdefault(_bin(fact.sure), []).append(fact)
    apart = sum(abs(sum(fact.sure for fact in each) - sum(fact.right for fact in each)) for each in bins.values())
    return apart / len(found) if found else 0.0


def _bin(sure: float) -> int:
    return min(int(sure * BINS + 1e-9), BINS - 1)


def _cell(found: Sequence[Fact]) -> str:
    return f"{len(found)} | {sum(fact.right for fact in found) / len(found):.2f}" if found else " | "


def _tables(found: Mapping[str, Sequence[Fact]]) -> Iterator[str]:
    yield "| extractor | fact | confidence | developed | right | held back | right |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |"
    rows = sorted({(fact.extractor, fact.property, _bin(fact.sure)) for each in found.values() for fact in each})
    every = [("all", "all", number) for number in range(BINS)]
    for extractor, property_, number in [*rows, *every]:
        cells = [
            [
                fact
                for fact in each
                if _bin(fact.sure) == number
                and (extractor == "all" or (fact.extractor, fact.property) == (extractor, property_))
            ]
            for each in found.values()
        ]
        if any(cells):
            bounds = f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}"
            yield f"| {extractor} | {curie(property_)} | {bounds} | {' | '.join(map(_cell, cells))} |"
    yield "\n| extractor | error, developed | held back |\n| --- | ---: | ---: |"
    for name in [*sorted({fact.extractor for each in found.values() for fact in each}), "all"]:
        chosen = [[fact for fact in each if name in (fact.extractor, "all")] for each in found.values()]
        yield f"| {name} | " + " | ".join(f"{error(each):.3f}" if len(each) >= FEWEST else "" for each in chosen) + " |"


def errors(found: Mapping[str, Sequence[Fact]]) -> dict[str, float]:
    """Return the error of each group, to three places."""
    return {name: round(error(each), 3) for name, each in found.items()}


def main() -> None:
    found = measure(RAW if "--raw" in sys.argv else None)
    print(json.dumps(errors(found), indent=2) if "--json" in sys.argv else "\n".join(_tables(found)))


if __name__ == "__main__":
    main()
