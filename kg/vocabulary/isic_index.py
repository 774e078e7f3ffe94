"""The official indexes of activities and products, and what their words tell of the classes of ISIC Rev. 4.

ontology/isic4-terms.tsv holds each entry as its telling words in the order of the alphabet, with a code and the activity; it
is read when the first phrase asks for it. A phrase that is no entry is given the class whose words it uses: a word weighs by
how much more often a class has it than the whole index (a unigram model with a Dirichlet prior; Zhai and Lafferty 2004,
"A study of smoothing methods for language models", ACM Transactions on Information Systems 22).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from typing import Final

from kg.terms import ontology_file
from kg.vocabulary.phrases import fold

# How an entry is read where the phrase names no activity: a title before an entry, the making of a thing before its sale.
_RANKS: Final = {"t": 0, "m": 1, "": 2, "w": 3, "r": 4, "p": 5, "c": 6}
# Words that name the activity of an entry; the index holds a letter instead.
_ACTIVITIES: Final = {
    "manufacturing": "m", "manufacture": "m", "production": "m", "making": "m", "wholesale": "w", "wholesaler": "w",
    "retail": "r", "repair": "p", "agent": "c",
}  # fmt: skip
_STOP: Final = frozenset(
    {"of", "and", "the", "for", "or", "in", "to", "a", "an", "with", "on", "by", "from", "than", "etc", "nec", "eg", "ie", "e",
     "g", "i", "at", "made", "its", "is", "are", "be", "other", "s", "industry", "sector"}
)  # fmt: skip
_EXCEPT: Final = re.compile(r"\((?:except|not|excluding|other than|without)[^)]*\)|\b(?:except|excluding|other than)\b.*")
_SECTIONS: Final = (
    ("A", 1, 3), ("B", 5, 9), ("C", 10, 33), ("D", 35, 35), ("E", 36, 39), ("F", 41, 43), ("G", 45, 47), ("H", 49, 53),
    ("I", 55, 56), ("J", 58, 63), ("K", 64, 66), ("L", 68, 68), ("M", 69, 75), ("N", 77, 82), ("O", 84, 84), ("P", 85, 85),
    ("Q", 86, 88), ("R", 90, 93), ("S", 94, 96), ("T", 97, 98), ("U", 99, 99),
)  # fmt: skip
# Strength of the belief that a class uses words as the whole index does, in words.
_PRIOR: Final = 15.0
# Below this share of the belief in one class, group, division or section the words support no code.
ENOUGH: Final = 0.4


@dataclass(frozen=True, slots=True)
class _Index:
    """Whole entries by their words, and for each word how often each class has it."""

    entries: Mapping[str, tuple[tuple[int, str], ...]]
    words: Mapping[str, Mapping[str, int]]
    sizes: Mapping[str, int]
    total: int


@cache
def _index() -> _Index:
    entries: dict[str, tuple[tuple[int, str], ...]] = {}
    words: dict[str, dict[str, int]] = {}
    sizes: dict[str, int] = {}
    for line in ontology_file("isic4-terms.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        key, code, activity = line.split("\t")
        entries[key] = (*entries.get(key, ()), (_RANKS[activity], code))
        if len(code) == 4:
            parts = key.split(" ")
            sizes[code] = sizes.get(code, 0) + len(parts)
            for word in parts:
                counts = words.setdefault(word, {})
                counts[code] = counts.get(code, 0) + 1
    return _Index(entries, words, sizes, sum(sizes.values()))


def key(phrase: str) -> str:
    """Return the words of a phrase that tell something, each once, in the order of the alphabet.

    >>> key("Castings, of steel (except forgings)")
    'casting steel'
    """
    text = unicodedata.normalize("NFKC", phrase).lower()
    folded = (fold(_EXCEPT.sub(" ", text)) or fold(text)).split()
    return _key(folded)


def _key(words: Iterable[str]) -> str:
    kept = set(words)
    return " ".join(sorted(kept - _STOP or kept))


def entry(words: Sequence[str]) -> tuple[str, str, bool] | None:
    """Return the entry that consists of these folded words: its key, its code, and whether it has only one."""
    activity = next((letter for word, letter in _ACTIVITIES.items() if word in words), "")
    for form in (words, [word for word in words if word not in _ACTIVITIES]):
        if form and (found := _index().entries.get(_key(form))):
            codes = [code for rank, code in found if activity and rank == _RANKS[activity]]
            codes = codes or [code for rank, code in found if rank == min(found)[0]]
            if code := common_ancestor(codes):
                return _key(form), code, len(set(codes)) == 1
    return None


def nearest(words: Sequence[str], within: tuple[str, ...] = ()) -> tuple[str, float, tuple[str, ...]] | None:
    """Return the deepest code that folded words lead to, below one of the codes `within`, how sure, and the words that led.

    The score is the share of the belief times the share of the words that the index knows; None below `ENOUGH`.
    """
    telling = [word for word in dict.fromkeys(words) if word not in _STOP]
    known = tuple(word for word in telling if word in _index().words)
    belief = _belief(known, within) if known else {}
    code, share = _deepest(belief)
    score = round(share * len(known) / max(len(telling), 1), 3)
    return (code, score, known) if score >= ENOUGH else None


def _belief(known: Sequence[str], within: tuple[str, ...]) -> dict[str, float]:
    """Return for each class that has one of the words the probability that the words mean it."""
    index = _index()
    scores: dict[str, float] = {}
    for word in known:
        counts = index.words[word]
        background = _PRIOR * sum(counts.values()) / index.total
        for code, count in counts.items():
            scores[code] = scores.get(code, 0.0) + log(1 + count / background)
    if within:
        scores = {code: score for code, score in scores.items() if code.startswith(within)}
    for code in scores:
        scores[code] += len(known) * log(_PRIOR / (index.sizes[code] + _PRIOR)) + 0.5 * log(index.sizes[code] / index.total)
    top = max(scores.values(), default=0.0)
    odds = {code: exp(score - top) for code, score in scores.items()}
    total = sum(odds.values())
    return {code: odd / total for code, odd in odds.items()}


def _deepest(belief: Mapping[str, float]) -> tuple[str, float]:
    """Return the deepest code that holds enough of the belief, and how much."""
    for length in (4, 3, 2):
        shares: dict[str, float] = {}
        for code, share in belief.items():
            shares[code[:length]] = shares.get(code[:length], 0.0) + share
        best = min(shares, key=lambda code: (-shares[code], code), default="")
        if best and shares[best] >= ENOUGH:
            return best, shares[best]
    return "", 0.0


def section(code: str) -> str:
    """Return the section letter of an ISIC code.

    >>> section("2822"), section("F")
    ('C', 'F')
    """
    if code.isalpha():
        return code
    return next(letter for letter, first, last in _SECTIONS if first <= int(code[:2]) <= last)


def common_ancestor(codes: Sequence[str]) -> str | None:
    """Return the deepest ISIC code that holds all of the codes, or None.

    >>> common_ancestor(["2822", "2826"]), common_ancestor(["2822", "2610"]), common_ancestor(["01", "28"])
    ('282', 'C', None)
    """
    if all(code.isdigit() for code in codes):
        for length in (4, 3, 2):
            if min(map(len, codes)) >= length and len({code[:length] for code in codes}) == 1:
                return codes[0][:length]
    letters = {section(code) for code in codes}
    return letters.pop() if len(letters) == 1 else None
