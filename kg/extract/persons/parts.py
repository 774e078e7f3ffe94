"""Which part of a person's name is the family's.

1. A comma tells it ("Roe, Ann"), or capitals do ("KANG Min-Duk"), or the script ("홍길동", "山田 太郎").
2. The text tells it elsewhere: "Cortés Acosta, S." for "Sandra Cortés Acosta".
3. In names of East Asia, a family name at one end does, a given name with a hyphen, the order of the names beside it, or which
   end is the more common family name.
4. Else it is the last word, with the particles before it, and with the one before it where family names come in pairs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.persons.lists import HAN_NAME, HANGUL_NAME, stripped
from kg.extract.persons.shapes import PARTICLES, SUFFIXES, hangul_family, is_eastern, is_family
from kg.extract.persons.worth import is_initial
from kg.model import Span
from kg.vocabulary.persons import family_rank, is_given, is_han_family, is_iberian

__all__ = ["family_words", "order", "parts"]

BY_FORM, BY_LIST = 0.95, 0.85  # how sure: by comma, capitals, script or the text itself; by the words of the name

_TOKEN = re.compile(r"\S+")
_ROMAJI = re.compile(
    r"(?i)(?:(?:[kgsztdnhbpmrwj]|sh|ch|ts|[kgnhbpmr]y|ky|y|f)?[aiueo]+|n(?![aiueoy])|(?:tt|kk|pp|ss|tch|ssh)[aiueo]+)+"
)
_FEW = 3  # words of a name of East Asia


def parts(text: str, span: Span, listed: int) -> tuple[Span, Span, float] | None:
    """Return the runs of family and given name of the name at a span, and how sure that is; None for a name of one part.

    `listed` is the order that the names beside it show.
    """
    name = text[span.start : span.end]
    if HANGUL_NAME.fullmatch(name):
        cut = span.start + hangul_family(name)
        return Span(span.start, cut), stripped(text, Span(cut, span.end)), BY_FORM
    tokens = [Span(*match.span()) for match in _TOKEN.finditer(text, span.start, span.end)]
    while len(tokens) > 2 and text[tokens[-1].start : tokens[-1].end].strip(".,").casefold() in SUFFIXES:
        tokens.pop()
    if len(tokens) < 2:
        length = next((length for length in (3, 2, 1) if is_han_family(name[:length])), 0)
        cut = span.start + length
        return (Span(span.start, cut), Span(cut, span.end), BY_LIST) if 0 < length < len(name) else None
    if HAN_NAME.fullmatch(name):
        return tokens[0], tokens[1], BY_FORM
    words = [text[token.start : token.end] for token in tokens]
    told = _inverted(text, words)
    start, stop = told or family_words(words, listed)
    family = Span(tokens[start].start, tokens[stop - 1].end)
    given = Span(tokens[stop].start, tokens[-1].end) if start == 0 else Span(tokens[0].start, tokens[start - 1].end)
    return family, given, BY_FORM if told else BY_LIST


def _inverted(text: str, words: Sequence[str]) -> tuple[int, int] | None:
    """Step 2: the words that the text prints before a comma and the given name, or its first letter."""
    count = len(words)
    for start, stop in [*((at, count) for at in range(1, count)), *((0, at) for at in range(count - 1, 0, -1))]:
        family = " ".join(words[start:stop])
        given = words[0] if start else words[stop]
        at = text.find(f"{family}, {given[0]}")
        if at < 0 or (at and text[at - 1].isalpha()) or (start and text.endswith(f"{words[start - 1]} ", 0, at)):
            continue
        after = at + len(family) + 2
        if text.startswith(given, after) or not text[after + 1 : after + 2].isalpha():  # not "Kim Min, Shin Hye"
            return start, stop
    return None


def order(names: Sequence[Sequence[str]]) -> int:
    """Return how a list of names, each as its words, is ordered: 1 family first, -1 family last, 0 if it does not show.

    >>> order([["Kim", "Sang", "Hoon"], ["Shim", "Woo", "Jung"]])
    1
    """
    votes = sum(_vote(words) for words in names if len(words) > 1)
    return (votes > 0) - (votes < 0)


def family_words(words: Sequence[str], listed: int = 0) -> tuple[int, int]:
    """Return which words of a name are the family's, as a half-open range. `listed` is the order shown by the names beside it.

    >>> family_words(["Eunjoo", "Oh"]), family_words(["KANG", "Yoo-Duk"]), family_words(["Jan", "van", "der", "Berg"])
    ((1, 2), (0, 1), (1, 4))
    """
    by_case = _family_in_capitals(words)
    if by_case is not None:
        return by_case
    if is_initial(words[-1]) and not is_initial(words[0]):
        return 0, next(at for at in range(1, len(words)) if is_initial(words[at]))  # "Roe A. B."
    vote = _vote(words) or (listed if _is_eastern(words) else 0) or _by_rank(words)
    if vote > 0:
        return 0, 1
    count = len(words)
    last = next((at for at in range(1, count - 1) if words[at].casefold() in PARTICLES), count - 1)
    if last == count - 1 and not vote:
        while last > 1 and _is_pair(words[last - 1], words[last]):
            last -= 1
    return last, count


def _vote(words: Sequence[str]) -> int:
    """Which end of one name is the family's by itself: 1 the first, -1 the last, 2 and -2 if capitals say so, 0 if unknown."""
    by_case = _family_in_capitals(words)
    if by_case is not None:
        return 2 if by_case[0] == 0 else -2
    if not _is_eastern(words):
        return 0
    if len(words) <= _FEW and ("-" in words[0]) != ("-" in words[-1]):
        return 1 if "-" in words[-1] else -1
    first, last = is_family(words[0]), is_family(words[-1])
    if first == last:
        return _of_japan(words) if len(words) == 2 else 0
    return 1 if first else -1


def _is_eastern(words: Sequence[str]) -> bool:
    """Whether a name is made of the syllables of East Asia, a family name of it at one end aside."""
    if all(is_eastern(word) for word in words[1:-1]):
        first, last = (is_eastern(word) for word in (words[0], words[-1]))
        return (first and last) or (first and is_family(words[-1])) or (last and is_family(words[0]))
    return False


def _of_japan(words: Sequence[str]) -> int:
    """Where a name of Japan begins with its given name, or ends with it."""
    if not all(_ROMAJI.fullmatch(word) for word in words):
        return 0
    first, last = is_given(words[0]), is_given(words[-1])
    return 0 if first == last else -1 if first else 1


def _is_pair(middle: str, last: str) -> bool:
    """Whether two words are family names of a pair: "Polo Anaya"."""
    return (is_iberian(middle) or is_iberian(last)) and not is_given(middle) and not is_initial(middle) and len(last) > 2


def _family_in_capitals(words: Sequence[str]) -> tuple[int, int] | None:
    """The words in capitals, where the others are not: "KANG Yoo-Duk", "Toshiyuki MATSUURA"."""
    capital = [len(word.strip(".")) > 1 and word.isupper() and "." not in word[:-1] for word in words]
    if all(word.isupper() for word in words) or not any(capital):
        return None
    start = capital.index(True)
    stop = start + 1
    while stop < len(words) and capital[stop]:
        stop += 1
    return (start, stop) if start == 0 or stop == len(words) else None


def _by_rank(words: Sequence[str]) -> int:
    """Where both ends could be the family's: the more common one."""
    first, last = family_rank(words[0]), family_rank(words[-1])
    if first is None or last is None:
        return 0
    return 1 if first < last else -1
