"""Countries, blocs, regions and cities by any of their names. Data from GeoNames (geonames.org), CC BY 4.0, and ISO 3166.

The table is ontology/places.csv: code, kind, code of what contains it, inhabitants in thousands, name, Korean and other names.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.terms import ontology_file

__all__ = ["LONGEST_NAME", "Place", "begins", "begins_korean", "by_code", "fold", "listed", "longest_name", "lookup"]

LONGEST_NAME = 6  # words
_SHORT = 6  # letters; a name in capitals up to this length is told apart from the lower-case word ("US", "us")
_RANKS = {"country": 1_000_000, "bloc": 900_000, "region": 3_000, "city": 0}  # beside inhabitants in thousands
_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae"})
_DROPPED = re.compile(r"[.'’‘ʻ`´]")
_SPACED = re.compile(r"[\s\-–·ㆍ]+")
_SIDES = {"the north": "North Korea", "the south": "South Korea"}  # what texts on the two Koreas call them


@dataclass(frozen=True, slots=True)
class Place:
    """A country (ISO 3166-1 alpha-2), region (ISO 3166-2, UN M49 or our own code), city (GeoNames id) or bloc.

    `within` is the code of the smallest place of the table that contains it, "" where none does.
    """

    code: str
    name: str
    name_ko: str
    kind: str
    within: str


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """Return a place's name without case, accents, stops and hyphens; a short name in capitals keeps its case.

    >>> fold("São  Paulo"), fold("U.S."), fold("us"), fold("Asia-Pacific")
    ('sao paulo', 'US', 'us', 'asia pacific')
    """
    plain = _SPACED.sub(" ", _DROPPED.sub("", name if name.isascii() else _unaccented(name))).strip()
    return plain if plain.isupper() and len(plain) <= _SHORT and plain.isalpha() else plain.casefold()


def _unaccented(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", plain.translate(_LETTERS))


@cache
def _table() -> tuple[dict[str, Place], dict[str, Place], dict[str, int]]:
    """Places by folded name and by code, and the most words in a name by its first word."""
    claims: dict[str, tuple[int, int, Place]] = {}
    codes: dict[str, Place] = {}
    words: dict[str, int] = {}
    with ontology_file("places.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = Place(row["code"], row["name"], row["ko"].split("|")[0], row["kind"], row["within"])
            codes[place.code] = place
            rank = _RANKS[place.kind] + int(row["people"] or 0)
            names = [row["name"], *row["ko"].split("|"), *row["also"].split("|")]
            for position, name in enumerate(name for name in names if name):
                # Between places of one name the greater one has it, and who is mainly called so before who is also called so.
                claim = (rank, -min(position, 1), place)
                for key in _keys(name):
                    if key not in claims or claims[key][:2] < claim[:2]:
                        claims[key] = claim
                    first = key.split(" ", 1)[0]
                    words[first] = max(words.get(first, 0), key.count(" ") + 1)
    return {key: claim[2] for key, claim in claims.items()}, codes, words


def _keys(name: str) -> tuple[str, ...]:
    key = fold(name)
    return (key, key.casefold()) if key.isupper() and len(key) > 3 else (key,)  # ASEAN is also written Asean


@lru_cache(maxsize=16384)
def lookup(name: str) -> Place | None:
    """Return the place of a name in any of its spellings, with or without an article; None for one that is not known.

    >>> lookup("the U.S").code, lookup("Republic of Korea").name, lookup("서울").code, lookup("us")
    ('US', 'South Korea', '1835848', None)
    """
    places = _table()[0]
    key = fold(_SIDES.get(name.casefold(), name))
    if key[:4] == "the " and key not in places:
        key = fold(name[4:])  # not "The Hague"
    return places.get(key) or (places.get(key.casefold()) if len(key) > 3 else None)


def listed(name: str) -> bool:
    """Whether a place is known by this very name, its article and its capitals included.

    >>> listed("U.K."), listed("NICE"), listed("The Hague"), listed("the U.K.")
    (True, False, True, False)
    """
    return fold(name) in _table()[0]


def by_code(code: str) -> Place | None:
    """Return the place that a code stands for."""
    return _table()[1].get(code)


@lru_cache(maxsize=16384)
def begins(word: str) -> bool:
    """Whether a word, as printed or in small letters, is the first of the name of a place.

    >>> begins("Seoul"), begins("SEOUL"), begins("However")
    (True, True, False)
    """
    folded = fold(word)
    return longest_name(folded) > 0 or longest_name(folded.casefold()) > 0


@cache
def _korean() -> frozenset[str]:
    """The first two letters of each name that is not in Latin letters."""
    return frozenset([key[:2] for key in _table()[0] if not key.isascii()])


def begins_korean(word: str) -> bool:
    """Whether the first two letters of a word in Hangul are those of the name of a place.

    >>> begins_korean("서울에서"), begins_korean("그러나")
    (True, False)
    """
    return word[:2] in _korean()


def longest_name(first_word: str) -> int:
    """Return how many words the longest name has that begins with this folded word; 0 if none does."""
    return _table()[2].get(first_word, 0)
