"""Which number a report bears in its collection: volumes, codes and plain numbers of a page, weighed by learned weights."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.choice import Choice
from kg.extract.beside import after, before, line_features
from kg.extract.dates import dates
from kg.extract.head import Head, Place, inner, line_start
from kg.extract.series import Chosen, best, fold, is_kind
from kg.model import Document, Role, Span

WEIGHTS = Choice.read(Path(__file__).with_name("issue_numbers.toml"))
LONGEST = 400  # code points of a block that are looked at
LONGEST_BARE = 100  # of a line in which any number may be it
BEFORE, AFTER = 40, 16  # code points around the digits of a number that belong to it or tell of it
MOST = 80  # candidates that are weighed

_NO = r"(?:(?i:no|nr|n[°º]|number|num|issue|heft|nos|vol)\b[.:]?|№|#|제|第|통권)"
_PLAIN = r"\d{1,7}(?:\s?[-/.:]\s?\d{1,4}){0,2}[a-zA-Z]?"
# The forms of numbers, the most telling first; the group "number" is what is taken.
FORMS: dict[str, str] = {
    "volume": r"(?<!\w)(?P<number>(?i:vol(?:ume)?)\b\.?\s?\d{1,4}\s?[,./]?\s?(?:\(\s?(?:No\.?\s?)?\d{1,3}\s?\)|"
    r"(?i:no|issue|number|nr)\b\.?\s?\d{1,3})|제?\s?\d{1,3}권\s?,?\s?제?\s?\d{1,3}호|第?\d{1,3}巻\s?第?\d{1,3}号)",
    "code": r"(?<![\w/.-])(?P<number>(?!IS[SB]N|COVID|FY)(?=[A-Z/#.:-]{0,24}\d)[A-Z][A-Z]{0,11}(?:[-/#.:]?[A-Z\d]+)*"
    r"(?:\s\d{2,4}[-/.]\d{1,4})?)(?![\w/-])",
    "spaced code": r"(?<![\w/.-])(?P<number>[A-Z]{1,5} (?:(?:19|20)\d\d[-/.]\d{1,3}|\d{2}[-/.]\d{1,4}|\d{2,4}))(?![\w/-])",
    "letters inside": r"(?<![\w/.-])(?P<number>\d{2,4}-[A-Z]{1,3}-\d{1,4})(?![\w-])",
    "marked": rf"(?<![\w]){_NO}\s?(?P<number>[A-Z]{{0,4}}[-/]?{_PLAIN})(?![\w%])",
    "issue": r"(?<![\w.-])(?:제|통권|第)?\s?(?P<number>\d{1,4}(?:-\d{1,3})?)\s?[호号](?![가-힣])",
    "tag": r"(?<!\w)[\[【〔(](?:[^\]】〕)\d]{2,30}\s)?제?(?P<number>\d{1,4}(?:-\d{1,3})?)\s?[호권号]?[\]】〕)]",
    "barred": r"(?<![\w|] )(?<!\w)(?P<number>\d{1,3} \| \d{1,3})(?![\w%.,/-]| [A-Za-z])",
    "after a date": r"(?<!\d)(?:19|20)\d\d\s+(?P<number>\d{1,4})(?![\w%.,/-])",
    "bare": r"(?<![\w.,/-])(?P<number>\d{1,4}(?:[-/]\d{1,3})?)(?![\w%.,/-])",
}
# What is in every number that is not bare or after a kind: most figures of a text are told by this alone to be none.
_SIGN = re.compile(
    r"[#№\[【〔(|제第호号권巻]|(?i:\b(?:no|nr|n[°º]|number|num|issue|heft|nos|vol|volume)\b)|"
    r"[A-Z][A-Z\d/#.:-]*\d|[A-Z]{1,5} \d|\d-[A-Z]|"
    r"통권|(?:19|20)\d\d\s+\d"
)
# A number with the last word before it, which may be a kind of publication.
_AFTER_WORD = re.compile(
    rf"(?<![^\W\d_])(?P<word>[^\W\d_]+)(?:\s?[,:(|–-]\s?|\s|(?<=[가-힣ー]))#?"
    rf"(?P<number>(?:[A-Z]{{1,4}}[-/ ]?)?{_PLAIN})(?![\w%])"
)
_FORMS = {name: re.compile(form) for name, form in FORMS.items()}
_DIGIT, _DIGITS = re.compile(r"\d"), re.compile(r"\d+")
_OTHER_KINDS = frozenset(("publication", "document", "catalogue"))  # what bears a number, and is no collection
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_FIRST = re.compile(r"(?:(?:19|20)\d\d|[0-2]\d)[-/]\d")
_YEAR_LAST = re.compile(r"\d{1,3}/(?:19|20)\d\d")
_VALUE = re.compile(rf"\s*(?:{_NO}\s?)?(?P<number>[^\s,;|].{{0,30}}?)[\s.]*$")


_FIRST = re.compile(r"(?=\S*\d)\S+(?= )")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run that may be the number, its form, and where it stands."""

    span: Span
    name: str
    form: str
    place: Place


def number(document: Document, top: Head) -> Chosen | None:
    """Return the number; None if it is likelier that the page gives none."""
    found = list(candidates(document, top))
    return best(WEIGHTS, [(one.span, fold(one.name)) for one in found], features(document, found))


