"""From a phrase to its place in ISIC Rev. 4: the deepest code that the phrase supports, or none where no single code fits.

The cascade; the first step that knows the phrase decides:

1. the phrase itself is a term of ontology/industry-terms.csv, with or without its head ("industry", "makers");
2. both parts of "X and Y" are such terms: the deepest code above them;
3. the phrase is an entry of the official indexes, its words in any order;
4. a head that names an activity ("machinery", "retail", "construction") fixes the division, the words before it the class;
5. the words, weighted by how much each tells of a class, lead surely to one class, group or division;
6. the phrase ends with a known term ("precision casting"), or the words lead less surely.

The terms are read with the first phrase, the indexes with the first phrase that is no term.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from kg.terms import ontology_file
from kg.vocabulary.isic_index import common_ancestor, entry, nearest
from kg.vocabulary.phrases import fold, has_hangul


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that reports use for an industry.

    `code` is an ISIC code or None. `use` says what a bare mention is worth: `always` names an industry wherever it is
    printed, `listed` beside others or with a firm, `topic` only where a
    report dwells on it, `head` only with a word such as "industry", `never` not at all. `capitals` marks an abbreviation:
    "it" is not "IT"; `plural` a name that loses its meaning with its ending: "electronic" is not "electronics".
    """

    words: str
    code: str | None
    use: str
    note: str
    capitals: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Where a phrase belongs: an ISIC code or None, how sure that is in [0, 1], and the reason in words."""

    code: str | None
    score: float
    why: str


# What closes the name of an industry without saying what is made: bare heads, and those who carry a trade on.
_HEADS: Final = frozenset(
    {"industry", "sector", "business", "field", "area", "market", "economy", "company", "firm", "enterprise", "maker",
     "manufacturer", "producer", "supplier", "provider", "corporation", "operator", "developer", "contractor", "manufacturing",
     "production", "making", "good", "product", "technology", "service", "activity", "trade", "branch", "remanufacturing"}
)  # fmt: skip
_MAKING: Final = (tuple(str(number) for number in range(10, 34)), "C")
# Heads that are an activity: the codes below which the class must lie, and the code where nothing more is known.
_ACTIVITIES: Final[Mapping[str, tuple[tuple[str, ...], str]]] = {
    "machinery": (("28",), "28"),
    "machine": (("28",), "28"),
    "equipment": (("26", "27", "28", "30", "32"), ""),
    "instrument": (("26", "32"), ""),
    "manufacturing": _MAKING,
    "manufacture": _MAKING,
    "remanufacturing": _MAKING,
    "wholesale": (("45", "46"), "46"),
    "wholesaler": (("45", "46"), "46"),
    "retail": (("45", "47"), "47"),
    "retailer": (("45", "47"), "47"),
    "repair": (("33", "45", "95"), ""),
    "rental": (("68", "77"), ""),
    "leasing": (("68", "77"), ""),
    "construction": (("41", "42", "43"), "F"),
    "mining": (("05", "06", "07", "08", "09"), "B"),
    "farming": (("01",), "01"),
    "growing": (("01",), "01"),
    "transport": (("49", "50", "51", "52"), "H"),
    "insurance": (("65", "66"), "65"),
    "publishing": (("58", "59"), "58"),
    "education": (("85",), "85"),
}
# What closes the Korean name of an industry; the longest first.
_KOREAN_HEADS: Final = ("제조업체", "제조업", "서비스업", "산업", "업계", "업종", "분야", "부문", "기업", "업체", "제조", "업")
# From here on the words of a phrase are trusted more than its last word.
_SURE: Final = 0.7
_LONG: Final = 4


@cache
def terms() -> Mapping[str, Term]:
    """Return the phrases of ontology/industry-terms.csv by their folded form."""
    with ontology_file("industry-terms.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    found: dict[str, Term] = {}
    for term, code, use, note in rows:
        form = fold(term)
        plural = form != term.lower() and term.endswith("s") and " " not in term and (form not in found or found[form].plural)
        found[form] = Term(form, code or None, use, note, term.isupper(), plural)
    return found


@lru_cache(maxsize=65536)
def link(phrase: str) -> Link:
    """Return the ISIC code at the deepest level that a phrase supports, by the steps of this module's cascade.

    >>> link("machine tools").code, link("the semiconductor industry").code, link("innovative industry").code
    ('2822', '2610', None)
    """
    words = tuple(fold(phrase).split())
    for step in (_by_term, _by_korean_term, _by_parts, _by_entry, _by_activity, _by_words):
        if words and (found := step(words)):
            return found
    return Link(None, 0.0, "no known word")


def _by_term(words: tuple[str, ...]) -> Link | None:
    for size in range(len(words), 0, -1):
        if size < len(words) and words[size] not in _HEADS:
            return None
        if term := terms().get(" ".join(words[:size])):
            # Whoever speaks of "chips" or of "chip makers" speaks of one trade; the head adds nothing but doubt.
            return _of_term(term, 1.0 if size == len(words) else 0.95)
    return None


def _of_term(term: Term, score: float) -> Link:
    return Link(term.code, score, f"term '{term.words}'" + (f" ({term.note})" if term.note else ""))


def _by_korean_term(words: tuple[str, ...]) -> Link | None:
    phrase = "".join(words)
    if not has_hangul(phrase):
        return None
    stem = next((phrase.removesuffix(head) for head in _KOREAN_HEADS if phrase.endswith(head)), phrase)
    for start in range(max(len(stem) - 1, 1)):
        for form in (phrase[start:], stem[start:]):
            if len(form) > 1 and (term := terms().get(form)):
                return _of_term(term, 0.95 if not start else 0.6)
    return Link(None, 0.0, "no known Korean term")


def _by_parts(words: tuple[str, ...]) -> Link | None:
    if "and" not in words or words[-1] in _ACTIVITIES:
        return None
    split = words.index("and")
    left, right = _by_term(words[:split]), _by_term(words[split + 1 :])
    if not left or not right:
        return None
    code = common_ancestor([left.code, right.code]) if left.code and right.code else None
    return Link(code, 0.7 if code else 0.5, f"{left.why}; {right.why}")


def _by_entry(words: tuple[str, ...]) -> Link | None:
    headless = words[:-1] if words[-1] in _HEADS else words
    found = entry(words) or entry(headless)
    return Link(found[1], 0.9 if found[2] else 0.7, f"index entry '{found[0]}'") if found else None


def _by_activity(words: tuple[str, ...]) -> Link | None:
    tail = words[:-1] if words[-1] in ("industry", "sector", "service", "business") else words
    if len(tail) < 2 or tail[-1] not in _ACTIVITIES:
        return None
    head, before = tail[-1], tail[:-1]
    within, otherwise = _ACTIVITIES[head]
    if (known := _by_term(before)) and known.code and (known.code.startswith(within) or known.code == otherwise):
        return Link(known.code, 0.85, f"'{head}' with {known.why}")
    if found := nearest(tail, within):
        return Link(found[0], found[1], f"'{head}' with words " + ", ".join(found[2]))
    return Link(otherwise, 0.6, f"'{head}'") if otherwise else None


def _by_words(words: tuple[str, ...]) -> Link | None:
    found = nearest(words)
    doubtful = not found or (found[1] < _SURE and len(words) < _LONG)
    if doubtful and (ending := _by_ending(words)):
        return ending
    return Link(found[0], found[1], "words " + ", ".join(found[2])) if found else None


def _by_ending(words: tuple[str, ...]) -> Link | None:
    for start in range(1, len(words)):
        term = terms().get(" ".join(words[start:]))
        if term and term.code and term.use not in ("head", "never"):
            return _of_term(term, round(max(0.8 - 0.1 * start, 0.2), 1))
    return None
