"""Which of the strategy types an action is of: words that speak for each type, by the part they play, with learned weights.

1. The words of an action that the vocabulary of a type has (types.toml) are votes for it. Their group says how: as names of
   means, of objects, of the field, or as words that only lean to the type. The longest phrase that begins at a word speaks.
2. Each vote counts by the part that its words play (`roles.py`): the type follows the means, not the goal, so that the head of
   the object says most and "for exporters" little. Korean puts the head last.
3. Some words count more or less for a type than their group does; what they add is learned as well.
4. The weights (type_weights.toml) make the votes chances (`kg.choice`). The likeliest type wins; its chance is the confidence.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from kg.choice import Choice
from kg.extract.strategies.roles import NO_PART, roles
from kg.extract.strategies.verbs import base

VOCABULARY: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("types.toml").read_text(encoding="utf-8"))
WEIGHTS = Choice.read(Path(__file__).with_name("type_weights.toml"))
TYPES = tuple(VOCABULARY)

_GROUPS = ("means", "objects", "fields", "leanings")
_KOREAN_GROUPS = ("korean_means", "korean_fields")
_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9&.'–-]*[A-Za-z0-9]|[A-Za-z]|[,;:()]")
_FROM_TO = re.compile(r"\sfrom\s.{3,80}?\sto\s", re.DOTALL)  # "shift from grants to loans" is about loans
_HANGUL = re.compile("[가-힣]")
_ENDINGS = (("ies", ("y",)), ("es", ("e", "")), ("s", ("",)), ("ied", ("y",)), ("ed", ("e", "")), ("ing", ("e", "")))
_UNTOLD = frozenset(
    """
    the and for should must with that their its from into all more not has have had need needs which who they this these those
    other are was were
    """.split()
)
MOST = 2.0  # more votes of one kind for one type say no more
SMALL_PART = 0.6  # of a word that is neither verb nor object
SUREST = 0.87  # however plain the words are, librarians name another type for one action in eight (cross-validated)

_Entry = tuple[tuple[str, ...], str, str]  # the words that follow, the type, the group


def classify(action: str, context: str = "") -> tuple[str, float]:
    """Return the slug of the likeliest type of an action, and the chance in (0, 1] that it is; `context` is the label above it.

    >>> classify("Train residents to run the community center")[0]
    'workforce-development'
    """
    chances = WEIGHTS.chances(features(action, context))
    best = max(range(len(TYPES)), key=lambda number: (chances[number], -number))
    return TYPES[best], max(round(min(chances[best], SUREST), 2), 0.01)


def features(action: str, context: str = "", told: Container[str] = WEIGHTS.weights) -> list[dict[str, float]]:
    """Return what speaks for each of TYPES; `told` are the pairs "word > type" that may be features of their own."""
    found = {kind: {kind: 1.0} for kind in TYPES}
    if _HANGUL.search(action):
        for kind, feature in _korean_votes(action):
            found[kind][feature] = min(found[kind].get(feature, 0.0) + 1, MOST)
        return list(found.values())
    words = tokens(_FROM_TO.sub(" ", action))
    parts, verb = roles(words)
    for kind, feature in (*_votes(words, parts), *_verb_votes(words, parts, verb)):
        found[kind][feature] = min(found[kind].get(feature, 0.0) + 1, MOST)
    if context:
        label = tokens(context)
        for kind, feature in _votes(label, ["label"] * len(label)):
            found[kind][feature] = min(found[kind].get(feature, 0.0) + 1, MOST)
    for word, strength in telling(words, parts):
        for kind in TYPES:
            pair = f"{word} > {kind}"
            if pair in told:
                found[kind][pair] = strength
    return list(found.values())


def tokens(text: str) -> list[str]:
    """Return the words of a text and the marks between them, case-folded."""
    return _TOKEN.findall(text.casefold().replace("’", "'"))


def telling(words: Sequence[str], parts: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yield the words that may say something of their own, in their base form, and how much the part that they play counts."""
    for word, part in zip(words, parts, strict=True):
        if len(word) > 2 and word not in _UNTOLD:
            singular = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
            name = base(word) or singular
            yield (f"to {name}", 1.0) if part == "verb" else (name, 1.0 if part in ("head", "object", "means") else SMALL_PART)


