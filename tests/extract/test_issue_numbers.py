"""Which number a report bears."""

import pytest

from kg.extract.head import head
from kg.extract.issue_numbers import candidates, number
from tests.factory import document

TITLE = "A Plan for the Yards of the North"
TEXT = "The study looks at the yards of the region, which have lost orders to their rivals abroad. It asks what can be done."


def said(*lines):
    page = document("\n\n".join(lines))
    chosen = number(page, head(page))
    return page.quote(chosen.span) if chosen else None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Working Paper 2021-07", "2021-07"),
        ("Yard Bulletin, Vol. 3 No. 2", "Vol. 3 No. 2"),
        ("Policy Brief #7 | May 2010", "7"),
        ("이슈분석 제84호", "84"),
        ("WP/13/148", "WP/13/148"),
        ("Discussion Paper 20/2014", "20/2014"),
        ("Issue No. 17 March 2016", "17"),
    ],
)
def test_the_forms_of_numbers(line, expected):
    assert said(line, TITLE, TEXT) == expected


@pytest.mark.parametrize("line", ["ISBN 978-1-78000-111-0", "Tel: +44 20 7946 0018", "14 May 2019", "1,240 views"])
def test_other_numbers_are_not_the_reports(line):
    assert said(TITLE, line, TEXT) is None


def test_a_month_is_a_candidate_only_where_it_may_be_a_number():
    page = document(f"Policy Note 2022-04\n\n{TITLE}\n\n4 May 2022\n\n{TEXT}")
    names = {one.name for one in candidates(page, head(page))}
    assert "2022-04" in names
    assert not names & {"4", "4 May 2022"}
