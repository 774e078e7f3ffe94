"""What the named questions answer on a small graph whose facts are stated in graph.ttl."""

import pytest
from pyoxigraph import QuerySolutions, Store

from kg.errors import QueryError
from kg.query import names, questions, run

SHIPYARDS, DOCKS, HIT = "Shipyards of Norland", 'Docks and "Cranes"', "Harbour Institute for Trade"


def ask(store: Store, name: str, **given: str) -> list[tuple[str, ...]]:
    asked = questions.question(name)
    values = questions.values(store, asked, given)
    results = run(store, asked.sparql, {key: value.term for key, value in values.items()})
    assert isinstance(results, QuerySolutions)
    return [tuple(term.value if term else "" for term in row) for row in results]


ANSWERS = [
    (
        "co-authors",
        {},
        [
            ("Ana Vale", "Bo Reed", "2", f"{DOCKS} | {SHIPYARDS}"),
            ("Ana Vale", "Cho Min-seo", "1", DOCKS),
            ("Bo Reed", "Cho Min-seo", "1", DOCKS),
        ],
    ),
    ("co-authors", {"author": "cho"}, [("Ana Vale", "Cho Min-seo", "1", DOCKS), ("Bo Reed", "Cho Min-seo", "1", DOCKS)]),
    (
        "authors",
        {"institution": "HIT"},
        [("Ana Vale", "2", f"{DOCKS} | {SHIPYARDS}"), ("Bo Reed", "2", f"{DOCKS} | {SHIPYARDS}"), ("Cho Min-seo", "1", DOCKS)],
    ),
    (
        "recommended-by",
        {"institution": "harbour institute"},
        [
            ("Study cranes", "research and development", "", DOCKS),
            ("Develop clean engines", "research and development", "long", SHIPYARDS),
            ("Train welders", "workforce development", "short", SHIPYARDS),
        ],
    ),
    (
        "strategies-for-industry",
        {"industry": "machinery"},
        [
            ("Study cranes", "machinery industry", "research and development", DOCKS),
            ("Develop clean engines", "marine engines", "research and development", SHIPYARDS),
        ],
    ),
    (
        "strategies-for-industry",
        {"industry": "281"},
        [("Develop clean engines", "marine engines", "research and development", SHIPYARDS)],
    ),
    (
        "strategies-for-industry",
        {"industry": "Building of ships and boats"},
        [
            ("Study cranes", "shipbuilding", "research and development", DOCKS),
            ("Train welders", "shipbuilding", "workforce development", SHIPYARDS),
        ],
    ),
    ("strategies-for-industry", {"industry": "tourism"}, []),
    (
        "industries",
        {},
        [("shipbuilding", "2", "2", "3011"), ("machinery industry", "1", "1", "28"), ("marine engines", "1", "1", "2811")],
    ),
    ("blind-spots", {}, [("tourism", "", SHIPYARDS)]),
    ("reports-on-place", {"place": "LARKSPUR"}, [(DOCKS, "2019-11", HIT)]),
    ("reports-on-place", {"place": "norl"}, [(DOCKS, "2019-11", HIT), (SHIPYARDS, "2021-05-04", HIT)]),
    ("shared-industries", {}, [(DOCKS, SHIPYARDS, "2", "machinery industry | shipbuilding")]),
    ("shared-industries", {"report": "docks"}, [(DOCKS, SHIPYARDS, "2", "machinery industry | shipbuilding")]),
    ("shared-industries", {"report": "조용한 보고서"}, []),
    (
        "timeline",
        {},
        [
            ("", "조용한 보고서", "", ""),
            ("2019-11", DOCKS, HIT, "Ana Vale | Bo Reed | Cho Min-seo"),
            ("2021-05-04", SHIPYARDS, HIT, "Ana Vale | Bo Reed"),
        ],
    ),
    ("findings", {}, [("12.5", "percent", "orders fell by 12.5 percent", SHIPYARDS)]),
    ("findings", {"report": "docks"}, []),
    (
        "evidence",
        {"report": "shipyards"},
        [
            (SHIPYARDS, "publishedBy", HIT, "Harbour\x1b[31m Institute", "d1", "0", "22", "institutions-1", "0.8"),
            (SHIPYARDS, "recommends", "Train welders", "welders should be trained", "d1", "110", "135", "strategies-1", "0.9"),
        ],
    ),
    (
        "strategies-of-type",
        {},
        [
            ("research and development", "Study cranes", DOCKS),
            ("research and development", "Develop clean engines", SHIPYARDS),
            ("workforce development", "Train welders", SHIPYARDS),
        ],
    ),
    ("strategies-of-type", {"type": "workforce-development"}, [("workforce development", "Train welders", SHIPYARDS)]),
    ("by-horizon", {}, [("short", "Train welders", SHIPYARDS), ("long", "Develop clean engines", SHIPYARDS)]),
    ("by-horizon", {"horizon": "Long"}, [("long", "Develop clean engines", SHIPYARDS)]),
    (
        "institutions",
        {},
        [
            ("City of Larkspur", "", "mentioned | funder", "2", f"{SHIPYARDS} | {DOCKS}"),
            (HIT, "HIT", "publisher", "2", f"{DOCKS} | {SHIPYARDS}"),
        ],
    ),
    ("institutions", {"institution": "HIT"}, [(HIT, "HIT", "publisher", "2", f"{DOCKS} | {SHIPYARDS}")]),
    (
        "strategies",
        {"report": "shipyards"},
        [
            ("Develop clean engines", "research and development", "long", "marine engines", SHIPYARDS, HIT, "", ""),
            (
                *("Train welders", "workforce development", "short", "shipbuilding"),
                *(SHIPYARDS, HIT, "welders should be trained", "0.9"),
            ),
        ],
    ),
]


