"""When a report came out: candidates from rows, lines of the head, and the beginnings of texts, each scored by a table.

A label that says so beats a place, a place beats a mere number; what a site says of itself (uploads, updates) never counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.dates import dates
from kg.extract.head import LONGEST_LINE, Head, rows
from kg.model import Block, Document, Role, Span

LEAST = 1.0  # what scores less is not the date of the report
NEAR = 2.5  # a fuller form of the best date may score less by this
FRONT_TEXTS, FRONT_LENGTH = 3, 240  # paragraphs, and code points of each, that are looked at
LONGEST_LEAD, LONGEST_REST = 12, 60  # code points between a label and its date; beside a date on its line

# What a label promises, by its beginning: the first that fits counts.
LABELS: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"(?i)(?:last )?(?:updated|revised|modified)|(?:date )?(?:added|accessed|uploaded)|갱신|수정"), -9.0),
    (
        re.compile(
            r"(?i)(?:date )?publi(?:shed|cation|shing)|(?:date|year) of publication|publicly|発行|発刊|公開|刊行|발간|발행|출판"
        ),
        7.0,
    ),
    (re.compile(r"(?i)date|issue|year|creation|年月日|日付|일자|날짜"), 6.0),
    (re.compile(r"(?i)releas"), 5.5),
    (re.compile(r""), 5.0),
)
# What a line with a date may say beside it that makes the date another thing's.
NOT_THE_REPORTS = re.compile(
    r"(?i)\b(?:post(?:ed)? on|upload|updated?|revised|modified|accessed|accepted|received|submitted|"
    r"retrieved|downloaded|academic year|converted|deadline|"
    r"born|upcoming|event|forthcoming|last)\b|©|예정|등\s?록︱"
)
_VOLUME = re.compile(r"\bVol\.\s?\d|\bNo\.\s?\d|제?\d+[호권]")
# "Tuesday, Jul 19, 2016, 3:00pm": the day of the week and the hour.
_TIME = re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\b\.?)?")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|will|should|that|which|can|must)\b")
# "TORONTO, Aug. 11, 2020 (NEWSWIRE) --": how a press release begins.
_DATELINE = re.compile(r"[A-Z][\w .]{2,30},\s(?P<date>[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d)\s?(?:\(|--|–|—|/)")
# "Discussion Paper 20/2014", "Report No. 2022-08": a number that tells the year.
_YEAR_IN_NUMBER = re.compile(
    r"(?i)(?:papers?|reports?|briefs?|notes?|series),? (?:no\.? ?)?"
    r"(?:\d{1,3}/(?P<year>(?:19|20)\d\d)|(?P<date>20\d\d-(?:0[1-9]|1[0-2])))(?![\w-])"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that may be the report's: its run, the date in ISO 8601, and how much speaks for it."""

    span: Span
    iso: str
    score: float


def issued(document: Document, top: Head) -> Candidate | None:
    """Return the date of the report, as full as the page prints it; None if no date is likely to be it."""
    found = [one for one in (*_labelled(document, top), *_placed(document, top), *_begun(document)) if one.score >= LEAST]
    if not found:
        return None
    best = max(found, key=lambda one: (one.score, -one.span.start))
    fuller = (one for one in found if one.iso.startswith(best.iso + "-") and one.score >= best.score - NEAR)
    return max(fuller, key=lambda one: (len(one.iso), one.score, -one.span.start), default=best)


def _labelled(document: Document, top: Head) -> Iterator[Candidate]:
    for rank, block in enumerate(rows(document, top, "date")):
        assert block.value is not None
        first = next(dates(document.text, block.value.start, block.value.end), None)
        if first and first[0].start - block.value.start <= LONGEST_LEAD:
            label = document.text[block.span.start : block.value.start].lstrip(" •·-*□○\t")
            weight = next(weight for form, weight in LABELS if form.match(label))
            yield Candidate(*first, weight - 0.01 * rank)


def _placed(document: Document, top: Head) -> Iterator[Candidate]:
    """Yield the dates of the head's lines: those below the title first, and those that stand alone before others."""
    for blocks, weight in ((top.below, 4.0), (top.above, 3.5), ([top.title] if top.title else [], 2.0)):
        for rank, block in enumerate(blocks):
            if block.role is not Role.ROW:
                yield from _in_line(document, block, weight - 0.01 * min(rank, 50))


def _in_line(document: Document, block: Block, weight: float) -> Iterator[Candidate]:
    content = document.quote(block.span)
    lead = content[:LONGEST_LINE]
    if NOT_THE_REPORTS.search(lead):
        return
    for span, iso in dates(document.text, block.span.start, min(block.span.end, block.span.start + LONGEST_LINE)):
        rest = lead[: span.start - block.span.start] + lead[span.end - block.span.start :]
        rest = _TIME.sub("", rest).strip(" \t•·|,.-–()[]*")
        first = span.start == block.span.start
        if not rest:
            yield Candidate(span, iso, weight)
        elif (
            len(iso) > 4
            and len(content) <= LONGEST_LINE
            and len(rest) <= LONGEST_REST
            and not _VERB.search(rest)
            and ":" not in rest
        ):
            yield Candidate(span, iso, weight - 1.5)
        elif _is_volume(content, iso) or (len(iso) > 4 and first and not _VERB.search(rest[:LONGEST_REST])):
            yield Candidate(span, iso, weight - 2)


def _is_volume(content: str, iso: str) -> bool:
    """Whether a line names a volume, whose bare year counts: "Trade Trends 2020 Vol.3"."""
    return len(iso) == 4 and len(content) <= LONGEST_LINE and _VOLUME.search(content) is not None


def _begun(document: Document) -> Iterator[Candidate]:
    """Yield the dates with which the first texts begin, and those that numbers of series tell."""
    texts = 0
    for block in document.blocks:
        start, end = block.span.start, min(block.span.end, block.span.start + FRONT_LENGTH)
        if block.role is Role.PARAGRAPH and texts < FRONT_TEXTS:
            texts += 1
            line = _DATELINE.match(document.text, start, end)
            if line:
                yield from (Candidate(*each, 3.0) for each in dates(document.text, *line.span("date")))
        if block.span.end - start <= LONGEST_LINE:
            number = _YEAR_IN_NUMBER.search(document.text, start, end)
            if number:
                part = "year" if number["year"] else "date"
                yield Candidate(Span(*number.span(part)), number[part], 1.0)
