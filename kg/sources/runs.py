"""Where in a line that holds more than a title the title may begin and end: the places where its way of writing changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.sources.covers import Part

MOST_WORDS = 45  # of a line that are looked at
FEWEST, MOST = 3, 30  # words of a title in such a line
MOST_BEGINS, MOST_ENDS = 5, 7
_LONG_WORD = re.compile(r"[^\W\d_]\w{3,}")
_TOKEN = re.compile(r"\S+")
_SMALL = frozenset("a an and at as by for from in into of on or the to up via vs with without über de la".split())
_SENTENCE = frozenset(
    "The This These In A An It We As How While For Over Since After Although When If With Today Many Most At On Despite To "
    "There".split()
)
_MARKS = "\"'“”‘’«»()[]{}<>.,;:!?#*•·|-–—"
_STOPPED = re.compile(r"[^\W\d]{3,}[.。]$")


def runs(text: str, start: int, end: int, parts: Sequence[Part]) -> Iterator[tuple[int, int, str, str]]:
    """Yield runs `[begin, stop)` of a line that may be its title, with what stands before and after each of them."""
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        tokens.append((match.start(), match.end(), _writing(match[0])))
        if len(tokens) > MOST_WORDS:
            break
    edges = {part.start: part.kind for part in parts if part.kind != "gap"}
    begins = list(_begins(text, tokens, {part.end for part in parts if part.kind != "gap"}))[:MOST_BEGINS]
    ends = list(_ends(text, tokens, edges))
    for first, before in begins:
        found = [(last, after) for last, after in ends if FEWEST <= last - first <= MOST][:MOST_ENDS]
        for last, after in found:
            begin, stop = tokens[first][0], tokens[last - 1][1]
            while text[stop - 1] in ".,;|·-–—*†‡":
                stop -= 1
            if stop > begin:
                yield begin, stop, before, after


def _writing(word: str) -> str:
    """How a word is written: in capitals, with a capital, small, in plain letters, or with digits."""
    if word.isupper():
        return "capitals" if len(word.strip(_MARKS)) > 1 else "capital"
    begin = word.lstrip(_MARKS)[:1]
    if begin.isupper():
        return "capital"
    if begin.isalpha():
        return "small" if word.strip(_MARKS).casefold() in _SMALL else "plain"
    return "digits" if begin else "mark"


def writing_of(content: str) -> str:
    """How words are written: in capitals, with capitals, or as sentences are."""
    if content.isupper():
        return "capitals"
    words = _LONG_WORD.findall(content)[1:]
    share = sum(word[0].isupper() for word in words) / len(words) if words else 0.5
    return "headline" if share > 0.7 else "sentence" if share < 0.4 else "mixed"


def _begins(text: str, tokens: list[tuple[int, int, str]], marks: set[int]) -> Iterator[tuple[int, str]]:
    yield 0, "nothing"
    for number in range(1, len(tokens)):
        (_, stop, before), (start, _, writing) = tokens[number - 1], tokens[number]
        if writing not in ("capital", "capitals"):
            continue
        if any(stop <= mark <= start for mark in marks) or any(mark == stop for mark in marks):
            yield number, "a mark"
        elif before == "digits":
            yield number, "a number"
        elif text[stop - 1] in ":|)]":
            yield number, "a colon"
        elif {before, writing} == {"capital", "capitals"}:
            yield number, "capitals"


def _ends(text: str, tokens: list[tuple[int, int, str]], edges: dict[int, str]) -> Iterator[tuple[int, str]]:
    for number in range(FEWEST, len(tokens)):
        start, stop, writing = tokens[number]
        before = tokens[number - 1][2]
        if _STOPPED.search(text, tokens[number - 1][0], tokens[number - 1][1]):
            yield number, "a stop"
            return
        if text[tokens[number - 1][1] - 1] in "*†‡":
            yield number, "a mark"
            continue
        if before == "small":
            continue
        following = [each for _, _, each in tokens[number + 1 : number + 3]]
        word = text[start:stop]
        if start in edges:
            yield number, "a mark"
        elif (
            writing == "capital"
            and following
            and ((word in _SENTENCE and before != "mark") or (len(following) == 2 and set(following) <= {"plain", "small"}))
        ):
            yield number, "a sentence"
        elif writing == "capitals" and before in ("plain", "capital") and following[:1] == ["capitals"]:
            yield number, "capitals"
        elif writing == "plain" and before == "capital" and following[:1] == ["plain"]:
            yield number, "plain words"
        elif word[0] in "#([":
            yield number, "a bracket"
    if len(tokens) <= MOST_WORDS:
        yield len(tokens), "nothing"
