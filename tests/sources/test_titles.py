"""Which run of a page is its title, and how covers are taken apart."""

import pytest

from kg.model import Role
from kg.sources import covers
from tests.factory import document

BODY = "The study looks at the yards of the region, which have lost orders to their rivals abroad for more than ten years now."


def blocks(text, role):
    found = document(text)
    return [found.quote(block.span) for block in found.blocks if block.role is role]


def title(text):
    found = document(text)
    return [found.quote(block.sentences[0]) for block in found.blocks if block.label == "title"]


@pytest.mark.parametrize(
    "text",
    [
        f'Share "Docks in the Storm"\n\nDocks in the Storm\n\n{BODY}',
        f'docks in the storm\n\nDownload "docks in the storm"\n\n1 Policy Brief No. 7 Docks in the Storm May 2016\n\n{BODY}',
        f"Publications Archive\n\nDocks in the Storm\n\nMay 4, 2016\n\n{BODY}",
        f"Home\nResearch\n\n  • Docks in the Storm\n\n    20.09.2016\n\n{BODY}",
        f"{BODY} {BODY}\n\nDocks in the Storm\n\nAnn Roe, Li Na\n\n03 July 2014\n\n{BODY}",
    ],
)
def test_the_best_printed_copy_of_the_title_is_taken(text):
    assert title(text) == ["Docks in the Storm"]


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\nIt suggests to:\n  - count empty docks every year,\n  - lower the tax of owners.",
        f"{BODY}\n\n① 항만 현대화 자금 지원 확대\n② 통합 정보시스템 구축",
    ],
)
def test_a_page_that_begins_with_text_keeps_it_and_its_points(text):
    assert title(text) == []
    assert blocks(text, Role.PARAGRAPH)[0] == BODY
    assert len(blocks(text, Role.ITEM)) == 2


def test_a_cover_on_one_line_is_taken_apart():
    text = (
        "Docks in the Storm: Lessons of a Winter\n\n"
        "1 Yard Policy Paper No. 12 Docks in the Storm: Lessons of a Winter Ann Roe Liv Nam May 2016\n\n" + BODY
    )
    assert blocks(text, Role.BYLINE) == ["Ann Roe Liv Nam"]
    assert {"Yard Policy Paper No. 12", "May 2016"} <= set(blocks(text, Role.CHROME))


def test_a_line_without_marks_is_no_cover():
    line = "The yards of the north have asked the state for help since many years ago"
    assert covers.parts(line, 0, len(line)) == []


@pytest.mark.parametrize("line", ["Size: px", "Citation preview", "0 download", "Post on 03-Jul-2022", "(3)", "www.yards.org"])
def test_what_viewers_print_is_chrome(line):
    assert line in blocks(f"A Plan for the Yards of the North\n\n{line}\n\n{BODY}", Role.CHROME)


def test_a_long_line_with_a_stop_inside_is_text():
    line = "Chips rank high among the exports of the country. Design and manufacturing spread over"
    assert line in blocks(f"A Plan for the Yards of the North\n\n{line}\n\n{BODY}", Role.PARAGRAPH)
