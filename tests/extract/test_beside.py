"""What stands beside a run of a page."""

import pytest

from kg.extract.beside import after, before, bucket


@pytest.mark.parametrize(
    ("line", "run", "left", "right"),
    [
        ("Policy Brief No. 7", "7", "number", "nothing"),
        ("Policy Brief No. 7", "Policy Brief", "nothing", "number"),
        ("Home > Working Papers > 2020", "Working Papers", "arrow", "arrow"),
        ("ISBN 978", "978", "standard", "nothing"),
        ("This paper asks", "paper", "this", "verb"),
        ("Research ReportsYI Yard", "Research Reports", "nothing", "glued"),
        ("BRIEFING PAPER MAY 2022", "BRIEFING PAPER", "nothing", "month"),
    ],
)
def test_the_surroundings_have_names(line, run, left, right):
    at = line.index(run)
    assert (before(line, 0, at), after(line, at + len(run), len(line))) == (left, right)


def test_numbers_fall_into_ranges():
    assert [bucket(number, 2, 5) for number in (1, 2, 7)] == ["<2", "<5", ">=5"]
