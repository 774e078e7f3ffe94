"""The International Standard Industrial Classification, Revision 4: 21 sections, 88 divisions, 238 groups, 419 classes.

Codes are strings: a section is a letter ("C"), a division two digits ("28"), a group three, a class four; leading zeros count.
"""

from __future__ import annotations

from functools import cache

from kg.vocabulary.scheme import Scheme, read


@cache
def scheme() -> Scheme:
    """Return the whole classification, read once from ontology/isic4.ttl.

    >>> scheme().label("2822"), scheme().label("28", "ko")
    ('Manufacture of metal-forming machinery and machine tools', '기타 기계 및 장비 제조업')
    >>> scheme().ancestors("2822"), scheme().children("268")
    (('282', '28', 'C'), ('2680',))
    >>> scheme().iri("28")
    'https://w3id.org/report-kg/isic4/28'
    """
    return read("isic4.ttl", "ISIC Rev. 4")


_LEVELS = ("section", "division", "group", "class")


def level(code: str) -> str:
    """Return the level of a code: section, division, group or class. Raises VocabularyError for an unknown code.

    >>> level("C"), level("2822")
    ('section', 'class')
    """
    scheme().position(code)
    return _LEVELS[len(code) - 1]
