"""Whether two names mean one thing: weighted comparisons for each class, in one table that can be read.

A comparison says how far two profiles agree on one point: 1.0 wholly, 0.0 not at all, None where there is nothing to compare.
Agreement adds its first weight, disagreement adds the second. From `SAME` on two names are one, up to `DIFFERENT` they are
two, and in between they are unsure: nobody merges them but a person.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.model import Decision, Judgement
from kg.resolve import names
from kg.terms import KG

SAME = 0.8
DIFFERENT = 0.35


@dataclass(frozen=True, slots=True)
class Profile:
    """A name together with what the texts say of it. All fields but `name` are folded or codes; empty means unknown."""

    kind: str
    name: str
    family: str = ""
    given: str = ""
    acronyms: frozenset[str] = frozenset()
    institutions: frozenset[str] = frozenset()  # where an author works, who publishes a series or a report
    code: str = ""  # the id in a vocabulary
    date: str = ""
    issue: str = ""
    authors: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Comparison:
    """One point on which two profiles can agree, and what that is worth."""

    name: str
    compare: Callable[[Profile, Profile], float | None]
    agree: float
    disagree: float


def _readings(profile: Profile) -> tuple[tuple[str, str], ...]:
    if profile.family and profile.given:
        return ((names.fold(profile.family), profile.given),)
    return names.people(profile.name)


def _family(left: Profile, right: Profile) -> float:
    ours = {names.squash(family) for family, _ in _readings(left)}
    return float(any(names.squash(family) in ours for family, _ in _readings(right)))


def _given(left: Profile, right: Profile) -> float:
    """1.0 for one given name however it is hyphenated, 0.4 where one is only the initials of the other, else 0.0."""
    return max(
        (
            _given_names(ours, theirs)
            for family, ours in _readings(left)
            for other, theirs in _readings(right)
            if names.squash(family) == names.squash(other)
        ),
        default=0.0,
    )


def _given_names(left: str, right: str) -> float:
    if not left or not right:
        return 0.4
    if names.is_initials(left) or names.is_initials(right):
        short, long = sorted((names.initials(left), names.initials(right)), key=lambda letters: (len(letters), letters))
        return 0.4 if long.startswith(short) else 0.0
    return float(names.squash(left) == names.squash(right))


def _institutions(left: Profile, right: Profile) -> float | None:
    if not left.institutions or not right.institutions:
        return None
    return float(bool(left.institutions & right.institutions))


def _code(left: Profile, right: Profile) -> float | None:
    return float(left.code == right.code) if left.code and right.code else None


def _organisation(left: Profile, right: Profile) -> float:
    return float(names.organisation(left.name) == names.organisation(right.name))


def _acronym(left: Profile, right: Profile) -> float | None:
    """1.0 where one name is the other's acronym, as a text states it or as the words of the name give it."""
    for short, long in ((left, right), (right, left)):
        if names.is_acronym(short.name) and not names.is_acronym(long.name):
            return float(short.name in long.acronyms or short.name in names.acronyms(long.name))
    return None


def _industry(left: Profile, right: Profile) -> float:
    return float(names.industry(left.name) == names.industry(right.name))


def _words(left: Profile, right: Profile) -> float:
    return float(names.fold(left.name) == names.fold(right.name))


def _date(left: Profile, right: Profile) -> float | None:
    """1.0 where the dates agree as far as both are printed."""
    if not left.date or not right.date:
        return None
    return float(left.date.startswith(right.date) or right.date.startswith(left.date))


def _issue(left: Profile, right: Profile) -> float | None:
    return float(left.issue == right.issue) if left.issue and right.issue else None


def _authors(left: Profile, right: Profile) -> float | None:
    return float(bool(left.authors & right.authors)) if left.authors and right.authors else None


RULES: dict[str, tuple[Comparison, ...]] = {
    KG.Author: (
        Comparison("family name", _family, 0.4, -1.0),
        Comparison("given name", _given, 0.5, -1.0),  # initials agree in part: never enough
        Comparison("affiliation", _institutions, 0.1, -0.3),  # people move, and namesakes exist: let a person decide
    ),
    KG.Institution: (
        Comparison("vocabulary id", _code, 0.9, -1.0),
        Comparison("name", _organisation, 0.9, 0.0),
        Comparison("acronym of the name", _acronym, 0.85, 0.0),
    ),
    KG.Place: (
        Comparison("vocabulary id", _code, 0.9, -1.0),
        Comparison("name", _words, 0.9, 0.0),
    ),
    KG.Industry: (Comparison("name without its head", _industry, 0.9, 0.0),),
    KG.Initiative: (Comparison("name", _organisation, 0.9, 0.0),),
    KG.Series: (
        Comparison("name", _words, 0.9, -1.0),
        Comparison("publisher", _institutions, 0.1, -0.7),  # every institute has its "Working Papers"
    ),
    KG.Report: (
        Comparison("title", _words, 0.85, -1.0),
        Comparison("date", _date, 0.1, -0.6),  # "Annual Report" comes out every year
        Comparison("issue number", _issue, 0.1, -0.6),
        Comparison("publisher", _institutions, 0.1, -0.4),
        Comparison("authors", _authors, 0.1, -0.4),
    ),
}


def judge(left: Profile, right: Profile) -> Decision:
    """Return whether two profiles of one class mean one thing, with the score in [0, 1] and what it rests on.

    >>> judge(Profile(KG.Author, "Lee Seog-ki"), Profile(KG.Author, "LEE, Seogki")).judgement
    <Judgement.SAME: 'same'>
    """
    score, reasons = 0.0, []
    for point in RULES[left.kind]:
        agreement = point.compare(left, right)
        if agreement is None:
            continue
        score += point.agree * agreement if agreement else point.disagree
        reasons.append(f"{point.name} {'agrees' if agreement == 1 else 'agrees in part' if agreement else 'differs'}")
    score = round(min(1.0, max(0.0, score)), 4)
    return Decision(left.name, right.name, _judgement(score), score, ", ".join(reasons))


def _judgement(score: float) -> Judgement:
    if score >= SAME:
        return Judgement.SAME
    return Judgement.DIFFERENT if score <= DIFFERENT else Judgement.UNSURE


def blocks(profile: Profile) -> frozenset[str]:
    """Return the keys under which a profile meets those that it may be the same as; no two others are ever compared."""
    if profile.kind == KG.Author:
        return frozenset(key for family, given in _readings(profile) for key in _author_keys(names.squash(family), given))
    if profile.kind == KG.Institution:
        short = {profile.name} if names.is_acronym(profile.name) else profile.acronyms | names.acronyms(profile.name)
        return frozenset({names.organisation(profile.name), f"#{profile.code}" if profile.code else "", *short} - {""})
    if profile.kind == KG.Place:
        return frozenset({names.fold(profile.name), f"#{profile.code}" if profile.code else ""} - {""})
    if profile.kind == KG.Industry:
        return frozenset({names.industry(profile.name)})
    if profile.kind == KG.Initiative:
        return frozenset({names.organisation(profile.name)})
    return frozenset({names.fold(profile.name)})


def _author_keys(family: str, given: str) -> tuple[str, str]:
    """Return the key of the whole name, and that of family and initial, where initials meet the names that they may mean."""
    return f"={family}|{names.squash(given) if given else ''}", f"~{family}|{given[:1].casefold()}"
