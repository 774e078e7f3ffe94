"""English sentences that may recommend: from a sentence to the shortest runs that each state one action.

1. Find each form of advice (`forms.py`), and what the report says by a verb of its own (`reports.py`).
2. Take its clause: from the subject, without openers, to where a purpose, reason or next clause begins.
3. Split the clause into the actions that could each be done alone.
4. Note what is seen of each (`signs.py`); whether it is advice is weighed later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.strategies import cues
from kg.extract.strategies.forms import Hit, hits
from kg.extract.strategies.lists import LONGEST_SENTENCE, Action, ends, noun_items, trimmed, verb_runs, with_means
from kg.extract.strategies.reports import SUBJUNCTIVE, reported
from kg.extract.strategies.signs import signs_of
from kg.extract.strategies.speakers import NOBODY, Voices
from kg.extract.strategies.verbs import VERBS, base
from kg.model import Span

MOST_FORMS = 20  # forms of advice in one sentence; what has more of them is no sentence


def _openers_end(text: str, start: int, end: int) -> int:
    """The offset at which the clause proper begins, after "Second, in the early phase of …, "."""
    for _ in range(5):
        match = cues.OPENER.match(text[start:end])
        if not match or match.end() >= end - start:
            return start
        start += match.end()
    return start


_JOINT = re.compile(
    r";\s*|:\s+|\s[–—]\s|,?\s+(?:and|but)\s+that\s+|,\s+(?:but|while|whereas|yet|so|and\s+so)\s+|\s+if\s+(?=\w+\s+(?:should|must))|[.!]_*\s+"
)
_AND = re.compile(r",\s+(?:and|&)\s+")
_THAT = re.compile(
    r"\b(?:recommend|propos|suggest|advis|urg|argu|hold|conclud|ask|advocat|stress|emphasi|mean|necessary|essential|vital|imperative|important|follows?|clear|find|believ)\w*,?\s+that\s+",
    re.IGNORECASE,
)


def _clause_start(sentence: str, hit: Hit, floor: int) -> tuple[int, bool]:
    """Where the clause of a form of advice begins, after the last joint before it, its openers left out; and whether a joint
    parts it from what came before `floor`.
    """
    start = floor
    for joint in _JOINT.finditer(sentence, floor, hit.start):
        start = joint.end()
    for joint in _AND.finditer(sentence, start, hit.start):
        if floor or cues.FINITE.search(sentence, start, joint.start()):
            start = joint.end()
    for that in _THAT.finditer(sentence, start, hit.start):
        start = that.end()
    for mark in cues.ENUMERATOR.finditer(sentence, start, hit.start):
        start = mark.end()
    return _openers_end(sentence, start, hit.start + 1), start > floor


def _clause_end(sentence: str, hit: Hit, ceiling: int) -> int:
    """Where the run ends: at the next clause, or where a purpose, reason or contrast begins."""
    end = ceiling
    aside = _ASIDE_TO.match(sentence, hit.end) if hit.verb in cues.TAKES_INFINITIVE else None
    stop = cues.ENDING.search(sentence, aside.end() if aside else hit.end, end)
    if stop:
        end = stop.start()
    if hit.passive and hit.verb not in cues.TAKES_INFINITIVE:
        for purpose in cues.PURPOSE.finditer(sentence, hit.end, end):
            word = _LETTERS.match(sentence, purpose.end())
            if word and word[0].casefold() in VERBS and not _is_destination(sentence, word.end()):
                end = purpose.start()
                break
    return end


_LETTERS = re.compile(r"[a-z]+", re.IGNORECASE)
_ASIDE_TO = re.compile(r",[^,;.]{1,60},\s+to\s")  # "required, as a condition of the tender, to report"


def _is_destination(sentence: str, offset: int) -> bool:
    """Tell "to support centers" (a place to put something) from "to support the centers" (a purpose)."""
    rest = sentence[offset : offset + 12]
    return rest.lstrip()[:3] in ("of ", "in ", "for")


_DONE = re.compile(r"\s+(?:been|\w+e[dn])\b")
_AND_BEFORE = re.compile(r"\b(?:and|but|or|nor|which|who|that),?\s+$", re.IGNORECASE)


def _refused(sentence: str, hit: Hit, before: str, *, goes_on: bool) -> bool:
    """Whether the words around a form of advice show that it asks for no action at all; `goes_on` says that its clause goes on
    from a form before it.
    """
    if goes_on and hit.form in ("option", "lacking", "needed", "deserved") and before.strip():
        return True  # "data officers who can read"
    if hit.verb in cues.META or _ASKED.search(before):
        return True
    if hit.form == "option" and _CONSEQUENCE.match(before.lstrip()):
        return True
    if hit.verb == "have" and _DONE.match(sentence, hit.end):
        return True  # "should have been built": too late
    if (
        hit.form in ("should", "must", "need", "have", "option")
        and not before.strip()
        and not _AND_BEFORE.search(sentence, 0, hit.start)
    ):
        return True
    return hit.form == "needed" and len(before.split()) < 2


_ASKED = re.compile(r"\b(?:how|why|whether|what|until|unless|than)\b[^,]*$", re.IGNORECASE)
_CONSEQUENCE = re.compile(r"(?:this|that|it|which|these)\b", re.IGNORECASE)  # "This in turn could create jobs"


def in_sentence(text: str, span: Span, words: frozenset[str], own: frozenset[str] = frozenset()) -> list[Action]:
    """Return the actions that one English sentence may recommend.

    `span` is the sentence's run in `text`, `words` its words in small letters, and `own` the names of who issues the report.
    """
    sentence = text[span.start : span.end]
    if len(sentence) > LONGEST_SENTENCE or sentence.rstrip('”" ').endswith("?"):
        return []
    found = hits(sentence, words)
    reports = not cues.REPORTING_WORDS.isdisjoint(words)
    if len(found) > MOST_FORMS or not (found or reports):
        return []
    voices = Voices.of_sentence(sentence, words, own) if found else NOBODY
    actions: list[Action] = []
    starts = [_clause_start(sentence, hit, found[number - 1].end if number else 0) for number, hit in enumerate(found)]
    for number, (hit, (start, apart)) in enumerate(zip(found, starts, strict=True)):
        if _refused(sentence, hit, sentence[start : hit.start], goes_on=number > 0 and not apart):
            continue
        following, parted = starts[number + 1] if number + 1 < len(starts) else (len(sentence), False)
        ceiling = _before_joint(sentence, following) if parted else len(sentence)
        end = _clause_end(sentence, hit, max(ceiling, hit.end))
        bare = sentence[start : hit.start].strip().casefold() in ("who", "which", "that")
        begin = hit.start if hit.own or bare else start
        actions += _split_clause(sentence, begin, end, ceiling, hit, signs_of(sentence, hit, start, end, voices))
    if reports:
        actions += reported(sentence, own, actions)
    return [Action(Span(span.start + one.span.start, span.start + one.span.end), one.signs, one.words) for one in actions]


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
_SECOND_PARTICIPLE = re.compile(r",?\s+and\s+(?=(?P<verb>[a-z]+(?:e[dn]|ght|wn|ut|uilt))\s+\w+\s+\w)")
_GAPPED = re.compile(
    r"[,;]?\s+(?:and|with|,)\s+(?=(?:[\w’'-]+\s+){2,9}?(?P<verb>[a-z]+(?:e[dn]|ght|wn)|made|put|built|kept|held|set|cut|left|paid)\b)"
)
_JOINING = re.compile(r",?\s+(?:and\s+that|and|with)?\s*$")
_SECOND_THAT = re.compile(r",?\s+and\s+that\s+")


def _split_clause(sentence: str, begin: int, end: int, whole: int, hit: Hit, signs: tuple[str, ...]) -> Iterator[Action]:
    """The actions of one clause: a list under "such as", verbs in a row, or a means that could be done alone."""
    low, high = trimmed(sentence, begin, end)
    listed = cues.SUCH_AS.search(sentence, low, high)
    if hit.form == "lacking" and cues.GENERIC_ONLY.match(sentence[low:high]):
        return
    if cues.GENERIC_ACTION.match(sentence[low:high]):
        signs = (*signs, "is generic")
    if listed:
        yield from noun_items(sentence, listed.end(), whole, (*signs, "is listed"))
        return
    after = hit.end - len(hit.verb)
    if hit.form in ("plan", "priority"):
        low = after
    if hit.passive or (hit.own and not hit.verb):
        cut = high
        for second, form in _second_parts(sentence, hit, high if hit.own else min(whole, high + 1)):
            start, stop = trimmed(sentence, second, min(whole, ends(sentence, second, whole)))
            if stop - start > 8:
                yield Action(Span(start, stop), (*signs, form))
                cut = min(cut, second)
        if cut < high:
            high = low + len(_JOINING.sub("", sentence[low:cut]))
    runs = list(verb_runs(sentence, after, whole)) if hit.verb and not hit.passive else [(low, high)]
    runs[0] = (low, runs[0][1])
    for number, (start, stop) in enumerate(runs):
        further = ("is a further verb", "comes after an aside") if start > high else ("is a further verb",)
        stop = min(stop, ends(sentence, max(start, hit.end), whole)) if number or not hit.passive else stop
        yield from with_means(sentence, start, stop, (*signs, *further) if number else signs)


def _second_parts(sentence: str, hit: Hit, end: int) -> Iterator[tuple[int, str]]:
    """Where the parts begin that share the form of a passive: "and lots be cleared", "and opened to all", "and that X be Y"."""
    if hit.own and not hit.verb:
        participle = _SECOND_PARTICIPLE.search(sentence, hit.end, end) if SUBJUNCTIVE.search(sentence, hit.end, end) else None
        if participle and base(participle["verb"]):
            yield participle.end(), "shares its be"
        for that in _SECOND_THAT.finditer(sentence, hit.end, end):
            yield that.end(), "shares its that"
        return
    second = _SECOND_PASSIVE.search(sentence, hit.end, end)
    if second:
        yield second.end(), "shares its modal"
        return
    participle = _SECOND_PARTICIPLE.search(sentence, hit.end, end)
    if participle and base(participle["verb"]):
        yield participle.end(), "shares its be"
        return
    gapped = _GAPPED.search(sentence, hit.end, end) if hit.verb not in cues.TAKES_INFINITIVE else None
    if gapped and base(gapped["verb"]) and not cues.FINITE.search(sentence, gapped.end(), gapped.end("verb")):
        yield gapped.end(), "shares its modal and be"
