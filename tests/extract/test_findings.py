"""Numbers that state a result."""

import pytest

from kg.extract.findings import find
from kg.terms import KG
from tests.factory import document


def results(sentence):
    """(value, unit, evidence) of each finding."""
    page = document(
        "A Plan for the Yards of the North\n\nThe study looks at yards and at what can be done for them. " + sentence
    )
    claims = list(find(page, ()))
    part = {(claim.subject, claim.property): claim.value for claim in claims}
    mentions = [claim.value for claim in claims if claim.property == KG.statesFinding]
    return [(part[mention, KG.value], part.get((mention, KG.unit)), mention.name) for mention in mentions]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Only 14.3 percent of the firms export.", [("14.3", "percent", "Only 14.3 percent of the firms export")]),
        ("In fact, 6.5% of all docks are idle.", [("6.5", "percent", "6.5% of all docks are idle")]),
        ("Jobs grew by 1.2 percentage points, while wages fell by 3 per cent.",
         [("1.2", "percentage points", "Jobs grew by 1.2 percentage points"), ("3", "percent", "wages fell by 3 per cent")]),
        ("Yards made up close to 60 percent of output and about 70 percent of jobs.",
         [("60", "percent", "Yards made up close to 60 percent of output"), ("70", "percent", "about 70 percent of jobs")]),
        ("The index climbed from 66.2 to 70.2.",
         [("66.2", None, "The index climbed from 66.2"), ("70.2", None, "The index climbed from 66.2 to 70.2")]),
        ("The cost fell from 4.5 to 1.2 percent.",
         [("4.5", "percent", "The cost fell from 4.5"), ("1.2", "percent", "The cost fell from 4.5 to 1.2 percent")]),
        ("Exports were worth 145.81 trillion won.", [("145.81", "trillion won", "Exports were worth 145.81 trillion won")]),
        ("Output rose to $3.4 billion.", [("3.4", "billion dollars", "Output rose to $3.4 billion")]),
        ("The city counted about 3.6 million households.", [("3.6", "million households", "The city counted about 3.6 million households")]),
        ("Less than half of the yards are open.", [("half", None, "Less than half of the yards are open")]),
        ("Output doubled within ten years.", [("doubled", None, "Output doubled within ten years")]),
        ("Two-thirds of the docks are idle.", [("Two-thirds", None, "Two-thirds of the docks are idle")]),
        ("Prices are 2.5 times as high.", [("2.5", "times", "Prices are 2.5 times as high")]),
        ("The yards employ 12,300 people.", [("12,300", "people", "The yards employ 12,300 people")]),
        ("Orders are expected to fall by 8 percent next year.", [("8", "percent", "Orders are expected to fall by 8 percent next year")]),
    ],
)  # fmt: skip
def test_shares_amounts_growth_and_counts_are_results(sentence, expected):
    assert results(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2017 the yards were sold, and in 2019 they closed.",
        "Chapter 3 compares five countries.",
        "The goal is to win 10 percent of the market by 2030.",
        "The share of exports should rise to 30 percent.",
        "We surveyed 3,019 households in the north.",
        "The plan was reviewed in the second half of the year.",
        "The 4th industrial revolution and version 2.0 of the plan are under way.",
        "Zones are reviewed about every five years between 1995 and 2016.",
        "See page 12, section 4.1 and table 3.",
    ],
)
def test_dates_chapters_targets_and_samples_are_not(sentence):
    assert results(sentence) == []


def test_a_share_found_by_a_survey_is_a_result():
    assert [value for value, _, _ in results("The survey shows that 40 percent of the yards export.")] == ["40"]


def test_korean_numbers_keep_their_multiplier_in_the_unit():
    page = document(
        "조선 산업의 미래\n\n2022년 수출은 1,292억 달러로 전체의 18.9%를 차지했다. 고용은 12만 명이다.", language="ko"
    )
    claims = list(find(page, ()))
    assert [c.value for c in claims if c.property == KG.value] == ["1,292", "18.9", "12"]
    assert [c.value for c in claims if c.property == KG.unit] == ["억 달러", "percent", "만 명"]


def test_chrome_contents_and_headings_state_nothing():
    page = document(
        "You have 98 percent\n\nHalf of the Yards\n\n1. The 30 Percent\n2. Two Thirds of It\n3. Rest\n\n© 50 percent"
    )
    assert list(find(page, ())) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The book has 12,300 pages.",
        "Price: $25.00 in paperback.",
        "We heard 1,200 respondents.",
        "Table 1: All Lowest Second Fifth Highest 10 % 10 % 10% 10% 10% Item",
        "Burden $11,100 $4,670 $4,830 $8,430 $17,390 $25,005 by group",
        "Savings are small in the lowest 10 percent.",
    ],
)
def test_what_tells_of_the_publication_tables_and_ranks_are_no_results(sentence):
    assert results(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("Gas costs five to fifteen times as much as before.", "five to fifteen", "times"),
        ("By 2050 tens of thousands of jobs in coal will be gone.", "tens of thousands", None),
        ("The banks spent some USD1 billion a year on training.", "1", "billion USD a year"),
    ],
)
def test_number_words_and_codes_of_currencies_are_read(sentence, value, unit):
    assert [found[:2] for found in results(sentence)] == [(value, unit)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Only four in ten yards have a crane.", [("four in ten", None, "Only four in ten yards have a crane")]),
        ("About half of the docks (48%) are idle.", [("half", None, "About half of the docks"), ("48", "percent", "half of the docks (48%")]),
        ("Costs have fallen by a third, and 48% own a boat.", [("a third", None, "Costs have fallen by a third"), ("48", "percent", "48% own a boat")]),
        ("Exports reached DKK 1.4 billion (EUR 190 million) in 2019.", [("1.4", "billion DKK", "Exports reached DKK 1.4 billion")]),
        ("Moving a barrel costs $5 to $6.", [("5 to 6", "dollars", "Moving a barrel costs $5 to $6")]),
        ("Some 460 000 people are employed by the yards.", [("460 000", "people", "Some 460 000 people are employed by the yards")]),
    ],
)  # fmt: skip
def test_each_result_is_told_in_the_shortest_clause_that_states_it(sentence, expected):
    assert [(value, unit) for value, unit, _ in results(sentence)] == [(value, unit) for value, unit, _ in expected]
    assert all(clause in found for (_, _, clause), (_, _, found) in zip(expected, results(sentence), strict=True))


def test_korean_clauses_end_where_the_next_begins():
    page = document("조선 산업의 미래\n\n수출은 18.9% 늘었고 고용은 두 배로 늘었으며, 절반은 여전히 비어 있다.", language="ko")
    found = {c.subject.name: c.value for c in find(page, ()) if c.property == KG.value}
    assert found["수출은 18.9% 늘었고"] == "18.9"
    assert found["고용은 두 배로 늘었으며"] == "두"
