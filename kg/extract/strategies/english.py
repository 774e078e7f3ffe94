"""English pages: where recommendations are announced and listed, and which sentences recommend on their own.

1. A heading or a sentence that announces recommendations opens a list; the next heading, or running text after its items,
   closes it.
2. In an open list each item is an action, whatever its form; elsewhere a sentence must advise in so many words.
3. A list inside one sentence ("(a) …; (b) …", "four strategies: …; …") is taken apart there.
4. The entries under a chapter of recommendations in a printed table of contents are actions too, unless the body states them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.strategies import cues
from kg.extract.strategies.clauses import in_sentence
from kg.extract.strategies.lists import LONGEST_SENTENCE, Action, noun_items, one_item, trimmed
from kg.extract.strategies.verbs import base, opens_action, opens_gerund
from kg.model import Block, Document, Role, Span

LONGEST_HEADING = 90  # code points; a longer line under a cue is a sentence
LONGEST_ITEM = 600


@dataclass(frozen=True, slots=True)
class Found:
    """An action with what stood around it.

    That is its sentence, the label before it ("Short term:"), and the point of an argument it belongs to.
    """

    action: Action
    sentence: Span
    context: str = ""
    point: int = 0


def actions(document: Document, title: Span | None) -> list[Found]:
    """Return all actions that a page recommends, in reading order, each once."""
    if cues.NOTHING_RECOMMENDED.search(document.text):
        return []
    stated = distinct(document, list(_body(document, title)))
    return distinct(document, stated + list(_contents(document, stated)))


@dataclass(slots=True)
class _Page:
    """What has been announced so far while a page is read from top to bottom."""

    section: bool = False  # under a heading of recommendations
    announced: bool = False  # a sentence has announced a list
    listing: bool = False  # items of that list have begun
    point: int = 0  # "First, …" and paragraphs begin a new point


def _body(document: Document, title: Span | None) -> Iterator[Found]:
    text = document.text
    page = _Page()
    body = [block for block in document.blocks if block.role in (Role.HEADING, Role.PARAGRAPH, Role.ITEM)]
    length = max(1, body[-1].span.end if body else 1)
    for block in body:
        if block.span == title:
            continue
        page.point += 1
        if block.role is Role.HEADING and not _is_sentence(text, block):
            _enter(page, text[block.span.start : block.span.end])
            continue
        if block.role is Role.ITEM:
            page.listing = True
        elif page.listing and not cues.ENUMERATOR.match(text[block.span.start : block.span.end]):
            page.announced = page.listing = False
        for number, sentence in enumerate(block.sentences):
            yield from _sentence(text, block, sentence, number, page, sentence.start / length)


def _is_sentence(text: str, block: Block) -> bool:
    """Whether what was taken for a heading is a sentence of the text: it announces something, or is long."""
    heading = text[block.span.start : block.span.end]
    return len(heading) > LONGEST_HEADING or heading.rstrip().endswith((":", ".")) or _cued(heading)


def _enter(page: _Page, heading: str) -> None:
    page.section = bool(cues.RECOMMENDING_HEADING.search(heading))
    page.announced = page.listing = False


def _sentence(text: str, block: Block, span: Span, number: int, page: _Page, place: float) -> Iterator[Found]:
    sentence = text[span.start : span.end]
    if cues.FIRST_SECOND.match(sentence):
        page.point += 1
    open_list = page.announced or page.section
    if len(sentence) > LONGEST_SENTENCE:
        return
    triggered = _triggered(sentence.casefold())
    inline = list(_inline_list(text, span)) if triggered else []
    if inline:
        yield from (replace(found, point=page.point) for found in inline)
    elif triggered and _announces(sentence):
        page.announced, page.listing = True, False
    elif open_list and _is_item(text, block, span, number):
        yield from (replace(found, point=page.point) for found in _item(text, span, place))
    elif triggered:
        yield from (Found(action, span, "", page.point) for action in in_sentence(text, span, announced=open_list, place=place))


def _triggered(folded: str) -> bool:
    return not cues.TRIGGERS.isdisjoint(cues.WORD.findall(folded)) or any(root in folded for root in cues.TRIGGER_ROOTS)


def _cued(sentence: str) -> bool:
    folded = sentence.casefold()
    return any(cue.search(sentence) for signs, cue in cues.ANNOUNCE if any(sign in folded for sign in signs))


def _announces(sentence: str) -> bool:
    return _cued(sentence) and not cues.STUDY.search(sentence) and not cues.OTHERS.search(sentence)


def _is_item(text: str, block: Block, span: Span, number: int) -> bool:
    """Whether a sentence in an open list is one of its members: an item's first sentence, a numbered one, or an imperative."""
    if block.role is Role.ITEM and number == 0:
        return True
    before = text[block.span.start : span.start] if number == 0 else text[max(0, span.start - 6) : span.start]
    return bool(cues.ENUMERATOR.search(before) or cues.ENUMERATOR.match(text[span.start : span.start + 8])) or opens_action(
        text[span.start : span.end]
    )


