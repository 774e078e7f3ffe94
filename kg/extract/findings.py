"""What the report found, in numbers: shares, amounts, growth, counts of things, each with the clause that states it.

1. A sentence without a figure or a number word is passed over, and so is one that sets a goal.
2. Each number is read with its unit; dates, chapters, ranks and spans of time have none of the units of a result.
3. The number's clause is its evidence. A clause that says what should be is no finding, nor is the size of a sample.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model import Claim, Document, Mention, Role, Span
from kg.terms import KG

# How often a number of this kind states a result.
SHARE, CHANGE, AMOUNT, FRACTION, COUNT = 0.88, 0.75, 0.78, 0.72, 0.6

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_FREE = r"(?<![\w.,/\-–#])"  # no part of a code, a date or a longer number
_MULTIPLIER = r"(?:hundred|thousand|million|billion|trillion|mn|bn|tn)"
_CURRENCY = r"(?:won|dollars?|euros?|yen|yuan|renminbi|pounds?|rupees?|baht|dong|ringgit|rupiah|KRW|USD|EUR|JPY|CNY|GBP)"
_SIGNS = {
    "$": "dollars", "US$": "US dollars", "€": "euros", "£": "pounds", "¥": "yen", "₩": "won", "USD": "USD", "EUR": "EUR",
    "GBP": "GBP",
    "KRW": "KRW", "JPY": "JPY", "A$": "Australian dollars", "C$": "Canadian dollars",
}  # fmt: skip
# Words at which the name of what is counted ends: "3.6 million households | and", "10 million people | live".
_ENDS = (
    r"(?:and|or|but|of|in|on|at|to|for|from|by|with|per|as|than|that|which|who|were|was|are|is|has|have|"
    r"had|a|an|the|this|these|between|during|since|"
    r"over|after|before|while|when|where|under|into|every|each|will|would|could|can|may|did|do|does|not|"
    r"up|down|out|less|more|higher|lower|worth|"
    r"live[sd]?|work(?:s|ed)?|remain(?:s|ed)?|went|left|lost|found|made|took|came|rose|fell|grew)"
)
_NOUNS = rf"(?:(?!{_ENDS}\b)[a-zA-Z][\w'’-]*(?: (?!{_ENDS}\b)[a-zA-Z][\w'’-]*){{0,2}})"
_TIME = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|times|pages?|chapters?|sections?|steps?|"
    r"stages?|phases?|points? (?:of view))"
)

# The forms of a number that can state a result; the first that fits at a place is taken.
_PERCENT = r"(?:%|percent\b|per\scent\b|pct\b)"
_NO_POINTS = r"(?!(?:age)?\s?(?:points?|p\b))"
_FRACTION = r"(?:(?:a|one|two|three|four)[\s-])(?:third|quarter|fifth|sixth|tenth)s?(?=\sof\b)"
_SMALL = r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
_ENGLISH = re.compile(
    rf"""(?x)
    {_FREE}(?P<low>{_NUMBER})(?:\s?%|\spercent)?\s(?:to|and)\s(?:about\s|nearly\s|over\s)?(?P<high>{_NUMBER})\s?{_PERCENT}{_NO_POINTS}
    | {_FREE}(?P<share>{_NUMBER}(?:[-–]{_NUMBER})?)\s?{_PERCENT}{_NO_POINTS}
    | {_FREE}(?P<points>{_NUMBER})(?:
          [\s-]?%[\s-]?p(?:oints?)?\b | [\s-](?:percent(?:age)?|per\scent)[\s-]points?\b | \s?(?:pp|p\.p\.)(?!\w))
    | {_FREE}(?P<basis>{_NUMBER})\sbasis\spoints?\b
    | (?P<sign>(?:US|A|C|NZ|S|HK)?\$|[€£¥₩]|(?:USD|EUR|GBP|KRW
        |JPY)(?=\s?\d))\s?(?P<money>{_NUMBER})(?:[\s-](?P<moneys>{_MULTIPLIER})\b)?
    | {_FREE}(?P<amount>{_NUMBER})[\s-](?P<unit>{_MULTIPLIER}
          (?:\s(?:US|U\.S\.|Korean|Japanese|Chinese)?\s?{_CURRENCY}\b|\s{_NOUNS})?)
    | {_FREE}(?P<cash>{_NUMBER})\s(?P<coin>(?:US\s|U\.S\.\s|Korean\s)?{_CURRENCY})\b
    | {_FREE}(?P<times>{_NUMBER})(?:-?fold\b|\stimes\b(?!\s(?:a|per|each|in)\b))
    | (?P<word>\b(?i:half(?=\s(?:of|the|its|their|all|as)\b|\s\w+s\b)|halved|doubled|tripled|trebled|quadrupled
          | (?:tens|hundreds|dozens)\sof\s(?:thousands|millions|billions)(?=\sof\s)
              | {_SMALL}(?:\sto\s{_SMALL})?(?=\stimes\s(?:as|more|higher|larger|greater|the)\b)
          | {_FRACTION} | (?:two|three|four|five|ten)-?fold | twice(?=\s(?:as|the|that)\b)
          | one\s(?:in|out\sof)\s(?:two|three|four|five|six|eight|ten|twenty)))\b
    | \b(?i:from)\s(?P<old>\d+(?:\.\d+)?)\s(?i:to)\s(?P<new>\d+(?:\.\d+)?)
          (?![\d,]|\.\d|\s?%|\s?(?:percent|per\scent|{_MULTIPLIER}|{_TIME}|{_CURRENCY})\b)
    | \b(?i:index|score|ratio|coefficient|elasticity|rate)\b[^.;,:()\d]{{0,40}}?\s(?:of|at|was|is|to|by|reached|averaged)\s
          (?:about\s|only\s)?(?P<level>\d+\.\d+)(?![\d%]|\.\d|\s?(?:percent|{_MULTIPLIER}))
    | {_FREE}(?P<count>\d{{1,3}}(?:,\d{{3}})+)\s(?P<things>{_NOUNS})
    """
)
_KOREAN = re.compile(
    rf"""(?x)
    {_FREE}(?P<points>{_NUMBER})\s?(?:%\s?p|%\s?포인트|퍼센트\s?포인트)
    | {_FREE}(?P<share>{_NUMBER})\s?(?:%|퍼센트)
    | {_FREE}(?P<money>\d[\d,.]*\s?조\s?\d[\d,.]*\s?억)\s?(?P<moneys>원|달러|엔|유로|위안)
    | {_FREE}(?P<amount>{_NUMBER}(?:[~∼～]{_NUMBER})?)\s?(?P<unit>(?:조|억|만|천만|백만|천)\s?
          (?:원|달러|엔|유로|위안|명|가구|개|건|톤|대|곳|호|t|TOE|㎡)?)(?=\W|[가-힣])
    | {_FREE}(?P<times>{_NUMBER})\s?배
    | {_FREE}(?P<count>\d{{1,3}}(?:,\d{{3}})+)\s?(?P<things>명|가구|개|건|톤|대|곳|호|개사|사)
    | (?P<word>절반)
    """
)
_SIGN_OF_NUMBER = re.compile(
    r"\d|\b(?:half|halved|doubled|tripled|trebled|quadrupled|twice|times|tens|hundreds|dozens|thirds?|quarters?|fifths?|"
    r"tenths?|fold|one (?:in|out))\b|"
    r"절반"
)

# A sentence that sets a goal, and a clause that says what should be, state no result.
_GOAL = re.compile(
    r"(?i)\b(?:goals?|targets?|targeted|aims? (?:to|at)|aiming|pledged?|pledges|vow(?:s|ed)|objectives?|"
    r"plans to|planned to|plan is to|committed to)\b|목표|계획이다|방침이다|하겠다"
)
_NORM = re.compile(
    r"(?i)\b(?:should|must|ought|needs? to|needed to|ha(?:s|ve) to|recommends?|proposes?|thresholds?|"
    r"ceilings?|capped|at most|up to|no more than|"
    r"required to|if|unless|let|would have to)\b|해야|필요가|필요하다|제안"
)
_SAMPLE = re.compile(
    r"(?i)\b(?:survey(?:ed|s|ing)?|respon(?:dents?|ses?|ded)|interview(?:ed|s|ees)?|sampled?|samples|"
    r"questionnaires?|observations|panel|data (?:come|came|are|were)|dataset|"
    r"we asked|polled|participants)\b|설문|응답|표본|조사 ?대상"
)
_PERIOD_HALF = re.compile(r"(?i)(?:first|second|latter|former|other|better)\s$")
_YEAR = re.compile(r"(?:19|20)\d\d")
# What tells the size of the publication, its price or its readers, and ranks: "the lowest 10 percent".
_OF_THE_PAGE = re.compile(
    r"(?i)^(?:pages?|views?|downloads?|words|copies|hits|shares|respondents|participants|interviews?|interviewees|"
    r"observations|"
    r"subscribers|followers|citations|reads|visits?|comments?)\b|^(?:명의 응답|부)"
)
_PRICED = re.compile(
    r"(?i)\b(?:isbn|issn|paperback|hardback|hardcover|postage|list price|price:|order(?:ed)? from|per copy|subscription|"
    r"free of charge)\b|정가|값"
)
_RANK = re.compile(r"(?i)\b(?:lowest|highest|top|bottom|poorest|richest|lower|upper|first|last|wealthiest|largest)\s$")
FEWEST_OF_A_TABLE = 5  # figures in what may be a table
NEXT_CELL = 8  # code points at most between two figures of a row; "($56,437 mean ($5,348" has seven

# Where a clause begins and ends: at marks and brackets, at the words that join clauses, and between shares joined by "and".
_JOINT = re.compile(
    r"""(?x)
    [;:()（）—–]\s* | \s-\s | (?<!\d),\s* | ,(?!\d)\s*
    | (?<!\s)\s+(?=(?:and|but|or)\s
          (?:about|around|nearly|almost|only|some|over|more\sthan|less\sthan|close\sto|roughly|approximately)?\s?[\d$€£¥₩])
    | (?<!\s)\s+(?=(?:while|whereas|although|though|because|since|which|who|where)\s)
    """
)
_LEADING = re.compile(r"(?i)(?:and|but|or|that|which|while|whereas|although|though|because|so|yet|where|who)\s+")
_FIGURE = re.compile(r"(?:US)?[$€£¥₩]|\d")
FARTHEST = 20  # code points from a joining "and" to the number after it
SHORTEST_CLAUSE = 8  # code points
LONGEST_SENTENCE = 5_000


@dataclass(frozen=True, slots=True)
class _Number:
    """A value with its unit, where they stand, and how often such a number states a result."""

    span: Span
    value: str
    unit: str
    confidence: float
    counted: bool = False  # a number of things, so that it may be the size of a sample


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:  # noqa: ARG001
    """What the report found, in numbers: shares, amounts, growth, counts of things in the world."""
    form = _KOREAN if document.language == "ko" else _ENGLISH
    seen: set[Span] = set()
    for block in document.blocks:
        if block.role not in (Role.PARAGRAPH, Role.ITEM):
            continue
        for sentence in block.sentences:
            for number, clause in _stated(document.text, sentence, form):
                if clause not in seen:
                    seen.add(clause)
                    yield from _claims(document, number, clause)


def _claims(document: Document, number: _Number, clause: Span) -> Iterator[Claim]:
    mention = Mention(KG.Finding, " ".join(document.quote(clause).split()), clause)
    yield Claim(None, KG.statesFinding, mention, clause, number.confidence)
    yield Claim(mention, KG.value, number.value, number.span, number.confidence)
    if number.unit:
        yield Claim(mention, KG.unit, number.unit, number.span, number.confidence)


def _stated(text: str, sentence: Span, form: re.Pattern[str]) -> Iterator[tuple[_Number, Span]]:
    """Yield the numbers of a sentence that state a result, each with its clause."""
    start, end = sentence.start, min(sentence.end, sentence.start + LONGEST_SENTENCE)
    if not _SIGN_OF_NUMBER.search(text, start, end) or _GOAL.search(text, start, end):
        return
    numbers = [number for match in form.finditer(text, start, end) for number in _read(text, match)]
    if not numbers or _is_table(numbers):
        return
    sampled = _SAMPLE.search(text, start, end) is not None
    clauses = _clauses(text, start, end, numbers)
    for clause in clauses:
        inside = [number for number in numbers if clause.start <= number.span.start < clause.end]
        if not inside or _NORM.search(text, clause.start, clause.end):
            continue
        for number in inside:
            if not (number.counted and sampled) and not _is_of_the_page(text, number, clause):
                # Of several numbers in one clause, each takes the words up to itself.
                yield number, clause if number is inside[-1] else Span(clause.start, max(number.span.end, clause.start + 1))


def _is_of_the_page(text: str, number: _Number, clause: Span) -> bool:
    """Whether a number tells of the publication, or is a rank, and so no result."""
    return (
        (number.counted and _OF_THE_PAGE.match(number.unit) is not None)
        or (number.confidence == AMOUNT and _PRICED.search(text, clause.start, clause.end) is not None)
        or _RANK.search(text, max(clause.start, number.span.start - 12), number.span.start) is not None
    )


def _is_table(numbers: Sequence[_Number]) -> bool:
    """Whether figures stand in rows, as in a table that lost its lines: many of them, and hardly a word between two."""
    if len(numbers) < FEWEST_OF_A_TABLE:
        return False
    close = sum(after.span.start - before.span.end <= NEXT_CELL for before, after in pairwise(numbers))
    return close * 2 >= len(numbers)


def _read(text: str, match: re.Match[str]) -> Iterator[_Number]:
    """Yield the number or numbers that a match holds."""
    parts = {name: value for name, value in match.groupdict().items() if value is not None}
    span = Span(*match.span())
    if "low" in parts:
        yield _Number(Span(match.start("low"), match.end("low")), parts["low"], "percent", SHARE)
        yield _Number(Span(match.start("high"), match.end()), parts["high"], "percent", SHARE)
    elif "share" in parts:
        yield _Number(span, parts["share"], "percent", SHARE)
    elif "points" in parts:
        yield _Number(span, parts["points"], "percentage points", SHARE)
    elif "basis" in parts:
        yield _Number(span, parts["basis"], "basis points", SHARE)
    elif "money" in parts:
        unit = f"{parts.get('moneys', '')} {_SIGNS.get(parts.get('sign', ''), '')}".strip()
        yield _Number(span, parts["money"], unit, AMOUNT)
    elif "amount" in parts:
        yield _Number(span, parts["amount"], " ".join(parts["unit"].split()), AMOUNT, counted=True)
    elif "cash" in parts:
        yield _Number(span, parts["cash"], parts["coin"], AMOUNT)
    elif "times" in parts:
        yield _Number(span, parts["times"], "times", CHANGE)
    elif "word" in parts:
        if not _PERIOD_HALF.search(text, max(0, span.start - 10), span.start):
            yield _Number(span, parts["word"], "", FRACTION)
    elif "old" in parts:
        yield from _change(match)
    elif "level" in parts:
        yield _Number(Span(*match.span("level")), parts["level"], "points", CHANGE)
    elif "count" in parts:
        yield _Number(span, parts["count"], parts["things"], COUNT, counted=True)


def _change(match: re.Match[str]) -> Iterator[_Number]:
    """Both ends of "from 66.2 to 70.2", unless they are years or the pages of a book."""
    old, new = match["old"], match["new"]
    if _YEAR.fullmatch(old) or _YEAR.fullmatch(new) or not ("." in old or "." in new):
        return
    yield _Number(Span(*match.span("old")), old, "points", CHANGE)
    yield _Number(Span(*match.span("new")), new, "points", CHANGE)


def _clauses(text: str, start: int, end: int, numbers: Sequence[_Number]) -> list[Span]:
    """Return the clauses of a sentence. No joint lies inside a number; what is too short to say anything joins what follows."""
    taken = [(number.span.start, number.span.end) for number in numbers]
    edges = [start]
    for joint in _JOINT.finditer(text, start, end):
        if any(a < joint.end() and joint.start() < b for a, b in taken):
            continue
        figure = (
            _FIGURE.search(text, joint.end(), end) if _LEADING.match(text, joint.end(), end) and joint[0].isspace() else None
        )
        if figure and figure.start() - joint.end() <= FARTHEST and all(a != figure.start() for a, _ in taken):
            continue  # "between 2015 and 2019" joins no results
        edges += [joint.start(), joint.end()]
    edges.append(end)
    clauses = []
    for begin, stop in zip(edges[::2], edges[1::2], strict=True):
        clause = _trimmed(text, begin, stop)
        if clause.end - clause.start >= SHORTEST_CLAUSE:
            clauses.append(clause)
    return clauses


def _trimmed(text: str, start: int, end: int) -> Span:
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;"):
        end -= 1
    return Span(start, end)
