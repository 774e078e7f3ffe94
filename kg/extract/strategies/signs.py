"""What is seen of a form of advice in an English sentence, as names: its verb, its subject, who says it, what it depends on."""

from __future__ import annotations

import re

from kg.extract.strategies import cues
from kg.extract.strategies.forms import Hit
from kg.extract.strategies.speakers import Voices
from kg.extract.strategies.verbs import VERBS, base

LONGEST_DEPENDENCE = 200  # code points before a form in which a conjunction may make its clause depend on another
_NEGATED = re.compile(r"\b(?:not|never|no\s+longer)\b|n['’]t\b", re.IGNORECASE)
_NO_NEED = re.compile(
    r"\b(?:no|not|never|nor|n['’]t)\s+(?:\w+\s+)?$|\b(?:nobody|nothing|none|few|hardly|without)\b[^,]*$", re.IGNORECASE
)
_NOBODY = re.compile(r"(?:nobody|nothing|no|none|few|hardly|little)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|had|did|said|told)\b")
_QUANTITY = re.compile(r"\d\s*(?:%|per\s?cent|percent|million|billion|trillion)", re.IGNORECASE)
_TIMED = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PRONOUNS = frozenset(
    "it they this that these those he she we i you one there who which what whatever nothing nobody neither both".split()
)


def _subject(before: str) -> str:
    """What kind of thing the subject of a clause is."""
    words: list[str] = _WORD.findall(before)
    if not words:
        return "none"
    first, folded = words[0].casefold(), {word.casefold() for word in words[:8]}
    if first in ("this", "that", "it", "these", "they") and len(words) <= 4 and first != words[-1].casefold():
        return first
    if len(words) <= 2 and words[-1].casefold() in _PRONOUNS:
        return words[-1].casefold()
    if first in ("who", "which", "that", "what", "where", "when", "why", "how", "whether", "because", "if", "as", "than"):
        return "a dependent clause"
    if not cues.ACTORS.isdisjoint(folded):
        return "an actor"
    if any(word[0].isupper() for word in words[1:6]):
        return "a name"
    return "a person" if first in ("those", "everyone", "anyone", "whoever", "people") else "a thing"


def _verb(hit: Hit) -> str:
    """What kind of verb follows a form of advice."""
    if not hit.verb:
        return "none"
    if hit.verb in cues.HAPPEN:
        return "of happening"
    if hit.verb in ("be", "have", "do", "know", "get", "seem", "mean", "help", "expect", "need"):
        return hit.verb
    if not hit.passive:
        return "known" if hit.verb in VERBS else "unknown"
    if base(hit.verb):
        return "a known participle"
    return "a participle" if hit.verb.endswith(("ed", "en", "wn", "ght")) else "a state"


def signs_of(sentence: str, hit: Hit, start: int, end: int, voices: Voices) -> tuple[str, ...]:
    """Return the names of what is seen of a form of advice, in a clause that begins at `start` and whose run ends at `end`."""
    before = sentence[start : hit.start]
    found = [f"form: {hit.form}", f"verb: {_verb(hit)}", f"voice: {voices.of(sentence, hit.start)}"]
    if not hit.own:
        found.append(f"subject: {_subject(before)}")
    if hit.passive:
        found.append(f"passive {hit.form}")
    nobody = _NO_NEED.search(sentence[max(0, hit.start - 30) : hit.start]) or _NOBODY.match(before)
    if _NEGATED.search(sentence, hit.start, hit.end) or (nobody and hit.form in ("should", "must", "ought")):
        found.append("is negative")
    elif nobody:
        found.append("nobody has to")
    window = max(0, hit.start - LONGEST_DEPENDENCE)
    dependent = cues.DEPENDENT.search(sentence[window : hit.start])
    if dependent and start <= window + dependent.start() + len("that"):
        found.append(f"depends: {dependent[0].split()[0].casefold()}")
    elif dependent:
        found.append("depends inside")
    if _PAST.search(sentence, 0, hit.start):
        found.append("after the past tense")
    if "would" in sentence and hit.form != "advised":
        found.append("beside would")
    if _QUANTITY.search(sentence, hit.start, end):
        found.append("holds a quantity")
    if _TIMED.search(sentence, hit.start, end):
        found.append("holds a year")
    if end - hit.end < 4:
        found.append("has no object")
    return tuple(found)
