"""When an action is to be done: short, medium or long term, where the text says so.

1. A phrase of time belongs to the action in whose clause it stands: the next one if a joint parts it from the one before, else
   the one before; a phrase that opens a sentence holds for all its actions up to a semicolon.
2. An action without a phrase has that of the label before it ("Short term: …"), or of the heading or sentence above its list.
3. A sentence that goes on from the one before ("As a means to this, …") keeps the time of the same point of an argument.

"A long-term contract" says nothing about when.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from kg.extract.strategies import cues
from kg.extract.strategies.weighing import Found
from kg.model import Document, Span

LONGEST_LABEL = 60  # code points; what is longer is a sentence, in which "long-term" alone says nothing
_YEARS = r"(?:one|two|three|1|2|3)(?:\s*(?:to|or|-|–)\s*(?:two|three|2|3))?\s+years?"
# The names of horizons, and how a text says them.
_LONG = "|".join(
    (
        r"(?:in|over|for|within)\s+the\s+(?:mid(?:dle)?|medium)?[\s-]*(?:to|and|/)?[\s-]*long(?:er)?[\s-]*(?:term|run)\b",
        r"(?:over|within|in)\s+the\s+(?:next|coming)\s+(?:decades?|ten\s+years|\w+\s+decades)|중?장기적(?:으로|인)",
    )
)
_MEDIUM = "|".join(
    (
        r"(?:in|over|for|within)\s+the\s+(?:mid|medium|intermediate)[\s-]*(?:term|run)\b|in\s+a\s+second\s+(?:phase|stage|step)",
        r"(?:over|within|in)\s+(?:the\s+(?:next|coming)\s+)?(?:four|five|six|three\s+to\s+five)\s+years|중기적으로",
    )
)
_SHORT = "|".join(
    (
        r"(?:in|over|for|within)\s+the\s+(?:short|near|immediate)(?:er)?[\s-]*(?:term|run|future)\b",
        r"in\s+the\s+(?:early|initial|first)\s+(?:phases?|stages?|years?)\b|for\s+the\s+time\s+being",
        rf"(?:over|within|in)\s+(?:the\s+)?(?:next|coming|first)\s+(?:{_YEARS}|months)|within\s+{_YEARS}",
        r"this\s+year|next\s+year|before\s+the\s+end\s+of\s+the\s+year",
        r"as\s+a\s+first\s+step|in\s+a\s+first\s+(?:phase|stage|step)|straight\s+away|right\s+away|forthwith|promptly",
        r"at\s+once|immediately|without\s+(?:further\s+|any\s+)?delay|as\s+soon\s+as\s+possible|soon\b",
        r"now(?=\s*(?:$|[,.;]|to\b|and\b))|단기적으로|우선적으로|즉시|조속히",
    )
)
_TIMES = (("long", _LONG), ("medium", _MEDIUM), ("short", _SHORT))
_PHRASE = re.compile("|".join(rf"(?P<{name}>\b(?:{pattern}))" for name, pattern in _TIMES), re.IGNORECASE)
# A glance that spares a sentence the pattern.
_SIGNS = (
    *("term", " run", "step", "away", "forthwith", "promptly", "decade", "future", "phase", "stage", "year", "month", "being"),
    *("once", "immediate", "delay", "soon", "now", "기적", "우선", "즉시", "조속"),
)
# The same as a label, a heading, or within one: "Short-term measures", "중장기 과제".
_LABEL = re.compile(
    r"(?P<long>\blong(?:er)?[\s-]*(?:term|run)\b|(?:중)?장기(?:적|\s|$))|(?P<medium>\b(?:mid|medium|intermediate)[\s-]*term\b|중기(?:적|\s|$))"
    r"|(?P<short>\b(?:short|near)(?:er)?[\s-]*term\b|\b(?:early|initial|first)\s+(?:phase|stage)\b|단기(?:적|\s|$))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^[\W\dIVX]+")
_MEASURES = re.compile(
    r"\b(?:measures?|tasks?|actions?|recommendations?|strateg(?:y|ies)|priorities|steps?|phase|goals?|agenda)\b|과제|방안|전략|대책|추진",
    re.IGNORECASE,
)
_PARTED = re.compile(r";|\band\b|한편", re.IGNORECASE)
# A sentence that says how to do what the one before asks for.
_SEQUEL = re.compile(
    r"\W*(?:as\s+(?:a|one)\s+means|to(?:wards?)?\s+(?:this|that|these)|for\s+(?:this|that)|in\s+(?:this|doing|so)|by\s+(?:doing|this)|in\s+terms\s+of|as\s+for|this|such|이를|이에)\b",
    re.IGNORECASE,
)


def label_horizon(words: str) -> str:
    """Return the horizon that a label, a heading or the sentence above a list names; "" if it names none, or several.

    >>> label_horizon("Short-term measures"), label_horizon("Short and long term")
    ('short', '')
    """
    is_label = len(words) <= LONGEST_LABEL and (_LABEL.match(_NUMBER.sub("", words)) or _MEASURES.search(words))
    if not is_label and len(words) <= LONGEST_LABEL and not _PHRASE.match(words):
        return ""  # a heading that only speaks of a time: "Growing for the long term"
    named = {match.lastgroup or "" for match in (_LABEL if is_label else _PHRASE).finditer(words)}
    return named.pop() if len(named) == 1 and "and" not in words.casefold().split() else ""


def horizons(document: Document, actions: Sequence[Found]) -> list[tuple[str, Span] | None]:
    """Return the horizon of each action and the run of text that names it; None where the text does not say when."""
    told: list[tuple[str, Span] | None] = []
    points: dict[int, tuple[str, Span]] = {}
    for sentence, group in groupby(actions, key=lambda one: one.sentence):
        members = list(group)
        words = document.quote(sentence)
        for one, name in zip(members, _in_sentence(words, sentence.start, members), strict=True):
            own = (name, sentence) if name else _above(document, one)
            if own is None and one.point >= 0 and _SEQUEL.match(words):
                own = points.get(one.point)
                own = (own[0], sentence) if own else None
            if own is not None:
                points[one.point] = own
            told.append(own)
    return told


def _above(document: Document, one: Found) -> tuple[str, Span] | None:
    """What the label before an action says, or the heading or sentence above its list."""
    name = label_horizon(one.context) if one.context else ""
    if name:
        return name, one.sentence
    name = label_horizon(document.quote(one.phase)) if one.phase else ""
    return (name, one.phase) if name and one.phase else None


def _in_sentence(words: str, offset: int, actions: Sequence[Found]) -> list[str]:
    """The horizon that a sentence gives to each of its actions, which stand in order; "" for none."""
    told = [""] * len(actions)
    folded = words.casefold()
    if not any(sign in folded for sign in _SIGNS):
        return told
    for phrase in _PHRASE.finditer(words):
        name, start, end = phrase.lastgroup or "", phrase.start() + offset, phrase.end() + offset
        after = next((number for number, one in enumerate(actions) if one.action.span.start >= start), len(actions))
        following = actions[after].action.span.start - offset if after < len(actions) else len(words)
        if after == 0:
            for number, one in enumerate(actions):
                if ";" in words[end - offset : one.action.span.start - offset]:
                    break
                told[number] = name
            continue
        last = actions[after - 1].action.span
        if start > last.end and cues.FINITE.search(words, last.end - offset, phrase.start()):
            continue  # the time of another clause
        gap = words[max(last.start, min(last.end, start - SHORTEST_JOINT)) - offset : phrase.start()]
        behind = words[phrase.end() : following]
        if _opens_next(gap, behind) and (after < len(actions) or len(behind.split()) > 2):
            if after < len(actions):
                told[after] = name
        elif ";" not in gap:
            told[after - 1] = name
    return told


SHORTEST_JOINT = len(", and, ")  # code points in which a joint is looked for inside of a run


def _opens_next(before: str, behind: str) -> bool:
    """Whether a phrase between two actions belongs to the second, by what stands before it and behind it."""
    return _PARTED.search(before) is not None or ("," in before and not _PARTED.search(behind))
