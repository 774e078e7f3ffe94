"""What the named questions answer on a build of the seeds, as their gold records say it should be."""

import io
from collections import Counter
from pathlib import Path

import pytest

import kg
from kg.query import formats, questions, run

ROOT = Path(__file__).parents[2]
MACHINERY = "Measures for inter-Korean cooperation in the machinery industry: with a focus on general machinery"
ROOTS = "Root Industry, A Key for Future Industry"
SEOUL = "Proposals for ‘New Manufacture Seoul’"
KIET = "Korea Institute for Industrial Economics and Trade"


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    return kg.build(ROOT / "seeds", tmp_path_factory.mktemp("seeds") / "out", view=False, analysis=False).graph.store


def rows(store, name, **given):
    asked = questions.question(name)
    values = questions.values(store, asked, given)
    return [
        tuple(term.value if term else "" for term in row)
        for row in run(store, asked.sparql, {key: value.term for key, value in values.items()})
    ]


def test_who_works_with_whom(seeds):
    people = ["Bumsik Kim", "Eunjoo Oh", "Hyungho Youn", "Jeonghwa Pan", "Mookhan Kim"]
    pairs = [(one, other, "1", SEOUL) for i, one in enumerate(people) for other in people[i + 1 :]]
    assert rows(seeds, "co-authors") == [*pairs, ("Kim Sang Hoon", "Shim Woo Jung", "1", ROOTS)]


def test_who_writes_an_institutions_reports(seeds):
    assert rows(seeds, "authors", institution="KIET") == [
        ("Kim Sang Hoon", "1", ROOTS),
        ("Lee Seog-ki", "1", MACHINERY),
        ("Shim Woo Jung", "1", ROOTS),
    ]


def test_what_was_published_when(seeds):
    assert rows(seeds, "timeline") == [
        ("", SEOUL, "", "Bumsik Kim | Eunjoo Oh | Hyungho Youn | Jeonghwa Pan | Mookhan Kim"),
        ("2013-12-23", ROOTS, KIET, "Kim Sang Hoon | Shim Woo Jung"),
        ("2020-12-30", MACHINERY, KIET, "Lee Seog-ki"),
    ]


def test_which_institutions_are_named(seeds):
    assert [(name, role, count) for name, _, role, count, _ in rows(seeds, "institutions")] == [
        (KIET, "publisher", "2"),
        ("Korean Government", "mentioned", "1"),
        ("North Korean government", "mentioned", "1"),
        ("Seoul Metropolitan Government", "mentioned", "1"),
    ]


@pytest.mark.parametrize(
    ("place", "answer"),
    [
        ("seoul", (SEOUL, "", "")),
        ("Pyongyang", (MACHINERY, "2020-12-30", KIET)),
        ("north korea", (MACHINERY, "2020-12-30", KIET)),
        ("Germany", (ROOTS, "2013-12-23", KIET)),
    ],
)
def test_which_reports_are_about_a_place(seeds, place, answer):
    assert rows(seeds, "reports-on-place", place=place) == [answer]


def test_what_the_reports_found_in_numbers(seeds):
    assert [(value, unit, title) for value, unit, _, title in rows(seeds, "findings")] == [
        ("11.5", "percent", SEOUL),
        ("14.3", "percent", SEOUL),
        ("98", "percent", SEOUL),
    ]


def test_which_reports_share_an_industry(seeds):
    shared = ("1", "manufacturing industry")
    assert rows(seeds, "shared-industries") == [
        (MACHINERY, SEOUL, *shared),
        (MACHINERY, ROOTS, *shared),
        (SEOUL, ROOTS, *shared),
    ]


def test_what_is_recommended_for_the_short_and_the_long_term(seeds):
    assert Counter((term, report) for term, _, report in rows(seeds, "by-horizon")) == {
        ("short", MACHINERY): 1,
        ("long", MACHINERY): 3,
    }


def test_how_many_strategies_an_institution_recommends(seeds):
    assert Counter(report for *_, report in rows(seeds, "recommended-by", institution="kiet")) == {MACHINERY: 10, ROOTS: 5}


