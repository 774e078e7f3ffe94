"""Who issues a report: the body that the page itself names as its publisher, chosen among all bodies that it names.

1. imprints.py collects the signs of each body; those of one body, by its names and acronyms, are joined.
2. What is seen of a body makes its features, which have learned weights (publishers.toml); the likeliest body is taken,
   unless it is likelier that the page names no publisher.
3. Others that are shown in the same sure way have issued it too, as ministries that sign together.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from kg.choice import Choice
from kg.extract import imprint_forms as forms
from kg.extract.bodies import Body, abbreviates
from kg.extract.imprints import Sign, hosts, signs
from kg.model import Document, Span
from kg.vocabulary import institutions

__all__ = ["Candidate", "candidates", "features", "find"]

WEIGHTS = Choice.read(Path(__file__).with_name("publishers.toml"))
LONGEST_ACRONYM = 9
TOGETHER = ("row", "signed", "issued")  # what several bodies can be shown by at once
LAST = 600  # code points at the end of a page

# What a feature is called for each kind of sign; mentions are counted.
Features = dict[str, float]


@dataclass(frozen=True)
class Candidate:
    """One body with all signs of it, in the order of the page."""

    document: Document
    signs: tuple[Sign, ...]
    hosts: frozenset[str]
    title: Span | None

    @cached_property
    def body(self) -> Body:
        """The body by its fullest name that its form or the vocabulary tells, where it is first called so."""
        bodies = [sign.body for sign in self.signs]
        full = [body for body in bodies if not _is_acronym(body.name)] or bodies
        counts = Counter(body.name for body in full)
        whole = [body for body in full if not any(body.name in name and body.name != name for name in counts)] or full
        return min(whole, key=lambda body: (body.sure < 0.5, -counts[body.name], -len(body.name), body.span))


def find(document: Document, title: Span | None, named: Sequence[Body]) -> list[Body]:
    """Return the bodies that the page names as issuing the report, each once, in the order of where they stand.

    `named` are the bodies that its sentences name.
    """
    found = candidates(document, title, named)
    seen = features(found)
    best = WEIGHTS.best(seen)
    if best is None:
        return []
    place, chance = best
    shown = [kind for kind in TOGETHER if kind in seen[place]]
    together = [one for one, its in zip(found, seen, strict=True) if one is found[place] or any(kind in its for kind in shown)]
    return sorted((replace(one.body, sure=round(chance, 2)) for one in together), key=lambda body: body.span)


def candidates(document: Document, title: Span | None, named: Sequence[Body]) -> list[Candidate]:
    """Return the bodies that may have issued a report, in no particular order."""
    collected = [sign for sign in signs(document, title, named) if _squeezed(sign.body.name) not in forms.CARRIERS]
    sites = frozenset(hosts(document.text)) - forms.CARRIERS
    return [
        Candidate(document, tuple(sorted(group, key=lambda sign: sign.body.span)), sites, title)
        for group in _grouped(collected)
    ]


def features(found: Sequence[Candidate]) -> list[Features]:
    """Return what is seen of each body: its kinds of signs, how often and where it is named, and of what kind it is."""
    counted = [
        Counter(sign.kind for sign in {(sign.kind, sign.body.span): sign for sign in one.signs}.values()) for one in found
    ]
    mentions = sorted((kinds["named"] for kinds in counted), reverse=True)
    second = max(mentions[1] if len(mentions) > 1 else 0, 1)
    seen = [_features(one, kinds, kinds["named"] > second) for one, kinds in zip(found, counted, strict=True)]
    if len(seen) == 1:
        seen[0]["alone"] = 1.0
    return seen


def _features(one: Candidate, kinds: Counter[str], named_most: bool) -> Features:
    text = one.document.text
    starts = {sign.body.span.start for sign in one.signs}
    mentions = kinds.pop("named", 0)
    found: Features = dict.fromkeys(kinds, 1.0)
    found |= {f"{kind} twice": 1.0 for kind, count in kinds.items() if count > 1}
    if mentions < 2 and not kinds:
        found["only named once"] = 1.0
    found["mentions"] = math.log2(1 + min(mentions, 16))
    if named_most:
        found["is named most"] = 1.0
    found[f"first named {_bucket(min(starts))}"] = 1.0
    if max(starts) > max(len(text) - LAST, len(text) * 0.7):
        found["named at the end"] = 1.0
    if one.title is not None and any(one.title.start <= start < one.title.end for start in starts):
        found["in the title"] = 1.0
    names = {sign.body.name: sign.body for sign in one.signs}
    if _has_host(names, one.hosts):
        found["has a site"] = 1.0
    return found | dict(_looks(one.body, names))


def _bucket(start: int) -> str:
    return next((f"<{limit}" for limit in (1, 60, 300, 1000, 3000) if start < limit), ">=3000")


def _looks(body: Body, names: dict[str, Body]) -> Iterator[tuple[str, float]]:
    """Of what kind a body is, by its name."""
    if all(each.sure < 0.5 for each in names.values()):
        yield "told by its place only", 1.0
    if any(institutions.lookup(name) for name in names):
        yield "is known", 1.0
    if all(_is_acronym(name) for name in names):
        yield "is an acronym", 1.0
    name = body.name
    for kind, pattern in (("state", forms.STATE), ("school", forms.TAUGHT), ("firm", forms.FIRM), ("thinks", forms.THINKS)):
        if pattern.search(name):
            yield f"looks like a {kind}" if kind != "thinks" else "looks like a think tank", 1.0
    if forms.UNIT.search(name):
        yield "looks like a unit", 1.0


def _has_host(names: dict[str, Body], sites: frozenset[str]) -> bool:
    if not sites:
        return False
    for name in names:
        entry = institutions.lookup(name)
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if not sites.isdisjoint((_squeezed(name), initials.casefold(), entry.acronym.casefold() if entry else "")):
            return True
    return False


def _squeezed(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold().removeprefix("the")


def _grouped(collected: list[Sign]) -> list[list[Sign]]:
    """The signs of each body together: by entry of the vocabulary, name, or an acronym that is short for it."""
    groups: dict[str, list[Sign]] = {}
    for sign in collected:
        groups.setdefault(_key(sign.body.name), []).append(sign)
    for key, group in list(groups.items()):
        name = group[0].body.name
        if not _is_acronym(name):
            continue
        for other, longer in groups.items():
            full = longer[0].body.name
            begins = full.casefold().startswith(f"{name.casefold()} ") and not forms.UNIT.search(full)
            if other != key and " " in full and not institutions.acronym_alone(name) and (begins or abbreviates(name, full)):
                longer.extend(groups.pop(key))
                break
    return list(groups.values())


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    name = forms.LEGAL.sub("", name)
    entry = institutions.lookup(name) or institutions.lookup(name.replace(" ", "-"))
    return entry.id if entry else institutions.fold(name)


@lru_cache(maxsize=4096)
def _is_acronym(name: str) -> bool:
    if name.isupper():
        return len(name) <= LONGEST_ACRONYM
    entry = institutions.lookup(name)  # some write theirs small
    return entry is not None and entry.acronym.casefold() == name.casefold()
