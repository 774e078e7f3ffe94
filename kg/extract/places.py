"""The countries, regions and cities of which a document speaks, in the form of their first mention.

How a place is recognised, at each capital, the longest name first:

1. it stands in ontology/places.csv and is no part of another name: of a body, a person, a plan, a product;
2. it has the form of one: "… Province", "the East Coast", "Seoul metropolitan area", "Northern Italy", "Chang-dong";
3. the text says so: "the city of …", "towns such as A, B and C", or it is joined to a city that is known;
4. "the North", "the South", in a text on the two Koreas.

Adjectives make no place ("Korean firms"), genitives and attributes do ("Korea's", "Seoul firms").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract import initiatives
from kg.extract.capitals import OPENERS, Passage, opens, passages
from kg.model import Claim, Document, Mention, Span
from kg.terms import KG
from kg.vocabulary import institutions, places

__all__ = ["find"]


@dataclass(frozen=True, slots=True)
class _Seen:
    span: Span
    name: str
    sure: float


_KNOWN, _FORM, _SAID, _SIDE = 0.95, 0.8, 0.75, 0.85

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]\.[A-Z](?!\w)|[^\W\d_][\w]*(?:[’'](?!s\b)\w+)*")
_GAP = re.compile(r"[ \u00a0\-–]|, | & ")
# Names that are words as well: they count only after a word of place and before no capital.
_ALSO_WORDS = frozenset(
    "Reading Nice Split Perm Van Male Orange Bath Mobile Cork Darwin Aurora Buffalo Phoenix Victoria Rosario Salvador Queens Concord "
    "Providence Newton Hull Kent Como George York Sari Acre Wellington Essen Most Bar Chad Jersey Arctic Congo Gulf Memphis".split(" ")
)
_LOCATIVE = re.compile(r"\b(?:in|at|near|from|to|of|around|outside|for|between|across|and|visits?|city|town)\s(?:the\s)?$")
# Capitals before a place that leave it one, and are part of its name.
_SIDES_OF_THE_WORLD = (
    r"(?:(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Northeast(?:ern)?|Northwest(?:ern)?|Southeast(?:ern)?|"
    r"Southwest(?:ern)?|Greater|Upper|Lower|Inner|Outer|Mainland|Continental|Metropolitan)(?:[ -](?:and )?)?)"
)
_DIRECTION = re.compile(rf"\b({_SIDES_OF_THE_WORLD}+)\s?$")
_PAIR = re.compile(
    rf"\b{_SIDES_OF_THE_WORLD}(?: and {_SIDES_OF_THE_WORLD})+ ?(?:Asia|Europe|Africa|America|Korea|China|India|Pacific)(?!\w)"
)
# 2. What names of places end in.
_AREA = re.compile(r" (?:[Mm]etropolitan [Aa]rea|[Mm]etropolitan [Rr]egion|[Cc]apital [Aa]rea|[Cc]apital [Rr]egion)(?!\w)")
_W = r"[A-Z][\w’'\-–·]*"
_ENDING = (
    r"(?:Province|Prefecture|County|Island|Islands|Peninsula|Valley|Bay|Basin|Delta|Coast|Strait|Straits|Sea|River|Mountains|Archipelago|"
    r"Metropolitan Area|Industrial Complex|Economic Zone|Free Trade Zone|Free Economic Zone|New Town|Belt Region)"
)
_ENDED = re.compile(rf"(?P<before>{_W}(?: {_W}){{0,2}}) {_ENDING}(?!\w)")
_NO_NAME = frozenset(
    "Special Free Economic Central Business Industrial Urban Rural Local National Autonomous Capital Regional Trade Green High Foreign "
    "Export Processing Coastal Old Small Large Export-Processing Metropolitan City General Advanced".split(" ")
)
_DISTRICT = re.compile(
    r"(?<![\w·-])(?:[A-Z][a-z]+-(?:dong|gu|si|gun|do|myeon|eup|ri|ku|shi|ken)(?:[·ㆍ][A-Z][a-z]+(?:-[a-z]+)?)*|[A-Z][a-z]{2,}[·ㆍ][A-Z][a-z]{2,})(?![\w·-])"
)
# 3. Words that say that what follows is a place.
_KIND = r"(?:cit(?:y|ies)|towns?|ports?|provinces?|prefectures?|count(?:y|ies)|districts?|states?|islands?|municipalit(?:y|ies)|villages?|regions?|boroughs?)"
_OF = re.compile(rf"\b[Tt]he (?:\w+ )?(?:city|town|port|port city|province|prefecture|county|district|state|island|municipality|village|region) of (?P<name>{_W}(?: {_W}){{0,2}})")
_SUCH_AS = re.compile(
    rf"\b(?:{_KIND}|countries|places|areas|locations|hubs|neighbou?rhoods|economies),? (?:such as|like|including) "
    rf"(?P<list>(?:the )?{_W}(?: {_W}){{0,2}}(?:, (?:the )?{_W}(?: {_W}){{0,2}}){{0,9}}(?:,? (?:and|or) (?:the )?{_W}(?: {_W}){{0,2}})?)"
)
_LISTED = re.compile(rf"{_W}(?: {_W}){{0,2}}")
_JOINED = re.compile(rf"(?:, | and | or |, and )(?P<name>{_W})(?![\w’'])(?! [A-Z])")
# 4.
_NORTH_SOUTH = re.compile(r"\b[Tt]he (North|South)(?=(?:[’']s)?(?:[\s,.;:)]|$))(?! (?:[A-Z]|and (?:the )?[sS]outh))")
_TWO_KOREAS = re.compile(r"\bNorth Korea|\btwo Koreas|[Ii]nter-Korean|\bNorth-South\b")
_NAMES = {"North": "North Korea", "South": "South Korea"}

# Korean: what may follow a name in its word, and names that are words as well.
_KO_WORD = re.compile(r"[가-힣]{2,}")
_KO_AFTER = re.compile(
    r"(?:은|는|이|가|을|를|의|에|에서|에는|에서는|에서의|에도|과|와|과의|와의|도|로|으로|로부터|까지|부터|보다|만|및|등|이나|나|처럼|이며|이다|인|에게|내|산|측|발|식)?$"
)
_KO_ALSO_WORDS = frozenset(
    "가나 말리 기니 토고 통가 차드 이란 수단 오만 나라 시가 구리 고양 양주 이천 상주 화성 기장 광명 안성 오산 여주 동해 공주 경기 강원 "
    "부여 영광 남미 고성 신안 음성 예산 보은 진도 장수 의성 수원 개성 개천 조지아 안산 안양 원산 중미 북극".split(" ")
)
# Cities abroad of two syllables that are no words; of the others only what is longer counts.
_KO_SHORT = frozenset(
    "상해 북경 심천 청두 톈진 천진 델리 우한 동경 도쿄 시안 남경 난징 항주 런던 뉴욕 충칭 홍콩 멜번 방콕 대련 다롄 샤먼 닝보 로마 뮌헨 고베 교토 다낭 쾰른 에센 리옹 "
    "퀘벡 덴버 탈린 바젤 린츠 도하 헨트 니스 파리 하롱 평양 함흥 남포".split(" ")
)


_OTHERS = frozenset((KG.Institution, KG.Author, KG.Series))


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:
    """The countries, blocs, regions and cities of which a document speaks, each once, as it first names them."""
    taken = _taken(document, found)
    codes: set[str] = set()
    for seen in _mentions(document, taken):
        place = places.lookup(seen.name)
        code = place.code if place else places.fold(seen.name)
        if code not in codes:
            codes.add(code)
            yield Claim(None, KG.concernsPlace, Mention(KG.Place, seen.name, seen.span), seen.span, seen.sure)


def _mentions(document: Document, taken: Sequence[Span]) -> Iterator[_Seen]:
    text = document.text
    for passage in passages(document):
        covered = [span for span in taken if span.start < passage.span.end and span.end > passage.span.start]
        inside = [seen for seen in _in(text, passage) if not any(s.start < seen.span.end and seen.span.start < s.end for s in covered)]
        yield from _apart(inside)
    if _TWO_KOREAS.search(text):
        for passage in passages(document):
            for match in _NORTH_SOUTH.finditer(text, passage.span.start, passage.span.end):
                yield _Seen(Span(*match.span(1)), _NAMES[match[1]], _SIDE)


def _taken(document: Document, found: Sequence[Claim]) -> list[Span]:
    """The runs of names of other things: plans and laws, bodies, people, series; a place inside them is not by itself spoken of."""
    spans = [named.whole for named in initiatives.runs(document)]
    for name in sorted({claim.value.name for claim in found if isinstance(claim.value, Mention) and claim.value.kind in _OTHERS}):
        start = document.text.find(name)
        while start >= 0:
            spans.append(Span(start, start + len(name)))
            start = document.text.find(name, start + len(name))
    return spans


def _apart(found: Sequence[_Seen]) -> Iterator[_Seen]:
    end = -1
    for seen in sorted(found, key=lambda seen: (seen.span.start, -seen.span.end)):
        if seen.span.start >= end:
            yield seen
            end = seen.span.end


def _in(text: str, passage: Passage) -> Iterator[_Seen]:
    known = list(_known(text, passage))
    yield from known
    yield from _formed(text, passage)
    yield from _said(text, passage)
    if not passage.titled:
        yield from _joined(text, passage, known)
    yield from _korean(text, passage.span)


def _seen(text: str, start: int, end: int, sure: float) -> _Seen:
    return _Seen(Span(start, end), " ".join(text[start:end].split()), sure)


def _known(text: str, passage: Passage) -> Iterator[_Seen]:
    """Step 1."""
    tokens = list(_TOKEN.finditer(text, passage.span.start, passage.span.end))
    shouted = text[passage.span.start : passage.span.end].isupper()
    skip = 0
    for number, token in enumerate(tokens):
        if number < skip or not (token[0][0].isupper() or token[0] == "sub"):
            continue
        count = _longest(text, tokens, number, shouted)
        if not count:
            continue
        start, end = token.start(), tokens[number + count - 1].end()
        if _free(text, passage, start, end):
            skip = number + count
            start, end = _widened(text, passage, start, end)
            yield _seen(text, start, end, _KNOWN)


def _longest(text: str, tokens: Sequence[re.Match[str]], number: int, shouted: bool) -> int:
    """How many words the longest known name has that begins at a word; 0 if none does."""
    first = tokens[number]
    word = places.fold(first[0])
    longest = places.longest_name(word) or (places.longest_name(word.casefold()) if shouted else 0)
    for count in range(min(longest, len(tokens) - number), 0, -1):
        last = tokens[number + count - 1]
        gaps = (text[tokens[n].end() : tokens[n + 1].start()] for n in range(number, number + count - 1))
        name = text[first.start() : last.end()]
        if all(_GAP.fullmatch(gap) for gap in gaps) and _is_known(name, shouted):
            return count
    return 0


def _is_known(name: str, shouted: bool) -> bool:
    # "NICE" in a sentence is an acronym; only names that are printed in capitals, and lines all of capitals, may shout.
    return places.listed(name) or (shouted and not name.startswith("THE ") and places.lookup(name) is not None)


def _free(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether a known name stands for itself and is no part of another name."""
    before, after = text[max(passage.span.start, start - 40) : start], text[end : min(passage.span.end, end + 40)]
    name = text[start:end]
    if (before and (before[-1].isalnum() or before[-1] in "-–@/_")) and not re.search(r"[A-Za-z.][-–/]$", before):
        return False
    if re.match(r"-(?!(?:U\.?S|[A-Z]))|–(?![A-Z])|[\w@/_]|\.[a-z]", after):
        return False
    if before.endswith(("-", "–", "/")) and not _place_before(before):
        return False
    if name in _ALSO_WORDS:
        return not passage.titled and bool(_LOCATIVE.search(before)) and not re.match(r" [A-Z]", after)
    if passage.titled:
        return True
    return not _named_on(text, passage, start, end, before, after)


