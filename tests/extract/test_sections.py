"""The printed table of contents."""

import pytest

from kg.extract.sections import find
from kg.terms import KG
from tests.factory import document

TEXT = "The study looks at the yards of the region, which have lost orders to their rivals abroad. It asks what can be done."


def sections(*lines, between="\n"):
    page = document("A Plan for the Yards of the North\n\n" + TEXT + "\n\n" + between.join(lines))
    return [claim.value.name for claim in find(page, ()) if claim.property == KG.hasSection]


@pytest.mark.parametrize(
    "lines",
    [
        ["01 Introduction", "1_Background", "2_Main Contents and Methods", "02 Yards", "10_Ports, Docks"],
        ["1. Introduction", "2. Yards", "2-1. Old Yards", "3. Ports", "References"],
        ["Chapter 1. Yards", "Chapter 2. Ports", "Chapter 3. What to Do"],
        ["제1장 서론", "제2장 조선 산업", "제3장 결론"],
    ],
)
def test_the_lines_in_their_order(lines):
    assert sections(*lines) == lines
    assert sections(*lines, between="\n\n\n") == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Yards 1", "1.1 Old Yards 3", "2. Ports 15"],
        ["Chapter 1 Yards [P 5]", "Chapter 2 Ports [p. 22]", "Chapter 3 Docks [p. 30]"],
        ["Yards ........ 5", "Ports ........ 22", "Docks ........ 30"],
    ],
)
def test_page_numbers_are_left_out(lines):
    assert sections(*lines)[0].split()[-1] == "Yards"
    assert not any(name[-1] in "0123456789]" for name in sections(*lines))


def test_a_year_at_the_end_of_a_heading_stays():
    assert sections("1. Yards until 1990", "2. Ports", "3. Plans for 2030") == [
        "1. Yards until 1990",
        "2. Ports",
        "3. Plans for 2030",
    ]


def test_positions_count_from_one():
    page = document("A Plan for the Yards\n\n" + TEXT + "\n\n1. Yards\n2. Ports\n3. Docks")
    assert [claim.value for claim in find(page, ()) if claim.property == KG.position] == ["1", "2", "3"]


def test_a_page_without_contents_has_no_sections():
    assert sections("1) Build docks;", "2) Train welders.") == []
