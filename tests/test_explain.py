"""All that is known of a thing, told with quotes."""

from pathlib import Path

import pytest

from kg.errors import GraphError
from kg.explain import explain
from kg.graph import store as stores
from kg.terms import ID, KG


@pytest.fixture(scope="module")
def store():
    return stores.read(Path(__file__).parent / "query" / "graph.ttl")


def told(known):
    return {("← " if fact.inverse else "") + fact.words + ": " + fact.value for fact in known.facts}


def test_facts_are_told_in_both_directions(store):
    known = explain(store, f"{ID}industry/machinery")
    assert told(known) == {
        "classified as: Manufacture of machinery and equipment n.e.c.",
        '← about industry: Docks and "Cranes"',
        "← discusses industry: Shipyards of Norland",
        "← aimed at industry: Study cranes",
    }


def test_a_fact_that_follows_from_another_is_not_told_twice(store):
    facts = told(explain(store, f"{ID}report/shipyards"))
    assert "first author: Ana Vale" in facts
    assert "has author: Bo Reed" in facts
    assert not any(fact.startswith(("creator", "publisher", "has author: Ana")) for fact in facts)


def test_a_fact_brings_the_quote_that_says_so(store):
    known = explain(store, f"{ID}strategy/shipyards/train")
    (quote,) = next(fact.quotes for fact in known.facts if fact.property == KG.recommends)
    assert quote.prefix + quote.quote + quote.suffix == "In short, welders should be trained."
    assert (quote.span.start, quote.span.end, quote.confidence) == (110, 135, 0.9)
    assert known.documents == ("d1",)


def test_names_come_with_what_the_documents_say(store):
    known = explain(store, f"{ID}institution/harbour-institute")
    assert known.name == "Harbour Institute for Trade"
    assert known.names == ("HIT", "Harbour Institute")
    assert known.kind == "Institution"
    assert [(each.words, each.documents) for each in known.wordings] == [("Harbour\x1b[31m Institute", ("d1",))]


def test_evidence_is_not_told_as_a_fact_of_its_own(store):
    assert not any("evidence" in fact.other for fact in explain(store, f"{ID}report/shipyards").facts)


def test_what_lies_outside_the_graph_keeps_its_iri(store):
    facts = told(explain(store, "https://w3id.org/report-kg/isic4/3011"))
    assert any("https://unstats.un.org/classifications/ISIC/rev4/3011" in fact for fact in facts)


def test_numbers_in_names_are_told_in_their_order(store):
    from pyoxigraph import Literal, NamedNode, Quad, Store

    numbered = Store()
    for number in (10, 9, 100):
        section = NamedNode(f"{ID}section/r/{number}")
        numbered.add(Quad(NamedNode(f"{ID}report/r"), NamedNode(KG.hasSection), section))
        numbered.add(Quad(section, NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel"), Literal(f"Chapter {number}")))
    assert [fact.value for fact in explain(numbered, f"{ID}report/r").facts] == ["Chapter 9", "Chapter 10", "Chapter 100"]


def test_a_thing_that_the_graph_does_not_know_is_an_error(store):
    with pytest.raises(GraphError, match="is not in the graph"):
        explain(store, f"{ID}author/nobody")
