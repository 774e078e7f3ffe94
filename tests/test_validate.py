"""A good graph conforms; each way to spoil it is found and said in words."""

from __future__ import annotations

import re
import shutil

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from kg.errors import GraphError
from kg.terms import DCTERMS, FOAF, ID, KG, OA, PREFIXES, PROV, RDF, SCHEMA, XSD, ontology_file
from kg.validate import Violation, validate

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())

GRAPH = """
<R/report/new-machines> a kg:Report , fabio:ReportDocument , schema:Report ;
    skos:prefLabel "New machines"@en ; dcterms:title "New machines"@en ; dcterms:issued "2021-05-03"^^xsd:date ;
    dcterms:language "en" ; dcterms:source <R/document/new_machines> ;
    kg:hasAuthor <R/author/ada-kim> ; dcterms:creator <R/author/ada-kim> ; kg:firstAuthor <R/author/ada-kim> ;
    kg:byline "Ada Kim et al." ; kg:etAl true ; kg:issueNumber "12" ; kg:topic "machines" ;
    kg:publishedBy <R/institution/tool-institute> ; dcterms:publisher <R/institution/tool-institute> ;
    kg:fundedBy <R/institution/tool-institute> ; schema:funder <R/institution/tool-institute> ;
    kg:mentionsInstitution <R/institution/tool-institute> ;
    kg:aboutIndustry <R/industry/machinery> ; dcterms:subject <R/industry/machinery> ;
    kg:discussesIndustry <R/industry/machinery> ;
    schema:mentions <R/institution/tool-institute> , <R/industry/machinery> , <R/initiative/tool-act> ;
    kg:concernsPlace <R/place/south-korea-kr> ; dcterms:spatial <R/place/south-korea-kr> ;
    kg:namesInitiative <R/initiative/tool-act> ;
    kg:inSeries <R/series/papers> ; dcterms:isPartOf <R/series/papers> ;
    kg:hasSection <R/section/new-machines/1> ; dcterms:hasPart <R/section/new-machines/1> ;
    kg:statesFinding <R/finding/new-machines/half-of-firms> ;
    kg:recommends <R/strategy/new-machines/lend-tools> .
<R/author/ada-kim> a kg:Author , foaf:Person ; skos:prefLabel "Ada Kim" ; foaf:familyName "Kim" ; foaf:givenName "Ada" ;
    kg:affiliatedWith <R/institution/tool-institute> ; org:memberOf <R/institution/tool-institute> .
<R/institution/tool-institute> a kg:Institution , org:Organization ; skos:prefLabel "Tool Institute"@en ;
    kg:acronym "TI" ; skos:altLabel "TI" .
<R/industry/machinery> a kg:Industry , skos:Concept ; skos:prefLabel "기계 산업"@ko ; kg:classifiedAs isic:28 .
<R/place/south-korea-kr> a kg:Place , schema:Place ; skos:prefLabel "South Korea"@en .
<R/initiative/tool-act> a kg:Initiative ; skos:prefLabel "Tool Act"@en .
<R/series/papers> a kg:Series , fabio:Series ; skos:prefLabel "Papers"@en .
<R/section/new-machines/1> a kg:Section , doco:Section ; skos:prefLabel "1. Tools"@en ; kg:position 1 .
<R/finding/new-machines/half-of-firms> a kg:Finding ; skos:prefLabel "50.5 percent of firms"@en ;
    kg:value 50.5 ; kg:unit "percent" .
<R/strategy/new-machines/lend-tools> a kg:Strategy ; skos:prefLabel "Lend tools"@en ; kg:horizon "short" ;
    kg:strategyType stype:finance-and-tax ; kg:aimedAtIndustry <R/industry/machinery> ;
    kg:addressedTo <R/institution/tool-institute> .
stype:finance-and-tax a kg:StrategyType , skos:Concept ; skos:prefLabel "finance and tax"@en , "금융·조세"@ko .
isic:C a kg:IndustryClass , skos:Concept ; skos:notation "C" ; skos:prefLabel "Manufacturing"@en ;
    skos:exactMatch <https://unstats.un.org/classifications/ISIC/rev4/C> .
isic:28 a kg:IndustryClass , skos:Concept ; skos:notation "28" ; skos:prefLabel "Machinery"@en ; skos:broader isic:C ;
    skos:exactMatch <https://unstats.un.org/classifications/ISIC/rev4/28> .
""".replace("<R/", f"<{ID}")

