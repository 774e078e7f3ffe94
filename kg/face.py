"""A graph to hold: what Python users and notebooks get from `kg.load`, over the store, the queries and the networks."""

from __future__ import annotations

import html
import io
import os
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store

from kg import query
from kg.errors import KgError, QueryError
from kg.graph import network
from kg.graph import store as _store
from kg.terms import PREFIXES

if TYPE_CHECKING:
    import networkx
    import pandas
    import rdflib

__all__ = ["Graph", "load"]


class Graph:
    """A graph to ask: a thin wrapper over a pyoxigraph store, which stays at hand as `.store`."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> Graph:
        """Return the graph at `path`: a build's folder, a store, or one RDF file. Raises GraphError."""
        return cls(_store.read(path))

    def __len__(self) -> int:
        """Return the number of triples."""
        return len(self.store)

    def query(self, sparql: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Return what Oxigraph answers; the prefixes of the project need no declaration.

        Raises QueryError for what cannot be read, and for what would change the graph or reach another server.
        """
        return query.run(self.store, sparql)

    def to_networkx(self) -> networkx.MultiDiGraph:
        """Return the things and the links between them: nodes are IRIs with `label` and `type`, edges carry their property."""
        return network.to_networkx(self.store)

    def to_rdflib(self) -> rdflib.Graph:
        """Return all triples as an rdflib graph of their own, with the prefixes bound."""
        import rdflib

        graph = rdflib.Graph()
        for prefix, namespace in PREFIXES.items():
            graph.bind(prefix, namespace, replace=True)
        turtle = self.store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
        return graph.parse(io.BytesIO(turtle or b""), format="nt")

    def to_dataframe(self, sparql: str) -> pandas.DataFrame:
        """Return the rows of a SELECT as a pandas table: numbers as numbers, all else as text. Raises QueryError."""
        rows = self.query(sparql)
        if not isinstance(rows, QuerySolutions):
            raise QueryError("a table needs a SELECT query; ask with .query() for ASK, CONSTRUCT and DESCRIBE")
        try:
            import pandas
        except ImportError as error:
            raise KgError("to_dataframe needs pandas: pip install 'report-kg[notebook]'") from error
        names = [variable.value for variable in rows.variables]
        return pandas.DataFrame([[_plain(row[name]) for name in names] for row in rows], columns=names)

    def __repr__(self) -> str:
        return f"<kg.Graph: {len(self):,} triples>"

    def _repr_html_(self) -> str:
        """Return what a notebook shows: how many things of each class there are."""
        rows = self.query("""SELECT ?class (COUNT(DISTINCT ?thing) AS ?count) WHERE {
            ?thing a ?class FILTER(STRSTARTS(STR(?class), STR(kg:))) } GROUP BY ?class ORDER BY DESC(?count) ?class""")
        assert isinstance(rows, QuerySolutions)
        body = "".join(
            f"<tr><td>{html.escape(row['class'].value.rpartition('#')[2])}</td><td>{row['count'].value}</td></tr>"
            for row in rows
        )
        return f"<table><caption>{html.escape(repr(self))}</caption><tr><th>class</th><th>nodes</th></tr>{body}</table>"


def load(path: str | os.PathLike[str] = "exports") -> Graph:
    """Return the graph at `path`: a build's folder, a store, or one RDF file. Raises GraphError."""
    return Graph.read(path)


_NUMBERS = {"integer": int, "decimal": float, "double": float, "float": float}


def _plain(term: object) -> object:
    """Return a term as a plain value: the IRI or the words, a number where the datatype says so, None where unbound."""
    if term is None:
        return None
    datatype = getattr(term, "datatype", None)
    kind = datatype.value.rpartition("#")[2] if datatype is not None else ""
    return _NUMBERS.get(kind, str)(term.value)  # type: ignore[attr-defined]
