"""Patterns that a long text is searched for quickly: they begin with the letters that they can begin with.

Where a pattern begins with a boundary or a choice of words, `re` tries all of it at each character; where it begins with a set
of letters, it goes on to the next of these by itself.
"""

from __future__ import annotations

__all__ = ["any_of", "word_of"]


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
