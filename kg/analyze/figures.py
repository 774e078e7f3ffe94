"""The figures: those of the network are networkx's, on things as numbers in the order of their IRIs; tables are SPARQL's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import networkx as nx
from pyoxigraph import Store

from kg.analyze.projection import Network, label, rows
from kg.terms import KG

MOST = 20_000  # things above which network figures are those of the most linked
_STEPS = 1_500_000  # pivots times links up to which betweenness is computed: about three seconds
_PIVOTS = 32  # at the least
_SEED = 7
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with a number: what is counted stands with the table."""

    iri: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How a thing stands in the network. `community` counts from 1, the largest first; PageRank sums to 1 over all things."""

    iri: str
    label: str
    kind: str
    degree: int
    pagerank: float
    betweenness: float
    community: int


@dataclass(frozen=True, slots=True)
class Community:
    """Things that are linked more among themselves than with others; `leading` are its most linked."""

    number: int
    size: int
    leading: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoAuthors:
    """Two people and how many reports they wrote together."""

    left: str
    right: str
    reports: int


@dataclass(frozen=True, slots=True)
class Institution:
    """What an institution recommends: through the reports that it publishes."""

    iri: str
    label: str
    reports: int
    strategies: int
    types: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Aim:
    """How many strategies of a type are aimed at an industry."""

    industry: str
    type: str
    strategies: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """All figures of a graph. `betweenness_from` is the number of things whose shortest paths were walked: all, or a sample."""

    counts: dict[str, int]
    things: int
    links: int
    islands: int
    sampled: bool
    betweenness_from: int
    modularity: float
    standing: tuple[Standing, ...]
    communities: tuple[Community, ...]
    co_authors: tuple[CoAuthors, ...]
    institutions: tuple[Institution, ...]
    aims: tuple[Aim, ...]
    shared: tuple[Named, ...]
    blind_spots: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What `standing` computes."""

    standing: tuple[Standing, ...]
    communities: tuple[Community, ...]
    modularity: float
    islands: int
    pivots: int


