"""The graph in other shapes: one table of formats, and one function that writes them. Same graph, same bytes.

Formats of RDF carry every triple. Those of networks and tables carry the facts alone: things, what is said of them, and the
links between them; not the evidence, and not what follows from a more exact property.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Literal as OxLiteral
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, serialize

from kg.errors import FormatError, GraphError
from kg.graph import turtle
from kg.graph.triples import Literal, Triple
from kg.terms import KG, RDF, SKOS, XSD, curie, super_properties

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True, slots=True)
class Format:
    """A shape in which a graph can be taken away."""

    name: str
    suffix: str
    media_type: str
    write: Callable[[Store], bytes]
    about: str


def export(store: Store, name: str) -> bytes:
    """Return the graph in the format of that name. Raises FormatError for an unknown one."""
    found = FORMATS.get(name)
    if found is None:
        raise FormatError(f"'{name}' is no format of kg export; there are {', '.join(FORMATS)}")
    return found.write(store)


def write(store: Store, name: str, path: Path) -> None:
    """Write the graph to a file, whole or not at all. Raises FormatError, and GraphError where the file cannot be written."""
    content = export(store, name)
    draft = path.with_name(f".{path.name}.draft")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        raise GraphError(f"{path}: cannot be written ({error.strerror}); choose another file") from error


def _turtle(store: Store) -> bytes:
    return turtle.text(_triples(store), "A graph of policy reports, with the evidence for each fact").encode()


def _triples(store: Store) -> Iterator[Triple]:
    return (triple for quad in store for triple in _triples_of(quad))


def _rdf(format_: RdfFormat) -> Callable[[Store], bytes]:
    """Return a writer of Oxigraph's own, fed in sorted order; without prefixes, which it would write in random order."""

    def write_rdf(store: Store) -> bytes:
        ordered = sorted(store, key=str)
        return serialize(ordered if format_.supports_datasets else [quad.triple for quad in ordered], format=format_) or b""

    return write_rdf


def _rdfxml(store: Store) -> bytes:
    """Write RDF/XML; what XML cannot hold becomes a replacement character."""
    writable = Store()
    writable.extend(_in_xml(quad) for quad in store)
    return _rdf(RdfFormat.RDF_XML)(writable)


def _in_xml(quad: Quad) -> Quad:
    value = quad.object
    if not isinstance(value, OxLiteral) or not _UNWRITABLE.search(value.value):
        return quad
    words = _writable(value.value)
    written = OxLiteral(words, language=value.language) if value.language else OxLiteral(words, datatype=value.datatype)
    return Quad(quad.subject, quad.predicate, written, quad.graph_name)


# Classes that say where facts come from, not what the facts are.
_PROVENANCE = frozenset({KG.Evidence, KG.Extractor, KG.SourceDocument})

# What XML 1.0 cannot hold.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def to_networkx(store: Store) -> networkx.MultiDiGraph:
    """Return things and the links between them.

    A node is an IRI, with `label`, `type` (the name of its class) and each literal property by its local name, several values
    parted by semicolons. An edge carries its `property` in short form, which is also its key.
    """
    import networkx

    network = networkx.MultiDiGraph()
    things = _things(store)
    facts = _in_order(_facts(store, things))
    for iri in sorted(things):
        network.add_node(iri, label="", type=things[iri].rpartition("#")[2])
    said: dict[tuple[str, str], list[str]] = {}
    for subject, predicate, value in facts:
        if isinstance(value, Literal):
            said.setdefault((subject, _attribute(predicate)), []).append(_writable(value.value))
        elif value in things:
            short = curie(predicate)
            network.add_edge(subject, value, key=short, property=short)
    for (subject, name), values in said.items():
        network.nodes[subject][name] = "; ".join(dict.fromkeys(values))
    return network


def _things(store: Store) -> dict[str, str]:
    """Return thing -> its class of ours, for all that is no provenance."""
    found = {
        quad.subject.value: quad.object.value
        for quad in store.quads_for_pattern(None, NamedNode(RDF.type), None, None)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode) and quad.object.value.startswith(str(KG))
    }
    return {iri: kind for iri, kind in found.items() if kind not in _PROVENANCE}


def _facts(store: Store, things: dict[str, str]) -> Iterator[Triple]:
    """Yield what is said of things, without their classes and without what merely follows from a property of ours."""
    for thing in things:
        found = [triple for quad in store.quads_for_pattern(NamedNode(thing), None, None, None) for triple in _triples_of(quad)]
        follows = {
            (value, above)
            for _, predicate, value in found
            for above in super_properties(predicate)
            if not above.startswith(str(KG))
        }
        yield from (
            (subject, predicate, value)
            for subject, predicate, value in found
            if predicate != RDF.type and (value, predicate) not in follows
        )


