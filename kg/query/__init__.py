"""The asking room: a SPARQL query in, rows, a truth or triples out. Questions that are asked often have a name.

    tokens     a query's text in pieces          guard      what is refused, and errors in words
    grammar    where a text stops being SPARQL   names      a label or a code → an IRI
    questions  the named queries, *.rq           formats    results → table, CSV, JSON, …

The engine is Oxigraph's; what stands here is about people: what they type, and what they read.
"""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.errors import QueryError
from kg.query import guard
from kg.query.tokens import bind
from kg.terms import PREFIXES

Results = QuerySolutions | QueryBoolean | QueryTriples


def run(store: Store, sparql: str, values: Mapping[str, NamedNode | Literal] | None = None) -> Results:
    """Return what a SPARQL query finds in a store: rows of a SELECT, the truth of an ASK, triples of the others.

    The prefixes of kg.terms are known without being declared. `values` are put in place of variables (names without "?"), as
    RDF terms. Raises QueryError for what cannot be read, and for what is refused (see guard).
    """
    guard.check(sparql)
    bound = bind(sparql, values or {})
    try:
        return store.query(bound, prefixes=PREFIXES)
    except SyntaxError as error:
        raise QueryError(guard.in_words(bound, str(error))) from error
    except (RuntimeError, ValueError, OSError) as error:
        raise QueryError(f"query: {' '.join(str(error).split())}") from error
