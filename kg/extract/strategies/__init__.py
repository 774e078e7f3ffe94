"""What a report itself recommends, proposes or calls for: one strategy for each action that could be done alone.

1. The actions are found, by the grammar of the page's language: `english.py` (with `clauses.py` and `cues.py`) or `korean.py`.
2. Each is named by an imperative (`labels.py`) and given a type (`types.py`).
3. Its horizon is what its clause says, its label or the heading of its list (`horizons.py`).
4. Its modality is that of its form: "must", "should", "could", "should not".
5. It is aimed at the industries that its sentence names; where it names none, at what the report is mainly about.
6. It is addressed to the institution that is told to act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.extract.industries import named_in
from kg.extract.strategies import english, korean
from kg.extract.strategies.contents import entries
from kg.extract.strategies.horizons import horizons
from kg.extract.strategies.labels import imperative, korean_label
from kg.extract.strategies.repeats import distinct
from kg.extract.strategies.types import classify
from kg.extract.strategies.weighing import Found, modality, weighed
from kg.model import Claim, Concept, Document, Mention, Span
from kg.terms import DCTERMS, KG, STYPE

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
    actions = stated(document, weighed(candidates(document, found)))
    for one, time in zip(actions, horizons(document, actions), strict=True):
        span = one.action.span
        words = one.action.words or document.quote(span)
        strategy = Mention(KG.Strategy, _distinct(imperative(words) if one.point >= 0 else korean_label(words), named), span)
        trust = round(one.chance, 2)
        yield Claim(None, KG.recommends, strategy, span, trust)
        kind, sure = classify(_without(words, main), one.context)
        yield Claim(strategy, KG.strategyType, Concept(STYPE[kind]), span, sure)
        yield Claim(strategy, KG.modality, modality(one.action.signs), one.sentence, trust)
        if time:
            horizon, said = time
            yield Claim(strategy, KG.horizon, horizon, said, trust)
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