_LABEL = re.compile(r"[^:.;]{1,48}:\s+")
_MARK = re.compile(rf"(?:{cues.ENUMERATOR.pattern})", re.IGNORECASE)
_OWN_FINITE = re.compile(r"(?<!that )(?<!which )(?<!who )\b(?:is|are|was|were|has|had|will|can)\b", re.IGNORECASE)


def _item(text: str, span: Span, place: float) -> Iterator[Found]:
    """The actions of one member of an announced list."""
    start, end = span.start, span.end
    for pattern in (_MARK, cues.FIRST_SECOND):
        mark = pattern.match(text[start:end])
        if mark:
            start += mark.end()
    start, end = trimmed(text, start, end)
    label = _LABEL.match(text[start:end])
    context = ""
    if label and not cues.MODAL.search(label[0]):
        context = label[0].rstrip(": ")
        start += label.end()
    run = text[start:end]
    by_sentence = in_sentence(text, Span(start, end), announced=True, place=place)
    if by_sentence:
        yield from (Found(action, span, context) for action in by_sentence)
    elif len(run) <= LONGEST_ITEM and (opens_action(run, after_comma=True) or opens_gerund(run) or not _OWN_FINITE.search(run)):
        yield from (Found(action, span, context) for action in one_item(text, start, end, cues.SCORES["item"] + cues.ORDINAL))


_CUE_BEFORE_LIST = re.compile(
    r"\b(?:recommend|propos|suggest|advis|urg|call)\w*\b[^.]*$|\b(?:should|must|ought\s+to|needs?\s+to|to)\s*:?\s*$",
    re.IGNORECASE,
)


def _inline_list(text: str, span: Span) -> Iterator[Found]:
    """The members of a list that stands inside one sentence: after enumerators, or after the colon of an announcement."""
    sentence = text[span.start : span.end]
    marks = [mark for mark in cues.ENUMERATOR.finditer(sentence) if mark.start() > 0]
    head = sentence[: marks[0].start()] if marks else ""
    if len(marks) > 1 and (_CUE_BEFORE_LIST.search(head) or _announces(head)) and not cues.OTHERS.search(head):
        ends = [mark.start() for mark in marks[1:]] + [len(sentence)]
        for mark, end in zip(marks, ends, strict=True):
            low, high = trimmed(text, span.start + mark.end(), span.start + end)
            yield from _listed(text, low, high, span)
        return
    measures = cues.MEASURES_ARE.search(sentence)
    if measures and not cues.OTHERS.search(sentence):
        yield from (
            Found(action, span) for action in noun_items(text, span.start + measures.end(), span.end, cues.SCORES["item"])
        )
        return
    colon = sentence.find(": ")
    if colon > 0 and _announces(sentence[: colon + 1]):
        start = span.start + colon + 2
        yield from (Found(action, span) for action in noun_items(text, start, span.end, cues.SCORES["item"]))


_TRAILING_AND = re.compile(r"[;,]?\s*(?:and|or)$", re.IGNORECASE)


def _listed(text: str, start: int, end: int, sentence: Span) -> Iterator[Found]:
    tail = _TRAILING_AND.search(text, start, end)
    low, high = trimmed(text, start, tail.start() if tail and tail.end() == end else end)
    for action in one_item(text, low, high, cues.SCORES["item"] + cues.ORDINAL):
        yield Found(action, sentence)


# What numbers a line of a table of contents: chapters and their sections are numbered in different ways.
_NUMBERING = (
    ("chapter", re.compile(r"(?:chapter|part)\s+(?:\d+|[ivx]+|one|two|three|four|five|six|seven)\b[.:]?\s*", re.IGNORECASE)),
    ("section", re.compile(r"section\s+\d+\b[.:]?\s*", re.IGNORECASE)),
    ("padded", re.compile(r"0\d\s+")),
    ("deep", re.compile(r"\d+[.-]\d+(?:[.-]\d+)?\.?\s+")),
    ("low", re.compile(r"\d+_\s*")),
    ("roman", re.compile(r"[IVX]+\.\s*")),
    ("number", re.compile(r"\d+\.?\s+")),
    ("round", re.compile(r"\(?\d+\)\s*")),
)
_PAGE = re.compile(r"[\s.·…]+\d+$|\s*\[\s*p\.?\s*\d+\s*\]$", re.IGNORECASE)