def candidates(document: Document, top: Head) -> Iterator[Candidate]:
    """Yield the runs that may be the number, each once, in order of the page."""
    seen: set[Span] = set()
    for place in top.places:
        for span, form in _in_block(document, place):
            if span not in seen and len(seen) < MOST:
                seen.add(span)
                yield Candidate(span, " ".join(document.quote(span).split()), form, place)


def _in_block(document: Document, place: Place) -> Iterator[tuple[Span, str]]:
    text, block = document.text, place.block
    start, end = line_start(document, block), min(block.span.end, inner(block).start + LONGEST)
    if block.role is Role.CONTENTS:
        return
    if block.value is not None:
        if block.label not in ("issue", "series", "date", "identifier", "citation", "imprint", "publisher", ""):
            return
        start, end = block.span.start, min(block.span.end, block.span.start + LONGEST)
        whole = _VALUE.fullmatch(text, block.value.start, block.value.end)
        if whole and block.label in ("issue", "series") and _DIGIT.search(whole["number"]):
            yield Span(*whole.span("number")), "value"
            first = _FIRST.match(text, whole.start("number"), whole.end("number"))
            if first:
                yield Span(*first.span()), "value, first"
    if _DIGIT.search(text, start, end) is None:
        return
    dated = [span for span, _ in dates(text, start, end)]
    for form, (begin, close) in _numbers(text, start, end):
        span = Span(begin, close)
        in_date = any(date.start <= begin and close <= date.end for date in dated)
        if close > inner(block).start and (not in_date or _coded(text, span, form)):
            yield span, form


def _numbers(text: str, start: int, end: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the forms of numbers in a line and their runs; only around digits are they looked for."""
    bare = end - start <= LONGEST_BARE
    for begin, close in _windows(text, start, end):
        if bare or _SIGN.search(text, begin, close):
            for form, pattern in _FORMS.items():
                if bare or form != "bare":
                    yield from ((form, match.span("number")) for match in pattern.finditer(text, begin, close))
        for match in _AFTER_WORD.finditer(text, begin, close):
            if is_kind(match["word"]) or match["word"].casefold() in _OTHER_KINDS:
                yield "after a kind", match.span("number")


def _windows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of a line in which its digits lie, with as much around them as numbers have; they do not overlap."""
    begin = close = -1
    for digit in _DIGITS.finditer(text, start, end):
        if close >= 0 and digit.start() - BEFORE <= close:
            close = min(end, digit.end() + AFTER)
            continue
        if close >= 0:
            yield begin, close
        begin, close = max(start, digit.start() - BEFORE), min(end, digit.end() + AFTER)
    if close >= 0:
        yield begin, close


def _coded(text: str, span: Span, form: str) -> bool:
    """Whether a run that could be a month, "2022-04" or "4/2022", could be a number as well."""
    return _YEAR_FIRST.match(text, span.start, span.end) is not None or (
        form in ("marked", "after a kind") and _YEAR_LAST.fullmatch(text, span.start, span.end) is not None
    )


def features(document: Document, found: Sequence[Candidate]) -> list[dict[str, float]]:
    """Return what is seen of each candidate: its form, what surrounds it, where it stands, and its copies."""
    blocks: dict[str, set[int]] = {}
    for one in found:
        blocks.setdefault(fold(one.name), set()).add(one.place.block.span.start)
    return [_features(document, one, len(blocks[fold(one.name)])) for one in found]


def _features(document: Document, one: Candidate, copies: int) -> dict[str, float]:
    block, place = one.place.block, one.place
    text, start, end = document.text, line_start(document, block), block.span.end
    left, right = before(text, start, one.span.start), after(text, one.span.end, end)
    found = {
        f"form {one.form}": 1.0,
        f"shape {_shape(one.name)}": 1.0,
        f"before {left}": 1.0,
        f"after {right}": 1.0,
        f"in {place.name}": 1.0,
        f"{place.name} {place.rank}": 1.0,
        f"copies {min(copies, 3)}": 1.0,
    }
    found |= line_features(text, start, end, (one.span.start, one.span.end), block.role)
    if block.role is Role.ROW:
        found[f"row {block.label}"] = 1.0
        found[f"row {block.label}, {one.form}"] = 1.0
    if left == right == "nothing":
        found["alone"] = 1.0
        found[f"alone, {_shape(one.name)}"] = 1.0
    return found


def _shape(name: str) -> str:
    """Say what a number looks like: a year, digits, a year and a number, letters and digits, the words of a volume."""
    if _YEAR.fullmatch(name):
        return "year"
    if name.isdigit():
        return f"{len(name)} digits"
    if _YEAR_FIRST.match(name):
        return "year and number"
    letters, digits = sum(map(str.isalpha, name)), sum(map(str.isdigit, name))
    if name.casefold().startswith("vol") or "권" in name:
        return "volume"
    if letters:
        if letters > 8:
            return "many letters"
        return (
            "letters and one digit"
            if digits == 1
            else "letters, marks and digits"
            if "-" in name or "/" in name
            else "letters and digits"
        )
    return "digits and marks"
