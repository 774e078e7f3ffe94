"""English pages: where recommendations are announced and listed, and which sentences may recommend on their own.

1. A heading or a sentence that announces recommendations opens a list; the next heading, or running text after its items,
   closes it.
2. In an open list each item may be an action, whatever its form; elsewhere a sentence must advise in so many words, or command.
3. A list inside one sentence ("(a) …; (b) …", "four strategies: …; …") is taken apart there.
4. Each candidate is weighed with what is seen of it, of its neighbours and of its page (`weighing.py`); the likely ones stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.strategies import cues
from kg.extract.strategies.announcements import announcing, attributed, cue_in, cue_of
from kg.extract.strategies.clauses import in_sentence
from kg.extract.strategies.forms import may_advise
from kg.extract.strategies.horizons import label_horizon
from kg.extract.strategies.inline import inline_list
from kg.extract.strategies.lists import LONGEST_SENTENCE, OWN_FINITE, commands, one_item, trimmed
from kg.extract.strategies.verbs import VERBS, base, opens_action, opens_gerund
from kg.extract.strategies.weighing import Found
from kg.model import Block, Document, Role, Span

LONGEST_HEADING = 90  # code points; a longer line under a cue is a sentence
LONGEST_ITEM = 600
FAR = 5  # headings without a kind of their own, after which the last that had one counts no longer


def candidates(document: Document, title: Span | None, own: frozenset[str] = frozenset()) -> list[Found]:
    """Return all runs of a page that may state a recommended action, in reading order; `own` are names of who issues it."""
    nothing = "recommendation" in document.text and cues.NOTHING_RECOMMENDED.search(document.text)
    return [] if nothing else list(_body(document, title, own))


@dataclass(slots=True)
class _Page:
    """What has been announced so far while a page is read from top to bottom."""

    own: frozenset[str]  # the names of who issues the report, in small letters
    section: str = "none"  # the kind of the last heading that has one
    since: int = 0  # how many headings without a kind came after it
    cue: str = ""  # by which words a sentence has announced a list
    listing: bool = False  # items of that list have begun
    phase: Span | None = None  # the heading or sentence that names the time of what stands below it
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
            _enter(page, text, block.span)
            continue
        page.point += 1
        if block.role is Role.HEADING and not (_is_sentence(text, block) or _is_point(text, block, page)):
            _enter(page, text, block.span)
            continue
        if block.role is not Role.PARAGRAPH:
            page.listing = True
        elif page.listing and not cues.ENUMERATOR.match(text[block.span.start : block.span.start + 8]):
            page.cue, page.listing = "", False
        for place, sentence in enumerate(block.sentences):
            seen, found = _sentence(text, block, sentence, place, page)
            where = (*_where(block, place, page, sentence.start / length), *seen) if found else ()
            for one in found:
                yield replace(one, block=number, point=page.point, phase=page.phase, signs=(*where, *one.signs))


def _where(block: Block, place: int, page: _Page, depth: float) -> tuple[str, ...]:
    """What is seen of the place of a sentence: its section, its block, and how deep in the page it stands, from 0 to 1."""
    kind = {Role.ITEM: "is an item", Role.HEADING: "is a heading"}.get(block.role, "is text")
    last = len(block.sentences) - 1
    under = ", under" if 0 < page.since < FAR else ""
    return (
        f"section: {page.section if page.since < FAR else 'none'}{under}",
        f"place: {int(6 * depth)} of 6",
        kind,
        "opens its paragraph" if place == 0 else "ends its paragraph" if place == last else "is inside",
        f"paragraph of {min(last + 1, 4)}",
    )


def _is_heading(text: str, block: Block) -> bool:
    """Whether what was taken for a paragraph is a heading that announces recommendations: short, in capitals or a question."""
    if block.span.end - block.span.start > 60:
        return False
    run = text[block.span.start : block.span.end]
    return (run.isupper() or run.endswith("?")) and bool(cues.RECOMMENDING.search(run))


def _is_sentence(text: str, block: Block) -> bool:
    """Whether what was taken for a heading is a sentence of the text: it announces something, or is long."""
    heading = text[block.span.start : block.span.end]
    if len(heading) > LONGEST_HEADING:
        return True
    cue = cue_in(heading)  # "Policy recommendations" is the heading of a section
    return cue != "recommendation" and (bool(cue) or heading.rstrip().endswith((":", ".")))


def _is_point(text: str, block: Block, page: _Page) -> bool:
    """Whether a heading is a point of an announced list: numbered, and a command: "2. Stocks: Audit them each year"."""
    mark = _POINT.match(text, block.span.start, block.span.end) if page.cue or page.section == "recommending" else None
    return mark is not None and commands(text[mark.end() : block.span.end])


def _enter(page: _Page, text: str, span: Span) -> None:
    """Note that a new section begins, with its heading."""
    heading = text[span.start : span.end]
    page.phase = span if label_horizon(heading) else None
    words = cues.WORD.findall(heading.casefold())
    named = (name for name, signs in cues.SECTIONS if not signs.isdisjoint(words))
    kind = "recommending" if cues.RECOMMENDING.search(heading) else next(named, "")
    page.section, page.since = (kind, 0) if kind else (page.section, page.since + 1)
    page.cue, page.listing = "", False


_POINT = re.compile(r"\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s+(?:[^:.;]{1,48}:\s+)?", re.IGNORECASE)
_START = re.compile(r"\W*(?:(?:[A-Z][a-z]+\s+)?\d+[.:)]\s+|[nloqu]\s+(?=[A-Z]))?", re.ASCII)


def _sentence(text: str, block: Block, span: Span, number: int, page: _Page) -> tuple[tuple[str, ...], list[Found]]:
    """What is seen of a sentence, the `number`th of its block, and its candidates; what it announces is noted in `page`."""
    sentence = text[span.start : span.end]
    if len(sentence) > LONGEST_SENTENCE:
        return (), []
    ordinal = cues.FIRST_SECOND.match(sentence)
    if ordinal:
        page.point += 1
    folded = sentence.casefold()
    tokens = cues.WORD.findall(folded)
    words = frozenset(tokens)
    if "necess" in folded:
        words |= {"necessary"}  # however it is spelt
    cued = announcing(folded, words)
    cue = cue_of(sentence, folded, words) if cued else ""
    before = page.cue
    found = list(inline_list(text, span, folded)) if cued else []
    signs: tuple[str, ...] = (f"list inside: {cue}",) if found else (f"list: {before or 'none'}",)
    if found:
        if "list inside: after a colon" in found[0].action.signs:
            found += _advised(text, span, words, page)
    elif cue:
        page.cue, page.listing = attributed(sentence, cue), False
        page.phase = span if label_horizon(sentence) else page.phase
        return (), []
    elif (before or page.section == "recommending" or block.role is Role.ITEM) and _is_item(text, block, span, number):
        found = list(_item(text, span, words, page))
    else:
        found = _advised(text, span, words, page)
        if not VERBS.isdisjoint(tokens[:2]):
            found = _commanded(text, span, found)
    if sentence.endswith(":"):
        page.cue, page.listing = before or "colon", False
    if not found:
        return (), []
    seen = (
        ("is counted", ordinal),
        ("concludes", cues.CONCLUDES.search(sentence)),
        ("tells of the study", cues.STUDY.search(sentence)),
    )
    signs = (*signs, *(name for name, match in seen if match))
    return signs, found


def _advised(text: str, span: Span, words: frozenset[str], page: _Page) -> list[Found]:
    """What a sentence advises in so many words."""
    return [Found(action, span) for action in in_sentence(text, span, words, page.own)] if may_advise(words) else []


def _commanded(text: str, span: Span, advised: list[Found]) -> list[Found]:
    """What a sentence commands that begins with a verb, and what it advises after that."""
    start = _START.match(text, span.start, span.end)
    begin = start.end() if start else span.start
    if not commands(text[begin : begin + 60]):
        return advised
    commanded = [Found(action, span) for action in one_item(text, begin, span.end, ("form: command",))]
    return commanded + [one for one in advised if one.action.span.start > commanded[0].action.span.end]


def _is_item(text: str, block: Block, span: Span, number: int) -> bool:
    """Whether a sentence in an open list is one of its members: an item's first sentence, a numbered one, or an imperative."""
    if block.role is Role.ITEM and number == 0:
        return True
    before = text[block.span.start : span.start] if number == 0 else text[max(0, span.start - 6) : span.start]
    return bool(cues.ENUMERATOR.search(before) or cues.ENUMERATOR.match(text[span.start : span.start + 8])) or opens_action(
        text[span.start : span.end]
    )


