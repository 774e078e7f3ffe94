"""Which facts are left where only sure ones are wanted.

1. A fact is sure enough if a claim for it is; claims that are less sure go. What a thing of its class cannot be without, the
   type of a strategy say, stays as long as the thing does.
2. What says more exactly what another fact of ours says (who the first author is) goes if that one goes.
3. What is said of a thing goes if no report leads there any more.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kg.graph.triples import Triple
from kg.model import Claim
from kg.terms import DCTERMS, KG, super_properties

# What ontology/shapes.ttl asks of each thing of a class.
_ESSENTIAL = frozenset({DCTERMS.title, KG.strategyType, KG.value, KG.position})

Fact = tuple[Triple, Claim]


def surest(found: Mapping[str, Sequence[Fact]], least: float, reports: Collection[str]) -> dict[str, list[Fact]]:
    """Return the facts of each document that are left, with the claims of at least this confidence for them.

    `reports` are the IRIs of the reports, which stay in any case.
    """
    left = {
        document: [(fact, claim) for fact, claim in facts if claim.confidence >= least or fact[1] in _ESSENTIAL]
        for document, facts in found.items()
    }
    facts = {fact for told in left.values() for fact, _ in told}
    facts = {fact for fact in facts if all((fact[0], above, fact[2]) in facts for above in _ours_above(fact[1]))}
    reached = _reached(facts, reports)
    return {
        document: [(fact, claim) for fact, claim in told if fact in facts and fact[0] in reached]
        for document, told in left.items()
    }


def _ours_above(predicate: str) -> list[str]:
    return [above for above in super_properties(predicate) if above.startswith(str(KG))]


def _reached(facts: Collection[Triple], reports: Collection[str]) -> set[str]:
    """Return all things to which facts lead from the reports."""
    links: dict[str, list[str]] = {}
    for subject, _, value in facts:
        if isinstance(value, str):
            links.setdefault(subject, []).append(value)
    reached, ahead = set(reports), list(reports)
    while ahead:
        for value in links.get(ahead.pop(), ()):
            if value not in reached:
                reached.add(value)
                ahead.append(value)
    return reached
