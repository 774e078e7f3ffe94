"""The persons in a run that holds nothing but names and what belongs to them, as the value of a row of authors does.

1. What is no name is blanked out: brackets, marks, titles; posts and degrees become separators.
2. The run is cut at separators, and where nothing parts two names ("Ann Roe Jan Berg", "Ann RoeJan Berg").
3. What a comma parts is a family and a given name if the first is one word, else two persons.
4. What is no person's name falls away: bodies, teams, posts, contact persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.persons.reading import DEGREE, KOREAN_POST, TITLE, people_at
from kg.extract.persons.shapes import PARTICLES, SUFFIXES, has_family, is_family
from kg.extract.persons.worth import SURE, is_initial, worth
from kg.model import Span
from kg.vocabulary.persons import is_given, is_title_word

__all__ = ["BODY", "ET_AL", "HANGUL_NAME", "HAN_NAME", "POSTS", "Person", "cut", "persons", "stripped"]

ET_AL = re.compile(
    r"(?i)[,\s]*(?:\bet\s+al\b\.?|\band\s+(?:others|colleagues)\b|"
    r"(?<=[가-힣])\s*외\s*(?:\d+\s*(?:인|명))?(?=$|[\s,)])|ほか(?:\d+名)?|他\d*名?$)"
)
_BRACKET = re.compile(r"\s*[(（\[]((?:[^()（）\[\]]|[(（][^()（）]*[)）])*)[)）\]]")
_STRONG = re.compile(r"\s*(?:[;/|&·ㆍ・‧∙•、；\n]|\b(?:and|AND|with|WITH|und|et|y)\b|(?<=\s)및(?=\s))\s*")
_COMMA = re.compile(r"\s*[,，]\s*")
_MARKS = re.compile(r"[*†‡§¹²³⁴⁵\d]+\)?|(?<=\w)—+$")
_DEGREES = re.compile(rf"(?<=[\s,]){DEGREE}")
_TITLES = re.compile(TITLE)

# Posts end a person where nothing else parts two of them.
POSTS = re.compile(
    r"(?:(?:Senior|Junior|Associate|Assistant|Research|Visiting|Deputy|Vice|Chief|Principal|Distinguished|Former|Executive|"
    r"Managing|Adjunct|Non-?resident|Postdoctoral|Policy|Lead|Emeritus|Faculty|General|Full|Program|Programme|Project|"
    r"Honorary|Nonresident)\s+)*"
    r"(?:Fellows?|Professors?|Directors?|Researchers?|Economists?|Analysts?|Presidents?|Managers?|Consultants?|Advis[eo]rs?|"
    r"Scholars?|Lecturers?|Officers?|Specialists?|Chair(?:man|woman|person)?|Associates?|Engineers?|Scientists?|"
    r"Coordinators?|Heads?|Minister)\b(?:\s+(?:of|at|for|in)\s+[^,;/|()]+)?"
)
_KOREAN_POSTS = re.compile(rf"(?<=[가-힣])\s*{KOREAN_POST}")
# Words that make a name that of a body, not of a person.
BODY = re.compile(
    r"\b(?:Institutes?|Institution|Ministry|Department|University|College|School|Foundation|Cent(?:er|re)|Council|Agency|"
    r"Commission|Committee|Corporation|Company|Bank|Fund|Organi[sz]ations?|Association|Federation|Bureau|Office|Government|"
    r"Team|Group|Division|Unit|Board|Secretariat|Authority|Administration|Union|Nations|Forum|Network|Society|Academy|"
    r"Laboratory|Ltd|Inc|LLC|Staff|Research|Policy|Economic|Report|Paper|Review|Series|International|National|Task Force|"
    r"Consulting|Partners|Page|Date)\b|(?:연구원|연구소|재단|대학교?|위원회|부처|정부|센터|공사|공단|협회|학회|팀|실|과|처)$|"
    r"(?:研究所|大学|省|委員会|機構|銀行)$"
)
_PARTICLES = "|".join(sorted(PARTICLES))
_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’\-‐–−]*|[dl]['’][A-Z]\w+|al-[A-Z]\w+)"
_LATIN_NAME = re.compile(rf"{_WORD}(?:\s+(?:{_WORD}|{_PARTICLES}))*|(?:(?:{_PARTICLES})\s+)+{_WORD}(?:\s+{_WORD})*")
HANGUL_NAME = re.compile(r"[가-힣]{2,4}|[가-힣]\s[가-힣]{1,3}|[가-힣]\s[가-힣]\s[가-힣]")
HAN_NAME = re.compile(r"[\u3005\u3040-\u30ff\u4e00-\u9fff]{1,4}(?:[\s\u3000][\u3005\u3040-\u30ff\u4e00-\u9fff]{1,4})?")
_HANGUL = re.compile(r"[가-힣]")
_GLUED = re.compile(r"[a-z][A-Z]")
_MOST_WORDS = 6  # words of a name
_MOST_GIVEN = 3  # given names after a family name and a comma
_LONGEST_SINGLE = 18  # code points up to which a part is not cut further
_EDGES = ",;·ㆍ/|:"


@dataclass(frozen=True, slots=True)
class Person:
    """A name in a byline. `family` and `given` are None where its punctuation does not tell them apart."""

    span: Span
    family: Span | None = None
    given: Span | None = None
    bracket: Span | None = None


def persons(text: str, run: Span, *, strict: bool) -> list[Person]:
    """Return the persons of a run, in order; `strict` where no label says that they are authors.

    >>> text = "Roe, Ann; Jan van der Berg (Vale University) and Dr. Li Na"
    >>> [text[one.span.start : one.span.end] for one in persons(text, Span(0, len(text)), strict=False)]
    ['Roe, Ann', 'Jan van der Berg', 'Li Na']
    """
    return list(_persons(text, run, strict=strict))


def _persons(text: str, run: Span, *, strict: bool) -> Iterator[Person]:
    masked = _masked(text, run)
    for piece in cut(masked, _STRONG, Span(0, len(masked))):
        parts = [part for part in cut(masked, _COMMA, piece) if _plain(masked, part)]
        number = 0
        while number < len(parts):
            part = parts[number]
            following = parts[number + 1] if number + 1 < len(parts) else None
            number += 1
            if following and _is_pair(_plain(masked, part), _plain(masked, following)):
                number += 1
                yield _placed(text, run, Span(part.start, following.end), part, following)
            else:
                yield from (_placed(text, run, name) for name in _single(masked, part, strict=strict))


def _masked(text: str, run: Span) -> str:
    """The run with what is no name blanked out, place for place: brackets, marks, titles; posts become separators."""
    content = text[run.start : run.end]
    for form in (ET_AL, _BRACKET, _TITLES, _MARKS, _DEGREES):
        content = form.sub(lambda match: " " * len(match[0]), content)
    for form in (POSTS, _KOREAN_POSTS):
        content = form.sub(lambda match: ";" + " " * (len(match[0]) - 1), content)
    return content


def cut(text: str, separator: re.Pattern[str], run: Span) -> Iterator[Span]:
    """Yield the parts of a run between separators, without the white space around them."""
    begin = run.start
    for match in separator.finditer(text, run.start, run.end):
        yield stripped(text, Span(begin, match.start()))
        begin = match.end()
    yield stripped(text, Span(begin, run.end))


def stripped(text: str, run: Span) -> Span:
    """Return a run without white space and separators at its ends."""
    start, end = run.start, run.end
    while start < end and (text[start].isspace() or text[start] in _EDGES):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        end -= 1
    return Span(start, end)


def _plain(masked: str, part: Span) -> str:
    return masked[part.start : part.end].strip()


def _single(masked: str, part: Span, *, strict: bool) -> Iterator[Span]:
    """The name that a part is, or the names if nothing parts them: "Ann Roe Jan Berg", "Ann RoeJan Berg"."""
    words = _plain(masked, part)
    if len(words) > _LONGEST_SINGLE or _GLUED.search(words):
        row = people_at(masked, part.start, part.end)
        if len(row.names) > 1 and row.worth >= SURE:
            yield from row.names
            return
    if _HANGUL.match(words) and " " in words and HANGUL_NAME.fullmatch(words) is None:
        yield from people_at(masked, part.start, part.end).names
        return
    if _is_person(words) and (
        _HANGUL.match(words) or not words.isascii() or worth(tuple(words.split())) > (-1 if strict else -4)
    ):
        yield part


def _is_pair(first: str, second: str) -> bool:
    """Whether a comma parts a family name from a given name: "Kim, Chun Kon", "van der Berg, Jan", "García López, María"."""
    if not first or not second or BODY.search(f"{first} {second}") or second.strip(".").casefold() in SUFFIXES:
        return False
    if not (_LATIN_NAME.fullmatch(first) and _LATIN_NAME.fullmatch(second)):
        return False
    words, given = first.split(), second.split()
    if is_title_word(given[0]) and not is_given(given[0]):
        return False  # "Ann Roe, October 2018"
    if len(words) == 1:
        return len(given) <= _MOST_GIVEN
    initials = all(is_initial(word) for word in given)
    return (
        words[0].casefold() in PARTICLES
        or (initials and len(words) == 2)
        or (len(given) == 1 and not is_family(words[0]) and not is_family(words[-1]))
    )


def _is_person(words: str) -> bool:
    if BODY.search(words):
        return False
    if HANGUL_NAME.fullmatch(words):
        return has_family(words)
    if HAN_NAME.fullmatch(words) and len(words) > 1:
        return True
    parts = tuple(words.split())
    if not 2 <= len(parts) <= _MOST_WORDS or _LATIN_NAME.fullmatch(words) is None:
        return False
    # All in capitals is mostly a body ("WORLD BANK"), unless a family name says otherwise ("KIM SANG HOON").
    return not words.isupper() or worth(parts) >= SURE or (len(parts) <= 3 and any(map(is_family, parts)))


def _placed(text: str, run: Span, part: Span, family: Span | None = None, given: Span | None = None) -> Person:
    """Move a person from the masked run into the text, with the bracket that follows it."""

    def moved(span: Span) -> Span:
        return Span(span.start + run.start, span.end + run.start)

    bracket = _BRACKET.match(text, moved(part).end, run.end)
    inside = Span(*bracket.span(1)) if bracket and bracket[1].strip() else None
    return Person(moved(part), moved(family) if family else None, moved(given) if given else None, inside)
