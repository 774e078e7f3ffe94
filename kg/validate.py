"""Whether a graph keeps the promises of ontology/shapes.ttl; what breaks them, in words.

A build's folder is its graph.ttl and evidence.ttl together, and so is its graph.ttl alone, with the evidence.ttl beside it.
Parsing is pyoxigraph's, checking each thing is pySHACL's, asking about the whole is Oxigraph's.
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
from kg.errors import GraphError
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
    quads = list(_quads(source))
    with _quiet():
        data = _graph(quads)
        found = {*_of_things(data), *_of_the_whole(data, quads)}
    return Report(len(data), tuple(sorted(found)))


def _of_things(data: Graph) -> Iterator[Violation]:
    """Check each thing by its shapes, with pySHACL."""
    _, results, _ = pyshacl.validate(data, shacl_graph=_shapes_of_things(), inplace=True)  # no rules, so nothing is added
    assert isinstance(results, Graph)  # a ValidationFailure would be a fault in shapes.ttl
    for result in results.subjects(RDF.type, SH.ValidationResult):
        node, value = results.value(result, SH.focusNode), results.value(result, SH.value)
        found = "" if value is None or value == node else _said(data, value)
        message = str(results.value(result, SH.resultMessage))
        yield Violation(_thing(data, node), str(node), _where(results.value(result, SH.resultPath)), message, found)


def _of_the_whole(data: Graph, quads: list[ox.Quad]) -> Iterator[Violation]:
    """Ask the SPARQL constraints of the shapes, which are about the whole graph with the ontology beside it, each once.

    Oxigraph answers them: rdflib, and so pySHACL, needs ten times as long, and longer the larger the graph is.
    """
    whole = ox.Store()
    for quad in (*quads, *_parsed(terms.ontology_file("kg.ttl"))):
        whole.add(ox.Quad(quad.subject, quad.predicate, quad.object))
    for constraint in _shapes().objects(None, SH.sparql):
        message = str(_shapes().value(constraint, SH.message))
        for answer in _answers(whole, str(_shapes().value(constraint, SH.select))):
            said = {name: _said(data, term) for name, term in answer.items()}
            words = _PLACEHOLDER.sub(lambda hole, said=said: said[hole[1]], message)  # type: ignore[misc]
            yield Violation(_thing(data, answer["value"]), str(answer["value"]), _where(answer.get("path")), words, "")


def _answers(whole: ox.Store, query: str) -> Iterator[dict[str, Node]]:
    """Yield what each variable of a query is bound to."""
    answers = whole.query(query, prefixes=terms.PREFIXES)
    assert isinstance(answers, ox.QuerySolutions)
    names = [variable.value for variable in answers.variables]
    for answer in answers:
        yield {name: _term(answer[name]) for name in names if answer[name] is not None}


_PLACEHOLDER = re.compile(r"\{\?(\w+)\}")


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
    return _graph(_parsed(terms.ontology_file("shapes.ttl")))


@cache
def _shapes_of_things() -> Graph:
    shapes = _shapes() + Graph()  # a copy
    shapes.remove((None, SH.sparql, None))
    return shapes


# Reading: files and stores, by pyoxigraph -------------------------------------------------------------------------------


def _quads(source: Source | Sequence[str | Path]) -> Iterator[ox.Quad]:
    if isinstance(source, ox.Store):
        yield from source
    elif isinstance(source, str | Path):
        files = _files(Path(source))
        yield from (quad for file in files for quad in _parsed(file)) if files else store.read(source)
    else:
        yield from (quad for file in source for quad in _parsed(Path(file)))


def _files(path: Path) -> list[Path]:
    """Return the files that make up the graph at `path`; none where it is something that only a store can read."""
    folder = path if path.is_dir() else path.parent
    parts = [folder / name for name in store.TURTLE]
    if path.is_dir():
        return [part for part in parts if part.is_file()] if parts[0].is_file() else []
    if path == parts[0] and parts[1].is_file():
        return parts
    return [path]


def _parsed(file: Path) -> list[ox.Quad]:
    if not file.is_file():
        raise GraphError(f"{file}: there is no such graph; `kg build` makes one")
    try:
        return list(ox.parse(path=str(file), format=store.format_of(file), rename_blank_nodes=True))
    except (SyntaxError, OSError) as error:
        reason = " ".join(str(error).split())
        raise GraphError(f"{file}: this is no graph that can be read ({reason})") from error


# To rdflib, which pySHACL reads -----------------------------------------------------------------------------------------


def _graph(quads: Iterable[ox.Quad]) -> Graph:
    graph = Graph()
    for quad in quads:
        graph.add((_term(quad.subject), URIRef(quad.predicate.value), _term(quad.object)))
    return graph


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


_LONGEST = 120
_BARE = (XSD.integer, XSD.decimal, XSD.boolean)  # as Turtle writes them, too


def _thing(data: Graph, node: Node | None) -> str:
    """Return the class and name of a node: 'author "Lee Seog-ki"'."""
    kinds = sorted(str(kind) for kind in data.objects(node, RDF.type) if str(kind).startswith(str(KG)))
    kind = terms.in_words(kinds[0]) if kinds else "a thing of no class"
    name = min((str(name) for name in data.objects(node, SKOS.prefLabel)), default="")
    if not name:
        return f"{kind} {str(node).rpartition('/')[2]}"
    return f'{kind} "{_short(name)}"'


def _said(data: Graph, value: Node) -> str:
    """Return a value as a reader would write it: a name in quotes, a term by its short form, a literal with its type."""
    if isinstance(value, Literal):
        if value.datatype in _BARE and not value.ill_typed:
            return str(value)
        tag = f"@{value.language}" if value.language else f"^^{terms.curie(str(value.datatype))}" if value.datatype else ""
        return f'"{_short(str(value))}"{tag}'
    return _thing(data, value) if (value, RDF.type, None) in data else terms.curie(str(value))


def _where(path: Node | None) -> str:
    """Return a property for readers; "" for none, and for a path that is more than one property."""
    return f"{terms.in_words(str(path))} ({terms.curie(path)})" if isinstance(path, URIRef) else ""


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= _LONGEST else folded[:_LONGEST].rstrip() + "…"
