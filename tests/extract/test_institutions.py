"""Who issues, pays for and appears in a report."""

from __future__ import annotations

import pytest

from kg.extract import institutions, report
from kg.extract.bodies import acronym_beside, names
from kg.extract.capitals import passage_at
from kg.model import Document, Mention, Span
from kg.terms import KG
from tests.factory import document

TEXT = "The study looks at how small firms in the valley came through the years of high prices and what would help them."


def claims(doc: Document):
    return list(institutions.find(doc, tuple(report.find(doc, ()))))


def with_role(text: str, role: str) -> list[str]:
    return [claim.value.name for claim in claims(document(text)) if claim.property == role and isinstance(claim.value, Mention)]


def publishers(text: str) -> list[str]:
    return with_role(text, KG.publishedBy)


def named(sentence: str) -> list[str]:
    return [body.name for body in names(sentence, passage_at(sentence, Span(0, len(sentence))))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was the Ministry of Mines, Water and Harbour Works that paid.", ["Ministry of Mines, Water and Harbour Works"]),
        ("The Alder Institute for Labour and Trade disagrees.", ["Alder Institute for Labour and Trade"]),
        ("Funds came from the Bank of Norland and Vale University.", ["Bank of Norland", "Vale University"]),
        ("Incentives of the North Korean government are weak.", ["North Korean government"]),
        ("The Seoul Metropolitan Government runs it.", ["Seoul Metropolitan Government"]),
        ("Last year the Lee Min-ho administration made it a goal.", ["Lee Min-ho administration"]),
        ("Rules of the WTO and wage data of JETRO were used.", ["WTO", "JETRO"]),
        ("Chip makers such as Alba Devices and Nord Micro buy abroad.", ["Alba Devices", "Nord Micro"]),
        ("The Harbour Development Administration (HDA) objects.", ["Harbour Development Administration"]),
        ("산업통상자원부와 국가수소위원회는 함께 계획을 냈다.", ["산업통상자원부", "국가수소위원회"]),
        ("미국 정부는 한국은행과 만났다.", ["미국 정부", "한국은행"]),
    ],
)
def test_names_are_told_by_vocabulary_and_by_form(sentence, expected):
    assert named(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The government should help, and local governments too.",
        "Local Government and the Central Government share the costs.",
        "SMEs and R&D centers need support.",
        "Trade data come from UN Comtrade.",
        "A National Harbour Bank should be founded.",
        "The European Union trades with the United States.",
        "책임연구원과 민간위원회가 모였다.",
        "",
    ],
)
def test_common_nouns_and_places_are_no_organisations(sentence):
    assert named(sentence) == []


@pytest.mark.parametrize(
    "masthead",
    [
        "Research ReportsAIFS Alder Institute for Farm Studies",
        "AIFS Alder Institute for Farm Studies",
        "AIFS - Alder Institute for Farm Studies",
        "Alder Institute for Farm Studies (AIFS)",
        "Alder Institute for Farm Studies Alder Institute for Farm Studies",
    ],
)
def test_the_masthead_names_the_publisher_though_a_menu_is_glued_to_it(masthead):
    text = f"{masthead}\n\n  • home\n  • Publications\n\nFarms after the drought: a survey\n\nAuthor Ann Berg Date 2019.03.02\n\n{TEXT}"
    assert publishers(text) == ["Alder Institute for Farm Studies"]


def test_an_acronym_beside_a_name_is_claimed_of_it():
    doc = document(f"Research ReportsAIFS Alder Institute for Farm Studies\n\nFarms after the drought: a survey\n\n{TEXT}")
    [acronym] = [claim for claim in claims(doc) if claim.property == KG.acronym]
    assert acronym.value == "AIFS"
    assert doc.quote(acronym.span) == "AIFS"
    assert acronym.subject.name == "Alder Institute for Farm Studies"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Copyright(c) The Harbour Institute. All Rights Reserved.", ["Harbour Institute"]),
        ("© 2021 World Bank", ["World Bank"]),
        ("Published by the Alder Institute, May 2020", ["Alder Institute"]),
        ("© All rights reserved", []),
    ],
)
def test_lines_of_rights_name_the_publisher(line, expected):
    assert publishers(f"Farms after the drought: a survey\n\n{TEXT}\n\n{line}\n") == expected


def test_ministries_that_sign_under_the_title_all_publish():
    text = (
        "Summary of the White Paper on Harbours\nJune 2014\n\nMinistry of Harbours and Trade (MHT)\nMinistry of Fish (MOF)\n\n"
        + TEXT
    )
    assert publishers(text) == ["Ministry of Harbours and Trade", "Ministry of Fish"]


