"""Clusters -> entities with IRIs: readable, ASCII, a pure function of a vocabulary's id or of the canonical name.

Where two different things would share an IRI, each of them carries a short hash of what tells it from the others.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable

from kg.model import Entity
from kg.resolve import names
from kg.resolve.cluster import Cluster, canonical
from kg.terms import ID, KG, slug
from kg.vocabulary import institutions, places

_HASH_LENGTH = 6


def mint(clusters: Iterable[Cluster], base: str = ID) -> tuple[Entity, ...]:
    """Return an entity for each cluster. No two share an IRI."""
    wanted: dict[str, list[tuple[Cluster, str, tuple[str, ...]]]] = defaultdict(list)
    for cluster in clusters:
        name, others = canonical(mention.name for _, mention in cluster.mentions)
        wanted[_iri(cluster, name, base)].append((cluster, name, others))
    return tuple(
        Entity(iri if len(rivals) == 1 else f"{iri}-{_hash(cluster, rivals)}", cluster.kind, name, others, cluster.mentions)
        for iri, rivals in wanted.items()
        for cluster, name, others in rivals
    )


def _iri(cluster: Cluster, name: str, base: str) -> str:
    if cluster.owner:
        report = cluster.owner.removeprefix(f"{base}report/")
        return f"{base}{_folder(cluster.kind)}/{report}/{_OWN_SLUGS.get(cluster.kind, _name)(cluster, name)}"
    return f"{base}{_folder(cluster.kind)}/{_SLUGS.get(cluster.kind, _name)(cluster, name)}"


def _folder(kind: str) -> str:
    """Return the part of an IRI that says what it is: `author` for kg:Author."""
    return slug(kind.rpartition("#")[2])


def _name(cluster: Cluster, name: str) -> str:  # noqa: ARG001 - one shape for every entry of the tables
    return slug(name)


def _industry(cluster: Cluster, name: str) -> str:  # noqa: ARG001
    return slug(names.without_industry_head(name))


def _place(cluster: Cluster, name: str) -> str:
    """Return the vocabulary's name with its code: there are many places of one name, and one code for each."""
    code = min((profile.code for profile in cluster.profiles if profile.code), default="")
    known = places.by_code(code) if code else None
    return f"{slug(known.name)}-{slug(code)}" if known else slug(name)


def _institution(cluster: Cluster, name: str) -> str:
    """Return the vocabulary's name, so that the IRI does not turn on how the texts at hand happen to print it."""
    known = (institutions.lookup(profile.name) for profile in cluster.profiles if profile.code)
    return slug(min((body.name for body in known if body), default=name))


def _position(cluster: Cluster, name: str) -> str:
    """Return a section's position: two sections of one table of contents may have one heading."""
    return slug(cluster.key[1]) if len(cluster.key) > 1 else slug(name)


_SLUGS: dict[str, Callable[[Cluster, str], str]] = {
    KG.Industry: _industry,
    KG.Institution: _institution,
    KG.Place: _place,
}
_OWN_SLUGS: dict[str, Callable[[Cluster, str], str]] = {KG.Section: _position}


def _hash(cluster: Cluster, rivals: list[tuple[Cluster, str, tuple[str, ...]]]) -> str:
    """Return the hash of what tells a cluster from its rivals: what is known of it, or where it is first named."""
    traits = [_traits(rival) for rival, _, _ in rivals]
    own = _traits(cluster)
    if not own or traits.count(own) > 1:
        document, mention = cluster.mentions[0]
        own = f"{own}\n{document}\n{mention.span.start}\n{mention.name}\n{cluster.key}"
    return hashlib.sha256(own.encode()).hexdigest()[:_HASH_LENGTH]


def _traits(cluster: Cluster) -> str:
    """Return the institutions, date and issue that belong to a cluster, as text."""
    known = {
        trait
        for profile in cluster.profiles
        for trait in (*profile.institutions, profile.code, profile.date, profile.issue)
        if trait
    }
    return "\n".join(sorted(known))
