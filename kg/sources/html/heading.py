"""Which line of a page is the title of its report, by what its head says and by the level of its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.sources.chrome import is_chrome
from kg.sources.html.head import PRECEDENCE, Fact
from kg.sources.html.page import Line
from kg.sources.html.tags import HEADINGS

_PLAIN = re.compile(r"[\W_]+")
# "Steel in the regions | Alder Institute": what parts the title from the names of site and section.
_SEPARATOR = re.compile(r"\s+(?:[|–—·»›:<>/-]|::)\s+|\s*[|»›]\s*")
SHORTEST = 6  # letters of a title
SHORTEST_PLAIN = 12  # of one that is no heading
LONGEST = 300  # code points
# Sources whose value may bear the name of the site, and how many words a title from them has at least.
_LOOSE = {"og:title": 2, "article": 2, "twitter:title": 2, "title": 3}


def fold(words: str) -> str:
    """Return the letters and digits of some words, for comparing."""
    return _PLAIN.sub("", words).casefold()


def repeated(lines: Sequence[Line], facts: Sequence[Fact], sites: frozenset[str]) -> int | None:
    """Return the number of the line that prints the title which the head names; `sites` are the folded names of the site."""
    keys = [fold(line.text) if len(line.text) <= LONGEST else "" for line in lines]
    order = sorted(
        range(len(lines)), key=lambda n: (lines[n].site is not None, lines[n].kind not in HEADINGS, lines[n].kind, n)
    )
    for fact in _titles(facts):
        for words in dict.fromkeys(_forms(fact)):
            wanted = fold(words)
            if len(wanted) < SHORTEST or wanted in sites or is_chrome(words):
                continue
            for n in order:
                if keys[n] == wanted and not lines[n].label and (lines[n].kind in HEADINGS or len(wanted) >= SHORTEST_PLAIN):
                    return n
    return None


def foremost(lines: Sequence[Line], sites: frozenset[str]) -> int | None:
    """Return the number of the only heading of the first level, the site's own left out; None if there is none, or several."""
    found = [
        n
        for n, line in enumerate(lines)
        if line.kind == "h1" and line.site is None and len(fold(line.text)) >= SHORTEST and len(line.text) <= LONGEST
    ]
    found = [n for n in found if fold(lines[n].text) not in sites and not is_chrome(lines[n].text)]
    return found[0] if len({fold(lines[n].text) for n in found}) == 1 else None


def without_site(fact: Fact, sites: frozenset[str]) -> Fact | None:
    """Return a fact on the title without the names of the site around it; None where nothing is left that can be a title."""
    if fact.source not in _LOOSE:
        return fact
    start, end = fact.start, fact.end
    cuts = list(_SEPARATOR.finditer(fact.value))
    while cuts and (fold(fact.value[cuts[-1].end() : end]) in sites or fact.source == "title"):
        end = cuts.pop().start()
    while cuts and fold(fact.value[start : cuts[0].start()]) in sites:
        start = cuts.pop(0).end()
    words = fact.value[start:end]
    if fold(words) in sites or is_chrome(words) or len(fold(words)) < SHORTEST or len(words.split()) < _LOOSE[fact.source]:
        return None
    return replace(fact, start=start, end=end)


def _titles(facts: Sequence[Fact]) -> Iterator[Fact]:
    rank = {source: number for number, source in enumerate(PRECEDENCE["title"])}
    yield from sorted((fact for fact in facts if fact.field == "title"), key=lambda fact: rank[fact.source])


def _forms(fact: Fact) -> Iterator[str]:
    """Yield a title as it is, then what stands before each separator, the longest first, then what stands after them."""
    yield fact.value
    cuts = list(_SEPARATOR.finditer(fact.value))
    yield from (fact.value[: cut.start()] for cut in reversed(cuts))
    yield from (fact.value[cut.end() :] for cut in cuts if len(fact.value[cut.end() :].split()) >= 3)
