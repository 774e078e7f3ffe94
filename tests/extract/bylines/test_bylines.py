"""Bylines without a label, in layouts as pages of the world have them."""

import pytest

from kg.extract import report
from kg.extract.authors import find
from kg.extract.persons.reading import people_at
from kg.extract.persons.worth import worth
from kg.terms import KG
from tests.factory import document

TITLE = "Mending the Mills of the Valley: A Plan for the Next Decade"
TEXT = (
    "The study looks at the mills of the valley, which have lost orders to their rivals abroad. It asks what can be done, "
    "and finds that small firms need help first. Most of them are old, and few have trained anybody in the last ten years."
)


def authors(text):
    doc = document(text)
    return [claim.value.name for claim in find(doc, tuple(report.find(doc, ()))) if claim.property == KG.hasAuthor]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Susan Harper and Howard Weil", ["Susan Harper", "Howard Weil"]),
        ("BY ROBERT D. ALDERSON | MAY 2016", ["ROBERT D. ALDERSON"]),
        ("KARL ECKINGER1 AND DANIEL RODDICK2", ["KARL ECKINGER", "DANIEL RODDICK"]),
        ("Karl Dorfner1,2 & Daniel Pelling3", ["Karl Dorfner", "Daniel Pelling"]),
        ("Antonio Corvani* and Ha-Joon Jang**", ["Antonio Corvani", "Ha-Joon Jang"]),
        ("Rita Juhas, Nathan Lund, and Daniel Pelling 1", ["Rita Juhas", "Nathan Lund", "Daniel Pelling"]),
        ("Karl Dorfner – Michael Bergheim*", ["Karl Dorfner", "Michael Bergheim"]),
        ("Werner Halvers Ulf Lindau", ["Werner Halvers", "Ulf Lindau"]),
        ("Alexandre LaurentWilliam B.P. Robison\n\nColin BushbyFinn Posch",
         ["Alexandre Laurent", "William B.P. Robison", "Colin Bushby", "Finn Posch"]),
        ("Anna Lindholm (Alder Institute) and Per Holm (Vale University)", ["Anna Lindholm", "Per Holm"]),
        ("Dr Anna Lindholm, Senior Research Fellow\nProf. Per Holm, Director", ["Anna Lindholm", "Per Holm"]),
        ("Anna Lindholm, Ph.D.\n14 May 2019", ["Anna Lindholm"]),
        ("• Anna Lindholm\n• Per Holm", ["Anna Lindholm", "Per Holm"]),
        ("Nguyen Van Minh, Tran Thi Lan", ["Nguyen Van Minh", "Tran Thi Lan"]),
        ("Authors:\nAnna Lindholm\nPer Holm", ["Anna Lindholm", "Per Holm"]),
        ("Maria del Pozo and Jan van der Veen", ["Maria del Pozo", "Jan van der Veen"]),
        ("Page created by Carol Goodman\n\nAnna Lindholm and Per Holm", ["Anna Lindholm", "Per Holm"]),
        ("Contact: Carol Goodman, Press Officer", []),
        ("Edited by Carol Goodman", []),
        ("Smart Grids and Clean Steel", []),
        ("Policy Brief\n\nEconomic Outlook Series", []),
        ("Alder Institute", []),
    ],
)  # fmt: skip
def test_names_below_the_title(byline, expected):
    assert authors(f"{TITLE}\n\n{byline}\n\n{TEXT}") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"1 Policy Paper Series AI Policy Paper No. 119 {TITLE} Werner Halvers Ulf Lindau December 2016",
         ["Werner Halvers", "Ulf Lindau"]),
        (f"{TITLE} by Ross MacKendrick and Tom Adams October 2014", ["Ross MacKendrick", "Tom Adams"]),
        (f"{TITLE} - December 2020 Daniela Wood, Tom Crowder, and Cassius Hyland",
         ["Daniela Wood", "Tom Crowder", "Cassius Hyland"]),
        (f"{TITLE} Anna Lindholm October 2014", ["Anna Lindholm"]),
    ],
)  # fmt: skip
def test_names_on_the_line_of_the_title(line, expected):
    assert authors(f"{TITLE}\n\n{line}\n\n{TEXT}\n\n{TEXT}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("농업의 앞날과 정책 과제\n\n유찬호 김태민 하인서 R 921 l 2020. 12.", ["유찬호", "김태민", "하인서"]),
        ("농업의 앞날과 정책 과제\n\n유찬호,김태민 한국들판연구원 2020", ["유찬호", "김태민"]),
        ("농업의 앞날과 정책 과제\n\n김 유 빈**", ["김 유 빈"]),
        ("농업의 앞날과 정책 과제\n\n정경수 외\n\n2020. 3.", ["정경수"]),
        ("농업의 앞날과 정책 과제\n\n발행인 김홍수\n\n발행처 한국들판연구원", []),
        ("농업의 앞날과 정책 과제\n\n정책 자료\n\n연구 방법", []),
    ],
)
def test_names_in_hangul(text, expected):
    body = "이 연구는 농촌의 앞날을 살핀다. 지난 십 년 사이에 농가가 크게 줄었으며 일할 사람을 찾기가 어려워졌다고 한다."
    assert authors(f"{text}\n\n{body}\n\n{body}") == expected


def test_the_author_of_the_study_who_is_quoted_in_a_release_is_its_author():
    said = "“Nothing has changed,” said Philip Crosby, senior fellow and co-author of Mending the Mills."
    assert authors(f"{TITLE}\n\n{TEXT}\n\n{said}") == ["Philip Crosby"]


def test_an_official_who_is_quoted_is_no_author():
    assert authors(f"{TITLE}\n\n{TEXT}\n\n“We will act,” said Philip Crosby, the minister for trade.") == []


def test_people_who_are_thanked_are_no_authors():
    assert authors(f"{TITLE}\n\n{TEXT}\n\nAcknowledgements\nSpecial thanks to Anna Lindholm, Per Holm and Ulf Lindau.") == []


@pytest.mark.parametrize(
    "words", ["Policy Lessons", "Smart Grids", "Clean Steel", "Hide Abstract", "Urban Renewal Board", "U.S. GAO"]
)
def test_words_of_titles_are_no_names(words):
    assert worth(tuple(words.split())) < 0


def test_what_follows_the_names_is_not_read_as_one():
    text = "RIZAL SUTOMO Centre for Harbour Studies"
    assert [text[name.start : name.end] for name in people_at(text, 0, len(text)).names] == ["RIZAL SUTOMO"]


def test_the_employer_after_the_name_is_its_affiliation():
    doc = document(f"{TITLE}\n\nAnna Lindholm, Vale University\n\n{TEXT}")
    claims = list(find(doc, tuple(report.find(doc, ()))))
    assert [claim.value.name for claim in claims if claim.property == KG.affiliatedWith] == ["Vale University"]
