"""How much speaks for words being one person's name: known given names, initials, family names of East Asia, particles; and
what speaks against it: the words that titles, menus and bodies are made of.
"""

from __future__ import annotations

from functools import lru_cache

from kg.extract.persons.shapes import PARTICLES, SUFFIXES, is_eastern, is_family
from kg.vocabulary.persons import is_given, is_title_word

__all__ = ["LONGEST", "SURE", "is_initial", "worth"]

SURE = 1.5  # worth from which on words are a person's name wherever they stand
NONE = -3.0
LONGEST = 5  # words of a name
_LONGEST_EASTERN = 3
_LONGEST_ACRONYM = 6

# Words of titles that are common family names as well.
_ALSO_FAMILIES = frozenset(
    "bank banks blue book books case court cross day field fields fisher good green head home house key king land law "
    "long main march marine may mining moss north page park post power price rice rose rules short small south strong summer "
    "summers weaver west white winter winters wood woods young chain child fellows best hill ford english french german weeks "
    "water waters friday story lane wise rich chambers bridges banner edge gallery master masters moody".split()
)


@lru_cache(maxsize=8192)
def worth(words: tuple[str, ...]) -> float:
    """Return what speaks for words being one person's name, less what speaks against it; below 0 they are none.

    >>> worth(("Werner", "Eichhorst")) >= SURE, worth(("Landry", "Signé")) > 0, worth(("Policy", "Lessons")) < 0
    (True, True, True)
    """
    while len(words) > 2 and words[-1].strip(".,").casefold() in SUFFIXES:
        words = words[:-1]
    if not 2 <= len(words) <= LONGEST:
        return NONE
    first, last, middle = words[0], words[-1], words[1:-1]
    eastern = (is_family(first) or is_family(last)) and _eastern(words)
    given = is_given(first)
    odd = is_title_word(last) and last.casefold() not in _ALSO_FAMILIES and not (eastern and is_family(last))
    if _impossible(words) or (odd and (eastern or not given)):
        return NONE
    score = 0.4 - 0.5 * max(0, sum(word.casefold() not in PARTICLES for word in words) - 3)
    for number, word in enumerate((first, *middle)):
        if is_initial(word):
            score += _of_initial(words, number)
        elif word.casefold() in PARTICLES:
            score += 0.6
        elif not is_given(word) and is_title_word(word) and not (eastern and len(words) == _LONGEST_EASTERN):
            return NONE
    score += 1.6 * given + 1.6 * eastern
    if len(last.strip(".")) < 2 or is_initial(last):
        score -= 1.0 if given or not first.isalpha() else 0.2
    if given and len(words) > 2 and is_given(last):
        score -= 0.7  # "Ann Roe Jan": the next one's given name
    if odd:
        score -= 1.2
    return score


def _impossible(words: tuple[str, ...]) -> bool:
    first, last = words[0], words[-1]
    if first.casefold() in ("u.s.", "u.k.", "u.n.", "e.u.") or last in ("AND", "WITH") or last.casefold() in PARTICLES:
        return True
    if first.islower() and first in PARTICLES:
        return True
    capitals = [word.isupper() for word in words if len(word) > 1 and "." not in word[:-1] and not is_initial(word)]
    if not capitals:
        return False
    if all(capitals) or not any(capitals):
        return False
    # "Ann Roe OECD", "UNIDO Farms"; but "KANG Min-Duk", "Toshi MATSUDA", "SMITH John"
    if capitals[0]:
        return not (is_family(first) or is_given(last) or is_given(words[1]) or "-" in last)
    return len(words) > 2 and capitals[-1] and len(last) < _LONGEST_ACRONYM and not (is_family(last) or capitals[-2])


def _of_initial(words: tuple[str, ...], number: int) -> float:
    """What an initial at a place speaks for: much in the middle, less at the start, and against it after a family name."""
    if number == 0:
        return 0.8 if words[0].endswith(".") else 0.2
    if is_initial(words[0]):
        return 0.4
    return 1.2


def is_initial(word: str) -> bool:
    """Whether a word is an initial, or several: "J", "J.", "B.P."."""
    return (len(word) == 1 and word.isascii()) or (
        word.endswith(".") and len(word) <= _LONGEST_ACRONYM and word.replace(".", "").isupper()
    )


def _eastern(words: tuple[str, ...]) -> bool:
    for family, given in ((words[0], words[1:]), (words[-1], words[:-1])):
        if is_family(family) and all(is_eastern(word) for word in given):
            return True
    return False
