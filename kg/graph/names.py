"""What a thing of a graph is called."""

from __future__ import annotations

import re
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, Store

from kg.terms import KG, SKOS

# The best first: the first name of a thing is the one that is shown.
NAMING = (SKOS.prefLabel, SKOS.altLabel, KG.acronym, SKOS.notation)


def names(store: Store, iri: str) -> tuple[str, ...]:
    """Return all that a thing is called, its label first, the last segment of its IRI last."""
    found = [words for naming in NAMING for words in literals(store, iri, naming)]
    return (*dict.fromkeys(found), unquote(re.split(r"[/#]", iri)[-1]))


def literals(store: Store, iri: str, property_: str) -> list[str]:
    """Return the words of a property, English and untagged ones first."""
    quads = store.quads_for_pattern(NamedNode(iri), NamedNode(property_), None, None)
    found = [quad.object for quad in quads if isinstance(quad.object, Literal)]
    return [literal.value for literal in sorted(found, key=lambda one: (one.language not in (None, "en"), one.value))]
