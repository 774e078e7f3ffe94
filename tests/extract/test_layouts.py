"""Titles, dates, series and numbers in layouts of the world, on invented pages."""

import pytest

from kg.extract.report import find
from kg.model import Mention
from kg.terms import DCTERMS, KG
from tests.factory import document

BODY = (
    "The yards of the region have lost orders to rivals abroad for more than ten years. "
    "The state should help them to build ships with less steel and more care than before."
)
KOREAN = "항만의 고용은 지난 십 년 동안 크게 줄었다. 정부는 항만 노동자의 재교육을 지원해야 한다."
ASKED = (DCTERMS.title, DCTERMS.issued, KG.inSeries, KG.issueNumber)

# What the page is like, its text, and its title, date, series and number.
PAGES = [
    (
        "viewer, truncated lower case",
        f"""building better yards - institute for ports studies · report 547 . institute for ports...

54
Building Better Yards Dealing with the slump of the northern docks Tom Wilder, James Crock and Helen Takal 8 April 2020 Report 547

Upload: others

Post on 04-Jun-2020

0 views

Category:

Documents


0 download

TRANSCRIPT

Page 1: Building Better Yards - Institute for Ports Studies · Report 547 . Institute for Ports Studies City Gate 185 Dyke Road

Building Better Yards Dealing with the slump of the northern docks

Tom Wilder, James Crock and Helen Takal

8 April 2020 Report 547

{BODY}
""",
        "Building Better Yards Dealing with the slump of the northern docks",
        "2020-04-08",
        None,
        "547",
    ),
    (
        "viewer, wrapped title",
        f"""problems of harbour policy and its design

24
Problems of Harbour Policy and Its Design Concepts, Planners, and Institutions Nick Lipp and Steve Pale

Upload: others

Post on 22-Nov-2021

0 views

TRANSCRIPT

Problems of Harbour Policy

and Its Design

Nick Lipp and Steve Pale

2

Abstract

{BODY}
""",
        "Problems of Harbour Policy and Its Design",
        None,
        None,
        None,
    ),
    (
        "scribd",
        f"""You are on page 1of 47

THE NEW TRADE OF THE HARBOURS

Rita Juhl, Nathan Lone, and Dan Rod 1


August 2022

ABSTRACT

{BODY}
{BODY}
""",
        "THE NEW TRADE OF THE HARBOURS",
        "2022-08",
        None,
        None,
    ),
    (
        "docslib journal",
        f"""<<

Yard Policy Working Paper No. 12

Rebirth of the Docks and a Plan for the Century

Karl Aig1,2 & Dan Rod3

Received: 24 September 2018 /Revised: 9 October 2019 Accepted: 7 December 2019

{BODY}
""",
        "Rebirth of the Docks and a Plan for the Century",
        None,
        "Yard Policy Working Paper",
        "12",
    ),
    (
        "korean viewer",
        """• 검색 결과가 없습니다.

항만 고용 변화 요인과 시사점

N/A
N/A
Protected

Academic year: 2021

Share "항만 고용 변화 요인과 시사점"

Copied!
8
0
0

로드 중.... (전체 텍스트 보기)

전체 글

(1)

제315호 (2006-32) 2006. 10. 19

항만 고용 변화 요인과 시사점

홍길동

항만의 고용은 지난 십 년 동안 크게 줄었다. 정부는 항만 노동자의 재교육을 지원해야 한다.
""",
        "항만 고용 변화 요인과 시사점",
        "2006-10-19",
        None,
        "315",
    ),
    (
        "korean column",
        f"""페이지상단으로이동

[항만재 제안] 항만 大도약을 위한 4대 방향

홍길동 (항만재 특별연구원)

2020.07.10

뛰어난 항만 기술을 돈으로 만드는 것이 중요

{KOREAN}
""",
        "항만 大도약을 위한 4대 방향",
        "2020-07-10",
        None,
        None,
    ),
    (
        "smf like",
        f"""Skip navigation
Home > Publications > Reports

Network failure: How the ports can meet their targets

A new deal for ports is needed to close the gap in harbour investment, says this report, and to lift the ports to the front rank worldwide.
Published: 16 December 2024
Author: Stuart Hudd

{BODY}
""",
        "Network failure: How the ports can meet their targets",
        "2024-12-16",
        None,
        None,
    ),
    (
        "news",
        f"""Press release

Ports need a plan, says institute

29 / 05 / 2018

{BODY}
""",
        "Ports need a plan, says institute",
        "2018-05-29",
        "Press release",
        None,
    ),
    (
        "cover",
        f"""Discussion Paper Series IZP DP No. 10456 The Wages of Dock Workers in Hard Times Anna Lind Peter Holm DECEMBER 2016

Discussion Paper Series IZP DP No. 10456 The Wages of Dock Workers in Hard Times DECEMBER 2016 Anna Lind University of Nord Peter Holm University of Sund

ABSTRACT The Wages of Dock Workers in Hard Times {BODY}
""",
        "The Wages of Dock Workers in Hard Times",
        "2016-12",
        "Discussion Paper Series",
        "10456",
    ),
    (
        "repec",
        f"""EconHarbour

The Wages of Dock Workers

Anna Lind and Peter Holm

No 2018-12, Yard Economics Working Papers from Department of Economics, University of Nord

Abstract: {BODY}

Keywords: wages; docks (search for similar items in EconHarbour)
Date: 2018-06
""",
        "The Wages of Dock Workers",
        "2018-06",
        "Yard Economics Working Papers",
        "2018-12",
    ),
    (
        "no title page",
        f"""{BODY}

Ports are old. They were built by kings.

The state should build three docks.
""",
        None,
        None,
        None,
        None,
    ),
    (
        "gov",
        f"""GOV.UK

Research and analysis

Skills for the docks: a review

Updated 3 May 2022

Published 21 April 2020

From: Department for Ports

Contents

    Introduction
    Main findings
    Methods
    Conclusions

{BODY}
""",
        "Skills for the docks: a review",
        "2020-04-21",
        "Research and analysis",
        None,
    ),
    (
        "bullets",
        f"""  • Home
  • Research
  • Docks and the state: who pays for what?

    Ann Roe, Li Na

    Tuesday, Jul 19, 2016, 3:00pm

    {BODY}
""",
        "Docks and the state: who pays for what?",
        "2016-07-19",
        None,
        None,
    ),
    (
        "jp",
        """ホーム > 研究 > ディスカッション・ペーパー

港湾の雇用と賃金：地域データによる分析

執筆者 山田 太郎（港湾大学）
発行日/NO. 2020年5月 20-J-021

この論文は港湾の雇用を分析する。政府は港湾労働者の訓練を支援すべきである。
""",
        "港湾の雇用と賃金：地域データによる分析",
        "2020-05",
        "ディスカッション・ペーパー",
        "20-J-021",
    ),
    (
        "ko month",
        """항만연구원

항만동향 2016년 8월호

북방 항만의 선박 수리업 현황

홍길동, 김철수

항만의 선박 수리업은 지난 십 년 동안 크게 줄었다. 정부는 수리 조선소를 지원해야 한다.
""",
        "북방 항만의 선박 수리업 현황",
        "2016-08",
        "항만동향",
        None,
    ),
    (
        "crumb and doubled",
        f"""Docks in the Storm: Lessons for the North - Yard Institute

Home
Publications
Docks in the Storm: Lessons for the North

Docks in the Storm: Lessons for the North

by Ann Roe
21 Nov 2016Press Story

{BODY}
""",
        "Docks in the Storm: Lessons for the North",
        "2016-11-21",
        "Press Story",
        None,
    ),
]


