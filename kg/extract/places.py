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
from typing import NamedTuple

from kg.extract import initiatives
from kg.extract import place_forms as forms
from kg.extract.capitals import OPENERS, Passage, opens, passages
from kg.extract.cover import Cover, runs_of
from kg.model import Claim, Document, Mention, Span
from kg.terms import KG
from kg.vocabulary import institutions, places

__all__ = ["find"]


class _Seen(NamedTuple):
    span: Span
    name: str
    sure: float


_KNOWN, _FORM, _SAID, _SIDE = 0.95, 0.8, 0.75, 0.85

# What may stand right before and after a known name.
_HYPHENED = re.compile(r"[A-Za-z.][-–/]$")
_LONGER = re.compile(r"-(?!(?:U\.?S|[A-Z]))|–(?![A-Z])|[\w@/_]|\.[a-z]")
_WORD_BEFORE_HYPHEN = re.compile(r"([A-Z][\w.]*)[-–/]$")
_CAPITAL_BEFORE = re.compile(r"([A-Z][\w’'.\-]*) $")
_CAPITAL_AFTER = re.compile(r" ([A-Z][\w’'.\-]*)")
_ENDING_AFTER = re.compile(rf" (?:{forms.W} )?{forms.ENDING}")

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


def _mentions(document: Document, taken: Cover) -> Iterator[_Seen]:
    text = document.text
    may = _may_hold(text)
    for passage in passages(document):
        if not passage.capitals and not passage.hangul:
            continue
        if may.cite and passage.label == "" and forms.CITED.search(text, passage.span.start, passage.span.end):
            continue
        found = [seen for seen in _in(text, passage, may) if not taken.meets(seen.span.start, seen.span.end)]
        yield from _apart(found) if len(found) > 1 else found
    if any(sign in text for sign in forms.TWO_KOREAS_SIGNS) and forms.TWO_KOREAS.search(text):
        for passage in passages(document):
            for match in forms.NORTH_SOUTH.finditer(text, passage.span.start, passage.span.end):
                yield _Seen(Span(*match.span(1)), forms.NAMES[match[1]], _SIDE)


class _MayHold(NamedTuple):
    """What a text may hold at all, so that its passages are not searched for the rest."""

    cite: bool
    districts: bool
    lists: tuple[str, ...]


def _may_hold(text: str) -> _MayHold:
    return _MayHold(
        any(sign in text for sign in forms.CITED_SIGNS) and forms.CITED_SIGN.search(text) is not None,
        forms.DISTRICT_SIGN.search(text) is not None,
        tuple([sign for sign in forms.LISTS if sign in text]),
    )


def _addresses(text: str) -> list[Span]:
    """The lines of addresses, or so much of a long line as is near to one of their signs."""
    found: list[Span] = []
    if not any(sign in text for sign in forms.ADDRESS_SIGNS):
        return found
    plain = not any(street in text for street in forms.STREETS) and forms.CONTACT_SIGN.search(text) is None
    for match in (forms.PLAIN_ADDRESS if plain else forms.ADDRESS).finditer(text):
        start = max(0, match.start() - forms.ADDRESS_BEFORE)
        end = min(match.end() + forms.ADDRESS_AFTER, len(text))
        first, last = text.rfind("\n", start, match.start()), text.find("\n", match.end(), end)
        found.append(Span(start if first < 0 else first + 1, end if last < 0 else last))
    return found


def _taken(document: Document, found: Sequence[Claim]) -> Cover:
    """The addresses and the names of other things, plans and bodies and people: a place in them is not by itself spoken of."""
    spans = [*_addresses(document.text), *(named.whole for named in initiatives.runs(document))]
    names = {claim.value.name for claim in found if isinstance(claim.value, Mention) and claim.value.kind in _OTHERS}
    spans += runs_of(document.text, names)
    return Cover(spans)


