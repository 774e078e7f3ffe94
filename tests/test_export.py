"""The graph in other shapes: nothing lost, nothing hostile, the same bytes."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from kg import export
from kg.errors import FormatError, GraphError
from kg.terms import ID, KG, RDF, SKOS

RDF_FORMATS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}


@pytest.fixture(scope="module")
def hostile() -> Store:
    """A report whose title tries to break every format."""
    store = Store()
    report, author = NamedNode(f"{ID}report/x"), NamedNode(f"{ID}author/y")
    title = "<b>\"A'&]]>\n=cmd|x!A0\t한국 ⚓ \x0b"
    for predicate, value in (
        (RDF.type, NamedNode(KG.Report)),
        (SKOS.prefLabel, Literal(title.replace("\x0b", ""), language="en")),
        (KG.byline, Literal("=1+1")),
        (KG.topic, Literal("two")),
        (KG.topic, Literal("one")),
        (KG.topic, Literal("bell \x07")),
        (KG.hasAuthor, author),
        (KG.firstAuthor, author),
        ("http://purl.org/dc/terms/creator", author),
    ):
        store.add(Quad(report, NamedNode(predicate), value))
    store.add(Quad(author, NamedNode(RDF.type), NamedNode(KG.Author)))
    store.add(Quad(author, NamedNode(SKOS.prefLabel), Literal("Y")))
    return store


@pytest.mark.parametrize("name", [name for name in RDF_FORMATS if name != "rdfxml"])  # XML holds no control characters
def test_rdf_formats_lose_nothing_of_hostile_words(hostile: Store, name: str) -> None:
    back = Store()
    back.load(export.export(hostile, name), RDF_FORMATS[name])
    assert set(back) == set(hostile)


def test_rdf_as_xml_loses_but_what_xml_cannot_hold(hostile: Store) -> None:
    back = Store()
    back.load(export.export(hostile, "rdfxml"), RdfFormat.RDF_XML)
    assert {quad.object.value for quad in set(hostile) ^ set(back)} == {"bell \x07", "bell \ufffd"}


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # by rdflib's own reader of JSON-LD
@pytest.mark.parametrize(("name", "theirs"), [("turtle", "turtle"), ("jsonld", "json-ld"), ("rdfxml", "xml")])
def test_rdflib_reads_what_is_written(little_graph: Store, name: str, theirs: str) -> None:
    graph = rdflib.Graph().parse(data=export.export(little_graph, name), format=theirs)
    assert len(graph) == len(little_graph)


@pytest.mark.parametrize("name", export.FORMATS)
def test_the_order_in_which_facts_came_changes_no_byte(little_graph: Store, name: str) -> None:
    backwards = Store()
    for quad in sorted(little_graph, key=str, reverse=True):
        backwards.add(quad)
    assert export.export(backwards, name) == export.export(little_graph, name)


def test_neither_day_nor_hash_seed_change_a_byte(tmp_path: Path, little_graph: Store) -> None:
    code = "import sys\nfrom pathlib import Path\nfrom kg import export\nfrom kg.graph import store\n"
    code += "found = store.read(sys.argv[1])\nfor name in export.FORMATS: export.write(found, name, Path(sys.argv[2], name))"
    source = Path(__file__).with_name("little.ttl")
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(source.parent.parent)}
        subprocess.run([sys.executable, "-c", code, source, tmp_path / seed], env=environment, check=True)
    for name in export.FORMATS:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes() == export.export(little_graph, name)
    assert b"lastmodified" not in export.export(little_graph, "gexf")


def test_graphml_is_xml_that_networkx_reads_back(hostile: Store) -> None:
    back = networkx.parse_graphml(export.export(hostile, "graphml").decode(), force_multigraph=True)
    assert set(back.nodes) == {f"{ID}report/x", f"{ID}author/y"}
    assert back.nodes[f"{ID}report/x"]["byline"] == "=1+1"
    assert back.number_of_edges() == 2


def test_gexf_is_xml_that_networkx_reads_back(hostile: Store) -> None:
    back = networkx.read_gexf(io.BytesIO(export.export(hostile, "gexf")))
    assert back.nodes[f"{ID}author/y"]["label"] == "Y"
    assert back.nodes[f"{ID}report/x"]["class"] == "Report"


@pytest.mark.parametrize("name", ["graphml", "gexf", "rdfxml"])
def test_xml_is_well_formed(little_graph: Store, name: str) -> None:
    ElementTree.fromstring(export.export(little_graph, name))


def test_a_table_has_a_row_a_fact_and_no_formula(hostile: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(export.export(hostile, "csv").decode(), newline="")))
    assert {row["property"] for row in rows} == {"skos:prefLabel", "kg:byline", "kg:topic", "kg:hasAuthor", "kg:firstAuthor"}
    assert [row["value"] for row in rows if row["property"] == "kg:byline"] == ["'=1+1"]
    assert {row["value_label"] for row in rows if row["property"] == "kg:hasAuthor"} == {"Y"}


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "\rx", "＝1"])
def test_what_a_spreadsheet_would_run_is_made_words(cell: str) -> None:
    assert export.guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("name", export.FORMATS)
def test_an_empty_graph_can_be_exported(name: str) -> None:
    assert isinstance(export.export(Store(), name), bytes)


def test_an_unknown_format_is_answered_with_those_there_are(little_graph: Store) -> None:
    with pytest.raises(FormatError, match=r"'docx' is no format .* turtle, ntriples"):
        export.export(little_graph, "docx")


def test_a_file_is_written_whole_or_not_at_all(little_graph: Store, tmp_path: Path) -> None:
    export.write(little_graph, "jsonld", tmp_path / "graph.jsonld")
    assert json.loads((tmp_path / "graph.jsonld").read_bytes())
    assert [path.name for path in tmp_path.iterdir()] == ["graph.jsonld"]
    with pytest.raises(GraphError, match="cannot be written"):
        export.write(little_graph, "jsonld", tmp_path / "missing" / "graph.jsonld")


def test_a_link_is_followed_and_a_pipe_stays_a_pipe(little_graph: Store, tmp_path: Path) -> None:
    (tmp_path / "file.nt").touch()
    (tmp_path / "link.nt").symlink_to(tmp_path / "file.nt")
    export.write(little_graph, "ntriples", tmp_path / "link.nt")
    assert (tmp_path / "link.nt").is_symlink()
    assert (tmp_path / "file.nt").read_bytes() == export.export(little_graph, "ntriples")
    os.mkfifo(tmp_path / "pipe.nt")
    reader = os.open(tmp_path / "pipe.nt", os.O_RDONLY | os.O_NONBLOCK)
    export.write(Store(), "ntriples", tmp_path / "pipe.nt")
    os.close(reader)
    assert (tmp_path / "pipe.nt").is_fifo()


def test_each_format_says_what_it_is_for() -> None:
    for name, format_ in export.FORMATS.items():
        assert format_.name == name
        assert format_.suffix.startswith(".")
        assert "/" in format_.media_type
        assert format_.about
