"""Phrases find their place in ISIC Rev. 4: as deep as they support, and nowhere where no single code fits."""

import csv

import pytest

from kg.terms import ontology_file
from kg.vocabulary import isic
from kg.vocabulary.industries import link, terms
from kg.vocabulary.isic_index import common_ancestor, entry, nearest, section
from kg.vocabulary.phrases import fold


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("manufacturing", "C"),
        ("machinery industry", "28"),
        ("the machinery sector", "28"),
        ("machine tools", "2822"),
        ("agricultural machinery", "2821"),
        ("mining machinery", "2824"),
        ("laundry machinery", "2826"),
        ("semiconductors", "2610"),
        ("semiconductor makers", "2610"),
        ("shipbuilding", "301"),
        ("car industry", "2910"),
        ("steel producers", "2410"),
        ("surface treatment", "2592"),
        ("ICT", "J"),
        ("banks", "641"),
        ("furniture re-manufacturing industry", "3100"),
        ("shoe retail", "4771"),
        ("precision casting", "243"),
    ],
)
def test_a_phrase_finds_the_deepest_code_that_it_supports(phrase, code):
    assert link(phrase).code == code


@pytest.mark.parametrize(
    "phrase", ["innovative industry", "materials sector", "root industry", "service industry", "smart manufacturing"]
)
def test_a_phrase_that_crosses_sections_has_no_code(phrase):
    assert link(phrase).code is None


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("반도체 산업", "2610"),
        ("시스템반도체산업", "2610"),
        ("조선업", "301"),
        ("제조업", "C"),
        ("뿌리산업", None),
        ("자동차 부품", "2930"),
    ],
)
def test_korean_names_are_linked_with_and_without_spaces(phrase, code):
    assert link(phrase).code == code


@pytest.mark.parametrize("phrase", ["", " ", "—", "zzyzx industry", "!" * 10_000, "ACE industry"])
def test_what_nobody_knows_has_no_code_and_no_score(phrase):
    assert (link(phrase).code, link(phrase).score) == (None, 0.0)


def test_two_industries_in_one_phrase_meet_in_the_code_above_both():
    assert link("textiles and furniture").code == "C"
    assert link("agriculture and tourism").code is None


def test_a_link_says_why():
    assert link("the textile machinery").why == "term 'textile machinery'"
    assert link("umbrella industry").why.startswith("index entry")


@pytest.mark.parametrize("variant", ["Machine  Tools", "machine-tools", "THE MACHINE TOOLS", "machine\u00a0tool"])
def test_case_hyphens_white_space_and_number_do_not_matter(variant):
    assert fold(variant) == "machine tool"


def test_an_index_entry_is_found_in_any_order_of_its_words():
    assert entry(("furniture", "kitchen")) == entry(("kitchen", "furniture"))


def test_similarity_stays_below_the_codes_that_are_asked_for():
    found = nearest(("paper", "cutting", "machinery"), ("28",))
    assert found is not None
    assert found[0].startswith("28")


def test_every_code_of_the_vocabulary_is_in_isic():
    codes = {term.code for term in terms().values() if term.code}
    rows = (
        line for line in ontology_file("isic4-terms.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    )
    codes |= {line.split("\t")[1] for line in rows}
    for code in codes:
        isic.scheme().position(code)


def test_every_phrase_of_the_vocabulary_is_written_once_and_used_in_a_known_way():
    with ontology_file("industry-terms.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["use"] for row in rows} <= {"always", "listed", "topic", "head", "never"}
    assert len({row["term"] for row in rows}) == len(rows)


def test_forms_of_one_phrase_agree_on_its_code():
    with ontology_file("industry-terms.csv").open(encoding="utf-8", newline="") as file:
        codes: dict[str, set[str]] = {}
        for row in csv.DictReader(file):
            codes.setdefault(fold(row["term"]), set()).add(row["isic"] + row["use"])
    assert [form for form, found in codes.items() if len(found) > 1] == []


def test_the_licence_of_the_indexes_is_kept():
    head = ontology_file("isic4-terms.tsv").read_text(encoding="utf-8")[:1200]
    assert "Open Government" in head
    assert "Crown copyright, Office for National Statistics" in head


@pytest.mark.parametrize(
    ("codes", "above"), [(["2822", "282"], "282"), (["C", "2610"], "C"), (["01"], "01"), (["A", "B"], None)]
)
def test_the_common_ancestor_is_the_deepest_code_above_all(codes, above):
    assert common_ancestor(codes) == above


def test_every_division_has_its_section():
    assert {section(code) for code in ("01", "10", "35", "68", "99")} == {"A", "C", "D", "L", "U"}
