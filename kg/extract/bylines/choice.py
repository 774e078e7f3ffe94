"""Which of the runs of names on a page is its byline: the likeliest under learned weights (choice.toml), or none.

Runs that hold the same names speak for each other: their chances are added. What a run is made of, and where it stands, are the
features below; each is named in words that the table of weights repeats.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.choice import Choice
from kg.extract.bylines import forms
from kg.extract.bylines.runs import Candidate
from kg.model import Role

__all__ = ["WEIGHTS", "Byline", "choose", "features"]

WEIGHTS = Choice.read(Path(__file__).with_name("choice.toml"))
AFTER = 160  # code points after a run that are looked at
MOST_REPEATED = 3
TOLD = ("about", "said")  # kinds of runs that sentences tell of


@dataclass(frozen=True, slots=True)
class Byline:
    """The run that was chosen, and the chance that it is right."""

    candidate: Candidate
    sure: float


def choose(found: Sequence[Candidate]) -> Byline | None:
    """Return the likeliest run; None if it is likelier that none of them is the byline."""
    if not found:
        return None
    chances = WEIGHTS.chances(features(found))
    whole: Counter[frozenset[str]] = Counter()
    for one, chance in zip(found, chances, strict=True):
        whole[one.names] += chance  # type: ignore[assignment]
    names, sure = max(whole.items(), key=lambda pair: pair[1])
    if sure <= 1 - sum(chances):
        return None
    best = max(
        (number for number, one in enumerate(found) if one.names == names), key=lambda number: (chances[number], -number)
    )
    return Byline(found[best], min(sure, 0.99))


def features(found: Sequence[Candidate]) -> list[dict[str, float]]:
    """Return what is seen of each run of names, beside the others."""
    if not found:
        return []
    sets = [one.names for one in found]
    times = Counter(sets)
    signed = any(block.value is not None for block in found[0].page.rows) and not any(one.kind == "row" for one in found)
    return [_features(one, times, sets) | ({"a row of authors names others": 1.0} if signed else {}) for one in found]


def _features(one: Candidate, times: Counter[frozenset[str]], sets: Sequence[frozenset[str]]) -> dict[str, float]:
    page, line = one.page, one.line
    text, start, end = page.text, one.span.start, one.span.end
    count = len(one.names)
    seen = {
        f"is {one.kind}": 1.0,
        f"{_bucket(count, 2, 3, 6, 12)} names": 1.0,
        f"surest {_bucket(one.worth, 0.4, 1.0, 1.5, 3.0)}": 1.0,
        f"least sure {_bucket(one.least, 0.0, 0.4, 1.5)}": 1.0,
        f"title {_distance(one)}": 1.0,
        f"role {page.roles.get(line.start, Role.PARAGRAPH if line.end - line.start > AFTER else 'none')}": 1.0,
        f"before {_before(text, line.start, one.begin)}": 1.0,
    }
    flags = {
        "under a label": line.under_label,
        "under what is not authors": line.shut > 0,
        "in capitals": text[start:end].isupper(),
        "in Hangul": "가" <= text[start] <= "힣",
        "with semicolons": text.find(";", start, end) >= 0,
        "family name first by comma": one.persons[0].family is not None,
        "with marks": end < len(text) and (text[end] in "*†‡§" or text[end].isdigit()),
        "post soon after": page.posted_after(line),
        "in the last part": start > 0.75 * len(text),
        "part of a longer one": any(one.names < other for other in sets),
        "holds another": any(other < one.names for other in sets),
        "single name on its line": count == 1 and line.end - line.start < (end - start) + 6,
    }
    seen |= {name: 1.0 for name, flag in flags.items() if flag}
    if one.kind not in TOLD:
        seen[f"then {_following(text, end, line.end)}"] = 1.0
    if times[one.names] > 1:
        seen["printed elsewhere too"] = float(min(times[one.names] - 1, MOST_REPEATED))
    return seen


def _bucket(number: float, *limits: float) -> str:
    return next((f"<{limit:g}" for limit in limits if number < limit), f">={limits[-1]:g}")


def _distance(one: Candidate) -> str:
    """How far after the title, in lines."""
    if one.page.title is None:
        return "unknown"
    after = one.line.after_title
    return "later" if after < 0 else "on the line" if after == 0 else f"{_bucket(after, 2, 3, 5, 9, 20)} lines before"


def _following(text: str, end: int, stop: int) -> str:
    """What follows the names on their line."""
    marked = forms.MARKED.match(text, end, stop)
    at = marked.end() if marked else end
    rest = text[at : min(stop, at + AFTER)].strip(" *†‡,.;|")
    if not rest:
        return "nothing"
    for name, form in (("telling", forms.TELLS), ("saying", forms.SAYING), ("a post", forms.POST), ("an address", forms.EMAIL),
                       ("a date", forms.DATE), ("a body", forms.BODY), ("a stop", forms.STOP)):  # fmt: skip
        if form.match(text, at, stop):
            return name
    return "small words" if rest[0].islower() else "a bracket" if rest[0] in "([" else "words"


def _before(text: str, start: int, at: int) -> str:
    """What precedes the names on their line."""
    rest = text[max(start, at - AFTER) : at].strip(" *•-–—|")
    if not rest:
        return "nothing"
    last = rest[-1]
    return (
        "small words" if rest.split()[-1][0].islower() else "a number" if last.isdigit() else "a colon" if last in ":：" else
        "a stop" if last in ".!?…\"”’)" else "words"
    )  # fmt: skip
