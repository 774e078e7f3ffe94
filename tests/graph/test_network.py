"""A graph as a network: things and their most exact links, nothing of where facts come from."""

from __future__ import annotations

from kg.graph import network
from kg.terms import ID
from tests.conftest import read_turtle

PREFIXES = """@prefix kg: <https://w3id.org/report-kg/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix : <https://w3id.org/report-kg/id/> .
"""
PORTS = read_turtle(
    PREFIXES
    + """:r a kg:Report ; skos:prefLabel "On Ports"@en ; kg:topic "two", "one", "bell \\u0007" ; dcterms:source :d ;
  kg:hasAuthor :han ; kg:firstAuthor :han ; dcterms:creator :han . :han a kg:Author ; skos:prefLabel "Han Mi-ra" .
:d a kg:SourceDocument ; dcterms:identifier "ports" . :e a kg:Evidence ."""
)


def test_nodes_are_things_with_class_and_label():
    nodes = network.to_networkx(PORTS).nodes
    assert dict(nodes(data="type")) == {f"{ID}r": "Report", f"{ID}han": "Author"}
    assert dict(nodes(data="label")) == {f"{ID}r": "On Ports", f"{ID}han": "Han Mi-ra"}


def test_edges_are_links_without_what_follows_from_them():
    edges = network.to_networkx(PORTS).edges(data="property")
    assert sorted(edges) == [(f"{ID}r", f"{ID}han", "kg:firstAuthor"), (f"{ID}r", f"{ID}han", "kg:hasAuthor")]


def test_several_values_stand_in_one_attribute_in_words_that_xml_can_hold():
    assert network.to_networkx(PORTS).nodes[f"{ID}r"]["topic"] == "bell \ufffd; one; two"
