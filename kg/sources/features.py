"""What is seen of a run that may be a title: what speaks for it or against it, by name."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.sources.candidates import ABBREVIATED, Candidate
from kg.sources.front import SHORTEST_ECHO
from kg.sources.kinds import kind
from kg.sources.masthead import VERBS
from kg.sources.runs import writing_of

_BAR = re.compile(r"\s[-–—|·»]\s|\s\|$")
GLUED = re.compile(r"[a-z][A-Z]{3,}|[a-z)][A-Z][a-z]+ [A-Z]|[a-z]{2}[A-Z][a-z]+ ")
_LETTER = re.compile(r"[^\W\d_]")
_YEAR_LAST = re.compile(r"(?:19|20)\d\d\W*$")
_OF_PERSON = re.compile(r"\b(?:Ph\.?D|Prof\.|Professor|Dr\.|Fellow|[Ii]n collaboration with)(?=\W|$)")
OPEN_END = re.compile(r"(?i)(?:\b(?:and|of|the|for|in|on|to|by|with|a|an|from|its)|[,&:–-])$")
_OPEN_BEGIN = re.compile(r"(?i)(?:and|of|the|for|in|on|to|by|with|from|&)\s")


def _followed(one: Candidate) -> float:
    """Whether a row, names or a date follow it, on its line or in one of the next three."""
    if one.followed:
        return 1.0
    for number in range(one.number + 1, min(one.number + 4, len(one.page.lines))):
        after = one.page.kinds[number]
        if after == "text":
            return 0.0
        if after in ("row", "names", "date", "dated"):
            return 1.0 if number < one.number + 3 else 0.5
    return 0.0


def _goes_on(one: Candidate) -> float:
    """Whether the line after it, a short one, begins in the middle."""
    page, after = one.page, one.number + 1 + one.joined
    return after < len(page.lines) and not one.cover and not page.texts[after] and page.text[page.lines[after].start].islower()


def _ends_openly(one: Candidate) -> float:
    """How many of the lines that it goes over end or begin in the middle."""
    lines = one.content.splitlines()
    ends = sum(OPEN_END.search(line.rstrip()) is not None for line in lines[:-1])
    return ends + sum(line.lstrip()[:1].islower() or _OPEN_BEGIN.match(line.lstrip()) is not None for line in lines[1:])


def _differs(one: Candidate) -> float:
    """Whether one of the lines that it goes over is in capitals, another not."""
    return len({line.isupper() for line in one.content.splitlines()}) > 1


def _small_copy(one: Candidate) -> float:
    """Whether it begins with a small letter where another line that begins with the same words has a capital."""
    if not one.content[0].islower():
        return False
    page, begin = one.page, one.key[:SHORTEST_ECHO]
    return any(
        key.startswith(begin) and page.text[line.start].isupper() for key, line in zip(page.keys, page.lines, strict=True)
    )


def _filled(one: Candidate) -> float:
    """How long the first line is beside the second: a title is broken where its line is full."""
    first, second, *_ = one.content.splitlines()
    return len(first.strip()) / max(1, len(second.strip()))


def _bucket(number: float, *limits: float) -> str:
    return next((f"<{limit:g}" for limit in limits if number < limit), f">={limits[-1]:g}")


# What speaks for a candidate or against it.
FEATURES: tuple[tuple[str, Callable[[Candidate], float]], ...] = (
    ("is followed by names, rows or a date", _followed),
    ("is printed elsewhere too", lambda one: min(one.page.echoes(one.key, one.number), 2)),
    ("shares its words with the text", lambda one: one.page.recurring(one.long_words, one.key, one.number)),
    ("has a subtitle after a colon", lambda one: ":" in one.content[3:-1]),
    ("asks", lambda one: one.content.endswith("?")),
    ("stands apart", lambda one: one.page.lines[one.number].gap > 0),
    ("is part of a cover", lambda one: one.cover),
    ("comes after text", lambda one: min(one.page.body[one.number], 3)),
    ("comes after rows", lambda one: min(one.page.rows[one.number], 3)),
    ("holds a verb", lambda one: VERBS.search(one.content) is not None),
    ("goes on in the next line", _goes_on),
    ("is a point of a list", lambda one: one.page.lines[one.number].bullet),
    ("is wrapped by the site", lambda one: one.wrapped),
    ("is glued together", lambda one: GLUED.search(one.content) is not None),
    ("is broken off", lambda one: ABBREVIATED.search(one.content) is not None),
    ("ends with a year", lambda one: _YEAR_LAST.search(one.content) is not None),
    ("holds what is no part of a title", lambda one: one.parted),
    ("describes a person", lambda one: _OF_PERSON.search(one.content) is not None),
    ("ends openly", lambda one: OPEN_END.search(one.content) is not None),
    ("begins in the middle", lambda one: one.content[0].islower()),
    ("is printed with a capital elsewhere", _small_copy),
    ("holds a bar or a dash between spaces", lambda one: _BAR.search(one.content) is not None),
    ("has few letters", lambda one: len(_LETTER.findall(one.content)) < 4),
    ("goes over lines", lambda one: one.joined),
    ("has lines that end openly", _ends_openly),
    ("has lines that are written differently", _differs),
    ("is part of a run that is printed elsewhere", lambda one: one.within),
    ("begins with what stands before titles", lambda one: one.led),
    ("leaves out the end of its line", lambda one: one.cut),
    ("stands after the word title", lambda one: one.titled),
    ("holds an underscore", lambda one: "_" in one.content),
    ("is cited", lambda one: one.cited),
    ("is in another script than the page", lambda one: one.page.is_foreign(one.content)),
)


def features(one: Candidate) -> dict[str, float]:
    """Return what is seen of a candidate: FEATURES, and its kind, length, place and neighbours as features of their own."""
    page, number = one.page, one.number
    found = {name: float(value) for name, feature in FEATURES if (value := feature(one))}
    found[f"words {_bucket(one.words, 2, 3, 4, 6, 9, 14, 20)}"] = 1.0
    found[f"line {_bucket(page.place(number), 1, 2, 3, 5, 8, 12, 20)}"] = 1.0
    found[f"in {writing_of(one.content)} case"] = 1.0
    line = page.lines[number]
    whole = (one.start, one.end) == (line.start, line.end)
    found[f"is {page.kinds[number] if whole else kind(one.content)}"] = 1.0
    found[f"after {page.kinds[number - 1] if number else 'nothing'}"] = 1.0
    if one.edges[0]:
        found[f"in its line after {one.edges[0]}"] = found[f"in its line before {one.edges[1]}"] = 1.0
    if one.joined:
        found[f"breaks where a line is {_bucket(_filled(one), 0.5, 0.7, 0.9, 1.2)} full"] = 1.0
        found[f"joins {page.kinds[number]} and {page.kinds[number + one.joined]}"] = 1.0
    following = page.kinds[number + 1 + one.joined :]
    for place, name in enumerate(("before", "soon before")):
        found[f"{name} {following[place] if place < len(following) else 'nothing'}"] = 1.0
    return found
