"""The numbers of a sentence, each with its unit: digits and number words, ranges and shares; no dates, no numbered things.

1. Digits, with the sign of a currency before them or a unit after them.
2. Two numbers that share a unit: a range is one number ("3 to 4 times"), the ends of a change are two ("from 2 to 5 percent").
3. Number words: "half", "a third", "four in ten", "doubled", and "two percent".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.extract import number_forms as forms
from kg.model import Span

__all__ = ["Number", "numbers"]

_NAMED = {"percent": "percent", "points": "percentage points", "basis": "basis points", "times": "times"}
_SHARED = frozenset(("percent", "points", "money", "multiple", "times"))  # units that two numbers joined by "and" can share


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed, with its unit ("" if none follows); `span` is the run of both.

    `kind` is its sort: percent, points, money, multiple, times, measure, time, things, inside ("two of them"), bare; of number
    words also ratio, fraction, half, change, twice, fold and many.
    """

    span: Span
    value: str
    unit: str
    kind: str
    worded: bool = False


def numbers(text: str, span: Span, *, korean: bool = False) -> list[Number]:
    """Return the numbers of a sentence in order, without overlap.

    >>> [(n.value, n.unit) for n in numbers("Two in three of 3.6 million homes are sold for $5 to $6.", Span(0, 57))]
    [('Two in three', ''), ('3.6', 'million homes'), ('5 to 6', 'dollars')]
    """
    begins: list[int] = []
    if korean:
        if not forms.KO_SIGN.search(text, span.start, span.end):
            return []
    else:
        begins = _word_begins(text, span.start, span.end)
        if not begins and not forms.DIGITS.search(text, span.start, span.end):
            return []
    reader = _Reader(text, span.start, span.end, forms.KO_AFTER if korean else forms.AFTER)
    found = [*reader.digits(), *(reader.korean_words() if korean else reader.words(begins))]
    if len(found) < 2:
        return found
    found.sort(key=lambda number: (number.span.start, -number.span.end))
    chosen: list[Number] = []
    for number in found:
        if not chosen or number.span.start >= chosen[-1].span.end:
            chosen.append(number)
    return chosen


def _word_begins(text: str, start: int, end: int) -> list[int]:
    """Where number words may begin."""
    amid = forms.AMID_WORD.finditer(text, start, end)
    begins = [found.start() + 1 for found in amid if not found[0][0].isalnum()]
    return [start, *begins] if forms.NUMBER_WORD.match(text, start, end) else begins


