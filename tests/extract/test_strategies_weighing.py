"""Forms of advice, who gives it, when and how strongly: what is weighed before a run of text becomes a strategy."""

from __future__ import annotations

import pytest

from kg.extract.strategies import find
from kg.extract.strategies.horizons import label_horizon
from kg.extract.strategies.labels import imperative, korean_label
from kg.extract.strategies.speakers import Voices, speaker
from kg.extract.strategies.weighing import LEAST, SURE, features, modality, weighed
from kg.model import Mention
from kg.terms import KG
from tests.factory import document

STUDY = "The trade has changed over the years. Firms have grown, and so have the ports on both coasts. "
# A page that recommends, so that one more sentence is weighed among others.
ADVICE = STUDY + "Policy implications follow. The quays should be rebuilt by the state. Tariffs must be published every year. "


def told(text: str, language: str = "en") -> dict[str, dict[str, object]]:
    """What is said of each strategy, by its quote: the literals by the property's name."""
    read = document(text, language=language)
    claims = list(find(read, ()))
    quotes = {one.value: read.quote(one.span) for one in claims if one.property == KG.recommends}
    facts: dict[str, dict[str, object]] = {quote: {} for quote in quotes.values()}
    for one in claims:
        if isinstance(one.subject, Mention) and isinstance(one.value, str):
            facts[quotes[one.subject]][one.property.rpartition("#")[2]] = one.value
    return facts


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Ministers would do well, in our view, to sell the old docks.", "Ministers would do well, in our view, to sell the old docks"),
        ("The council would be wise to keep a register of pilots.", "The council would be wise to keep a register of pilots"),
        ("It would be wiser to lease the cranes to small firms.", "It would be wiser to lease the cranes to small firms"),
        ("Member states are encouraged to share their charts.", "Member states are encouraged to share their charts"),
        ("Harbour dues are best abolished altogether.", "Harbour dues are best abolished altogether"),
        ("We call on the ministry to open the tenders to foreign firms.", "the ministry to open the tenders to foreign firms"),
        ("The report recommends that a pilot school be founded and that fees be waived.", "fees be waived"),
        ("Ports should be dredged and opened to larger ships.", "opened to larger ships"),
        ("Nor should the subsidy be paid to owners of yachts.", "Nor should the subsidy be paid to owners of yachts"),
    ],
)  # fmt: skip
def test_advice_has_many_forms(sentence: str, quote: str) -> None:
    assert quote in told(ADVICE + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Shipowners insist that the dues should be abolished.",
        "Some of those interviewed were of the opinion that the state should buy the cranes.",
        "“The state should buy our ships,” said one owner, “and it should buy them now.”",
        "No captain has to report his cargo at night.",
        "The harbour should have been dredged years ago.",
        "It is not known whether the quay should be widened.",
        "Share this page with your friends.",
    ],
)
def test_what_others_want_and_nobody_has_to_do_is_no_strategy(sentence: str) -> None:
    assert set(told(ADVICE + sentence)) <= {"The quays should be rebuilt by the state", "Tariffs must be published every year"}


def test_commands_under_a_cue_are_strategies_and_sites_command_nobody() -> None:
    text = (
        f"Pilots and Ports of the North\n\n{STUDY}\n\nThe study recommends that governments do the following:\n\n"
        "• Pilots: Train pilots in every port\n• Fleets: Replace the oldest tugs with electric ones\n• Rates: Publish all tariffs\n\n"
        "Download the full report\n"
    )
    assert list(told(text)) == [
        "Train pilots in every port",
        "Replace the oldest tugs with electric ones",
        "Publish all tariffs",
    ]


def test_a_page_with_nothing_sure_recommends_nothing() -> None:
    read = document(STUDY + "Freight rates could fall in spring.", language="en")
    assert list(find(read, ())) == []
    assert LEAST < SURE


def test_each_candidate_knows_how_much_is_advised_beside_it() -> None:
    from kg.extract.strategies import candidates

    found = candidates(document(ADVICE, language="en"), ())
    assert all("advice beside it: 1" in signs for signs in features(found))
    assert {one.chance > LEAST for one in weighed(found)} == {True}


