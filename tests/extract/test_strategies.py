"""What a report recommends, and what only looks like it."""

from __future__ import annotations

import pytest

from kg.extract.strategies import find
from kg.extract.strategies.types import classify
from kg.model import Claim, Concept, Mention
from kg.terms import DCTERMS, KG, STYPE
from tests.factory import claim, document

LEAD = "The sector has changed a great deal over the years. Firms have grown and so has trade with the neighbours. "


def strategies(text: str, language: str = "en", found: tuple[Claim, ...] = ()) -> dict[str, str]:
    """The quotes of the strategies found, and their labels."""
    read = document(text, language=language)
    return {
        read.quote(one.span): one.value.name
        for one in find(read, found)
        if one.property == KG.recommends and isinstance(one.value, Mention)
    }


def of(text: str, prop: str) -> list[object]:
    read = document(text, language="en")
    return [one.value for one in find(read, ()) if one.property == prop]


@pytest.mark.parametrize(
    ("sentence", "quote", "label"),
    [
        ("Programs that lend tools to villages should be expanded.", "Programs that lend tools to villages should be expanded", "Expand programs that lend tools to villages"),
        ("Second, in the first years, the quotas must be lifted to help exporters.", "the quotas must be lifted", None),
        ("It is necessary to open a training school for welders.", "It is necessary to open a training school for welders", "Open a training school for welders"),
        ("It is urgent that a council of ports be set up.", "It is urgent that a council of ports be set up", None),
        ("It is worth examining a second site in the south, where land is cheap.", "It is worth examining a second site in the south", "Examine a second site in the south"),
        ("The ministry needs to publish a register of rents, because nobody knows them.", "The ministry needs to publish a register of rents", "Publish a register of rents"),
        ("A joint fair ought to be held every spring.", "A joint fair ought to be held every spring", "Hold a joint fair every spring"),
        ("The study recommends that a planner be assigned to each district.", None, None),
        ("The study suggests that Norway change its course.", "Norway change its course", None),
        ("A strategy that serves both markets is urgently needed.", "A strategy that serves both markets is urgently needed", None),
    ],
)  # fmt: skip
def test_a_sentence_that_advises_is_a_strategy_with_its_shortest_run(
    sentence: str, quote: str | None, label: str | None
) -> None:
    found = strategies(LEAD * 3 + sentence)
    assert len(found) == 1
    if quote:
        assert list(found) == [quote]
    if label:
        assert list(found.values()) == [label]


@pytest.mark.parametrize(
    "sentence",
    [
        "Many experts said that the tax should be cut.",
        "The minister stressed that new roads should be built.",
        "Should the state build more roads?",
        "The law requires them to report every year.",
        "This chapter explains why the rules must be rewritten.",
        "It should be noted that the sample is small.",
        "The survey shows how plants have to be moved when rivers rise.",
        "Germany and Japan are making steady efforts to train welders.",
        "Demand had to be met from abroad.",
        "The purpose of this study is to suggest measures for the sector.",
        "It is expected that exports will grow by 5 percent.",
        "The paper suggests that prices rise with distance.",
    ],
)
def test_what_others_do_say_or_know_is_no_strategy(sentence: str) -> None:
    assert strategies(LEAD * 3 + sentence) == {}


def test_a_page_that_says_it_recommends_nothing_has_no_strategies() -> None:
    assert strategies(LEAD + "The roads should be mended. No recommendations are made in this report.") == {}


def test_two_clauses_joined_by_and_are_two_strategies() -> None:
    found = strategies(
        LEAD * 3 + "Ties between towns should be deepened too, and a common fund ought to be founded in the region."
    )
    assert list(found) == ["Ties between towns should be deepened too", "a common fund ought to be founded in the region"]


def test_a_second_passive_shares_the_modal_of_the_first() -> None:
    found = strategies(LEAD * 3 + "Schools should be gathered around the centre, and empty lots be turned into gardens.")
    assert list(found) == ["Schools should be gathered around the centre", "empty lots be turned into gardens"]


def test_a_list_of_infinitives_under_a_cue_is_split_into_its_actions() -> None:
    text = (
        LEAD
        + "\n\nIt suggests to:\n  - count empty shops every year and keep them in a register that cities can use,\n  - lower the tax of owners.\n"
    )
    assert list(strategies(text)) == [
        "count empty shops every year",
        "keep them in a register that cities can use",
        "lower the tax of owners",
    ]


def test_a_sentence_that_advises_and_ends_in_a_colon_opens_a_list() -> None:
    text = (
        "Trade Policy for Islands\n\n"
        + LEAD * 2
        + "\n\nThe new fund should be confined to:\n\n  • reducing the price of ferries\n  • repairing small harbours\n"
    )
    assert list(strategies(text)) == ["reducing the price of ferries", "repairing small harbours"]


def test_what_a_report_is_said_to_say_is_its_own_advice() -> None:
    found = strategies(
        LEAD * 3 + "The government needs to take the lead in shipping, says a new report from the Harbour Centre."
    )
    assert list(found) == ["The government needs to take the lead in shipping"]


@pytest.mark.parametrize("marks", [("(a)", "(b)", "(c)"), ("(i)", "(ii)", "(iii)"), ("①", "②", "③"), ("1)", "2)", "3)")])
def test_an_enumeration_inside_a_sentence_is_taken_apart(marks: tuple[str, str, str]) -> None:
    one, two, three = marks
    text = (
        LEAD * 3
        + f"The government should {one} buy land early; {two} set clear rules for owners; and {three} plan buses and flats together."
    )
    assert list(strategies(text)) == ["buy land early", "set clear rules for owners", "plan buses and flats together"]


