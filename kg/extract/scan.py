"""Patterns that a long text is searched for quickly: they begin with the letters that they can begin with.

Where a pattern begins with a boundary or a choice of words, `re` tries all of it at each character; where it begins with a set
of letters, it goes on to the next of these by itself.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["any_of", "one_of", "word_of"]


def any_of(*forms: tuple[str, str]) -> str:
    """Return a pattern for any of some forms, each given as the letters it can begin with and the pattern of the rest.

    >>> any_of(("@", ""), ("fF", "ax"))
    '[@fF](?:(?<=[@])|(?<=[fF])ax)'
    """
    letters = "".join(letters for letters, _ in forms)
    return f"[{letters}](?:{'|'.join(f'(?<=[{letters}]){rest}' for letters, rest in forms)})"


def word_of(words: str) -> str:
    r"""Return a pattern for words that stand at the beginning of a word, in small letters or in capitals.

    `words` are patterns in small letters, parted by "|", each with a plain letter first; of two that match the earlier goes.

    >>> word_of("tel|telephone|fax")
    '[tTfF](?<!\\w.)(?i:(?<=t)(?:el|elephone)|(?<=f)(?:ax))'
    """
    rests: dict[str, list[str]] = {}
    for word in words.split("|"):
        rests.setdefault(word[0], []).append(word[1:])
    letters = "".join(letter + letter.upper() for letter in rests)
    choice = "|".join(f"(?<={letter})(?:{'|'.join(rest)})" for letter, rest in rests.items())
    return rf"[{letters}](?<!\w.)(?i:{choice})"


def one_of(words: Iterable[str]) -> str:
    """Return a pattern for any of some plain words, which tries no letter twice.

    >>> one_of(("ten", "tens", "two"))
    't(?:wo|en(?:s|))'
    """
    rests: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        rests.setdefault(word[:1], []).append(word[1:])
    choice = (first + (one_of(rest) if len(rest) > 1 else rest[0]) for first, rest in sorted(rests.items(), reverse=True))
    return next(choice) if len(rests) == 1 else f"(?:{'|'.join(choice)})"
