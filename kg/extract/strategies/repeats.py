"""Runs that state the same action: of those that overlap and of those with nearly the same words, the likeliest stays."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from kg.extract.strategies.verbs import base
from kg.extract.strategies.weighing import Found
from kg.model import Document, Span

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
    for candidate in _apart(found):
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
        elif candidate.chance > kept[twin][0].chance + 0.05:
            kept[twin] = (candidate, kept[twin][1])
    return sorted((one for one, _ in kept), key=lambda one: (one.action.span, one.action.words))


def _apart(found: Sequence[Found]) -> list[Found]:
    """The candidates without those that hold, or lie in, a likelier one."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.action.span.start, one.action.span.end)):
        if kept and not one.action.words and not kept[-1].action.words and _overlap(kept[-1].action.span, one.action.span):
            kept[-1] = max(kept[-1], one, key=lambda each: each.chance)
        else:
            kept.append(one)
    return kept


def _overlap(left: Span, right: Span) -> bool:
    common = min(left.end, right.end) - max(left.start, right.start)
    return common > 0.5 * min(left.end - left.start, right.end - right.start)


def _same(left: Found, right: Found, words: frozenset[str], theirs: frozenset[str]) -> bool:
    if left.action.words != right.action.words and left.sentence == right.sentence:
        return False
    union = len(words | theirs)
    return union > 0 and len(words & theirs) / union >= ALIKE
