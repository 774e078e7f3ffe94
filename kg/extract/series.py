"""Of which collection a report is a part, and which number it bears there.

A row that says so goes first, then the rubric before the title, then the lines of the head, and last the breadcrumb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.dates import dates
from kg.extract.head import Head, inner, lines, rows, rubric
from kg.model import Block, Claim, Document, Mention, Role, Span
from kg.terms import KG

LABELLED, PRINTED, PLACED = 0.98, 0.92, 0.85  # by a label; by its form; by its place

# A kind of publication, named as a collection: the last word says that it is one.
_KINDS = (
    r"(?:Reports?|Papers?|Briefs?|Briefings?|Series|Reviews?|Bulletins?|Newsletters?|Journals?|Notes|"
    r"Insights?|Analys[ei]s|Studies|"
    r"Monographs?|Factsheets?|Monitors?|Outlooks?|Focus|References?|Perspectives?|Letters?|Digests?|"
    r"Surveys?|Memos?|Primers?|Blueprints?|Proceedings|Backgrounders?|News ?[Rr]eleases?|Press ?[Rr]eleases?)"
)
_SERIES = re.compile(
    rf"(?=.{{5,80}}$)(?:[A-Z][\w&.’'-]*|i-[A-Z]+|and|of|on|for|in|&)(?:,? (?:[A-Z][\w&.’'-]*|and|of|on|for|"
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
    rf" and ){_GENERAL_WORD})*(?: in \d{{4}})?|보고서|전체 ?보고서|연구보고서 목록|발간물|연구자료"
)
# "Institute of Regional Studies" ends like a collection, and is a body.
_BODY = re.compile(
    r"\b(?:Institute|Cent(?:er|re)|School|Department|Faculty|Ministry|Council|Academy|Association|Foundation|Agency)\b"
)
# "Research ReportsKIET Korea Institute …": the collection, then the institute's acronym without a space.
_GLUED = re.compile(r"(?P<series>.{3,60}?[a-z)])(?=[A-Z]{2,10}(?: [A-Z]|$))")
_BARS = re.compile(r"\s*\|\s*")
_CRUMBS = re.compile(r"\s*[>»›＞→▶]\s*")
# "BACKGROUNDER Yard Institute": a kind of publication, then who issues it.
_ISSUED_BY = re.compile(
    r"(?P<series>[A-Z]+)(?= (?:[A-Z][\w.&’']* ){1,5}(?:Institute|Foundation|Centre|Center|Council|University)$)"
)
_LEAD_IN = re.compile(r"(?:[A-Z][\w&.'’-]* ){0,4}?(?P<series>(?:News|Press) ?[Rr]elease)(?:\s?[:–-]\s|$)")
_MORE = re.compile(r"\s?(?:view|see|show) (?:more|all)\b.*$")
_COLLECTION_LETTER = re.compile(r"[A-Z]\. (?=[A-Z])")

# "Working Paper No. 2019-05", "Policy Brief 12/2021", "Vol. 27 No. 3", "GAO-22-105923", "제84호"
_NUMBERED = re.compile(
    rf"(?P<series>[A-Z][\w&. -]{{0,60}}?{_KINDS}),? (?:(?:No|Nr|Number|#)\.? ?)?(?P<number>\d[\w/-]{{0,12}})(?=$|[\s,.;:|(·])"
)
# "No 128, OECD Policy Papers from OECD Publishing"
_NUMBER_FIRST = re.compile(
    rf"N[o°º]\.? ?(?P<number>\d[\w/-]{{0,12}}),? (?P<series>[A-Z][\w&.,’' -]{{3,80}}?{_KINDS})(?: (?:from|by|of) .{{2,60}})?$"
)
# "농업동향 Vol.2020 No.3", "연구보고 R921"
_KOREAN_NUMBERED = re.compile(
    r"(?:^|(?<=\s))(?:"
    r"(?P<series>[가-힣·]{3,20}(?:동향|연구|리뷰|포럼|브리프|정보|논집)) "
    r"(?P<number>Vol\.\s?\d{1,4}(?:,? No\.\s?\d{1,3})?)|"
    r"(?P<series2>(?:정책)?연구(?:보고서?|자료|총서)|기본연구|수시연구) (?P<number2>[A-Z]{1,2}\s?\d{2,4}(?:-\d{1,3})?)(?=\s|$))"
)
_NO = re.compile(r"(?:[A-Z][\w.-]{0,10} ){0,3}(?i:no)\.\s?(?P<number>\d{1,6}(?:-\d{1,3})?)(?=$|[\s,|])")
_BARE_NUMBER = re.compile(r"\d{1,4}")
FRONT = 300  # code points at the beginning of a text in which its number may stand
_VOLUME = re.compile(r"Vol(?:ume|\.)? ?\d{1,3}[,.]? ?(?:\((?:No\. ?)?\d{1,3}\)|(?:No\.?|Issue|Number) ?\d{1,3})")
_REPORT_CODE = re.compile(r"(?!IS[SB]N)(?=[^\d]*\d)[A-Z]{2,12}(?:[-/ ][A-Z]{1,10})*(?:[-/ ]\d{1,6}[A-Z]?)+")
_KOREAN_NUMBER = re.compile(r"(?:제|통권)?\s?(?P<number>\d{1,4}(?:-\d{1,3})?)\s?[호권号]")
_TAGGED_NUMBER = re.compile(r"(?:제|통권)?\s?(?P<number>\d{1,4}(?:-\d{1,3})?)\s?(?:[호권号]|$)")
_NUMBER_VALUE = re.compile(r"(?i)(?:no|nr|number|issue|#)[.:]?\s*(?=\d)")
_CODE_IN_DATE_ROW = re.compile(r"(?<!\S)\d{2,4}-[A-Z]{1,3}-\d{1,4}(?!\S)|(?<!\S)[A-Z]{1,5}-?\d{2}-\d{1,4}(?!\S)")


# How much speaks for a collection by where and how it is named.
LABEL, RUBRIC, GLUED = 10.0, 9.0, 7.0  # a row says so; the brackets before the title; the collection with its institute
SERIES, NUMBERED, NAMED = 6.7, 6.5, 5.5  # it calls itself a series; it has a number; it has the form of a collection's name
ABOVE, CRUMB, PREFIX = 5.0, 4.0, 3.0  # such a name above the title; in a breadcrumb; words before the title on its line
Scored = tuple[float, Claim]


def series(document: Document, top: Head) -> Iterator[Claim]:
    """Yield what may be the collection, the likeliest first."""
    found = [*_by_label(document, top), *_by_rubric(document, top), *_by_line(document, top), *_by_place(document, top)]
    yield from (claim for _, claim in sorted(found, key=lambda scored: -scored[0]))


def _by_label(document: Document, top: Head) -> Iterator[Scored]:
    for block in rows(document, top, "series"):
        assert block.value is not None
        letter = _COLLECTION_LETTER.match(document.text, block.value.start, block.value.end)
        more = _MORE.search(document.text, block.value.start, block.value.end)
        value = Span(letter.end() if letter else block.value.start, more.start() if more else block.value.end)
        if any(character.isalpha() for character in document.quote(value)):
            yield LABEL, _in_series(document, value, LABELLED)


def _by_rubric(document: Document, top: Head) -> Iterator[Scored]:
    tag = rubric(document, top)
    named = _KOREAN_SERIES.match(document.text, *tag.span("tag")) if tag else None
    if named:
        yield RUBRIC, _in_series(document, Span(*named.span()), PRINTED)


def _by_line(document: Document, top: Head) -> Iterator[Scored]:
    for block in lines(top):
        yield from _series_in_line(document, block)
    for match, part in _korean_numbers(document):
        yield NUMBERED, _in_series(document, Span(*match.span(f"series{part}")), PRINTED)


def _by_place(document: Document, top: Head) -> Iterator[Scored]:
    """Yield what the breadcrumb and the words before the title on its line name."""
    crumbs = [span for block in top.above if block.role is Role.CHROME for span in _parts(document, inner(block), _CRUMBS)]
    for span in reversed(crumbs):
        if _names_series(document.quote(span)):
            yield CRUMB, _in_series(document, span, PLACED)
    before = top.above[-1:] if top.title else []
    for block in before:
        words = document.quote(block.span)
        joined = "\n" not in document.text[block.span.end : top.title.span.start] if top.title else False
        if joined and len(words) >= 4 and any(document.quote(inner(other)) == words for other in top.above[:-1]):
            yield PREFIX, _in_series(document, inner(block), PLACED)


def _series_in_line(document: Document, block: Block) -> Iterator[Scored]:
    run = inner(block)
    content = document.quote(run)
    site = block.role is Role.CHROME
    glued = _GLUED.match(document.text, run.start, run.end)
    if glued and site and not _GENERAL.fullmatch(glued["series"]):
        yield GLUED, _in_series(document, Span(*glued.span("series")), PRINTED)
    for form in (_NUMBERED, _NUMBER_FIRST):
        numbered = form.match(document.text, run.start, run.end)
        if numbered and len(content) <= 100:
            yield NUMBERED, _in_series(document, Span(*numbered.span("series")), PRINTED)
            return
    for form in (_ISSUED_BY, _LEAD_IN):
        led = form.match(document.text, run.start, run.end)
        if led and _names_series(led["series"]):
            yield ABOVE, _in_series(document, Span(*led.span("series")), PLACED)
    if _names_series(content):
        score = SERIES if content.casefold().endswith(" series") else ABOVE if site else NAMED
        yield score, _in_series(document, run, PLACED)
    elif "|" in content and site:
        yield from (
            (ABOVE, _in_series(document, part, PLACED))
            for part in _parts(document, run, _BARS)
            if _names_series(document.quote(part))
        )


def _korean_numbers(document: Document) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the collections that Korean covers print with their number; and which groups of the match hold them."""
    if document.language != "ko":
        return
    for block in document.blocks[:60]:
        end = min(block.span.end, block.span.start + FRONT)
        if block.role not in (Role.ROW, Role.CONTENTS):
            match = _KOREAN_NUMBERED.search(document.text, block.span.start, end)
            if match:
                yield match, "" if match["series"] else "2"