def _place_before(before: str) -> bool:
    match = re.search(r"([A-Z][\w.]*)[-–/]$", before)
    return match is not None and places.lookup(match[1]) is not None


def _named_on(text: str, passage: Passage, start: int, end: int, before: str, after: str) -> bool:
    """Whether capitals right before or after, in a sentence, make a longer name of it ("Paris Smith", "Lake Victoria")."""
    following = re.match(r" ([A-Z][\w’'.\-]*)", after)
    if following is not None and following[1] not in OPENERS and not _AREA.match(after):
        word = following[1].rstrip(".")
        if places.lookup(word) is None and not re.match(rf" (?:{_W} )?{_ENDING}", after):
            return True
    previous = re.search(r"([A-Z][\w’'.\-]*) $", before)
    if previous is None or previous[1] in OPENERS or _DIRECTION.search(before):
        return False
    position = start - len(previous[0])
    return not opens(text, passage.span, position) and not previous[1].endswith((".", ":", "’s", "'s")) and places.lookup(previous[1]) is None


def _widened(text: str, passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Take in "Northern" before and "metropolitan area" after a known name."""
    area = _AREA.match(text, end, passage.span.end)
    if area is not None:
        return start, area.end()
    direction = _DIRECTION.search(text, max(passage.span.start, start - 30), start)
    if direction is not None and not passage.titled and not opens(text, passage.span, direction.start()):
        return direction.start(1), end
    return start, end


def _formed(text: str, passage: Passage) -> Iterator[_Seen]:
    """Step 2."""
    span = passage.span
    for match in _PAIR.finditer(text, span.start, span.end):
        yield _seen(text, match.start(), match.end(), _FORM)
    for match in _DISTRICT.finditer(text, span.start, span.end):
        yield _seen(text, match.start(), match.end(), _FORM)
    if passage.titled:
        return
    for match in _ENDED.finditer(text, span.start, span.end):
        start = match.start()
        words = match["before"].split()
        while words and words[0] in OPENERS:
            start += len(words.pop(0)) + 1
        if words and not all(word in _NO_NAME for word in words):
            yield _seen(text, start, match.end(), _FORM)


def _said(text: str, passage: Passage) -> Iterator[_Seen]:
    """Step 3, what a word says to be a place."""
    span = passage.span
    for match in _OF.finditer(text, span.start, span.end):
        yield _seen(text, *_trimmed(text, match.start("name"), match.end("name")), _SAID)
    for match in _SUCH_AS.finditer(text, span.start, span.end):
        for item in _LISTED.finditer(text, match.start("list"), match.end("list")):
            if institutions.lookup(item[0]) is None or places.lookup(item[0]):
                yield _seen(text, *_trimmed(text, item.start(), item.end()), _SAID)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    return (start, end - 2) if text[start:end].endswith(("’s", "'s")) else (start, end)


def _joined(text: str, passage: Passage, known: Sequence[_Seen]) -> Iterator[_Seen]:
    """Step 3, what is joined by "and" or a comma to a city or region that is known."""
    for seen in known:
        place = places.lookup(seen.name)
        if place is None or place.kind not in ("city", "region"):
            continue
        match = _JOINED.match(text, seen.span.end, passage.span.end)
        if match and match["name"] not in OPENERS and not match["name"].isupper() and places.lookup(match["name"]) is None:
            yield _seen(text, match.start("name"), match.end("name"), _SAID)


def _korean(text: str, span: Span) -> Iterator[_Seen]:
    for match in _KO_WORD.finditer(text, span.start, span.end):
        word = match[0]
        for length in range(min(len(word), 9), 1, -1):
            if _KO_AFTER.fullmatch(word, length) and _korean_place(word[:length]):
                yield _seen(text, match.start(), match.start() + length, _KNOWN)
                break


def _korean_place(name: str) -> bool:
    place = places.lookup(name) if name not in _KO_ALSO_WORDS else None
    if place is None or (place.kind == "city" and len(name) == 2 and name not in _KO_SHORT):
        return place is not None and place.within.startswith("KR")
    return True
