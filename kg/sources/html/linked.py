"""JSON-LD and microdata in, what they say of the report out.

The report is the thing of the kind that speaks of publications most clearly; things are named by "@id" and told once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

Thing = dict[str, Any]

# Kinds of things that are a publication, and those that are the page about it. What is neither is not looked at.
PUBLICATIONS = frozenset(
    "Report ScholarlyArticle TechArticle Book Chapter Thesis PublicationIssue PublicationVolume DigitalDocument CreativeWork "
    "Dataset MedicalScholarlyArticle".split()
)
PAGES = frozenset("Article NewsArticle BlogPosting AnalysisNewsArticle OpinionNewsArticle WebPage ItemPage AboutPage".split())
# Collections that a publication is part of; a site or a page is none.
_SERIES = frozenset(
    "BookSeries CreativeWorkSeries Periodical PublicationIssue PublicationVolume Series Book Collection".split()
)
_WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*$")
# Where the things stand of which another is told.
_AROUND = ("@graph", "mainEntity", "mainEntityOfPage")
MOST = 5_000  # things of a page that are looked at
LONGEST = 2_000  # code points of one value

# What is read of a thing: the field, and the properties that say it, the first that is there.
PROPERTIES = (
    ("title", ("name", "headline")),
    ("author", ("author", "creator")),
    ("date", ("datePublished", "dateCreated")),
    ("publisher", ("publisher", "sourceOrganization")),
    ("series", ("isPartOf",)),
    ("issue", ("reportNumber", "issueNumber")),
    ("topics", ("keywords", "about")),
    ("language", ("inLanguage",)),
    ("abstract", ("abstract", "description")),
)


def things(scripts: Sequence[str]) -> list[Thing]:
    """Return all things that scripts of JSON-LD tell, the outer ones first; a script that is no JSON tells none."""
    found: list[Thing] = []
    for script in scripts:
        try:
            waiting: list[Any] = [json.loads(_WRAPPED.sub("", script), strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting and len(found) < MOST:
            one = waiting.pop(0)
            if isinstance(one, list):
                waiting += one
            elif isinstance(one, dict):
                found.append(one)
                waiting += [one[name] for name in _AROUND if name in one]
    return found


def said(found: Sequence[Thing]) -> Iterator[tuple[str, str, bool]]:
    """Yield what the things say of the report: field, value, and whether it is told of a publication rather than of a page."""
    known = {one["@id"]: one for one in found if isinstance(one.get("@id"), str) and len(one) > 1}
    for kinds, strong in ((PUBLICATIONS, True), (PAGES, False)):
        of_kind = [one for one in found if not _kinds(one).isdisjoint(kinds)]
        if of_kind:
            for field, value in _fields(max(of_kind, key=_tells), known):
                yield field, value, strong


def _kinds(thing: Thing) -> set[str]:
    kinds = thing.get("@type")
    return {kind.rpartition("/")[2].rpartition(":")[2] for kind in _listed(kinds) if isinstance(kind, str)}


def _tells(thing: Thing) -> int:
    """How much a thing tells of what is read; of several, the one that tells most is the report."""
    return sum(any(name in thing for name in names) for _, names in PROPERTIES)


def _fields(thing: Thing, known: dict[str, Thing]) -> Iterator[tuple[str, str]]:
    for field, names in PROPERTIES:
        name = next((name for name in names if thing.get(name)), None)
        for value in _listed(thing.get(name)) if name else ():
            words = _words(field, value, known)
            if words:
                yield field, words


def _words(field: str, value: Any, known: dict[str, Thing]) -> str:
    """Return a value as words: text as it is, of a person, a body or a collection its name."""
    if isinstance(value, dict):
        value = known.get(value.get("@id", ""), value) if len(value) == 1 else value
        if field == "series" and _kinds(value).isdisjoint(_SERIES):
            return ""
        family, given = _text(value.get("familyName")), _text(value.get("givenName"))
        name = _text(value.get("name")) or (f"{family}, {given}" if family and given else "") or _text(value.get("@value"))
    else:
        name = _text(value)
        if field == "series" and re.match(r"https?:", name):
            return ""
    return name


def _text(value: Any) -> str:
    first = next(iter(_listed(value)), None)
    if isinstance(first, bool) or not isinstance(first, str | int | float):
        return ""
    return " ".join(str(first)[:LONGEST].split())


def _listed(value: Any) -> list[Any]:
    if isinstance(value, dict) and "@list" in value:
        value = value["@list"]
    return value[:MOST] if isinstance(value, list) else [] if value is None else [value]
