"""Title, date, language, series, number and keywords of a report."""

import pytest

from kg.extract.report import find
from kg.model import Mention
from kg.terms import DCTERMS, KG
from tests.factory import document

TEXT = "The study looks at the yards of the region, which have lost orders to their rivals abroad. It asks what can be done."
TITLE = "A Plan for the Yards of the North"


def said(text, property_):
    return [
        claim.value.name if isinstance(claim.value, Mention) else claim.value
        for claim in find(document(text), ())
        if claim.property == property_
    ]


def page(*head, title=TITLE, above=(), foot=()):
    return "\n\n".join([*above, title, *head, TEXT, *foot])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (page(), TITLE),
        (page(above=["Go to the Main menu", "Go to the Main menu", "Yard PapersYI Yard Institute for the North"]), TITLE),
        (page(title="[Cover Story] " + TITLE), TITLE),
        (page(title="Proposals for ‘New Yards’"), "Proposals for ‘New Yards’"),
        (page("Ann Roe and Li Na"), TITLE),
        (page(above=["Working Paper 2021-07"]), TITLE),
        (page(above=["Institute of Regional Studies", "IRS Policy Brief No. 17 | June 2021"]), TITLE),
        (page(title=TITLE.upper()), TITLE.upper()),
        (page(above=["Yard Institute for the North", "Publications"]), TITLE),
        (page(title=TITLE + " shipbuilding policy, regional jobs"), TITLE),
        ("Title: Ships and Yards\n\n" + TEXT, "Ships and Yards"),
        ("A Plan for Green Yards. " + TEXT, "A Plan for Green Yards"),
        ("국가 조선 산업의 미래와 대응 방안\n\n저자: 홍길동\n\n정부는 조선 산업을 지원해야 한다. 기업도 투자를 늘려야 한다.", "국가 조선 산업의 미래와 대응 방안"),
    ],
)  # fmt: skip
def test_the_title_is_found_under_all_that_stands_around_it(text, title):
    assert said(text, DCTERMS.title) == [title]


def test_a_text_without_a_title_has_none():
    assert said("we looked at the yards of the north and found that they are small.", DCTERMS.title) == []


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Author Ann Roe Date 2021.03.05 Page", "2021-03-05"),
        ("Published: Jul 26, 2022. Publicly Released: Jul 28, 2022.", "2022-07-26"),
        ("등록일2016", "2016"),
        ("June 2014", "2014-06"),
        ("• 2016.10.31", "2016-10-31"),
        ("POLICY BRIEF | 14 May 2022", "2022-05-14"),
        ("Published 3 February 2021\nLast updated 4 March 2021", "2021-02-03"),
    ],
)
def test_the_date_is_that_of_publication(line, date):
    assert said(page(line), DCTERMS.issued) == [date]


def test_a_year_in_the_text_is_not_the_date():
    assert said(page(foot=["By 2014 the yards had closed, and in 2016 they opened again."]), DCTERMS.issued) == []


@pytest.mark.parametrize(
    ("above", "series"),
    [
        (["Yard PapersYI Yard Institute for the North"], "Yard Papers"),
        (["i-YI Issues & AnalysisYI Yard Institute for the North"], "i-YI Issues & Analysis"),
        (["Research ReportsYI Yard Institute for the North"], "Research Reports"),
        (["Working Papers", "PUBLISH"], "Working Papers"),
        (["Working Paper No. 2021-07"], "Working Paper"),
        (["Institute of Regional Studies", "IRS Policy Brief No. 17 | June 2021"], "IRS Policy Brief"),
        (["Home > Papers & Policy > Discussion Papers (English) > Discussion Papers in 2020"], "Discussion Papers (English)"),
    ],
)
def test_the_series_is_the_collection_as_the_page_names_it(above, series):
    assert said(page(above=above), KG.inSeries) == [series]


@pytest.mark.parametrize("above", ["Reports", "Publications", "News", "Home > Reports & Testimonies", "Research"])
def test_a_section_of_the_site_is_no_series(above):
    assert said(page(above=[above]), KG.inSeries) == []


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Author Ann Roe Date 2021.03.05 Issue No 575", "575"),
        ("Author Ann Roe Series 22-03 Date 2021.03.05", "22-03"),
        ("Working Paper No. 2021-07", "2021-07"),
        ("YI-22-105923", "YI-22-105923"),
        ("• Vol. 27 No. 3 (May+June 2022)", "Vol. 27 No. 3"),
        ("• 권호 84", "84"),
        ("Published on: 4 May 2018 | Series: Yard Notes | No. 9", "9"),
        ("Creation Date/NO. March 2020 20-E-026", "20-E-026"),
    ],
)
def test_the_number_is_told_from_dates_and_labels(line, number):
    assert said(page(line), KG.issueNumber) == [number]


@pytest.mark.parametrize(
    ("line", "topics"),
    [
        ("Keywords: ships; steel, coal; jobs", ["ships", "steel, coal", "jobs"]),
        ("Keyword : Empty Yards, Old Docks", ["Empty Yards", "Old Docks"]),
        ("Topics: Ships · Steel · Jobs", ["Ships", "Steel", "Jobs"]),
        ("Tags: #ships #steel", ["ships", "steel"]),
        ("주제어: 조선, 철강", ["조선", "철강"]),
        ("Ann Roe and Li Na Date 2021.03.05\n\nlabor market, foreign investment", ["labor market", "foreign investment"]),
    ],
)
def test_keywords_are_those_that_the_page_lists(line, topics):
    assert said(page(line), KG.topic) == topics


def test_the_language_is_the_labelled_one_or_that_of_the_text():
    assert said(page("Language English Date 2021.03.05"), DCTERMS.language) == ["en"]
    assert said(page(), DCTERMS.language) == ["en"]
