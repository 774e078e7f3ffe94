"""What is to be drawn, read straight from the store: things, the links between them, and the quotes that say so.

Things are the nodes of the classes in `CLASSES`. Where facts come from (evidence, documents, extractors) is read with the
facts, not drawn. Super-properties that the graph writes out beside a fact are left aside: they would draw each line twice.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Store

from kg.errors import QueryError
from kg.terms import DCTERMS, KG, OA, PROV, RDF, SKOS, curie
from kg.view.classes import CLASSES, FACTS, WORDS


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that state a fact, with the rest of their sentence, the document's name, and how sure the extractor is."""

    prefix: str
    exact: str
    suffix: str
    document: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact whose value is a word or a number, under a heading of `FACTS`."""

    heading: str
    text: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A node of the drawing. `names` are the other names by which it can be found."""

    iri: str
    kind: str
    label: str
    language: str
    names: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A line of the drawing: all that the graph says from one thing to another, as (property, quotes)."""

    source: str
    target: str
    says: tuple[tuple[str, tuple[Quote, ...]], ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing's content. `total` counts the things from which `things` were chosen; equal where nothing was left out."""

    things: tuple[Thing, ...]
    links: tuple[Link, ...]
    total: int


def kinds(store: Store) -> dict[str, str]:
    """Return the class of each thing that can be drawn, by its IRI, in the order of IRIs."""
    found: dict[str, str] = {}
    for style in CLASSES:
        for quad in store.quads_for_pattern(None, NamedNode(RDF.type), NamedNode(style.iri)):
            if isinstance(quad.subject, NamedNode):
                found.setdefault(quad.subject.value, style.iri)
    return dict(sorted(found.items()))


def neighbours(store: Store, among: Collection[str]) -> dict[str, set[str]]:
    """Return the things that each thing is linked with, in either direction."""
    linked: dict[str, set[str]] = {iri: set() for iri in among}
    for property_ in WORDS:
        for quad in store.quads_for_pattern(None, NamedNode(property_), None):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                source, target = quad.subject.value, quad.object.value
                if source != target and source in linked and target in linked:
                    linked[source].add(target)
                    linked[target].add(source)
    return linked


def within(linked: Mapping[str, Collection[str]], start: str, hops: int) -> set[str]:
    """Return what lies at most `hops` links away from `start`, itself included."""
    seen, edge = {start}, {start}
    for _ in range(hops):
        edge = {other for iri in edge for other in linked[iri]} - seen
        seen |= edge
    return seen


def classes(names: Collection[str]) -> set[str]:
    """Return the IRIs of classes given as "Strategy", "strategies", "kg:Strategy" or an IRI. Raises QueryError for others."""
    known = {form.casefold(): style.iri for style in CLASSES for form in _forms(style.iri, style.plural)}
    for name in names:
        if name.casefold() not in known:
            choices = ", ".join(style.iri.removeprefix(str(KG)) for style in CLASSES)
            raise QueryError(f"'{name}' is no class that can be drawn; choose from {choices}")
    return {known[name.casefold()] for name in names}


def read(store: Store, kinds_: Mapping[str, str], total: int) -> Scene:
    """Return the things of `kinds_` (IRI -> class) with their facts, the links among them, and all quotes."""
    documents = _Documents(store)
    things, links = [], []
    for iri, kind in kinds_.items():
        node = NamedNode(iri)
        quotes = _quotes(store, node, documents)
        lines: dict[str, list[tuple[str, tuple[Quote, ...]]]] = defaultdict(list)
        facts: list[tuple[int, Fact]] = []
        for quad in store.quads_for_pattern(node, None, None):
            property_, value = quad.predicate.value, quad.object
            told = tuple(quotes.get((property_, str(value)), ()))
            if isinstance(value, NamedNode) and property_ in WORDS and value.value in kinds_ and value.value != iri:
                lines[value.value].append((property_, told))
            elif isinstance(value, Literal) and property_ in FACTS:
                facts.append((list(FACTS).index(property_), Fact(FACTS[property_], _plain(value), told)))
        links += [Link(iri, target, tuple(sorted(says))) for target, says in sorted(lines.items())]
        things.append(_thing(store, node, kind, facts))
    return Scene(tuple(things), tuple(links), total)


