"""What came, went and changed between two graphs, in words.

Facts alone are compared: evidence moves with every word of a text, and what follows from a property goes with that property.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from kg.errors import GraphError
from kg.graph import network, swap
from kg.graph import store as stores
from kg.terms import DCTERMS, KG, RDF, SKOS, curie, in_words, super_properties

# Concepts that come with whatever uses them.
_ASIDE = frozenset({KG.IndustryClass, KG.StrategyType})


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One fact in words; `thing` and `value` are IRIs where they are things."""

    subject: str
    property: str
    value: str
    thing: str

    def __str__(self) -> str:
        return f"{self.subject}: {self.property} {self.value}"


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One property of a thing that has another value now."""

    subject: str
    property: str
    before: str
    after: str
    thing: str

    def __str__(self) -> str:
        return f"{self.subject}: {self.property} {self.before} -> {self.after}"


@dataclass(frozen=True, slots=True, order=True)
class Move:
    """One thing that has another IRI now, because things of its name merged or split."""

    name: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.name}: <{self.before}> is now <{self.after}>"


@dataclass(frozen=True, slots=True)
class Diff:
    """All that differs between two graphs, each part in the order of its words."""

    came: tuple[Fact, ...]
    went: tuple[Fact, ...]
    changed: tuple[Change, ...]
    moved: tuple[Move, ...]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.came or self.went or self.changed or self.moved)

    def lines(self) -> Iterator[str]:
        """Yield a line each: + came, - went, ~ changed, > moved."""
        for sign, facts in (("+", self.came), ("-", self.went), ("~", self.changed), (">", self.moved)):
            yield from (f"{sign} {' '.join(str(fact).split())}" for fact in facts)


def diff(old: Path | None = None, new: Path | None = None) -> Diff:
    """Return what differs from the graph at `old` to that at `new`, by default from the build before to the one in exports/.

    With one path alone, that is a build's folder, and the build before lies in it. Raises GraphError where one is missing.
    """
    if new is None:
        new = old or Path("exports")
        swap.mend(new)
        old = new / swap.PREVIOUS
        if not old.exists():
            raise GraphError(f"{new}: no build before this one is kept here; name two graphs: kg diff OLD NEW")
    assert old is not None
    return compare(stores.read(old), stores.read(new))


def compare(old: Store, new: Store) -> Diff:
    """Return what differs from one graph to the other."""
    before, after = _Facts(old), _Facts(new)
    moved = dict(_moved(before, after))
    went = {fact for fact in before.facts if _follow(fact, moved) not in after.facts}
    arrived = {_follow(fact, moved) for fact in before.facts}
    came = {fact for fact in after.facts if fact not in arrived}
    changed = list(_changed(went, came, moved))
    went -= {gone for gone, _ in changed} | {fact for fact in went if _only_names(fact, after)}
    came -= {new for _, new in changed} | {fact for fact in came if _only_names(fact, before)}
    return Diff(
        tuple(sorted(after.words(fact) for fact in came)),
        tuple(sorted(before.words(fact) for fact in went)),
        tuple(sorted(_change(before.words(gone), after.words(new)) for gone, new in changed)),
        tuple(sorted(Move(after.name(there), here, there) for here, there in moved.items())),
    )


Term = NamedNode | Literal
Raw = tuple[str, str, Term]


class _Facts:
    """The facts of one graph, and the names of what they are about."""

    def __init__(self, store: Store) -> None:
        self.kinds = {iri: kind for iri, kind in network.things(store).items() if kind not in _ASIDE}
        self.labels: dict[str, str] = {}
        for quad in store.quads_for_pattern(None, NamedNode(SKOS.prefLabel), None, None):
            if quad.object.language != "ko" or quad.subject.value not in self.labels:  # type: ignore[union-attr]
                self.labels[quad.subject.value] = quad.object.value  # type: ignore[union-attr]
        self.facts = {fact for iri in self.kinds for fact in _said(store, iri)}

    def name(self, iri: str) -> str:
        """Return the words by which a thing is known."""
        return self.labels.get(iri, curie(iri))

    def words(self, fact: Raw) -> Fact:
        """Return a fact in words."""
        subject, predicate, value = fact
        if predicate == RDF.type:
            kind = in_words(value.value)
            return Fact(self.name(subject), "is", f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}", subject)
        shown = self.name(value.value) if isinstance(value, NamedNode) else f'"{value.value}"'
        return Fact(self.name(subject), in_words(predicate), shown, subject)


def _said(store: Store, iri: str) -> Iterator[Raw]:
    """Yield what is said of a thing: its class of ours, and its properties but for those that follow from another."""
    found = [
        (quad.predicate.value, quad.object)
        for quad in store.quads_for_pattern(NamedNode(iri), None, None, None)
        if not isinstance(quad.object, BlankNode)
    ]
    follows = {(above, str(value)) for predicate, value in found for above in super_properties(predicate)}
    for predicate, value in found:
        if predicate == DCTERMS.source or (predicate, str(value)) in follows or not isinstance(value, Term):
            continue
        if predicate == SKOS.prefLabel and (DCTERMS.title, value) in found:
            continue  # a report is named by its title
        if predicate != RDF.type or value.value.startswith(str(KG)):
            yield iri, predicate, value


def _moved(before: _Facts, after: _Facts) -> Iterator[tuple[str, str]]:
    """Yield old IRI, new IRI of each thing that kept its class and name but not its IRI, where both are the only one."""
    gone, new = _by_name(before, after), _by_name(after, before)
    for known, here in sorted(gone.items()):
        there = new.get(known, [])
        if len(here) == len(there) == 1:
            yield here[0], there[0]


def _by_name(one: _Facts, other: _Facts) -> dict[tuple[str, str], list[str]]:
    """Return the things of one graph that the other lacks, by class and name."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for iri, kind in one.kinds.items():
        if iri not in other.kinds:
            found[kind, one.name(iri)].append(iri)
    return found


def _follow(fact: Raw, moved: dict[str, str]) -> Raw:
    subject, predicate, value = fact
    if isinstance(value, NamedNode) and value.value in moved:
        value = NamedNode(moved[value.value])
    return moved.get(subject, subject), predicate, value


def _changed(went: set[Raw], came: set[Raw], moved: dict[str, str]) -> Iterator[tuple[Raw, Raw]]:
    """Yield pairs of facts in which one thing has one value less and one more of one property."""
    old, new = defaultdict(list), defaultdict(list)
    for fact in went:
        old[_follow(fact, moved)[:2]].append(fact)
    for fact in came:
        new[fact[:2]].append(fact)
    for key, gone in old.items():
        if len(gone) == 1 and len(new[key]) == 1:
            yield gone[0], new[key][0]


def _only_names(fact: Raw, other: _Facts) -> bool:
    """Whether a fact gives but the name of a thing that the other graph lacks: every line about that thing has its name."""
    return fact[1] == SKOS.prefLabel and fact[0] not in other.kinds


def _change(gone: Fact, new: Fact) -> Change:
    return Change(new.subject, new.property, gone.value, new.value, new.thing)