DOCUMENT = NamedNode(ID + "document/new_machines")
BORROWED = {DCTERMS.title, DCTERMS.issued, DCTERMS.language, FOAF.familyName, FOAF.givenName}


def integer(number):
    return Literal(str(number), datatype=NamedNode(XSD.integer))


def evidence(number, fact):
    """One node that says where a fact stands."""
    node = NamedNode(f"{ID}evidence/new_machines/{number}")
    yield from (
        (node, RDF.type, NamedNode(KG.Evidence)),
        (node, RDF.type, NamedNode(RDF.Statement)),
        (node, RDF.subject, fact.subject),
        (node, RDF.predicate, fact.predicate),
        (node, RDF.object, fact.object),
        (node, OA.exact, Literal("tools 도구")),
        (node, OA.prefix, Literal("They need ")),
        (node, OA.suffix, Literal("")),
        (node, OA.start, integer(10)),
        (node, OA.end, integer(18)),
        (node, PROV.wasDerivedFrom, DOCUMENT),
        (node, PROV.wasAttributedTo, NamedNode(ID + "extractor/strategies-1")),
        (node, KG.confidence, Literal("0.9", datatype=NamedNode(XSD.decimal))),
    )


def graph(*changes, base=ID):
    """The good graph, with each (old, new) replaced in its Turtle; evidence stands for the facts of the good one."""
    facts = list(ox.parse(HEAD + GRAPH, format=RdfFormat.TURTLE))
    told = [f for f in facts if f.predicate.value.startswith(str(KG)) or f.predicate.value in BORROWED]
    lines = [triple for number, fact in enumerate(told) for triple in evidence(number, fact)] + [
        (DOCUMENT, RDF.type, NamedNode(KG.SourceDocument)),
        (DOCUMENT, DCTERMS.identifier, Literal("new_machines")),
        (DOCUMENT, SCHEMA.sha256, Literal("0" * 64)),
    ]
    whole = "\n".join(f"{s} <{p}> {o} ." for s, p, o in lines)
    text, rest = GRAPH, whole
    for old, new in changes:
        assert old in text + rest, old
        text, rest = text.replace(old, new, 1), rest if old in text else rest.replace(old, new, 1)
    return HEAD + text.replace(ID, base), rest.replace(ID, base)


@pytest.fixture
def folder(tmp_path):
    def write(*changes, base=ID):
        facts, whole = graph(*changes, base=base)
        (tmp_path / "graph.ttl").write_text(facts, "utf-8")
        (tmp_path / "evidence.ttl").write_text(whole, "utf-8")
        return tmp_path

    return write


def test_a_good_graph_conforms(folder):
    report = validate(folder())
    assert [str(one) for one in report.violations] == []
    assert report.conforms
    assert report.facts > 300


def test_a_good_graph_with_another_base_conforms(folder):
    assert validate(folder(base="http://data.example.org/kg/")).conforms


STRATEGY = f"<{ID}strategy/new-machines/lend-tools>"

