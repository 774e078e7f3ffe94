"""A SKOS scheme of ontology/: codes, the concepts they stand for, their names, and what lies above and below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg.errors import VocabularyError
from kg.terms import SKOS, ontology_file

_BROADER = SKOS.broader
_EXACT_MATCH = SKOS.exactMatch
_NOTATION = SKOS.notation
_PREF_LABEL = SKOS.prefLabel
_DEFINITION = SKOS.definition


@dataclass(frozen=True, slots=True)
class Position:
    """One concept of a scheme. Names and definitions by language; not every concept has a Korean name."""

    code: str
    iri: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    parent: str | None  # the code one level above
    matches: tuple[str, ...]  # IRIs of the same concept in other schemes


@dataclass(frozen=True)
class Scheme:
    """All positions of one scheme, by code, in the order of the file."""

    name: str
    positions: Mapping[str, Position]
    _codes: Mapping[str, str] = field(repr=False)  # IRI -> code
    _children: Mapping[str, tuple[str, ...]] = field(repr=False)

    def __contains__(self, code: str) -> bool:
        return code in self.positions

    def __iter__(self) -> Iterator[str]:
        return iter(self.positions)

    def __len__(self) -> int:
        return len(self.positions)

    def position(self, code: str) -> Position:
        """Return what stands at a code. Raises VocabularyError, with the nearest code, where nothing does."""
        if code not in self.positions:
            nearest = get_close_matches(code, self.positions, n=1, cutoff=0)
            raise VocabularyError(f"{self.name} has no code {code!r}; did you mean {nearest[0]!r}?")
        return self.positions[code]

    def iri(self, code: str) -> str:
        """Return the concept of a code. Raises VocabularyError for an unknown code."""
        return self.position(code).iri

    def code(self, iri: str) -> str:
        """Return the code of a concept. Raises VocabularyError for an IRI that is not in the scheme."""
        if iri not in self._codes:
            raise VocabularyError(f"{self.name} has no concept <{iri}>; its concepts look like <{next(iter(self._codes))}>")
        return self._codes[iri]

    def label(self, code: str, language: str = "en") -> str:
        """Return the name of a position, in English where it has none in the language."""
        labels = self.position(code).labels
        return labels.get(language) or labels["en"]

    def ancestors(self, code: str) -> tuple[str, ...]:
        """Return the codes above, nearest first."""
        above = []
        parent = self.position(code).parent
        while parent is not None:
            above.append(parent)
            parent = self.positions[parent].parent
        return tuple(above)

    def children(self, code: str) -> tuple[str, ...]:
        """Return the codes one level below, in order."""
        self.position(code)
        return self._children.get(code, ())

    def descendants(self, code: str) -> tuple[str, ...]:
        """Return all codes below, each before those below it."""
        return tuple(below for child in self.children(code) for below in (child, *self.descendants(child)))


def read(file: str, name: str) -> Scheme:
    """Return the scheme of a file of ontology/. `name` is what messages call it.

    Raises VocabularyError where the file is not there.
    """
    facts: dict[str, list[Quad]] = {}
    for quad in parse(path=str(ontology_file(file)), format=RdfFormat.TURTLE):
        facts.setdefault(str(quad.subject.value), []).append(quad)
    codes = {iri: code for iri, quads in facts.items() for code in _values(quads, _NOTATION)}
    positions = {code: _position(iri, code, facts[iri], codes) for iri, code in codes.items()}
    children: dict[str, tuple[str, ...]] = {}
    for position in positions.values():
        if position.parent is not None:
            children[position.parent] = (*children.get(position.parent, ()), position.code)
    return Scheme(name, positions, codes, children)


def _position(iri: str, code: str, quads: list[Quad], codes: Mapping[str, str]) -> Position:
    parent = next((codes[upper] for upper in _values(quads, _BROADER)), None)
    matches = tuple(_values(quads, _EXACT_MATCH))
    return Position(code, iri, _by_language(quads, _PREF_LABEL), _by_language(quads, _DEFINITION), parent, matches)


def _values(quads: list[Quad], property_: str) -> Iterator[str]:
    for quad in quads:
        if quad.predicate.value == property_ and isinstance(quad.object, NamedNode | Literal):
            yield quad.object.value


def _by_language(quads: list[Quad], property_: str) -> dict[str, str]:
    return {
        quad.object.language or "": quad.object.value
        for quad in quads
        if quad.predicate.value == property_ and isinstance(quad.object, Literal)
    }
