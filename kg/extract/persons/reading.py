"""Persons' names in a row, with or without marks between: "Ann Roe1, Bo Lind*", "Ann RoeJan van der Berg", "김유빈".

1. Words are read from a place on, as long as they can belong to names; marks, degrees, brackets, titles and Korean posts are
   passed over.
2. What no separator parts is cut where given names, initials and particles say that a name begins.
3. Each name has a worth (worth.py); what follows a row of names, as that of a body, is not read as one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.persons.shapes import PARTICLES, is_eastern, is_hangul_name
from kg.extract.persons.worth import LONGEST, SURE, is_initial, worth
from kg.model import Span
from kg.vocabulary.persons import is_given, is_han_family, is_title_word

__all__ = ["DEGREE", "KOREAN_POST", "MARKS", "TITLE", "Run", "people_at"]

MOST_WORDS = 60  # words of a run of names

MARKS = r"(?:[*†‡§¶¹²³⁴⁵⁶⁷⁸⁹]|(?<=[^\W\d_])\d(?:,\s?\d)*(?!\d))+"
DEGREE = r"(?:Ph\.?\s?D|M\.?D|M\.?Sc|M\.?A|MBA|M\.?P\.?[HPA]|B\.?Sc|J\.?D|CFA|CPA|DPhil|Esq|LL\.?M)\b\.?"
TITLE = r"(?:(?:Dr|DR|Prof|PROF|Professor|Mr|MR|Mrs|Ms|MS|Sir|Dame|Hon|Amb|Ambassador)\.?\s+)+(?=[A-Z])"
KOREAN_POST = (
    r"(?:부?연구위원|(?:선임|책임|초빙|수석)연구위원|(?:책임|선임|전문|주임|위촉)?연구원|박사|교수|원장|본부장|센터장|팀장|실장|소장|과장|"
    r"(?:책임)?(?:연구자|연구관|연구사)|전문위원|위원)(?![가-힣])"
)
_WORD = re.compile(r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_ㆍ]*(?:['’.\-‐–−][^\W\d_ㆍ]+)*\.?|[dl]['’][A-Z]\w+|al-[A-Z]\w+)")
_PARTICLE = re.compile(rf"(?:{'|'.join(sorted(PARTICLES))})(?=\s)")
_HANGUL = re.compile(r"[가-힣]{2,4}(?![가-힣])|[가-힣](?: [가-힣]){1,2}(?![가-힣])")
_HAN = re.compile(r"([一-龥々]{1,3})[ \u3000]([一-龥々ぁ-んァ-ヶ]{1,3})(?![一-龥々ぁ-んァ-ヶ])")
_SKIP = re.compile(
    rf"(?:{MARKS}|\s*,?\s*{DEGREE}|\s[a-f](?:,\s?[a-f])*(?=\s*(?:[,;&\n]|$|and\b))|\s*[(\[（](?:[^()\[\]（）]|\([^()]{{0,40}}\)|\[[^\]]{{0,40}}\]){{0,80}}[)\]）]|"
    rf"(?<=[가-힣)])\s*{KOREAN_POST})+"
)
_BETWEEN = re.compile(
    r",?\s+(?:and comprising|in collaboration with|together with)\s+|\s+[–—-]\s+|"
    r"\s*(?:[,;/|&·ㆍ・‧∙•、；︱]\s*(?:(?:and|und|et|y)\s)?|\s(?:and|und|et|y|e|with|및)\s)\s*",
    re.IGNORECASE,
)
_TITLE = re.compile(TITLE)
_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_DATE = re.compile(r"\w+\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d")
_SPACE = re.compile(r"\s+")
_GLUE = re.compile(r"(?<=[a-zß-ÿ]{2})(?=[A-Z][a-zß-ÿ])")
_NO_GLUE = re.compile(r"(?:Mc|Mac|Fitz|De|Di|Da|La|Le|Van|Von|O)$", re.IGNORECASE)
# What names of bodies and series end with; the words before it are theirs, not the person's: "Ann Roe Vale Institute".
_ENDS = frozenset(
    "institute institution center centre university foundation council college school bank group association society forum "
    "agency commission ministry department board fund trust working discussion policy research staff".split()
)
_BODY_ENDS = re.compile(
    r"(?:(?:Working|Discussion|Policy|Research|Staff) (?:Paper|Brief|Report|Note)s?|\w+(?<!Working)(?<!Policy)(?<!Research))\b"
    r"(?!\s+(?:of|for)\b)",
    re.IGNORECASE,
)


_EMPLOYER = re.compile(
    r",?\s+(?:[A-Z][\w&.’'-]*\s){0,4}(?:Institut(?:e|ion)|Cent(?:er|re)|University|Foundation|Council|College|School|Bank|Ministry)"
    r"(?:\s(?:of|for)(?:\s(?:[A-Z][\w-]+|and|the|of)){1,5})?(?:,\s*|\s*;\s*|,?\s+and\s+|\s*&\s*)(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Names in a row. `worth` is that of the surest, `least` that of the least sure; `end` is where the reading stopped."""

    names: tuple[Span, ...]
    worth: float
    least: float
    end: int


_NOBODY = -9.0


