"""Runs of text that hold several actions, taken apart: verbs in a row, lists of nouns, a goal and the means to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.strategies import cues
from kg.extract.strategies.verbs import NOMINALISATIONS, NOUNLIKE, opens_action, opens_gerund
from kg.model import Span

LONGEST_SENTENCE = 2000  # code points; what is longer is no sentence, and patterns need not be tried on it


@dataclass(frozen=True, slots=True)
class Action:
    """A run of text that may state one action, and the names of what is seen of it (`weighing.py`).

    `words` are the action's own where the run holds two: "development of X" in "development and diffusion of X".
    """

    span: Span
    signs: tuple[str, ...]
    words: str = ""


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds without white space, quotes that do not pair, list marks and stops at either end."""
    while start < end and (text[start].isspace() or text[start] in ",;:.-–—•●·"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:."):
        end -= 1
    return start, end


def ends(text: str, start: int, end: int) -> int:
    """Return where a run ends: where a purpose, reason, aside or contrast begins, at `end` at the latest."""
    stop = cues.ENDING.search(text, start, end)
    return stop.start() if stop else end


_VERB_JOINT = re.compile(r"(?:(?P<comma>[,;])\s+(?:and\s+|&\s+|or\s+)?|\s+(?:and|&)\s+)(?:to\s+|then\s+)?")


def verb_runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of each action in a run that opens with a verb: "survey homes every year" · "keep them"."""
    gerund = opens_gerund(text[start : start + 40])
    begin = start
    for joint in _VERB_JOINT.finditer(text, start, end):
        rest = text[joint.end() : min(end, joint.end() + 60)]
        if (
            (opens_gerund(rest) and joint["comma"] is not None)
            if gerund
            else opens_action(rest, after_comma=joint["comma"] is not None)
        ):
            if len(text[begin : joint.start()].split()) < 2:
                continue  # "plan and build houses": the verbs share their object
            yield trimmed(text, begin, joint.start())
            begin = joint.end()
    yield trimmed(text, begin, end)


_TWO_OBJECTS = re.compile(r"\s+and\s+(?=an?\s)")


def _objects(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The bounds of two actions that share a verb: "introduce a standard lease" · "a register of monthly rents"."""
    both = _TWO_OBJECTS.search(text, start, end)
    if both and re.search(r"^\S+\s+an?\s", text[start : both.start()]):
        yield start, both.start()
        yield both.end(), end
    else:
        yield start, end


def _is_action_noun(phrase: str) -> bool:
    words = re.findall(r"[a-z-]+", phrase.casefold())
    return bool(words) and (
        words[-1] in NOMINALISATIONS
        or words[-1].endswith(("tion", "sion", "ing", "ment"))
        or words[-1] in ("exchange", "reform", "aid")
    )


def with_means(text: str, start: int, end: int, signs: tuple[str, ...]) -> Iterator[Action]:
    """An action and, where its means could be done alone, the means beside it."""
    through = cues.THROUGH.search(text, start, end)
    if not through:
        yield Action(Span(start, end), signs)
        return
    means = re.sub(r"^(?:the|a|an)\s+", "", through["means"], flags=re.IGNORECASE)
    halves = re.split(r"\s+and\s+", means)
    low, high = trimmed(text, through.start("means"), end)
    if len(halves) == 2 and all(_is_action_noun(half) for half in halves):
        yield Action(Span(start, end), signs)
        yield Action(Span(low, high), (*signs, "is a means"), words=halves[1])
    elif re.match(r"(?:support|establishment|creation|introduction|provision|expansion)\s+(?:for|of)\b", means, re.IGNORECASE):
        yield Action(Span(*trimmed(text, start, through.start())), signs)
        yield Action(Span(low, high), (*signs, "is a means"))
    else:
        yield Action(Span(start, end), signs)


# An auxiliary verb, but for those of clauses that tell of a noun: a run that holds one states no action.
OWN_FINITE = re.compile(r"(?<!that )(?<!which )(?<!who )\b(?:is|are|was|were|has|have|had|will|can)\b", re.IGNORECASE)


def commands(run: str) -> bool:
    """Tell whether a run begins with a verb, has an object, and is no word of the site to its visitors."""
    words = run[:60].split(maxsplit=6)
    if len(words) < 3 or words[0].casefold() in cues.SITE or not opens_action(run, after_comma=True):
        return False
    return words[0].casefold() not in NOUNLIKE or not OWN_FINITE.search(" ".join(words[:6]))


_ITEM_JOINT = re.compile(r",\s+(?:and\s+|&\s+)?|\s+and\s+")


def noun_items(text: str, start: int, end: int, signs: tuple[str, ...]) -> Iterator[Action]:
    """Yield the members of a list of nouns or gerunds: separated by semicolons if it has any, else by commas and "and"."""
    parts = list(_pieces(text, start, end, re.compile(r";\s*(?:and\s+)?")))
    if len(parts) == 1:
        parts = list(_pieces(text, start, end, re.compile(r",\s+(?:and\s+)?")))
        if len(parts) > 1 or not opens_gerund(text[start : start + 40]):
            low, high = parts.pop()
            parts += (
                list(_pieces(text, low, high, re.compile(r"\s+and\s+"))) if not _shared_head(text[low:high]) else [(low, high)]
            )
    for low, high in parts:
        if high - low > 3:
            yield from one_item(text, low, high, signs)


def _pieces(text: str, start: int, end: int, joint: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    begin = start
    for match in joint.finditer(text, start, end):
        yield trimmed(text, begin, match.start())
        begin = match.end()
    yield trimmed(text, begin, end)


_SHARED = re.compile(r"^(?:the\s+)?(?P<first>[A-Za-z-]+)\s+and\s+(?P<second>[A-Za-z-]+)\s+of\s+", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:and|or)\s+|^\S.{0,60}?\b(?:strategy|strategies|measures?|policy|policies|programs?|programmes?)\s+(?:such\s+as|including|like)\s+",
    re.IGNORECASE,
)


def _shared_head(run: str) -> re.Match[str] | None:
    """Match "the development and diffusion of X": two actions on one object."""
    match = _SHARED.match(run)
    return match if match and all(match[k].casefold() in NOMINALISATIONS for k in ("first", "second")) else None


def one_item(text: str, start: int, end: int, signs: tuple[str, ...]) -> Iterator[Action]:
    """Yield the actions of one member of a list: verbs in a row, two nouns of action on one object, or the phrase itself."""
    for _ in range(2):
        lead = _LEADING.match(text[start:end])
        if lead:
            start += lead.end()
    start, end = trimmed(text, start, end)
    run = text[start:end]
    if not run:
        return
    shared = _shared_head(run)
    if shared:
        for head in (shared["first"], shared["second"]):
            yield Action(Span(start, end), signs, words=f"{head} of {run[shared.end() :]}")
    elif opens_action(run, after_comma=True) or opens_gerund(run):
        for low, high in verb_runs(text, start, end):
            for first, last in _objects(text, low, ends(text, low, high)):
                yield from with_means(text, first, last, signs)
    else:
        yield from with_means(text, start, ends(text, start, end), signs)
