"""Numbers and their units."""

import time

import pytest

from kg.extract.numbers import numbers
from kg.model import Span


def read(text, *, korean=False):
    return [(number.value, number.unit) for number in numbers(text, Span(0, len(text)), korean=korean)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a loss of -2.5% (3 percentage points)", [("-2.5", "percent"), ("3", "percentage points")]),
        ("between 10 and 20 percent", [("10 and 20", "percent")]),
        ("from 10 to 20 percent", [("10", "percent"), ("20", "percent")]),
        ("from 2.4 percent in 2010 to 9 percent", [("2.4", "percent"), ("9", "percent")]),
        ("by 3 and 4 per cent", [("3", "percent"), ("4", "percent")]),
        ("US$3.5bn and €20 million a year", [("3.5", "bn US dollars"), ("20", "million euros a year")]),
        ("two percent, half a million homes", [("two", "percent"), ("half", "million homes")]),
        ("21 of the 34 cases, one in six", [("21 of the 34", ""), ("one in six", "")]),
        ("almost three-quarters; nearly twice as many", [("three-quarters", ""), ("twice", "")]),
        ("22.9 km and 65 gigatonnes", [("22.9", "km"), ("65", "gigatonnes")]),
    ],
)
def test_numbers_have_their_units(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 2017 and 2019",
        "Chapter 3, table 12",
        "on 12 March",
        "COVID-19",
        "the second half of it",
        "a third party",
        "No. 7",
        "3.1 Tariffs",
    ],
)
def test_dates_and_what_is_only_numbered_are_none(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,292억 달러", [("1,292", "억 달러")]),
        ("5~7조 달러", [("5~7", "조 달러")]),
        ("조선(-12.4%)", [("-12.4", "percent")]),
        ("두 배", [("두", "배")]),
        ("절반", [("절반", "")]),
    ],
)
def test_korean_units_follow_without_a_space(text, expected):
    assert read(text, korean=True) == expected


@pytest.mark.parametrize(
    "text", ["1,000" * 4000, "1 000 " * 4000, "a half of " * 3000, "from 1 to " * 3000, "one in two of " * 2000]
)
def test_hostile_text_is_survived(text):
    begin = time.process_time()
    read(text)
    assert time.process_time() - begin < 2
