"""The facts of a graph as a network: things, what is said of them, and the links between them.

Left out are where facts come from (evidence, extractors, documents), and what merely follows from a property of ours.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Store

from kg.graph.triples import Literal, Triple, of_quad
from kg.terms import KG, RDF, SKOS, curie, super_properties

if TYPE_CHECKING:
    import networkx

# Classes that say where facts come from, not what the facts are.
_PROVENANCE = frozenset({KG.Evidence, KG.Extractor, KG.SourceDocument})

# What XML 1.0 cannot hold.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def to_networkx(store: Store) -> networkx.MultiDiGraph:
    """Return things and the links between them.

    A node is an IRI, with `label`, `type` (the name of its class) and each literal property by its local name, several values
    parted by semicolons. An edge carries its `property` in short form, which is also its key. Words are such that XML can hold
    them.
    """
    import networkx

    network = networkx.MultiDiGraph()
    known = things(store)
    for iri in sorted(known):
        network.add_node(iri, label="", type=known[iri].rpartition("#")[2])
    said: dict[tuple[str, str], list[str]] = {}
    for subject, predicate, value in facts(store, known):
        if isinstance(value, Literal):
            said.setdefault((subject, _attribute(predicate)), []).append(writable(value.value))
        elif value in known:
            short = curie(predicate)
            network.add_edge(subject, value, key=short, property=short)
    for (subject, name), values in said.items():
        network.nodes[subject][name] = "; ".join(dict.fromkeys(values))
    return network


def things(store: Store) -> dict[str, str]:
    """Return thing -> its class of ours, for all that is no provenance."""
    found = {
        quad.subject.value: quad.object.value
        for quad in store.quads_for_pattern(None, NamedNode(RDF.type), None, None)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode) and quad.object.value.startswith(str(KG))
    }
    return {iri: kind for iri, kind in found.items() if kind not in _PROVENANCE}


def facts(store: Store, about: Mapping[str, str]) -> list[Triple]:
    """Return what is said of things, sorted, without their classes and without what merely follows from a property of ours."""
    every = [fact for thing in about for fact in _said(store, thing)]
    return sorted(every, key=lambda fact: (fact[0], fact[1], str(fact[2])))


def _said(store: Store, thing: str) -> list[Triple]:
    found = [triple for quad in store.quads_for_pattern(NamedNode(thing), None, None, None) for triple in of_quad(quad)]
    follows = {
        (value, above)
        for _, predicate, value in found
        for above in super_properties(predicate)
        if not above.startswith(str(KG))
    }
    return [fact for fact in found if fact[1] != RDF.type and (fact[2], fact[1]) not in follows]


def _attribute(predicate: str) -> str:
    """Return the name of a node's attribute: `label` for the name it is shown by, else the property's local name."""
    return "label" if predicate == SKOS.prefLabel else curie(predicate).rpartition(":")[2]


def writable(text: str) -> str:
    r"""Return a text in which what XML cannot hold is a replacement character.

    >>> writable("bell \x07") == "bell \ufffd"
    True
    """
    return _UNWRITABLE.sub("\ufffd", text)
