"""What the page says of the report as a publication: title, date, language, series, number, keywords.

Each is looked for first where a label names it, then where pages print it without one. The confidences are priors: how often a
rule of this kind is right on pages that it was not written for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.head import LONGEST_LINE, Head, head, rows, rubric
from kg.extract.issued import issued
from kg.extract.series import numbers, series
from kg.model import Block, Claim, Document, Role, Span
from kg.terms import DCTERMS, KG

LABELLED, PRINTED, PLACED, GUESSED = 0.98, 0.92, 0.85, 0.7  # by a label; by its form; by its place; by several weak signs

_FISCAL_YEAR = re.compile(r"(?:FY|Fiscal Year)\s?(?:19|20)\d\d(?:/\d\d)?")
# Keywords run on after a title in title case: "… Options economic development, economic security".
_LOWER_WORDS = r"[a-z][\w&/-]*(?: [a-z&][\w&/-]*){0,4}"
_TAIL = re.compile(
    rf" (?P<topics>(?!(?:of|and|for|in|on|to|the|a|an|with|from|by|at|as|or|versus|vs)\b){_LOWER_WORDS}(?:, {_LOWER_WORDS})+)$"
)
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
_SEPARATORS = re.compile(r"\s*[,;·ㆍ•|#、，；\n]\s*")
_CAPITALS = re.compile(r"(?<=[a-z]{2}) [A-Z][\w.]*(?: (?:[A-Z][\w.]*|of|and|the))*$")
_PHRASE = re.compile(r"[A-Z][\w&/-]*(?: (?:[a-z][\w&/-]*|\d[\d.]*))*\s?")
_ASIDE = re.compile(r"\s*\((?:search|see|view|show|more)\b[^)]*\)$")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|will|should|that|which|can|must)\b")
_SURE = ((5.0, LABELLED), (3.4, PLACED), (0.0, GUESSED))  # the score of a date, and the confidence that it earns


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:  # noqa: ARG001
    """What the page says of the report as a publication: title, date, language, series, number, keywords."""
    top = head(document)
    yield from _title(document, top)
    yield from _date(document, top)
    yield from _language(document, top)
    yield from _first(series(document, top))
    yield from _first(numbers(document, top))
    yield from _topics(document, top)


def _first(claims: Iterator[Claim]) -> Iterator[Claim]:
    first = next(claims, None)
    if first is not None:
        yield first


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
    tail = _tail(document, Span(start, end))
    if tail:
        end = tail.start() + start
    if (
        top.above
        and _FISCAL_YEAR.fullmatch(document.quote(top.above[-1].span))
        and not document.text[top.above[-1].span.end : start].strip()
    ):
        start = top.above[-1].span.start
    return Span(start, end)


def _tail(document: Document, span: Span) -> re.Match[str] | None:
    """The keywords that run on after a title in title case; positions are counted from the span's start."""
    content = document.quote(span)
    match = _TAIL.search(content) if "," in content else None
    if match is None:
        return None
    words = _LONG_WORD.findall(content[: match.start()])
    capitals = sum(word[0].isupper() for word in words)
    return match if len(words) >= 3 and capitals >= 0.8 * len(words) else None


# Date


def _date(document: Document, top: Head) -> Iterator[Claim]:
    best = issued(document, top)
    if best:
        confidence = next(confidence for least, confidence in _SURE if best.score >= least)
        yield _claim(document, DCTERMS.issued, best.span, confidence, best.iso)


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


# Keywords


def _topics(document: Document, top: Head) -> Iterator[Claim]:
    listed = [block.value for block in document.blocks if block.label == "topics" and block.value]
    if listed:
        for value in listed:
            yield from _split(document, value, LABELLED)
        return
    if top.title:
        run = top.title.sentences[0]
        tail = _tail(document, run)
        if tail:
            yield from _split(document, Span(run.start + tail.start("topics"), run.end), GUESSED)
            return
    before = top.title
    for number, block in enumerate(top.below):
        glued = number == 0 and before is not None and "\n" not in document.text[before.span.end : block.span.start]
        value = Span(block.span.start, _without_capitals(document, block.span))
        if before and (before.label in ("date", "author") or glued) and _lists_keywords(document.quote(value), block):
            yield from _split(document, value, GUESSED)
            return
        if number < 3 and block.role is Role.HEADING and _runs_on(document.quote(block.span)):
            yield from _phrases(document, block.span)
            return
        before = block


def _without_capitals(document: Document, span: Span) -> int:
    """Where a list of keywords in lower case ends, after which places are named: "…, industrial policy United States"."""
    capitals = _CAPITALS.search(document.text, span.start, span.end) if "," in document.quote(span) else None
    return capitals.start() if capitals else span.end


def _runs_on(content: str) -> bool:
    """Whether a line is a list of keywords without separators: "Energy prices Carbon tax Heavy industry Steel"."""
    parts = _PHRASE.findall(content)
    long = sum(len(part.split()) >= 2 for part in parts)
    return len(parts) >= 4 and 3 * long >= 2 * len(parts) and "".join(parts).replace(" ", "") == content.replace(" ", "")


def _phrases(document: Document, span: Span) -> Iterator[Claim]:
    for match in _PHRASE.finditer(document.text, span.start, span.end):
        yield _claim(document, KG.topic, Span(match.start(), match.start() + len(match[0].rstrip())), GUESSED)


def _lists_keywords(content: str, block: Block) -> bool:
    """Whether an unlabelled line under the byline lists keywords: a few short phrases with commas, and no verb."""
    if block.role not in (Role.HEADING, Role.PARAGRAPH, Role.BYLINE) or len(content) > LONGEST_LINE or content.endswith("."):
        return False
    parts = _SEPARATORS.split(content)
    return len(parts) >= 2 and all(1 <= len(part.split()) <= 5 for part in parts) and not _VERB.search(content)


def _split(document: Document, value: Span, confidence: float) -> Iterator[Claim]:
    content = document.quote(value)
    separator = re.compile(r"\s*[;；]\s*") if ";" in content or "；" in content else _SEPARATORS
    begin = value.start
    for cut in [*separator.finditer(document.text, value.start, value.end), None]:
        stop = cut.start() if cut else value.end
        aside = _ASIDE.search(document.text, begin, stop)
        stop = aside.start() if aside else stop
        while begin < stop and document.text[begin] in " #\t":
            begin += 1
        while stop > begin and document.text[stop - 1] in " .\t":
            stop -= 1
        if begin < stop:
            yield _claim(document, KG.topic, Span(begin, stop), confidence)
        begin = cut.end() if cut else value.end
