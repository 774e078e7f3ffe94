"""Which run of a page is its title.

1. Candidates are gathered (`candidates`), and what is seen of each (`features`) is weighed by learned weights (titles.toml).
2. The likeliest wins, unless it is likelier that there is none; without the names of authors or the footnote that run on.
3. Where the page prints the winner several times, the copy that is printed best is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kg.choice import Choice
from kg.model import Role
from kg.sources import covers
from kg.sources.candidates import ABBREVIATED, LONGEST, SHORTEST, Candidate, candidates
from kg.sources.features import GLUED, OPEN_END, features
from kg.sources.front import PLAIN, SHORTEST_COMMON, SHORTEST_ECHO, Page, fold

WEIGHTS = Choice.read(Path(__file__).with_name("titles.toml"))
LONGEST_NAMES = 160  # code points
_NOTE = re.compile(r"(?<=[^\W\d_])\s?\d\)$")  # the number of a footnote


@dataclass(frozen=True, slots=True)
class Title:
    """The run of the title, and those of its other copies, in order."""

    run: tuple[int, int]
    copies: tuple[tuple[int, int], ...]


def title(page: Page) -> Title | None:
    """Return the title; None if no run of the page is likely."""
    found = candidates(page)
    best = WEIGHTS.best([features(one) for one in found])
    return None if best is None else _best_copy(page, _without_authors(page, _whole(page, found[best[0]])))


def _without_authors(page: Page, best: Candidate) -> Candidate:
    """Cut off the names after a title that another line prints without them."""
    for key in page.keys:
        if SHORTEST_ECHO <= len(key) < len(best.key) and best.key.startswith(key) and best.words > SHORTEST_COMMON:
            end = next(end for end in range(best.start, best.end + 1) if len(fold(page.text[best.start : end])) == len(key))
            rest = page.text[end : best.end]
            whole = OPEN_END.search(page.text, best.start, end) is None
            if whole and rest.startswith(" ") and len(rest) <= LONGEST_NAMES and covers.names(rest.strip()):
                return replace(best, end=end)
    return best


def _best_copy(page: Page, best: Candidate) -> Title:
    note = _NOTE.search(best.content)
    best = replace(best, end=best.start + note.start()) if note else best
    copies = [copy for number in range(len(page.lines)) for copy in _copies(page, number, best.key)]
    copies = [copy for copy in copies if copy[0] != best.number] + [(best.number, best.start, best.end)]
    whole = max(copies, key=lambda copy: (_printed(page, copy), copy[0] == best.number, -copy[0]))
    return Title(whole[1:], tuple(copy[1:] for copy in copies if copy != whole))


def _printed(page: Page, copy: tuple[int, int, int]) -> float:
    """How well a copy is printed: its words are parted, and its first letter is a capital; a row is no place for a title."""
    _, start, end = copy
    content = page.text[start:end]
    return (
        len(content.split())
        + content.endswith("?")
        - 2 * content[0].islower()
        - content.isupper()
        - (GLUED.search(content) is not None)
    )


def _whole(page: Page, best: Candidate) -> Candidate:
    """Return the line that goes on where a title that breaks off ends, if the page has one."""
    if ABBREVIATED.search(best.content) is None:
        return best
    for number, line in enumerate(page.lines):
        longer = page.keys[number]
        if longer != best.key and longer.startswith(best.key) and SHORTEST <= line.end - line.start <= LONGEST:
            return replace(best, number=number, start=line.start, end=line.end, joined=0)
    return best


def _copies(page: Page, number: int, key: str) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of a line that consist of these letters."""
    line, letters = page.lines[number], page.keys[number]
    if len(key) < SHORTEST_ECHO or key not in letters or line.role in (Role.ROW, Role.CONTENTS):
        return
    places = [at for at in range(line.start, min(line.end, line.start + 600)) for _ in PLAIN.sub("", page.text[at]).casefold()]
    begin = letters.find(key)
    while begin >= 0:
        end = places[begin + len(key) - 1] + 1
        while end < line.end and page.text[end] in ")]’”\"'?!" and not page.text[end - 1].isdigit():
            end += 1
        yield number, places[begin], end
        begin = letters.find(key, begin + len(key))
