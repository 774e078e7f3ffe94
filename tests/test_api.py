"""The public face of the package: what `import kg` promises."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import kg

SEEDS = Path(__file__).parent.parent / "seeds"


def test_every_public_name_is_there_and_no_other_is_promised() -> None:
    assert kg.__all__ == sorted(kg.__all__)
    for name in kg.__all__:
        assert getattr(kg, name).__module__.startswith("kg.")
        assert not isinstance(getattr(kg, name), ModuleType)
    assert set(kg.__all__) <= set(dir(kg))


def test_an_unknown_name_is_said_to_be_one() -> None:
    with pytest.raises(AttributeError, match="no attribute 'biuld'"):
        _ = kg.biuld  # type: ignore[attr-defined]


def test_extract_stays_the_function_though_its_room_is_imported() -> None:
    code = "import kg.extract, kg; from kg.extract import run; assert callable(kg.extract); from kg import extract; extract('seeds')"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=SEEDS.parent)


def test_importing_kg_loads_nothing_heavy() -> None:
    heavy = ("rdflib", "networkx", "pyvis", "pyshacl", "scipy", "numpy", "pandas", "pyoxigraph", "typer", "rich")
    code = f"import sys, kg; assert not set({heavy}) & set(sys.modules), set({heavy}) & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=SEEDS.parent)


@pytest.mark.parametrize("call", ["kg.extract('seeds')", "kg.build('seeds', sys.argv[1], view=False, analysis=False)"])
def test_extracting_and_building_load_no_network_library(call: str, tmp_path: Path) -> None:
    code = f"import sys, kg; {call}; assert not {{'rdflib', 'networkx', 'pyvis', 'pyshacl'}} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "out")], check=True, cwd=SEEDS.parent)


def test_every_error_is_a_kg_error() -> None:
    for name in kg.__all__:
        if name.endswith("Error"):
            assert issubclass(getattr(kg, name), kg.KgError)


def test_records_come_in_the_order_of_ids_from_one_path_or_several() -> None:
    files = sorted(SEEDS.glob("*.txt"), reverse=True)
    assert kg.extract(files) == kg.extract(SEEDS) == kg.extract(str(SEEDS))
    assert [record.id for record in kg.extract(files)] == sorted(file.stem for file in files)
    assert [record.id for record in kg.extract(files[0])] == [files[0].stem]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    return kg.build(SEEDS, tmp_path_factory.mktemp("api") / "out", view=False, analysis=False).graph


def test_a_graph_becomes_a_network(graph: kg.Graph) -> None:
    network = graph.to_networkx()
    types = {said["type"] for _, said in network.nodes(data=True)}
    assert {"Report", "Author", "Industry", "Strategy"} <= types
    assert "Evidence" not in types
    assert all(said["label"] for _, said in network.nodes(data=True))
    assert "kg:hasAuthor" in {said["property"] for _, _, said in network.edges(data=True)}


def test_a_graph_becomes_an_rdflib_graph_of_the_same_size(graph: kg.Graph) -> None:
    assert len(graph.to_rdflib()) == len(graph)


def test_a_graph_answers_in_a_table(graph: kg.Graph) -> None:
    table = graph.to_dataframe("SELECT ?section ?position { ?section kg:position ?position } ORDER BY ?position")
    assert list(table.columns) == ["section", "position"]
    assert table["position"].tolist() == sorted(table["position"])
    assert table["position"].dtype.kind == "i"


@pytest.mark.parametrize("query", ["ASK { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }"])
def test_a_table_needs_a_select(graph: kg.Graph, query: str) -> None:
    with pytest.raises(kg.QueryError, match="SELECT"):
        graph.to_dataframe(query)


def test_a_broken_query_is_a_query_error(graph: kg.Graph) -> None:
    with pytest.raises(kg.QueryError, match="not expected here"):
        graph.query("SELEKT ?x")


def test_a_notebook_shows_what_the_graph_holds(graph: kg.Graph) -> None:
    shown = graph._repr_html_()
    assert "<td>Report</td><td>3</td>" in shown
    assert f"{len(graph):,} triples" in shown


def test_a_build_of_nothing_is_a_source_error(tmp_path: Path) -> None:
    with pytest.raises(kg.SourceError, match="no paths are given"):
        kg.build([], out=tmp_path / "exports")
    assert not (tmp_path / "exports").exists()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "DELETE WHERE { ?s ?p ?o }",
    ],
)
def test_a_query_changes_nothing_and_reaches_nothing_else(graph: kg.Graph, query: str) -> None:
    with pytest.raises(kg.QueryError):
        graph.query(query)
