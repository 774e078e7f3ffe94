"""A SPARQL text cut into tokens, each with its place: enough to see what a query asks for without running it.

The patterns follow the terminals of the SPARQL 1.1 grammar (https://www.w3.org/TR/sparql11-query/#sparqlGrammar), so that a
word inside a string, an IRI or a comment is never taken for a keyword.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pyoxigraph import Literal, NamedNode


class Kind(StrEnum):
    """What a token is."""

    COMMENT = "comment"
    IRI = "iri"
    STRING = "string"
    NAME = "name"  # a prefixed name: kg:Report, or kg: alone
    BLANK = "blank"
    VARIABLE = "variable"
    LANGUAGE = "language"
    NUMBER = "number"
    WORD = "word"  # a keyword, or the name of a built-in function
    SIGN = "sign"
    BROKEN = "broken"  # a string or an IRI that never ends, or a character that SPARQL does not know


@dataclass(frozen=True, slots=True)
class Token:
    """A run of the query from `start`, in code points from 0. Words are compared by `word`, which is upper case."""

    kind: Kind
    text: str
    start: int

    @property
    def word(self) -> str:
        """Return the keyword in upper case; "" for a token of another kind."""
        return self.text.upper() if self.kind is Kind.WORD else ""


# The order matters: long strings before short ones, an IRI before the sign "<", a name before a word.
PATTERN = re.compile(
    r"""
    (?P<space>   [ \t\r\n]+ )
  | (?P<comment> \#[^\r\n]* )
  | (?P<string>  '{3}(?:(?:'|'')?(?:[^'\\]|\\.))*+'{3} | "{3}(?:(?:"|"")?(?:[^"\\]|\\.))*+"{3}
               | '(?:[^'\\\r\n]|\\.)*+' | "(?:[^"\\\r\n]|\\.)*+" )
  | (?P<iri>     <[^<>"{}|^`\\\x00-\x20]*(?:\\[uU][0-9A-Fa-f]{4,8}[^<>"{}|^`\\\x00-\x20]*)*> )
  | (?P<variable>[?$][\w]+ )
  | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)* )
  | (?P<blank>   _:[\w](?:[\w.\-]*[\w\-])? )
  | (?P<name>    (?:[^\W\d_](?:[\w.\-]*[\w\-])?)?:
                 (?:(?:[\w:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])
                 (?:(?:[\w.:\-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])*
                 (?:[\w:\-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%]))?)? )
  | (?P<number>  (?:\d+\.\d*|\.\d+|\d+)(?:[eE][+\-]?\d+)? )
  | (?P<word>    [A-Za-z][A-Za-z0-9_]* )
  | (?P<sign>    \^\^ | && | \|\| | != | <= | >= | << | >> | [{}()\[\].,;*/+\-|^?!=<>] )
  | (?P<broken>  (?s:.) )
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(sparql: str) -> Iterator[Token]:
    """Yield the tokens of a query in order, without white space and comments.

    >>> [t.text for t in tokens('ASK { ?s a kg:Report } # SERVICE')]
    ['ASK', '{', '?s', 'a', 'kg:Report', '}']
    """
    for match in PATTERN.finditer(sparql):
        if match.lastgroup not in ("space", "comment"):
            yield Token(Kind(match.lastgroup or "broken"), match.group(), match.start())


def place(sparql: str, start: int) -> str:
    r"""Return where a code point stands in a query, both counted from 1.

    >>> place("ASK {\n ?s }", 7)
    'line 2, column 2'
    """
    before = sparql[:start]
    return f"line {before.count(chr(10)) + 1}, column {start - (before.rfind(chr(10)) + 1) + 1}"


def bind(sparql: str, values: Mapping[str, NamedNode | Literal]) -> str:
    r"""Return the query with variables (names without "?") replaced by RDF terms, each written by the RDF library itself.

    Only whole variable tokens are replaced, so a value can neither end a string nor begin a clause. In a SELECT clause the
    variable stays as a column that shows the term.

    >>> bind("SELECT ?s ?t { ?s a ?t # ?t\n }", {"t": NamedNode("http://e/T")})
    'SELECT ?s (<http://e/T> AS ?t) { ?s a <http://e/T> # ?t\n }'
    """
    pieces, end, selecting, depth = [], 0, False, 0
    for token in tokens(sparql):
        selecting = token.word == "SELECT" or (selecting and token.text != "{")
        depth += (token.text == "(") - (token.text == ")")
        if token.kind is Kind.VARIABLE and token.text[1:] in values:
            term = str(values[token.text[1:]])
            pieces += [sparql[end : token.start], f"({term} AS {token.text})" if selecting and depth == 0 else term]
            end = token.start + len(token.text)
    return "".join([*pieces, sparql[end:]])
