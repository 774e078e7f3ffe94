"""Tables of contents, by their lines and on one line."""

import pytest

from kg.sources.contents import found, inline
from kg.sources.lines import lines


def listed(text):
    page = lines(text)
    return [text[page[number].body : page[number].end] for number in sorted(found(text, page))]


def headings(text):
    return [text[start:end] for line in lines(text) for start, end in inline(text, line)]


def test_a_page_after_one_space_counts_under_the_title():
    assert listed("Contents\n\nIntroduction 4\n\nThe Yards of the North 5\n\nWhat to Do 16") == [
        "Introduction 4",
        "The Yards of the North 5",
        "What to Do 16",
    ]
    assert listed("Germany 4\nFrance 5\nSpain 16") == []


def test_headings_without_number_and_page_count_under_the_title_beside_usual_ones():
    assert listed("Contents\nIntroduction\nOld yards\nNew docks\nConclusion\n\nThe study looks at yards that lost orders.") == [
        "Introduction",
        "Old yards",
        "New docks",
        "Conclusion",
    ]


def test_lines_that_recur_as_headings_count_under_the_title():
    table = "On yards\nOn docks\nOn ports"
    body = "The yards have lost orders to rivals abroad."
    assert listed(
        f"Contents\n{table}\n\n{body}\n\nOn yards\n\n{body}\n\nOn docks\n\n{body}\n\nOn ports\n\n{body}"
    ) == table.split("\n")


def test_the_first_words_of_the_book_belong_to_its_table():
    assert listed("서언\n국문요약\n제1장 서론\n제2장 조선 산업\n제3장 결론")[:2] == ["서언", "국문요약"]


@pytest.mark.parametrize(
    "line",
    [
        "Foreword ...... iii Old yards ...... 1 New docks ...... 6",
        "Table of contents\nForeword .-- Old yards .-- New docks .-- Ports in 2030 .-- What to do",
        "Contents\nForeword i Old yards 1 New docks 6 Ports in 2030 9 What to do 12",
    ],
)
def test_a_table_on_one_line(line):
    assert headings(line)[:3] == ["Foreword", "Old yards", "New docks"]


def test_a_table_ends_where_its_first_heading_comes_again():
    table = "1. Introduction\n2. Old yards of the north\n3. What to do"
    assert listed(f"Contents\n{table}\n1. Introduction\nThe yards have lost orders to rivals abroad.") == table.split("\n")


def test_a_number_that_falls_is_part_of_a_heading():
    assert headings("Contents\nForeword 3 Old yards 7 Box 1 and others 9 New docks 12 What to do 15 Notes 20")[2] == (
        "Box 1 and others"
    )
