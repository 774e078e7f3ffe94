"""What tells a person's name from other words with a capital: given names of the world, family names of those worlds where
they stand first or come in pairs, and the words of titles and menus.

The tables are the files of ontology/ named below: words in small letters, without accents; title words in Korean too.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from kg.terms import ontology_file

__all__ = ["family_rank", "is_given", "is_han_family", "is_iberian", "is_title_word"]


@cache
def _listed(name: str) -> tuple[str, ...]:
    lines = ontology_file(name).read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_listed(name))


@cache
def _ranks() -> dict[str, int]:
    return {name: rank for rank, name in enumerate(_listed("family-names-east-asia.txt"))}


@lru_cache(maxsize=16384)
def _fold(word: str) -> str:
    if word.isascii():
        return word.casefold()
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", plain).casefold()


@lru_cache(maxsize=16384)
def is_given(word: str) -> bool:
    """Whether a word is a common given name, or two of them with a hyphen.

    >>> is_given("Nicolò"), is_given("JEAN-PAUL"), is_given("Policy")
    (True, True, False)
    """
    given = _words("given-names.txt")
    folded = _fold(word)
    return folded in given or ("-" in folded and all(part in given for part in folded.split("-")))


@lru_cache(maxsize=16384)
def is_title_word(word: str) -> bool:
    """Whether a word is one that titles are made of and names are not.

    >>> is_title_word("Policy"), is_title_word("Eichhorst")
    (True, False)
    """
    return _fold(word) in _words("title-words.txt")


def family_rank(word: str) -> int | None:
    """Return how common a family name of East Asia is, the most common as 0; None if it is none.

    >>> family_rank("Kim") < family_rank("Sakong"), family_rank("Eichhorst")
    (True, None)
    """
    return _ranks().get(word.strip(".").casefold())


def is_han_family(word: str) -> bool:
    """Whether a word is a common family name of Japan in Han characters.

    >>> is_han_family("佐藤"), is_han_family("政策")
    (True, False)
    """
    return word in _words("family-names-han.txt")


def is_iberian(word: str) -> bool:
    """Whether a word is a family name of the Spanish and Portuguese worlds.

    >>> is_iberian("García"), is_iberian("Eichhorst")
    (True, False)
    """
    return _fold(word) in _words("family-names-iberian.txt")