def numbered(line: str) -> tuple[str, int]:
    """Return how a line of a table of contents is numbered ("" if it is not) and where its words begin.

    >>> numbered("06 Policy Recommendations"), numbered("1_Social Housing")
    (('padded', 3), ('low', 2))
    """
    for name, pattern in _NUMBERING:
        match = pattern.match(line)
        if match:
            return name, match.end()
    return "", 0


def _contents(document: Document, stated: Sequence[Found]) -> Iterator[Found]:
    """The entries below a chapter of recommendations that name an action which the body does not state."""
    text = document.text
    chapter = ""
    bodies = [stems(text[found.action.span.start : found.action.span.end]) for found in stated]
    for block in document.blocks:
        if block.role is not Role.CONTENTS:
            continue
        line = text[block.span.start : block.span.end]
        numbering, begin = numbered(line)
        if not chapter or numbering == chapter:
            chapter = numbering if numbering and cues.RECOMMENDING_HEADING.search(line[begin:]) else ""
            continue
        page = _PAGE.search(line)
        low, high = trimmed(text, block.span.start + begin, block.span.start + (page.start() if page else len(line)))
        yield from _entry(text, low, high, block.span, bodies)


def _entry(text: str, start: int, end: int, line: Span, bodies: Sequence[frozenset[str]]) -> Iterator[Found]:
    label = _LABEL.match(text[start:end])
    context = label[0].rstrip(": ") if label else ""
    begin = start + label.end() if label else start
    if cues.EMPTY_HEADING.match(text[begin:end]) or (
        context and cues.EMPTY_HEADING.match(context) and not context.casefold().endswith("strategy")
    ):
        return
    for low, high in _members(text, begin, end):
        words = stems(text[low:high])
        if words and not any(len(words & body) / len(words) >= ALIKE for body in bodies):
            yield Found(Action(Span(low, high), 0.6), line, context)


def _members(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a heading that names several actions: "Industrial Expos …, Commercialization of …"."""
    begin = start
    for comma in re.compile(r",\s+(?=[A-Z])").finditer(text, start, end):
        if len(text[begin : comma.start()].split()) > 1 and " and " not in text[comma.end() : end]:
            yield begin, comma.start()
            begin = comma.end()
    yield begin, end


_STOPWORDS = frozenset(
    """
    a an the of for in on by with through to from that which and or as into at is are be its their it this these should
    must need needs necessary will would ought has have also so such other more each every all new
    """.split()
)
_STEM = re.compile(r"[\w&]+")


def stems(run: str) -> frozenset[str]:
    """Return the stems of a run's content words, by which two wordings of one action are known as one."""
    words = (word.casefold() for word in _STEM.findall(run))
    return frozenset((base(word) or word.rstrip("s"))[:6] for word in words if word not in _STOPWORDS)


ALIKE = 0.6  # the share of common stems from which two runs state one action


def distinct(document: Document, found: Sequence[Found]) -> list[Found]:
    """Return the actions without those that another states as well: nearly the same words, and no higher score.

    Runs that are alike share one of their first stems in alphabetical order, so that only those are compared (prefix filtering,
    Chaudhuri, Ganti and Kaushik 2006).
    """
    kept: list[tuple[Found, frozenset[str]]] = []
    by_stem: dict[str, list[int]] = {}
    for candidate in found:
        span = candidate.action.span
        words = stems(document.text[span.start : span.end])
        if not words:
            continue
        first = sorted(words)[: len(words) - math.ceil(ALIKE * len(words)) + 1]
        near = sorted({number for stem in first for number in by_stem.get(stem, ())})
        twin = next((number for number in near if _same(candidate, kept[number][0], words, kept[number][1])), None)
        if twin is None:
            for stem in first:
                by_stem.setdefault(stem, []).append(len(kept))
            kept.append((candidate, words))
        elif candidate.action.score > kept[twin][0].action.score + 0.05:
            kept[twin] = (candidate, kept[twin][1])
    return sorted((one for one, _ in kept), key=lambda one: (one.action.span, one.action.words))


def _same(left: Found, right: Found, words: frozenset[str], theirs: frozenset[str]) -> bool:
    if left.action.words != right.action.words and left.sentence == right.sentence:
        return False
    union = len(words | theirs)
    return union > 0 and len(words & theirs) / union >= ALIKE
