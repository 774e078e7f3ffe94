"""The kinds of means by which strategies work. A type's code is its slug: "workforce-development"."""

from __future__ import annotations

from functools import cache

from kg.vocabulary.scheme import Scheme, read


@cache
def scheme() -> Scheme:
    """Return the sixteen types, read once from ontology/strategy-types.ttl.

    >>> scheme().label("workforce-development", "ko")
    '인력 양성'
    >>> scheme().position("workforce-development").definitions["en"]
    'Training, education, talent, researchers.'
    """
    return read("strategy-types.ttl", "The list of strategy types")
