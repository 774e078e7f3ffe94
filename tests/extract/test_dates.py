"""Dates as the world prints them."""

import pytest

from kg.extract.dates import dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020.12.30", ["2020-12-30"]),
        ("2020. 7. 2.", ["2020-07-02"]),
        ("2020-01-22", ["2020-01-22"]),
        ("20200122", ["2020-01-22"]),
        ("2022.06", ["2022-06"]),
        ("2021.9", ["2021-09"]),
        ("2020년 12월 30일", ["2020-12-30"]),
        ("2020年3月", ["2020-03"]),
        ("30 December 2020", ["2020-12-30"]),
        ("1st of May 2021", ["2021-05-01"]),
        ("Jul 26, 2022", ["2022-07-26"]),
        ("September 2019", ["2019-09"]),
        ("3. März 2019", ["2019-03-03"]),
        ("12 de marzo de 2018", ["2018-03-12"]),
        ("13/04/2020", ["2020-04-13"]),
        ("04/13/2020", ["2020-04-13"]),
        ("12/2020", ["2020-12"]),
        ("2024", ["2024"]),
        ("令和2年5月", ["2020-05"]),
        ("平成30年3月12日", ["2018-03-12"]),
        ("M A Y 2 0 1 6", ["2016-05"]),
        ("2020, May 4", ["2020-05-04"]),
        ("30-Dec-2020", ["2020-12-30"]),
        ("Issue No. 17 March 2016", ["2016-03"]),
        ("2020년 3/4분기", ["2020"]),
        ("(2006-32) 2006. 10. 19", ["2006-10-19"]),
        ("September 20, 20227 min read", ["2022-09-20"]),
    ],
)
def test_each_form_gives_what_it_prints_and_no_more(text, expected):
    assert [iso for _, iso in dates(text, 0, len(text))] == expected


def test_where_day_and_month_cannot_be_told_apart_only_the_year_is_taken():
    assert [iso for _, iso in dates("03/04/2021", 0, 10)] == ["2021"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("03/04/2021 and 25/04/2021", "2021-04-03"),
        ("03/04/2021 and 04/25/2021", "2021-03-04"),
        ("03/04/2021, after 5 May 2020", "2021-04-03"),
        ("03/04/2021, after May 5, 2020", "2021-03-04"),
        ("03/04/2021 and 25/04/2021 and 04/25/2021", "2021"),
    ],
)
def test_the_other_dates_of_a_text_tell_the_order_of_day_and_month(text, expected):
    assert next(iso for _, iso in dates(text, 0, len(text))) == expected


@pytest.mark.parametrize("text", ["", "31/02/2020", "2020-21", "2018–2020", "20-E-2020", "ISBN 978-2020", "12345678"])
def test_what_is_no_date_gives_none(text):
    assert list(dates(text, 0, len(text))) == []
