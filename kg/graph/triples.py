"""Triples as plain tuples, and the literals in them: what the assembler makes and the Turtle writer sorts.

Plain tuples, because a build makes hundreds of thousands of them: they hash, sort and compare without a call into Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pyoxigraph as ox

from kg.terms import RDF, XSD, super_classes


class Literal(NamedTuple):
    """Words with a datatype or a language; plain strings have neither."""

    value: str
    datatype: str = ""
    language: str = ""


Value = str | Literal  # a plain string is an IRI
Triple = tuple[str, str, Value]

_HANGUL = re.compile(r"[가-힣]")
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_DATE = {
    re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"): XSD.date,
    re.compile(r"\d{4}-(?:0[1-9]|1[0-2])"): XSD.gYearMonth,
    re.compile(r"\d{4}"): XSD.gYear,
}


def text(value: str) -> Literal:
    """Return a plain string."""
    return Literal(value)


def words(value: str, language: str) -> Literal:
    """Return words in a language: Korean where they hold Hangul, else that of their document if it is another one.

    >>> words("기계 산업", "en").language, words("POSCO", "ko").language, words("Maschinenbau", "de").language
    ('ko', 'en', 'de')
    """
    if _HANGUL.search(value):
        return Literal(value, "", "ko")
    return Literal(value, "", "en" if language in ("ko", "und", "") else language)


def integer(value: int | str) -> Literal:
    """Return a whole number."""
    return Literal(str(int(value)), XSD.integer)


def decimal(value: float) -> Literal:
    """Return a decimal in its shortest form, always with a point.

    >>> decimal(0.9).value, decimal(1.0).value
    ('0.9', '1.0')
    """
    shortest = f"{value:.4f}".rstrip("0")
    return Literal(shortest + "0" if shortest.endswith(".") else shortest, XSD.decimal)


def number(printed: str) -> Literal:
    """Return a printed number as a decimal, with the digits after its point as they are; other words stay words.

    >>> number("1,234.50").value, number("007").value, number("about half").datatype
    ('1234.50', '7', '')
    """
    folded = printed.strip().replace("−", "-")
    if not (folded.isascii() and _NUMBER.fullmatch(folded)):
        return Literal(printed)
    whole, point, part = folded.lstrip("+-").replace(",", "").partition(".")
    return Literal("-" * folded.startswith("-") + (whole.lstrip("0") or "0") + point + part, XSD.decimal)


def date(printed: str) -> Literal:
    """Return a date as exact as it was printed: a day, a month or a year. Other words stay words.

    >>> date("2020-12").datatype.rpartition("#")[2]
    'gYearMonth'
    """
    for pattern, datatype in _DATE.items():
        if pattern.fullmatch(printed):
            return Literal(printed, datatype)
    return Literal(printed)


def of_quad(quad: ox.Quad) -> Iterator[Triple]:
    """Yield a quad of a store. A build makes no blank nodes; in a graph from elsewhere they say nothing outside it."""
    subject, value = quad.subject, quad.object
    if not isinstance(subject, ox.NamedNode):
        return
    if isinstance(value, ox.Literal):
        datatype = "" if value.language or value.datatype.value == XSD.string else value.datatype.value
        yield subject.value, quad.predicate.value, Literal(value.value, datatype, value.language or "")
    elif isinstance(value, ox.NamedNode):
        yield subject.value, quad.predicate.value, value.value


@cache
def _classes(kind: str) -> tuple[str, ...]:
    return (kind, *super_classes(kind))


def types_of(iri: str, kind: str) -> Iterator[Triple]:
    """Yield that a node belongs to a class and to each class above it."""
    for one in _classes(kind):
        yield iri, RDF.type, one
