"""What a report itself recommends, proposes or calls for: one strategy for each action that could be done alone.

1. The actions are found, by the grammar of the page's language: `english.py` (with `clauses.py` and `cues.py`) or `korean.py`.
2. Each is named by an imperative (`labels.py`) and given a type (`types.py`).
3. Its horizon is what its sentence or label says, or what the point of the argument said before it.
4. It is aimed at the industries that its sentence names; where it names none, at what the report is mainly about.
5. It is addressed to the institution that is told to act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.extract.industries import named_in
from kg.extract.strategies import english, korean
from kg.extract.strategies.contents import entries
from kg.extract.strategies.labels import imperative, korean_label
from kg.extract.strategies.repeats import distinct
from kg.extract.strategies.types import classify
from kg.extract.strategies.weighing import Found, weighed
from kg.model import Claim, Concept, Document, Mention, Span
from kg.terms import DCTERMS, KG, STYPE

# When something is to be done, said as a time. "A long-term contract" says nothing about when.
_HORIZONS = (
    ("long", re.compile(r"\b(?:in|over|for|within)\s+the\s+(?:mid(?:dle)?|medium)?[\s-]*(?:to|and|/)?[\s-]*long(?:er)?[\s-]*(?:term|run)\b|^(?:mid|medium)?[\s-]*(?:to[\s-]*)?long[\s-]*term\b|중장기적으로|장기적으로|^(?:중)?장기", re.IGNORECASE)),
    ("medium", re.compile(r"\b(?:in|over|for|within)\s+the\s+(?:mid|medium|intermediate)[\s-]*term\b|^(?:mid|medium|intermediate)[\s-]*term\b|중기적으로|^중기", re.IGNORECASE)),
    ("short", re.compile(r"\b(?:in|over|for|within)\s+the\s+(?:short|near|immediate)[\s-]*(?:term|run|future)\b|\bin\s+the\s+(?:early|initial|first)\s+(?:phase|stage)s?\b|\bfor\s+the\s+time\s+being\b|^(?:short|near)[\s-]*term\b|단기적으로|우선적으로|^단기", re.IGNORECASE)),
)  # fmt: skip
# After these a sentence leaves the time that was set before it.
_SEQUEL = re.compile(
    r"^\W*(?:following\s+this|after\s+(?:this|that|which)|then|next|subsequently|thereafter|later|afterwards|simultaneously|at\s+the\s+same\s+time|in\s+parallel|meanwhile|이후|그\s*후|동시에)\b",
    re.IGNORECASE,
)
_TOLD = r"\s+(?:\w+\s+)?(?:should|must|ought\s+to|needs?\s+to|has\s+to|have\s+to|is\s+advised|to\s+[a-z]+)\b"
MAIN_INDUSTRY = 0.6  # the trust in "aimed at what the report is about", beside that in the strategy


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:
    """What the report recommends: each action with its type, horizon, industries and addressees."""
    about, bodies_of = KG.aboutIndustry, (KG.mentionsInstitution, KG.publishedBy)
    main = [claim.value for claim in found if claim.property == about and isinstance(claim.value, Mention)]
    bodies = {
        claim.value.name: claim.value for claim in found if claim.property in bodies_of and isinstance(claim.value, Mention)
    }
    named: set[str] = set()
    horizons: dict[int, str] = {}
    for one in stated(document, weighed(candidates(document, found))):
        span, sentence = one.action.span, document.quote(one.sentence)
        words = one.action.words or document.quote(span)
        strategy = Mention(KG.Strategy, _distinct(imperative(words) if one.point >= 0 else korean_label(words), named), span)
        trust = round(one.chance, 2)
        yield Claim(None, KG.recommends, strategy, span, trust)
        kind, sure = classify(_without(words, main), one.context)
        yield Claim(strategy, KG.strategyType, Concept(STYPE[kind]), span, sure)
        horizon = _horizon(one, sentence, horizons)
        if horizon:
            yield Claim(strategy, KG.horizon, horizon, one.sentence, trust)
        yield from _aims(document, found, strategy, one, main)
        yield from _addressees(document, bodies, strategy, one)


def candidates(document: Document, found: Sequence[Claim]) -> list[Found]:
    """Return all runs that may state a recommended action, by the grammar of the page's language."""
    title = next((claim.span for claim in found if claim.subject is None and claim.property == DCTERMS.title), None)
    if document.language == "ko":
        return list(korean.candidates(document, title))
    return english.candidates(document, title, _own_names(found))


def _own_names(found: Sequence[Claim]) -> frozenset[str]:
    """The words that name who issues the report, in small letters: its acronym, its initials, and what sets its name apart."""
    names: set[str] = set()
    for claim in found:
        if claim.property == KG.publishedBy and isinstance(claim.value, Mention):
            words = [word for word in re.findall(r"[^\W\d_]+", claim.value.name) if word[0].isupper()]
            names.add("".join(word[0] for word in words).casefold())
            names.update(word.casefold() for word in words if len(words) == 1 or word.isupper())
    return frozenset(names)


def stated(document: Document, likely: Sequence[Found]) -> list[Found]:
    """Return the likely actions, each once, and with those of the table of contents that the body does not state."""
    once = distinct(document, likely)
    return once if document.language == "ko" else distinct(document, once + list(entries(document, once)))


def _distinct(label: str, named: set[str]) -> str:
    """A label that no other strategy of the report has: the same words twice are told apart by a number."""
    unique, number = label, 1
    while unique in named:
        number += 1
        unique = f"{label} ({number})"
    named.add(unique)
    return unique


def _without(words: str, industries: Sequence[Mention]) -> str:
    """An action without the names of the industries it is aimed at, which say nothing about its means."""
    folded = words.casefold()
    for industry in industries:
        if industry.name.casefold() not in folded:
            continue
        words = re.sub(rf"\b{re.escape(industry.name)}\b", "", words, flags=re.IGNORECASE)
    return words


def _horizon(one: Found, sentence: str, horizons: dict[int, str]) -> str:
    for name, pattern in _HORIZONS:
        if pattern.search(sentence) or (one.context and pattern.search(one.context)):
            horizons[one.point] = name
            return name
    return "" if one.point < 0 or _SEQUEL.match(sentence) else horizons.get(one.point, "")


def _aims(
    document: Document, found: Sequence[Claim], strategy: Mention, one: Found, main: Sequence[Mention]
) -> Iterator[Claim]:
    aims = named_in(document, one.action.span, found)
    trust = round(one.chance, 2)
    for industry in aims:
        yield Claim(strategy, KG.aimedAtIndustry, industry, one.action.span, trust)
    if not aims:
        for industry in main[:1]:
            yield Claim(strategy, KG.aimedAtIndustry, industry, one.sentence, round(trust * MAIN_INDUSTRY, 2))


def _addressees(document: Document, bodies: Mapping[str, Mention], strategy: Mention, one: Found) -> Iterator[Claim]:
    """The institutions that are the subject of the advice: "the Ministry should …", "asks the Ministry to …"."""
    sentence = document.quote(one.sentence)
    for name, body in bodies.items():
        if name in sentence and re.search(rf"{re.escape(name)}{_TOLD}", sentence):
            start = one.sentence.start + sentence.index(name)
            yield Claim(strategy, KG.addressedTo, body, Span(start, start + len(name)), 0.8)