@pytest.mark.parametrize(
    ("name", "given", "rows"), ANSWERS, ids=[f"{name}-{'-'.join(given.values())}" for name, given, _ in ANSWERS]
)
def test_a_named_question_answers_what_the_graph_says(store, name, given, rows):
    assert ask(store, name, **given) == rows


def test_a_threshold_leaves_out_what_is_less_sure(store):
    named = [row[0] for row in ask(store, "strategies", confidence="0.9")]
    assert "Train welders" in named
    assert "Train welders" not in [row[0] for row in ask(store, "strategies", confidence="0.95")]
    assert set(named) == {row[0] for row in ask(store, "strategies")}


def test_what_has_no_evidence_is_taken_for_certain(store):
    assert "Develop clean engines" in [row[0] for row in ask(store, "strategies", confidence="1")]


def test_every_named_question_is_tried_here():
    assert {name for name, _, _ in ANSWERS} == {each.name for each in questions.questions()}


@pytest.mark.parametrize("asked", questions.questions(), ids=lambda each: each.name)
def test_each_question_says_what_it_answers_and_takes(asked):
    assert asked.title.endswith("?")
    assert asked.description.endswith(".")
    assert asked.group
    assert all(f"?{each.name}" in asked.sparql for each in asked.parameters)


def test_an_optional_parameter_that_is_not_given_leaves_everything_in(store):
    assert len(ask(store, "by-horizon")) == 2


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("recommended-by", {}, "recommended-by needs --param institution=…"),
        (
            "recommended-by",
            {"institution": "HIT", "plaice": "x"},
            "recommended-by has no parameter 'plaice' (institution, confidence)",
        ),
        ("recommended-by", {"institution": "HIT", "institutio": "x"}, "did you mean institution?"),
        ("reports-on-place", {"place": "Norlund"}, "no Place is called 'Norlund'; nearest: Norland"),
        ("reports-on-place", {"place": ""}, "no Place is called ''"),
        (
            "reports-on-place",
            {"place": "l"},
            "'l' fits several: Larkspur (Place, place:larkspur); Norland (Place, place:norland)",
        ),
        ("strategies-for-industry", {"industry": "9999"}, "no Industry or IndustryClass is called '9999'"),
        ("findings", {"confidence": "sure"}, "'sure' is no number from 0 to 1"),
        ("findings", {"confidence": "80"}, "'80' is no number from 0 to 1"),
        ("findings", {"confidence": "-0.5"}, "'-0.5' is no number from 0 to 1"),
        ("by-horizon", {"horizon": "soon"}, "'soon' is none of short, medium, long"),
        ("reports-on-place", {"place": "id:author/ana-vale"}, "is no Place but Author"),
        ("reports-on-place", {"place": "https://example.org/nowhere"}, "is not in the graph"),
    ],
)
def test_a_parameter_that_does_not_fit_is_explained(store, name, given, said):
    with pytest.raises(QueryError) as raised:
        ask(store, name, **given)
    assert said in str(raised.value)


