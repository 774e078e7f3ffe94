"""Sentences that announce recommendations: "The brief names five:", "the government should:"."""

from __future__ import annotations

import re
from collections.abc import Set

from kg.extract.strategies import cues

# Words near the end of a sentence that opens a list without a colon, and how far from its end they stand.
_LAST = 60  # code points
_OPENING = frozenset("should must to that following follows follow below".split())
_OPEN_END = re.compile(r"\b(?:should|must|to|that(?:\s+\w+){0,4}|follow\w*|below)\W*$", re.IGNORECASE)


def announcing(folded: str, words: Set[str]) -> bool:
    """Tell at a glance whether a sentence may announce recommendations, by its small letters and its words."""
    return not cues.ANNOUNCING.isdisjoint(words) or any(root in folded for root in cues.ROOTS)


def cue_of(sentence: str, folded: str, words: Set[str]) -> str:
    """Return the name of the words by which a sentence announces recommendations, whoever makes them; "" if it does not."""
    opens = folded.rstrip().endswith(":") or (
        not _OPENING.isdisjoint(words) and _OPEN_END.search(sentence, max(0, len(sentence) - _LAST)) is not None
    )
    if not opens and (cues.TASKS.isdisjoint(words) or cues.NAMING.isdisjoint(words)):
        return "recommendation" if cues.RECOMMENDATION.match(sentence) else ""
    for name, open_end, signs, cue in cues.ANNOUNCE:
        if (opens or not open_end) and any(sign in folded for sign in signs) and cue.search(sentence):
            return name
    return ""


def cue_in(sentence: str) -> str:
    """Return the same of a sentence, heading or part of a sentence of which nothing is known yet."""
    folded = sentence.casefold()
    return cue_of(sentence, folded, frozenset(cues.WORD.findall(folded)))


def attributed(sentence: str, cue: str) -> str:
    """Return a cue with whose recommendations it announces, where they are not those of the report."""
    if cues.STUDY.search(sentence):
        return f"{cue}, of the study"
    return f"{cue}, of others" if cues.OTHERS.search(sentence) else cue