MUTATIONS = [
    # reports
    ('dcterms:title "New machines"@en ; ', "", "a report needs a title"),
    ('skos:prefLabel "New machines"@en ; ', "", "needs exactly one name"),
    ('dcterms:title "New machines"@en', 'dcterms:title "New machines"@en , "Old ones"@en', "one title"),
    ('dcterms:title "New machines"@en', 'dcterms:title "New machines"', "one title, text in a language"),
    ('"2021-05-03"^^xsd:date', '"2021-05-03"^^xsd:date , "2022"^^xsd:gYear', "at most one date"),
    ('"2021-05-03"^^xsd:date', '"2021-05-03"', "the date must be a day"),
    ('"2021-05-03"^^xsd:date', '"2021-13-45"^^xsd:date', "the date must be a day"),
    ('"2021-05-03"^^xsd:date', '"May 2021"^^xsd:gYearMonth', "the date must be a day"),
    ('"2021-05-03"^^xsd:date', '"2021-05-03T10:00:00"^^xsd:dateTime', "the date must be a day"),
    ('dcterms:language "en"', 'dcterms:language "English"', "a code of two or three letters"),
    ("dcterms:source <", "dcterms:relation <", "needs the document in which it was read"),
    (" , schema:Report ;", " ;", "must also be a schema:Report"),
    ("kg:etAl true", 'kg:etAl "yes"', "true or false"),
    ("kg:issueNumber", "kg:issueNumbr", "the ontology has no such property"),
    ("a kg:Initiative", "a kg:Initiativ", "the ontology has no such class"),
    ("kg:inSeries <", "kg:inSeries <https://example.org/", "a series must be a kg:Series"),
    (f"<{ID}report/new-machines> a", f"<{ID}paper/new-machines> a", "the IRI of a report ends in report/"),
    # authors, institutions, industries
    (f"<{ID}author/ada-kim> a", f"<{ID}person/ada-kim> a kg:Author . <{ID}author/ada-kim> a", "ends in author/"),
    (f"<{ID}author/ada-kim> a", f"<{ID}author/Ada_Kim> a kg:Author . <{ID}author/ada-kim> a", "ends in author/"),
    ('"Ada Kim" ;', '"Ada Kim"@en ;', "the name of a person is plain text"),
    ('"Ada Kim" ;', '" Ada Kim" ;', "without white space around it"),
    ("kg:Author , foaf:Person", "kg:Author", "must also be a foaf:Person"),
    ('foaf:familyName "Kim"', 'foaf:familyName "Kim" , "Ada"', "at most one family name"),
    ('"Tool Institute"@en', '"Tool Institute"', "text in a language"),
    ('"Tool Institute"@en', '""@en', "text in a language"),
    ('"Tool Institute"@en', '"Tool Institute"@en , "도구 연구원"@ko', "needs exactly one name"),
    ("org:memberOf <", "org:member <", "must also state this as org:memberOf"),
    ("dcterms:creator <", "dcterms:contributor <", "must also state this as dcterms:creator"),
    ("kg:classifiedAs isic:28", "kg:classifiedAs isic:29", "a position of ISIC Rev. 4 that the graph describes"),
    ("skos:broader isic:C ;", "", "needs the one above it"),
    ('skos:notation "28"', 'skos:notation "28.1"', "exactly one code"),
    ('"Machinery"@en', '"Machinery"@en , "Machines"@en', "only one in each"),
    # strategies, findings, sections
    ('kg:horizon "short"', 'kg:horizon "soon"', "one of short, medium and long"),
    ("kg:strategyType stype:finance-and-tax ;", "", "exactly one type"),
    ("kg:strategyType stype:finance-and-tax", "kg:strategyType stype:luck", "ontology/strategy-types.ttl"),
    ("stype:finance-and-tax ;", "stype:finance-and-tax , stype:data-and-digital ;", "exactly one type"),
    (f"kg:recommends {STRATEGY}", "kg:topic 'tools'", "belongs to exactly one report"),
    ("kg:value 50.5", 'kg:value "50,5"^^xsd:decimal', "a decimal number"),
    ("kg:value 50.5 ;", "", "exactly one value"),
    ("kg:position 1", "kg:position 0", "a whole number from 1"),
    ("kg:position 1", 'kg:position "first"', "a whole number from 1"),
    ("a kg:Initiative ;", "a kg:Initiative ; kg:horizon 'long' ;", "only a kg:Strategy may have"),
    # the whole
    ("a kg:Initiative ;", "a kg:Initiative ; rdfs:seeAlso [] ;", "is a blank node"),
    ("a kg:Initiative ;", "a kg:Initiative . [] a kg:Place ;", "is a blank node"),
    ('kg:topic "machines"', 'kg:topic "machines" , "robots"', "no evidence says so"),
    ('foaf:givenName "Ada"', 'foaf:givenName "Eve"', "no evidence says so"),
    # evidence
    ('"10"^^', '"30"^^', "must start before it ends"),
    ('"10"^^', '"18"^^', "must start before it ends"),
    ('"10"^^', '"-1"^^', "a whole number from 0"),
    ('"18"^^', '"17"^^', "not as long as its place in the text: 10 to 17"),
    ('"18"^^<http://www.w3.org/2001/XMLSchema#integer>', '"18"', "a whole number from 1"),
    ('"tools 도구"', '""', "which is not empty"),
    ('"They need "', f'"{"x" * 161}"', "at most 160 characters"),
    ('"0.9"^^', '"1.5"^^', "above 0 and at most 1"),
    ('"0.9"^^', '"0"^^', "above 0 and at most 1"),
    (f"<{PROV.wasDerivedFrom}> {DOCUMENT}", f"<{PROV.wasDerivedFrom}> <{ID}document/other>", "the one document"),
    (f"<{PROV.wasAttributedTo}> <{ID}extractor/strategies-1>", f"<{PROV.wasAttributedTo}> 'me'", "the one extractor"),
    ('"new_machines"', '""', "exactly one identifier"),
    (f'"{"0" * 64}"', '"abc"', "64 hexadecimal digits"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), MUTATIONS, ids=[f"{m[2]} ({n})" for n, m in enumerate(MUTATIONS)])
