"""What the page says of the report as a publication: title, date, language, series, number, keywords.

Each is looked for first where a label names it, then where pages print it without one. The confidences are priors: how often a
rule of this kind is right on pages that it was not written for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.dates import dates
from kg.extract.head import Head, head
from kg.model import Block, Claim, Document, Mention, Role, Span
from kg.terms import DCTERMS, KG

LABELLED, PRINTED, PLACED, GUESSED = 0.98, 0.92, 0.85, 0.7  # by a label; by its form; by its place; by several weak signs

# "[Cover Story] …", "[이슈분석 84호] …": a rubric before the title, sometimes with series and number.
_RUBRIC = re.compile(r"(?:[\[【〔](?P<tag>[^\]】〕]{1,60})[\]】〕]\s*)+(?=\S)")
_FISCAL_YEAR = re.compile(r"(?:FY|Fiscal Year)\s?(?:19|20)\d\d(?:/\d\d)?")
# Keywords run on after a title in title case: "… Options economic development, economic security".
_LOWER_WORDS = r"[a-z][\w&/-]*(?: [a-z&][\w&/-]*){0,4}"
_TAIL = re.compile(
    rf" (?P<topics>(?!(?:of|and|for|in|on|to|the|a|an|with|from|by|at|as|or|versus|vs)\b){_LOWER_WORDS}(?:, {_LOWER_WORDS})+)$"
)
_LONG_WORD = re.compile(r"[A-Za-z]\w{3,}")

# A kind of publication, named as a collection: the last word says that it is one.
_KINDS = (
    r"(?:Reports?|Papers?|Briefs?|Briefings?|Series|Reviews?|Bulletins?|Newsletters?|Journals?|Notes|"
    r"Insights?|Analys[ei]s|Studies|"
    r"Monographs?|Factsheets?|Monitors?|Outlooks?|Focus|References?|Perspectives?|Letters?|Digests?|"
    r"Surveys?|Memos?|Primers?|Blueprints?)"
)
_SERIES = re.compile(
    rf"(?=.{{5,80}}$)(?:[A-Z][\w&.’'-]*|i-[A-Z]+|and|of|on|for|in|&)(?: (?:[A-Z][\w&.’'-]*|and|of|on|for|"
    rf"in|the|&)){{0,6}}?(?: |(?<=-)){_KINDS}(?: & [A-Z]\w+)?(?: \([A-Z]\w+\))?"
)
_ONE_WORD_SERIES = re.compile(
    rf"(?:(?:Economic|Policy|Industrial|Technical|Occasional|Discussion|Working|Research|Issue|White|Special|Staff) ?)?{_KINDS}"
)
_KOREAN_SERIES = re.compile(
    r"[\w· ]{0,20}(?:보고서|이슈분석|이슈리포트|이슈페이퍼|연구총서|연구자료|브리프|브리핑|포커스|리뷰|동향|정책자료|논문집|"
    r"총서)"
)
# Sections of sites: they hold all that an institute prints, so they name no collection.
_GENERAL_WORD = (
    r"(?:research|data|news|media|publications?|reports?|papers|polic(?:y|ies)|analys[ei]s|studies|"
    r"reviews?|notes|insights?|briefs|testimonies|articles|"
    r"resources|library|events|statistics|topics|issues|repository|focus|journals?|letters?|series|"
    r"surveys?|projects?|books|references?)"
)
_GENERAL = re.compile(
    rf"(?i)(?:all |our |latest |recent )?{_GENERAL_WORD}(?:(?: ?[&,/] ?|"
    rf" and ){_GENERAL_WORD})*(?: in \d{{4}})?|보고서|연구보고서 목록|발간물|연구자료"
)
# "Research ReportsKIET Korea Institute …": the collection, then the institute's acronym without a space.
_GLUED = re.compile(r"(?P<series>.{3,60}?[a-z)])(?=[A-Z]{2,10}(?: [A-Z]|$))")
_BARS = re.compile(r"\s*\|\s*")
_CRUMBS = re.compile(r"\s*[>»›＞→▶]\s*")
_COLLECTION_LETTER = re.compile(r"[A-Z]\. (?=[A-Z])")

# "Working Paper No. 2019-05", "Policy Brief 12/2021", "Vol. 27 No. 3", "GAO-22-105923", "제84호"
_NUMBERED = re.compile(
    rf"(?P<series>[A-Z][\w&. -]{{0,60}}?{_KINDS}),? (?:(?:No|Nr|Number|#)\.? ?)?(?P<number>\d[\w/-]{{0,12}})(?=$|[\s,.;:|(·])"
)
_VOLUME = re.compile(r"Vol(?:ume|\.)? ?\d{1,3}[,.]? ?(?:\((?:No\. ?)?\d{1,3}\)|(?:No\.?|Issue|Number) ?\d{1,3})")
_REPORT_CODE = re.compile(r"(?=[^\d]*\d)[A-Z]{2,12}(?:[-/ ][A-Z]{1,10})*(?:[-/ ]\d{1,6}[A-Z]?)+")
_KOREAN_NUMBER = re.compile(r"(?:제|통권)?\s?(?P<number>\d{1,4}(?:-\d{1,3})?)\s?[호권号]")
_NUMBER_VALUE = re.compile(r"(?i)(?:no|nr|number|issue|#)[.:]?\s*(?=\d)")
_CODE_IN_DATE_ROW = re.compile(r"(?<!\S)\d{2,4}-[A-Z]{1,3}-\d{1,4}(?!\S)|(?<!\S)[A-Z]{1,5}-?\d{2}-\d{1,4}(?!\S)")

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
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|will|should|that|which|can|must)\b")
# When a page prints several dates, the one that says when the report came out.
_BEST_DATE = ("publi", "発行", "発刊", "公開", "발간", "발행", "출판", "date", "issue", "releas", "year", "")
LONGEST_LINE = 160


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:  # noqa: ARG001
    """What the page says of the report as a publication: title, date, language, series, number, keywords."""
    top = head(document)
    yield from _title(document, top)
    yield from _first(_dates(document, top))
    yield from _language(document, top)
    yield from _first(_series(document, top))
    yield from _first(_numbers(document, top))
    yield from _topics(document, top)


def _first(claims: Iterator[Claim]) -> Iterator[Claim]:
    first = next(claims, None)
    if first is not None:
        yield first


def _text(document: Document, span: Span) -> str:
    return " ".join(document.quote(span).split())


def _claim(document: Document, property: str, span: Span, confidence: float, value: str | None = None) -> Claim:  # noqa: A002
    return Claim(None, property, value or _text(document, span), span, confidence)


def _mention(document: Document, property: str, span: Span, confidence: float) -> Claim:  # noqa: A002
    return Claim(None, property, Mention(KG.Series, _text(document, span), span), span, confidence)


def _rows(document: Document, top: Head, label: str) -> Iterator[Block]:
    """The rows of a label: those of the head first, then those of the whole page, as some stand at its foot."""
    near = [block for block in top.blocks if block.label == label and block.value]
    yield from near
    yield from (block for block in document.blocks if block.label == label and block.value and block not in near)


def _lines(top: Head) -> Iterator[Block]:
    """The short blocks of the head that bear no label."""
    for block in top.blocks:
        if block.role is not Role.ROW and block.span.end - block.span.start <= LONGEST_LINE:
            yield block


def _match_span(match: re.Match[str], group: str | int = 0) -> Span:
    return Span(*match.span(group))


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
    rubric = _RUBRIC.match(document.text, start, end)
    start = rubric.end() if rubric else start
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
    return match if len(words) >= 4 and capitals >= 0.8 * len(words) else None


# Date


def _dates(document: Document, top: Head) -> Iterator[Claim]:
    dated = []
    for rank, block in enumerate(_rows(document, top, "date")):
        assert block.value is not None
        first = next(dates(document.text, block.value.start, block.value.end), None)
        if first and first[0].start - block.value.start <= 12:
            dated.append((_date_rank(document.quote(block.span)), rank, first))
    for _, _, (span, iso) in sorted(dated, key=lambda entry: entry[:2]):
        yield _claim(document, DCTERMS.issued, span, LABELLED, iso)
    for block in _lines(top):
        content = document.quote(block.span)
        for span, iso in dates(document.text, block.span.start, block.span.end):
            rest = content.replace(document.quote(span), "").strip(" \t•·|,.-–()[]*")
            if not rest or (len(iso) > 4 and (len(rest) <= 60 and not _VERB.search(rest) and ":" not in rest)):
                yield _claim(document, DCTERMS.issued, span, PLACED if not rest else GUESSED, iso)


def _date_rank(label: str) -> int:
    folded = label.casefold()
    return next(
        rank for rank, word in enumerate(_BEST_DATE) if folded.startswith(word) or (word == "date" and "date" in folded[:20])
    )


# Language


def _language(document: Document, top: Head) -> Iterator[Claim]:
    for block in _rows(document, top, "language"):
        assert block.value is not None
        code = _LANGUAGES.get(document.quote(block.value).strip(" .").casefold())
        if code:
            yield _claim(document, DCTERMS.language, block.value, LABELLED, code)
            return
    sample = next((b for b in document.blocks if b.role is Role.PARAGRAPH and b.sentences), top.title)
    if sample and document.language != "und":
        yield _claim(document, DCTERMS.language, sample.sentences[0], PRINTED, document.language)


# Series and number


def _series(document: Document, top: Head) -> Iterator[Claim]:
    for block in _rows(document, top, "series"):
        assert block.value is not None
        letter = _COLLECTION_LETTER.match(document.text, block.value.start, block.value.end)
        value = Span(letter.end() if letter else block.value.start, block.value.end)
        if any(character.isalpha() for character in document.quote(value)):
            yield _mention(document, KG.inSeries, value, LABELLED)
    if top.title:
        rubric = _RUBRIC.match(document.text, top.title.sentences[0].start, top.title.sentences[0].end)
        named = _KOREAN_SERIES.match(document.text, *rubric.span("tag")) if rubric else None
        if named:
            yield _mention(document, KG.inSeries, _match_span(named), PRINTED)
    for block in _lines(top):
        yield from _series_in_line(document, block)
    crumbs = [span for block in top.above if block.role is Role.CHROME for span in _parts(document, _inner(block), _CRUMBS)]
    for span in reversed(crumbs):
        if _names_series(document.quote(span)):
            yield _mention(document, KG.inSeries, span, PLACED)


def _series_in_line(document: Document, block: Block) -> Iterator[Claim]:
    run = _inner(block)
    content = document.quote(run)
    glued = _GLUED.match(document.text, run.start, run.end)
    if glued and block.role is Role.CHROME and not _GENERAL.fullmatch(glued["series"]):
        yield _mention(document, KG.inSeries, _match_span(glued, "series"), PRINTED)
    numbered = _NUMBERED.match(document.text, run.start, run.end)
    if numbered and len(content) <= 100:
        yield _mention(document, KG.inSeries, _match_span(numbered, "series"), PRINTED)
    elif _names_series(content):
        yield _mention(document, KG.inSeries, run, PLACED)
    elif "|" in content and block.role is Role.CHROME:
        yield from (
            _mention(document, KG.inSeries, part, PLACED)
            for part in _parts(document, run, _BARS)
            if _names_series(document.quote(part))
        )


def _names_series(words: str) -> bool:
    words = words.title() if words.isupper() else words
    if _GENERAL.fullmatch(words):
        return False
    return any(form.fullmatch(words) is not None for form in (_SERIES, _ONE_WORD_SERIES, _KOREAN_SERIES))


def _inner(block: Block) -> Span:
    return block.sentences[0] if block.sentences else block.span


def _parts(document: Document, run: Span, separator: re.Pattern[str]) -> Iterator[Span]:
    begin = run.start
    for cut in separator.finditer(document.text, run.start, run.end):
        if cut.start() > begin:
            yield Span(begin, cut.start())
        begin = cut.end()
    if begin < run.end:
        yield Span(begin, run.end)


def _numbers(document: Document, top: Head) -> Iterator[Claim]:
    for block in top.blocks:
        if block.value and block.label in ("issue", "series", "date"):
            yield from _number_in_row(document, block, block.value)
    if top.title:
        rubric = _RUBRIC.match(document.text, top.title.sentences[0].start, top.title.sentences[0].end)
        number = _KOREAN_NUMBER.search(document.text, *rubric.span("tag")) if rubric else None
        if number:
            yield _claim(document, KG.issueNumber, _match_span(number, "number"), PRINTED)
    for block in _lines(top):
        run = _inner(block)
        for form, group in ((_VOLUME, 0), (_NUMBERED, "number"), (_KOREAN_NUMBER, "number")):
            match = form.match(document.text, run.start, run.end)
            if match:
                yield _claim(document, KG.issueNumber, _match_span(match, group), PRINTED)
        if _REPORT_CODE.fullmatch(document.text, run.start, run.end):
            yield _claim(document, KG.issueNumber, run, PLACED)


def _number_in_row(document: Document, block: Block, value: Span) -> Iterator[Claim]:
    content = document.quote(value)
    if block.label == "date":
        code = _CODE_IN_DATE_ROW.search(document.text, value.start, value.end)
        if code:
            yield _claim(document, KG.issueNumber, _match_span(code), PRINTED)
        return
    korean = _KOREAN_NUMBER.fullmatch(document.text, value.start, value.end)
    if korean:
        yield _claim(document, KG.issueNumber, _match_span(korean, "number"), LABELLED)
    elif any(character.isdigit() for character in content) and (block.label == "issue" or len(content.split()) <= 2):
        lead = _NUMBER_VALUE.match(document.text, value.start, value.end)
        yield _claim(document, KG.issueNumber, Span(lead.end() if lead else value.start, value.end), LABELLED)


# Keywords


def _topics(document: Document, top: Head) -> Iterator[Claim]:
    rows = [block.value for block in document.blocks if block.label == "topics" and block.value]
    if rows:
        for value in rows:
            yield from _split(document, value, LABELLED)
        return
    if top.title:
        run = top.title.sentences[0]
        tail = _tail(document, run)
        if tail:
            yield from _split(document, Span(run.start + tail.start("topics"), run.end), GUESSED)
            return
    for before, block in zip(top.below, top.below[1:], strict=False):
        if before.label in ("date", "author") and _lists_keywords(document.quote(block.span), block):
            yield from _split(document, block.span, GUESSED)
            return


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
        while begin < stop and document.text[begin] in " #\t":
            begin += 1
        while stop > begin and document.text[stop - 1] in " .\t":
            stop -= 1
        if begin < stop:
            yield _claim(document, KG.topic, Span(begin, stop), confidence)
        begin = cut.end() if cut else value.end
