"""What each piece of a plain-text page is for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kg.model import Role
from kg.sources.plain import blocks
from tests.factory import document

LONG = "The study looks at the yards of the region, which have lost orders to their rivals abroad for more than ten years now."


def roles(text):
    return [(block.role.value, text[block.span.start : block.span.end]) for block in blocks(text)]


def rows(text):
    found = document(text)
    return [
        (block.label, found.quote(block.value) if block.value else None) for block in found.blocks if block.role is Role.ROW
    ]


def of(text, role):
    return [words for kind, words in roles(text) if kind == role]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Author Park Ji-won et al. Date 2021.03.05 Page", [("author", "Park Ji-won et al."), ("date", "2021.03.05"), ("pages", None)]),
        ("Author Ann Roe, Li Na Date 2021.03.05 Issue No 12", [("author", "Ann Roe, Li Na"), ("date", "2021.03.05"), ("issue", "12")]),
        ("Authors: Ann Roe; Li Na", [("author", "Ann Roe; Li Na")]),
        ("Keywords： ships, steel", [("topics", "ships, steel")]),
        ("AuthorAnn Roe", [("author", "Ann Roe")]),
        ("조회수214", [("hits", "214")]),
        ("등록일2016", [("date", "2016")]),
        ("• Topic Economy/ Trade", [("topics", "Economy/ Trade")]),
        ("Date\n2024", [("date", "2024")]),
        ("Author(s)\nAnn Roe", [("author", "Ann Roe")]),
        ("Published: Jul 26, 2022. Publicly Released: Jul 27, 2022.", [("date", "Jul 26, 2022."), ("date", "Jul 27, 2022.")]),
        ("저자: 홍길동 외 2인", [("author", "홍길동 외 2인")]),
        ("발행일 2023.05.31", [("date", "2023.05.31")]),
        ("著者：山田 太郎", [("author", "山田 太郎")]),
        ("Author", [("author", None)]),
    ],
)  # fmt: skip
def test_labels_give_rows_with_their_values(line, expected):
    assert rows(f"A Plan for the Yards of the North\n\n{line}\n\n{LONG}") == expected


@pytest.mark.parametrize(
    "line",
    [
        "Authors of the plan should have been asked before it was made.",
        "Date palms are grown in the south of the country.",
        "Issue bonds that are backed by the state, and the yards will build.",
    ],
)
def test_a_sentence_that_begins_like_a_label_is_no_row(line):
    assert rows(f"A Plan for the Yards of the North\n\n{LONG}\n\n{line}") == []


def test_names_before_a_date_on_one_line_are_a_byline():
    text = f"A Plan for the Yards of the North\n\nAnn Roe and Li Na Date 2021.03.05\n\n{LONG}"
    assert of(text, "byline") == ["Ann Roe and Li Na"]
    assert rows(text) == [("date", "2021.03.05")]


@pytest.mark.parametrize(
    "line",
    ["You are here", "Skip to main content", "Go to the Main menu", "Home > Papers > Yards", "본문으로 바로가기", "목록", "MENU",
     "Share Facebook Twitter", "Policy PapersNIPA National Institute for Policy Analysis"],
)  # fmt: skip
def test_what_belongs_to_the_site_is_chrome_and_stays(line):
    text = f"{line}\n\nA Plan for the Yards of the North\n\n{LONG}"
    assert roles(text) == [("chrome", line), ("heading", "A Plan for the Yards of the North"), ("paragraph", LONG)]


def test_a_breadcrumb_of_bullets_is_chrome():
    text = f"  • home\n  • Publications\n  • Yard Papers\n\nA Plan for the Yards of the North\n\n{LONG}"
    assert of(text, "chrome") == ["• home", "• Publications", "• Yard Papers"]


def test_footers_contacts_and_side_matter_are_chrome():
    tail = "Related publications\nSteel in Ten Countries\n\n© 2021 Yard Institute. All rights reserved."
    assert len(of(f"A Plan for the Yards of the North\n\n{LONG}\n\n{tail}", "chrome")) == 3


def test_a_footer_in_the_middle_does_not_make_the_text_after_it_chrome():
    text = f"A Plan for the Yards of the North\n\nContact person: Ann Roe, tel. 555-1234\n\n{LONG}"
    assert of(text, "paragraph") == [LONG]


def test_numbered_lines_with_no_text_between_are_a_table_of_contents():
    listed = ["01 Introduction", "1_Background", "2_Methods", "02 Results", "References"]
    assert of(f"A Plan for the Yards of the North\n\n{LONG}\n\n" + "\n\n".join(listed), "contents") == listed


@pytest.mark.parametrize(
    "listed",
    [["Chapter 1. Yards", "Chapter 2. Ships", "Chapter 3. Ports"], ["I. Yards", "II. Ships", "III. Ports"], ["제1장 서론", "제2장 본론", "제3장 결론"],
     ["1. Yards", "1.1 Old Yards", "1.2 New Yards"], ["Yards ........ 3", "Ships ........ 9", "Ports ........ 12"]],
)  # fmt: skip
def test_the_numbering_of_contents_takes_many_forms(listed):
    assert of(f"A Plan for the Yards of the North\n\n{LONG}\n\n" + "\n".join(listed), "contents") == listed


def test_a_table_of_contents_on_one_line_is_cut_into_its_headings():
    text = f"A Plan for the Yards of the North\n\n{LONG}\n\n01 Introduction 1_Background 2_Methods 02 Results"
    assert of(text, "contents") == ["01 Introduction", "1_Background", "2_Methods", "02 Results"]


@pytest.mark.parametrize("lead", ["We propose:", "Recommendations"])
def test_numbered_points_under_a_heading_of_proposals_are_no_table_of_contents(lead):
    text = f"A Plan for the Yards of the North\n\n{LONG}\n\n{lead}\n1. Build new docks\n2. Train welders\n3. Sell abroad"
    assert of(text, "contents") == []


def test_bullets_and_numbers_make_items_without_them_in_their_sentences():
    text = "A Plan for the Yards of the North\n\n● Build docks.\n▷ Train welders.\n1) Sell abroad;\n(2) Wait.\n- Rest."
    found = document(text)
    items = [found.quote(block.sentences[0]) for block in found.blocks if block.role is Role.ITEM]
    assert items == ["Build docks.", "Train welders.", "Sell abroad;", "Wait.", "Rest."]


def test_points_that_run_on_in_one_line_become_items():
    text = f"A Plan for the Yards\n\n{LONG} Three are open: - First, build docks  - Second, train welders  - Third, sell abroad"
    assert of(text, "item") == ["- First, build docks", "- Second, train welders", "- Third, sell abroad"]


def test_lines_wrapped_at_a_width_are_one_paragraph():
    text = (
        "The study looks at the yards of the region, which\nhave lost orders to their rivals abroad for more\n"
        "than ten years now. Ministers and owners of the\nlarger Yards agree on what has to be done."
    )
    assert len(blocks(text)) == 1


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "\u200b\n\u00a0"])
def test_a_text_without_words_has_no_blocks(text):
    assert blocks(text) == ()


@given(some.text(alphabet="Aa1 .:●-_|\n\r\u00a0가다①Dte,>", max_size=300))
@settings(max_examples=150, deadline=None)
def test_blocks_lie_in_order_without_overlap_and_hold_their_sentences_and_values(text):
    last = 0
    for block in blocks(text):
        assert last <= block.span.start < block.span.end <= len(text)
        last = block.span.end
        for run in (*block.sentences, *([block.value] if block.value else [])):
            assert block.span.start <= run.start < run.end <= block.span.end


@pytest.mark.parametrize(
    "text", ["Kim Lee, " * 50_000, "1. Intro\n" * 20_000, "Author Date " * 20_000, ("Aa, " * 70 + "x!\n") * 100]
)
def test_huge_and_hostile_texts_are_read(text):
    assert blocks(text)
