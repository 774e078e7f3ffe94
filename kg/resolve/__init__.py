"""Extractions in, entities out: which mentions, within and across documents, mean one thing, and the IRI of each.

1. profiles: what each document says of the things it names
2. rules:    whether two profiles mean one thing, and why
3. cluster:  decisions -> clusters with a canonical name
4. iris:     clusters -> stable, readable IRIs
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.model import Decision, Entity, Extraction, Judgement
from kg.resolve import iris, profiles
from kg.resolve.cluster import Cluster, Named, cluster
from kg.resolve.profiles import Reading
from kg.resolve.rules import Profile, judge
from kg.terms import ID, KG

__all__ = ["Resolution", "resolve"]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Every entity in the order of class and IRI, and the IRI that each mention and each report came to."""

    entities: tuple[Entity, ...]
    iris: Mapping[Named, str] = field(repr=False)
    reports: Mapping[str, str] = field(repr=False)  # document id -> IRI of its report
    decisions: tuple[Decision, ...] = field(default=(), repr=False)


def resolve(extractions: Iterable[Extraction], base: str = ID) -> Resolution:
    """Return the entities of all documents. The order in which they come makes no difference."""
    readings = sorted((profiles.read(extraction) for extraction in extractions), key=lambda reading: reading.document)
    reports, decisions = _clusters(KG.Report, [((one.document, one.title), one.report) for one in readings])
    report_entities = iris.mint(reports, base)
    owner = {document: entity.iri for entity in report_entities for document, _ in entity.mentions}
    clusters, more = _shared(readings)
    entities = (*report_entities, *iris.mint([*clusters, *_owned(readings, owner)], base))
    return Resolution(
        tuple(sorted(entities, key=lambda entity: (entity.kind, entity.iri))),
        {named: entity.iri for entity in entities for named in entity.mentions},
        owner,
        tuple(sorted({*decisions, *more}, key=lambda one: (one.left, one.right, one.why))),
    )


def _shared(readings: list[Reading]) -> tuple[list[Cluster], list[Decision]]:
    """Return the clusters of all that documents have in common: authors, institutions, industries, places and so on."""
    by_kind: dict[str, list[tuple[Named, Profile]]] = defaultdict(list)
    for reading in readings:
        for mention, profile in reading.shared.items():
            by_kind[mention.kind].append(((reading.document, mention), profile))
    clusters, decisions = [], []
    for kind in sorted(by_kind):
        found, decided = _clusters(kind, by_kind[kind])
        clusters += found
        decisions += decided
    return clusters, decisions


def _clusters(kind: str, named: list[tuple[Named, Profile]]) -> tuple[list[Cluster], list[Decision]]:
    """Return the clusters of one class. Equal profiles are one from the start, unless not even that makes them sure."""
    groups: dict[tuple[Profile, str], list[Named]] = defaultdict(list)
    for one, profile in named:
        certain = judge(profile, profile).judgement is Judgement.SAME
        groups[profile, "" if certain else one[0]].append(one)
    ordered = sorted(groups.items(), key=lambda item: (item[1][0][0], item[1][0][1].span, item[1][0][1].name))
    known = [profile for (profile, _), _ in ordered]
    roots, decisions = cluster(known)
    members: dict[int, list[int]] = defaultdict(list)
    for index, root in enumerate(roots):
        members[root].append(index)
    clusters = [
        Cluster(kind, _in_order(one for index in group for one in ordered[index][1]), tuple(known[index] for index in group))
        for group in members.values()
    ]
    return clusters, decisions


def _owned(readings: list[Reading], owner: Mapping[str, str]) -> list[Cluster]:
    """Return the strategies, findings and sections; two documents of one report share those that they word alike."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[Named]] = defaultdict(list)
    for reading in readings:
        for mention, key in reading.owned.items():
            groups[mention.kind, owner[reading.document], key].append((reading.document, mention))
    return [Cluster(kind, _in_order(named), (), report, key) for (kind, report, key), named in groups.items()]


def _in_order(named: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(sorted(named, key=lambda one: (one[0], one[1].span, one[1].name)))
