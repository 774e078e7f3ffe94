"""The analysis as a page for people: what stands out first, then each table with its method. No script, no request."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

from kg.analyze.figures import Analysis
from kg.analyze.sentences import amount, is_small
from kg.terms import KG, label

_TOP = 12  # rows of a ranking that a person reads
_MATRIX = 14  # industries that the matrix shows


def html(analysis: Analysis, sentences: list[str]) -> str:
    """Return the page; all text is escaped, and styles are allowed by their hash alone."""
    environment = Environment(
        loader=PackageLoader("kg.analyze", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["words"] = lambda kind: label(KG[kind])  # a class by its local name
    style = (resources.files("kg.analyze") / "page.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return environment.get_template("page.html").render(
        a=analysis,
        sentences=sentences,
        style=style,
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        small=is_small(analysis),
        amount=amount,
        top=analysis.standing[:_TOP],
        bridges=sorted(analysis.standing, key=lambda one: (-one.betweenness, one.iri))[:_TOP],
        kinds=[(name, number) for name, number in analysis.counts.items() if number],
        matrix=_matrix(analysis),
        communities=[one for one in analysis.communities if one.size > 1][:_TOP],
    )


def _matrix(analysis: Analysis) -> tuple[list[str], list[tuple[str, list[tuple[int, int]], int]]]:
    """Return the strategy types, and for each of the most aimed-at industries its counts, shaded from 0 to 5, and their sum."""
    by_type: Counter[str] = Counter()
    by_industry: Counter[str] = Counter()
    cells: Counter[tuple[str, str]] = Counter()
    for aim in analysis.aims:
        by_type[aim.type] += aim.strategies
        by_industry[aim.industry] += aim.strategies
        cells[aim.industry, aim.type] += aim.strategies
    types = sorted(by_type, key=lambda name: (-by_type[name], name))
    industries = sorted(by_industry, key=lambda name: (-by_industry[name], name))[:_MATRIX]
    most = max(cells.values(), default=1)
    return types, [
        (name, [(cells[name, kind], -(-5 * cells[name, kind] // most)) for kind in types], by_industry[name])
        for name in industries
    ]
