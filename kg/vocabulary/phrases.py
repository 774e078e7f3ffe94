"""Phrases in the form in which they are compared: what does not tell one industry from another is folded away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_HANGUL: Final = re.compile("[가-힣]")
_WORD: Final = re.compile(r"r&d|[^\W_]+(?:'[^\W_]+)*")


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """Return a lower-case English word without the ending of the plural; the same ending always goes the same way.

    >>> singular("batteries"), singular("logistics"), singular("glass")
    ('battery', 'logistic', 'glass')
    """
    if word == "news":
        return word
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@lru_cache(maxsize=65536)
def fold(phrase: str) -> str:
    """Return a phrase as its words in lower case, singular, without article, marks and hyphens; Korean without spaces.

    >>> fold("The Machine-Tools  Industry"), fold("R&D"), fold("자동차 부품"), fold("re-manufacturing")
    ('machine tool industry', 'r&d', '자동차부품', 'remanufacturing')
    """
    text = unicodedata.normalize("NFKC", phrase).lower().replace("\u2019", "'").replace("re-manufactur", "remanufactur")
    words = [singular(word) for word in _WORD.findall(text if "r&d" in text else text.replace("&", " and "))]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return ("" if words and has_hangul(words[-1]) else " ").join(words)


def has_hangul(text: str) -> bool:
    """Tell whether a text holds a Korean syllable."""
    return _HANGUL.search(text) is not None
