"""English sentences that recommend: from a sentence to the shortest runs that each state one action.

1. Find each form of advice: modal, impersonal, wanted noun, reporting verb, advice given, programme.
2. Take its clause: from the subject, without openers, to where a purpose, reason or next clause begins.
3. Refuse what depends on another clause, quotes others, tells of the study or happens by itself.
4. Split the clause into the actions that could each be done alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.strategies import cues
from kg.extract.strategies.lists import LONGEST_SENTENCE, Action, noun_items, one_item, trimmed, verb_runs, with_means
from kg.extract.strategies.verbs import VERBS, base, opens_gerund
from kg.model import Span


@dataclass(frozen=True, slots=True)
class _Hit:
    """A form of advice in a sentence, its offsets counted from the beginning of the sentence.

    `own` is True where the run begins at the form itself ("it is necessary to …") and not at a subject before it.
    """

    kind: str
    start: int
    end: int
    verb: str = ""
    passive: bool = False
    own: bool = False


def _modal(match: re.Match[str]) -> _Hit:
    kind = next(k for k in ("should", "must", "ought", "need", "have", "be_to", "could") if match[k])
    return _Hit(kind, match.start(), match.end(), match["verb"].casefold(), bool(match["passive"]) or kind == "be_to")


def _hits(sentence: str) -> list[_Hit]:
    """All forms of advice in a sentence, in order, none inside another."""
    hits = [_modal(match) for match in cues.MODAL.finditer(sentence)]
    for match in cues.IMPERSONAL.finditer(sentence):
        kind = next(k for k in ("necessary", "important", "worth") if match[k])
        hits.append(_Hit(kind, match.start(), match.end(), (match["verb"] or match["gerund"] or "").casefold(), own=True))
    hits += [_Hit("needed", m.start(), m.end()) for m in cues.NEEDED.finditer(sentence) if m["strongly"] or m["plainly"]]
    hits += [
        _Hit("advised", m.start(), m.end(), (m["verb"] or m["well"]).casefold(), own=True)
        for m in cues.ADVISED.finditer(sentence)
    ]
    hits += [
        _Hit("priority", m.start("priority"), m.end(), m["verb"].casefold(), own=True) for m in cues.PRIORITY.finditer(sentence)
    ]
    hits += [_Hit("lacking", m.start("lacking"), m.end(), own=True) for m in cues.LACKING.finditer(sentence)]
    hits += [_Hit("plan", m.start("subject"), m.end(), m["verb"].casefold(), own=True) for m in cues.PLAN.finditer(sentence)]
    hits.sort(key=lambda hit: (hit.start, -hit.end))
    kept: list[_Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _openers_end(text: str, start: int, end: int) -> int:
    """The offset at which the clause proper begins, after "Second, in the early phase of …, "."""
    for _ in range(5):
        match = cues.OPENER.match(text[start:end])
        if not match or match.end() >= end - start:
            return start
        start += match.end()
    return start


_JOINT = re.compile(r";\s*|:\s+|\s[–—]\s|,?\s+(?:and|but)\s+that\s+|,\s+(?:but|while|whereas|yet|so)\s+|\.\s+")
_AND = re.compile(r",\s+(?:and|&)\s+")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|does|do|should|must)\b", re.IGNORECASE)
_THAT = re.compile(
    r"\b(?:recommend|propos|suggest|advis|urg|argu|hold|conclud|ask|advocat|stress|emphasi|mean|necessary|essential)\w*\s+that\s+",
    re.IGNORECASE,
)


def _clause_start(sentence: str, hit: _Hit, floor: int) -> tuple[int, bool]:
    """Where the clause of a form of advice begins, after the last joint before it, its openers left out; and whether a joint
    parts it from what came before `floor`.
    """
    start = floor
    for joint in _JOINT.finditer(sentence, floor, hit.start):
        start = joint.end()
    for joint in _AND.finditer(sentence, start, hit.start):
        if floor or _FINITE.search(sentence, start, joint.start()):
            start = joint.end()
    for that in _THAT.finditer(sentence, start, hit.start):
        start = that.end()
    for mark in cues.ENUMERATOR.finditer(sentence, start, hit.start):
        start = mark.end()
    return _openers_end(sentence, start, hit.start + 1), start > floor


def _clause_end(sentence: str, hit: _Hit, ceiling: int) -> int:
    """Where the run ends: at the next clause, or where a purpose, reason or contrast begins."""
    end = ceiling
    stop = cues.ENDING.search(sentence, hit.end, end)
    if stop:
        end = stop.start()
    if hit.passive and hit.verb not in cues.TAKES_INFINITIVE:
        for purpose in cues.PURPOSE.finditer(sentence, hit.end, end):
            word = re.compile(r"[a-z]+", re.IGNORECASE).match(sentence, purpose.end())
            if word and word[0].casefold() in VERBS and not _is_destination(sentence, word.end()):
                end = purpose.start()
                break
    return end


def _is_destination(sentence: str, offset: int) -> bool:
    """Tell "to support centers" (a place to put something) from "to support the centers" (a purpose)."""
    rest = sentence[offset : offset + 12]
    return rest.lstrip()[:3] in ("of ", "in ", "for")


def _refused(sentence: str, hit: _Hit, start: int) -> bool:
    """Whether the words around a form of advice show that the report recommends nothing by it."""
    before = sentence[start : hit.start]
    if hit.verb in cues.META or cues.DEPENDENT.search(before):
        return True
    if hit.verb == "have" and re.match(r"\s+(?:been|\w+e[dn])\b", sentence[hit.end :]):
        return True  # "should have been built": too late
    if not hit.own and (not before.strip() or before.rstrip().casefold().endswith((" that", " they", " one"))):
        return True
    if hit.kind == "could" and re.match(r"(?:this|that|it|which|these)\b", before.strip(), re.IGNORECASE):
        return True  # what would follow from an action, not the action
    return hit.kind == "needed" and len(before.split()) < 2


def score(kind: str, sentence: str, verb: str, *, announced: bool, place: float) -> float:
    """Return the prior of a form of advice, moved by its surroundings; `place` is where in the page it stands, from 0 to 1."""
    value = cues.SCORES[kind]
    if announced:
        value += cues.ANNOUNCED
    if cues.FIRST_SECOND.match(sentence) or cues.ENUMERATOR.match(sentence):
        value += cues.ORDINAL
    if cues.CONCLUDES.search(sentence):
        value += cues.CONCLUDING
    if verb in cues.HAPPEN:
        value += cues.HAPPENING
    if place < 0.3 and not announced:
        value += cues.EARLY
    elif place > 0.5:
        value += cues.LATE
    return min(value, 0.98)


def in_sentence(text: str, span: Span, *, announced: bool, place: float) -> list[Action]:
    """Return the actions that one English sentence recommends; `span` is the sentence's run in `text`."""
    sentence = text[span.start : span.end]
    if len(sentence) > LONGEST_SENTENCE or sentence.rstrip().endswith("?") or (not announced and cues.OTHERS.search(sentence)):
        return []
    hits = _hits(sentence)
    if cues.STUDY.search(sentence):
        hits = [hit for hit in hits if _THAT.search(sentence, 0, hit.start)]
    actions: list[Action] = []
    starts = []
    for number, hit in enumerate(hits):
        starts.append(_clause_start(sentence, hit, hits[number - 1].end if number else 0))
    for number, (hit, (start, _)) in enumerate(zip(hits, starts, strict=True)):
        value = score(hit.kind, sentence, "" if hit.own else hit.verb, announced=announced, place=place)
        if value < cues.THRESHOLD or _refused(sentence, hit, start):
            continue
        following, parted = starts[number + 1] if number + 1 < len(starts) else (len(sentence), False)
        ceiling = _before_joint(sentence, following) if parted else len(sentence)
        end = _clause_end(sentence, hit, max(ceiling, hit.end))
        begin = hit.start if hit.own else start
        actions += _split_clause(text, span.start, begin, end, ceiling, hit, value)
    if not actions:
        actions = list(_reported(text, span, sentence, announced=announced, place=place))
    return actions


