"""Where a query stops being SPARQL: the engine only says that it does, and its places are those of its own attempts.

GRAMMAR is the query part of the SPARQL 1.1 grammar (https://www.w3.org/TR/sparql11-query/#sparqlGrammar) over the tokens of
`kg.query.tokens`. Words in quotes are keywords or signs, capitals are kinds of tokens. It is only asked after the engine has
refused a query, so what the engine knows beyond it does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.query.tokens import Kind, Token

GRAMMAR = """
Query = Prologue ( Select | Construct | Describe | Ask ) ValuesClause
Prologue = ( 'BASE' IRI | 'PREFIX' NAME IRI )*
Select = SelectClause DatasetClause* Where Modifiers
SubSelect = SelectClause Where Modifiers ValuesClause
SelectClause = 'SELECT' ( 'DISTINCT' | 'REDUCED' )? ( ( VARIABLE | '(' Expression 'AS' VARIABLE ')' )+ | '*' )
Construct = 'CONSTRUCT' ( '{' Triples? '}' DatasetClause* Where Modifiers | DatasetClause* 'WHERE' '{' Triples? '}' Modifiers )
Describe = 'DESCRIBE' ( ( VARIABLE | Iri )+ | '*' ) DatasetClause* Where? Modifiers
Ask = 'ASK' DatasetClause* Where Modifiers
DatasetClause = 'FROM' 'NAMED'? Iri
Where = 'WHERE'? Group
Modifiers = GroupBy? Having? OrderBy? Limits?
GroupBy = 'GROUP' 'BY' ( Call | '(' Expression ( 'AS' VARIABLE )? ')' | VARIABLE )+
Having = 'HAVING' Constraint+
OrderBy = 'ORDER' 'BY' ( ( 'ASC' | 'DESC' ) Bracketted | Constraint | VARIABLE )+
Limits = 'LIMIT' Integer ( 'OFFSET' Integer )? | 'OFFSET' Integer ( 'LIMIT' Integer )?
Integer = NUMBER
ValuesClause = ( 'VALUES' DataBlock )?
Group = '{' ( SubSelect | Patterns ) '}'
Patterns = Triples? ( Pattern '.'? Triples? )*
Triples = SameSubject ( '.' SameSubject )* '.'?
Pattern = 'OPTIONAL' Group | 'MINUS' Group | 'GRAPH' VarOrIri Group | 'SERVICE' 'SILENT'? VarOrIri Group | 'FILTER' Constraint
    | 'BIND' '(' Expression 'AS' VARIABLE ')' | 'VALUES' DataBlock | Group ( 'UNION' Group )* | 'LATERAL' Group
DataBlock = VARIABLE '{' DataValue* '}' | '(' VARIABLE* ')' '{' ( '(' DataValue* ')' )* '}'
DataValue = Iri | Literal | 'UNDEF'
Constraint = Bracketted | Call
Call = BuiltIn | Iri Arguments
Arguments = '(' ( 'DISTINCT'? Expression ( ',' Expression )* )? ')'
SameSubject = VarOrTerm PropertyList | TriplesNode PropertyList?
PropertyList = Verb ObjectList ( ';' ( Verb ObjectList )? )*
Verb = VARIABLE | Path
ObjectList = GraphNode ( ',' GraphNode )*
Path = PathSequence ( '|' PathSequence )*
PathSequence = PathElt ( '/' PathElt )*
PathElt = '^'? PathPrimary ( '?' | '*' | '+' )?
PathPrimary = Iri | 'A' | '!' ( PathOne | '(' ( PathOne ( '|' PathOne )* )? ')' ) | '(' Path ')'
PathOne = '^'? ( Iri | 'A' )
TriplesNode = '(' GraphNode+ ')' | '[' PropertyList ']'
GraphNode = VarOrTerm | TriplesNode
VarOrTerm = VARIABLE | Iri | Literal | BLANK | '(' ')' | '[' ']'
VarOrIri = VARIABLE | Iri
Iri = IRI | NAME
Literal = STRING ( LANGUAGE | '^^' Iri )? | ( '+' | '-' )? NUMBER | 'TRUE' | 'FALSE'
Expression = And ( '||' And )*
And = Comparison ( '&&' Comparison )*
Comparison = Sum ( ( '=' | '!=' | '<' | '>' | '<=' | '>=' ) Sum | 'NOT'? 'IN' Arguments )?
Sum = Product ( ( '+' | '-' ) Product | SignedNumber ( ( '*' | '/' ) Unary )* )*
SignedNumber = ( '+' | '-' ) NUMBER
Product = Unary ( ( '*' | '/' ) Unary )*
Unary = ( '!' | '+' | '-' )? Primary
Primary = Bracketted | BuiltIn | Iri Arguments? | Literal | VARIABLE
Bracketted = '(' Expression ')'
BuiltIn = 'NOT' 'EXISTS' Group | 'EXISTS' Group | 'COUNT' '(' 'DISTINCT'? ( '*' | Expression ) ')'
    | 'GROUP_CONCAT' '(' 'DISTINCT'? Expression ( ';' 'SEPARATOR' '=' STRING )? ')' | Function Arguments