@pytest.mark.parametrize(
    "hostile",
    [
        "x> } ; DROP ALL #",
        '"} UNION { ?s ?p ?o } #',
        "<http://e/> } SELECT * { ?s ?p ?o",
        "http://e/a> . ?x ?y ?z . <http://e/",
        "\\u003e } #",
        "' OR 1=1 --",
        "\x00",
        "a" * 100_000,
    ],
)
def test_a_hostile_value_is_a_name_that_nothing_has(store, hostile):
    before = len(store)
    with pytest.raises(QueryError):
        ask(store, "reports-on-place", place=hostile)
    assert len(store) == before


def test_a_whole_name_goes_before_words_and_words_before_a_part(store):
    assert names.find(store, "shipbuilding", questions.ANYTHING).iri.endswith("/industry/shipbuilding")
    assert names.find(store, "larkspur", questions.ANYTHING).iri.endswith("/place/larkspur")
    assert names.find(store, "min seo", questions.ANYTHING).iri.endswith("/author/min-seo-cho")
    assert names.find(store, "Reed, Bo", questions.ANYTHING).iri.endswith("/author/bo-reed")
    assert names.find(store, "조용한", questions.ANYTHING).iri.endswith("/report/silence")
    assert names.find(store, "제조업", questions.ANYTHING).iri.endswith("/isic4/C")


def test_a_part_that_fits_things_of_two_classes_is_not_guessed(store):
    with pytest.raises(QueryError, match="fits several"):
        names.find(store, "larkspu", questions.ANYTHING)


def test_signs_around_a_name_do_nothing(store):
    assert ask(store, "reports-on-place", place="Norland\n} #") == ask(store, "reports-on-place", place="Norland")


def test_the_message_on_a_very_long_name_stays_short(store):
    with pytest.raises(QueryError) as raised:
        ask(store, "reports-on-place", place="a" * 100_000)
    assert len(str(raised.value)) < 300


@pytest.mark.parametrize(
    "way",
    [
        "id:place/norland",
        "place:norland",
        "<https://w3id.org/report-kg/id/place/norland>",
        "https://w3id.org/report-kg/id/place/norland",
    ],
)
def test_a_thing_may_be_named_by_its_iri_long_or_short(store, way):
    assert len(ask(store, "reports-on-place", place=way)) == 2


def test_a_question_without_a_declared_parameter_takes_any_variable_by_name(store):
    own = questions.read("SELECT ?title { ?report kg:concernsPlace ?where ; skos:prefLabel ?title }", "")
    values = questions.values(store, own, {"where": "id:place/larkspur"})
    rows = list(run(store, own.sparql, {name: value.term for name, value in values.items()}))
    assert [row["title"].value for row in rows] == [DOCKS]
    with pytest.raises(QueryError, match="no parameter 'there'"):
        questions.values(store, own, {"there": "Norland"})


def test_an_unknown_question_lists_those_that_exist_nearest_first():
    with pytest.raises(QueryError) as raised:
        questions.question("time-line")
    assert str(raised.value).startswith("unknown question 'time-line'; there are timeline, ")
    assert all(each.name in str(raised.value) for each in questions.questions())


def test_a_header_that_says_too_little_of_a_parameter_is_refused():
    with pytest.raises(QueryError, match=r"mine\.rq, parameter place: 'Place' does not say enough"):
        questions.read("# parameter place: Place\nASK {}", "mine")