def _names_series(words: str) -> bool:
    words = words.title() if words.isupper() or len(words.split()) <= 3 else words
    if _GENERAL.fullmatch(words) or _BODY.search(words):
        return False
    return any(form.fullmatch(words) is not None for form in (_SERIES, _ONE_WORD_SERIES, _KOREAN_SERIES))


def _parts(document: Document, run: Span, separator: re.Pattern[str]) -> Iterator[Span]:
    begin = run.start
    for cut in separator.finditer(document.text, run.start, run.end):
        if cut.start() > begin:
            yield Span(begin, cut.start())
        begin = cut.end()
    if begin < run.end:
        yield Span(begin, run.end)


def numbers(document: Document, top: Head) -> Iterator[Claim]:
    """Yield what may be the number, the likeliest first."""
    for block in top.blocks:
        if block.value and block.label in ("issue", "series", "date"):
            yield from _number_in_row(document, block, block.value)
    tag = rubric(document, top)
    number = _TAGGED_NUMBER.search(document.text, *tag.span("tag")) if tag else None
    if number:
        yield _numbered(document, Span(*number.span("number")), PRINTED)
    for block in lines(top):
        yield from _number_in_line(document, block)
    for match, part in _korean_numbers(document):
        yield _numbered(document, Span(*match.span(f"number{part}")), PRINTED)
    yield from _number_between(document, top)
    for block in document.blocks:
        whole = _NUMBERED.fullmatch(document.text, block.span.start, block.span.end) if block.role is Role.HEADING else None
        if whole:
            yield _numbered(document, Span(*whole.span("number")), PLACED)