@pytest.mark.parametrize(
    ("sentence", "horizon"),
    [
        ("In the short term, the dues should be lowered; the basin must be dredged.", ["short", None]),
        ("The dues should be lowered, and in the long term the basin must be dredged.", [None, "long"]),
        ("Over the next two years, the ministry should train pilots and hire inspectors.", ["short", "short"]),
        ("The dues have to be lowered without further delay.", ["short"]),
        ("The state should sign long-term contracts with pilots.", [None]),
    ],
)
def test_a_time_belongs_to_the_action_in_whose_clause_it_stands(sentence: str, horizon: list[str | None]) -> None:
    facts = told(ADVICE + sentence)
    assert [each.get("horizon") for each in list(facts.values())[2:]] == horizon


def test_the_heading_of_a_phase_dates_what_is_listed_below_it() -> None:
    text = (
        f"Pilots and Ports of the North\n\n{STUDY}\n\nPolicy Recommendations\n\nThe quays should be rebuilt by the state.\n\n"
        "Short-term measures\n\n• Lower the dues of small boats\n• Improve the lights of the inner basin\n\n"
        "Long-term measures\n\n• Build a second harbour in the north\n"
    )
    assert [each.get("horizon") for each in told(text).values()] == [None, "short", "short", "long"]


@pytest.mark.parametrize(
    ("label", "horizon"), [("Mid-term tasks", "medium"), ("중장기 과제", "long"), ("Growing for the Long Term", "")]
)
def test_labels_and_headings_name_horizons(label: str, horizon: str) -> None:
    assert label_horizon(label) == horizon


def test_how_strongly_an_action_is_asked_for() -> None:
    facts = told(ADVICE + "The old mole should not be rebuilt. A toll could be levied on cruise ships.")
    assert [each["modality"] for each in facts.values()] == ["recommendation", "obligation", "negative", "option"]
    assert modality(("Korean form: worth",)) == "option"


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("the report ", "the report"),
        ("Many fishermen and traders ", "others"),
        ("Since then it ", "a pronoun"),
        ("Oslo Harbour Institute ", "a name"),
        ("OHI ", "the report"),
        ("", "nobody"),
    ],
)
def test_who_speaks_is_told_by_the_words_before_the_verb(before: str, who: str) -> None:
    assert speaker(before, frozenset({"ohi"}))[0] == who


def test_what_stands_between_quotation_marks_is_quoted() -> None:
    sentence = "“Ports should merge.” They must not."
    voices = Voices.of_sentence(sentence, frozenset(), frozenset())
    assert voices.of(sentence, sentence.index("should")) == "quoted"
    assert voices.of(sentence, sentence.index("must")) != "quoted"


@pytest.mark.parametrize(
    ("run", "label"),
    [
        ("The council would be wise to keep a register of pilots", "Keep a register of pilots"),
        ("small ports need one point of contact", "Give small ports one point of contact"),
        ("It is vital that both states agree on a price", "Agree on a price"),
        ("the old mole should not be rebuilt", "Do not rebuild the old mole"),
        ("To promote joint voyages", "Promote joint voyages"),
        ("The shared supply of workforce", "Promote the shared supply of workforce"),
    ],
)
def test_labels_are_imperatives(run: str, label: str) -> None:
    assert imperative(run) == label


@pytest.mark.parametrize(
    ("run", "label"),
    [
        ("정부는 어항 정비 예산을 확대해야 한다", "어항 정비 예산을 확대"),
        ("어선 거래를 잇는 협의체를 둘 필요가 있다", "어선 거래를 잇는 협의체를 두기"),
        ("항만별 전담 인력을 배치하고", "항만별 전담 인력을 배치"),
        ("설립에 필요한 인허가 절차를 간소화할 필요가 있다", "설립에 필요한 인허가 절차를 간소화"),
    ],
)
def test_korean_labels_go_without_actor_and_ending(run: str, label: str) -> None:
    assert korean_label(run) == label


def test_korean_advice_of_others_is_none_of_the_report() -> None:
    text = "현황을 살펴본다. 업계는 세금을 낮추어야 한다고 주장한다. 어항을 정비할 필요가 있다. 정부는 전담 인력을 배치하고, 통계를 구축해야 한다."
    assert list(told(text, "ko")) == ["어항을 정비할 필요가 있다", "정부는 전담 인력을 배치하고", "통계를 구축해야 한다"]
