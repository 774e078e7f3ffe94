"""Which run of a page names the collection."""

import pytest

from kg.extract.head import head
from kg.extract.series import candidates, series
from tests.factory import document

TITLE = "A Plan for the Yards of the North"
TEXT = "The study looks at the yards of the region, which have lost orders to their rivals abroad. It asks what can be done."


def name(*lines):
    page = document("\n\n".join(lines))
    chosen = series(page, head(page))
    return page.quote(chosen.span) if chosen else None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("BRIEFING PAPER MAY 2022", TITLE, TEXT), "BRIEFING PAPER"),
        (("Harbour Working Paper No. 88", TITLE, TEXT), "Harbour Working Paper"),
        ((TITLE, "Series: Yard Economic Papers ; 2014-08", TEXT), "Yard Economic Papers"),
        (("Policy Brief by Ann Roe", TITLE, TEXT), "Policy Brief"),
        ((TITLE, "Ann Roe", "정책연구 18-07", TEXT), "정책연구"),
    ],
)
def test_the_collection_is_found_where_covers_name_it(lines, expected):
    assert name(*lines) == expected


@pytest.mark.parametrize("line", ["Publications", "Reports", "This report was written by two of us."])
def test_what_names_no_collection_is_none(line):
    assert name(line, TITLE, TEXT) is None


def test_a_name_is_a_candidate_in_all_its_extents():
    page = document(f"Yard Institute Working Paper Series No. 3\n\n{TITLE}\n\n{TEXT}")
    names = {one.name for one in candidates(page, head(page))}
    assert {"Working Paper", "Working Paper Series", "Yard Institute Working Paper Series"} <= names


def test_a_cover_that_was_cut_gives_the_words_before_the_cut_too():
    page = document(f"GENDER AND YARD EMPLOYMENT POLICY BRIEF #7 2010 {TITLE} Ann Roe\n\n{TITLE}\n\n{TEXT}")
    assert any(one.name.startswith("GENDER") for one in candidates(page, head(page)))
