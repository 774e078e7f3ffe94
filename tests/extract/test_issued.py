"""Which of the dates of a page is the report's."""

import pytest

from kg.extract.head import head
from kg.extract.issued import candidates, issued
from tests.factory import document

TITLE = "A Plan for the Yards of the North"
TEXT = "The study looks at the yards of the region, which have lost orders to their rivals abroad. It asks what can be done."


def found(*lines):
    page = document("\n\n".join(lines))
    return issued(page, head(page))


def date(*lines):
    best = found(*lines)
    return best.iso if best else None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((TITLE, "Ann Roe and Li Na", "14 May 2019", TEXT), "2019-05-14"),
        ((TITLE, "Published: 14 May 2019", "Last updated: 3 June 2021", TEXT), "2019-05-14"),
        (("WORKING PAPER NO. 12 | MAY 2019", TITLE, TEXT), "2019-05"),
        (("Yard Review, Vol. 3 No. 2, Spring 2019", TITLE, TEXT), "2019"),
        (("Issue No. 17 March 2016", TITLE, TEXT), "2016-03"),
        ((TITLE, "저자 홍길동", "발행일 2020년 12월", TEXT), "2020-12"),
        ((TITLE, "Ann Roe", TEXT, f"Suggested citation: Roe, A. (2018). {TITLE}. Yard Institute."), "2018"),
        ((TITLE, "Year2024", "Author Ann Roe", TEXT), "2024"),
    ],
)
def test_the_date_is_told_from_what_stands_around_it(lines, expected):
    assert date(*lines) == expected


@pytest.mark.parametrize(
    "line",
    ["Last updated: 3 June 2021", "Uploaded by jroe on 14 January 2022", "Received 4 May 2017; accepted 12 November 2018"],
)
def test_what_a_site_or_a_journal_did_is_not_even_a_candidate(line):
    page = document(f"{TITLE}\n\n{line}\n\n{TEXT}")
    assert list(candidates(page, head(page))) == []


def test_a_fuller_form_of_the_same_date_is_taken():
    assert date("May 2019", TITLE, "Published: 14 May 2019", TEXT) == "2019-05-14"


def test_the_chance_is_higher_with_a_label_than_in_a_sentence():
    labelled = found(TITLE, "Publication date: 14 May 2019", TEXT)
    loose = found(TITLE, TEXT, "A conference on docks was held in Harbour in May 2019 and was well attended.")
    assert labelled is not None
    assert labelled.chance > (loose.chance if loose else 0)


def test_a_page_without_a_date_has_none():
    assert date(TITLE, TEXT) is None
