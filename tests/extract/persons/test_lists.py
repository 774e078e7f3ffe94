"""The persons of a run that holds nothing but names."""

import pytest

from kg.extract.persons.lists import persons
from kg.model import Span


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Roe, Ann; van der Berg, Jan; Lindholm, A. B.", ["Roe, Ann", "van der Berg, Jan", "Lindholm, A. B."]),
        ("Roe, Ann, Bo Lind, and Jan Berg", ["Roe, Ann", "Bo Lind", "Jan Berg"]),
        ("Roe, A., Lind, B., & Berg, J.", ["Roe, A", "Lind, B", "Berg, J"]),
        ("Ann Roe (Vale University, chair (acting)) / Bo Lind", ["Ann Roe", "Bo Lind"]),
        ("Ann Roe, October 2018", ["Ann Roe"]),
        ("Ann Roe, Senior Economist, and Bo Lind, Professor of Law", ["Ann Roe", "Bo Lind"]),
        ("Vale Institute, Energy Team", []),
        ("저자 없음, 정책팀", []),
    ],
)
def test_persons_are_parted(text, names):
    found = persons(text, Span(0, len(text)), strict=True)
    assert [text[one.span.start : one.span.end].rstrip(".") for one in found] == [name.rstrip(".") for name in names]


def test_the_bracket_after_a_name_is_kept():
    text = "Ann Roe (Vale University)"
    bracket = persons(text, Span(0, len(text)), strict=True)[0].bracket
    assert bracket is not None
    assert text[bracket.start : bracket.end] == "Vale University"
