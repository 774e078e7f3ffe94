"""Dates as pages print them, in ISO 8601, with no more than what was printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kg.model import Span

# Names of months: English, German, French, Spanish, by their first letters where these suffice.
MONTHS = {
    1: "january jan januar janvier enero",
    2: "february feb februar février febrero",
    3: "march mar märz mars marzo",
    4: "april apr avril abril",
    5: "may mai mayo",
    6: "june jun juni juin junio",
    7: "july jul juli juillet julio",
    8: "august aug août agosto",
    9: "september sep sept septembre septiembre",
    10: "october oct oktober octobre octubre",
    11: "november nov novembre noviembre",
    12: "december dec dezember décembre diciembre",
}
_MONTH_OF = {name: number for number, names in MONTHS.items() for name in names.split()}
_NAMES = "|".join(sorted(_MONTH_OF, key=lambda name: (-len(name), name)))
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:1[0-2]|0?[1-9])"

# The forms of the world, the most telling first. Where day and month can't be told apart, only the year is taken.
FORMS = (
    rf"(?P<y1>{_YEAR})\s?(?:[./\-–]|年|년)\s?(?P<m1>{_MONTH})\s?(?:[./\-–]|月|월)\s?(?P<d1>{_DAY})(?![\d\-–])(?:\s?[일日])?",
    rf"(?P<y2>{_YEAR})(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])(?!\d)",
    rf"(?P<d3>{_DAY})(?:st|nd|rd|th)?\.?(?:\sof|\sde)?[\s\-](?P<n3>{_NAMES})\.?(?:\sde)?,?[\s\-](?P<y3>{_YEAR})",
    rf"(?P<n4>{_NAMES})\.?\s(?P<d4>{_DAY})(?:st|nd|rd|th)?,?\s(?P<y4>{_YEAR})",
    rf"(?P<a5>\d{{1,2}})\s?(?P<s5>[./\-])\s?(?P<b5>\d{{1,2}})\s?(?P=s5)\s?(?P<y5>{_YEAR})",
    rf"(?P<y6>{_YEAR})\s?(?:[./\-–](?=\s?(?:0[1-9]|1[0-2])(?![\d\-/]))|[./]\s?(?=[1-9](?![\d\-/]))|年|"
    rf"년)\s?(?P<m6>{_MONTH})(?!\d)(?:\s?[月월])?",
    rf"(?P<n7>{_NAMES})\.?,?\s(?P<y7>{_YEAR})",
    rf"(?P<y8>{_YEAR})\s(?P<n8>{_NAMES})\b",
    rf"(?P<m9>{_MONTH})\s?/\s?(?P<y9>{_YEAR})",
    rf"(?P<y0>{_YEAR})(?![\d\-–/]\d)(?:\s?[년年])?",
)
_DATE = re.compile(rf"(?i)(?<![A-Za-z\d\-–./])(?:{'|'.join(FORMS)})(?!\d|(?-i:[a-z]))")
# "M A Y 2 0 1 6": letters set apart, as covers print them.
_SPACED = re.compile(
    r"(?<!\w)(?i:(?P<n>"
    + "|".join(" ".join(name) for names in MONTHS.values() for name in names.split()[:1])
    + r")) {1,3}(?P<y>(?:1 9|2 0) \d \d)(?!\w)"
)


def dates(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """Yield the dates in `text[start:end]` with their runs: "2020-12-30", "2020-12" or "2020".

    >>> text = "30 December 2020; 03/04/2021; Spring 2022; 2020. 7. 2."
    >>> [iso for _, iso in dates(text, 0, len(text))]
    ['2020-12-30', '2021', '2022', '2020-07-02']
    """
    for match in _matches(text, start, end):
        parts = {name[0]: value.replace(" ", "") for name, value in match.groupdict().items() if value is not None}
        iso = _iso(parts)
        if iso:
            yield Span(match.start(), match.end()), iso


def _matches(text: str, start: int, end: int) -> list[re.Match[str]]:
    found = list(_DATE.finditer(text, start, end))
    if any(text.find(century, start, end) >= 0 for century in (" 2 0 ", " 1 9 ")):
        found = sorted((*found, *_SPACED.finditer(text, start, end)), key=re.Match.start)
    return found


def _iso(parts: dict[str, str]) -> str | None:
    year = int(parts["y"])
    month = _MONTH_OF[parts["n"].casefold()] if "n" in parts else int(parts.get("m", 0))
    day = int(parts.get("d", 0))
    if "a" in parts:
        day, month = _day_and_month(int(parts["a"]), int(parts["b"]), parts["s"])
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}" if month else str(year)


def _day_and_month(first: int, second: int, separator: str) -> tuple[int, int]:
    """Return (day, month); (0, 0) where the order cannot be told. With full stops the day always comes first."""
    if first == second or separator == "." or (first > 12 >= second):
        return first, second
    return (second, first) if second > 12 >= first else (0, 0)