def standing(network: Network) -> Figures:
    """Return the place of each thing in the network, the highest PageRank first, and its communities.

    Degree is the number of different things linked with it; PageRank with damping 0.85; betweenness is the share of shortest
    paths that pass through, exact while things times links stay cheap, else from evenly drawn pivots; communities by Louvain.
    """
    graph = network.graph(_most_linked(network))
    if not graph:
        return Figures((), (), 0.0, 0, 0)
    pivots = min(len(graph), max(_PIVOTS, _STEPS // max(graph.number_of_edges(), 1)))
    rank = nx.pagerank(graph)
    between = nx.betweenness_centrality(graph, k=None if pivots == len(graph) else pivots, seed=_SEED)
    parts, modularity = _communities(graph)
    member = {node: number for number, part in enumerate(parts, 1) for node in part}
    found = [
        Standing(
            network.iris[node],
            network.labels[node],
            _name(network.kinds[node]),
            graph.degree[node],
            round(rank[node], _DIGITS),
            round(between[node], _DIGITS),
            member[node],
        )
        for node in graph
    ]
    found.sort(key=lambda one: (-one.pagerank, one.iri))
    leading = tuple(
        Community(number, len(part), tuple(network.labels[node] for node in part[:5])) for number, part in enumerate(parts, 1)
    )
    return Figures(tuple(found), leading, modularity, nx.number_connected_components(graph), pivots)


def _most_linked(network: Network) -> dict[int, object] | None:
    if len(network.iris) <= MOST:
        return None
    degree = Counter(end for link in network.links for end in link)
    return dict.fromkeys(sorted(range(len(network.iris)), key=lambda node: (-degree[node], node))[:MOST])


def _communities(graph: nx.Graph[int]) -> tuple[list[list[int]], float]:
    """Return the communities, the largest first, each with its most linked thing first, and their modularity."""
    if not graph.number_of_edges():
        return [[node] for node in graph], 0.0
    found = nx.community.louvain_communities(graph, seed=_SEED)
    parts = [sorted(part, key=lambda node: (-graph.degree[node], node)) for part in found]
    parts.sort(key=lambda part: (-len(part), part[0]))
    return parts, round(nx.community.modularity(graph, [set(part) for part in parts]), _DIGITS)


def co_authors(store: Store) -> tuple[CoAuthors, ...]:
    """Return each two people who wrote reports together, most reports first."""
    written = defaultdict(list)
    for report, author in rows(store, "SELECT DISTINCT ?report ?author { ?report kg:hasAuthor ?author }"):
        written[report].append(author)
    pairs = Counter(pair for team in written.values() for pair in combinations(sorted(team), 2))
    named = {author: label(store, author) for pair in pairs for author in pair}
    found = [CoAuthors(named[left], named[right], number) for (left, right), number in sorted(pairs.items())]
    return tuple(sorted(found, key=lambda one: (-one.reports, one.left, one.right)))


def institutions(store: Store) -> tuple[Institution, ...]:
    """Return the institutions that publish reports, with what these recommend by type, most strategies first."""
    question = """SELECT DISTINCT ?institution ?report ?strategy ?type {
        ?report kg:publishedBy ?institution
        OPTIONAL { ?report kg:recommends ?strategy OPTIONAL { ?strategy kg:strategyType ?type } } }"""
    reports: dict[str, set[str]] = defaultdict(set)
    strategies: dict[str, set[str]] = defaultdict(set)
    types: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for institution, report, strategy, kind in rows(store, question):
        reports[institution].add(report)
        strategies[institution].update({strategy} - {""})
        if kind:
            types[institution].add((strategy, kind))
    found = [
        Institution(
            iri, label(store, iri), len(reports[iri]), len(strategies[iri]), _counted(store, [kind for _, kind in types[iri]])
        )
        for iri in reports
    ]
    return tuple(sorted(found, key=lambda one: (-one.strategies, -one.reports, one.iri)))


def aims(store: Store) -> tuple[Aim, ...]:
    """Return how many strategies of each type are aimed at each industry, by the names of industry and type."""
    question = "SELECT DISTINCT ?industry ?type ?strategy { ?strategy kg:aimedAtIndustry ?industry ; kg:strategyType ?type }"
    counted = Counter((industry, kind) for industry, kind, _ in rows(store, question))
    found = [Aim(label(store, industry), label(store, kind), number) for (industry, kind), number in counted.items()]
    return tuple(sorted(found, key=lambda one: (one.industry, one.type)))


def shared(store: Store) -> tuple[Named, ...]:
    """Return the people, bodies, industries, places and initiatives of more than one report, with the number of reports."""
    question = """SELECT DISTINCT ?thing ?report { ?report a kg:Report ; ?says ?thing .
        VALUES ?says { kg:hasAuthor kg:publishedBy kg:mentionsInstitution kg:fundedBy
            kg:aboutIndustry kg:discussesIndustry kg:concernsPlace kg:namesInitiative } }"""
    return tuple(one for one in _counted(store, [thing for thing, _ in rows(store, question)]) if one.number > 1)


def blind_spots(store: Store) -> tuple[Named, ...]:
    """Return the industries that reports discuss while no strategy is aimed at them, with the number of reports."""
    question = """SELECT DISTINCT ?industry ?report { ?report kg:aboutIndustry|kg:discussesIndustry ?industry
        FILTER NOT EXISTS { ?strategy kg:aimedAtIndustry ?industry } }"""
    return _counted(store, [industry for industry, _ in rows(store, question)])


def _counted(store: Store, iris: Iterable[str]) -> tuple[Named, ...]:
    found = [Named(iri, label(store, iri), number) for iri, number in Counter(iris).items()]
    return tuple(sorted(found, key=lambda one: (-one.number, one.label, one.iri)))


def _name(kind: str) -> str:
    return kind.removeprefix(str(KG))