def _votes(words: Sequence[str], parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(words):
        longest = 0
        for rest, kind, group in _entries(words[at]):
            if len(rest) < longest:
                break
            if rest and not _follow(rest, words, at + 1):
                continue
            longest = len(rest)
            part = parts[at + longest] if parts[at + longest] != NO_PART else parts[at]
            yield kind, f"{group} as {part}" if not rest else f"{group} as {part}, a phrase"
        at += longest + 1


def _follow(rest: Sequence[str], words: Sequence[str], at: int) -> bool:
    return at + len(rest) <= len(words) and all(
        words[at + number].startswith(stem[:-1]) if stem[-1] == "*" else stem in _forms(words[at + number])
        for number, stem in enumerate(rest)
    )


def _verb_votes(words: Sequence[str], parts: Sequence[str], main: int | None) -> Iterator[tuple[str, str]]:
    """What the main verb leans to, and the verbs of its aims and means: "by training", "to export"."""
    for at, word in enumerate(words):
        if at == main:
            yield from ((kind, "verb") for kind in _leanings().get(base(word) or word, ()))
        elif parts[at] in ("means", "aim", "object", "head", "of") and (word.endswith("ing") or (at and words[at - 1] == "to")):
            yield from ((kind, f"verb as {parts[at]}") for kind in _leanings().get(base(word) or "", ()))


def _korean_votes(text: str) -> Iterator[tuple[str, str]]:
    """The stems found, without those inside of others; the last of them is the head."""
    found = sorted(
        ((at, at + len(stem), kind, group) for stem, kind, group in _korean_stems() if (at := text.rfind(stem)) >= 0),
        key=lambda one: (one[1], -one[0]),
    )
    last = found[-1][1] if found else 0
    for start, end, kind, group in found:
        if not any(low <= start and end <= high and high - low > end - start for low, high, _, _ in found):
            yield kind, f"{group} as {'head' if end == last else 'object'}"


@cache
def _leanings() -> dict[str, tuple[str, ...]]:
    """The types that each verb leans to."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, groups in VOCABULARY.items():
        for verb in groups["verbs"].split():
            found[verb] = (*found.get(verb, ()), kind)
    return found


@cache
def _korean_stems() -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (stem, kind, group) for kind, groups in VOCABULARY.items() for group in _KOREAN_GROUPS for stem in groups[group].split()
    )


@cache
def _index() -> tuple[dict[str, list[_Entry]], dict[str, list[_Entry]]]:
    """The entries of the vocabulary by their first word: those that begin with a whole word, and those with a stem."""
    whole: dict[str, list[_Entry]] = {}
    stems: dict[str, list[_Entry]] = {}
    for kind, groups in VOCABULARY.items():
        for group in _GROUPS:
            for entry in groups[group].split():
                first, *rest = entry.split("_")
                (stems if first.endswith("*") else whole).setdefault(first.rstrip("*"), []).append((tuple(rest), kind, group))
    return whole, stems


@lru_cache(4096)
def _entries(word: str) -> tuple[_Entry, ...]:
    """The entries that may begin at a word, the longest first; where two say the same of one type, that of the higher group."""
    whole, stems = _index()
    found = [entry for form in _forms(word) for entry in whole.get(form, ())]
    found += [entry for length in range(2, len(word) + 1) for entry in stems.get(word[:length], ())]
    found.sort(key=lambda entry: (-len(entry[0]), entry[0], entry[1], _GROUPS.index(entry[2])))
    return tuple(
        entry for before, entry in zip([None, *found], found, strict=False) if before is None or before[:2] != entry[:2]
    )


@lru_cache(4096)
def _forms(word: str) -> tuple[str, ...]:
    """A word and what it may be an inflection of: "subsidies" may be of "subsidy"."""
    found = [word]
    if word.endswith("'s"):
        word = word[:-2]
        found.append(word)
    for ending, bases in _ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) >= 3 and stem != word:
            found += [stem + letter for letter in bases]
            if ending in ("ed", "ing") and len(stem) > 3 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return tuple(found)
