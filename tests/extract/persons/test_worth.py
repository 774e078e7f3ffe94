"""What speaks for words being a person's name."""

import pytest

from kg.extract.persons.worth import SURE, worth


@pytest.mark.parametrize(
    "name", ["Anna Lindholm", "KIM MINSU", "J. B. Roe", "Nguyen Van Minh", "DAVID G. ROEBUCK", "Anna Wood"]
)
def test_names_are_sure(name):
    assert worth(tuple(name.split())) >= SURE


@pytest.mark.parametrize(
    "words", ["UNIDO Farms", "Ann Roe OECD", "Jung Date", "Smart Grids", "U.S. GAO", "Anna", "Anna van", "Green Growth"]
)
def test_other_words_are_none(words):
    assert worth(tuple(words.split())) < 0
