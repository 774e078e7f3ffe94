"""How words become typed literals."""

from __future__ import annotations

import pytest

from kg.graph.triples import date, decimal, integer, number, words


@pytest.mark.parametrize(
    ("printed", "value", "datatype"),
    [
        ("14.3", "14.3", "decimal"),
        ("145", "145", "decimal"),
        ("1,234,567.80", "1234567.80", "decimal"),
        ("-0.5", "-0.5", "decimal"),
        ("−3", "-3", "decimal"),
        ("+7", "7", "decimal"),
        ("007", "7", "decimal"),
        ("0.0", "0.0", "decimal"),
        ("half", "half", ""),
        ("1,23", "1,23", ""),
        ("12.5.2020", "12.5.2020", ""),
        ("1e5", "1e5", ""),
        ("٣", "٣", ""),
        ("", "", ""),
    ],
)
def test_numbers_are_decimals_and_other_words_stay_words(printed: str, value: str, datatype: str) -> None:
    literal = number(printed)
    assert (literal.value, literal.datatype.rpartition("#")[2]) == (value, datatype)


@pytest.mark.parametrize(
    ("printed", "datatype"),
    [
        ("2020-12-30", "date"),
        ("2020-12", "gYearMonth"),
        ("2020", "gYear"),
        ("2020-13", ""),
        ("spring 2020", ""),
        ("2020-2-3", ""),
    ],
)
def test_dates_are_as_exact_as_printed(printed: str, datatype: str) -> None:
    assert date(printed).datatype.rpartition("#")[2] == datatype


@pytest.mark.parametrize(
    ("value", "expected"), [(0.9, "0.9"), (1.0, "1.0"), (0.12345, "0.1235"), (1, "1.0"), (0.7000000001, "0.7")]
)
def test_confidence_is_written_in_its_shortest_form(value: float, expected: str) -> None:
    assert decimal(value).value == expected


def test_whole_numbers_lose_their_zeros() -> None:
    assert integer("03").value == "3"


@pytest.mark.parametrize(
    ("text", "spoken", "tag"), [("기계", "en", "ko"), ("POSCO", "ko", "en"), ("Hafen", "de", "de"), ("port", "und", "en")]
)
def test_words_carry_the_language_that_they_are_in(text: str, spoken: str, tag: str) -> None:
    assert words(text, spoken).language == tag
