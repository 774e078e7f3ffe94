"""What is refused before a query runs, and what a query's author is told when it cannot be read.

Refused are: updates; SERVICE, which would open the network; FROM, because all facts lie in one graph and no file or link is
opened; kg: terms that the ontology does not hold, because they would silently find nothing; nesting that is too deep for
the engine's stack.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.errors import QueryError, VocabularyError
from kg.query.tokens import Kind, Token, place, tokens
from kg.terms import KG, PREFIXES

UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})
ASKING = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
PAIRS = {"}": "{", ")": "(", "]": "["}
DEEPEST = 200  # brackets within brackets; the engine's stack ends somewhere above two thousand


def check(sparql: str) -> None:
    """Raise QueryError, with line and column, for what kg does not run."""
    read = list(tokens(sparql))
    _only_asks(sparql, read)
    for token in read:
        if token.word == "SERVICE":
            raise QueryError(f"{_at(sparql, token)}: SERVICE is refused: kg asks its own graph only, and opens no network")
        if token.word == "FROM":
            raise QueryError(f"{_at(sparql, token)}: FROM is refused: kg opens no file or link; choose the graph with --graph")
        if token.kind is Kind.BROKEN:
            raise QueryError(f"{_at(sparql, token)}: {_broken(token)}")
    _brackets_match(sparql, read)
    _names_are_known(sparql, read)


def _at(sparql: str, token: Token) -> str:
    return f"query, {place(sparql, token.start)}"


def _only_asks(sparql: str, read: Sequence[Token]) -> None:
    verb = next((token for token in read if token.word in UPDATES | ASKING), None)
    if verb is not None and verb.word in UPDATES:
        raise QueryError(f"{_at(sparql, verb)}: {verb.word} is refused: kg query only asks; `kg build` changes the graph")
    if not read:
        raise QueryError("the query is empty; for example: kg query 'SELECT ?report { ?report a kg:Report }'")


def _broken(token: Token) -> str:
    if token.text in "'\"":
        return "this text never ends: its closing quote is missing"
    return f"{token.text!r} has no meaning in SPARQL here"


def _brackets_match(sparql: str, read: Sequence[Token]) -> None:
    open_: list[Token] = []
    for token in read:
        if token.kind is not Kind.SIGN:
            continue
        if token.text in PAIRS.values():
            open_.append(token)
        elif token.text in PAIRS and (not open_ or open_.pop().text != PAIRS[token.text]):
            raise QueryError(f"{_at(sparql, token)}: {token.text!r} closes nothing that is open")
        if len(open_) > DEEPEST:
            raise QueryError(f"{_at(sparql, token)}: more than {DEEPEST} brackets within each other")
    if open_:
        raise QueryError(f"{_at(sparql, open_[-1])}: this {open_[-1].text!r} is never closed")


def prefixes(read: Sequence[Token]) -> dict[str, str]:
    """Return the prefixes that hold in a query: the known ones, overridden by those that it declares."""
    declared = {
        name.text.removesuffix(":"): iri.text[1:-1]
        for word, name, iri in zip(read, read[1:], read[2:], strict=False)
        if word.word == "PREFIX" and name.kind is Kind.NAME and iri.kind is Kind.IRI
    }
    return PREFIXES | declared


def _names_are_known(sparql: str, read: Sequence[Token]) -> None:
    """Check each prefixed name's prefix, and each kg: term, written short or in full."""
    known = prefixes(read)
    for before, token in zip([None, *read], read, strict=False):
        if token.kind is Kind.NAME and not (before is not None and before.word == "PREFIX"):
            prefix, _, local = token.text.partition(":")
            if prefix not in known:
                raise QueryError(f"{_at(sparql, token)}: {_unknown_prefix(prefix, known)}")
            _is_a_term(sparql, token, known[prefix] + local)
        elif token.kind is Kind.IRI and not (before is not None and before.kind is Kind.NAME):
            _is_a_term(sparql, token, token.text[1:-1])


def _unknown_prefix(prefix: str, known: Mapping[str, str]) -> str:
    return f"unknown prefix {prefix + ':'!r}; declare it with PREFIX, or use one of {' '.join(f'{name}:' for name in sorted(known))}"


def _is_a_term(sparql: str, token: Token, iri: str) -> None:
    """Raise QueryError if an IRI lies in the ontology's namespace without being one of its terms."""
    local = iri.removeprefix(PREFIXES["kg"])
    if local in (iri, ""):
        return
    try:
        KG[local]
    except VocabularyError as error:
        hint = str(error).rpartition("; ")[2] if "; " in str(error) else "see ontology/kg.ttl"
        raise QueryError(f"{_at(sparql, token)}: unknown term {token.text}: {hint}") from error


# The engine reports the place behind the keyword that it tried last: "error at 1:20: expected OPTIONAL" starts at column 12.
ENGINE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)


def in_words(sparql: str, message: str) -> str:
    """Return what the engine says of a query that it cannot read, in one line with the token that it stopped at."""
    match = ENGINE.match(message)
    if match is None:
        return f"query: {' '.join(message.split())}"
    line, column, expected = int(match[1]), int(match[2]), match[3]
    words = re.findall(r"[A-Za-z_]{2,}", re.sub(r"\[[^\]]*\]", "", expected)) if "IRI" not in expected else []
    offset = sum(len(text) + 1 for text in sparql.split("\n")[: line - 1]) + column - 1
    stopped = _token_at(sparql, offset, max(map(len, words), default=0))
    if stopped is None:
        return "query: it ends too early; something is missing at its end"
    return f"query, {place(sparql, stopped.start)}: {stopped.text!r} is not expected here"


def _token_at(sparql: str, offset: int, back: int) -> Token | None:
    """Return the token at an offset, or the one that starts `back` code points before it; None at the end of the query."""
    read = list(tokens(sparql))
    behind = next((token for token in read if token.start == offset - back), None)
    return behind or next((token for token in read if token.start + len(token.text) > offset), None)