def _apart(found: Sequence[_Seen]) -> Iterator[_Seen]:
    end = -1
    for seen in sorted(found, key=lambda seen: (seen.span.start, -seen.span.end)):
        if seen.span.start >= end:
            yield seen
            end = seen.span.end


def _in(text: str, passage: Passage, may: _MayHold) -> Iterator[_Seen]:
    if passage.capitals:
        known = list(_known(text, passage))
        yield from known
        yield from _formed(text, passage, may)
        yield from _said(text, passage, may)
        if not passage.titled:
            yield from _joined(text, passage, known)
    if passage.hangul:
        yield from _korean(text, passage.span)


def _seen(text: str, start: int, end: int, sure: float) -> _Seen:
    return _Seen(Span(start, end), " ".join(text[start:end].split()), sure)


def _known(text: str, passage: Passage) -> Iterator[_Seen]:
    """Step 1."""
    shouted = text[passage.span.start : passage.span.end].isupper()
    stop = 0
    for start, _, word in passage.capitals:
        if start < stop or not places.begins(word):
            continue
        folded = places.fold(word)
        longest = places.longest_name(folded) or (places.longest_name(folded.casefold()) if shouted else 0)
        end = _longest(text, start, passage.span.end, longest, shouted) if longest else start
        if end > start and _free(text, passage, start, end):
            stop = end
            yield _seen(text, *_widened(text, passage, start, end), _KNOWN)


def _longest(text: str, start: int, end: int, longest: int, shouted: bool) -> int:
    """Where the longest known name ends that begins at `start`; `start` if none does."""
    best = stop = start
    for count, token in enumerate(forms.WORD.finditer(text, start, min(end, start + forms.LONGEST_PLACE))):
        if count == longest or (count and not forms.GAP.fullmatch(text, stop, token.start())):
            break
        stop = token.end()
        if _is_known(text[start:stop], shouted):
            best = stop
    return best


def _is_known(name: str, shouted: bool) -> bool:
    # "NICE" in a sentence is an acronym; only names that are printed in capitals, and lines all of capitals, may shout.
    return places.listed(name) or (shouted and not name.startswith("THE ") and places.lookup(name) is not None)