_TAIL = re.compile(r"(?:[,;:.]?\s*(?:\b(?:and|but|while|yet|that|so|&)\b)?\s*)$", re.IGNORECASE)


def _before_joint(sentence: str, start: int) -> int:
    """Where the clause before ends when the next begins at `start`: without the conjunction and openers between them."""
    cut = start
    for _ in range(3):
        match = _TAIL.search(sentence, max(0, cut - 12), cut)
        if not match or match.start() == cut:
            break
        cut = match.start()
    return cut


_SECOND_PASSIVE = re.compile(r",?\s+and\s+(?=(?:[\w-]+\s+){1,6}be\s+\w+(?:e[dn]|t)\b)")


def _split_clause(text: str, offset: int, begin: int, end: int, whole: int, hit: _Hit, value: float) -> Iterator[Action]:
    """The actions of one clause: a list under "such as", verbs in a row, or a means that could be done alone."""
    low, high = trimmed(text, offset + begin, offset + end)
    listed = cues.SUCH_AS.search(text, low, high)
    if hit.kind == "lacking" and cues.GENERIC_ONLY.match(text[low:high]):
        return
    if listed:
        yield from noun_items(text, listed.end(), offset + whole, value)
        return
    after = offset + hit.end - len(hit.verb)
    if hit.kind in ("advised", "plan", "priority"):
        low = after
    second = _SECOND_PASSIVE.search(text, offset + hit.end, offset + whole) if hit.passive else None
    if second:  # "houses should be mended, and lots be cleared"
        start, stop = trimmed(text, second.end(), offset + whole)
        yield Action(Span(start, stop), value - 0.05)
        high = min(high, trimmed(text, low, second.start())[1])
    runs = list(verb_runs(text, after, high)) if hit.verb and not hit.passive else [(low, high)]
    runs[0] = (low, runs[0][1])
    for start, stop in runs:
        yield from with_means(text, start, stop, value)