def _number_in_line(document: Document, block: Block) -> Iterator[Claim]:
    run = inner(block)
    for form, group in (
        (_VOLUME, 0),
        (_NUMBERED, "number"),
        (_NUMBER_FIRST, "number"),
        (_KOREAN_NUMBER, "number"),
        (_NO, "number"),
    ):
        match = form.match(document.text, run.start, run.end)
        if match:
            yield _numbered(document, Span(*match.span(group)), PRINTED)
    if (
        _REPORT_CODE.fullmatch(document.text, run.start, run.end)
        and next(dates(document.text, run.start, run.end), None) is None
    ):
        yield _numbered(document, run, PLACED)


def _number_between(document: Document, top: Head) -> Iterator[Claim]:
    """Yield a bare number that stands on the line of a cover after its collection: "Policy Brief May 2016 71 ISSN …"."""
    named = False
    for before, block in zip(top.above, top.above[1:], strict=False):
        named = "\n" not in document.text[before.span.end : block.span.start] and (
            named or _names_series(document.quote(before.span))
        )
        if named and _BARE_NUMBER.fullmatch(document.text, block.span.start, block.span.end):
            yield _numbered(document, block.span, PLACED)


def _number_in_row(document: Document, block: Block, value: Span) -> Iterator[Claim]:
    content = document.quote(value)
    if block.label == "date":
        code = _CODE_IN_DATE_ROW.search(document.text, value.start, value.end)
        if code:
            yield _numbered(document, Span(*code.span()), PRINTED)
        return
    korean = _KOREAN_NUMBER.fullmatch(document.text, value.start, value.end)
    if korean:
        yield _numbered(document, Span(*korean.span("number")), LABELLED)
    elif any(character.isdigit() for character in content) and (block.label == "issue" or len(content.split()) <= 2):
        lead = _NUMBER_VALUE.match(document.text, value.start, value.end)
        yield _numbered(document, Span(lead.end() if lead else value.start, value.end), LABELLED)


def _in_series(document: Document, span: Span, confidence: float) -> Claim:
    name = " ".join(document.quote(span).split())
    return Claim(None, KG.inSeries, Mention(KG.Series, name, span), span, confidence)


def _numbered(document: Document, span: Span, confidence: float) -> Claim:
    return Claim(None, KG.issueNumber, " ".join(document.quote(span).split()), span, confidence)
