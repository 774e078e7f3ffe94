"""Whether a graph keeps the promises of ontology/shapes.ttl; what breaks them, in words.

A build's folder is its graph.ttl and evidence.ttl together, and so is its graph.ttl alone, with the evidence.ttl beside it.
Parsing is pyoxigraph's, checking is pySHACL's, over the data with the ontology beside it.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pyshacl
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import RDF, SH, SKOS, XSD
from rdflib.term import Node

from kg import terms
from kg.errors import GraphError, VocabularyError
from kg.graph import store
from kg.terms import KG

Source = str | Path | ox.Store


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that is wrong: with what, where, and what to put right."""

    thing: str  # its class and name: 'report "New industries"'
    iri: str
    property: str  # the property in words; "" where the thing as a whole is wrong
    message: str
    value: str  # what stands there now; "" where something is missing

    def __str__(self) -> str:
        where = f", {self.property}" if self.property else ""
        found = f" (found: {self.value})" if self.value else ""
        return f"{self.thing}{where}: {self.message}{found} <{self.iri}>"


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found. `facts` counts the triples that were looked at."""

    facts: int
    violations: tuple[Violation, ...]

    @property
    def conforms(self) -> bool:
        return not self.violations


def validate(source: Source | Sequence[str | Path]) -> Report:
    """Return what is wrong with a graph: a file, a build's folder, several files together, or an open store.

    Raises GraphError where there is no graph, or it cannot be parsed.
    """
    data = Graph()
    with _quiet():
        for triple in _triples(source):
            data.add(triple)
        facts = len(data)
        _, results, _ = pyshacl.validate(data + _read(terms.ontology_file("kg.ttl")), shacl_graph=_shapes(), inplace=True)
    assert isinstance(results, Graph)  # a ValidationFailure would be a fault in shapes.ttl
    found = {_violation(data, results, one) for one in results.subjects(RDF.type, SH.ValidationResult)}
    return Report(facts, tuple(sorted(found)))


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep rdflib from logging a traceback for each ill-typed literal: the shapes report it in words."""
    logger = logging.getLogger("rdflib.term")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before


@cache
def _shapes() -> Graph:
    return _read(terms.ontology_file("shapes.ttl"))


# Reading: files and stores to rdflib ------------------------------------------------------------------------------------

Triple = tuple[Node, Node, Node]


def _triples(source: Source | Sequence[str | Path]) -> Iterator[Triple]:
    if isinstance(source, ox.Store):
        yield from _converted(source)
    elif isinstance(source, str | Path):
        files = _files(Path(source))
        yield from (triple for file in files for triple in _parsed(file)) if files else _converted(store.read(source))
    else:
        yield from (triple for file in source for triple in _parsed(Path(file)))


def _files(path: Path) -> list[Path]:
    """Return the files that make up the graph at `path`; none where it is something that only a store can read."""
    folder = path if path.is_dir() else path.parent
    parts = [folder / name for name in store.TURTLE]
    if path.is_dir():
        return [part for part in parts if part.is_file()] if parts[0].is_file() else []
    if path == parts[0] and parts[1].is_file():
        return parts
    return [path]


def _parsed(file: Path) -> Iterator[Triple]:
    if not file.is_file():
        raise GraphError(f"{file}: there is no such graph; `kg build` makes one")
    try:
        yield from _converted(ox.parse(path=str(file), format=store.format_of(file), rename_blank_nodes=True))
    except (SyntaxError, OSError) as error:
        reason = " ".join(str(error).split())
        raise GraphError(f"{file}: this is no graph that can be read ({reason})") from error


def _read(file: Path) -> Graph:
    graph = Graph()
    for triple in _parsed(file):
        graph.add(triple)
    return graph


def _converted(quads: Iterable[ox.Quad]) -> Iterator[Triple]:
    for quad in quads:
        yield _term(quad.subject), URIRef(quad.predicate.value), _term(quad.object)


def _term(term: object) -> Node:
    """Return a term as rdflib has it, letter for letter, so that shapes see what was written."""
    match term:
        case ox.NamedNode():
            return URIRef(term.value)
        case ox.BlankNode():
            return BNode(term.value)
        case ox.Literal():
            datatype = None if term.language or term.datatype.value == str(XSD.string) else URIRef(term.datatype.value)
            return Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
        case _:
            raise GraphError(f"{term}: a statement about a statement; this graph has kg:Evidence for that")


# Results in words -------------------------------------------------------------------------------------------------------


def _violation(data: Graph, results: Graph, result: Node) -> Violation:
    node, value = results.value(result, SH.focusNode), results.value(result, SH.value)
    if results.value(result, SH.sourceConstraintComponent) == SH.SPARQLConstraintComponent:
        node, value = value, None  # shape:Graph names what it found as the value
    path = results.value(result, SH.resultPath)
    message = _IRI.sub(lambda found: _said(data, URIRef(found[0])), str(results.value(result, SH.resultMessage)))
    where = f"{_words(str(path))} ({terms.curie(str(path))})" if isinstance(path, URIRef) else ""
    found = "" if value is None or value == node else _said(data, value)
    return Violation(_thing(data, node), str(node), where, message, found)


_IRI = re.compile(r"https?://[^\s;,]+")
_LONGEST = 120


def _thing(data: Graph, node: Node | None) -> str:
    """Return the class and name of a node: 'author "Lee Seog-ki"'."""
    kinds = sorted(str(kind) for kind in data.objects(node, RDF.type) if str(kind).startswith(str(KG)))
    kind = _words(kinds[0]) if kinds else "a thing of no class"
    name = min((str(name) for name in data.objects(node, SKOS.prefLabel)), default="")
    if not name:
        return f"{kind} {str(node).rpartition('/')[2]}"
    return f'{kind} "{_short(name)}"'


def _said(data: Graph, value: Node) -> str:
    """Return a value as a reader would write it: a name in quotes, a term by its short form, a literal with its type."""
    if isinstance(value, Literal):
        tag = f"@{value.language}" if value.language else f"^^{terms.curie(str(value.datatype))}" if value.datatype else ""
        return f'"{_short(str(value))}"{tag}'
    return _thing(data, value) if (value, RDF.type, None) in data else terms.curie(str(value))


def _words(iri: str) -> str:
    try:
        return terms.label(iri)
    except VocabularyError:
        return terms.curie(iri)


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= _LONGEST else folded[:_LONGEST].rstrip() + "…"
