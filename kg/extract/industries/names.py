"""What an industry is called: one key for all its forms, and of the forms that a text prints the fullest natural one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from kg.model import Span
from kg.vocabulary.industries import terms
from kg.vocabulary.phrases import fold, has_hangul

# Forms of one name that differ in more than their ending.
_SAME: Final = {
    "manufacture": "manufacturing",
    "manufacturer": "manufacturing",
    "automobile": "car",
    "auto": "car",
    "automotive": "car",
    "healthcare": "health care",
    "transportation": "transport",
    "aluminium": "aluminum",
    "chip": "semiconductor",
    "microchip": "semiconductor",
    "memory chip": "memory semiconductor",
    "electric car battery": "battery",
    "electric vehicle battery": "battery",
    "ev battery": "battery",
    "secondary battery": "battery",
    "electric vehicle": "electric car",
    "ict": "information and communication technology",
    "it": "information technology",
    "ai": "artificial intelligence",
    "information and communications technology": "information and communication technology",
    "oil refining": "petroleum refining",
    "fishing": "fishery",
    "tertiary education": "higher education",
    "elderly care": "aged care",
    "early years": "early childhood education",
}
_TAIL: Final = (
    "industry",
    "sector",
    "business",
    "manufacturing",
    "production",
    "making",
    "trade",
    "cluster",
    "ecosystem",
    "market",
)
_KOREAN_TAIL: Final = re.compile(r"(?:제조업|산업|업계|업종|업체|기업|분야|부문|업)$")


# Uses of the vocabulary that name an industry beside others.
NAMING: Final = frozenset({"always", "listed"})


class Occurrence(NamedTuple):
    """One place where a text names an industry.

    `use` is what the vocabulary says of the phrase, `context` how the text uses it here: title, industry, trade, firm, lead,
    list, heading, actors, bare or attribute. `completed` where a word of the name stands elsewhere.
    """

    key: str
    name: str
    span: Span
    use: str
    context: str
    completed: bool = False


@lru_cache(maxsize=65536)
def key_of(name: str) -> str:
    """Return what all forms of an industry's name share.

    >>> key_of("the Machinery Sector"), key_of("semiconductors"), key_of("automobile production")
    ('machinery', 'semiconductor', 'car')
    """
    if has_hangul(name):
        form = fold(name)
        stem = _KOREAN_TAIL.sub("", form)
        return stem if len(stem) > 1 else form
    words = fold(name).split(" ")
    while len(words) > 1 and words[-1] in _TAIL and not _own(words):
        words.pop()
    if words[-1] == "service" and _same_code(words):
        words.pop()
    form = " ".join(words)
    return _SAME.get(form, form)


def _own(words: list[str]) -> bool:
    """Tell whether the last word is part of the name: a term has it, or what stands before it cannot stand alone."""
    if words[-1] in ("industry", "sector"):
        return False
    rest = terms().get(" ".join(words[:-1]))
    return rest.use == "head" if rest else " ".join(words) in terms()


def _same_code(words: list[str]) -> bool:
    """Tell whether a name means the same without "services", as "engineering services" does."""
    full, core = terms().get(" ".join(words)), terms().get(" ".join(words[:-1]))
    return core is not None and (full is None or full.code == core.code)


@lru_cache(maxsize=65536)
def clean(name: str) -> str:
    """Return a name with white space folded, in lower case but for abbreviations, its head in the singular.

    >>> clean("Service  Industries"), clean("ICT sector"), clean("3D Printers")
    ('service industry', 'ICT sector', '3D printers')
    """
    words = [word.lower() if (word[:1].isupper() and word[1:].islower()) or len(word) == 1 else word for word in _lowered(name)]
    if words[-1] in ("industries", "sectors") and "and" not in words:
        words[-1] = {"industries": "industry", "sectors": "sector"}[words[-1]]
    return " ".join(words)


def _lowered(name: str) -> list[str]:
    return ["-".join(part.lower() if part[1:].islower() else part for part in word.split("-")) for word in name.split()]


# Names of goods that have no plural, by their last letters.
_MASS: Final = (
    "graphy",
    "economy",
    "craft",
    "food",
    "nance",
    "ing",
    "inery",
    "elry",
    "ment",
    "s",
    "ware",
    "ation",
    "ace",
    "stock",
    "ive",
    "urgy",
    "electronic",
    "mobility",
)


def plural(name: str) -> str:
    """Return the name of goods that are counted in the plural.

    >>> plural("battery"), plural("electric vehicle"), plural("textile machinery")
    ('batteries', 'electric vehicles', 'textile machinery')
    """
    if name.lower().endswith(_MASS) or name.isupper():
        return name
    if re.search(r"[^aeiou]y$", name):
        return name[:-1] + "ies"
    return name + ("es" if name.endswith(("x", "ch", "sh")) else "s")


def best(occurrences: list[Occurrence]) -> Occurrence:
    """Return of all places that name one industry the one whose name is the fullest that is printed, the first of its like."""
    return min(occurrences, key=_order)


def _order(found: Occurrence) -> tuple[int, bool, bool, bool]:
    another = fold(found.name) in _SAME  # "microchips" beside "semiconductors"
    return _form(found), another, found.context in ("attribute", "part"), found.context != "title"


def _form(found: Occurrence) -> int:
    if found.name.endswith(("industry", "industries", "산업", "업")):
        return 0 if not found.completed else 4 if found.context == "firm" else 3
    served = found.name.endswith(("service", "services")) and fold(found.name) in terms()
    return 1 if served or found.name.endswith("sector") else 2
