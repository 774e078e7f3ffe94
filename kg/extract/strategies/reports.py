"""What a report recommends by a verb of its own: "the study proposes X", "calls for X and for Y", "asks the state to do X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from kg.extract.strategies import cues
from kg.extract.strategies.lists import Action, ends, one_item, trimmed, verb_runs, with_means
from kg.extract.strategies.speakers import speaker
from kg.extract.strategies.verbs import VERBS, base, opens_gerund
from kg.model import Span

MOST_REPORTS = 5  # verbs of recommending in one sentence; more of them are no advice
LONGEST_ADDRESSEE = 14  # words of who is asked: "asks the Ministry of Land, Infrastructure and Transport to …"
SUBJUNCTIVE = re.compile(r"\bbe\s+\w+(?:e[dn]|t|wn)\b", re.IGNORECASE)  # "that a planner be assigned"

# The verbs whose stem is not their base form, and what introduces a bare verb.
_VERBS = {
    "propos": "propose",
    "advis": "advise",
    "urg": "urge",
    "argu": "argue",
    "conclud": "conclude",
    "advocat": "advocate",
    "would": "would have",
}
_ASKING = frozenset(("ask", "urge", "advise", "call on", "call upon", "call for", "would have"))
_TO_VERB = re.compile(r"(?:^|\s)to\s+(?=(?P<verb>[a-z]+))", re.IGNORECASE)
_THAT_TOO = re.compile(r"(?:,|,?\s+and)\s+that\s+(?=\w+\s+\w+)")
_FOR_TOO = re.compile(r",?\s+and\s+for\s+|,\s+(?:coupled|together|along)\s+with\s+")
_OWN_MODAL = re.compile(
    r"[^.;]{0,160}?\b(?:should|must|ought|needs?\s+to|has\s+to|have\s+to|could|may|might|can|will|would)\b", re.IGNORECASE
)
_WORD = re.compile(r"[\w’'-]+")
_FINITE = frozenset("is are was were has have had which that to".split())


def reported(sentence: str, own: frozenset[str], stated: Sequence[Action]) -> Iterator[Action]:
    """Yield what a sentence recommends by a verb of recommending, but for what it has `stated` by a form of advice.

    `own` are the names of who issues the report, in small letters.
    """
    for match in islice(cues.REPORTING.finditer(sentence), MOST_REPORTS):
        frame = match.start("report")
        if any(one.span.start <= frame < one.span.end for one in stated):
            continue  # "it is proposed that …"
        verb = _verb(match["report"])
        who, subject = speaker(sentence[:frame], own)
        signs = ["form: report", f"report: {verb}", f"says: {who}"]
        if match["report"].split()[0].endswith("ed"):
            signs.append("after the past tense")
        following = next((one.span.start for one in stated if one.span.start > match.end()), len(sentence))
        yield from _objects(sentence, verb, frame if subject == "report" else match.end(), match.end(), following, tuple(signs))


def _verb(words: str) -> str:
    """The base form of a verb of recommending, with its preposition: "call for"."""
    first, *rest = words.casefold().split()
    stem = re.sub(r"(?:es|ed|s)$", "", first)
    head = _VERBS.get(stem, stem)
    return f"{head} {rest[-1]}" if rest and head in ("call", "ask", "put", "argue", "plead", "press", "make") else head


def _objects(sentence: str, verb: str, frame: int, start: int, following: int, signs: tuple[str, ...]) -> Iterator[Action]:
    """What stands after a verb of recommending: infinitives, a gerund, clauses with "that", nouns."""
    asked = _asked(sentence, verb, start)
    if asked:
        yield from _infinitives(sentence, *asked, (*signs, "object: infinitive"))
    elif opens_gerund(sentence[start : start + 40]):
        yield from one_item(sentence, start, ends(sentence, start, len(sentence)), (*signs, "object: gerund"))
    elif sentence.startswith("that ", start):
        low = start + len("that ")
        for first in [low, *(that.end() for that in _THAT_TOO.finditer(sentence, low))]:
            yield from _clause(sentence, first, signs)
    elif verb == "would have":
        bare = bare_verb(sentence[start:])
        if bare is not None:
            yield Action(Span(*trimmed(sentence, start, ends(sentence, start, len(sentence)))), (*signs, "object: bare verb"))
    elif verb in cues.REPORTING_NOUNS and not cues.GENERIC_ONLY.match(sentence[start:].rstrip(" .")):
        yield from _nouns(sentence, frame, start, ends(sentence, start, following), (*signs, "object: noun"))


def _asked(sentence: str, verb: str, start: int) -> tuple[int, int] | None:
    """Where the run and the first verb of an infinitive begin: "asks the ministry to do X" keeps who is asked."""
    infinitive = _TO_VERB.search(sentence, start)
    if not infinitive or not base(infinitive["verb"]):
        return None
    between = sentence[start : infinitive.start()].strip()
    if not between:
        return infinitive.end(), infinitive.end()
    known = verb in _ASKING and len(between.split()) < LONGEST_ADDRESSEE and not between.startswith("that ")
    return (start, infinitive.end()) if known and not cues.FINITE.search(between) else None


def _infinitives(sentence: str, start: int, first_verb: int, signs: tuple[str, ...]) -> Iterator[Action]:
    runs = list(verb_runs(sentence, first_verb, len(sentence)))
    runs[0] = (start, runs[0][1])
    for low, high in runs:
        yield from with_means(sentence, low, ends(sentence, low, high), signs)


def _clause(sentence: str, start: int, signs: tuple[str, ...]) -> Iterator[Action]:
    """The actions of a clause after "that" without a modal: "that a planner be assigned", "that Korea change its course"."""
    if _OWN_MODAL.match(sentence, start):
        return
    again = _THAT_TOO.search(sentence, start)
    whole = again.start() if again else len(sentence)
    if SUBJUNCTIVE.search(sentence, start):
        yield Action(Span(*trimmed(sentence, start, ends(sentence, start, whole))), (*signs, "object: subjunctive"))
        return
    bare = bare_verb(sentence[start:])
    if bare is None:
        return
    runs = list(verb_runs(sentence, start + bare, whole))
    runs[0] = (start, runs[0][1])
    for low, high in runs:
        further = ("is a further verb",) if low > start else ()
        yield Action(
            Span(*trimmed(sentence, low, min(high, ends(sentence, low, high)))), (*signs, "object: bare verb", *further)
        )


def _nouns(sentence: str, frame: int, start: int, end: int, signs: tuple[str, ...]) -> Iterator[Action]:
    """The nouns that are called for; the first keeps the verb that calls for it."""
    for number, low in enumerate([start, *(joint.end() for joint in _FOR_TOO.finditer(sentence, start, end))]):
        joint = _FOR_TOO.search(sentence, low, end)
        span = Span(*trimmed(sentence, low if number else frame, joint.start() if joint else end))
        yield Action(span, (*signs, "is a further noun") if number else signs)


def bare_verb(clause: str) -> int | None:
    """Return where the verb of "Korea change its course" (a singular with a bare verb) begins; None for "prices rise"."""
    words = list(islice(_WORD.finditer(clause[:160]), 10))
    for before, word in pairwise(words):
        if word[0] in VERBS and word is not words[-1]:
            subject = before[0]
            if not subject.casefold().endswith("s") or words[0][0] in ("the", "The") or subject[0].isupper():
                return word.start()
        if word[0] in _FINITE:
            return None
    return None
