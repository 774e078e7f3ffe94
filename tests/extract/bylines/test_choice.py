"""Which run of names is chosen, and how sure."""

from kg.extract import report
from kg.extract.authors import title_of
from kg.extract.bylines import Page, candidates
from kg.extract.bylines.choice import choose, features
from tests.factory import document

TEXT = (
    "The study looks at the mills of the valley, which have lost orders to their rivals abroad. It asks what can be done, "
    "and finds that small firms need help first. Most of them are old."
)


def runs(byline):
    doc = document(f"Mending the Mills of the Valley\n\n{byline}\n\n{TEXT}\n\n{TEXT}")
    return candidates(Page(doc, title_of(tuple(report.find(doc, ())))))


def sure(byline):
    chosen = choose(runs(byline))
    return chosen.sure if chosen else 0.0


def test_a_label_makes_a_byline_surer():
    assert sure("Author: Borvo Kestrin") > sure("Borvo Kestrin")


def test_names_that_are_printed_again_are_surer():
    assert sure("Anna Lindholm\n\nMay 2014\n\nAnna Lindholm") >= sure("Anna Lindholm\n\nMay 2014")


def test_nothing_is_chosen_where_there_is_no_name():
    assert choose([]) is None
    assert features([]) == []


def test_a_confidence_is_a_chance():
    assert 0 < sure("By Anna Lindholm") <= 0.99
