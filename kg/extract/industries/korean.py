"""Where a Korean text names industries: terms of the vocabulary at the beginning of a word, with what follows them.

Korean writes a name and its particles as one word, and the parts of a name with or without spaces. So each word is tried from
its beginning, together with the next word where a term is longer, and what is left tells how the term is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.extract.industries.names import NAMING, Occurrence, key_of
from kg.model import Span
from kg.vocabulary.industries import Term, link, terms
from kg.vocabulary.phrases import fold

_WORD: Final = re.compile(r"[가-힣A-Za-z0-9&]+")
# What may follow a name without changing it.
_PARTICLE: Final = re.compile(
    r"(?:등|들)?(?:은|는|이|가|을|를|의|에|와|과|도|만|로|으로|에서|에게|까지|부터|처럼|보다|이나|나|란|이란|이라는|라는|인|이다|및|에는|에도|에서는|에서의|에의|과의|와의|으로의|로의|별)?"
)
_REST: Final = re.compile(r"[가-힣A-Za-z0-9]*")
_INDUSTRY: Final = re.compile(r"(?:제조업|서비스업|산업|업계|업종|업(?!체)|부문|분야)")
_FIRM: Final = re.compile(r"(?:제조업체|업체|기업|회사|제조사|제조|생산)")
_JOINT: Final = re.compile(r"\s*(?:,|·|ㆍ|/|및|또는|와|과)?\s*(?:등|및|또는)?\s*")
_LONGEST: Final = 14


@dataclass(frozen=True, slots=True)
class _Find:
    start: int
    core: int
    end: int
    term: Term
    head: str


def occurrences(text: str, start: int, end: int) -> list[Occurrence]:
    """Return the industries that `text[start:end]` names, in order."""
    finds = list(_finds(text, start, end))
    shared = _shared(text, finds)
    out = []
    for number, find in enumerate(finds):
        near = [finds[n] for n in (number - 1, number + 1) if 0 <= n < len(finds)]
        listed = any(_joined(text, find, other) for other in near if other.term.use in NAMING)
        context = "lead" if number in shared else find.head if find.head != "bare" else "list" if listed else "bare"
        name = " ".join(text[find.start : find.end if find.head == "industry" else find.core].split())
        out.append(Occurrence(key_of(name), name, Span(find.start, find.end), find.term.use, context))
    return out


def _shared(text: str, finds: list[_Find]) -> set[int]:
    """Return which members of a list share the head of its last one: "인공지능, 바이오, 양자 분야"."""
    shared: set[int] = set()
    for number in range(len(finds) - 2, -1, -1):
        after = finds[number + 1]
        headed = after.head in ("industry", "firm") or number + 1 in shared
        if headed and finds[number].head == "bare" and finds[number].term.code and _joined(text, finds[number], after):
            shared.add(number)
    return shared


def _joined(text: str, one: _Find, other: _Find) -> bool:
    first, last = sorted((one, other), key=lambda find: find.start)
    gap = text[first.end : last.start]
    return len(gap) < 8 and bool(gap.strip()) and bool(_JOINT.fullmatch(gap))


def _finds(text: str, start: int, end: int) -> Iterator[_Find]:
    at = start
    while match := _WORD.search(text, at, end):
        found = _find(text, match.start(), end)
        if found:
            yield found
        elif unknown := _unknown(match):
            yield unknown
        at = max(match.end() if not found else found.end, match.start() + 1)
        if found and at < match.end():
            at = match.end()


@cache
def _openings() -> frozenset[str]:
    """Return the first two letters of each term."""
    return frozenset(form[:2] for form in terms())


def _find(text: str, start: int, end: int) -> _Find | None:
    """Return the longest term that begins at `start`, spaces aside."""
    if text[start : start + 3].replace(" ", "")[:2].lower() not in _openings():
        return None
    folded, ends = "", []
    for at in range(start, min(end, start + _LONGEST)):
        if text[at] == " " and at > start:
            continue
        if not (text[at].isalnum() or text[at] in "&·"):
            break
        folded += text[at].lower()
        ends.append(at + 1)
    for size in range(len(folded), 1, -1):
        term = terms().get(folded[:size])
        if term and (found := _with_head(text, start, ends[size - 1], end, term)):
            return found
    return None


def _with_head(text: str, start: int, core: int, end: int, term: Term) -> _Find | None:
    if term.words.endswith(("산업", "업")) and len(term.words) > 2:
        return _Find(start, core, core, term, "industry")
    at = core + 1 if text[core : core + 1] == " " and _INDUSTRY.match(text, core + 1, end) else core
    if head := _INDUSTRY.match(text, at, end):
        return _Find(start, core, head.end(), term, "industry")
    if head := _FIRM.match(text, core, end):
        return _Find(start, core, head.end(), term, "firm")
    rest = _REST.match(text, core, end)
    left = rest[0] if rest else ""
    if left and term.words.isascii() and left[0].isascii():
        return None
    return _Find(start, core, core, term, "bare" if _PARTICLE.fullmatch(left) else "attribute")


_OWN: Final = re.compile(r"([가-힣A-Za-z0-9]{2,10}?)(?:산업|제조업)")


def _unknown(word: re.Match[str]) -> _Find | None:
    """Return a word in …산업 that the vocabulary does not hold."""
    match = _OWN.match(word[0])
    if not match or not _PARTICLE.fullmatch(word[0][match.end() :]) or len(match[1]) < 2:
        return None
    start = word.start()
    found = link(match[0])
    return _Find(start, start + match.end(), start + match.end(), Term(fold(match[0]), found.code, "unknown", ""), "industry")
