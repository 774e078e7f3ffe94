"""The RDF room: names from the ontology, and IRIs from names."""

from __future__ import annotations

import pytest

from kg import terms
from kg.errors import VocabularyError
from kg.terms import DCTERMS, ID, ISIC, KG, PREFIXES, RDF, SKOS, STYPE, curie, slug


def test_a_term_of_the_ontology_is_its_iri():
    assert KG.hasAuthor == "https://w3id.org/report-kg/ontology#hasAuthor"
    assert KG["hasAuthor"] == KG.hasAuthor


def test_a_misspelt_term_names_the_nearest_one():
    with pytest.raises(VocabularyError, match=r"no term kg:amiedAtIndustry; did you mean kg:aimedAtIndustry\?"):
        KG.amiedAtIndustry  # noqa: B018


@pytest.mark.parametrize("name", ["title", "format", "count", "index", "join"])
def test_names_of_string_methods_are_terms_like_others(name):
    assert getattr(DCTERMS, name) == f"http://purl.org/dc/terms/{name}"
    with pytest.raises(VocabularyError):
        getattr(KG, name)


def test_special_attributes_of_python_are_no_terms():
    assert not hasattr(KG, "__wrapped__")
    assert not hasattr(DCTERMS, "__deepcopy__")


def test_concepts_are_reached_by_code():
    assert ISIC["2822"] == "https://w3id.org/report-kg/isic4/2822"
    assert STYPE["workforce-development"].endswith("/strategy-type/workforce-development")


def test_the_vocabulary_lists_its_names():
    assert {"hasAuthor", "Report", "confidence"} <= set(dir(KG))


def test_prefixes_cover_what_the_graph_is_written_in():
    assert {"kg", "isic", "stype", "id", "rdf", "rdfs", "xsd", "skos", "dcterms", "foaf", "org", "schema", "prov", "oa"} <= set(
        PREFIXES
    )
    assert PREFIXES["schema"] == "https://schema.org/"
    assert ID == "https://w3id.org/report-kg/id/"


def test_super_properties_climb_to_the_top_nearest_first():
    assert terms.super_properties(KG.firstAuthor) == (KG.hasAuthor, DCTERMS.creator)
    assert terms.super_properties(KG.acronym) == (SKOS.altLabel,)
    assert terms.super_properties(KG.recommends) == ()


def test_super_classes_are_those_of_other_vocabularies():
    assert terms.super_classes(KG.Industry) == (SKOS.Concept,)
    assert terms.super_classes(KG.Evidence) == (RDF.Statement,)


def test_labels_and_comments_fall_back_to_english():
    assert terms.label(KG.Author) == "author"
    assert terms.label(KG.Author, "ko") == "저자"
    assert terms.label(KG.Author, "fr") == "author"
    assert terms.comment(KG.Author, "ko").endswith(".")


def test_a_term_that_is_not_described_has_no_label():
    with pytest.raises(VocabularyError, match=r"says nothing of dcterms:abstract"):
        terms.label(DCTERMS.abstract)


def test_a_missing_file_of_the_ontology_says_what_to_do():
    with pytest.raises(VocabularyError, match=r"ontology/nothing\.ttl: no such file; .* install report-kg again"):
        terms.ontology_file("nothing.ttl")


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        (KG.hasAuthor, "kg:hasAuthor"),
        (ISIC["28"], "isic:28"),
        (ID + "author/lee-seog-ki", "author:lee-seog-ki"),
        (ID + "strategy/steel/cut-taxes", ID + "strategy/steel/cut-taxes"),  # a slash needs no prefix
        ("https://example.org/x", "https://example.org/x"),
        (str(KG), str(KG)),
        ("", ""),
    ],
)
def test_a_curie_is_made_where_a_prefix_fits(iri, short):
    assert curie(iri) == short


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lee Seog-ki", "lee-seog-ki"),
        ("LEE  SEOG-KI", "lee-seog-ki"),
        ("Proposals for ‘New Manufacture’", "proposals-for-new-manufacture"),
        ("Korea’s R&D", "koreas-r-d"),
        ("Łódź, Århus & Straße", "lodz-arhus-strasse"),
        ("São Tomé", "sao-tome"),
        ("Sa\u0303o Tome\u0301", "sao-tome"),  # the same, decomposed
        ("ＫＩＥＴ ２０２０", "kiet-2020"),  # full-width
        ("기계", "%EA%B8%B0%EA%B3%84"),
        ("\u1100\u1175", "%EA%B8%B0"),  # the same syllable, as jamo
        ("한-미 FTA", "%ED%95%9C-%EB%AF%B8-fta"),
        ("  \t\n ", "unnamed"),
        ("!?—", "unnamed"),
        ("", "unnamed"),
        ("../../etc/passwd", "etc-passwd"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
        ("a\ud800b", "a-b"),  # a lone surrogate is no letter
        ("snake_case", "snake-case"),
    ],
)
def test_a_slug_is_readable_ascii(name, expected):
    assert slug(name) == expected


def test_a_slug_is_cut_at_a_word_after_eighty_characters():
    cut = slug("measure " * 20)
    assert cut == "-".join(["measure"] * 10)
    assert len(cut) <= 80


def test_a_slug_of_exactly_eighty_characters_stays():
    assert slug("a" * 39 + " " + "b" * 40) == "a" * 39 + "-" + "b" * 40


def test_one_endless_word_is_cut_itself():
    assert slug("x" * 100_000) == "x" * 80


def test_an_encoded_letter_is_never_cut_in_two():
    assert slug("가" * 100) == "%EA%B0%80" * 80


def test_a_slug_of_a_slug_is_the_same():
    assert slug(slug("Measures for inter-Korean cooperation")) == "measures-for-inter-korean-cooperation"
