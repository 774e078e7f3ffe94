"""Named plans, laws, programmes and agreements."""

from __future__ import annotations

import pytest

from kg.extract import initiatives, report
from kg.terms import KG
from tests.factory import document


def found(text: str) -> list[str]:
    doc = document(text)
    claims = list(initiatives.find(doc, tuple(report.find(doc, ()))))
    assert {claim.property for claim in claims} <= {KG.namesInitiative}
    assert all(" ".join(doc.quote(claim.span).split()) == claim.value.name for claim in claims)
    return [claim.value.name for claim in claims]


def sentence(text: str) -> list[str]:
    return found(f"A study of prices and wages\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is part of the New Harbour Initiative of the Northern Coast.", ["New Harbour Initiative of the Northern Coast"]),
        ("Subsidies of the Harbour Relief Act (HRA) help.", ["Harbour Relief Act"]),
        ("The Act on Harbour Renewal of 2013 brought projects.", ["Act on Harbour Renewal"]),
        (
            "Article 8 of the Basic Law on the Promotion of Fishing Technology says so.",
            ["Basic Law on the Promotion of Fishing Technology"],
        ),
        ("Under the 2040 Bergen Plan the city grows.", ["2040 Bergen Plan"]),
        ("Areas of the Alder Maul program were visited.", ["Alder Maul program"]),
        ("The Fish and Boat Census of 2015 found more.", ["Fish and Boat Census"]),
        ("The city announced the ‘Made in Bergen’ plan last year.", ["Made in Bergen"]),
        ("This study proposes ‘New Harbours to Share Value’ for policy vision.", ["New Harbours to Share Value"]),
        ("It made the “Open harbour vision” part of its search.", ["Open harbour vision"]),
        ("China’s 12+3 framework offers loans.", ["12+3"]),
        ("The Belt and Road Initiative and the RCEP matter.", ["Belt and Road Initiative", "RCEP"]),
        ("정부는 「한국형 항만 종합계획」과 ‘어촌혁신전략’을 냈다.", ["한국형 항만 종합계획", "어촌혁신전략"]),
        ("지난 제4기 계획과 제5차 항만기본계획을 견주었다.", ["제4기 계획", "제5차 항만기본계획"]),
        ("어촌 및 어항에 관한 법률을 고쳤다.", ["어촌 및 어항에 관한 법률"]),
    ],
)
def test_names_are_told_by_form_quotes_and_endings(text, expected):
    assert sentence(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A strategy, a plan and an act are needed; the plan should be public.",
        "The Plan and the Strategy are described below.",
        "A Harbour Relief Act should be passed.",
        "Any Free Trade Agreement helps, and so does an Action Plan.",
        "He called it ‘a great leap’ and “nothing new under the sun”.",
        "The R&D programs of the city were cut.",
        "‘초연결 사회’를 이루겠다고 했다.",
        "",
    ],
)
def test_generic_proposed_and_merely_quoted_ones_do_not_count(text):
    assert sentence(text) == []


def test_the_reports_own_title_does_not_count():
    assert (
        found("The 2040 Bergen Harbour Strategy\n\nIt is about boats and about what the people of the harbour say of them.")
        == []
    )


def test_a_name_of_a_heading_counts_if_the_text_has_it_as_well():
    text = "Watching the Harbour Plan of the North\n\nThe Harbour Plan divides the shore into parts, and each of them gets a keeper."
    assert found(text) == ["Harbour Plan"]


def test_the_project_of_a_row_counts():
    text = "Boats and their owners: a survey\n\nAuthor Ann Berg Date 2020.03.01\nResearch Project: Boats in the Digital Age\n\nThe text is short and says little."
    assert "Boats in the Digital Age" in found(text)


def test_one_name_in_longer_and_shorter_forms_is_claimed_once():
    assert sentence("The Fifth Bergen Welfare Survey asked all. The Bergen Welfare Survey is old.") == [
        "Fifth Bergen Welfare Survey"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "‘" + "’s" * 20_000,
        "‘’" * 20_000,
        "Act on the " * 5000,
        "Aa Bb " * 10_000,
        "법 에 " * 20_000,
        "가" * 50_000,
        "2020 " * 20_000,
    ],
)
def test_hostile_text_is_survived(text):
    assert len(sentence(text)) < 50


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An Executive Order of February 2021 obliged the offices.", ["Executive Order of February 2021"]),
        ("Research for the Harbour 2030 Inquiry found more.", ["Harbour 2030 Inquiry"]),
        ("Medicaid and the Affordable Care Act cover more people.", ["Medicaid", "Affordable Care Act"]),
        ("정부는 「항만혁신전략*」을 내놓았다.", ["항만혁신전략"]),
        ("지속가능개발목표(SDGs)를 이루려면 돈이 든다.", ["지속가능개발목표"]),
        ("It is the Rail Reform Act 2019 that changed fares.", ["Rail Reform Act 2019"]),
        ("He is the Elm Institute Energy and Climate Program Director.", []),
        ("She is co-author of City Government Perpetuates Poor Water Policy.", []),
        ("Nils Bird of the International Policy Centre wrote it.", []),
    ],
)
def test_names_of_units_people_and_texts_are_no_plans(text, expected):
    assert sentence(text) == expected


def test_a_short_form_beside_its_long_one_does_not_count_twice():
    assert (
        sentence("The Northern Harbour Trade Agreement (NHTA) holds, says the NHTA Act of 2019.")[0]
        == "Northern Harbour Trade Agreement"
    )
    assert sentence("The Regional Comprehensive Economic Partnership (RCEP) is in force, and the RCEP helps.") == [
        "Regional Comprehensive Economic Partnership"
    ]
