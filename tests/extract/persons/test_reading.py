"""Names read one after the other."""

import pytest

from kg.extract.persons.reading import people_at


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Roe, Bo Lind and Jan van der Berg", ["Ann Roe", "Bo Lind", "Jan van der Berg"]),
        ("Anna RoebergJan Lindholm", ["Anna Roeberg", "Jan Lindholm"]),
        ("Anna Lindholm Per Holm Ulf Lindau", ["Anna Lindholm", "Per Holm", "Ulf Lindau"]),
        ("Anna Lindholm1, Per Holm* & Ulf Lindau, PhD", ["Anna Lindholm", "Per Holm", "Ulf Lindau"]),
        ("Anna Lindholm a, Per Holm b", ["Anna Lindholm", "Per Holm"]),
        ("Anna Lindholm Vale Institute and Per Holm Alder University", ["Anna Lindholm", "Per Holm"]),
        ("Anna Lindholm May 2014", ["Anna Lindholm"]),
        ("Anna Lindholm Vale Working Paper No. 3", ["Anna Lindholm"]),
        ("Minsu Parkㆍ Jiyoung Leeㆍ", ["Minsu Park", "Jiyoung Lee"]),
        ("김정혜 연구위원, 박민서 부연구위원", ["김정혜", "박민서"]),
        ("河村 春樹、森 綾", ["河村 春樹", "森 綾"]),
        ("Policy Lessons for Cities", []),
        ("the yards of the north", []),
    ],
)
def test_names_are_read_as_long_as_they_follow_each_other(text, names):
    assert [text[name.start : name.end] for name in people_at(text, 0, len(text)).names] == names