LABEL = re.compile(r"[^:.;]{1,48}:\s+")
_MARK = re.compile(rf"(?:{cues.ENUMERATOR.pattern})", re.IGNORECASE)


_SUBJECT_GERUND = re.compile(
    r"(?:[\w’'&-]+\s+){1,9}?(?P<gerund>[a-z]+ing)\s+(?!of\b)[a-z]"
)  # "Ofcom counting local media among …"


def _item(text: str, span: Span, words: frozenset[str], page: _Page) -> Iterator[Found]:
    """The actions of one member of a list."""
    start, end = span.start, span.end
    for pattern in (_MARK, cues.FIRST_SECOND):
        mark = pattern.match(text[start:end])
        if mark:
            start += mark.end()
    start, end = trimmed(text, start, end)
    label = LABEL.match(text[start:end])
    context = ""
    if label and not cues.MODAL.search(label[0]):
        context = label[0].rstrip(": ")
        start += label.end()
    run = text[start:end]
    if run.split(maxsplit=1)[:1] and run.split(maxsplit=1)[0].casefold() in cues.SITE:
        return
    form = "command" if commands(run) else "gerund" if opens_gerund(run) else "noun"
    if (
        form == "noun"
        and (gerund := _SUBJECT_GERUND.match(run))
        and base(gerund["gerund"])
        and not OWN_FINITE.search(gerund[0])
    ):
        form = "subject and gerund"
    advised = in_sentence(text, Span(start, end), words, page.own) if may_advise(words) else []
    if form == "command":
        advised = [one for one in advised if one.span.start > start + len(run) // 3]
    if advised:
        yield from (Found(action, span, context, signs=("is in an item",)) for action in advised)
        end = advised[0].span.start
    if (form == "command" or not advised) and len(run) <= LONGEST_ITEM and (form != "noun" or not OWN_FINITE.search(run)):
        signs = (f"form: {form} item", f"words: {min(len(run.split()) // 3, 4)}", *(("is labelled",) if context else ()))
        yield from (Found(action, span, context) for action in one_item(text, start, end, signs))
