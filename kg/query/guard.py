"""What is refused before a query runs, and what a query's author is told when it cannot be read.

Refused are: updates; SERVICE, which would open the network; FROM, because all facts lie in one graph and no file or link is
opened; kg: terms that the ontology does not hold, because they would silently find nothing; nesting that is too deep for
the engine's stack.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence

from kg.errors import QueryError, VocabularyError
from kg.query import grammar
from kg.query.tokens import Kind, Token, place, tokens
from kg.terms import KG, PREFIXES

UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})
ASKING = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
PAIRS = {"}": "{", ")": "(", "]": "["}
DEEPEST = 64  # brackets within brackets; the engine's stack ends somewhere above two thousand


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
    has_base = any(token.word == "BASE" for token in read)
    for before, token in zip([None, *read], read, strict=False):
        if token.kind is Kind.NAME and not (before is not None and before.word == "PREFIX"):
            prefix, _, local = token.text.partition(":")
            if prefix not in known:
                raise QueryError(f"{_at(sparql, token)}: {_unknown_prefix(prefix, known)}")
            _is_a_term(sparql, token, known[prefix] + local)
        elif token.kind is Kind.IRI and not (before is not None and before.kind is Kind.NAME):
            if not has_base and not re.match(r"<[A-Za-z][A-Za-z0-9+.\-]*:", token.text):
                raise QueryError(f"{_at(sparql, token)}: {token.text} is no whole IRI; write it in full, or with a prefix")
            _is_a_term(sparql, token, token.text[1:-1])


def _unknown_prefix(prefix: str, known: Mapping[str, str]) -> str:
    names = " ".join(f"{name}:" for name in sorted(known))
    return f"unknown prefix {prefix + ':'!r}; declare it with PREFIX, or use one of {names}"


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


def in_words(sparql: str, message: str) -> str:
    """Return, in one line, where a query that the engine refuses stops being SPARQL, and what could stand there.

    `message` is the engine's; it is passed on where the grammar is kept and something else is wrong.
    """
    read = list(tokens(sparql))
    try:
        stopped = grammar.stop(read)
    except RecursionError:  # the engine bears deeper nesting than Python's stack does
        stopped = None
    if stopped is None:
        return f"query: {_rule_broken(message)}"
    index, expected = stopped
    if index == len(read):
        return f"query, {place(sparql, len(sparql))}: it ends too early; {_choices('', expected)}"
    token = read[index]
    return f"query, {place(sparql, token.start)}: {token.text!r} is not expected here; {_choices(token.word, expected)}"


def _rule_broken(message: str) -> str:
    """Return what the engine says of a query that keeps the grammar but not the rules of the language."""
    said = [
        part
        for part in re.split(r",\s+|one of\s+", message)
        if re.fullmatch(r"[A-Z][a-z]+ (?:[\w?<>:/.#-]+ ){2,}.*", part, re.DOTALL)
    ]
    if said or not message.startswith("error at"):
        return " ".join((said[0] if said else message).split())
    return (
        "the engine refuses it, though its grammar is right: look for a variable that is set twice, a column that is neither "
        "grouped nor counted, or a function with too many or too few arguments"
    )


# What is said in short of a long list of what could stand somewhere.
TOGETHER = (
    ("a term", frozenset({"iri", "name", "string", "number", "blank", "TRUE", "FALSE", "(", "[", "+", "-"})),
    ("an operator", frozenset({"=", "!=", "<", ">", "<=", ">=", "&&", "||", "+", "-", "*", "/", "IN", "NOT"})),
    ("a function", frozenset({"function", "COUNT", "GROUP_CONCAT", "EXISTS", "NOT"})),
    ("a pattern", frozenset({"OPTIONAL", "FILTER", "BIND", "MINUS", "GRAPH", "SERVICE", "LATERAL", "VALUES", "{"})),
)
KINDS = {
    "variable": "a variable",
    "iri": "an IRI",
    "name": "a name",
    "number": "a number",
    "string": "a text",
    "language": "a language",
}


def _choices(word: str, expected: Sequence[str]) -> str:
    """Return the keyword that was probably meant by a word, else what may stand in its place."""
    keywords = [each for each in expected if each in grammar.KEYWORDS] + sorted(
        grammar.FUNCTIONS if "function" in expected else ()
    )
    near = difflib.get_close_matches(word, keywords, n=1, cutoff=0.7) if word else []
    if near:
        return f"did you mean {near[0]}?"
    left, shown = set(expected), []
    for name, together in TOGETHER:
        if together <= left:
            left -= together
            shown.append(name)
    shown += [KINDS.get(each, each) for each in sorted(left)]
    return f"expected {', '.join(shown[:-1])}{' or ' if shown[1:] else ''}{shown[-1]}"
