"""Bodies that issue, fund and appear in policy reports, by name or acronym.

Names and ids come from the Research Organization Registry (ROR, CC0).
The table is ontology/institutions.csv: name, acronym, other names, country, Korean names, ROR id, Wikidata id, and whether the
acronym alone stands for the body in any text (OECD) or only beside its name (NRC).
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.terms import ontology_file, slug

__all__ = ["Institution", "acronym_alone", "begins", "begins_korean", "fold", "goes_on", "longest_name", "lookup"]

_SPELLINGS = {
    "organisation": "organization", "programme": "program", "centre": "center", "labour": "labor", "defence": "defense",
    "&": "and", "the": "",
}  # fmt: skip
_WORDS = re.compile(r"[^\W_]+|&")
_STOPS = re.compile(r"(?<=\b[^\W\d_])\.|['’‘](?=s\b)|(?<=co)-(?=op)", re.IGNORECASE)
# Where one name is borne in several countries, the first of these has it.
_COUNTRIES = ("KR", "", "JP", "US", "GB", "DE", "FR", "CN")


@dataclass(frozen=True, slots=True)
class Institution:
    """A body as the table has it. `id` is its ROR id, or its name as a slug where it has none; what is not known is ""."""

    id: str
    name: str
    acronym: str
    name_ko: str
    country: str
    ror: str
    wikidata: str


@dataclass(frozen=True, slots=True)
class _Table:
    names: dict[str, Institution]
    acronyms: dict[str, Institution]
    alone: frozenset[str]
    words: dict[str, int]
    seconds: dict[str, set[str]]
    korean: set[str]


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """Return a body's name without what spellings differ in: case, accents, articles, "&", British and American forms.

    >>> fold("The Organisation for Economic Co-operation & Development")
    'organization for economic cooperation and development'
    """
    plain = name if name.isascii() else "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    if not plain.isascii():
        plain = unicodedata.normalize("NFC", plain)
    words = _WORDS.findall(_STOPS.sub("", plain).casefold())
    return " ".join(filter(None, (_SPELLINGS.get(word, word) for word in words)))


@cache
def _table() -> _Table:
    table = _Table({}, {}, frozenset(), {}, {}, set())
    alone = set()
    with ontology_file("institutions.csv").open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=_rank)
    for row in rows:
        korean = row["ko"].split("|")
        entry = Institution(
            row["ror"] or slug(row["name"]), row["name"], row["acronym"], korean[0], row["country"], row["ror"], row["wikidata"]
        )
        for name in filter(None, (row["name"], *row["also"].split("|"), *korean)):
            key = fold(name)
            table.names.setdefault(key, entry)
            first, *rest = key.split(" ")
            table.words[first] = max(table.words.get(first, 0), 1 + len(rest))
            table.seconds.setdefault(first, set()).update(rest[:1])
            if not key.isascii():
                table.korean.add(key[:2])
        if row["acronym"]:
            table.acronyms.setdefault(row["acronym"], entry)
            if row["alone"]:
                alone.add(row["acronym"])
    return _Table(table.names, table.acronyms, frozenset(alone), table.words, table.seconds, table.korean)


def _rank(row: dict[str, str]) -> tuple[bool, int, str]:
    country = row["country"]
    place = _COUNTRIES.index(country) if country in _COUNTRIES else len(_COUNTRIES)
    return (not row["alone"], place, row["name"])


@lru_cache(maxsize=16384)
def lookup(name_or_acronym: str) -> Institution | None:
    """Return the body of a name, in English or Korean, or of an acronym in its exact letters; None for one that is not known.

    >>> lookup("Korea Institute for Industrial Economics & Trade").acronym, lookup("KIET").name_ko, lookup("산업연구원").acronym
    ('KIET', '산업연구원', 'KIET')
    """
    table = _table()
    text = name_or_acronym.strip()
    return table.acronyms.get(text) or table.names.get(fold(text))


def acronym_alone(acronym: str) -> bool:
    """Whether an acronym names its body in any text, so that no full name has to stand beside it.

    >>> acronym_alone("OECD"), acronym_alone("SI")
    (True, False)
    """
    return acronym in _table().alone


@lru_cache(maxsize=16384)
def begins(word: str) -> bool:
    """Whether a word, as printed, is an acronym that stands alone or the first word of a name.

    >>> begins("OECD"), begins("Korea"), begins("However")
    (True, True, False)
    """
    return acronym_alone(word) or longest_name(fold(word)) > 0


def begins_korean(word: str) -> bool:
    """Whether the first two letters of a word in Hangul, or partly so, are those of a name.

    >>> begins_korean("산업연구원은"), begins_korean("그러나")
    (True, False)
    """
    return "·" in word[:2] or word[:2].casefold() in _table().korean


def longest_name(first_word: str) -> int:
    """Return how many words the longest name has that begins with this folded word; 0 if none does."""
    return _table().words.get(first_word, 0)


def goes_on(first_word: str, second_word: str) -> bool:
    """Whether a name begins with these two folded words, so that it is worth while to read on."""
    return second_word in _table().seconds.get(first_word, ())
