"""The graph as networks and tables: things and the links between them, without literals, and what SPARQL counts.

Sections are left out of the network: a report's contents say nothing of how it stands among others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx
from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.terms import KG, PREFIXES, RDF, SKOS

# Class -> what many of them are called; the order in which the report counts them.
CLASSES = {
    KG.Report: "reports",
    KG.Author: "authors",
    KG.Institution: "institutions",
    KG.Industry: "industries",
    KG.IndustryClass: "ISIC classes",
    KG.Strategy: "strategies",
    KG.StrategyType: "strategy types",
    KG.Place: "places",
    KG.Initiative: "initiatives",
    KG.Finding: "findings",
    KG.Series: "series",
}


@dataclass(frozen=True, slots=True)
class Network:
    """Things by number, in the order of their IRIs, and the links between them without direction."""

    iris: tuple[str, ...]
    kinds: tuple[str, ...]
    labels: tuple[str, ...]
    links: frozenset[tuple[int, int]]  # (smaller, larger)

    def graph(self, things: Mapping[int, object] | None = None) -> nx.Graph[int]:
        """Return it for networkx, whole or between some things; with numbers as nodes no figure depends on hashes."""
        graph: nx.Graph[int] = nx.Graph()
        graph.add_nodes_from(range(len(self.iris)) if things is None else sorted(things))
        graph.add_edges_from(sorted(link for link in self.links if things is None or (link[0] in things and link[1] in things)))
        return graph


def network(store: Store) -> Network:
    """Return all things of `CLASSES` with the links that kg: properties and the ISIC tree make between them."""
    kinds: dict[str, str] = {}
    for kind in CLASSES:
        for quad in store.quads_for_pattern(None, NamedNode(RDF.type), NamedNode(kind)):
            if isinstance(quad.subject, NamedNode):
                kinds.setdefault(quad.subject.value, kind)
    iris = sorted(kinds)
    number = {iri: index for index, iri in enumerate(iris)}
    links = set()
    for index, iri in enumerate(iris):
        for quad in store.quads_for_pattern(NamedNode(iri), None, None):
            property_, value = quad.predicate.value, quad.object
            if not isinstance(value, NamedNode) or not (property_.startswith(str(KG)) or property_ == SKOS.broader):
                continue
            other = number.get(value.value, index)
            if other != index:
                links.add((min(index, other), max(index, other)))
    return Network(tuple(iris), tuple(kinds[iri] for iri in iris), tuple(label(store, iri) for iri in iris), frozenset(links))


def label(store: Store, iri: str) -> str:
    """Return the name of a thing for readers, English before others; the end of its IRI where it has none."""
    found = [
        (quad.object.language != "en", quad.object.language or "", quad.object.value)
        for quad in store.quads_for_pattern(NamedNode(iri), NamedNode(SKOS.prefLabel), None)
        if isinstance(quad.object, Literal)
    ]
    return min(found)[2] if found else iri.rsplit("/", 1)[-1]


def rows(store: Store, question: str) -> list[tuple[str, ...]]:
    """Return the answers of a SELECT as strings ("" for what is unbound), sorted; prefixes are known."""
    answers = store.query(question, prefixes=PREFIXES)
    assert isinstance(answers, QuerySolutions)
    return sorted(tuple("" if value is None else _string(value) for value in solution) for solution in answers)


def _string(value: object) -> str:
    return value.value if isinstance(value, NamedNode | Literal) else str(value)
