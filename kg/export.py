"""The graph in other shapes: one table of formats, and one function that writes them. Same graph, same bytes.

Formats of RDF carry every triple. Those of networks and tables carry the facts alone: things, what is said of them, and the
links between them; not the evidence, and not what follows from a more exact property.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Literal as OxLiteral
from pyoxigraph import Quad, RdfFormat, Store, serialize

from kg.errors import FormatError, GraphError
from kg.graph import turtle
from kg.graph.network import facts, things, to_networkx, writable
from kg.graph.triples import Literal, of_quad
from kg.terms import SKOS, curie

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
    """Write the graph to a file, whole or not at all. Raises FormatError, and GraphError where the file cannot be written.

    A link is followed; what is no file, such as a pipe or /dev/null, is written to and stays what it is.
    """
    content = export(store, name)
    target = path.resolve()
    draft = target.with_name(f".{target.name}.draft")
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(content)
            return
        draft.write_bytes(content)
        draft.replace(target)
    except OSError as error:
        raise GraphError(f"{path}: cannot be written ({error.strerror}); choose another file") from error


def _turtle(store: Store) -> bytes:
    triples = (triple for quad in store for triple in of_quad(quad))
    return turtle.text(triples, "A graph of policy reports, with the evidence for each fact").encode()


def _rdf(format_: RdfFormat) -> Callable[[Store], bytes]:
    """Return a writer of Oxigraph's own, fed in sorted order; without prefixes, which it would write in random order."""

    def write_rdf(store: Store) -> bytes:
        ordered = sorted(store, key=str)
        return serialize(ordered if format_.supports_datasets else [quad.triple for quad in ordered], format=format_) or b""

    return write_rdf


def _rdfxml(store: Store) -> bytes:
    """Write RDF/XML; what XML cannot hold becomes a replacement character."""
    held = Store()
    held.extend(_in_xml(quad) for quad in store)
    return _rdf(RdfFormat.RDF_XML)(held)


def _in_xml(quad: Quad) -> Quad:
    value = quad.object
    if not isinstance(value, OxLiteral) or (words := writable(value.value)) == value.value:
        return quad
    written = OxLiteral(words, language=value.language) if value.language else OxLiteral(words, datatype=value.datatype)
    return Quad(quad.subject, quad.predicate, written, quad.graph_name)


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
    known = things(store)
    said = facts(store, known)
    named = ((subject, value) for subject, predicate, value in reversed(said) if predicate == SKOS.prefLabel)
    labels = {subject: value.value for subject, value in named if isinstance(value, Literal)}
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for subject, predicate, value in said:
        words, name = (value.value, "") if isinstance(value, Literal) else (value, labels.get(value, ""))
        row = (subject, labels.get(subject, ""), curie(known[subject]), curie(predicate), words, name)
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
