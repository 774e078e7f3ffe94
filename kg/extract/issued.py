"""When a report came out: every date of the page's front, foot and rows is a candidate; which is it, learned weights say.

A feature tells what stands around a date: a label, the sign of a copyright, a number of a series, the words of a sentence, what
a site says of itself (uploads, updates, events). Dates that agree add up: "© 2016" speaks for "November 2016".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.choice import Choice
from kg.extract.beside import bucket
from kg.extract.dates import dates, may_hold
from kg.extract.head import Head, Place, inner, line_start
from kg.model import Document, Role, Span

WEIGHTS = Choice.read(Path(__file__).with_name("issued.toml"))
LONGEST = 600  # code points of a block that are looked at; a cover on one line is hardly longer
MOST = 60  # dates that are weighed
FULLER = 0.25  # of the chance of a date: a fuller form of it that has more is taken instead
NEAR = 40  # code points before and after a date in which words about it stand

# What the words right before a date make of it, the most telling first.
LEADS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?i)(?:{form})$"))
    for name, form in {
        "update": r"(?:\b(?:last )?(?:updated?|revised|revision|modified|changed|reviewed)|"
        r"갱신일?|수정일?|更新日?)(?: on| date)?\W*",
        "upload": r"\b(?:upload(?:ed)?(?: by \S+)?|post on|(?:date )?(?:added|deposited)|last modified)(?: on| date)?\W*",
        "posted": r"(?:\bposted(?: by .{3,30})?|online since|available since|게시일?|掲載日?)(?: on| date)?\W*",
        "access": r"\b(?:accessed|retrieved|downloaded|visited|cited|as of|viewed)(?: on| date)?\W*",
        "step": r"\b(?:received|accepted|submitted|prepared|approved|drafted|started|begun)(?: on| date)?\W*",
        "event": r"\b(?:event|held|conference|webinar|seminar|workshop|deadline|forthcoming|upcoming|next|launch)\b.{0,20}",
        "scope": r"\b(?:FY|fiscal year|academic year|as at|data for|during|by|until|since|through|between|before|after|"
        r"to|from|over|year|years|early|late|mid|end of|beginning of|act of|plan|census|election)[\s-]*",
        "publication": r"(?:\b(?:date |first |online )?publi(?:shed|cation|shing)(?: (?:date|year|status|on))?"
        r"(?:\W* published)?|"
        r"\b(?:date|year) of (?:publication|issue)|発行年?月?日?|発刊|公開日?|刊行年?月?|발간(?:일자?|연도|년도)?|"
        r"발행(?:일자?|연도|년도)?|출판(?:일|연도))(?: in .{2,30})?(?: on)?\W*",
        "release": r"\b(?:publicly |date )?(?:releas(?:ed|e)(?: date)?|issued?(?: date| on)?|date issued)\W*",
        "label": r"(?:\b(?:date|created|creation date|time)|年月日|日付|일자|날짜|작성일|등록일|登録日|作成日)\W*",
        "copyright": r"(?:©|\(c\)|copyright)[^.\d]{0,40}",
        "range": r"\d ?[-–—/~〜] ?(?:\d{1,2} )?",
        "code": r"(?<!\w)(?-i:[A-Z]{2,5})[ -]",
        "number": r"\b(?:no|nr|vol|issue|number)\.?\s?[\w./|-]{1,10}\W*|제?\s?\d+\s?[호권号]\W*|#\s?\d+\W*",
        "kind": r"\b(?:papers?|reports?|briefs?|briefings?|series|notes?|reviews?|insights?|bulletins?|releases?|"
        r"update|outlook|"
        r"monograph|analysis|survey)\W*",
        "place": r"(?-i:[A-Z]\w+ ?: ?[A-Z])[^:]{2,60}, ?|[가-힣]+ ?: ?[가-힣 ]+, ?",
        "name": r"(?:\b(?-i:[A-Z])\.|\b(?-i:[A-Z])[\w&-]+\)?),? ?\(",
        "bracket": r"\(",
        "day": r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s?",
        "bar": r"[|·•/‧∙–—-]\s?",
        "comma": r",\s?",
        "colon": r"[:：]\s?",
        "in": r"\b(?:in|on|of|at|and|for|the|with|than|about|für)\s",
        "stop": r"[.!?]\s+",
        "lower": r"(?-i:[a-zäöüé])\s",
        "capital": r"(?-i:[A-Z])\w*\s",
        "han": r"[가-힣一-鿿]\s?",
    }.items()
)
NEVER = frozenset(("update", "upload", "access", "step"))  # what so precedes a date says that it is another thing's
TAILS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(form))
    for name, form in {
        "nothing": r"\W*$",
        "time": r"\W*\d{1,2}:\d\d",
        "page": r"\W*(?:\d{1,3}|[ivx]{1,4}|p\.|pp\.)(?:\W|$)",
        "bracket, then name": r"\)[.,:]?\s+[“\"A-Z]",
        "bracket": r"\)",
        "number": r"\W*(?i:no|vol|issue|number|제|report)\b|\W*#",
        "sign": r"\W*(?:ISSN|ISBN|DOI|doi|JEL|http|www)",
        "bar": r"\s*[|·•‧∙–—/]",
        "by": r"\W*(?:[Bb]y|BY)\s",
        "range": r"\s?[-–/]\s?\d",
        "comma": r"[,;]",
        "stop": r"[.:]\s",
        "lower": r"\s?[a-zäöüé]",
        "capital": r"\s?[A-Z“‘]",
        "han": r"\s?[가-힣一-鿿]",
    }.items()
)
# "Discussion Paper 20/2014": a number that tells the year.
_YEAR_IN_NUMBER = re.compile(r"(?<![\d/])\d{1,3}/(?P<year>(?:19|20)\d\d)(?![\w/-])")
_PLAIN = re.compile(r"[\W_]+")
LONGEST_BEGINNING = 24  # letters of a title by which a copy of it is known
_CODED = re.compile(r"^\d{4}-\d\d$")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|should|that|which|can|must|would)\b")
_ABOUT = re.compile(
    r"(?i)\b(?:event|webinar|seminar|conference|symposium|workshop|deadline|registration|upcoming|born|upload|"
    r"academic year|photo|credit|reuters|getty|AFP|suggested citation|cite|when citing)\b|예정|등\s?록︱"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that may be the report's: its run, the date in ISO 8601, and where it stands."""

    span: Span
    iso: str
    printed: str
    place: Place
    left: str
    right: str
    beside_title: bool  # another copy of the title stands right before or after it: a citation, a cover


