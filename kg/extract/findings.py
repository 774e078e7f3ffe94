"""What the report found, in numbers: shares, amounts, growth, counts of things, each with the clause that states it.

1. Each number of a sentence is read with its unit (numbers.py); dates and numbered things are none.
2. Its clause is the shortest run that states it: between marks, brackets and the words that join clauses.
3. What is seen of number, clause and sentence has learned weights (findings.toml), which give the chance that it is a result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from kg.choice import Choice
from kg.extract import finding_forms as forms
from kg.extract.numbers import Number, numbers
from kg.model import Block, Claim, Document, Mention, Role, Span
from kg.terms import KG

WEIGHTS = Choice.read(Path(__file__).with_name("findings.toml"))
LIKELY = 0.5  # chance from which on a number is taken for a result

_TEXT = (Role.PARAGRAPH, Role.ITEM)
FEWEST_OF_A_TABLE = 5  # figures in what may be a table
NEXT_CELL = 8  # code points at most between two figures of a row; "($56,437 mean ($5,348" has seven
NEAR_BY = 12  # code points from a sum to another that says it again: "(EUR 190 million)"
LONGEST_SENTENCE = 5_000
SHORTEST_SENTENCE = 50  # of what was taken for a heading

# Where a clause begins and ends: at marks and brackets, at the words that join clauses, and between numbers joined by "and".
_JOINT = re.compile(
    r"""(?x)
    [;:()（）—–»,\s](?:
        (?<=\s)(?:
            -\s
            | (?<!\s\s)\s*(?=(?:and|but|or|while|whereas|although|though|because|since|which|who|where)\s)
        )
        | (?<=,)(?!\d)\s*
        | (?<=[;:()（）—–»])\s*
    )
    """
)
# Korean clauses go on with these endings: "늘었고 …", "차지하며 …", "지만 …".
_KO_JOINT = re.compile(
    r"[;:()（）—–►╺▶■□○●]\s*|,(?!\d)\s*|(?<=[가-힣](?:고|며|나))\s+(?=\S+\s)|(?<=지만|는데|면서|아서|어서|므로|니와)\s+"
)
_AND = re.compile(
    r"(?:and|but|or)\s(?:(?:in|by|for|to|about|around|nearly|almost|only|some|just|over|under|roughly|approximately|"
    r"(?:more|less|fewer)\sthan|close\sto|as\s(?:much|many)\sas|a\sfurther|another|up\sto|at\sleast)\s)*"
)
_JOINING = re.compile(r",?\s(?:and|or|but|to|from|as against|compared with|while)\s|,\s|\s\(")
_AMONG = re.compile(r"\b(?:to|and|or|from|by|in)\b|[가-힣]")  # between figures of a sentence, hardly of a table
_LEADING = re.compile(r"(?i)(?:and|but|or|that|which|while|whereas|although|though|because|so|yet|where|who)\s+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_BEFORE = re.compile(r"([A-Za-z]+)[\s(]*$")
_AFTER = re.compile(r"\W{0,2}([A-Za-z]+)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may state a result, with its clause and sentence; `others` counts the numbers beside it."""

    number: Number
    clause: Span
    sentence: Span
    role: Role
    others: int
    bracketed: bool


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:  # noqa: ARG001
    """What the report found, in numbers: shares, amounts, growth, counts of things in the world."""
    seen: set[tuple[Span, str]] = set()
    for one in candidates(document):
        chance = WEIGHTS.odds(features(document.text, one))
        if chance >= LIKELY and (one.clause, one.number.value) not in seen:
            seen.add((one.clause, one.number.value))
            yield from _claims(document, one, round(chance, 2))


def _claims(document: Document, one: Candidate, sure: float) -> Iterator[Claim]:
    number = one.number
    mention = Mention(KG.Finding, " ".join(document.quote(one.clause).split()), one.clause)
    yield Claim(None, KG.statesFinding, mention, one.clause, sure)
    yield Claim(mention, KG.value, number.value, number.span, sure)
    if number.unit:
        yield Claim(mention, KG.unit, number.unit, number.span, sure)


