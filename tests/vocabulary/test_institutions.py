"""Research bodies by any of their names."""

from __future__ import annotations

import pytest

from kg.vocabulary import institutions


@pytest.mark.parametrize(
    "name",
    [
        "Korea Institute for Industrial Economics and Trade",
        "the Korea Institute for Industrial Economics & Trade",
        "KIET",
        "산업연구원",
    ],
)
def test_all_names_of_a_body_lead_to_it(name):
    body = institutions.lookup(name)
    assert (body.acronym, body.country, body.ror, body.id) == ("KIET", "KR", "02kn1p956", "02kn1p956")


@pytest.mark.parametrize(
    "name", ["OECD", "OECD Publishing", "Organization for Economic Cooperation and Development", "경제협력개발기구"]
)
def test_british_and_american_spellings_are_one(name):
    assert institutions.lookup(name).name == "Organisation for Economic Co-operation and Development"


@pytest.mark.parametrize("name", ["kiet", "", "Alder Institute", "the"])
def test_unknown_names_and_acronyms_in_small_letters_are_none(name):
    assert institutions.lookup(name) is None


def test_only_acronyms_that_everybody_knows_stand_alone():
    assert institutions.acronym_alone("WTO")
    assert not institutions.acronym_alone("NRC")
    assert not institutions.acronym_alone("R&D")


def test_a_body_without_a_ror_id_is_called_by_its_name():
    body = institutions.lookup("GAO")
    assert (body.ror, body.id) == ("", "u-s-government-accountability-office")