@pytest.mark.parametrize(("text", "expected"), [(page[1], page[2:]) for page in PAGES], ids=[page[0] for page in PAGES])
def test_a_page_in_a_layout_of_the_world_says_what_it_is(text, expected):
    said = {}
    for claim in find(document(text), ()):
        said.setdefault(claim.property, claim.value.name if isinstance(claim.value, Mention) else claim.value)
    assert tuple(said.get(asked) for asked in ASKED) == expected


def test_text_before_and_after_a_title_on_its_line_stays_text():
    text = (
        f"The yards are old and small, and nobody has asked what they cost. {BODY}\n\nA Plan for the Yards\n\nAnn Roe\n\n{BODY}"
    )
    assert sum(block.role.value == "paragraph" for block in document(text).blocks) == 2


@pytest.mark.parametrize(
    ("line", "topics"),
    [
        ("Heavy industry Carbon tax Energy prices Trade law", ["Heavy industry", "Carbon tax", "Energy prices", "Trade law"]),
        ("Keywords: wages; docks (search for similar items)", ["wages", "docks"]),
    ],
)
def test_keywords_are_told_apart(line, topics):
    found = find(document(f"Docks in the Storm: A Plan for the Yards of the North\n\n{line}\n\n{BODY}"), ())
    assert [claim.value for claim in found if claim.property == KG.topic] == topics
