"""What the page says of the report as a publication: title, date, language, series, number, keywords.

Date, series and number are chosen among candidates by learned weights, and their confidence is the chance of the choice. The
others are looked for first where a label names them, then where pages print them without one; their confidences are priors: how
often a rule of this kind is right on pages that it was not written for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.head import LONGEST_LINE, Head, head, rows, rubric
from kg.extract.issue_numbers import number
from kg.extract.issued import issued
from kg.extract.keywords import keywords, tail
from kg.extract.series import series
from kg.model import Claim, Document, Mention, Role, Span
from kg.terms import DCTERMS, KG

LABELLED, PRINTED, PLACED, GUESSED = 0.98, 0.92, 0.85, 0.7  # by a label; by its form; by its place; by several weak signs

_FISCAL_YEAR = re.compile(r"(?:FY|Fiscal Year)\s?(?:19|20)\d\d(?:/\d\d)?")
_LONG_WORD = re.compile(r"[A-Za-z]\w{3,}")

_LANGUAGES = {
    name: code
    for code, names in {
        "en": "english 영어 영문 英語",
        "ko": "korean 한국어 국문 韓国語",
        "ja": "japanese 일본어 日本語",
        "zh": "chinese 중국어 中国語 中文",
        "de": "german deutsch",
        "fr": "french français",
        "es": "spanish español",
    }.items()
    for name in names.split()
}
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|will|should|that|which|can|must)\b")


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:  # noqa: ARG001
    """What the page says of the report as a publication: title, date, language, series, number, keywords."""
    top = head(document)
    yield from _title(document, top)
    yield from _date(document, top)
    yield from _language(document, top)
    yield from _series(document, top)
    yield from _number(document, top)
    for span, chance in keywords(document, top):
        yield _claim(document, KG.topic, span, chance)


def _text(document: Document, span: Span) -> str:
    return " ".join(document.quote(span).split())


def _claim(document: Document, property: str, span: Span, confidence: float, value: str | None = None) -> Claim:  # noqa: A002
    return Claim(None, property, value or _text(document, span), span, confidence)


# Title


def _title(document: Document, top: Head) -> Iterator[Claim]:
    labelled = next((block.value for block in top.blocks if block.label == "title" and block.value), None)
    if labelled:
        yield _claim(document, DCTERMS.title, labelled, LABELLED)
    elif top.title:
        rowed = any(block.role in (Role.ROW, Role.BYLINE) for block in top.below)
        yield _claim(document, DCTERMS.title, title_span(document, top), PRINTED if rowed else PLACED)
    else:
        first = next((b.sentences[0] for b in document.blocks if b.role is Role.PARAGRAPH and len(b.sentences) > 1), None)
        if first and _is_headline(document.quote(first)):
            yield _claim(document, DCTERMS.title, Span(first.start, first.end - document.quote(first).endswith(".")), GUESSED)


def _is_headline(sentence: str) -> bool:
    """Whether the first sentence of a text without lines is its title: no verb, and capitals."""
    words = _LONG_WORD.findall(sentence)
    capitals = sum(word[0].isupper() for word in words)
    return len(sentence) <= LONGEST_LINE and len(words) >= 2 and capitals >= 0.8 * len(words) and not _VERB.search(sentence)


def title_span(document: Document, top: Head) -> Span:
    """Return the run of the title without rubric and without keywords that run on; with the fiscal year above it."""
    assert top.title is not None
    start, end = top.title.sentences[0].start, top.title.sentences[0].end
    tag = rubric(document, top)
    start = tag.end() if tag else start
    words = tail(document, Span(start, end))
    if words:
        end = words.start() + start
    if (
        top.above
        and _FISCAL_YEAR.fullmatch(document.quote(top.above[-1].span))
        and not document.text[top.above[-1].span.end : start].strip()
    ):
        start = top.above[-1].span.start
    return Span(start, end)


# Date


def _date(document: Document, top: Head) -> Iterator[Claim]:
    best = issued(document, top)
    if best:
        yield _claim(document, DCTERMS.issued, best.span, best.chance, best.iso)


# Series and number


def _series(document: Document, top: Head) -> Iterator[Claim]:
    chosen = series(document, top)
    if chosen:
        mention = Mention(KG.Series, _text(document, chosen.span), chosen.span)
        yield Claim(None, KG.inSeries, mention, chosen.span, chosen.chance)


def _number(document: Document, top: Head) -> Iterator[Claim]:
    chosen = number(document, top)
    if chosen:
        yield _claim(document, KG.issueNumber, chosen.span, chosen.chance)


# Language


def _language(document: Document, top: Head) -> Iterator[Claim]:
    for block in rows(document, top, "language"):
        assert block.value is not None
        code = _LANGUAGES.get(document.quote(block.value).strip(" .").casefold())
        if code:
            yield _claim(document, DCTERMS.language, block.value, LABELLED, code)
            return
    sample = next((b for b in document.blocks if b.role is Role.PARAGRAPH and b.sentences), top.title)
    if sample and document.language != "und":
        yield _claim(document, DCTERMS.language, sample.sentences[0], PRINTED, document.language)
