"""What is left of facts when only sure ones are wanted."""

from kg.graph.threshold import surest
from kg.graph.triples import text
from kg.model import Claim, Span
from kg.terms import DCTERMS, KG

REPORT, STRATEGY, TYPE, YARDS, HAN = "id:report", "id:strategy", "id:type", "id:yards", "id:han"


def fact(subject, predicate, value, sure):
    return (subject, predicate, value), Claim(None, predicate, "x", Span(0, 1), sure)


def left(*facts, least=0.8):
    """The facts that are left of one document, as pairs of property and confidence."""
    return [(fact[1], claim.confidence) for fact, claim in surest({"a": facts}, least, [REPORT])["a"]]


def test_a_fact_stays_with_the_claims_that_are_sure_enough():
    place = [fact(REPORT, KG.concernsPlace, "id:busan", sure) for sure in (0.7, 0.9)]
    assert left(*place) == [(KG.concernsPlace, 0.9)]
    assert left(*place, least=0.95) == []


def test_where_documents_agree_only_the_evidence_of_the_surer_one_stays():
    found = {
        "a": [fact(REPORT, KG.concernsPlace, "id:busan", 0.9)],
        "b": [fact(REPORT, KG.concernsPlace, "id:busan", 0.7)],
    }
    assert surest(found, 0.8, [REPORT]) == {"a": found["a"], "b": []}


def test_nothing_is_said_of_a_thing_that_no_report_leads_to():
    aimed = fact(STRATEGY, KG.aimedAtIndustry, YARDS, 0.9)
    classified = fact(YARDS, KG.classifiedAs, "id:3011", 0.9)
    assert left(fact(REPORT, KG.recommends, STRATEGY, 0.7), aimed, classified) == []
    assert len(left(fact(REPORT, KG.recommends, STRATEGY, 0.8), aimed, classified)) == 3


def test_what_a_thing_cannot_be_without_stays_with_it():
    title = fact(REPORT, DCTERMS.title, text("On Yards"), 0.5)
    type_ = fact(STRATEGY, KG.strategyType, TYPE, 0.3)
    horizon = fact(STRATEGY, KG.horizon, text("short"), 0.3)
    recommended = fact(REPORT, KG.recommends, STRATEGY, 0.8)
    assert left(title, recommended, type_, horizon) == [(DCTERMS.title, 0.5), (KG.recommends, 0.8), (KG.strategyType, 0.3)]
    assert left(title, recommended, type_, horizon, least=0.9) == [(DCTERMS.title, 0.5)]


def test_the_first_author_is_one_of_the_authors():
    first = fact(REPORT, KG.firstAuthor, HAN, 0.9)
    assert left(fact(REPORT, KG.hasAuthor, HAN, 0.7), first) == []
    assert len(left(fact(REPORT, KG.hasAuthor, HAN, 0.8), first)) == 2
