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
    ],
)
def test_each_form_gives_what_it_prints_and_no_more(text, expected):
    assert [iso for _, iso in dates(text, 0, len(text))] == expected


def test_where_day_and_month_cannot_be_told_apart_only_the_year_is_taken():
    assert [iso for _, iso in dates("03/04/2021", 0, 10)] == ["2021"]


@pytest.mark.parametrize("text", ["", "31/02/2020", "2020-21", "2018–2020", "20-E-2020", "ISBN 978-2020", "12345678"])
def test_what_is_no_date_gives_none(text):
    assert list(dates(text, 0, len(text))) == []
