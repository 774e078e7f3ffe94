"""Which of the strategy types an action is of: the words that speak for each, weighted.

The type follows the means, not the goal ("training for exporters" is workforce development), so words for means weigh 3, words
for fields of policy 2, and words that only lean one way 1. What stands before the first preposition, the core of the action,
counts half as much again, and the noun that closes it twice, since English compounds put their head last.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from kg.extract.strategies.cues import IMPERSONAL, MODAL
from kg.extract.strategies.verbs import base

_TABLE: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("types.toml").read_text(encoding="utf-8"))
_WEIGHTS = (("means", 3), ("fields", 2), ("leanings", 1))
_KOREAN_WEIGHTS = (("korean_means", 3), ("korean_fields", 2))

_TOKEN = re.compile(r"[A-Za-z][\w&'–-]*|\d\w*", re.ASCII)
_CORE_END = re.compile(
    r"\s(?:for|in|on|by|with|through|to|from|that|which|so|at|as|into|over|among|between|whose|where|when|under|within)\s|[,;:]",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\sfrom\s.{3,80}?\sto\s", re.DOTALL)  # "shift from grants to loans" is about loans
_HANGUL = re.compile("[가-힣]")
VERB_WEIGHT = 1.2
UNKNOWN = ("governance-and-planning", 0.3)  # what an action that names no field most often is


@cache
def _leanings() -> dict[str, tuple[str, ...]]:
    """The types that each verb leans to."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, words in _TABLE.items():
        for verb in words["verbs"].split():
            found[verb] = (*found.get(verb, ()), kind)
    return found


def _main_verb(action: str) -> str:
    """The verb that an action turns on: the one it opens with, or the participle or infinitive after its modal."""
    modal = MODAL.search(action) or IMPERSONAL.search(action)
    word = (modal["verb"] or "") if modal else next(iter(_TOKEN.findall(action)), "")
    return base(word) or ""


@cache
def _index() -> dict[str, tuple[tuple[tuple[str, ...], bool, str, int], ...]]:
    """The stems by their first word: the words that must follow, whether the last is whole, the type, the weight."""
    found: dict[str, list[tuple[tuple[str, ...], bool, str, int]]] = {}
    for kind, words in _TABLE.items():
        for group, weight in _WEIGHTS:
            for stem in words[group].split():
                first, *rest = stem.lstrip("=").split("_")
                found.setdefault(first, []).append((tuple(rest), stem.startswith("="), kind, weight))
    return {first: tuple(entries) for first, entries in found.items()}


def _votes(text: str) -> list[tuple[int, int, str, float]]:
    """What each word or phrase speaks for, as (start, end, type, weight); the longest stem that fits at a word speaks."""
    index = _index()
    tokens = [(match.start(), match.end(), match[0].casefold()) for match in _TOKEN.finditer(text)]
    votes: list[tuple[int, int, str, float]] = []
    for number, (start, _, word) in enumerate(tokens):
        best: tuple[int, int] = (0, 0)
        here: list[tuple[int, int, str, float]] = []
        for length in range(2, len(word) + 1):
            for rest, whole, kind, weight in index.get(word[:length], ()):
                following = tokens[number + 1 : number + 1 + len(rest)]
                if (whole and length < len(word)) or len(following) < len(rest):
                    continue
                if not all(token.startswith(stem) for (_, _, token), stem in zip(following, rest, strict=True)):
                    continue
                if (len(rest), length) > best:
                    best, here = (len(rest), length), []
                if (len(rest), length) == best:
                    here.append((start, tokens[number + len(rest)][1], kind, weight * (1 + 0.15 * len(rest))))
        votes += here
    return votes


def _korean_votes(text: str) -> dict[str, float]:
    totals: dict[str, float] = dict.fromkeys(_TABLE, 0.0)
    for kind, words in _TABLE.items():
        for group, weight in _KOREAN_WEIGHTS:
            totals[kind] += sum(weight for stem in words[group].split() if stem in text)
    return totals


def classify(action: str, context: str = "") -> tuple[str, float]:
    """Return the slug of the likeliest type of an action and a confidence in (0, 1]; `context`, the label or heading above it,
    counts half.

    >>> classify("Train residents to run the community center")[0]
    'workforce-development'
    """
    totals: dict[str, float] = dict.fromkeys(_TABLE, 0.0)
    action = _FROM_TO.sub(" ", action)
    first_space = action.find(" ", 12)
    core = _CORE_END.search(action, first_space if first_space > 0 else 0)
    core_end = core.start() if core else len(action)
    last_word = max((match.start() for match in _TOKEN.finditer(action, 0, core_end)), default=0)
    for start, end, kind, weight in _votes(action):
        place = 1.5 if start <= core_end else 1.0
        totals[kind] += weight * place * (1.35 if start <= last_word < end else 1.0)
    for kind in _leanings().get(_main_verb(action), ()):
        totals[kind] += VERB_WEIGHT
    for _, _, kind, weight in _votes(context):
        totals[kind] += weight / 2
    if _HANGUL.search(action):
        for kind, weight in _korean_votes(action).items():
            totals[kind] += weight
    ranked = sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))
    if ranked[0][1] == 0:
        return UNKNOWN
    margin = (ranked[0][1] - ranked[1][1]) / ranked[0][1]
    return ranked[0][0], round(0.45 + 0.45 * margin, 2)
