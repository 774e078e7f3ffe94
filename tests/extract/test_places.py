"""The places that a document speaks of."""

from __future__ import annotations

import pytest

from kg.extract import institutions, places
from kg.terms import KG
from tests.factory import document


def found(text: str) -> list[str]:
    doc = document(text)
    before = tuple(institutions.find(doc, ()))
    claims = list(places.find(doc, before))
    assert {claim.property for claim in claims} <= {KG.concernsPlace}
    assert all(claim.span == claim.value.span and doc.quote(claim.span) for claim in claims)
    return [claim.value.name for claim in claims]


def sentence(text: str) -> list[str]:
    return found(f"A study of prices and wages\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Countries like Germany and Japan, the U.S and U.K. are at it.", ["Germany", "Japan", "U.S", "U.K."]),
        ("Prices in the Netherlands rose; Korea’s fell.", ["Netherlands", "Korea"]),
        ("The EU and ASEAN are large markets.", ["EU", "ASEAN"]),
        ("Firms of Viet Nam, Côte d’Ivoire and Czechia sell.", ["Viet Nam", "Côte d’Ivoire", "Czechia"]),
        ("Seoul firms compete with New York and São Paulo.", ["Seoul", "New York", "São Paulo"]),
        ("It sits in the Seoul metropolitan area.", ["Seoul metropolitan area"]),
        ("It grew in sub-Saharan Africa and in Northern Italy.", ["sub-Saharan Africa", "Northern Italy"]),
        ("The US-China quarrel goes on.", ["US", "China"]),
        ("Banks in Central and West Asia lend.", ["Central and West Asia"]),
        ("In Reading, reading is taught.", ["Reading"]),
        ("서울은 미국과 다르고 일본에서도 다르다.", ["서울", "미국", "일본"]),
    ],
)
def test_places_are_found_as_printed_without_articles_and_genitives(text, expected):
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A port is planned in the city of Chorim on the East Coast.", ["Chorim", "East Coast"]),
        ("Steel towns such as Pohang, Gwangyang and Belmor decline.", ["Pohang", "Gwangyang", "Belmor"]),
        ("Offices moved to Mallory Province.", ["Mallory Province"]),
        ("Jamwon-dong and Garim·Sobuk are rising.", ["Jamwon-dong", "Garim·Sobuk"]),
    ],
)
def test_places_that_no_table_has_are_found_by_what_is_said_of_them(text, expected):
    assert sorted(sentence(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Korean firms and Japanese banks trade with American ones.",
        "Mobile phones are nice; reading of us all may split and march.",
        "Cooperation of the two Koreas is North-South cooperation.",
        "The Korea Institute for Fish Studies and the Bank of Japan object.",
        "The Paris Agreement and the 2040 Seoul Plan were read.",
        "Dr. Paris Berg of Georgia Tech disagrees.",
        "NICE guidance was followed.",
        "Seoul-specific technology spreads.",
        "그 수단이 나라마다 다르다고 한다. 지난 해에 그러했다.",
        "",
    ],
)
def test_adjectives_words_and_parts_of_other_names_are_no_places(text):
    assert sentence(text) == []


def test_the_north_and_the_south_are_the_two_koreas_only_in_a_text_on_them():
    assert sentence("Machinery goes to North Korea from the South.") == ["North Korea", "South Korea"]
    assert sentence("Incomes in the North are higher than in the South.") == []


def test_one_place_under_several_names_is_claimed_once_in_its_first_form():
    assert sentence("South Korea exports. Korea’s imports, and those of the Republic of Korea, grow.") == ["South Korea"]


def test_the_text_is_asked_before_the_title_for_the_form():
    assert found(
        "Korea’s options in trade\n\nSouth Korea became rich by exporting, and it is one of the largest exporters."
    ) == ["South Korea"]


def test_what_stands_in_the_sites_own_lines_is_left_out():
    text = "Skip to main content\n\nA study of prices and wages\n\nThe text speaks of Peru, and of nothing else in the world.\n\nTel. 02-1234, 1 Main Road, London\n"
    assert found(text) == ["Peru"]


def test_a_heading_in_capitals_still_names_its_places():
    assert "GERMANY" in found("TRADE POLICY IN GERMANY\n\nThe text says more about that, and at some length, in its own words.")


@pytest.mark.parametrize(
    "text",
    [
        "Korea " * 5000,
        "North and South and " * 3000,
        "U.S." * 10_000,
        "A-" * 20_000,
        "in the city of " * 3000,
        "가나 " * 20_000,
        "\u3000\u00a0",
    ],
)
def test_hostile_text_is_survived(text):
    assert len(sentence(text)) < 50


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TORONTO, Aug. 11, 2020 (NEWS) -- Ontario pays for its grid.", ["Ontario"]),
        ("Seoul, 3 May 2018 – Prices rose in Busan.", ["Busan"]),
        ("Elm Street 4, 50931 Köln, Tel. +49 221 1234, wrote to firms of Leeds.", []),
        ("Suggested citation: Quill, M. (2020). Harbours. Paris: Elm Press.", []),
        ("The University of York and the Bank of England agree on Wales.", ["Wales"]),
        ("He is a fellow at the London School of Economics and knows Kenya.", ["Kenya"]),
        ("A foreword is by the Tees Valley Mayor; hubs are in Scotland.", ["Scotland"]),
        ("Jobs go in regional NSW and Queensland.", ["NSW", "Queensland"]),
        ("Rents rose in Greater Manchester and Cornwall.", ["Greater Manchester", "Cornwall"]),
        ("Towns such as Grimsby and Calais lost ships.", ["Grimsby", "Calais"]),
        ("French and German workers gain.", []),
        ("The Africa Growth Initiative studies Ghana.", ["Ghana"]),
    ],
)
def test_places_of_bodies_datelines_addresses_and_citations_are_not_spoken_of(text, expected):
    assert sentence(text) == expected


@pytest.mark.parametrize("line", ["1: Elm Economics, United Kingdom", "Elm Institute for Skills, Dublin, Ireland"])
def test_the_place_of_an_authors_employer_is_not_spoken_of(line):
    assert found(f"Wages and Prices\n\n{line}\n\nPrices rose in Norway and stayed there for long.\n") == ["Norway"]
