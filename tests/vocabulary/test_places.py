"""Places by any of their names."""

from __future__ import annotations

import pytest

from kg.vocabulary import places


@pytest.mark.parametrize("name", ["U.S", "U.S.", "US", "USA", "the United States", "United States of America", "미국"])
def test_all_names_of_a_country_lead_to_it(name):
    assert places.lookup(name).code == "US"


@pytest.mark.parametrize("name", ["Korea", "South Korea", "Republic of Korea", "the South", "한국", "대한민국", "KOREA"])
def test_south_korea_is_one_place(name):
    place = places.lookup(name)
    assert (place.code, place.name, place.name_ko, place.kind) == ("KR", "South Korea", "한국", "country")


@pytest.mark.parametrize(
    ("name", "code", "kind"),
    [
        ("Seoul", "1835848", "city"),
        ("서울특별시", "1835848", "city"),
        ("Cheongjin", "2044757", "city"),
        ("Gyeonggi Province", "KR-41", "region"),
        ("the EU", "EU", "bloc"),
        ("Asean", "ASEAN", "bloc"),
        ("The Hague", "2747373", "city"),
        ("the North", "KP", "country"),
    ],
)
def test_cities_regions_and_blocs_have_their_codes(name, code, kind):
    place = places.lookup(name)
    assert (place.code, place.kind) == (code, kind)


@pytest.mark.parametrize("name", ["us", "it", "", "  ", "Neverland", "the"])
def test_words_and_unknown_names_are_no_places(name):
    assert places.lookup(name) is None


def test_a_city_lies_within_a_place_of_the_table():
    leeds = places.lookup("Leeds")
    assert places.by_code(leeds.within).name == "England"
    assert places.by_code(places.by_code(leeds.within).within).code == "GB"


def test_every_place_lies_within_a_place_of_the_table():
    _, codes, _ = places._table()
    assert {place.within for place in codes.values()} - {""} <= set(codes)


def test_the_greater_one_of_two_places_has_the_name():
    assert places.lookup("Birmingham").within == "GB-ENG"
    assert places.lookup("Georgia").kind == "country"