def _in_order(facts: Iterable[Triple]) -> list[Triple]:
    return sorted(facts, key=lambda fact: (fact[0], fact[1], str(fact[2])))


def _triples_of(quad: Quad) -> Iterator[Triple]:
    """Yield a quad as a plain triple. A build makes no blank nodes; in a graph from elsewhere they say nothing outside it."""
    subject, value = quad.subject, quad.object
    if not isinstance(subject, NamedNode):
        return
    if isinstance(value, OxLiteral):
        datatype = "" if value.language or value.datatype.value == XSD.string else value.datatype.value
        yield subject.value, quad.predicate.value, Literal(value.value, datatype, value.language or "")
    elif isinstance(value, NamedNode):
        yield subject.value, quad.predicate.value, value.value


def _attribute(predicate: str) -> str:
    """Return the name of a node's attribute: `label` for the name it is shown by, else the property's local name."""
    return "label" if predicate == SKOS.prefLabel else curie(predicate).rpartition(":")[2]


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)


def _graphml(store: Store) -> bytes:
    import networkx

    # networkx.write_graphml writes other bytes where lxml happens to be installed; this one never does.
    lines = networkx.generate_graphml(to_networkx(store), named_key_ids=True)
    return ("<?xml version='1.0' encoding='utf-8'?>\n" + "\n".join(lines) + "\n").encode()


_DAY_OF_WRITING = re.compile(r' lastmodifieddate="[^"]*"')


def _gexf(store: Store) -> bytes:
    import networkx

    lines = networkx.generate_gexf(_numbered(to_networkx(store)))
    return ("<?xml version='1.0' encoding='utf-8'?>\n" + _DAY_OF_WRITING.sub("", "\n".join(lines)) + "\n").encode()


def _numbered(network: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    """Return the network as GEXF wants it: edges have an id each, their property as label; the class is no GEXF type."""
    import networkx

    numbered = networkx.MultiDiGraph()
    for node, said in network.nodes(data=True):
        numbered.add_node(node, **{("class" if name == "type" else name): value for name, value in said.items()})
    for number, (subject, value, key) in enumerate(network.edges(keys=True)):
        numbered.add_edge(subject, value, key=key, id=number, label=key)
    return numbered


_COLUMNS = ("subject", "subject_label", "subject_class", "property", "value", "value_label")

# With these a spreadsheet takes a cell for a formula and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def _csv(store: Store) -> bytes:
    """Write a row a fact: who, what, and whom or how, each with its name."""
    things = _things(store)
    facts = _in_order(_facts(store, things))
    named = ((subject, value) for subject, predicate, value in reversed(facts) if predicate == SKOS.prefLabel)
    labels = {subject: value.value for subject, value in named if isinstance(value, Literal)}
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for subject, predicate, value in facts:
        words, name = (value.value, "") if isinstance(value, Literal) else (value, labels.get(value, ""))
        row = (subject, labels.get(subject, ""), curie(things[subject]), curie(predicate), words, name)
        writer.writerow([guarded(cell) for cell in row])
    return table.getvalue().encode()


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe makes it words.

    >>> guarded("=1+1"), guarded("Train engineers")
    ("'=1+1", 'Train engineers')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format("turtle", ".ttl", "text/turtle", _turtle, "RDF for people: prefixes, grouped by class"),
        Format("ntriples", ".nt", "application/n-triples", _rdf(RdfFormat.N_TRIPLES), "RDF a line a triple, for bulk loading"),
        Format("trig", ".trig", "application/trig", _turtle, "RDF with named graphs; here all is in the default one"),
        Format("jsonld", ".jsonld", "application/ld+json", _rdf(RdfFormat.JSON_LD), "RDF as JSON"),
        Format("rdfxml", ".rdf", "application/rdf+xml", _rdfxml, "RDF as XML, for older tools"),
        Format("graphml", ".graphml", "application/graphml+xml", _graphml, "the network for yEd, Cytoscape, NetworkX, igraph"),
        Format("gexf", ".gexf", "application/gexf+xml", _gexf, "the network for Gephi"),
        Format("csv", ".csv", "text/csv", _csv, "a row a fact, for spreadsheets"),
    )
}
