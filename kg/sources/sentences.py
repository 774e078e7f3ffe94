"""Where the sentences of a run of text begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Span

# A full stop after these does not end a sentence, whatever follows: titles before a name, and words before an example or name.
NEVER_LAST = frozenset(
    "dr mr mrs ms prof rev hon st gen col lt sgt capt gov sen rep pres e.g i.e cf vs viz ed eds trans est ca approx incl esp "
    "resp ibid op dept univ".split()
)
# After these it does not if a number follows.
BEFORE_NUMBERS = frozenset("no nos vol vols pp p fig figs eq eqs ch chap sec art".split())
# After these it ends a sentence only if the next word begins like one.
MAYBE_LAST = frozenset("al etc inc ltd co corp ph.d jr sr a.m p.m".split())
# After these it does so only if the next word is one that begins sentences: "the U.S. Congress", "in the U.S. The …".
NAMES = frozenset("u.s u.k u.n e.u u.s.a d.c u.a.e jan feb mar apr jun jul aug sep sept oct nov dec".split())
OPENERS = frozenset(
    "The A An This These That Those It In On At As By For From To With We They He She I There Here If "
    "When While Although Though "
    "However Moreover Furthermore First Second Third Finally But And Or So Yet Thus Therefore Such Some "
    "Many Most Its Their Our "
    "His Her Both Each".split()
)

BULLETS = "●•▶▷►○◦□■◆◇※▪▫∙‣◎☞➢➤✓"
_BULLET = rf"(?:[{BULLETS}]|&(?:middot|bull);|[①-⑳㉮-㉻])"
# "(1)", "(a)", "(iv)", "1)" before an item of a list; "1." and "가." only where nothing else stands before them.
_NUMBER = r"(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-hA-H])\)|\(?[가나다라마바사아자차카타파하]\)|(?:\d{1,2}|[가나다라마바사])\.(?=\s))"
LEAD = re.compile(rf"\s*(?:{_BULLET}|[-–—*·ㆍ](?=\s)|{_NUMBER})\s*")

_END = re.compile(
    r"""(?P<stop>[.?!。！？…]+[)\]"'”’」』]*)(?=\s|$|(?<=[。！？])|(?=[\uac00-\ud7a3]))"""
    rf"|\s(?={_BULLET}(?:\s|\w))"
    r"|(?<=[.;:])\s+(?=[-–—·]\s)|(?<!\s)\s{2,}(?=[-–—·]\s)"
)
_WORD_BEFORE = re.compile(r"[\w.&]+$")
_NEXT = re.compile(r"\s*[(\"'“‘\[「『]*(\S)(\w{0,12})")
# What is no sentence yet: a bullet, the number of an item ("1. Introduction").
_MARK = re.compile(rf"[\s{BULLETS}]*(?:\d{{1,2}}|[A-Za-z가-힣])?\s*")
LONGEST_MARK = 8


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the runs of the sentences in `text[start:end]`, in order, without bullets and outer white space.

    >>> line = "The U.S. grew by 2.5 percent. Lee et al. disagree."
    >>> [line[s.start:s.end] for s in sentences(line, 0, len(line))]
    ['The U.S. grew by 2.5 percent.', 'Lee et al. disagree.']
    """
    begin = start
    for match in _END.finditer(text, start, end):
        if match["stop"] is not None and not _ends(text, begin, match.start(), match.end(), end):
            continue
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, end)


def _ends(text: str, begin: int, stop: int, after: int, end: int) -> bool:
    """Whether the stop at `text[stop:after]` ends the sentence that began at `begin`."""
    if text[stop] not in ".…":
        return True
    following = _NEXT.match(text, after, end)
    if following is None:
        return True
    first = following[1]
    before = _WORD_BEFORE.search(text, max(begin, stop - 16), stop)
    word = before[0].casefold() if before else ""
    if word in NEVER_LAST or (stop - begin <= LONGEST_MARK and _MARK.fullmatch(text, begin, stop)):
        return False
    if first.islower() or (word in BEFORE_NUMBERS and first.isdigit()):
        return False
    if len(word) == 1 and before and before[0].isupper():
        return False  # an initial: "J. Smith"
    if word in NAMES:
        return following[1] + following[2] in OPENERS
    return word not in MAYBE_LAST or first.isupper()


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    lead = LEAD.match(text, start, end)
    if lead is not None:
        start = lead.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