# A title is the label, an acronym another name too: once is enough.
_ECHOES = (FACTS[DCTERMS.title], FACTS[SKOS.altLabel])


def _thing(store: Store, node: NamedNode, kind: str, facts: list[tuple[int, Fact]]) -> Thing:
    label = _label(store, node)
    names = tuple(name for name in _names(store, node) if name != label.value)
    ordered = [fact for _, fact in sorted(facts, key=lambda pair: (pair[0], pair[1].text))]
    seen = {label.value, *(fact.text for fact in ordered if fact.heading not in _ECHOES)}
    told = [fact for fact in ordered if fact.heading not in _ECHOES or fact.text not in seen]
    return Thing(node.value, kind, label.value, label.language or "", names, tuple(told))


def _label(store: Store, node: NamedNode) -> Literal:
    labels = list(_literals(store, node, SKOS.prefLabel))
    if not labels:
        return Literal(re.split(r"[/#]", node.value.rstrip("/#"))[-1] or node.value)
    return min(labels, key=lambda one: (one.language != "en", one.language or "", one.value))


def _names(store: Store, node: NamedNode) -> list[str]:
    properties = (SKOS.prefLabel, DCTERMS.title, KG.acronym, SKOS.altLabel, SKOS.notation)
    return sorted({value.value for property_ in properties for value in _literals(store, node, property_)})


def _literals(store: Store, node: NamedNode, property_: str) -> Iterator[Literal]:
    for quad in store.quads_for_pattern(node, NamedNode(property_), None):
        if isinstance(quad.object, Literal):
            yield quad.object


def _quotes(store: Store, node: NamedNode, documents: _Documents) -> dict[tuple[str, str], list[Quote]]:
    """Return the quotes for each fact of a thing, by property and value, the surest first."""
    found: dict[tuple[str, str], list[Quote]] = defaultdict(list)
    for quad in store.quads_for_pattern(None, NamedNode(RDF.subject), node):
        if not isinstance(quad.subject, NamedNode):
            continue
        said = {one.predicate.value: one.object for one in store.quads_for_pattern(quad.subject, None, None)}
        if {RDF.predicate, RDF.object, OA.exact} <= said.keys():
            quote = Quote(
                prefix=_text(said.get(OA.prefix)),
                exact=_text(said[OA.exact]),
                suffix=_text(said.get(OA.suffix)),
                document=documents.name(said.get(PROV.wasDerivedFrom)),
                confidence=float(_text(said[KG.confidence])) if KG.confidence in said else None,
            )
            found[_text(said[RDF.predicate]), str(said[RDF.object])].append(quote)
    for quotes in found.values():
        quotes.sort(key=lambda one: (-(one.confidence or 0), one.document, one.exact, one.prefix))
    return found


class _Documents:
    """The names of the documents by which a person knows them, each looked up once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, str] = {}

    def name(self, node: object) -> str:
        """Return the identifier of a document, else the end of its IRI; "" for none."""
        if not isinstance(node, NamedNode):
            return ""
        if node.value not in self._known:
            given = sorted(one.value for one in _literals(self._store, node, DCTERMS.identifier))
            self._known[node.value] = given[0] if given else node.value.rsplit("/", 1)[-1]
        return self._known[node.value]


def _text(node: object) -> str:
    return node.value if isinstance(node, Literal | NamedNode) else ""


# A reader need not meet machine forms: 30 December 2020 for 2020-12-30.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


def _plain(value: Literal) -> str:
    """Return a literal as people write it.

    >>> _plain(Literal("2020-12-30")), _plain(Literal(True)), _plain(Literal("14.3"))
    ('30 December 2020', 'yes', '14.3')
    """
    kind = value.datatype.value.rpartition("#")[2]
    if kind == "boolean":
        return "yes" if value.value in ("true", "1") else "no"
    match = _DATE.fullmatch(value.value)
    if match is None or not 1 <= int(match[2]) <= 12:
        return value.value
    return " ".join(filter(None, (match[3] and str(int(match[3])), _MONTHS[int(match[2]) - 1], match[1])))


def _forms(iri: str, plural: str) -> tuple[str, ...]:
    return iri, curie(iri), iri.removeprefix(str(KG)), plural
