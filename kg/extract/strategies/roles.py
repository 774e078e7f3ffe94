"""Which part each word of an action plays: the main verb, its object and the head of it, the means, the aim, the place.

1. The main verb is the one after a modal, the one after "it is … to", the first word, or the first that can only be a verb.
2. What is done to something says it after the verb, in the passive before it. Verbs that make others act hand their place on.
3. A preposition or a conjunction begins the next part; nouns like "programme" hand theirs on to what follows them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.extract.strategies.verbs import PLAIN, VERBS, base

_TABLE = tomllib.loads(Path(__file__).with_name("roles.toml").read_text(encoding="utf-8"))
_MODALS, _OBLIGING, _BEING, _RELATIVES, _SKIPPED, _ADVERB_LIKE, _PARTICIPLES, _CAUSING, _LIGHT = (
    frozenset(_TABLE[name].split())
    for name in (
        "modals", "obliging", "being", "relatives", "skipped", "adverb_like", "participles", "causing", "light",
    )
)  # fmt: skip
_AFTER = {word: part for part, words in _TABLE["after"].items() for word in words.split()}
_PREPOSITIONAL = {verb: frozenset(words.split()) for verb, words in _TABLE["prepositional"].items()}
_MARKS = frozenset(",;:()")
_JOINTS = _MARKS | _AFTER.keys() | {"and", "or", "as", "by"}
NEAR = 14  # words after "it is" within which its "to" stands
NO_PART = "none"


@dataclass(frozen=True, slots=True)
class _Verb:
    subject: int  # how many words come before the modal
    at: int
    passive: bool = False


def roles(words: Sequence[str]) -> tuple[list[str], int | None]:
    """Return what part each word plays, and the place of the main verb if there is one. Words are case-folded, marks are words.

    >>> roles("firms should fund the training of welders".split())[0]
    ['subject', 'none', 'verb', 'object', 'head', 'none', 'of']
    """
    parts = [NO_PART] * len(words)
    verb = _main_verb(words)
    if verb is None:
        _divide(words, parts, 0, len(words), "object")
        return parts, None
    after = _past_adverbs(words, verb.at + 1)
    leads_on = (
        not verb.passive
        and after < len(words)
        and words[after] in _PREPOSITIONAL.get(base(words[verb.at]) or words[verb.at], ())
    )
    alone = after >= len(words) or words[after] in _AFTER or words[after] in _MARKS
    intransitive = alone and not leads_on and verb.subject > 0
    if verb.passive or intransitive:
        _divide(words, parts, 0, verb.subject, "object")
        _divide(words, parts, verb.at + 1, len(words), "place")
        parts[verb.at] = "verb"
        return parts, verb.at
    parts[: verb.subject] = ["subject"] * verb.subject
    at = _caused(words, verb.at) if words[verb.at] in _CAUSING else None
    if at is not None:
        parts[verb.at + 1 : at] = ["subject"] * (at - verb.at - 1)
        _divide(words, parts, at + 1, len(words), "object")
    else:
        at = verb.at
        _divide(words, parts, after + 1 if leads_on else at + 1, len(words), "object")
    parts[at] = "verb"
    return parts, at


def _divide(words: Sequence[str], parts: list[str], start: int, end: int, part: str) -> None:
    """Give the words of a run their parts; `part` is what it begins with."""
    last: int | None = None
    for at in range(start, end + 1):
        word = words[at] if at < end else ","
        if word not in _JOINTS:
            parts[at], last = part, at
            continue
        light = last is not None and words[last] in _LIGHT
        if part == "object" and last is not None:
            parts[last] = "head"
        if word == "by":
            part = "means" if at + 1 < end and words[at + 1].endswith("ing") else "agent"
        elif word in _AFTER and not (part == "object" and light and _AFTER[word] in ("of", "aim", "place")):
            part = _AFTER[word]
        last = None


def _main_verb(words: Sequence[str]) -> _Verb | None:
    return _after_modal(words) or _impersonal(words) or _opening(words) or _finite(words)


def _after_modal(words: Sequence[str]) -> _Verb | None:
    places = [at for at in range(len(words)) if _is_modal(words, at)]
    if not places:
        return None
    # That of a relative clause says nothing about the action while there is another: "ports that may flood should be moved".
    modal = next((at for at in places[:-1] if _RELATIVES.isdisjoint(words[max(0, at - 3) : at])), places[-1])
    verb = _past_adverbs(words, (words.index("to", modal) if words[modal] in _OBLIGING else modal) + 1)
    if verb >= len(words):
        return None
    if words[verb] not in ("be", "do", "have"):
        return _Verb(modal, verb)
    following = _past_adverbs(words, verb + 1)
    if words[verb] == "be" and following < len(words) and _is_participle(words[following]):
        return _Verb(modal, following, passive=True)
    if "to" in words[verb + 1 : verb + 5]:  # "would do well to", "would be wise to"
        following = _past_adverbs(words, words.index("to", verb) + 1)
        passive = following < len(words) and words[following] == "be"
        following = _past_adverbs(words, following + 1) if passive else following
        return _Verb(modal, following, passive) if following < len(words) else None
    return _Verb(modal, verb, passive=words[verb] == "be")


def _is_modal(words: Sequence[str], at: int) -> bool:
    return words[at] in _MODALS or (words[at] in _OBLIGING and at + 1 < len(words) and words[at + 1] == "to")


def _impersonal(words: Sequence[str]) -> _Verb | None:
    """The verb of "it is necessary to build" and "it is worth building"."""
    if words[:1] != ["it"]:
        return None
    for at in range(1, min(len(words), NEAR)):
        if words[at] == "that":
            return None
        if words[at] == "to":
            verb = _past_adverbs(words, at + 1)
            return _Verb(at, verb) if verb < len(words) else None
        if at > 2 and words[at].endswith("ing") and base(words[at]):
            return _Verb(at, at)
    return None


def _opening(words: Sequence[str]) -> _Verb | None:
    """The first word, if it is a verb: a sure one, or one that no preposition follows as it does a noun."""
    if not words or not base(words[0]) or not (words[0] in VERBS or words[0].endswith("ing")):
        return None
    followed = len(words) > 1 and words[1] in _AFTER
    sure = words[0] in PLAIN and words[1:2] not in (["of"], ["that"], ["which"], ["at"], ["by"])
    return _Verb(0, 0) if sure or not followed else None


def _finite(words: Sequence[str]) -> _Verb | None:
    """The first word that can only be the verb of a clause: "regulators hire geologists", "the buses are provided"."""
    for at in range(1, len(words)):
        if _AFTER.get(words[at]) == "clause":
            return None
        if words[at] in _BEING:
            verb = _past_adverbs(words, at + 1)
            if verb < len(words) and _is_participle(words[verb]):
                return _Verb(at, verb, passive=True)
        if words[at] in PLAIN and words[at - 1] not in ("to", "a", "the", "of", "and"):
            return _Verb(at, at)
    return None


def _caused(words: Sequence[str], verb: int) -> int | None:
    """The place of the verb that others are made to do: "let shops open", "help them to grow"."""
    for at in range(verb + 2, min(len(words), verb + 9)):
        if words[at] == "to":
            return at + 1 if at + 1 < len(words) else None
        if words[at] in PLAIN and words[at - 1] != "and":
            return at
        if words[at] in _AFTER:
            return None
    return None


def _past_adverbs(words: Sequence[str], at: int) -> int:
    while at < len(words) and (words[at] in _SKIPPED or (words[at].endswith("ly") and words[at] not in _ADVERB_LIKE)):
        at += 1
    return at


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in _PARTICIPLES or (word.endswith("en") and base(word) is not None)
