"""The two schemes of concepts: ISIC Rev. 4 and the types of strategies."""

from __future__ import annotations

import pytest

from kg.errors import VocabularyError
from kg.terms import ISIC, STYPE
from kg.vocabulary import isic, strategy_types


def test_all_positions_are_there():
    levels = [isic.level(code) for code in isic.scheme()]
    assert {level: levels.count(level) for level in levels} == {"section": 21, "division": 88, "group": 238, "class": 419}


def test_a_code_leads_to_its_concept_and_back():
    assert isic.scheme().iri("0111") == ISIC["0111"]
    assert isic.scheme().code(ISIC["0111"]) == "0111"


@pytest.mark.parametrize(
    ("code", "above"),
    [("2822", ("282", "28", "C")), ("28", ("C",)), ("C", ()), ("0111", ("011", "01", "A")), ("9900", ("990", "99", "U"))],
)
def test_a_position_climbs_to_its_section(code, above):
    assert isic.scheme().ancestors(code) == above


def test_children_are_one_level_below_and_descendants_all():
    assert isic.scheme().children("21") == ("210",)
    assert isic.scheme().descendants("21") == ("210", "2100")
    assert isic.scheme().children("2100") == ()


def test_every_position_below_a_section_is_a_child_of_the_one_above():
    scheme = isic.scheme()
    for code in scheme:
        parent = scheme.position(code).parent
        assert (parent is None) == (isic.level(code) == "section")
        assert parent is None or code in scheme.children(parent)


def test_sections_divisions_and_groups_have_korean_names():
    bare = [code for code in isic.scheme() if isic.level(code) != "class" and "ko" not in isic.scheme().position(code).labels]
    assert bare == []


def test_a_name_falls_back_to_english():
    assert isic.scheme().label("26", "ko") == "컴퓨터, 전자 및 광학제품 제조업"
    assert isic.scheme().label("0112", "ko") == "Growing of rice"


def test_each_position_matches_its_public_iri():
    assert isic.scheme().position("28").matches == ("https://unstats.un.org/classifications/ISIC/rev4/28",)


@pytest.mark.parametrize("code", ["", "99999", "c", "1", "28 ", "Z"])
def test_an_unknown_code_is_an_error_that_names_a_near_one(code):
    with pytest.raises(VocabularyError, match=r"ISIC Rev. 4 has no code .*; did you mean"):
        isic.scheme().iri(code)
    assert code not in isic.scheme()


def test_a_concept_of_another_scheme_is_an_error():
    with pytest.raises(VocabularyError, match=r"has no concept"):
        isic.scheme().code(STYPE["finance-and-tax"])


def test_there_are_sixteen_types_of_strategies_in_the_order_of_the_file():
    types = list(strategy_types.scheme())
    assert len(types) == 16
    assert (types[0], types[-1]) == ("research-and-development", "urban-and-regional")


def test_a_type_has_names_and_a_definition_in_both_languages():
    for code in strategy_types.scheme():
        position = strategy_types.scheme().position(code)
        assert position.iri == STYPE[code]
        assert set(position.labels) == set(position.definitions) == {"en", "ko"}
