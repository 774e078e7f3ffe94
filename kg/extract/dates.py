"""Dates as pages print them, in ISO 8601, with no more than what was printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from kg.model import Span

# Names of months: English, German, French, Spanish, Italian, Portuguese, Dutch; by their first letters where these suffice.
MONTHS = {
    1: "january jan januar janvier enero gennaio janeiro januari",
    2: "february feb februar février fevrier febrero febbraio fevereiro februari",
    3: "march mar märz mars marzo março maart",
    4: "april apr avril abril aprile",
    5: "may mai mayo maggio maio mei",
    6: "june jun juni juin junio giugno junho",
    7: "july jul juli juillet julio luglio julho",
    8: "august aug août agosto augustus",
    9: "september sep sept septembre septiembre settembre setembro",
    10: "october oct oktober octobre octubre ottobre outubro okt",
    11: "november nov novembre noviembre novembro",
    12: "december dec dezember décembre diciembre dicembre dezembro dez",
}
_MONTH_OF = {name: number for number, names in MONTHS.items() for name in names.split()}
_NAMES = "|".join(sorted(_MONTH_OF, key=lambda name: (-len(name), name)))
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
# The first year of a Japanese era is one more than this.
ERAS = {"令和": 2018, "平成": 1988}

# The forms of the world, the most telling first. Where neither a form nor the other dates of the text tell day and month apart,
# only the year is taken.
FORMS = (
    rf"(?P<y1>{_YEAR})\s?(?:[./\-–]|年|년)\s?(?P<m1>{_MONTH})\s?(?:[./\-–]|月|월)\s?(?P<d1>{_DAY})(?![\d\-–·]|\s?분기)(?:\s?[일日])?",
    rf"(?P<y2>{_YEAR})(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])(?!\d)",
    rf"(?P<d3>{_DAY})(?:st|nd|rd|th)?\.?(?:\sof|\sde)?[\s\-./](?P<n3>{_NAMES})\.?(?:\sde)?,?[\s\-./](?P<y3>{_YEAR})",
    rf"(?P<n4>{_NAMES})\.?\s(?P<d4>{_DAY})(?:st|nd|rd|th)?,?\s(?P<y4>{_YEAR})",
    rf"(?P<a5>\d{{1,2}})\s?(?P<s5>[./\-])\s?(?P<b5>\d{{1,2}})\s?(?P=s5)\s?(?P<y5>{_YEAR})",
    rf"(?P<y6>{_YEAR})\s?(?:[./\-–](?=\s?(?:0[1-9]|1[0-2])(?![\d\-/]))|[./]\s?(?=[1-9](?![\d\-/·]))|年|"
    rf"년)\s?(?P<m6>{_MONTH})(?!\d|\s?(?:[/·~]\s?\d\s?)?분기)(?:\s?[月월])?",
    rf"(?P<n7>{_NAMES})(?:\.?,?\sde\s|\.?,?[\s\-./])(?P<y7>{_YEAR})",
    rf"(?P<y8>{_YEAR}),?[\s\-](?P<n8>{_NAMES})\b(?:\s(?P<d8>{_DAY})(?![\d,]))?",
    rf"(?P<m9>{_MONTH})\s?/\s?(?P<y9>{_YEAR})",
    rf"(?P<e>{'|'.join(ERAS)})\s?(?P<y>\d{{1,2}}|元)\s?年(?:\s?(?P<m>{_MONTH})\s?月(?:\s?(?P<d>{_DAY})\s?日)?)?",
    rf"(?P<y0>{_YEAR})(?![\d\-–/]\d)(?:\s?[년年])?",
)
_DATE = re.compile(rf"(?i)(?<![A-Za-z\d\-–./])(?:{'|'.join(FORMS)})(?!\d(?!\d?\s?min)|(?-i:[a-z]))")
# What is in every date: a year, or an era. The rest stands near it.
_SIGN = re.compile(rf"{_YEAR}|{'|'.join(ERAS)}")
_CENTURIES = (" 2 0 ", " 1 9 ")
BEFORE, AFTER = 28, 16  # code points of a date before and after its year, at most
# "M A Y 2 0 1 6": letters set apart, as covers print them.
_SPACED = re.compile(
    r"(?<!\w)(?i:(?P<n>"
    + "|".join(" ".join(name) for names in MONTHS.values() for name in names.split()[:1])
    + r")) {1,3}(?P<y>(?:1 9|2 0) \d \d)(?!\w)"
)
# "No. 17 March 2016": the number is no day.
_NUMBERED = re.compile(r"(?i)(?:\bn[or°º]|\bnumber|\bissue|\bvol|#)\.?\s?$")
_WRITTEN = re.compile(
    rf"\b(?:(?P<first>{_DAY})(?:st|nd|rd|th)? (?:{_NAMES})|(?:{_NAMES}) {_DAY}(?:st|nd|rd|th)?,) {_YEAR}\b", re.I
)
LONGEST = 20_000  # code points of a text in which written dates are looked for
_SLASHED = re.compile(rf"(?<![\d/])(\d{{1,2}})/(\d{{1,2}})/{_YEAR}(?!\d)")


def dates(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """Yield the dates in `text[start:end]` with their runs: "2020-12-30", "2020-12" or "2020".

    >>> text = "30 December 2020; 03/04/2021; Spring 2022; 2020. 7. 2."
    >>> [iso for _, iso in dates(text, 0, len(text))]
    ['2020-12-30', '2021-04-03', '2022', '2020-07-02']
    """
    content = text[start:end]  # what stands before it does not count: a label may be glued to the date
    for begin, close, parts in _parts(content):
        iso = _iso(text, dict(parts))
        if iso:
            yield Span(start + begin, start + close), iso


@lru_cache(512)  # dates and numbers are looked for on the same lines
def _parts(content: str) -> tuple[tuple[int, int, tuple[tuple[str, str], ...]], ...]:
    """Return what may be dates: where they begin and end, and their parts by name: y, m or n, d."""
    found = []
    for match in _matches(content):
        given = {name: value for name, value in match.groupdict().items() if value is not None}
        begin = match.start()
        if not given.keys().isdisjoint(("d3", "m9")) and _NUMBERED.search(content, 0, begin):
            begin = match.start("n3" if given.pop("d3", "") else "y9")
            given.pop("m9", "")
        found.append((begin, match.end(), tuple((name[0], value) for name, value in given.items())))
    return tuple(found)


def may_hold(content: str) -> bool:
    """Whether there can be a date in some words: a quick look, before `dates`."""
    return _SIGN.search(content) is not None or any(century in content for century in _CENTURIES)


def _matches(content: str) -> list[re.Match[str]]:
    found = list(_near_years(content))
    if any(century in content for century in _CENTURIES):
        found = sorted((*found, *_SPACED.finditer(content)), key=re.Match.start)
    return found


def _near_years(content: str) -> Iterator[re.Match[str]]:
    """Yield the matches around each year: to try all forms at every place of a text would take twenty times as long."""
    begin = 0
    for sign in _SIGN.finditer(content):
        first = max(begin, sign.start() - BEFORE)
        while sign.start() >= begin and (near := _DATE.search(content, first, sign.end() + AFTER)):
            match = _DATE.match(content, near.start()) or near  # what was cut off at the end of the window
            yield match
            begin = first = match.end()


def _iso(text: str, parts: dict[str, str]) -> str | None:
    year = int(parts["y"].replace(" ", "").replace("元", "1")) + ERAS.get(parts.get("e", ""), 0)
    month = _MONTH_OF[parts["n"].replace(" ", "").casefold()] if "n" in parts else int(parts.get("m", 0))
    day = int(parts.get("d", 0))
    if "a" in parts:
        day, month = _day_and_month(text, int(parts["a"]), int(parts["b"]), parts["s"])
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}" if month else str(year)


def _day_and_month(text: str, first: int, second: int, separator: str) -> tuple[int, int]:
    """Return (day, month); (0, 0) where the order cannot be told. With full stops the day always comes first."""
    if first == second or separator == "." or (first > 12 >= second):
        return first, second
    if second > 12 >= first:
        return second, first
    orders = {int(match[1]) > 12 for match in _SLASHED.finditer(text) if max(int(match[1]), int(match[2])) > 12}
    if not orders:  # whoever writes "3 April 2021" writes 03/04/2021 as well
        orders = {match["first"] is not None for match in _WRITTEN.finditer(text, 0, LONGEST)}
    if len(orders) != 1:  # the other dates of the text do not tell either, or they contradict each other
        return 0, 0
    return (first, second) if orders.pop() else (second, first)