@pytest.mark.parametrize("named", ["machinery", "28", "Manufacture of machinery and equipment n.e.c."])
def test_machinery_by_name_code_or_title_takes_in_what_lies_below_it(seeds, named):
    found = rows(seeds, "strategies-for-industry", industry=named)
    assert len({strategy for strategy, *_ in found}) == 10
    assert {industry for _, industry, *_ in found} == {"machinery industry", "machinery re-manufacturing industry"}
    assert {report for *_, report in found} == {MACHINERY}


def test_all_of_manufacturing_takes_in_machinery_but_not_what_isic_does_not_know(seeds):
    found = {industry for _, industry, *_ in rows(seeds, "strategies-for-industry", industry="C")}
    assert {"machinery industry", "manufacturing industry"} <= found
    assert "root industry" not in found


def test_the_root_industrys_strategies_are_of_these_types(seeds):
    found = rows(seeds, "strategies-for-industry", industry="root industry")
    kinds = Counter(kind for _, _, kind, _ in found)
    assert sum(kinds.values()) == 5
    assert {"governance and planning", "workforce development", "energy and environment", "trade and global markets"} <= set(
        kinds
    )


def test_workforce_development_is_recommended_in_two_reports(seeds):
    assert Counter(report for *_, report in rows(seeds, "strategies-of-type", type="workforce-development")) == {
        SEOUL: 3,
        ROOTS: 1,
    }


def test_industries_stand_by_the_number_of_their_strategies(seeds):
    found = rows(seeds, "industries")
    counts = [int(count) for _, count, *_ in found]
    assert counts == sorted(counts, reverse=True)
    assert ("machinery industry", "9", "1", "28") in found
    assert ("root industry", "5", "1", "") in found
    assert found[0][0] == "manufacturing industry"


def test_industries_without_a_strategy_are_blind_spots(seeds):
    spots = [name for name, *_ in rows(seeds, "blind-spots")]
    assert {"machine tools", "textile machinery", "casting", "welding", "innovative industry"} <= set(spots)
    assert not {"machinery industry", "root industry", "manufacturing industry"} & set(spots)


def test_each_fact_of_a_report_has_a_quote_at_its_place(seeds):
    text = (ROOT / "seeds" / "001_c120dd11c542af5d.txt").read_text(encoding="utf-8")
    found = rows(seeds, "evidence", report="root industry")
    assert len(found) > 40
    assert all(text[int(start) : int(end)] == quote for _, _, _, quote, _, start, end, _, _ in found)


def test_each_strategy_comes_with_the_sentence_that_says_so(seeds):
    found = rows(seeds, "strategies")
    assert Counter(title for *_, title, _, _, _ in found) == {MACHINERY: 10, ROOTS: 5, SEOUL: 17}
    assert all(quote for *_, quote, _ in found)


BY_CONFIDENCE = [each for each in questions.questions() if any(one.name == "confidence" for one in each.parameters)]


@pytest.mark.parametrize("asked", BY_CONFIDENCE, ids=lambda each: each.name)
def test_surer_rows_are_some_of_all_rows(seeds, asked):
    given = {"institution": "KIET", "industry": "C", "place": "Seoul", "report": "root industry"}
    required = {each.name: given[each.name] for each in asked.parameters if each.required}
    every, some, none = (
        set(rows(seeds, asked.name, **required, **more)) for more in ({}, {"confidence": "0.8"}, {"confidence": "1"})
    )
    assert some <= every == set(rows(seeds, asked.name, **required, confidence="0"))
    assert none == set() != every


@pytest.mark.parametrize("asked", questions.questions(), ids=lambda each: each.name)
def test_the_same_graph_gives_the_same_answer_byte_for_byte(seeds, asked):
    given = {"institution": "KIET", "industry": "C", "place": "Seoul", "report": "root industry"}
    values = questions.values(seeds, asked, {each.name: given[each.name] for each in asked.parameters if each.required})
    answers = set()
    for _ in range(3):
        out = io.StringIO()
        formats.write(run(seeds, asked.sparql, {key: value.term for key, value in values.items()}), "csv", out)
        answers.add(out.getvalue())
    assert len(answers) == 1
