"""Decisions -> clusters: union-find over the pairs that are the same, and the name by which each cluster is known.

Only profiles that share a block are compared, and in a crowded block each is compared with its neighbours alone, so that the
work stays near linear in the number of names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.model import Decision, Judgement, Mention
from kg.resolve import names
from kg.resolve.rules import Profile, blocks, judge

# A block of more profiles than this is compared along its sorted order only: spellings of one name lie side by side there.
CROWDED = 40
NEIGHBOURS = 8

# Known by (document, mention): two documents may name a thing at the same place in the same words.
Named = tuple[str, Mention]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions that mean one thing, before it has an IRI."""

    kind: str
    mentions: tuple[Named, ...]
    profiles: tuple[Profile, ...] = ()
    owner: str = ""  # the IRI of the report that it belongs to
    key: tuple[str, ...] = ()


class Union:
    """Sets that only ever grow together. A set's root is its smallest member, whatever the order of joining."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, one: int) -> int:
        """Return the smallest member of the set of `one`."""
        while self._parent[one] != one:
            self._parent[one] = self._parent[self._parent[one]]
            one = self._parent[one]
        return one

    def join(self, left: int, right: int) -> None:
        """Make the sets of both one."""
        left, right = sorted((self.root(left), self.root(right)))
        self._parent[right] = left


def cluster(profiles: Sequence[Profile]) -> tuple[list[int], list[Decision]]:
    """Return the cluster of each profile (the index of its first member), and the decisions that were made.

    `profiles` are of one class and in a stable order. A bare acronym joins a full name only where no other full name claims it.
    """
    union, decisions = Union(len(profiles)), []
    acronyms: dict[int, list[int]] = defaultdict(list)
    for left, right in sorted(_pairs(profiles)):
        decision = judge(profiles[left], profiles[right])
        if decision.judgement is Judgement.DIFFERENT:
            continue
        bare = _bare(profiles, left, right)
        if decision.judgement is Judgement.SAME and bare is None:
            union.join(left, right)
        elif decision.judgement is Judgement.SAME and bare is not None:
            acronyms[bare].append(left + right - bare)
            continue
        decisions.append(decision)
    decisions += _join_acronyms(profiles, union, acronyms)
    return [union.root(one) for one in range(len(profiles))], decisions


def _pairs(profiles: Sequence[Profile]) -> set[tuple[int, int]]:
    members: dict[str, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        for key in blocks(profile):
            members[key].append(index)
    return {pair for block in members.values() for pair in _within(block, profiles)}


def _within(block: list[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    if len(block) <= CROWDED:
        yield from combinations(block, 2)
        return
    ordered = sorted(block, key=lambda index: (names.squash(profiles[index].name), index))
    for place, left in enumerate(ordered):
        for right in ordered[place + 1 : place + 1 + NEIGHBOURS]:
            yield min(left, right), max(left, right)


def _bare(profiles: Sequence[Profile], left: int, right: int) -> int | None:
    """Return which of two is a bare acronym of the other's full name, if one is."""
    short = [index for index in (left, right) if names.is_acronym(profiles[index].name)]
    return short[0] if len(short) == 1 and not (profiles[left].code and profiles[left].code == profiles[right].code) else None


def _join_acronyms(profiles: Sequence[Profile], union: Union, acronyms: dict[int, list[int]]) -> Iterator[Decision]:
    """Join each bare acronym with its full name where there is one; two candidates make it unsure."""
    homes = {bare: sorted({union.root(full) for full in found}) for bare, found in acronyms.items()}
    for bare, found in sorted(homes.items()):
        if len(found) == 1:
            union.join(bare, found[0])
        for home in found:
            judgement = Judgement.SAME if len(found) == 1 else Judgement.UNSURE
            why = "acronym of the name" if len(found) == 1 else f"acronym of {len(found)} different names"
            yield Decision(profiles[bare].name, profiles[home].name, judgement, 0.85 if len(found) == 1 else 0.5, why)


def canonical(printed: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """Return the name by which a cluster is known, and the other names it goes by, spelling variants left out.

    `printed` are its names in the sorted order of documents, one a mention. The name is the most frequent, then the fullest,
    then the earliest; a bare acronym gives way to a full name.

    >>> canonical(["KDI", "KDI", "Korea Development Institute"])
    ('Korea Development Institute', ('KDI',))
    """
    counts = Counter(printed)
    first = {name: place for place, name in enumerate(counts)}
    best = min(counts, key=lambda name: (names.is_acronym(name), -counts[name], -len(name), first[name]))
    others: dict[str, str] = {}
    for name in sorted(counts):
        others.setdefault(names.fold(name), name)
    others.pop(names.fold(best), None)
    return best, tuple(sorted(others.values()))
