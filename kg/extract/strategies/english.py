"""English pages: where recommendations are announced and listed, and which sentences may recommend on their own.

1. A heading or a sentence that announces recommendations opens a list; the next heading, or running text after its items,
   closes it.
2. In an open list each item may be an action, whatever its form; elsewhere a sentence must advise in so many words, or command.
3. A list inside one sentence ("(a) …; (b) …", "four strategies: …; …") is taken apart there.
4. Each candidate is weighed with what is seen of it, of its neighbours and of its page (`weighing.py`); the likely ones stay.
5. The entries under a chapter of recommendations in a printed table of contents are actions too, unless the body states them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.strategies import cues
from kg.extract.strategies.clauses import in_sentence
from kg.extract.strategies.forms import SIGNS
from kg.extract.strategies.lists import LONGEST_SENTENCE, Action, noun_items, one_item, trimmed
from kg.extract.strategies.repeats import ALIKE, stems
from kg.extract.strategies.verbs import NOUNLIKE, base, opens_action, opens_gerund
from kg.extract.strategies.weighing import Found
from kg.model import Block, Document, Role, Span

LONGEST_HEADING = 90  # code points; a longer line under a cue is a sentence
LONGEST_ITEM = 600


def candidates(document: Document, title: Span | None, own: frozenset[str] = frozenset()) -> list[Found]:
    """Return all runs of a page that may state a recommended action, in reading order; `own` are names of who issues it."""
    return [] if cues.NOTHING_RECOMMENDED.search(document.text) else list(_body(document, title, own))


@dataclass(slots=True)
class _Page:
    """What has been announced so far while a page is read from top to bottom."""

    own: frozenset[str]  # the names of who issues the report, in small letters
    section: str = "none"  # the kind of the last heading that has one
    since: int = 0  # how many headings without a kind came after it
    cue: str = ""  # by which words a sentence has announced a list
    listing: bool = False  # items of that list have begun
    point: int = 0  # "First, …" and paragraphs begin a new point


def _body(document: Document, title: Span | None, own: frozenset[str]) -> Iterator[Found]:
    text = document.text
    page = _Page(own)
    body = [block for block in document.blocks if block.role in (Role.HEADING, Role.PARAGRAPH, Role.ITEM)]
    length = max(1, body[-1].span.end if body else 1)
    for number, block in enumerate(body):
        if block.span == title:
            continue
        if block.role is Role.PARAGRAPH and _is_heading(text, block):
            _enter(page, text[block.span.start : block.span.end])
            continue
        page.point += 1
        if block.role is Role.HEADING and not _is_sentence(text, block):
            _enter(page, text[block.span.start : block.span.end])
            continue
        if block.role is Role.ITEM:
            page.listing = True
        elif page.listing and not cues.ENUMERATOR.match(text[block.span.start : block.span.start + 8]):
            page.cue, page.listing = "", False
        for place, sentence in enumerate(block.sentences):
            where = (
                f"section: {page.section if page.since < 5 else 'none'}{', under' if 0 < page.since < 5 else ''}",
                f"place: {int(6 * sentence.start / length)} of 6",
                "is an item" if block.role is Role.ITEM else "is a heading" if block.role is Role.HEADING else "is text",
                "opens its paragraph"
                if place == 0
                else "ends its paragraph"
                if place + 1 == len(block.sentences)
                else "is inside",
                f"paragraph of {min(len(block.sentences), 4)}",
            )
            for one in _sentence(text, block, sentence, place, page):
                yield replace(one, block=number, signs=(*where, *one.signs))


def _is_heading(text: str, block: Block) -> bool:
    """Whether what was taken for a paragraph is a heading that announces recommendations: short, in capitals or a question."""
    if block.span.end - block.span.start > 60:
        return False
    run = text[block.span.start : block.span.end]
    return (run.isupper() or run.endswith("?")) and bool(cues.SECTIONS[0][1].search(run))


def _is_sentence(text: str, block: Block) -> bool:
    """Whether what was taken for a heading is a sentence of the text: it announces something, or is long."""
    heading = text[block.span.start : block.span.end]
    return len(heading) > LONGEST_HEADING or heading.rstrip().endswith((":", ".")) or bool(_cue(heading))


def _enter(page: _Page, heading: str) -> None:
    kind = next((name for name, pattern in cues.SECTIONS if pattern.search(heading)), "")
    page.section, page.since = (kind, 0) if kind else (page.section, page.since + 1)
    page.cue, page.listing = "", False


_START = re.compile(r"^\W*(?:(?:[A-Z][a-z]+\s+)?\d+[.:)]\s+|[nloqu]\s+(?=[A-Z]))?", re.ASCII)


def _sentence(text: str, block: Block, span: Span, number: int, page: _Page) -> Iterator[Found]:
    sentence = text[span.start : span.end]
    ordinal = cues.FIRST_SECOND.match(sentence)
    if ordinal:
        page.point += 1
    if len(sentence) > LONGEST_SENTENCE:
        return
    folded = sentence.casefold()
    words = frozenset(cues.WORD.findall(folded))
    announcing = not cues.ANNOUNCING.isdisjoint(words) or any(root in folded for root in cues.ROOTS)
    inline = list(_inline_list(text, span)) if announcing else []
    cue = _announces(sentence) if announcing and not inline else ""
    signs: tuple[str, ...] = (f"list: {page.cue or 'none'}",) if not inline else (f"list inside: {_cue(sentence)}",)
    if ordinal:
        signs = (*signs, "is counted")
    if cues.CONCLUDES.search(sentence):
        signs = (*signs, "concludes")
    if inline:
        found = inline
        if "list inside: after a colon" in inline[0].action.signs:
            found += [Found(action, span) for action in in_sentence(text, span, words, page.own)]
    elif cue:
        page.cue, page.listing = cue, False
        return
    elif (page.cue or page.section == "recommending" or block.role is Role.ITEM) and _is_item(text, block, span, number):
        found = list(_item(text, span, words, page.own))
    else:
        found = [Found(action, span) for action in in_sentence(text, span, words, page.own)] if _may_advise(words) else []
        start = span.start + (_START.match(sentence) or re.match("", sentence)).end()  # type: ignore[union-attr]
        if _commands(text[start : start + 60]):
            command = [Found(action, span) for action in one_item(text, start, span.end, ("form: command",))]
            found = command + [one for one in found if one.action.span.start > command[0].action.span.end]
    if sentence.rstrip().endswith(":"):
        page.cue, page.listing = page.cue or "colon", False
    if cues.STUDY.search(sentence):
        signs = (*signs, "tells of the study")
    yield from (replace(one, point=page.point, signs=(*signs, *one.signs)) for one in found)


def _commands(run: str) -> bool:
    """Whether a run begins with a verb, has an object, and is no word of the site to its visitors."""
    words = run.split(maxsplit=6)
    if len(words) < 3 or words[0].casefold() in cues.SITE or not opens_action(run, after_comma=True):
        return False
    return words[0].casefold() not in NOUNLIKE or not _OWN_FINITE.search(" ".join(words[:6]))


def _may_advise(words: frozenset[str]) -> bool:
    return not SIGNS.isdisjoint(words)


def _cue(sentence: str) -> str:
    folded = sentence.casefold()
    return next(
        (name for name, signs, cue in cues.ANNOUNCE if any(sign in folded for sign in signs) and cue.search(sentence)), ""
    )


def _announces(sentence: str) -> str:
    """By which words a sentence announces recommendations of the report's own; "" if it does not."""
    cue = _cue(sentence)
    if not cue:
        return ""
    return (
        f"{cue}, of the study" if cues.STUDY.search(sentence) else f"{cue}, of others" if cues.OTHERS.search(sentence) else cue
    )


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
_OWN_FINITE = re.compile(r"(?<!that )(?<!which )(?<!who )\b(?:is|are|was|were|has|have|had|will|can)\b", re.IGNORECASE)