_SUBJUNCTIVE = re.compile(r"\bbe\s+\w+(?:e[dn]|t)\b", re.IGNORECASE)  # "that a planner be assigned"
_TO_VERB = re.compile(r"(?:^|\s)to\s+(?=[a-z])", re.IGNORECASE)


def _reported(text: str, span: Span, sentence: str, *, announced: bool, place: float) -> Iterator[Action]:
    """What a report recommends by a verb of its own: "the study proposes X", "calls for X", "asks the ministry to do X"."""
    match = cues.REPORTING.search(sentence)
    if not match or (cues.STUDY.search(sentence) and not _THAT.search(sentence)):
        return
    verb = re.sub(r"\s+(for|on|forward)$", r" \1", match["report"].casefold())
    verb = re.sub(r"^(\w+?)s\b", r"\1", verb)
    if verb in cues.REPORTING_OPINIONS or sentence[: match.start()].strip().casefold().endswith(("which", "that")):
        return
    value = score("report", sentence, "", announced=announced, place=place)
    start, end = span.start + match.end(), span.start + len(sentence)
    infinitive = _TO_VERB.search(text, start, end)
    if verb in ("ask", "urge", "advise", "call on", "recommend", "propose", "suggest") and infinitive:
        between = text[start : infinitive.start()].strip()
        if verb in ("ask", "urge", "advise", "call on") or not between:
            yield from _infinitives(text, infinitive.end() if between == "" else start, infinitive.end(), end, value)
            return
    if opens_gerund(text[start : start + 40]):
        yield from one_item(text, start, end, value)
    elif text.startswith("that ", start):
        if _SUBJUNCTIVE.search(text, start, end) or _asks_for_an_act(verb, text[start + 5 : end]):
            stop = cues.ENDING.search(text, start, end)
            yield Action(Span(*trimmed(text, start + 5, stop.start() if stop else end)), value)
    elif (
        verb in cues.REPORTING_NOUNS
        and not cues.GENERIC_ONLY.match(text[start:end].rstrip(" ."))
        and not text[start:end].startswith("that ")
    ):
        stop = cues.ENDING.search(text, start, end)
        yield Action(Span(*trimmed(text, span.start + match.start("report"), stop.start() if stop else end)), value)


_SUBJECT_AND_VERB = re.compile(
    r"(?:the\s+|each\s+|every\s+|a\s+)?(?:[\w-]+\s+){0,3}?(?P<noun>[\w-]*[^s\W])\s+(?P<verb>[a-z]+)\s", re.IGNORECASE
)


def _asks_for_an_act(verb: str, clause: str) -> bool:
    """Tell "recommends that Korea change its course" (a singular with a bare verb) from "suggests that prices rise"."""
    match = _SUBJECT_AND_VERB.match(clause)
    return match is not None and verb not in cues.REPORTING_OPINIONS and match["verb"] in VERBS


def _infinitives(text: str, start: int, first_verb: int, end: int, value: float) -> Iterator[Action]:
    """The actions of "asks the ministry to do X, to do Y and to do Z"; the first keeps who is asked."""
    if base(re.split(r"\W", text[first_verb : first_verb + 30])[0]) is None:
        return
    runs = list(verb_runs(text, first_verb, end))
    runs[0] = (start, runs[0][1])
    for low, high in runs:
        stop = cues.ENDING.search(text, low, high)
        yield from with_means(text, low, stop.start() if stop else high, value)
