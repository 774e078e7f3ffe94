"""Where sentences begin and end."""

from itertools import pairwise

import pytest

from kg.sources.sentences import sentences


def cut(text):
    return [text[span.start : span.end] for span in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Growth was 2.5 percent. It fell.", ["Growth was 2.5 percent.", "It fell."]),
        ("The U.S and the U.K. compete. So does Japan.", ["The U.S and the U.K. compete.", "So does Japan."]),
        ("The U.S. Congress met. It voted.", ["The U.S. Congress met.", "It voted."]),
        ("He lives in the U.S. The law was passed.", ["He lives in the U.S.", "The law was passed."]),
        ("Lee et al. (2020) disagree. Dr. Kim agrees.", ["Lee et al. (2020) disagree.", "Dr. Kim agrees."]),
        ("See Fig. 3 and Vol. 2, No. 4. It helps, e.g. firms.", ["See Fig. 3 and Vol. 2, No. 4.", "It helps, e.g. firms."]),
        ("J. Smith and A. B. Doe wrote it. Nobody read it.", ["J. Smith and A. B. Doe wrote it.", "Nobody read it."]),
        ("Firms such as Acme Inc. grew. Others, Beta Ltd. included, did not.",
         ["Firms such as Acme Inc. grew.", "Others, Beta Ltd. included, did not."]),
        ('He said "No." Then he left.', ['He said "No."', "Then he left."]),
        ("정부는 지원해야 한다. 기업도 필요하다.그래서 투자가 늘었다.",
         ["정부는 지원해야 한다.", "기업도 필요하다.", "그래서 투자가 늘었다."]),
        ("第一に支援する。第二に投資する。", ["第一に支援する。", "第二に投資する。"]),
        ("● One point", ["One point"]),
        ("① First ② Second", ["First", "Second"]),
        ("1. Introduce a tax", ["Introduce a tax"]),
        ("(a) plan it", ["plan it"]),
        ("Two are open: - First, build.  - Second, wait.", ["Two are open:", "First, build.", "Second, wait."]),
        ("", []),
        ("   \u00a0 ", []),
    ],
)  # fmt: skip
def test_sentences(text, expected):
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text", ["foo. bar, " * 20_000, "dr. " * 50_000, "." * 200_000, "a" + " " * 200_000 + "b", "● " * 50_000]
)
def test_hostile_texts_are_cut_in_one_pass_and_in_order(text):
    spans = list(sentences(text, 0, len(text)))
    assert all(a.end <= b.start for a, b in pairwise(spans))