def people_at(text: str, start: int, end: int) -> Run:
    """Read the names that stand in a row from `start` on; a run without names where none stands there."""
    names: list[Span] = []
    least, most, at, loose = -_NOBODY, _NOBODY, start, False
    while at < end and len(names) < MOST_WORDS:
        char = text[at]
        if _is_hangul(char):
            chunk, stop = _hangul(text, at, end)
        elif "\u4e00" <= char <= "\u9fff":
            chunk, stop = _han(text, at, end)
        elif char.isupper() or names or char in "dal":
            title = _TITLE.match(text, at, end) if char in "DPMSHA" else None
            chunk, stop = _latin(text, title.end() if title else at, end)
        else:
            break
        if not chunk or (loose and chunk[0][1] < SURE and not _is_hangul(char)):
            break
        for span, value in chunk:
            names.append(span)
            least, most = min(least, value), max(most, value)
        skipped = _SKIP.match(text, stop, end)
        stop = skipped.end() if skipped else stop
        employer = _EMPLOYER.match(text, stop, end)
        if employer is not None and _latin(text, employer.end(), end)[0]:
            at, loose = employer.end(), True
            continue
        parted = _BETWEEN.match(text, stop, end)
        between = parted or _SPACE.match(text, stop, end)
        if between is None:
            break
        loose, at = parted is None, between.end()
    if not names:
        return Run((), _NOBODY, _NOBODY, start)
    if _is_hangul(text[names[0].start]) or all(is_initial(text[name.start : name.end].split()[-1]) for name in names):
        most += 0.5 * (len(names) - 1)  # several such words in a row are hardly anything else
    return Run(tuple(names), most, least, names[-1].end)


def _is_hangul(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"


def _hangul(text: str, at: int, end: int) -> tuple[list[tuple[Span, float]], int]:
    match = _HANGUL.match(text, at, end)
    if match is None or not is_hangul_name(match[0]):
        return [], at
    return [(Span(*match.span()), 1.0 if len(match[0].replace(" ", "")) == 3 else 0.4)], match.end()


def _han(text: str, at: int, end: int) -> tuple[list[tuple[Span, float]], int]:
    match = _HAN.match(text, at, end)
    if match is None:
        return [], at
    return [(Span(*match.span()), 1.6 if is_han_family(match[1]) else 0.4)], match.end()


def _latin(text: str, at: int, end: int) -> tuple[list[tuple[Span, float]], int]:
    """The names of one piece, up to the next separator, and where the reading of it stopped."""
    words, body = _words(text, at, end)
    if len(words) < 2:
        return [], at
    stop = words[-1][1]
    closed = not body and not text[stop : stop + 2].strip(" \t\xa0").isupper()
    names, begin = [], 0
    for length, value in _cut(tuple(text[start:stop] for start, stop in words), body, closed):
        names.append((Span(words[begin][0], words[begin + length - 1][1]), value))
        begin += length
    return (names, names[-1][0].end) if names else ([], at)


def _words(text: str, at: int, end: int) -> tuple[list[tuple[int, int]], bool]:
    """The runs of the words from `at` on that can be parts of names, up to a separator or a word that no name has.

    The second value says that the words end with the beginning of a body's name.
    """
    words: list[tuple[int, int]] = []
    while at < end and len(words) < MOST_WORDS:
        match = _WORD.match(text, at, end)
        if match is None:
            match = _PARTICLE.match(text, at, end) if words else None
            if match is None:
                break
        begin, stop = match.span()
        trait = _trait(match[0])
        if trait is not None:
            if trait == "stops" or (trait == "opens titles" and not words):
                break
            if trait == "ends bodies" and _BODY_ENDS.match(text, at, end):
                return words, True
            if trait == "is a month" and _DATE.match(text, at, end):
                break
            if trait == "is glued":
                for glue in _GLUE.finditer(text, begin, stop):
                    if not _NO_GLUE.search(text, begin, glue.start()) and is_given(text[glue.start() : stop]):
                        words.append((begin, glue.start()))
                        begin = glue.start()
        words.append((begin, stop))
        at = stop
        following = text[at : at + 2]
        if following[:1] in " \xa0" and following[1:].isalpha():
            at += 1
            continue
        space = _SPACE.match(text, at, end)
        if space is None or "\n" in space[0] or len(space[0]) > 2:
            break
        at = space.end()
    return words, False


@lru_cache(maxsize=16384)
def _trait(word: str) -> str | None:
    """What makes a word more than a part of a name, if anything does."""
    if word in ("AND", "WITH", "BY"):
        return "stops"
    if word.lower().removesuffix("’s") in _ENDS:
        return "ends bodies"
    if word[:3].title() in _MONTHS:
        return "is a month"
    if is_title_word(word) and not (is_given(word) or is_eastern(word)):
        return "opens titles"
    return "is glued" if not word.isupper() and not word[1:].islower() and _GLUE.search(word) else None


@lru_cache(maxsize=4096)
def _cut(words: tuple[str, ...], body: bool, closed: bool) -> tuple[tuple[int, float], ...]:
    """The best way to cut words into names from the first on: the length and the worth of each.

    `body` says that the words end with the beginning of a body's name, `closed` that nothing that could be a name follows them.
    """
    best: list[tuple[float, tuple[tuple[int, float], ...]]] = [(0.0, ()), *((-99.0, ()) for _ in words)]
    last = len(words) - body
    for begin in range(last):
        total, cut = best[begin]
        if total < -50:
            continue
        for length in range(2, min(LONGEST, last - begin) + 1):
            value = worth(words[begin : begin + length])
            if value >= (SURE if begin else 0) and total + value > best[begin + length][0]:
                best[begin + length] = (total + value, (*cut, (length, value)))
    # What is left over at the end costs something, so that "Ann Roe" is not preferred to "Ann Roe Berg".
    left = 0.8 if closed else 0.3
    scored = [(total - left * (len(words) - at), cut) for at, (total, cut) in enumerate(best) if cut]
    return max(scored, key=lambda pair: pair[0])[1] if scored else ()