def candidates(document: Document) -> Iterator[Candidate]:
    """Yield the numbers of a document's sentences, in order, with their clauses."""
    korean = document.language == "ko"
    for block in document.blocks:
        if block.role in _TEXT or _may_be_sentence(block):
            for sentence in block.sentences:
                span = sentence
                if span.end - span.start > LONGEST_SENTENCE:
                    span = Span(span.start, span.start + LONGEST_SENTENCE)
                read = numbers(document.text, span, korean=korean)
                if not read or _is_table(document.text, read):
                    continue
                if block.role in _TEXT or _is_sentence(document, block):
                    yield from _in_clauses(document.text, span, read, block.role, _KO_JOINT if korean else _JOINT)


def _may_be_sentence(block: Block) -> bool:
    return block.role is Role.HEADING and not block.label and block.span.end - block.span.start >= SHORTEST_SENTENCE


def _is_sentence(document: Document, block: Block) -> bool:
    """Whether what was taken for a heading is a sentence, as far as it is mostly in small letters."""
    words = _WORD.findall(document.quote(block.span))
    capitals = [word for word in words if word[0].isupper()]
    return len(capitals) * 3 < len(words)


def _is_table(text: str, read: Sequence[Number]) -> bool:
    """Whether figures stand in rows, as in a table that lost its lines: many of them, and hardly a word between two."""
    if len(read) < FEWEST_OF_A_TABLE:
        return False
    close = sum(
        after.span.start - before.span.end <= NEXT_CELL and not _AMONG.search(text, before.span.end, after.span.start)
        for before, after in pairwise(read)
    )
    return close * 2 >= len(read)


def _in_clauses(text: str, sentence: Span, read: Sequence[Number], role: Role, joint: re.Pattern[str]) -> Iterator[Candidate]:
    """Yield the numbers that stand in a clause with words of its own; in brackets, the clause before says what is meant."""
    clauses = _clauses(text, sentence, read, joint)
    at = 0
    for place, number in enumerate(read):
        while at < len(clauses) and clauses[at].end <= number.span.start:
            at += 1
        if at == len(clauses) or clauses[at].start > number.span.start:
            continue
        clause = clauses[at]
        bracketed = text[max(0, clause.start - 1)] in "(（"
        if bracketed and number.kind == "money" and place and number.span.start - read[place - 1].span.end <= NEAR_BY:
            continue  # the sum before it in another currency
        if not _has_words(text, clause, number) and at:
            clause = Span(clauses[at - 1].start, clause.end)
        following = next((each for each in read[place + 1 :] if each.kind != "time"), None)
        if following and following.span.start < clause.end:
            clause = _cut(text, clause, number, following.span.start)
        if _has_words(text, clause, number) and not _is_none(text, clause, number):
            yield Candidate(number, clause, sentence, role, len(read) - 1, bracketed)


def _is_none(text: str, clause: Span, number: Number) -> bool:
    """Whether a number surely states no result: a goal, a price, a rank, the size of a sample."""
    rank = forms.RANK.search(text, max(clause.start, number.span.start - forms.LONGEST_RANK), number.span.start)
    return rank is not None or forms.is_no_result(text[clause.start : clause.end])


def _cut(text: str, clause: Span, number: Number, following: int) -> Span:
    """Cut a clause before the next of several numbers: at the word that joins the two, else right after the number."""
    joints = list(_JOINING.finditer(text, number.span.end, following))
    cut = Span(clause.start, joints[-1].start() if joints else number.span.end)
    return cut if _has_words(text, cut, number) else clause


def _has_words(text: str, clause: Span, number: Number) -> bool:
    """Whether a clause says anything beside the number."""
    return bool(_WORD.search(text, clause.start, number.span.start) or _WORD.search(text, number.span.end, clause.end))


