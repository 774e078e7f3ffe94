"""Graphs are read from wherever they lie, and what cannot be read is said in one line."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, serialize

from kg.errors import GraphError
from kg.face import Graph
from kg.graph import hold, store

FACTS = [
    Quad(NamedNode(f"https://example.org/{n}"), NamedNode("https://example.org/p"), Literal(f"words {n}")) for n in range(20)
]


@pytest.fixture
def turtle(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    serialize([quad.triple for quad in FACTS], str(path), RdfFormat.TURTLE)
    return path


def test_a_folder_of_turtle_files_is_one_graph(turtle: Path) -> None:
    shutil.copy(turtle, turtle.with_name("evidence.ttl"))
    with turtle.with_name("evidence.ttl").open("a") as file:
        file.write("<https://example.org/e> <https://example.org/p> 1 .\n")
    assert len(store.read(turtle.parent)) == 21


def test_a_store_wins_over_the_turtle_beside_it(turtle: Path) -> None:
    store.load(turtle.parent / "store", [turtle])
    turtle.write_text("")
    assert len(store.read(turtle.parent)) == len(store.read(turtle.parent / "store")) == 20


@pytest.mark.parametrize("suffix", ["nt", "nq", "trig", "rdf", "jsonld"])
def test_every_rdf_format_is_read(tmp_path: Path, suffix: str) -> None:
    format_ = RdfFormat.from_extension(suffix)
    assert format_ is not None
    facts = FACTS if format_.supports_datasets else [quad.triple for quad in FACTS]
    serialize(facts, str(tmp_path / f"graph.{suffix}"), format_)
    assert len(store.read(tmp_path / f"graph.{suffix}")) == 20


def test_named_graphs_are_folded_into_the_default_one(tmp_path: Path) -> None:
    (tmp_path / "g.trig").write_text("<https://example.org/g> { <https://example.org/s> <https://example.org/p> 1 }")
    assert len(list(store.read(tmp_path / "g.trig").query("SELECT * { ?s ?p ?o }"))) == 1


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.ttl", None, "there is no such graph"),
        ("broken.ttl", "<a> <b> .", "not readable as RDF"),
        ("notes.docx", "words", "no RDF file"),
        ("binary.ttl", "\x00\x01", "not readable as RDF"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(tmp_path: Path, name: str, content: str | None, says: str) -> None:
    if content is not None:
        (tmp_path / name).write_text(content)
    with pytest.raises(GraphError, match=says) as raised:
        store.read(tmp_path / name)
    assert name in str(raised.value)
    assert "\n" not in str(raised.value)


def test_an_empty_folder_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="run `kg build` first"):
        store.read(tmp_path)


def test_a_damaged_store_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").write_text("MANIFEST-000001\n")
    with pytest.raises(GraphError, match="cannot be opened"):
        store.read(tmp_path)


def many_files(folder: Path, words: str) -> None:
    """A store of many files, most of which RocksDB opens only when they are asked for."""
    made = Store(folder)
    for part in range(40):
        made.bulk_extend(
            Quad(NamedNode(f"https://example.org/{part}/{n}"), FACTS[0].predicate, Literal(f"{words} {part} {n}"))
            for n in range(50)
        )
    made.flush()


def test_a_reader_keeps_its_store_of_many_files_while_others_take_its_place(tmp_path: Path) -> None:
    place = tmp_path / "store"
    many_files(place, "old")
    reader = store.read(tmp_path)
    place.rename(tmp_path / "gone")
    many_files(place, "new")
    shutil.rmtree(tmp_path / "gone")
    for part in range(40):
        assert len(list(reader.quads_for_pattern(None, None, Literal(f"old {part} 7")))) == 1
    assert {quad.object.value[:3] for quad in store.read(tmp_path)} == {"new"}


def test_what_a_killed_reader_left_is_swept_away(tmp_path: Path) -> None:
    many_files(tmp_path / "store", "old")
    code = "import os, sys; from kg.graph import store; store.read(sys.argv[1]); os._exit(9)"
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    left = list((tmp_path / ".readers").iterdir())
    assert len(left) == 1
    reader = store.read(tmp_path)
    hold.sweep(tmp_path)
    assert not left[0].exists()
    assert len(list((tmp_path / ".readers").iterdir())) == 1
    assert len(reader) == 2000


def test_a_graph_answers_with_the_prefixes_of_the_project(turtle: Path) -> None:
    graph = Graph.read(turtle)
    assert len(graph) == 20
    assert not graph.query("ASK { ?x a kg:Report }")
    assert repr(graph) == "<kg.Graph: 20 triples>"


def test_a_graph_becomes_an_rdflib_graph(turtle: Path) -> None:
    graph = Graph.read(turtle).to_rdflib()
    assert len(graph) == 20
    assert dict(graph.namespaces())["kg"].endswith("ontology#")
