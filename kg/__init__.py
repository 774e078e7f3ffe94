"""Builds a knowledge graph of policy reports: who wrote what, for whom, on which industry, recommending which strategies.

    import kg
    build = kg.build("seeds", out="exports")
    graph = kg.load("exports")
    for row in graph.query("SELECT ?title { ?report a kg:Report; dcterms:title ?title }"):
        print(row["title"].value)

`import kg` alone is light: each name is loaded when it is first asked for.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.errors import (
        BuildError,
        FormatError,
        GraphError,
        KgError,
        QueryError,
        SourceError,
        VocabularyError,
    )
    from kg.face import Graph, load
    from kg.model import (
        Block,
        Claim,
        Concept,
        Decision,
        Document,
        Entity,
        Extraction,
        Judgement,
        Mention,
        Role,
        Span,
    )
    from kg.pipeline import Build, build, extract
    from kg.record import Record

# Where each public name comes from. The table is the public face: a name that is not here is not promised to anybody.
_HOMES = {
    "kg.errors": ("BuildError", "FormatError", "GraphError", "KgError", "QueryError", "SourceError", "VocabularyError"),
    "kg.face": ("Graph", "load"),
    "kg.model": (
        *("Block", "Claim", "Concept", "Decision", "Document", "Entity"),
        *("Extraction", "Judgement", "Mention", "Role", "Span"),
    ),
    "kg.pipeline": ("Build", "build", "extract"),
    "kg.record": ("Record",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Block",
    "Build",
    "BuildError",
    "Claim",
    "Concept",
    "Decision",
    "Document",
    "Entity",
    "Extraction",
    "FormatError",
    "Graph",
    "GraphError",
    "Judgement",
    "KgError",
    "Mention",
    "QueryError",
    "Record",
    "Role",
    "SourceError",
    "Span",
    "VocabularyError",
    "build",
    "extract",
    "load",
]


def __getattr__(name: str) -> Any:
    """Return a public name from the room it lives in, loaded on first use."""
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module 'kg' has no attribute '{name}'; it has {', '.join(__all__)}")
    value = getattr(importlib.import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(set(__all__) | set(globals()))


class _Face(ModuleType):
    """The package as users see it: `kg.extract` stays the function, though a room of that name is imported later."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