def _clauses(text: str, sentence: Span, read: Sequence[Number], joint: re.Pattern[str]) -> list[Span]:
    """Return the clauses of a sentence. No joint lies inside a number."""
    starts = {number.span.start for number in read}
    edges = [sentence.start]
    inside = iter(read)
    number: Number | None = next(inside)
    for match in joint.finditer(text, sentence.start, sentence.end):
        begin, end = match.span()
        while number and number.span.end <= begin:
            number = next(inside, None)
        if number and (number.span.start <= begin or number.span.start < end <= number.span.end):
            continue
        joined = _AND.match(text, end, sentence.end) if match[0].isspace() else None
        if joined is None or joined.end() in starts:  # else "and" joins no numbers
            edges += [begin, end]
    edges.append(sentence.end)
    spans = (_trimmed(text, begin, stop) for begin, stop in zip(edges[::2], edges[1::2], strict=True))
    return [span for span in spans if span.end > span.start]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;"):
        end -= 1
    return Span(start, end)


def features(text: str, one: Candidate) -> dict[str, float]:
    """Return what is seen of a number, of its clause and of its sentence."""
    number = one.number
    found = {
        f"is {number.kind}",
        f"in a {one.role.value}",
        "is in words" if number.worded else f"looks like {_look(number.value)}",
    }
    found.update(_near(text, one))
    found.update(_beside(text, one))
    if number.kind in ("things", "multiple"):
        last = number.unit.rpartition(" ")[2].lower()
        found.update(
            name
            for name, seen in (
                ("counts parts of the text", last in forms.PARTS_OF_TEXT),
                ("counts people, firms or goods", not forms.LIVING.isdisjoint(number.unit.lower().split())),
                ("counts something in the singular", not last.endswith("s")),
                ("counts what has a capital", number.unit[:1].isupper()),
                ("counts in words", number.worded),
                ("counts many", not number.worded and len(number.value) > 2),
            )
            if seen
        )
    if one.bracketed:
        found.add("in brackets")
    if number.span.start == one.sentence.start:
        found.add("opens the sentence")
    return {"numbers beside it": min(one.others, 5) / 5, **dict.fromkeys(sorted(found), 1.0)}


def _near(text: str, one: Candidate) -> Iterator[str]:
    """Yield what the words right before the number and right after its unit tell."""
    number, sentence = one.number, one.sentence
    before = _BEFORE.search(text, max(sentence.start, number.span.start - 16), number.span.start)
    if before and (word := before[1].lower()) in forms.NEAR:
        yield f"after {word}"
        if number.kind == "things" and word in forms.WEIGHED:
            yield "counts after a word that weighs"
    after = _AFTER.match(text, number.span.end, sentence.end)
    if after and (word := after[1].lower()) in forms.NEAR:
        yield f"before {word}"


def _beside(text: str, one: Candidate) -> Iterator[str]:
    """Yield what the words of the clause and those of the rest of the sentence say."""
    sort = {"money": "money", "bare": ""}.get(one.number.kind, "counts" if one.number.kind in _COUNTS else "")
    words = forms.WORD.findall(text[one.clause.start : one.clause.end].lower())
    said = _said(words)
    yield from [f"beside {name}" for name in said]
    if sort:
        yield from [f"{sort} beside {name}" for name in said]
    yield from [f"in a sentence of {name}" for name in _said_of_run(text[one.sentence.start : one.sentence.end]) - said]
    if one.number.kind == "bare":
        of_index = not forms.INDEX.isdisjoint(words) and "." in one.number.value
        yield "a figure of an index" if of_index else "a bare figure"


def _said(words: Sequence[str]) -> frozenset[str]:
    return frozenset().union(*map(forms.said, words))


@lru_cache(maxsize=2)  # of each number of a sentence the same is asked
def _said_of_run(run: str) -> frozenset[str]:
    return _said(forms.WORD.findall(run.lower()))


_COUNTS = frozenset(("things", "multiple", "time", "measure", "inside"))


def _look(value: str) -> str:
    if "." in value:
        return "a decimal"
    if "," in value or " " in value:
        return "a long number"
    return {1: "one digit", 2: "two digits", 3: "three digits"}.get(len(value.lstrip("-−△▲")), "four digits or more")