@dataclass(frozen=True, slots=True)
class _Reader:
    """A sentence `[start, end)` of a text, and what units look like in its language."""

    text: str
    start: int
    end: int
    after: re.Pattern[str]

    def digits(self) -> Iterator[Number]:
        """Yield the numbers in digits."""
        at = self.start
        while (match := forms.DIGITS.search(self.text, at, self.end)) is not None:
            at = match.end()
            begin = self._begin(match)
            if begin is None:
                continue
            if ratio := forms.RATIO.match(self.text, begin, self.end):
                yield Number(Span(*ratio.span()), ratio[0], "", "ratio")
                at = ratio.end()
                continue
            for number in self._pair(match, begin):
                yield number
                at = max(at, number.span.end)

    def _begin(self, match: re.Match[str]) -> int | None:
        """Where a number of its own begins, with its minus; None if the digits are part of something, or number something."""
        text, begin = self.text, match.start()
        before = text[begin - 1] if begin > self.start else " "
        if before in forms.MINUS and (begin - 1 == self.start or text[begin - 2] in " (\n（"):
            return begin - 1
        if (before.isalnum() or before in forms.JOINED) and not self._behind(forms.GLUED, begin, forms.LONGEST_SIGN):
            return None
        if (before.isspace() or before in forms.BEFORE_NUMBERED) and self._behind(forms.NUMBERED, begin, forms.LONGEST_LABEL):
            return None
        if forms.MONTH.match(text, match.end(), self.end):
            return None
        return begin

    def _behind(self, form: re.Pattern[str], at: int, longest: int) -> re.Match[str] | None:
        return form.search(self.text, max(self.start, at - longest), at)

    def _pair(self, match: re.Match[str], begin: int) -> Iterator[Number]:
        """Yield a number; with the next one, where they share a unit."""
        first = self._read(begin, match.end())
        joint = forms.BETWEEN.match(self.text, match.end(), self.end)
        other = forms.DIGITS.match(self.text, joint.end(), self.end) if joint else None
        if joint is None or other is None or not (first.kind == "bare" or (first.kind == "money" and joint["sign"])):
            if not self._is_date_or_heading(first):
                yield first
            return
        last = self._read(other.start(), other.end())
        if forms.YEAR.fullmatch(match[0]) or (forms.YEAR.fullmatch(other[0]) and last.kind in ("bare", "things", "time")):
            return
        low = first if " " in first.unit else replace(first, unit=last.unit, kind=last.kind)
        if joint["word"] == "and" and not self._behind(forms.ENDS_OF_RANGE, begin, forms.LONGEST_FROM):
            yield low if last.kind in _SHARED else first
        elif self._behind(forms.FROM, begin, forms.LONGEST_FROM):
            yield low
            yield last
        else:
            space = " " if joint["word"].isalpha() else ""
            value = f"{first.value}{space}{joint['word']}{space}{last.value}"
            yield Number(Span(first.span.start, last.span.end), value, last.unit, last.kind)

    def _is_date_or_heading(self, number: Number) -> bool:
        if number.kind == "bare":
            return bool(forms.YEAR.fullmatch(number.value) or forms.HEADING.match(self.text, number.span.end, self.end))
        if number.kind != "things":
            return False
        return bool(forms.YEAR.fullmatch(number.value)) or (number.unit[0].isupper() and "." in number.value)

    def _read(self, begin: int, end: int) -> Number:
        """Return the number at `[begin, end)` with its unit."""
        sign = None
        if self.text[max(self.start, begin - forms.LONGEST_SIGN) : begin].rstrip()[-1:] in forms.ENDS_OF_SIGN:
            sign = self._behind(forms.SIGN, begin, forms.LONGEST_SIGN)
        value = self.text[begin:end]
        if sign is None:
            return self._with_unit(begin, end)
        more = forms.MULTIPLIED.match(self.text, end, self.end)
        unit = f"{more['unit'] if more else ''} {forms.SIGNS.get(sign['sign'], sign['sign'])}".strip()
        return self._per(Number(Span(sign.start(), more.end() if more else end), value, unit, "money"))

    def _with_unit(self, begin: int, end: int) -> Number:
        value = self.text[begin:end]
        unit = self.after.match(self.text, end, self.end)
        if unit is None or unit.lastgroup is None:
            return Number(Span(begin, end), value, "", "bare")
        kind = unit.lastgroup
        if kind == "inside":
            return Number(Span(begin, end), value, "", kind)
        said = " ".join(unit[kind].split())
        said = said if said == "배" else _NAMED.get(kind, said)
        return self._per(Number(Span(begin, unit.end()), value, said, {"sum": "money", "basis": "points"}.get(kind, kind)))

    def _per(self, number: Number) -> Number:
        """Take in what an amount is paid or done by: "$3 a day"."""
        if number.kind not in ("money", "multiple", "measure", "things", "time"):
            return number
        per = forms.PER.match(self.text, number.span.end, self.end)
        return replace(number, span=Span(number.span.start, per.end()), unit=number.unit + per[0]) if per else number

    def words(self, begins: Iterable[int]) -> Iterator[Number]:
        """Yield the numbers in words that begin at some places."""
        text = self.text
        for begin in begins:
            match = forms.WORDS.match(text, begin, self.end)
            if match is None:
                continue
            kind = match.lastgroup or ""
            if kind in ("cardinal", "range"):
                number = self._with_unit(match.start(), match.end())
                if number.kind != "bare" and (match[0].lower() != "one" or number.kind in _SHARED):
                    yield replace(number, worded=True)
            elif kind == "half" and (many := forms.HALF_OF_MANY.match(text, match.end(), self.end)):
                yield Number(Span(match.start(), many.end()), match[0], many["unit"], "multiple", worded=True)
            elif not (kind == "half" and self._behind(forms.PERIOD, match.start(), 8)):
                yield Number(Span(*match.span()), match[0], "", kind, worded=True)

    def korean_words(self) -> Iterator[Number]:
        """Yield the numbers in Korean words."""
        for match in forms.KO_WORDS.finditer(self.text, self.start, self.end):
            number = Number(Span(*match.span()), match[0], "", match.lastgroup or "")
            yield replace(self._with_unit(*match.span()) if number.kind == "cardinal" else number, worded=True)