_SUBJECT_GERUND = re.compile(
    r"(?:[\w’'&-]+\s+){1,9}?(?P<gerund>[a-z]+ing)\s+(?!of\b)[a-z]"
)  # "Ofcom counting local media among …"


def _item(text: str, span: Span, words: frozenset[str], own: frozenset[str]) -> Iterator[Found]:
    """The actions of one member of a list."""
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
    form = "command" if _commands(run) else "gerund" if opens_gerund(run) else "noun"
    if form == "noun" and (gerund := _SUBJECT_GERUND.match(run)) and base(gerund["gerund"]):
        form = "subject and gerund"
    by_sentence = in_sentence(text, Span(start, end), words, own) if form != "command" and _may_advise(words) else []
    if by_sentence:
        yield from (Found(action, span, context, signs=("is in an item",)) for action in by_sentence)
    elif len(run) <= LONGEST_ITEM and (form != "noun" or not _OWN_FINITE.search(run)):
        signs = (f"form: {form} item", f"words: {min(len(run.split()) // 3, 4)}", *(("is labelled",) if context else ()))
        yield from (Found(action, span, context) for action in one_item(text, start, end, signs))


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
            Found(action, span)
            for action in noun_items(
                text, span.start + measures.end(), span.end, ("form: inline item", "list inside: measures are")
            )
        )
        return
    colon = sentence.find(": ")
    if colon > 0 and _announces(sentence[: colon + 1]):
        start = span.start + colon + 2
        signs = ("form: inline item", "list inside: after a colon", f"colon after: {_cue(sentence[: colon + 1])}")
        for action in noun_items(text, start, span.end, signs):
            run = text[action.span.start : action.span.end]
            shape = (
                "a command"
                if _commands(run)
                else "a gerund"
                if opens_gerund(run)
                else "a clause"
                if _OWN_FINITE.search(run)
                else "a noun"
            )
            yield Found(replace(action, signs=(*action.signs, f"item: {shape}")), span)


_TRAILING_AND = re.compile(r"[;,]?\s*(?:and|or)$", re.IGNORECASE)


def _listed(text: str, start: int, end: int, sentence: Span) -> Iterator[Found]:
    tail = _TRAILING_AND.search(text, start, end)
    low, high = trimmed(text, start, tail.start() if tail and tail.end() == end else end)
    for action in one_item(text, low, high, ("form: inline item", "list inside: by marks")):
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


ENTRY = 0.6  # the trust in an entry of a table of contents


def entries(document: Document, stated: Sequence[Found]) -> Iterator[Found]:
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
            chapter = numbering if numbering and cues.SECTIONS[0][1].search(line[begin:]) else ""
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
            yield Found(Action(Span(low, high), ("form: entry",)), line, context, chance=ENTRY)


def _members(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a heading that names several actions: "Industrial Expos …, Commercialization of …"."""
    begin = start
    for comma in re.compile(r",\s+(?=[A-Z])").finditer(text, start, end):
        if len(text[begin : comma.start()].split()) > 1 and " and " not in text[comma.end() : end]:
            yield begin, comma.start()
            begin = comma.end()
    yield begin, end
