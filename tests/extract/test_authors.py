"""Who wrote a report."""

import pytest

from kg.extract.authors import find
from kg.extract.persons.parts import family_words
from kg.model import Claim, Mention
from kg.terms import FOAF, KG
from tests.factory import document, mention

TEXT = "The study looks at the yards of the region, which have lost orders to their rivals abroad. It asks what can be done."


def page(*lines):
    return document("\n\n".join(["A Plan for the Yards of the North", *lines, TEXT]))


def people(page):
    """(name, family, given) of each author, in order."""
    claims = list(find(page, ()))
    part = {(claim.subject, claim.property): claim.value for claim in claims}
    authors = [claim.value for claim in claims if claim.property == KG.hasAuthor]
    return [(author.name, part.get((author, FOAF.familyName)), part.get((author, FOAF.givenName))) for author in authors]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Author Park Ji-won et al. Date 2021.03.05", [("Park Ji-won", "Park", "Ji-won")]),
        ("Author Kim Min Ho, Shim Woo Jung Date 2021.03.05",
         [("Kim Min Ho", "Kim", "Min Ho"), ("Shim Woo Jung", "Shim", "Woo Jung")]),
        ("Author Kim, Min Ho et al. Date 2021.03.05", [("Kim, Min Ho", "Kim", "Min Ho")]),
        ("Jiyoung ParkㆍMinsu LeeㆍSungho Choiㆍ",
         [("Jiyoung Park", "Park", "Jiyoung"), ("Minsu Lee", "Lee", "Minsu"), ("Sungho Choi", "Choi", "Sungho")]),
        ("KANG Min-Duk and LIM Soo-Jin Date 2021.03.05", [("KANG Min-Duk", "KANG", "Min-Duk"), ("LIM Soo-Jin", "LIM", "Soo-Jin")]),
        ("Author: LEE. Sungho", [("LEE. Sungho", "LEE", "Sungho")]),
        ("AuthorAnn Roe, Minho Kim", [("Ann Roe", "Roe", "Ann"), ("Minho Kim", "Kim", "Minho")]),
        ("Author Choe Minkyung(최민경) Date 2021.03.05", [("Choe Minkyung", "Choe", "Minkyung")]),
        ("By Ann B. Roe and Jan van der Berg", [("Ann B. Roe", "Roe", "Ann B."), ("Jan van der Berg", "van der Berg", "Jan")]),
        ("Authors: Roe, Ann; Nguyen, Thi; Smith, J.", [("Roe, Ann", "Roe", "Ann"), ("Nguyen, Thi", "Nguyen", "Thi"), ("Smith, J.", "Smith", "J.")]),
        ("Author Name SATO Kenji (North University) / ITO Mari (Research Associate, YI)",
         [("SATO Kenji", "SATO", "Kenji"), ("ITO Mari", "ITO", "Mari")]),
        ("Park, Minnam Associate Research Fellow Kim, Seung Research Fellow",
         [("Park, Minnam", "Park", "Minnam"), ("Kim, Seung", "Kim", "Seung")]),
        ("Authors: Dr. Ann Roe & Prof. Li Wei", [("Ann Roe", "Roe", "Ann"), ("Li Wei", "Li", "Wei")]),
        ("By: Ana Pérez, Senior Economist, and Eva de la Torre, Professor of Economics, University of Quito",
         [("Ana Pérez", "Pérez", "Ana"), ("Eva de la Torre", "de la Torre", "Eva")]),
        ("Author Nguyen Thi Lan, Tran Van Minh Date 2017.04.03",
         [("Nguyen Thi Lan", "Nguyen", "Thi Lan"), ("Tran Van Minh", "Tran", "Van Minh")]),
        ("How small towns can use wood\n\nEva Lindqvist", [("Eva Lindqvist", "Lindqvist", "Eva")]),
        ("저자: 홍길동, 남궁민수 외 2인", [("홍길동", "홍", "길동"), ("남궁민수", "남궁", "민수")]),
        ("연구진 홍길동 연구위원ㆍ김철수 박사", [("홍길동", "홍", "길동"), ("김철수", "김", "철수")]),
        ("著者：山田 太郎", [("山田 太郎", "山田", "太郎")]),
        ("Ann Roe\nRobert O'Neill\nWei-Ting Chen", [("Ann Roe", "Roe", "Ann"), ("Robert O'Neill", "O'Neill", "Robert"), ("Wei-Ting Chen", "Chen", "Wei-Ting")]),
    ],
)  # fmt: skip
def test_bylines_of_many_kinds(line, expected):
    assert people(page(line)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Author Industrial Policy Division, Ministry of Trade and Industry",
        "Author(s)\nWorld Bank",
        "Author\n\nDate 2020",
        "Edited by Ann Roe",
        "Contact person: Ms. Jane Doe, tel. 555-1234",
        "Executive Summary",
        "Provisional Translation",
    ],
)
def test_bodies_editors_contacts_and_headings_are_no_authors(line):
    assert people(page(line)) == []


@pytest.mark.parametrize(
    "line", ["Author Ann Roe et al. Date 2020", "Author Ann Roe and others Date 2020", "저자: 홍길동 외 3인"]
)
def test_others_are_noted(line):
    claims = [claim for claim in find(page(line), ()) if claim.property == KG.etAl]
    assert [claim.value for claim in claims] == ["true"]


def test_the_first_author_and_the_byline_as_printed_are_kept():
    claims = {claim.property: claim.value for claim in find(page("Author Ann Roe,  Li Na Date 2020"), ())}
    assert (claims[KG.byline], claims[KG.firstAuthor].name) == ("Ann Roe, Li Na", "Ann Roe")


def test_a_person_named_twice_is_one_author():
    assert len(people(page("Author Ann Roe; Ann Roe"))) == 1


def test_a_body_in_brackets_is_where_the_author_works():
    found = [
        claim
        for claim in find(page("Authors: SATO Kenji (North University); Ann Roe"), ())
        if claim.property == KG.affiliatedWith
    ]
    assert [(claim.subject.name, claim.value.name) for claim in found] == [("SATO Kenji", "North University")]


def test_an_acronym_in_brackets_means_the_body_that_bears_it():
    text = page(
        "Authors: SATO Kenji (Research Associate, YI)",
        "The Yard Institute (YI) asked for it, and has done so for years on end.",
    )
    institute = mention(text, KG.Institution, "Yard Institute")
    acronym = Claim(institute, KG.acronym, "YI", institute.span, 0.9)
    found = [claim.value for claim in find(text, (acronym,)) if claim.property == KG.affiliatedWith]
    assert found == [institute]


@pytest.mark.parametrize(
    ("name", "family"),
    [("Ann Roe", "Roe"), ("Lee Johnson", "Johnson"), ("Lee Ji-won", "Lee"), ("Wang Li", "Wang"), ("Nguyen Van An", "Nguyen"),
     ("Ursula von der Alm", "von der Alm"), ("Toshi MATSUDA", "MATSUDA"), ("Ji-won Lee", "Lee")],
)  # fmt: skip
def test_the_family_name_stands_first_or_last(name, family):
    words = name.split()
    start, stop = family_words(words)
    assert " ".join(words[start:stop]) == family


def test_all_claims_quote_the_text():
    text = page("Author Name SATO Kenji (North University) / ITO Mari et al.")
    for claim in find(text, ()):
        assert text.quote(claim.span).strip() == text.quote(claim.span) != ""
        if isinstance(claim.value, Mention):
            assert text.quote(claim.value.span)