def test_a_spoilt_graph_is_found(folder, old, new, words):
    report = validate(folder((old, new)))
    assert not report.conforms
    assert any(words in str(one) for one in report.violations), [str(one) for one in report.violations]


def without(facts, whole, *predicates):
    """Leave out the evidence of a strategy's own facts and of its being recommended."""
    nodes = {
        line.split()[0] for line in whole.splitlines() for predicate in predicates if f"<{RDF.predicate}> <{predicate}>" in line
    }
    return facts, "\n".join(line for line in whole.splitlines() if line.split()[0] not in nodes)


@pytest.mark.parametrize("predicate", sorted({KG.recommends, KG.horizon, KG.byline, KG.acronym, KG.value, *BORROWED}))
def test_a_fact_without_evidence_is_found(folder, predicate):
    place = folder()
    (place / "evidence.ttl").write_text(without(*graph(), predicate)[1], "utf-8")
    violations = validate(place).violations
    assert len(violations) == 1
    assert "no evidence says so" in violations[0].message


def test_a_violation_says_which_thing_by_its_name_and_where(folder):
    strange = [one for one in validate(folder(('"short"', '"soon"'))).violations if "one of short" in one.message]
    assert strange == [
        Violation(
            'strategy "Lend tools"',
            ID + "strategy/new-machines/lend-tools",
            "horizon (kg:horizon)",
            "the horizon must be one of short, medium and long",
            '"soon"',
        )
    ]
    assert str(strange[0]).startswith('strategy "Lend tools", horizon (kg:horizon): the horizon must be')


def test_evidence_for_a_fact_that_is_gone_is_found(folder):
    (violation,) = validate(folder(('kg:byline "Ada Kim et al." ; ', ""))).violations
    assert violation.message.endswith('the graph does not hold: report "New machines" kg:byline "Ada Kim et al."')


UNTITLED = (('skos:prefLabel "New machines"@en ; dcterms:title "New machines"@en ;', 'skos:prefLabel "new_machines"@en ;'),)


def test_a_report_whose_text_prints_no_title_is_named_by_its_document(folder):
    place = folder(*UNTITLED)
    (place / "evidence.ttl").write_text(without(*graph(), DCTERMS.title)[1], "utf-8")
    assert validate(place).conforms


def test_a_report_without_a_title_cannot_have_a_name_of_its_own(folder):
    place = folder(('dcterms:title "New machines"@en ; ', ""))
    (place / "evidence.ttl").write_text(without(*graph(), DCTERMS.title)[1], "utf-8")
    assert [one.property for one in validate(place).violations] == ["title (dcterms:title)"]


@pytest.mark.parametrize("date", ['"2021-05"^^xsd:gYearMonth', '"2021"^^xsd:gYear'])
def test_a_date_is_as_exact_as_it_was_printed(folder, date):
    place = folder(('"2021-05-03"^^xsd:date', date))
    text = (place / "evidence.ttl").read_text("utf-8")
    full = re.sub(r"xsd:(\w+)", rf"<{XSD}\1>", date)
    (place / "evidence.ttl").write_text(text.replace(f'"2021-05-03"^^<{XSD.date}>', full), "utf-8")
    assert validate(place).conforms