def _free(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether a known name stands for itself and is no part of another name."""
    before, after = text[max(passage.span.start, start - 40) : start], text[end : min(passage.span.end, end + 40)]
    name = text[start:end]
    if before.endswith(" sub-"):
        return True
    if (before and (before[-1].isalnum() or before[-1] in "-–@/_")) and not _HYPHENED.search(before[-2:]):
        return False
    if _LONGER.match(after):
        return False
    if before.endswith(("-", "–", "/")) and not _place_before(before):
        return False
    if _signed(text, passage, start, end):
        return False
    if (name.title() if name.isupper() else name) in forms.ALSO_WORDS:
        return not passage.titled and bool(forms.LOCATIVE.search(before)) and not _CAPITAL_AFTER.match(after)
    if (before.endswith(forms.BEFORE_BODY) and forms.BODY_OF.search(before)) or forms.BODY_AFTER.match(after):
        return False
    return passage.titled or not _named_on(text, passage, start, before, after)


def _signed(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether a place only says where a text was written, or where its author works."""
    span = passage.span
    if opens(text, span, start) and forms.DATELINE.match(text, end, span.end):
        return True
    if span.end - span.start > forms.LONGEST_AFFILIATION:
        return False
    rest = text[end : span.end].strip(" ,.\n")
    if rest and places.lookup(rest) is None:
        return False
    match = forms.AFFILIATED.match(text, span.start, start)
    if match is None or match.end() != start:
        return False
    body = match["body"].split(", ")[0]
    return places.lookup(body) is None and (bool(match["mark"]) or not rest or forms.BODY.search(body) is not None)


def _place_before(before: str) -> bool:
    match = _WORD_BEFORE_HYPHEN.search(before)
    return match is not None and places.lookup(match[1]) is not None


def _named_on(text: str, passage: Passage, start: int, before: str, after: str) -> bool:
    """Whether capitals right before or after, in a sentence, make a longer name of it ("Paris Smith", "Lake Victoria")."""
    following = _CAPITAL_AFTER.match(after)
    if following is not None and following[1] not in OPENERS and not forms.AREA.match(after):
        word = following[1].rstrip(".")
        if word != "City" and places.lookup(word) is None and not _ENDING_AFTER.match(after):
            return True
    if not before.endswith(" "):
        return False
    previous = _CAPITAL_BEFORE.search(before)
    if previous is None or previous[1] in OPENERS or forms.DIRECTION.search(before):
        return False
    position = start - len(previous[0])
    return (
        not opens(text, passage.span, position)
        and not previous[1].endswith((".", ":", "’s", "'s"))
        and places.lookup(previous[1]) is None
    )


def _widened(text: str, passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Take in "Northern" before and "metropolitan area" after a known name."""
    if text[max(0, start - 4) : start] == "sub-":
        return start - 4, end
    area = forms.AREA.match(text, end, passage.span.end)
    if area is not None:
        return start, area.end()
    direction = forms.DIRECTION.search(text, max(passage.span.start, start - 30), start)
    if direction is not None and not passage.titled and not opens(text, passage.span, direction.start()):
        return direction.start(1), end
    return start, end


def _formed(text: str, passage: Passage, may: _MayHold) -> Iterator[_Seen]:
    """Step 2."""
    span = passage.span
    if not forms.SIDES.isdisjoint(passage.words):
        for match in forms.PAIR.finditer(text, span.start, span.end):
            yield _seen(text, match.start(), match.end(), _FORM)
    if may.districts and forms.DISTRICT_SIGN.search(text, span.start, span.end):
        for match in forms.DISTRICT.finditer(text, span.start, span.end):
            yield _seen(text, match.start(), match.end(), _FORM)
    if passage.titled or forms.ENDINGS.isdisjoint(passage.words):
        return
    for match in forms.ENDED.finditer(text, span.start, span.end):
        start = match.start()
        words = match["before"].split()
        while words and words[0] in OPENERS:
            start += len(words.pop(0)) + 1
        if words and not all(word in forms.NO_NAME for word in words):
            yield _seen(text, start, match.end(), _FORM)


def _said(text: str, passage: Passage, may: _MayHold) -> Iterator[_Seen]:
    """Step 3, what a word says to be a place."""
    span = passage.span
    for match in forms.OF.finditer(text, span.start, span.end):
        if forms.BEFORE_OF.search(text, max(span.start, match.start() - 40), match.start()):
            yield _seen(text, *_trimmed(text, match.start("name"), match.end("name")), _SAID)
    if may.lists and any(text.find(sign, span.start, span.end) >= 0 for sign in may.lists):
        for match in forms.SUCH_AS.finditer(text, span.start, span.end):
            for item in forms.LISTED.finditer(text, match.start("list"), match.end("list")):
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
        match = forms.JOINED.match(text, seen.span.end, passage.span.end)
        if (
            match
            and match["name"] not in OPENERS
            and not forms.MONTH.fullmatch(match["name"])
            and not match["name"].isupper()
            and places.lookup(match["name"]) is None
        ):
            yield _seen(text, match.start("name"), match.end("name"), _SAID)


def _korean(text: str, span: Span) -> Iterator[_Seen]:
    for match in forms.KO_WORD.finditer(text, span.start, span.end):
        word = match[0]
        for length in range(min(len(word), 9), 1, -1) if places.begins_korean(word) else ():
            if forms.KO_AFTER.fullmatch(word, length) and _korean_place(word[:length]):
                yield _seen(text, match.start(), match.start() + length, _KNOWN)
                break


def _korean_place(name: str) -> bool:
    place = places.lookup(name) if name not in forms.KO_ALSO_WORDS else None
    if place is None or (place.kind == "city" and len(name) == 2 and name not in forms.KO_SHORT):
        return place is not None and place.within.startswith("KR")
    return True
