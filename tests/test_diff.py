"""What came, went and changed, in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

import kg
from kg.diff import Diff, compare, diff

PREFIXES = """@prefix kg: <https://w3id.org/report-kg/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix : <https://w3id.org/report-kg/id/> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
"""
OLD = """:r a kg:Report ; skos:prefLabel "On Ports"@en ; dcterms:issued "2020"^^xsd:gYear ; kg:topic "ports" ;
  kg:hasAuthor :han ; dcterms:creator :han . :han a kg:Author, foaf:Person ; skos:prefLabel "Han Mi-ra" ."""


def graph(turtle: str) -> Store:
    store = Store()
    store.load(PREFIXES + turtle, RdfFormat.TURTLE)
    return store


def lines(old: str, new: str) -> list[str]:
    return list(compare(graph(old), graph(new)).lines())


def test_a_graph_does_not_differ_from_itself() -> None:
    assert not compare(graph(OLD), graph(OLD))
    assert lines(OLD, OLD) == []


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (f'{OLD} :r kg:topic "cranes" .', ['+ On Ports: topic "cranes"']),
        (OLD.replace('kg:topic "ports" ;', ""), ['- On Ports: topic "ports"']),
        (OLD.replace('"2020"^^xsd:gYear', '"2020-03"^^xsd:gYearMonth'), ['~ On Ports: date issued "2020" -> "2020-03"']),
        (OLD.replace(":han", ":han-mi-ra"), ["> Han Mi-ra: <id/han> is now <id/han-mi-ra>"]),
        (f"{OLD} :x a kg:Evidence ; oa:exact 'words' .", []),
        (f"{OLD} :d a kg:SourceDocument . :r dcterms:source :d .", []),
    ],
    ids=["came", "went", "changed", "moved", "evidence is no fact", "neither is the file"],
)
def test_each_difference_is_one_line_in_words(new: str, expected: list[str]) -> None:
    assert [line.replace("https://w3id.org/report-kg/", "") for line in lines(OLD, new)] == expected


def test_what_follows_from_a_property_is_not_told_twice() -> None:
    new = f'{OLD} :r kg:hasAuthor :oh ; dcterms:creator :oh . :oh a kg:Author, foaf:Person ; skos:prefLabel "Oh Jun" .'
    assert lines(OLD, new) == ["+ Oh Jun: is an author", "+ On Ports: has author Oh Jun"]


def test_words_with_line_breaks_stay_on_one_line() -> None:
    assert lines(OLD, f'{OLD} :r kg:byline "one\\ntwo" .') == ['+ On Ports: byline "one two"']


def test_a_difference_can_be_read_as_data() -> None:
    found = compare(graph(OLD), graph(OLD.replace("2020", "2021")))
    assert isinstance(found, Diff)
    assert (found.came, found.went, found.moved) == ((), (), ())
    assert [(one.before, one.after) for one in found.changed] == [('"2020"', '"2021"')]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "ports.txt"
    path.write_text("Ports in a Time of Change\n\nAuthor Han Mi-ra\nDate 2021.03.02\n\nThis report looks at ports.\n")
    return path


def build(page: Path, out: Path) -> None:
    kg.build(page, out, view=False, analysis=False)


def test_a_build_is_compared_with_the_one_before(page: Path, tmp_path: Path) -> None:
    build(page, tmp_path / "out")
    page.write_text(page.read_text().replace("2021.03.02", "2021.04.02"))
    build(page, tmp_path / "out")
    assert list(diff(tmp_path / "out").lines()) == ['~ Ports in a Time of Change: date issued "2021-03-02" -> "2021-04-02"']
    assert diff(tmp_path / "out" / ".previous", tmp_path / "out") == diff(tmp_path / "out")


def test_without_a_build_before_there_is_nothing_to_compare_with(page: Path, tmp_path: Path) -> None:
    build(page, tmp_path / "out")
    with pytest.raises(kg.GraphError, match="no build before this one"):
        diff(tmp_path / "out")


def test_a_missing_graph_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(kg.GraphError, match="nowhere"):
        diff(tmp_path / "nowhere", tmp_path)