def test_a_corporate_author_publishes():
    text = f"Repository\n\nA story of harbours and their towns\n\nDate\n2024\n\nAuthor(s)\nWorld Bank\n\nAbstract\n{TEXT}"
    assert publishers(text) == ["World Bank"]


def test_an_unnamed_publisher_stays_unknown():
    assert publishers(f"Farms after the drought: a survey\n\nAnn Berg and Li Na\n\n{TEXT} The OECD agrees.") == []


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("This study was funded by the Berg Foundation.", KG.fundedBy),
        ("We thank the Berg Foundation for financial support.", KG.fundedBy),
        ("Small farms are funded by the Berg Foundation.", KG.mentionsInstitution),
        ("The Berg Foundation objects.", KG.mentionsInstitution),
    ],
)
def test_who_paid_for_the_report_is_told_from_who_is_spoken_of(sentence, role):
    page = f"Farms after the drought: a survey\n\n{TEXT} {sentence}\n\nPublished by the Vale Institute"
    assert with_role(page, role) == ["Berg Foundation"]


def test_each_organisation_is_claimed_once_by_its_fullest_name():
    text = "Farms after the drought: a survey\n\nThe OECD asked. The Organisation for Economic Co-operation and Development (OECD) answered."
    found = [claim.value.name for claim in claims(document(text)) if claim.property == KG.mentionsInstitution]
    assert found == ["Organisation for Economic Co-operation and Development"]


def test_quotes_stand_where_they_are_said_to_stand():
    doc = document(f"Farms after the drought: a survey\n\n{TEXT} The OECD and the Ministry of Fish agree.")
    for claim in claims(doc):
        if isinstance(claim.value, Mention):
            assert doc.quote(claim.span) == claim.value.name


def test_an_acronym_must_be_short_for_the_name_before_it():
    text = "the Alder Institute (AI), the Alder Institute (Paris)"
    assert acronym_beside(text, Span(4, 19)) == Span(21, 23)
    assert acronym_beside(text, Span(30, 45)) is None


@pytest.mark.parametrize(
    "text", ["Bank and Trade & " * 3000, "Ministry of " * 5000, "A" * 50_000, "가" * 50_000, "©" * 20_000, "\u00a0\u3000 "]
)
def test_hostile_text_is_survived(text):
    assert len(claims(document(text))) < 50


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nobody asked what the Ford administration wanted for the mills.", ["Ford administration"]),
        (
            "a revised version may be had from the author in Germany AVX Institute of Harbour Economics Phone 123",
            ["AVX Institute of Harbour Economics"],
        ),
        ("It was written at the Vale University January 2014.", ["Vale University"]),
        ("A new C.D. Alder Institute says so.", ["C.D. Alder Institute"]),
        (
            "Most of it was paid by the UK Department of Mines and the National Fish Foundation.",
            ["UK Department of Mines", "National Fish Foundation"],
        ),
        ("He works at the Harbour Institute of the Alder Center.", ["Harbour Institute of the Alder Center"]),
        ("Reports National Council of Harbour ResearchNew Delhi", ["National Council of Harbour Research"]),
        ("They were taught at the John D. Alder School for Harbour Policy.", ["John D. Alder School for Harbour Policy"]),
        ("She left the UP Center for Harbour Studies.", ["UP Center for Harbour Studies"]),
        ("Ann Berg and Randolph Bell Atlantic Council say so.", ["Atlantic Council"]),
        ("Ann Berg teaches those students at the Department of Political Science, Vale University.", ["Vale University"]),
        ("Then the Berg government fell.", []),
        ("The law passed Parliament before the Federal Government had read it.", ["Federal Government"]),
        ("코트라는 KOTRA는 다르다.", ["코트라", "KOTRA"]),
    ],
)
def test_names_end_where_the_next_thing_begins(sentence, expected):
    assert named(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Alba Devices, a Nordic maker of chips, buys abroad.", ["Alba Devices"]),
        ("They visited the Nordic company Alba Devices.", ["Alba Devices"]),
        ("This study was funded by Alba Devices and the Birch Fund.", ["Alba Devices", "Birch Fund"]),
        ("Mills were funded by Alba Devices.", []),
        ("A company in Seoul closed.", []),
    ],
)
def test_names_are_told_by_what_is_said_beside_them(sentence, expected):
    assert named(sentence) == expected
