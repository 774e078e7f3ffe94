"""Lists inside one sentence: after enumerators ("(a) …; (b) …"), or after the colon of an announcement ("four tasks: …; …")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.strategies import cues
from kg.extract.strategies.announcements import cue_in
from kg.extract.strategies.lists import OWN_FINITE, commands, noun_items, one_item, trimmed
from kg.extract.strategies.verbs import opens_gerund
from kg.extract.strategies.weighing import Found
from kg.model import Span

_MARK = re.compile(r"[)①-⑳•●○□■▷▶◦*‣»·&]|\s[-–—]")  # without one of these there are no enumerators
_CUE_BEFORE_LIST = re.compile(
    r"\b(?:recommend|propos|suggest|advis|urg|call)\w*\b[^.]*$|\b(?:should|must|ought\s+to|needs?\s+to|to)\s*:?\s*$",
    re.IGNORECASE,
)


def inline_list(text: str, span: Span, folded: str) -> Iterator[Found]:
    """Yield the members of a list that stands inside one sentence: after enumerators, or after the colon of an announcement.

    `folded` is the sentence in small letters.
    """
    sentence = text[span.start : span.end]
    marks = [mark for mark in cues.ENUMERATOR.finditer(sentence) if mark.start() > 0] if _MARK.search(sentence) else []
    head = sentence[: marks[0].start()] if marks else ""
    if len(marks) > 1 and (_CUE_BEFORE_LIST.search(head) or cue_in(head)) and not cues.OTHERS.search(head):
        ends = [mark.start() for mark in marks[1:]] + [len(sentence)]
        for mark, end in zip(marks, ends, strict=True):
            low, high = trimmed(text, span.start + mark.end(), span.start + end)
            yield from _listed(text, low, high, span)
        return
    measures = cues.MEASURES_ARE.search(sentence) if any(sign in folded for sign in cues.MEASURES) else None
    if measures and not cues.OTHERS.search(sentence):
        yield from (
            Found(action, span)
            for action in noun_items(
                text, span.start + measures.end(), span.end, ("form: inline item", "list inside: measures are")
            )
        )
        return
    colon = sentence.find(": ")
    lead = sentence[: colon + 1]
    cue = cue_in(lead) if colon > 0 else ""
    if cue:
        signs = ("form: inline item", "list inside: after a colon", f"colon after: {cue}")
        for action in noun_items(text, span.start + colon + 2, span.end, signs):
            shape = _shape(text[action.span.start : action.span.end])
            yield Found(replace(action, signs=(*action.signs, f"item: {shape}")), span)


def _shape(run: str) -> str:
    """What kind of phrase a member of a list is."""
    if commands(run):
        return "a command"
    if opens_gerund(run):
        return "a gerund"
    return "a clause" if OWN_FINITE.search(run) else "a noun"


_TRAILING_AND = re.compile(r"[;,]?\s*(?:and|or)$", re.IGNORECASE)


def _listed(text: str, start: int, end: int, sentence: Span) -> Iterator[Found]:
    tail = _TRAILING_AND.search(text, start, end)
    low, high = trimmed(text, start, tail.start() if tail and tail.end() == end else end)
    for action in one_item(text, low, high, ("form: inline item", "list inside: by marks")):
        yield Found(action, sentence)
