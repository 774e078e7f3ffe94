"""What tells two names apart, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve import names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("LEE  Seog-Ki.", "lee seog-ki"),
        ("Lee Seog–ki", "Lee Seog-ki"),
        ("Café Économique", "cafe economique"),
        ("Ministry of Trade, Industry & Energy", "ministry of trade industry and energy"),
        ("Ｋｏｒｅａ", "Korea"),
        ("St. Mary’s", "St Mary's"),
        ("한국 개발　연구원", "한국 개발 연구원"),
    ],
)
def test_spellings_of_one_name_fold_to_the_same(one: str, other: str) -> None:
    assert names.fold(one) == names.fold(other)


@pytest.mark.parametrize(("one", "other"), [("Lee Seog-ki", "Lee Seok-gi"), ("서울", "부산"), ("A & B", "A B"), ("...", "---")])
def test_different_names_stay_different(one: str, other: str) -> None:
    assert names.fold(one) != names.fold(other)


def test_decomposed_hangul_is_the_same_name() -> None:
    assert names.fold("한국") == names.fold("한국")


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(name: str) -> None:
    once = names.fold(name)
    assert names.fold(once) == once or not any(c.isalnum() for c in once)


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("Lee, Seog-ki", ("lee", "seog-ki")),
        ("홍길동", ("홍", "길동")),
        ("홍 길동", ("홍", "길동")),
        ("남궁민", ("남궁", "민")),
        ("황보관", ("황보", "관")),
        ("이준", ("이", "준")),
        ("Seog-ki Lee", ("lee", "seog-ki")),
        ("Mary Jane Watson", ("watson", "mary jane")),
        ("Plato", ("plato", "")),
    ],
)
def test_a_person_is_read_with_the_family_name_in_its_place(name: str, reading: tuple[str, str]) -> None:
    assert reading in names.people(name)


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("S.", True),
        ("S.-K.", True),
        ("J R", True),
        ("SK", True),
        ("Jo", False),
        ("Seog-ki", False),
        ("길동", False),
        ("", False),
    ],
)
def test_initials_are_told_from_given_names(given_name: str, expected: bool) -> None:
    assert names.is_initials(given_name) is expected


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("Korea Development Institute", "KDI"),
        ("Organisation for Economic Co-operation and Development", "OECD"),
        ("Bank of England", "BOE"),
        ("Bank of England", "BE"),
    ],
)
def test_a_name_gives_its_acronyms(name: str, acronym: str) -> None:
    assert acronym in names.acronyms(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("machine tools", "Machine tool industry"),
        ("machine-tool sector", "machine tools"),
        ("heavy and chemical industries", "heavy and chemical industry"),
        ("자동차 산업", "자동차산업"),
    ],
)
def test_an_industry_is_known_without_its_head_word(one: str, other: str) -> None:
    assert names.industry(one) == names.industry(other)


@pytest.mark.parametrize("name", ["industry", "Industries", "the sector", "산업"])
def test_an_industry_that_is_only_a_head_word_keeps_it(name: str) -> None:
    assert names.industry(name)
    assert names.without_industry_head(name)
