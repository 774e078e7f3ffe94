"""All that a graph knows of one thing, and the quotes that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Store

from kg.errors import GraphError
from kg.graph import evidence
from kg.graph.evidence import Evidence
from kg.graph.names import NAMING, literals, names
from kg.terms import DCTERMS, RDF, curie, in_words, super_classes, super_properties

# Told elsewhere in an explanation, or about the evidence itself.
UNTOLD = frozenset({*NAMING, RDF.type, RDF.subject, RDF.predicate, RDF.object})


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement about a thing, or with `inverse` by another about it.

    `value` is a name or the words of a literal, `other` the IRI of the named thing, or "".
    """

    property: str
    words: str
    value: str
    other: str
    inverse: bool
    quotes: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """What a document calls a thing, and in which documents (their ids)."""

    words: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A thing with its names, its facts in both directions, and why it bears its name: what the documents call it."""

    iri: str
    kind: str
    name: str
    names: tuple[str, ...]
    facts: tuple[Fact, ...]
    wordings: tuple[Wording, ...]
    documents: tuple[str, ...]


def explain(store: Store, iri: str) -> Explanation:
    """Return all that the graph in a store knows of a thing. Raises GraphError if it knows nothing of that IRI."""
    node = NamedNode(iri)
    said = list(evidence.read(store, subject=iri))
    said_of_it = list(evidence.read(store, value=iri))
    facts = [*_facts(store, node, said, inverse=False), *_facts(store, node, said_of_it, inverse=True)]
    called = names(store, iri)
    if not facts and len(called) == 1:
        raise GraphError(f"<{iri}> is not in the graph")
    documents = sorted({document_id(store, quote.document) for quote in (*said, *said_of_it)})
    return Explanation(
        iri, _kind(store, node), called[0], called[1:-1], tuple(facts), _wordings(store, said_of_it), tuple(documents)
    )


def document_id(store: Store, iri: str) -> str:
    """Return the id of a source document."""
    return next(iter(literals(store, iri, DCTERMS.identifier)), names(store, iri)[-1])


def _facts(store: Store, node: NamedNode, said: Sequence[Evidence], *, inverse: bool) -> Iterator[Fact]:
    """Yield the facts in one direction, without what another of them already states more exactly."""
    stated = [
        (quad.predicate.value, quad.subject if inverse else quad.object)
        for quad in store.quads_for_pattern(None if inverse else node, None, node if inverse else None, None)
        if quad.predicate.value not in UNTOLD
    ]
    implied = {(broader, other) for property_, other in stated for broader in super_properties(property_)}
    told = [
        Fact(property_, in_words(property_), *_value(store, other), inverse, _quotes(property_, other, said, inverse))
        for property_, other in dict.fromkeys(stated)
        if (property_, other) not in implied
    ]
    yield from sorted(told, key=lambda fact: (fact.words, _natural(fact.value), fact.other))


def _value(store: Store, other: object) -> tuple[str, str]:
    if isinstance(other, NamedNode):
        called = names(store, other.value)
        return called[0] if len(called) > 1 else curie(other.value), other.value
    return (other.value if isinstance(other, Literal) else str(other)), ""


def _quotes(property_: str, other: object, said: Iterable[Evidence], inverse: bool) -> tuple[Evidence, ...]:
    value = other.value if isinstance(other, NamedNode | Literal) else str(other)
    return tuple(one for one in said if one.property == property_ and (one.subject if inverse else one.value) == value)


def _kind(store: Store, node: NamedNode) -> str:
    """Return the most exact class of a thing in the ontology, as a word."""
    kinds = [
        quad.object.value
        for quad in store.quads_for_pattern(node, NamedNode(RDF.type), None, None)
        if isinstance(quad.object, NamedNode)
    ]
    broader = {upper for kind in kinds for upper in super_classes(kind)}
    exact = sorted(kind for kind in kinds if kind not in broader)
    return ", ".join(curie(kind).removeprefix("kg:") for kind in exact)


def _wordings(store: Store, said_of_it: Iterable[Evidence]) -> tuple[Wording, ...]:
    where: dict[str, set[str]] = {}
    for quote in said_of_it:
        where.setdefault(" ".join(quote.quote.split()), set()).add(document_id(store, quote.document))
    return tuple(Wording(words, tuple(sorted(documents))) for words, documents in sorted(where.items()))


def _natural(text: str) -> list[tuple[int, str]]:
    """Return a key that sorts numbers in a text by their size."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"(\d{1,9})", text)]