def test_measures_such_as_are_the_strategies_and_not_the_sentence_that_lists_them() -> None:
    text = (
        LEAD * 3
        + "It is urgent to come up with measures such as the creation of a guild for dyers, water reduction and its branding abroad."
    )
    assert list(strategies(text)) == ["the creation of a guild for dyers", "water reduction", "its branding abroad"]


def test_a_goal_and_means_that_could_be_done_alone_are_two_strategies() -> None:
    text = (
        LEAD * 3 + "It is necessary to raise the yield of orchards through support for reviving the nursery trade in the north."
    )
    assert list(strategies(text)) == [
        "It is necessary to raise the yield of orchards",
        "support for reviving the nursery trade in the north",
    ]


def test_two_nouns_of_action_on_one_object_share_their_quote_and_differ_in_label() -> None:
    read = document(
        LEAD + "It recommends two strategies as follows: the development and diffusion of solar pumps; and a farm school.",
        language="en",
    )
    labels = [one.value.name for one in find(read, ()) if one.property == KG.recommends and isinstance(one.value, Mention)]
    assert labels[:2] == ["Develop solar pumps", "Diffuse solar pumps"]
    assert len(labels) == 3


def test_entries_below_a_chapter_of_recommendations_count_unless_the_body_states_them() -> None:
    text = (
        "A Study of Harbours\n\n" + LEAD * 2 + "A night school for pilots should be opened.\n\n"
        "01 Introduction\n\n1_Background\n\n2_Methods\n\n02 Policy Recommendations\n\n1_Principles\n\n2_Training: Night School for Pilots\n\n3_Safety: Shared Tug Fleet\n"
    )
    assert list(strategies(text)) == ["A night school for pilots should be opened", "Shared Tug Fleet"]


def test_an_item_states_one_action_once_however_often_it_is_repeated() -> None:
    text = LEAD * 2 + "A fund for weavers should be founded. " + LEAD + "A fund for weavers must therefore be founded."
    assert len(strategies(text)) == 1


def test_a_time_that_opens_a_point_holds_for_its_later_sentences_but_not_after_a_sequel() -> None:
    point = "Third, it will be necessary in the long term to rebuild the port. As a means to this, a dredger must be bought. Following this, the road should be widened."
    assert of(LEAD * 3 + point, KG.horizon) == ["long", "long"]


def test_a_long_term_contract_says_nothing_about_when() -> None:
    assert of(LEAD * 3 + "Firms should sign long-term contracts with mines.", KG.horizon) == []


def test_an_action_is_addressed_to_the_body_that_is_told_to_act() -> None:
    read = document(LEAD * 3 + "The Ministry of Ports should publish its tariffs.", language="en")
    body = claim(read, None, KG.mentionsInstitution, Mention(KG.Institution, "Ministry of Ports", read.blocks[0].span))
    assert [
        one.value.name for one in find(read, (body,)) if one.property == KG.addressedTo and isinstance(one.value, Mention)
    ] == ["Ministry of Ports"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("연구 결과를 정리한다. 정부는 전문 인력 양성 사업을 확대해야 한다. 어항을 정비할 필요가 있다.", ["정부는 전문 인력 양성 사업을 확대해야 한다", "어항을 정비할 필요가 있다"]),
        ("현황을 살펴본다. 지역별 통계를 정비할 필요가 있다.", ["지역별 통계를 정비할 필요가 있다"]),
        ("보고서 제목\n\n이 글은 어업의 현황을 분석하였다.\n\n정책 제언\n\n① 어선 현대화 자금 지원 확대\n② 위판장 통합 정보시스템 구축\n", ["어선 현대화 자금 지원 확대", "위판장 통합 정보시스템 구축"]),
        ("전문가들은 세금을 내려야 한다고 말했다.", []),
    ],
)  # fmt: skip
def test_korean_advice_is_read_from_endings_and_from_lists(text: str, quotes: list[str]) -> None:
    assert list(strategies(text, "ko")) == quotes


def test_every_strategy_has_a_type_of_the_scheme() -> None:
    kinds = of(LEAD * 3 + "Subsidies for boats should be cut. Sailors must be trained in first aid.", KG.strategyType)
    assert kinds == [Concept(STYPE["finance-and-tax"]), Concept(STYPE["workforce-development"])]


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ("Train nurses in rural hospitals", "workforce-development"),
        ("loans for small shops should be guaranteed", "finance-and-tax"),
        ("ease the rules on drones", "regulation-and-standards"),
        ("Build a logistics hub at the border", "infrastructure-and-clusters"),
        ("publish open data on water levels", "data-and-digital"),
        ("cut carbon emissions of kilns", "energy-and-environment"),
        ("negotiate a free trade agreement", "trade-and-global-markets"),
        ("monitor and evaluate the programme every year", "governance-and-planning"),
        ("벤처 창업 지원 확대", "entrepreneurship-and-sme"),
    ],
)
def test_the_type_follows_the_means(action: str, kind: str) -> None:
    assert classify(action)[0] == kind


def test_the_title_is_no_recommendation() -> None:
    read = document("Measures to save bees should be taken\n\n" + LEAD, language="en")
    title = claim(read, None, DCTERMS.title, "Measures to save bees should be taken")
    assert [one for one in find(read, (title,)) if one.property == KG.recommends] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "should " * 20000,
        "(a) " * 20000,
        "it is necessary to " * 10000,
        "First, " * 20000,
        "where " * 30000 + "must be",
        "- a\n" * 20000,
    ],
    ids=["empty", "modals", "marks", "impersonal", "ordinals", "dependents", "items"],
)
def test_hostile_repetitions_are_read_to_the_end(text: str) -> None:
    assert len(strategies(text)) < 50