def test_violations_come_in_the_same_order(folder):
    place = folder(('"short"', '"soon"'), ("kg:etAl true", 'kg:etAl "yes"'), ("kg:position 1", "kg:position 0"))
    first = validate(place).violations
    assert first == validate(place).violations
    assert list(first) == sorted(first)


def test_hostile_words_are_shown_on_one_short_line(folder):
    report = validate(folder(('"Lend tools"@en', f'"<b>\\n\\n{"x" * 1000}</b>"')))
    assert not report.conforms
    assert all("\n" not in str(one) and len(str(one)) < 600 for one in report.violations)


# What can be validated --------------------------------------------------------------------------------------------------


def test_a_file_of_facts_is_checked_with_the_evidence_beside_it(folder):
    assert validate(folder() / "graph.ttl").conforms


def test_facts_alone_lack_evidence_and_one_line_a_report_says_so(folder, tmp_path_factory):
    alone = tmp_path_factory.mktemp("alone")
    shutil.copy(folder() / "graph.ttl", alone)
    for place in (alone, alone / "graph.ttl"):
        assert [one.message for one in validate(place).violations] == [
            "no fact in the graph has evidence; validate graph.ttl together with its evidence.ttl"
        ]


def test_files_can_be_named_one_by_one(folder):
    place = folder()
    assert validate([place / "graph.ttl", str(place / "evidence.ttl")]).conforms


def test_an_open_store_is_checked():
    store = Store()
    for part in graph():
        store.load(part, format=RdfFormat.TURTLE)
    assert validate(store).conforms
    store.add(Quad(DOCUMENT, NamedNode(KG.topic), Literal("tools")))
    assert not validate(store).conforms


def test_a_folder_that_is_a_store_is_checked(tmp_path):
    store = Store(str(tmp_path / "store"))
    for part in graph():
        store.load(part, format=RdfFormat.TURTLE)
    store.flush()
    del store
    assert validate(tmp_path / "store").conforms


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"kg:Report a", "this is no graph that can be read"),
        (b"\xff\xfe\x00binary", "this is no graph that can be read"),
        ("제목".encode("euc-kr"), "this is no graph that can be read"),
        (b"<a> <b> <c> .", "this is no graph that can be read"),  # relative, and nothing to be relative to
    ],
)
def test_a_file_that_is_no_turtle_is_an_error_on_one_line(tmp_path, content, words):
    (tmp_path / "graph.ttl").write_bytes(content)
    with pytest.raises(GraphError, match=words) as error:
        validate(tmp_path)
    assert str(tmp_path / "graph.ttl") in str(error.value)
    assert "\n" not in str(error.value)


def test_a_statement_about_a_statement_is_an_error(tmp_path):
    (tmp_path / "graph.ttl").write_text("<a:a> <a:b> <<( <a:c> <a:d> <a:e> )>> .", "utf-8")
    with pytest.raises(GraphError):
        validate(tmp_path)


@pytest.mark.parametrize("name", ["nothing", "nothing.ttl", "empty", "notes.docx"])
def test_a_missing_graph_is_an_error(tmp_path, name):
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.docx").write_text("", "utf-8")
    with pytest.raises(GraphError):
        validate(tmp_path / name)


def test_an_empty_graph_breaks_no_promise(tmp_path):
    (tmp_path / "graph.ttl").write_text("", "utf-8")
    assert validate(tmp_path).conforms


@pytest.mark.parametrize("changes", [(), (('"short"', '"soon"'),), (('kg:topic "machines"', 'kg:topic "robots"'),)])
def test_the_shapes_alone_judge_as_we_do_in_any_shacl_engine(folder, changes):
    place = folder(*changes)
    data = rdflib.Graph()
    for file in (place / "graph.ttl", place / "evidence.ttl", ontology_file("kg.ttl")):
        data.parse(file)
    conforms, *_ = pyshacl.validate(data, shacl_graph=rdflib.Graph().parse(ontology_file("shapes.ttl")))
    assert conforms == validate(place).conforms == (not changes)


def test_an_ill_typed_literal_leaves_no_noise(folder, caplog, capfd):
    validate(folder(('"2021-05-03"^^xsd:date', '"2021-13-45"^^xsd:date')))
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")
