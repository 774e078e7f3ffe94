"""What tells a person's name from other words with a capital: given names of the world, and the words of titles and menus.

The tables are ontology/given-names.txt and ontology/title-words.txt: words in small letters, without accents; title words
in Korean too.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from kg.terms import ontology_file

__all__ = ["is_given", "is_title_word"]


@cache
def _words(name: str) -> frozenset[str]:
    lines = ontology_file(name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=16384)
def _fold(word: str) -> str:
    if word.isascii():
        return word.casefold()
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", plain).casefold()


def is_given(word: str) -> bool:
    """Whether a word is a common given name, or two of them with a hyphen.

    >>> is_given("Nicolò"), is_given("JEAN-PAUL"), is_given("Policy")
    (True, True, False)
    """
    given = _words("given-names.txt")
    folded = _fold(word)
    return folded in given or ("-" in folded and all(part in given for part in folded.split("-")))


def is_title_word(word: str) -> bool:
    """Whether a word is one that titles are made of and names are not.

    >>> is_title_word("Policy"), is_title_word("Eichhorst")
    (True, False)
    """
    return _fold(word) in _words("title-words.txt")
