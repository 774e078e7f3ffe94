"""Which terms of the vocabulary an English text holds: the longest at each word, in one pass over its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from kg.extract.industries.words import INDUSTRY, MACHINES, Token, forms, openings
from kg.vocabulary.industries import Term, terms

# Uses that need a word for "industry" beside them.
_DUMB: Final = frozenset({"head", "never"})


class Match(NamedTuple):
    """A term whose words are those of the text from word `first` on; what parts them has not been looked at."""

    first: int
    size: int
    term: Term


@dataclass(frozen=True, slots=True)
class Find:
    """A name found: tokens `[first, last)`, with its head `[first, end)`; `added` is a head taken from the end of a list."""

    first: int
    last: int
    end: int
    term: Term
    head: str = ""  # industry, trade, firm or nothing
    added: str = ""


def matches(text: str, start: int, end: int) -> list[Match] | None:
    """Return the terms in `text[start:end]`, which may overlap; None where nothing in it can name an industry.

    Most sentences name none, and their words need no positions; so only the words themselves are compared here.
    """
    words = forms(text, start, end)
    sizes, known = openings(), terms()
    found, telling = [], False
    for first, word in enumerate(words):
        for size in sizes.get(word, ()):
            term = known.get(word if size == 1 else " ".join(words[first : first + size]))
            if term is not None and first + size <= len(words):
                found.append(Match(first, size, term))
                telling = telling or term.use not in _DUMB
    return found if telling or not INDUSTRY.isdisjoint(words) or not MACHINES.isdisjoint(words) else None


def finds(words: list[Token], text: str, matched: Sequence[Match]) -> list[Find]:
    """Return the matches that stand: the longest at each word, unbroken and in the form that means it."""
    found: list[Find] = []
    taken = 0
    for first, size, term in matched:
        end = first + size
        if first < taken or (term.capitals and not words[first].upper):
            continue
        if _unbroken(text, words[first:end]) and _whole(words, text, end, term):
            found.append(Find(first, end, end, term))
            taken = end
    return found


def adjacent(text: str, left: Token, right: Token) -> bool:
    """Tell whether only a space or a hyphen parts two words."""
    gap = text[left.end : right.start]
    return len(gap) <= 2 and not gap.strip(" \u00a0-‐‑\n")


def _unbroken(text: str, run: Sequence[Token]) -> bool:
    """Tell whether only spaces and hyphens, or the commas of "materials, parts and equipment", part the words of a term."""
    series = any(token.word == "and" for token in run[2:-1])
    return all(
        adjacent(text, left, right) or (series and text[left.end : right.start] in (", ", ",\n"))
        for left, right in pairwise(run)
    )


def _whole(words: list[Token], text: str, end: int, term: Term) -> bool:
    """Tell whether a name that needs its plural has it, or a head that makes up for it ("electronic industry")."""
    if not term.plural or text[words[end - 1].end - 1] in "sS":
        return True
    return end < len(words) and words[end].word in INDUSTRY
