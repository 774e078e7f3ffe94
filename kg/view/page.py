"""A scene as one HTML page: pyvis's Network with the vis-network that pyvis carries, in a page of our own.

pyvis's own page loads Bootstrap from a server even in its "in_line" form, writes labels unescaped and lets the browser compute
the layout; so only its network and its script are taken. The page allows itself nothing but its own scripts and styles, by
their hashes (Content-Security-Policy), and builds all that it shows as text nodes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import math
import re
from collections import Counter
from html import escape
from importlib import resources
from pathlib import Path

import pyvis
from pyvis.network import Network

from kg.graph.evidence import AROUND
from kg.terms import curie, label
from kg.view.classes import CLASSES, WORDS
from kg.view.layout import positions
from kg.view.scene import Quote, Scene

_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"shape": "custom"},
    "edges": {"smooth": False, "width": 1, "selectionWidth": 0, "hoverWidth": 0},
}
_INTERACTION = {"selectConnectedEdges": False, "multiselect": False, "tooltipDelay": 100_000}
_MANY = 4_000  # links above which lines rest while the picture is dragged, and no longer answer to the pointer's passing


def html(scene: Scene, title: str, start: str | None) -> str:
    """Return the page. `start` is the IRI that it opens with, or None."""
    network = _network(scene)
    nodes, edges, _, _, _, options = network.get_network_data()
    data = _data(scene, _clean(title), start) | {"nodes": nodes, "edges": edges, "options": json.loads(options)}
    style, script, vis = _file("page.css"), _file("page.js"), _vis()
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hash(vis)} {_hash(script)}",
            f"style-src {_hash(style)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    parts = {
        "policy": escape(policy),
        "title": escape(_clean(title)),
        "style": style,
        "data": embed(data),
        "vis": vis,
        "script": script,
    }
    # One pass, so that nothing in the data can be taken for a place in the page.
    return re.sub(r"\{\{ (\w+) \}\}", lambda match: parts[match[1]], _file("page.html"))


def embed(data: object) -> str:
    r"""Return JSON that can stand inside a script element, whatever its strings hold.

    >>> print(embed("</script><!-- & "))
    "\u003c/script\u003e\u003c!-- \u0026 "
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _network(scene: Scene) -> Network:
    """Return the drawing as pyvis holds it; nodes and edges are set directly, since adding them one by one is quadratic."""
    number = {thing.iri: index for index, thing in enumerate(scene.things)}
    pairs = [(number[link.source], number[link.target]) for link in scene.links]
    degree = Counter(end for pair in set(map(frozenset, pairs)) for end in pair)
    weight = {style.iri: style.weight for style in CLASSES}
    sizes = [
        round(min(3 + weight[thing.kind] + 2.1 * math.sqrt(degree[index]), 26), 1) for index, thing in enumerate(scene.things)
    ]
    # A report's name is written in full beneath it, so that it needs more room around.
    rooms = [size + (70 if weight[thing.kind] >= 5 else 13) for size, thing in zip(sizes, scene.things, strict=True)]
    waiting = {style.iri for style in CLASSES if not style.drawn_first}
    later = [index for index, thing in enumerate(scene.things) if thing.kind in waiting]
    places = positions(len(sizes), pairs, rooms, later)
    network = Network(directed=True)
    laid = enumerate(zip(places, sizes, strict=True))
    network.nodes = [{"id": i, "x": x, "y": y, "size": size} for i, ((x, y), size) in laid]
    network.edges = [{"id": i, "from": source, "to": target} for i, (source, target) in enumerate(pairs)]
    many = len(pairs) > _MANY
    restful = {"hover": not many, "hideEdgesOnDrag": many, "hideEdgesOnZoom": many}
    network.options = _OPTIONS | {"interaction": _INTERACTION | restful}
    return network


def _data(scene: Scene, title: str, start: str | None) -> dict[str, object]:
    """Return what the page knows; things, links and quotes refer to each other by their numbers."""
    quotes = _Numbered()
    number = {thing.iri: index for index, thing in enumerate(scene.things)}
    kind = {style.iri: index for index, style in enumerate(CLASSES)}
    word = {property_: index for index, property_ in enumerate(WORDS)}
    counts = Counter(thing.kind for thing in scene.things)
    return {
        "title": title,
        "total": scene.total,
        "start": number.get(start) if start else None,
        "classes": [
            {
                "name": label(style.iri),
                "plural": style.plural,
                "colors": [style.light, style.dark],
                "shape": style.shape,
                "weight": style.weight,
                "shown": style.drawn_first or len(counts) == 1,
                "count": counts[style.iri],
            }
            for style in CLASSES
        ],
        "words": list(WORDS.values()),
        "things": [
            [
                kind[thing.kind],
                _clean(thing.label),
                thing.iri,
                _clean(curie(thing.iri)),
                thing.language,
                [_clean(name) for name in thing.names],
                [[fact.heading, _clean(fact.text), quotes.numbers(fact.quotes)] for fact in thing.facts],
            ]
            for thing in scene.things
        ],
        "links": [
            [number[link.source], number[link.target], [[word[says], quotes.numbers(told)] for says, told in link.says]]
            for link in scene.links
        ],
        "quotes": quotes.rows,
    }


class _Numbered:
    """Quotes as rows, each once: several facts often rest on the same words."""

    def __init__(self) -> None:
        self.rows: list[list[object]] = []
        self._known: dict[Quote, int] = {}

    def numbers(self, quotes: tuple[Quote, ...]) -> list[int]:
        """Return the row numbers of some quotes."""
        return [self._number(quote) for quote in quotes]

    def _number(self, quote: Quote) -> int:
        if quote not in self._known:
            self._known[quote] = len(self.rows)
            words = [_clean(text, edges=True) for text in (quote.prefix, quote.exact, quote.suffix)]
            cut = [len(quote.prefix) >= AROUND, len(quote.suffix) >= AROUND]  # a sentence that goes on is shown as cut
            self.rows.append([*words, _clean(quote.document), quote.confidence, *map(int, cut)])
        return self._known[quote]


# What steers a terminal or turns the direction of writing has no place in a page that shows other people's text.
_STEERING = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACES = re.compile(r"\s+")


def _clean(text: str, *, edges: bool = False) -> str:
    """Return text with white space folded and without control characters; `edges` keeps a space at either end.

    >>> _clean("  a  b " + chr(7) + chr(0x202E)), _clean("  a ", edges=True)
    ('a b', ' a ')
    """
    folded = _SPACES.sub(" ", _STEERING.sub("", text))
    return folded if edges else folded.strip(" ")


def _file(name: str) -> str:
    return (resources.files("kg.view") / name).read_text("utf-8")


def _vis() -> str:
    """Return the newest vis-network that pyvis carries, without the comment that makes a browser ask for its source map."""
    folders = (Path(pyvis.__file__).parent / "lib").glob("vis-*/vis-network.min.js")
    newest = max(folders, key=lambda file: [int(part) for part in re.findall(r"\d+", file.parent.name)])
    text = newest.read_text("utf-8")
    return re.sub(r"\s*//# sourceMappingURL=\S+\s*$", "\n", text).replace("</script", "<\\/script")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
