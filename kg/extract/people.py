"""Persons' names in a row, with or without marks between: "Ann Roe1, Bo Lind*", "Ann RoeJan van der Berg", "김유빈".

1. Words are read from a place on, as long as they can belong to names; marks, degrees, brackets and titles are passed over.
2. What no separator parts is cut where given names, initials and particles say that a name begins.
3. Each name has a worth: what speaks for a person (a known given name, an initial, a family name of East Asia, a particle)
   less what speaks against one (a word that titles are made of).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.families import EASTERN_GIVEN, PARTICLES, SUFFIXES, is_family, is_hangul_name
from kg.model import Span
from kg.vocabulary.persons import is_given, is_title_word

__all__ = ["MARKS", "SURE", "Run", "people_at", "worth"]

SURE = 1.5  # worth from which on words are a person's name wherever they stand
LONGEST = 5  # words of a name
LONGEST_EASTERN = 3
MOST_WORDS = 60  # words of a run of names

# Words of titles that are common family names as well.
_ALSO_FAMILIES = frozenset(
    "bank banks blue book books case court cross day field fields fisher good green head home house key king land law "
    "long main "
    "march marine may mining moss north page park post power price rice rose rules short small south strong summer "
    "summers weaver "
    "west white winter winters wood woods young chain child fellows best hill ford english french german weeks water "
    "waters".split()
)

MARKS = r"(?:[*†‡§¶¹²³⁴⁵⁶⁷⁸⁹]|(?<=[^\W\d_])\d(?:,\s?\d)*(?!\d))+"
_WORD = re.compile(r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]*(?:['’.\-‐–][^\W\d_]+)*\.?|[dl]['’][A-Z]\w+|al-[A-Z]\w+)")
_PARTICLE = re.compile(rf"(?:{'|'.join(sorted(PARTICLES))})(?=\s)")
_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,4}(?![\uac00-\ud7a3])|[\uac00-\ud7a3](?: [\uac00-\ud7a3]){1,2}(?![\uac00-\ud7a3])")
_DEGREE = r"(?:Ph\.?\s?D|M\.?D|M\.?Sc|M\.?A|MBA|CFA|CPA|DPhil|Esq|LL\.?M)\b\.?"
_SKIP = re.compile(rf"(?:{MARKS}|\s*,?\s*{_DEGREE}|\s*[(\[（][^()\[\]（）]{{0,80}}[)\]）])+")
_BETWEEN = re.compile(
    r"\s+[–—-]\s+|\s*(?:[,;/|&·ㆍ・‧∙•、；︱]\s*(?:(?:and|und|et|y)\s)?|\s(?:and|und|et|y|e|with|및)\s)\s*|"
    r"\s+(?:in collaboration with|together with)\s+",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame|Hon)\.?\s+)+(?=[A-Z])")
_SPACE = re.compile(r"\s+")
_GLUE = re.compile(r"(?<=[a-zß-ÿ]{2})(?=[A-Z][a-zß-ÿ])")
_NO_GLUE = re.compile(r"(?:Mc|Mac|Fitz|De|Di|Da|La|Le|Van|Von|O)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """Names in a row. `worth` is that of the surest, `least` that of the least sure; `end` is where the reading stopped."""

    names: tuple[Span, ...]
    worth: float
    least: float
    end: int


def worth(words: list[str]) -> float:
    """Return what speaks for words being one person's name, less what speaks against it; below 0 they are none.

    >>> worth(["Werner", "Eichhorst"]) >= SURE, worth(["Landry", "Signé"]) > 0, worth(["Policy", "Lessons"]) < 0
    (True, True, True)
    """
    while len(words) > 2 and words[-1].strip(".,").casefold() in SUFFIXES:
        words = words[:-1]
    if not 2 <= len(words) <= LONGEST:
        return -3.0
    first, last, middle = words[0], words[-1], words[1:-1]
    eastern = any(map(is_family, (first, last))) and _eastern(words)
    odd = is_title_word(last) and last.casefold() not in _ALSO_FAMILIES
    if odd and not is_given(first) and not eastern:
        return -3.0
    if (first.islower() and first in PARTICLES) or last.casefold() in PARTICLES or last in ("AND", "WITH"):
        return -3.0
    score = 0.4 - 0.5 * max(0, len([word for word in words if word.casefold() not in PARTICLES]) - 3)
    for word in (first, *middle):
        if word.casefold() in ("u.s.", "u.k.", "u.n.", "e.u."):
            return -3.0
        if _initial(word):
            score += (0.8 if word.endswith(".") else 0.2) if word is first else 0.4 if _initial(first) else 1.2
        elif word.casefold() in PARTICLES:
            score += 0.6
        elif not is_given(word) and is_title_word(word) and not (eastern and len(words) == LONGEST_EASTERN):
            return -3.0
    score += 1.6 if is_given(first) else 0.0
    score += 1.6 if eastern else 0.0
    if len(words) > 2 and last.isupper() and 1 < len(last) < 6 and not (eastern or words[-2].isupper()):
        return -3.0  # "Ann Roe OECD"
    if len(last.strip(".")) < 2 or _initial(last):
        score -= 1.0 if is_given(first) or not first.isalpha() else 0.2
    if is_given(last) and is_given(first) and len(words) > 2:
        score -= 0.7  # "Ann Roe Jan": the next one's given name
    if odd and not eastern:
        score -= 1.2
    return score


def _initial(word: str) -> bool:
    return (len(word) == 1 and word.isascii()) or (word.endswith(".") and len(word) <= 6 and word.replace(".", "").isupper())


def _eastern(words: list[str]) -> bool:
    for family, given in ((words[0], words[1:]), (words[-1], words[:-1])):
        if is_family(family) and all(EASTERN_GIVEN.fullmatch(word) for word in given):
            return True
    return False


def people_at(text: str, start: int, end: int) -> Run:
    """Read the names that stand in a row from `start` on; a run without names where none stands there."""
    names: list[Span] = []
    least, most, at, loose = 9.0, -9.0, start, False
    while at < end and len(names) < MOST_WORDS:
        title = _TITLE.match(text, at, end)
        at = title.end() if title else at
        if _is_hangul(text[at]):
            chunk, stop = _hangul(text, at, end)
        else:
            chunk, stop = _latin(text, at, end)
        if not chunk or (loose and chunk[0][1] < SURE and not _is_hangul(text[at])):
            break
        for span, value in chunk:
            names.append(span)
            least, most = min(least, value), max(most, value)
        skipped = _SKIP.match(text, stop, end)
        stop = skipped.end() if skipped else stop
        parted = _BETWEEN.match(text, stop, end)
        between = parted or _SPACE.match(text, stop, end)
        if between is None:
            break
        loose, at = parted is None, between.end()
    if not names:
        return Run((), -9.0, -9.0, start)
    if _is_hangul(text[names[0].start]):
        most += 0.5 * (len(names) - 1)  # several such words in a row are hardly anything else
    return Run(tuple(names), most, least, names[-1].end)


def _is_hangul(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"


def _hangul(text: str, at: int, end: int) -> tuple[list[tuple[Span, float]], int]:
    match = _HANGUL.match(text, at, end)
    if match is None or not is_hangul_name(match[0]):
        return [], at
    return [(Span(*match.span()), 1.0 if len(match[0].replace(" ", "")) == 3 else 0.4)], match.end()


def _latin(text: str, at: int, end: int) -> tuple[list[tuple[Span, float]], int]:
    """The names of one piece, up to the next separator, and where the reading of it stopped."""
    words = _words(text, at, end)
    cut = _cut([text[word.start : word.end] for word in words])
    names, begin = [], 0
    for length, value in cut:
        names.append((Span(words[begin].start, words[begin + length - 1].end), value))
        begin += length
    if not names:
        return [], at
    if begin < len(words):
        return names, words[begin - 1].end
    return names, names[-1][0].end


def _words(text: str, at: int, end: int) -> list[Span]:
    """The words from `at` on that can be parts of names, up to a separator or another word."""
    words: list[Span] = []
    while at < end and len(words) < MOST_WORDS:
        match = _WORD.match(text, at, end) if not text.startswith(("AND ", "WITH "), at) else None
        match = match or (_PARTICLE.match(text, at, end) if words else None)
        if match is None:
            break
        begin = match.start()
        for glue in _GLUE.finditer(text, match.start(), match.end()):
            if not _NO_GLUE.search(text, begin, glue.start()) and is_given(text[glue.start() : match.end()]):
                words.append(Span(begin, glue.start()))
                begin = glue.start()
        words.append(Span(begin, match.end()))
        at = match.end()
        marks = _SKIP.match(text, at, end)
        space = _SPACE.match(text, at, end)
        if marks is not None or space is None or "\n" in space[0] or len(space[0]) > 2:
            break
        at = space.end()
    return words


def _cut(words: list[str]) -> list[tuple[int, float]]:
    """The best way to cut words into names from the first on: the length and the worth of each."""
    best: list[tuple[float, list[tuple[int, float]]]] = [(0.0, []), *((-99.0, []) for _ in words)]
    for begin in range(len(words)):
        total, cut = best[begin]
        if total < -50:
            continue
        for length in range(2, min(LONGEST + 1, len(words) - begin) + 1):
            value = worth(words[begin : begin + length])
            if value >= (SURE if begin else 0) and total + value > best[begin + length][0]:
                best[begin + length] = (total + value, [*cut, (length, value)])
    # What is left over at the end costs a little, so that "Ann Roe" is not preferred to "Ann Roe Berg".
    scored = [(total - 0.3 * (len(words) - at), cut) for at, (total, cut) in enumerate(best) if cut]
    return max(scored, key=lambda pair: pair[0])[1] if scored else []
