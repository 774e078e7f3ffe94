"""Who issues a report, by what its page says here and there."""

import pytest

from kg.extract import institutions, report
from kg.model import Mention
from kg.terms import KG
from tests.factory import document

TITLE = "Mending the Mills of the Valley: A Plan for the Next Decade"
TEXT = (
    "The study looks at the mills of the valley, which have lost orders to their rivals abroad. It asks what can be done, "
    "and finds that small firms need help first. Most of them are old, and few have trained anybody in the last ten years."
)


def publishers(text):
    doc = document(text)
    claims = institutions.find(doc, tuple(report.find(doc, ())))
    return [claim.value.name for claim in claims if claim.property == KG.publishedBy and isinstance(claim.value, Mention)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"{TITLE}\n\nAlder Institute 2020\n\n{TEXT}", ["Alder Institute"]),
        (f"{TITLE} | Alder Institute\n\n{TITLE}\n\n{TEXT}\n\nalderinstitute.org", ["Alder Institute"]),
        (f"AVX Policy Paper No. 119\n\n{TITLE}\n\nAnna Lindholm\n\n{TEXT}", ["AVX"]),
        (f"AVX Policy Paper No. 119\n\n{TITLE}\n\n{TEXT}\n\nThe AVX Institute of Harbour Economics is an independent institute.",
         ["AVX Institute of Harbour Economics"]),
        (f"AVX-DP-2014-01\n\n{TITLE}\n\n{TEXT}", ["AVX"]),
        (f"{TITLE}\n\n{TEXT}\n\nAlder Institute Report No. 2022-08", ["Alder Institute"]),
        (f"{TITLE}\n\nMills can be mended, says a new report from the Alder Institute.\n\n{TEXT}", ["Alder Institute"]),
        (f"{TITLE}\n\nMills can be mended, a new Alder Institute report says.\n\n{TEXT}", ["Alder Institute"]),
        (f"{TITLE}\n\nMills can be mended, finds a new study released today by the Alder Institute.\n\n{TEXT}", ["Alder Institute"]),
        (f"{TITLE}\n\nAnna Lindholm\n\nNo 128, Harbour Papers from Alder Publishing\n\n{TEXT}", ["Alder Publishing"]),
        (f"BACKGROUNDER C.D. Alder Institute {TITLE}\n\n{TITLE}\n\n{TEXT}", ["C.D. Alder Institute"]),
        (f"{TITLE}\n\n{TEXT}\n\nThe Alder Institute does independent research. What an Alder Institute publication says is its authors’ own "
         "view, not that of the Alder Institute.", ["Alder Institute"]),
        (f"{TITLE}\n\n{TEXT}\n\nPublished by the Alder Institute, Norton.", ["Alder Institute"]),
        (f"{TITLE}\n\n{TEXT}\n\nSo far the Alder Institute and the Birch Foundation disagree.", []),
        (f"{TITLE}\n\n{TEXT}\n\nThis study was funded by the Birch Foundation.", []),
        (f"{TITLE}\n\nAnna Lindholm, Vale University\n\n{TEXT}", []),
        (f"{TITLE}\n\n{TEXT}\n\nAlder Economics is registered in Norland.\n\nAlder Economics. All rights reserved.", ["Alder Economics"]),
        (f"{TITLE}\n\n{TEXT}\n\nAbout Alder Economics\n\nAlder Economics, 12 Mill Road, Norton", ["Alder Economics"]),
        (f"{TITLE}\n\n{TEXT}\n\nOrganisation AVX\n\nFollow AVX", ["AVX"]),
        (f"Documents\n\n{TITLE}\n\n{TEXT}", []),
    ],
)  # fmt: skip
def test_who_issued_it(page, expected):
    assert publishers(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("농업의 앞날과 정책 과제\n\n발 행 처︱한국들판연구원 대표전화 1833-0000", ["한국들판연구원"]),
        ("한국들판연구원 로고\n\n농업의 앞날과 정책 과제", ["한국들판연구원"]),
        ("농업의 앞날과 정책 과제\n\n유찬호,김태민 한국들판연구원 2020", ["한국들판연구원"]),
        ("농업의 앞날과 정책 과제\n\n한국들판연구원의 자료를 보면 그러하다.", []),
    ],
)
def test_who_issued_it_in_korean(page, expected):
    body = "이 연구는 농촌의 앞날을 살핀다. 지난 십 년 사이에 농가가 크게 줄었으며 일할 사람을 찾기가 어려워졌다고 한다."
    assert publishers(f"{page}\n\n{body}\n\n{body}") == expected
