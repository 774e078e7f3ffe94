"""What the graph says as a whole: who and what is central, which parts it has, who recommends what, and what nobody treats.

    projection  the graph as a network without literals, and what SPARQL counts
    figures     degree, PageRank, betweenness, communities (networkx), and the tables
    sentences   what stands out, said from the numbers
    page        the report for people, with page.html and page.css

Figures are plain tables in a fixed order, so that a program can read them and two runs can be compared.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from pyoxigraph import Store

from kg.analyze import page, projection, sentences
from kg.analyze.figures import Analysis, aims, blind_spots, co_authors, institutions, shared, standing

__all__ = ["Analysis", "analyze", "write"]


def analyze(store: Store) -> Analysis:
    """Return the figures of a graph as plain tables, each in a fixed order; the same graph gives the same figures.

    Above 20,000 things the network figures are those of the 20,000 most linked; `sampled` says so.
    """
    network = projection.network(store)
    figures = standing(network)
    counts = {name: network.kinds.count(kind) for kind, name in projection.CLASSES.items()}
    return Analysis(
        counts=counts,
        things=len(network.iris),
        links=len(network.links),
        islands=figures.islands,
        sampled=len(figures.standing) < len(network.iris),
        betweenness_from=figures.pivots,
        modularity=figures.modularity,
        standing=figures.standing,
        communities=figures.communities,
        co_authors=co_authors(store),
        institutions=institutions(store),
        aims=aims(store),
        shared=shared(store),
        blind_spots=blind_spots(store),
    )


def write(analysis: Analysis, folder: str | Path) -> tuple[Path, Path]:
    """Write analysis.html, for people, and analysis.json, for programs, into a folder, and return their paths."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    report, figures = place / "analysis.html", place / "analysis.json"
    says = sentences.standing_out(analysis)
    report.write_bytes(page.html(analysis, says).encode())
    text = json.dumps({"says": says} | asdict(analysis), ensure_ascii=False, indent=1, sort_keys=True)
    figures.write_bytes(f"{text}\n".encode())
    return report, figures