@dataclass(frozen=True, slots=True)
class Issued:
    """The date of a report: the run that says it best, the date, and the chance that it is right."""

    span: Span
    iso: str
    chance: float


def issued(document: Document, top: Head) -> Issued | None:
    """Return the date of the report, as full as the page prints it; None if it is likelier that no date is it."""
    found = list(candidates(document, top))
    chances = WEIGHTS.chances(features(found))
    by_date: dict[str, float] = {}
    for one, chance in zip(found, chances, strict=True):
        by_date[one.iso] = by_date.get(one.iso, 0.0) + chance
    best = max(by_date, key=lambda iso: (by_date[iso], iso), default="")
    if not best or by_date[best] <= 1 - sum(chances):
        return None
    fuller = [iso for iso in by_date if iso.startswith(best + "-") and by_date[iso] >= FULLER * by_date[best]]
    best = max(fuller, key=lambda iso: (by_date[iso], iso), default=best)
    copies = [(chance, -one.span.start, one.span) for one, chance in zip(found, chances, strict=True) if one.iso == best]
    return Issued(max(copies)[2], best, min(by_date[best], 1.0))


def candidates(document: Document, top: Head) -> Iterator[Candidate]:
    """Yield the dates of the front and the foot of a page, and those of its rows, in order."""
    count = 0
    title = _words(document.quote(inner(top.title)))[:LONGEST_BEGINNING] if top.title else ""
    for place in top.places:
        start, end = place.block.span.start, min(place.block.span.end, place.block.span.start + LONGEST)
        if not may_hold(document.text[start:end]):
            continue
        for span, iso in _in_block(document, place, start, end):
            left = document.text[max(line_start(document, place.block), span.start - NEAR) : span.start]
            right = document.text[span.end : min(place.block.span.end, span.end + NEAR)]
            around = document.text[max(0, span.start - 3 * NEAR) : span.end + 3 * NEAR]
            beside = bool(title) and place.name != "title" and title in _words(around)
            if _lead(left) in NEVER:
                continue
            yield Candidate(span, iso, document.quote(span), place, left, right, beside)
            count += 1
        if count >= MOST:
            return


