"""Whether two profiles mean one thing: pairs with the judgement that a careful reader would give."""

from __future__ import annotations

import pytest

from kg.model import Judgement
from kg.resolve.rules import RULES, Profile, judge
from kg.terms import KG

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE


def author(name: str, family: str = "", given: str = "", *institutions: str) -> Profile:
    return Profile(KG.Author, name, family, given, institutions=frozenset(institutions))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (author("Lee Seog-ki", "Lee", "Seog-ki"), author("Seogki LEE", "LEE", "Seogki"), SAME),
        (author("Lee Seog-ki"), author("Lee, Seog-ki"), SAME),
        (author("Lee Seog-ki"), author("Seog-Ki Lee"), SAME),
        (author("홍길동"), author("홍 길동"), SAME),
        (author("Lee Seog-ki", "Lee", "Seog-ki"), author("Lee Seok-jun", "Lee", "Seok-jun"), DIFFERENT),
        (author("Lee Seog-ki", "Lee", "Seog-ki"), author("Kim Seog-ki", "Kim", "Seog-ki"), DIFFERENT),
        (author("Lee S.", "Lee", "S."), author("Lee Seog-ki", "Lee", "Seog-ki"), UNSURE),
        (author("Lee S.-K.", "Lee", "S.-K."), author("Lee Seog-ki", "Lee", "Seog-ki"), UNSURE),
        (author("Lee S.", "Lee", "S."), author("Lee S.", "Lee", "S."), UNSURE),
        (author("Lee T.", "Lee", "T."), author("Lee Seog-ki", "Lee", "Seog-ki"), DIFFERENT),
        (author("Lee Seog-ki", "Lee", "Seog-ki", "a"), author("Lee Seog-ki", "Lee", "Seog-ki", "b"), UNSURE),
        (author("Lee Seog-ki", "Lee", "Seog-ki", "a"), author("Lee Seog-ki", "Lee", "Seog-ki", "a", "b"), SAME),
        (author("Lee S.", "Lee", "S.", "a"), author("Lee Seog-ki", "Lee", "Seog-ki", "a"), UNSURE),
    ],
)
def test_authors(left: Profile, right: Profile, expected: Judgement) -> None:
    assert judge(left, right).judgement is expected
    assert judge(right, left).judgement is expected


def institution(name: str, *acronyms: str, code: str = "") -> Profile:
    return Profile(KG.Institution, name, acronyms=frozenset(acronyms), code=code)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (institution("Korea Institute", "KI"), institution("Kyoto Institute", "KI"), DIFFERENT),
        (institution("The Institute of Ports"), institution("Institute of Ports"), SAME),
        (institution("Institute of Ports & Roads"), institution("Institute of Ports and Roads"), SAME),
        (institution("IOP"), institution("Institute of Ports"), SAME),
        (institution("PRT"), institution("Institute of Ports", "PRT"), SAME),
        (institution("PRT"), institution("Institute of Ports"), DIFFERENT),
        (institution("산업연구원", code="x"), institution("Institute of Industry", code="x"), SAME),
        (institution("Ministry of Finance", code="x"), institution("Ministry of Finance", code="y"), DIFFERENT),
    ],
)
def test_institutions(left: Profile, right: Profile, expected: Judgement) -> None:
    assert judge(left, right).judgement is expected
    assert judge(right, left).judgement is expected


def report(title: str, date: str = "", issue: str = "", publisher: str = "") -> Profile:
    return Profile(KG.Report, title, date=date, issue=issue, institutions=frozenset(filter(None, [publisher])))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (report("On Ports", "2020-01-01"), report("On  ports", "2020-01-01"), SAME),
        (report("On Ports", "2020"), report("On Ports", "2020-01"), SAME),
        (report("On Ports"), report("On Ports", "2020-01"), SAME),
        (report("Annual Report", "2020"), report("Annual Report", "2021"), DIFFERENT),
        (report("Annual Report", publisher="a"), report("Annual Report", publisher="b"), UNSURE),
        (report("On Ports"), report("On Roads"), DIFFERENT),
    ],
)
def test_reports(left: Profile, right: Profile, expected: Judgement) -> None:
    assert judge(left, right).judgement is expected


def test_series_of_one_name_from_two_publishers_are_two() -> None:
    ours, theirs = (Profile(KG.Series, "Working Papers", institutions=frozenset({body})) for body in "ab")
    assert judge(ours, theirs).judgement is DIFFERENT


def test_a_decision_says_what_it_rests_on() -> None:
    decision = judge(author("Lee S.", "Lee", "S."), author("Lee Seog-ki", "Lee", "Seog-ki"))
    assert decision.why == "family name agrees, given name agrees in part"
    assert 0 <= decision.score <= 1


def test_every_rule_can_reach_the_mark_of_sameness() -> None:
    for kind, points in RULES.items():
        assert sum(point.agree for point in points) >= 0.8, kind
