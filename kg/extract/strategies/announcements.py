"""Sentences that announce recommendations: "The brief names five:", "the government should:"."""

from __future__ import annotations

import re
from collections.abc import Set

from kg.extract.strategies import cues

# How a sentence ends that opens a list, within its last code points.
_LAST = 60
_OPENERS = (":", "should", "must", " to", " that", "follow", "below")
_OPEN_END = re.compile(
    r"(?::|\b(?:should|must|to|that(?:\s+\w+){0,4}|follow\w*|below|recommendations?\W*[\d.]*))\W*$", re.IGNORECASE
)


def announcing(folded: str, words: Set[str]) -> bool:
    """Tell at a glance whether a sentence may announce recommendations, by its small letters and its words."""
    return not cues.ANNOUNCING.isdisjoint(words) or any(root in folded for root in cues.ROOTS)


def cue_of(sentence: str, folded: str) -> str:
    """Return the name of the words by which a sentence announces recommendations, whoever makes them; "" if it does not."""
    opens = _opens(sentence, folded)
    if not opens and cues.TASKS.isdisjoint(cues.WORD.findall(folded)):
        return ""
    for name, open_end, signs, cue in cues.ANNOUNCE:
        if (opens or not open_end) and any(sign in folded for sign in signs) and cue.search(sentence):
            return name
    return ""


def _opens(sentence: str, folded: str) -> bool:
    tail = folded[-_LAST:]
    return tail.endswith(":") or (
        any(sign in tail for sign in _OPENERS) and _OPEN_END.search(sentence, len(sentence) - len(tail)) is not None
    )


def attributed(sentence: str, cue: str) -> str:
    """Return a cue with whose recommendations it announces, where they are not those of the report."""
    if cues.STUDY.search(sentence):
        return f"{cue}, of the study"
    return f"{cue}, of others" if cues.OTHERS.search(sentence) else cue