"""

# Built-in functions and aggregates whose arguments are expressions (rule 121 and 127); their number is left to the engine.
FUNCTIONS = frozenset(
    "STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE "
    "ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ "
    "NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG STRDT SAMETERM ISIRI ISURI ISBLANK "
    "ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE SUM MIN MAX AVG SAMPLE".split()
)
KEYWORDS = frozenset(re.findall(r"'([A-Z_]{2,})'", GRAMMAR)) | FUNCTIONS

Rule = tuple[object, ...]  # ("seq" | "any", *parts), ("?" | "*" | "+", part), ("rule", name), ("token", what is expected)


@cache
def rules() -> dict[str, Rule]:
    """Return GRAMMAR in pieces: the name of each rule and what it is made of."""
    found: dict[str, Rule] = {}
    for text in re.split(r"\n(?=\w)", GRAMMAR.strip()):
        name, _, body = text.partition(" = ")
        found[name] = _choice(re.findall(r"'[^']+'|\w+|[()|?*+]", body))
    return found


def _choice(words: list[str]) -> Rule:
    """Return what the words up to the closing bracket, or the end, stand for; they are taken off the list."""
    branches: list[Rule] = []
    parts: list[Rule] = []
    while words and words[0] != ")":
        word = words.pop(0)
        if word == "|":
            branches.append(("seq", *parts))
            parts = []
            continue
        if word == "(":
            part = _choice(words)
            words.pop(0)
        else:
            part = (
                ("token", word.strip("'")) if word[0] == "'" else ("token", word.lower()) if word.isupper() else ("rule", word)
            )
        parts.append((words.pop(0), part) if words and words[0] in ("?", "*", "+") else part)
    return ("any", *branches, ("seq", *parts)) if branches else ("seq", *parts)


def stop(read: Sequence[Token]) -> tuple[int, tuple[str, ...]] | None:
    """Return the index of the first token that no query could go on with, and what could stand there; None if there is none.

    The index is that of the end where the query is too short.

    >>> from kg.query.tokens import tokens
    >>> stop(list(tokens("ASK { ?s ?p }")))[0]
    4
    """
    reader = _Reader(read)
    if len(read) in reader.ends(("rule", "Query"), 0):
        return None
    return reader.furthest, tuple(sorted(reader.expected))


class _Reader:
    """Follows the grammar along the tokens in every way at once, and keeps how far it came."""

    def __init__(self, read: Sequence[Token]) -> None:
        self.read = read
        self.furthest = 0
        self.expected: set[str] = set()
        self._known: dict[tuple[str, int], frozenset[int]] = {}

    def ends(self, rule: Rule, start: int) -> frozenset[int]:
        """Return all places where a part of the grammar that begins at `start` may end."""
        kind = rule[0]
        if kind == "token":
            return self._token(str(rule[1]), start)
        if kind == "rule":
            return self._named(str(rule[1]), start)
        parts: tuple[Rule, ...] = rule[1:]  # type: ignore[assignment]
        if kind == "any":
            return frozenset[int]().union(*(self.ends(part, start) for part in parts))
        if kind == "seq":
            return self._sequence(parts, start)
        return self._repeated(str(kind), parts[0], start)

    def _named(self, name: str, start: int) -> frozenset[int]:
        if name == "Function":
            return self._token("function", start)
        if (name, start) not in self._known:
            self._known[name, start] = self.ends(rules()[name], start)
        return self._known[name, start]

    def _sequence(self, parts: Sequence[Rule], start: int) -> frozenset[int]:
        places = frozenset([start])
        for part in parts:
            places = frozenset(end for place in places for end in self.ends(part, place))
        return places

    def _repeated(self, how: str, part: Rule, start: int) -> frozenset[int]:
        places, found = {start}, set[int]() if how == "+" else {start}
        while places:
            places = {end for place in places for end in self.ends(part, place)} - found
            found |= places
            if how == "?":
                break
        return frozenset(found)

    def _token(self, expected: str, start: int) -> frozenset[int]:
        if start < len(self.read) and expected in _names(self.read[start]):
            return frozenset([start + 1])
        if start > self.furthest:
            self.furthest, self.expected = start, set()
        if start == self.furthest:
            self.expected.add(expected)
        return frozenset()


def _names(token: Token) -> Iterator[str]:
    """Yield by what names the grammar may call a token."""
    if token.kind is Kind.WORD:
        yield token.word
        if token.word in FUNCTIONS:
            yield "function"
    elif token.kind is Kind.SIGN:
        yield token.text
    else:
        yield token.kind.value