def _in_block(document: Document, place: Place, start: int, end: int) -> Iterator[tuple[Span, str]]:
    value = place.block.value
    if value is None:
        yield from dates(document.text, start, end)
        for match in _YEAR_IN_NUMBER.finditer(document.text, start, end):
            yield Span(*match.span("year")), match["year"]
    elif place.block.label in ("date", "imprint", "issue", "series", "citation", "publisher", "identifier", "title", ""):
        begin = start if place.block.label == "issue" else value.start  # "No. 17 March 2016": the number is no day
        yield from dates(document.text, begin, min(value.end, value.start + LONGEST))


def features(found: Sequence[Candidate]) -> list[dict[str, float]]:
    """Return what is seen of each candidate: its own features, and how it stands to the others."""
    isos = [one.iso for one in found]
    latest = max((iso[:4] for iso in isos), default="")
    return [_features(one, isos, latest) for one in found]


def _features(one: Candidate, isos: Sequence[str], latest: str) -> dict[str, float]:
    place, block = one.place, one.place.block
    lead, tail = _lead(one.left), _tail(one.right)
    long = block.span.end - block.span.start > 2 * NEAR
    precision = ("year", "month", "day")[len(one.iso) // 3 - 1]
    found = {
        f"lead {lead}": 1.0,
        f"tail {tail}": 1.0,
        f"precision {precision}": 1.0,
        f"{place.name} {place.rank}": 1.0,
        f"in {place.name}": 1.0,
        f"role {block.role.value}": 1.0,
    }
    if block.role is Role.ROW:
        found[f"row {block.label}"] = 1.0
    if precision == "year":
        found[f"year after {lead}"] = 1.0
        found[f"year before {tail}"] = 1.0
    if lead == tail == "nothing":
        found["alone"] = 1.0
        found[f"alone in {place.name}"] = 1.0
        found[f"alone, {precision}"] = 1.0
    if long:
        found["in a long line"] = 1.0
        found[f"long line, {bucket(one.span.start - block.span.start, 1, 40, 120, 250)}"] = 1.0
    coded = _CODED.search(one.printed) is not None
    same = sum(iso == one.iso for iso in isos)
    fuller = sum(iso.startswith(one.iso + "-") for iso in isos)
    barer = sum(one.iso.startswith(iso + "-") for iso in isos)
    found[f"printed {min(same, 3)}"] = 1.0
    for name, value in (
        ("a fuller form is printed", fuller > 0),
        ("a barer form is printed", barer > 0),
        ("of the latest year", one.iso.startswith(latest)),
        ("the only year", all(iso[:4] == one.iso[:4] for iso in isos)),
        ("beside a verb", _VERB.search(one.left + " " + one.right) is not None),
        ("beside words about something else", _ABOUT.search(one.left + " " + one.right) is not None),
        ("beside a copy of the title", one.beside_title),
        ("like a number of a series", coded),
        (f"like a number of a series, after {lead}", coded),
        ("first of all", isos[0] == one.iso),
    ):
        if value:
            found[name] = 1.0
    return found


def _words(content: str) -> str:
    """Return the beginning of some words, folded so far that copies of a title are alike."""
    return _PLAIN.sub("", content).casefold()


@lru_cache(1024)
def _lead(words: str) -> str:
    """Return what the words right before a date make of it."""
    if not words.strip(" \t•·*-[(□○"):
        return "nothing"
    return next((name for name, form in LEADS if form.search(words)), "other")


@lru_cache(1024)
def _tail(words: str) -> str:
    return next((name for name, form in TAILS if form.match(words)), "other")
