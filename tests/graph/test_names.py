"""What a thing of a graph is called, the best name first."""

from __future__ import annotations

from kg.graph.names import literals, names
from kg.terms import ID, SKOS
from tests.conftest import read_turtle

STORE = read_turtle(
    f"""@prefix skos: <{SKOS}> . @prefix kg: <https://w3id.org/report-kg/ontology#> .
<{ID}institution/yard> skos:altLabel "야드"@ko, "The Yard"@en ; skos:prefLabel "Yard Board"@en ; kg:acronym "YB" ."""
)


def test_the_label_comes_first_and_the_end_of_the_iri_last():
    assert names(STORE, f"{ID}institution/yard") == ("Yard Board", "The Yard", "야드", "YB", "yard")


def test_a_thing_that_nobody_names_is_called_by_the_end_of_its_iri():
    assert names(STORE, f"{ID}place/%EC%84%9C%EC%9A%B8") == ("서울",)


def test_words_in_english_come_before_others():
    assert literals(STORE, f"{ID}institution/yard", SKOS.altLabel) == ["The Yard", "야드"]
