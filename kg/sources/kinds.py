"""What a line of the front of a page looks like at a glance: the first kind of a table that fits it."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.sources.masthead import INSTITUTION, ISSUE, KIND, is_byline, is_text

MOST_WORDS_OF_A_BODY = 12
MOST_WORDS_AFTER_DATE = 4

DATE_OR_NUMBER = re.compile(
    r"[\dX\W]+(?:\(\w+\))?|(?=\D*\d)(?:[\d\W_]|[A-Z]{2,}\b|No\b|Vol\b|Published|Released|FY)+|\w{2,}(?:-\w+)*-\d[\w-]*|"
    r"(?:[A-Z][a-z]{2,6}day,? )?[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?\d{4}(?:,.{0,12})?"
)
DATED = re.compile(
    r"(?:[A-Z][a-z]{2,6}day,? )?(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2},? )?(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d\b|"
    r"\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d\d"
)
GENERIC = re.compile(
    r"(?i)(?:about (?:the )?[\w.&-]+(?: [\w.&-]+)?|abstract|(?:executive )?summary|overview|introduction|background|"
    r"key (?:points|messages|findings)|highlights?|"
    r"foreword|preface|conclusions?|acknowledge?ments?|bibliographic information|publication details|author affiliations|"
    r"transcription|transcript|citation preview|요약|국문 ?요약|초록|서론|머리말|결론|개요|전체 ?보고서|정책 ?제언|목차)s?:?"
)
# How a site speaks to its readers.
TALK = re.compile(
    r"(?i)\b(?:you|your|click|free trial|upgrade|cookies?|javascript|browser|please|log ?in|my account|streamline|"
    r"uploaded?|enjoying)\b|https?:|www\.|@|(?:십시오|세요|습니다\.?)$"
)
HANGUL_NAMES = re.compile(r"[가-힣]{2,4}(?:\s?[,·ㆍ;]\s?[가-힣]{2,4})+(?:\s|$)")


# "Photo: J. Roe / Agency", "Foto: …"
CREDIT = re.compile(
    r"(?i)(?:(?:cover )?(?:photo|foto|image|picture|photograph)s?|사진|자료|credit|sources?)\s?(?:[:©/]|by\b|credit)"
)


def _is_dated(line: str) -> bool:
    """Whether a line begins with a date, and has little beside it: a title may begin with a year too."""
    date = DATED.match(line)
    rest = line[date.end() :].split() if date else []
    return date is not None and (len(rest) <= MOST_WORDS_AFTER_DATE or rest[0][0] in "|,·-–:;(")


def _is_body(line: str) -> bool:
    return INSTITUTION.search(line) is not None and ":" not in line and len(line.split()) < MOST_WORDS_OF_A_BODY


KINDS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("text", is_text),
    ("date", DATE_OR_NUMBER.fullmatch),
    ("dated", _is_dated),
    ("names", lambda line: is_byline(line) or HANGUL_NAMES.match(line)),
    ("kind", KIND.fullmatch),
    ("credit", CREDIT.match),
    ("issue", ISSUE.search),
    ("generic", GENERIC.fullmatch),
    ("talk", TALK.search),
    ("body", _is_body),
    ("lead", lambda line: line.endswith((":", "：", ","))),
    ("word", lambda line: " " not in line),
)


def kind(line: str) -> str:
    """Return what a line is: the name of the first of KINDS that fits, else "line".

    >>> kind("May 2016"), kind("Jane Roe and Li Na"), kind("Policy Briefs"), kind("Docks in the Storm")
    ('date', 'names', 'kind', 'line')
    """
    return next((name for name, fits in KINDS if fits(line)), "line")
