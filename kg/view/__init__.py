"""The graph as a page: one HTML file that draws it, finds things in it, and shows the sentence behind each node and line.

    scene   what is drawn: things, links, quotes, read from the store
    layout  where each node lies
    classes how each class looks and each property reads
    page    pyvis's Network and its vis-network in our own page (page.html, page.css, page.js)

Each stands on those above it alone; the page's script knows nothing but the data written into the page.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from pyoxigraph import Store

from kg.errors import QueryError
from kg.view import page, scene

# Above so many things a drawing is a cloud: the page opens with the most linked of them instead, and says so.
MOST = 20_000
OVERVIEW = 2_000


def write(
    store: Store,
    path: str | Path,
    *,
    focus: str | None = None,
    hops: int = 1,
    types: Collection[str] = (),
    title: str = "Report knowledge graph",
) -> Path:
    """Write the page and return its path: one file that needs no network; the same graph gives the same bytes.

    `focus` is the IRI of a thing: only what lies at most `hops` links from it is drawn; `types` are the classes to draw. More
    than 20,000 things become an overview of the 2,000 most linked. Raises QueryError for an unknown focus or class.
    """
    chosen = kinds = scene.kinds(store)
    if focus is not None:
        if focus not in kinds:
            raise QueryError(f"<{focus}> is nothing that can be drawn; without a focus everything is")
        around = scene.within(scene.neighbours(store, kinds), focus, hops)
        chosen = {iri: kind for iri, kind in kinds.items() if iri in around}
    if types:
        wanted = scene.classes(types)
        chosen = {iri: kind for iri, kind in chosen.items() if kind in wanted or iri == focus}
    total = len(chosen)
    if total > MOST:
        chosen = _most_linked(store, chosen)
    drawn = scene.read(store, chosen, total)
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(page.html(drawn, title, focus).encode())
    return target


def _most_linked(store: Store, kinds: Mapping[str, str]) -> dict[str, str]:
    linked = scene.neighbours(store, kinds)
    best = sorted(kinds, key=lambda iri: (-len(linked[iri]), iri))[:OVERVIEW]
    return {iri: kinds[iri] for iri in sorted(best)}
