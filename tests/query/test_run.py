"""What a query may say, what is refused, and what its author is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.errors import KgError, QueryError
from kg.query import run
from kg.query.tokens import bind, place, tokens

REPORTS = "SELECT ?report { ?report a kg:Report }"


def test_the_known_prefixes_need_no_declaration(store):
    assert len(list(run(store, "SELECT ?s { ?s a kg:Report ; skos:prefLabel ?l ; dcterms:source ?d }"))) == 3


def test_a_prefix_that_a_query_declares_itself_wins(store):
    assert list(run(store, "PREFIX kg: <http://example.org/> SELECT ?s { ?s a kg:Anything }")) == []


def test_each_kind_of_query_is_answered(store):
    assert bool(run(store, "ASK { ?s a kg:Report }"))
    assert len(list(run(store, "CONSTRUCT { ?s a kg:Report } WHERE { ?s a kg:Report }"))) == 3
    assert len(list(run(store, "DESCRIBE <https://w3id.org/report-kg/id/author/bo-reed>"))) == 3


@pytest.mark.parametrize(
    ("sparql", "said"),
    [
        ("", "the query is empty; for example: kg query"),
        ("  # only a comment", "the query is empty"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "query, line 1, column 1: INSERT is refused: kg query only asks"),
        ("PREFIX x: <http://e/>\nDELETE WHERE { ?s ?p ?o }", "line 2, column 1: DELETE is refused"),
        ("load <file:///etc/passwd>", "LOAD is refused"),
        ("DROP ALL", "DROP is refused"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "line 1, column 12: SERVICE is refused"),
        ("SELECT * { service silent ?x { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT * {{ SELECT * { OPTIONAL {SERVICE<http://127.0.0.1:9/>{} } } }}", "SERVICE is refused"),
        ("SELECT * { ?s ?p '#' . SERVICE <http://127.0.0.1:9/> {} }", "SERVICE is refused"),
        ("SELECT * { ?s ?p <http://e/#> SERVICE <http://127.0.0.1:9/> {} }", "SERVICE is refused"),
        ("SELECT * { ?s ?p ?o FILTER(?o<5) SERVICE <http://127.0.0.1:9/> {} FILTER(?o>3) }", "SERVICE is refused"),
        ("SELECT * { ?s ?p '''a'b''c''' SERVICE <http://127.0.0.1:9/> {} }", "SERVICE is refused"),
        (r"SELECT * { ?s ?p 'a\' SERVICE \'' SERVICE <http://127.0.0.1:9/> {} }", "column 35: SERVICE is refused"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "line 1, column 10: FROM is refused"),
        ("SELECT * FROM NAMED <http://e/g> { GRAPH ?g { ?s ?p ?o } }", "FROM is refused"),
        ("SELECT * { ?s kg:amiedAt ?o }", "line 1, column 15: unknown term kg:amiedAt: did you mean kg:aimedAtIndustry?"),
        ("SELECT * { ?s <https://w3id.org/report-kg/ontology#hasAuthors> ?o }", "did you mean kg:hasAuthor?"),
        ("SELECT * { ?s foo:bar ?o }", "line 1, column 15: unknown prefix 'foo:'; declare it with PREFIX, or use one of"),
        ("SELECT * { ?s a <report> }", "column 17: <report> is no whole IRI"),
        ("SELEC * { ?s ?p ?o }", "line 1, column 1: 'SELEC' is not expected here; did you mean SELECT?"),
        ("SELECT *\nWHRE { ?s ?p ?o }", "line 2, column 1: 'WHRE' is not expected here; did you mean WHERE?"),
        ("SELECT * { ?s ?p }", "line 1, column 18: '}' is not expected here; expected a term or a variable"),
        ("SELECT * { ?s ?p ?o } LIMIT", "line 1, column 28: it ends too early; expected a number"),
        ("SELECT * { ?s ?p ?o", "line 1, column 10: this '{' is never closed"),
        ("SELECT * { ?s ?p ?o }}", "line 1, column 22: '}' closes nothing that is open"),
        ("SELECT * { ?s ?p (?o} )", "'}' closes nothing"),
        ("SELECT * { ?s ?p 'open }", "line 1, column 18: this text never ends"),
        ("SELECT * { ?s ?p ~ }", "'~' has no meaning in SPARQL here"),
        (f"SELECT * {'{' * 100_000}{'}' * 100_000}", "more than 64 brackets"),
        ("SELECT * { ?s ?p ?o FILTER(<http://e/f>(?s)) }", "custom function <http://e/f> is not supported"),
        ("SELECT ?s (COUNT(?p) AS ?n) { ?s ?p ?o }", "The SELECT contains a variable that is unbound"),
        ("SELECT ?s { ?s ?p ?o BIND(1 AS ?s) }", "a variable that is set twice"),
        ("SELECT * { ?s ?p ?o } ; DROP ALL", "line 1, column 23: ';' is not expected here"),
    ],
)
def test_what_cannot_be_run_is_explained_in_one_line(store, sparql, said):
    with pytest.raises(QueryError) as raised:
        run(store, sparql)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?service { ?service a kg:Report # SERVICE <http://e/> {}\n }",
        "SELECT * { ?s ?p 'SERVICE <http://e/> { ?s ?p ?o }' }",
        'SELECT * { ?s ?p """FROM "quoted" SERVICE""" }',
        "SELECT * { ?s <http://e/SERVICE/FROM/INSERT> ?o }",
        "PREFIX service: <http://e/> SELECT * { ?s service:SERVICE ?o }",
        "PREFIX from: <http://e/> SELECT * { ?s from:FROM $insert }",
        "SELECT * { ?s ?p ?o FILTER(?o < 5 && ?o > 3) }",
        "BASE <http://e/> SELECT * { ?s a <report> }",
    ],
)
def test_words_inside_names_texts_and_comments_are_no_keywords(store, sparql):
    assert isinstance(run(store, sparql), QuerySolutions)


def test_no_refused_word_escapes_by_a_code_point(store):
    with pytest.raises(QueryError):
        run(store, "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> {} }")


@given(some.text(alphabet="SELECT*{}?sporan '\"<>#\\\n:kg;.()[]^@12-+/|!&=,한", max_size=60))
def test_any_text_is_answered_or_explained(sparql):
    from pathlib import Path

    from kg.graph import store as stores

    try:
        run(stores.read(Path(__file__).parent / "graph.ttl"), sparql)
    except KgError as error:
        assert "\n" not in str(error)  # noqa: PT017


@given(some.text(max_size=80))
def test_tokens_lose_no_text(sparql):
    ends = 0
    for token in tokens(sparql):
        assert sparql[token.start : token.start + len(token.text)] == token.text
        assert token.start >= ends
        ends = token.start + len(token.text)


def test_places_count_lines_and_columns_from_one():
    assert place("a\n\n  b", 5) == "line 3, column 3"


@given(some.text(alphabet=some.characters(exclude_categories=["Cs"])))
def test_a_bound_text_is_that_text_whatever_it_holds(text):
    from pyoxigraph import Store

    rows = list(run(Store(), "SELECT (CONCAT(?text, '') AS ?same) {}", {"text": Literal(text)}))
    assert [row["same"].value for row in rows] == [text]


def test_a_bound_variable_that_is_selected_shows_its_value(store):
    found = run(
        store,
        "SELECT ?title ?where { ?r kg:concernsPlace ?where ; skos:prefLabel ?title }",
        {"where": NamedNode("https://w3id.org/report-kg/id/place/larkspur")},
    )
    assert [row["where"].value for row in found] == ["https://w3id.org/report-kg/id/place/larkspur"]


def test_a_name_inside_a_text_is_not_bound():
    assert bind("ASK { ?a ?b '?a' }", {"a": Literal("x")}) == "ASK { \"x\" ?b '?a' }"
