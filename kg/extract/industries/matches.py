"""Which terms of the vocabulary an English text holds: the longest at each word, in one pass over its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from kg.extract.industries.words import INDUSTRY, MACHINES, Step, Words, folded, in_capitals, openings, placed
from kg.vocabulary.industries import Term

# Uses that need a word for "industry" beside them.
_DUMB: Final = frozenset({"head", "never"})


class Match(NamedTuple):
    """A term whose words are those of the text from word `first` on; what parts them has not been looked at."""

    first: int
    size: int
    term: Term


class Find(NamedTuple):
    """A name found: words `[first, last)`, with its head `[first, end)`; `added` is a head taken from the end of a list."""

    first: int
    last: int
    end: int
    term: Term
    head: str = ""  # industry, trade, firm or nothing
    added: str = ""


def matches(text: str, start: int, end: int) -> tuple[Words, list[Match]] | None:
    """Return the words of `text[start:end]` and the terms in it, which may overlap; None where nothing can name an industry.

    Most sentences name none, and their words need no positions; so only the words themselves are compared at first.
    """
    forms = folded(text, start, end)
    first_steps = openings()
    found: list[Match] = []
    telling = False
    for first in [first for first, word in enumerate(forms) if word in first_steps]:
        step: Step | None = first_steps[forms[first]]
        at, size = len(found), 0
        while step is not None:
            size += 1
            if step.term is not None:
                found.insert(at, Match(first, size, step.term))  # the longest goes first
                telling = telling or step.term.use not in _DUMB
            step = step.following.get(forms[first + size]) if step.following and first + size < len(forms) else None
    if telling or not INDUSTRY.isdisjoint(forms) or not MACHINES.isdisjoint(forms):
        return placed(text, start, end, forms), found
    return None


def finds(words: Words, text: str, matched: Sequence[Match]) -> list[Find]:
    """Return the matches that stand: the longest at each word, unbroken and in the form that means it."""
    found: list[Find] = []
    taken = 0
    for first, size, term in matched:
        end = first + size
        if first < taken or (term.capitals and not in_capitals(words.phrase(text, first, first + 1))):
            continue
        if (size == 1 or _unbroken(text, words, first, end)) and (not term.plural or _whole(words, text, end)):
            found.append(Find(first, end, end, term))
            taken = end
    return found


def adjacent(text: str, words: Words, right: int) -> bool:
    """Tell whether only a space or a hyphen parts a word from the one before it."""
    start, end = words.ends[right - 1], words.starts[right]
    return end - start <= 2 and not text[start:end].strip(" \u00a0-‐‑\n")


def _unbroken(text: str, words: Words, first: int, end: int) -> bool:
    """Tell whether only spaces and hyphens, or the commas of "materials, parts and equipment", part the words of a term."""
    series = "and" in words.forms[first + 2 : end - 1]
    return all(
        adjacent(text, words, right) or (series and text[words.ends[right - 1] : words.starts[right]] in (", ", ",\n"))
        for right in range(first + 1, end)
    )


def _whole(words: Words, text: str, end: int) -> bool:
    """Tell whether a name that needs its plural has it, or a head that makes up for it ("electronic industry")."""
    return text[words.ends[end - 1] - 1] in "sS" or (end < len(words.forms) and words.forms[end] in INDUSTRY)
