"""Turtle that a person can read, and that every parser reads alike."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from kg.graph import turtle
from kg.graph.triples import Literal, Triple, types_of
from kg.terms import DCTERMS, FOAF, ID, ISIC, KG, RDF, SKOS, XSD

REPORT, AUTHOR = f"{ID}report/on-ports", f"{ID}author/han-mi-ra"

NASTY = [
    'say "ports"',
    "back\\slash",
    "two\nlines\r\nand\ttab",
    "bell\x07 null-ish\x01 delete\x7f",
    'ends with quote"',
    'triple """ quotes',
    "항만 ⚓ 𝄞 \u2028 separator \ufeff mark",
    "@prefix x: <y> .",
    "<script>alert(1)</script>",
    "",
    " ",
]


def triples(*extra: Triple) -> list[Triple]:
    return [
        *types_of(REPORT, KG.Report),
        *types_of(AUTHOR, KG.Author),
        (REPORT, SKOS.prefLabel, Literal("On Ports", "", "en")),
        (REPORT, DCTERMS.issued, Literal("2020-12", XSD.gYearMonth)),
        (REPORT, KG.hasAuthor, AUTHOR),
        (AUTHOR, SKOS.prefLabel, Literal("Han Mi-ra")),
        *extra,
    ]


def written(facts: list[Triple], base: str = ID) -> str:
    return turtle.text(facts, "A title", base)


def by_oxigraph(text: str) -> set[tuple[str, str, str]]:
    return {(str(q.subject), str(q.predicate), str(q.object)) for q in parse(input=text.encode(), format=RdfFormat.TURTLE)}


def by_rdflib(text: str) -> set[tuple[str, str, str]]:
    lines = rdflib.Graph().parse(data=text, format="turtle").serialize(format="nt")
    return {(str(q.subject), str(q.predicate), str(q.object)) for q in parse(input=lines.encode(), format=RdfFormat.N_TRIPLES)}


@pytest.mark.parametrize("words", NASTY)
@pytest.mark.parametrize("language", ["", "en"])
def test_any_words_come_back_from_both_parsers(words: str, language: str) -> None:
    text = written(triples((REPORT, KG.byline, Literal(words, "", language))))
    assert by_oxigraph(text) == by_rdflib(text)
    values = [q.object for q in parse(input=text.encode(), format=RdfFormat.TURTLE) if q.predicate.value == KG.byline]
    assert [(value.value, value.language or "") for value in values] == [(words, language)]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_text_breaks_the_file(words: str) -> None:
    text = written(triples((REPORT, KG.byline, Literal(words))))
    values = [q.object.value for q in parse(input=text.encode(), format=RdfFormat.TURTLE) if q.predicate.value == KG.byline]
    assert values == [words]


@pytest.mark.parametrize(
    "literal",
    [
        Literal("12", XSD.integer),
        Literal("-3", XSD.integer),
        Literal("0.9", XSD.decimal),
        Literal("145", XSD.decimal),
        Literal("true", XSD.boolean),
        Literal("yes", XSD.boolean),
        Literal("2020", XSD.gYear),
        Literal("2020-12-30", XSD.date),
    ],
)
def test_typed_literals_keep_their_words_and_type(literal: Literal) -> None:
    text = written(triples((REPORT, KG.value, literal)))
    (found,) = [q.object for q in parse(input=text.encode(), format=RdfFormat.TURTLE) if q.predicate.value == KG.value]
    assert (found.value, found.datatype.value) == literal[:2]


@pytest.mark.parametrize(
    "iri",
    [
        f"{ID}author/%EA%B9%80",
        f"{ID}strategy/on-ports/train-dockers",
        f"{ID}author/",
        f"{ID}author/a.",
        f"{ID}author/a.b",
        f"{ID}author/-a",
        f"{ID}author/3m",
        ISIC["2822"],
        "https://example.org/a#b?c=(d)",
        str(KG),
    ],
)
def test_every_iri_comes_back(iri: str) -> None:
    text = written(triples((REPORT, KG.hasAuthor, iri)))
    assert by_oxigraph(text) == by_rdflib(text)
    assert iri in {str(q.object.value) for q in parse(input=text.encode(), format=RdfFormat.TURTLE)}


def test_the_bytes_do_not_depend_on_the_order_of_triples() -> None:
    facts = triples(*((REPORT, KG.topic, Literal(f"topic {number}")) for number in range(30)))
    texts = {written(random.Random(seed).sample(facts, len(facts))) for seed in range(5)}
    assert len(texts) == 1


def test_types_and_names_come_first_and_groups_have_a_comment() -> None:
    text = written(triples((AUTHOR, FOAF.familyName, Literal("Han"))))
    assert text.startswith("# A title\n\n@prefix author:")
    assert "\n# Reports ---" in text
    assert text.index("# Reports") < text.index("# Authors")
    assert (
        'author:han-mi-ra\n    a kg:Author , foaf:Person ;\n    skos:prefLabel "Han Mi-ra" ;\n    foaf:familyName "Han" .\n'
        in text
    )


def test_a_long_list_stands_one_a_line() -> None:
    text = written(triples(*((REPORT, KG.topic, Literal(f"topic number {number}")) for number in range(10))))
    assert '    kg:topic\n        "topic number 0" ,\n        "topic number 1" ,\n' in text


def test_things_are_counted_as_people_count() -> None:
    sections = [f"{ID}section/on-ports/{number}" for number in (10, 9, 1)]
    text = written([one for section in sections for one in types_of(section, KG.Section)])
    places = [text.index(f"/{number}>") for number in (1, 9, 10)]
    assert places == sorted(places)


def test_only_prefixes_in_use_are_declared() -> None:
    text = written([(REPORT, RDF.type, KG.Report)])
    assert [line.split()[1] for line in text.splitlines() if line.startswith("@prefix")] == ["kg:", "report:"]


def test_another_base_has_its_own_prefixes() -> None:
    text = written([("https://example.org/author/x", RDF.type, KG.Author)], "https://example.org/")
    assert "@prefix author: <https://example.org/author/> ." in text


def test_lines_end_the_same_on_every_system(tmp_path: Path) -> None:
    turtle.write(tmp_path / "graph.ttl", [triples((REPORT, KG.byline, Literal("a\r\nb")))], "A title")
    assert b"\r" not in (tmp_path / "graph.ttl").read_bytes()


def test_a_file_written_in_batches_has_one_head_and_each_group_once(tmp_path: Path) -> None:
    authors = [list(types_of(f"{ID}author/{name}", KG.Author)) for name in ("a", "b", "c")]
    turtle.write(tmp_path / "graph.ttl", authors, "A title")
    text = (tmp_path / "graph.ttl").read_text()
    assert text == written([triple for batch in authors for triple in batch])
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]
