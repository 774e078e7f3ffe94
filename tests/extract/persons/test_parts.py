"""Family and given name."""

import pytest

from kg.extract.persons.parts import family_words, parts
from kg.model import Span


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ann Roe", "Roe"), ("Lee Johnson", "Johnson"), ("Lee Ji-won", "Lee"), ("Wang Li", "Wang"), ("Nguyen Van An", "Nguyen"),
        ("Nguyen Duc Minh", "Nguyen"), ("Ursula von der Alm", "von der Alm"), ("Toshi MATSUDA", "MATSUDA"),
        ("Ji-won Lee", "Lee"), ("Byeol Ji-won", "Byeol"), ("Haruki Kawamura", "Kawamura"), ("Kawamura Haruki", "Kawamura"),
        ("María García López", "García López"), ("Roe A. B.", "Roe"), ("Lim Siew Ling", "Lim"), ("Emma San Andres", "San Andres"),
    ],
)  # fmt: skip
def test_the_family_name_stands_first_or_last(name, family):
    words = name.split()
    start, stop = family_words(words)
    assert " ".join(words[start:stop]) == family


def test_the_order_of_names_of_east_asia_is_not_that_of_the_others():
    assert family_words(["Anna", "Lindholm"], listed=1) == (1, 2)
    assert family_words(["Roh", "Ahn"], listed=1) == (0, 1)


@pytest.mark.parametrize(
    ("text", "family"),
    [("Ann Vale Roe\n\nVale Roe, Ann (2012)", "Vale Roe"), ("Ann Vale Roe\n\nVale Roe, A. (2012)", "Vale Roe"),
     ("Ann Vale Roe\n\nRoe, Ann V. (2012)", "Roe"), ("Ann Vale Roe, Anders Berg", "Roe")],
)  # fmt: skip
def test_the_text_tells_the_family_name_elsewhere(text, family):
    found = parts(text, Span(0, len("Ann Vale Roe")), 0)
    assert found is not None
    assert text[found[0].start : found[0].end] == family


@pytest.mark.parametrize(
    ("name", "family"), [("김 유 빈", "김"), ("남궁민수", "남궁"), ("山田 太郎", "山田"), ("河村春樹", "河村")]
)
def test_the_script_tells_the_family_name(name, family):
    found = parts(name, Span(0, len(name)), 0)
    assert found is not None
    assert name[found[0].start : found[0].end] == family


def test_a_name_of_one_word_has_no_parts():
    assert parts("Sukarno", Span(0, 7), 0) is None
