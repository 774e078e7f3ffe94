"""How likely a candidate is to be what the report recommends: the odds of its signs, learned from pages with gold.

A candidate has the signs that were noted where it was found, and those of its neighbours: how many of the other sentences of
its paragraph, and of its page, advise plainly. Weights (weights.toml) are learned by `python -m tests.learn strategies`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.choice import Choice
from kg.extract.strategies.lists import Action
from kg.model import Span

WEIGHTS = Choice.read(Path(__file__).with_name("weights.toml"))
LEAST = 0.4  # the chance from which a candidate stands
SURE = 0.7  # what at least one candidate of a page has to reach: most pages recommend nothing

_PLAIN = frozenset(
    f"form: {form}" for form in ("should", "ought", "must", "need", "advised", "necessary", "worth", "report", "command item")
) | frozenset(f"Korean form: {form}" for form in ("must", "need", "urgent", "desirable", "proposes"))
_OTHERS = frozenset(
    (
        "voice: others",
        "voice: others, loosely",
        "voice: quoted",
        "voice: a thought",
        "voice: others after",
        "says: others",
        "says: something",
        "nobody has to",
    )
)


@dataclass(frozen=True, slots=True)
class Found:
    """An action with what stood around it.

    That is its sentence, the label before it ("Short term:"), the point of an argument and the block it belongs to, the names
    of what is seen of its surroundings, the heading or sentence that names the phase of its list, and the chance that it is
    recommended.
    """

    action: Action
    sentence: Span
    context: str = ""
    point: int = 0
    block: int = 0
    signs: tuple[str, ...] = ()
    phase: Span | None = None
    chance: float = 0.0


def features(found: Sequence[Found]) -> list[dict[str, float]]:
    """Return the features of all candidates of a page, by its order."""
    plain = [
        (not _PLAIN.isdisjoint(one.action.signs) or _is_listed(one)) and _OTHERS.isdisjoint(one.action.signs) for one in found
    ]
    advising = {one.sentence: one.block for one, is_plain in zip(found, plain, strict=True) if is_plain}
    in_block = Counter(advising.values())
    commanding = Counter(one.block for one in found if any("command" in sign for sign in one.action.signs))
    everything: list[dict[str, float]] = []
    for one in found:
        itself = one.sentence in advising
        beside = in_block[one.block] - itself
        near = sum(in_block[one.block + step] for step in (-2, -1, 1, 2))
        rest = len(advising) - itself - beside
        signs = dict.fromkeys((*one.signs, *one.action.signs), 1.0)
        signs[f"advice beside it: {min(beside, 3)}"] = 1.0
        signs[f"commands near it: {min(sum(commanding[one.block + step] for step in range(-4, 5) if step), 3)}"] = 1.0
        signs[f"advice near it: {min(near, 3)}"] = 1.0
        signs[f"advice elsewhere: {min(rest, 4)}"] = 1.0
        signs.update(dict.fromkeys(_together(one, beside, near), 1.0))
        everything.append(signs)
    return everything


def _is_listed(one: Found) -> bool:
    """Whether it is a member of a list that was announced as advice."""
    return any(sign.endswith(" item") for sign in one.action.signs) and any(_ADVISING.match(sign) for sign in one.signs)


_ADVISING = re.compile(r"list(?: inside)?: (?:advises|modal|recommendation|names several|several|by marks)$")
_OPEN = re.compile(r"list(?: inside)?: (?!none|colon)")


def _together(one: Found, beside: int, near: int) -> Iterator[str]:
    """Yield the signs that say more together than each alone: a form with what announces it, and with the advice around it."""
    form = next((sign for sign in one.action.signs if sign.startswith("form: ")), "form: Korean")
    every = (*one.signs, *one.action.signs)
    announced = (
        "advice" if any(_ADVISING.match(sign) for sign in one.signs)
        else "a cue" if any(_OPEN.match(sign) for sign in one.signs)
        else "a heading" if "section: recommending" in every or "section: recommending, under" in every
        else "a colon" if "list: colon" in every else "nothing"
    )  # fmt: skip
    yield f"{form}, after {announced}"
    yield f"{form}, beside {min(beside + near, 2)} more"
    if "command" in form and "opens its paragraph" in every and "paragraph of 1" not in every:
        length = "short" if one.action.span.end - one.action.span.start < 50 else "long"
        yield f"{length} command that heads {'advice' if beside else 'text'}"
    if "is a further verb" in every and "is negative" in every:
        yield "further verb of a negative"


def weighed(found: Sequence[Found]) -> list[Found]:
    """Return the candidates that are likely enough, each with its chance; none where not one is sure."""
    chances = [WEIGHTS.odds(each) for each in features(found)]
    if max(chances, default=0.0) < SURE:
        return []
    return [replace(one, chance=chance) for one, chance in zip(found, chances, strict=True) if chance >= LEAST]


_OBLIGATIONS = frozenset(f"form: {form}" for form in ("must", "have", "need", "necessary", "needed", "lacking")) | {
    "Korean form: need",
    "Korean form: urgent",
}
_OPTIONS = frozenset(("form: option", "form: worth", "Korean form: worth"))


def modality(signs: Sequence[str]) -> str:
    """Return how strongly an action with these signs is asked for: obligation, recommendation, option or negative.

    >>> modality(("form: must",)), modality(("form: should", "is negative")), modality(("form: gerund item",))
    ('obligation', 'negative', 'recommendation')
    """
    if "is negative" in signs:
        return "negative"
    if not _OBLIGATIONS.isdisjoint(signs):
        return "obligation"
    return "recommendation" if _OPTIONS.isdisjoint(signs) else "option"
