"""What the head of a page says of the report, as rows; and which of several sources is believed.

PRECEDENCE states it in one table: for each field the sources, the most trusted first. The first that says anything wins the
field; what others say otherwise stays in the text, marked as not taken, and what they say alike is not repeated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from unicodedata import normalize

from kg.sources.html import linked
from kg.sources.html.page import Page

NOT_TAKEN = " (not taken)"

# The names by which meta elements say a field; "dc" stands for DC, DCTERMS and their spellings. "row" is a row that the page
# prints, "byline" a line of names, "h1" its heading; "report" is a thing of JSON-LD or microdata that is a publication,
# "article" one that is a page about it.
PRECEDENCE: dict[str, tuple[str, ...]] = {
    "title": (
        "citation_title", "row", "dc.title", "report", "eprints.title", "h1", "og:title", "article",
        "twitter:title", "title",
    ),
    "author": (
        "citation_author", "citation_authors", "report", "dc.creator", "dc.contributor.author", "dc.creator.personalname",
        "eprints.creators_name", "row", "byline", "article", "article:author", "parsely-author",
        "sailthru.author", "author", "twitter:creator",
    ),
    "date": (
        "citation_publication_date", "citation_date", "dc.date.issued", "dc.issued", "prism.publicationdate",
        "eprints.date", "report", "row", "dc.date", "dc.date.created", "citation_online_date",
        "article", "article:published_time", "article:published", "og:published_time", "parsely-pub-date", "sailthru.date",
        "publish_date", "publication_date", "pubdate", "date", "time",
    ),
    "publisher": (
        "citation_technical_report_institution", "citation_publisher", "citation_dissertation_institution", "dc.publisher",
        "eprints.publisher", "report", "row", "article", "og:site_name", "application-name",
    ),
    "series": (
        "citation_series_title", "citation_technical_report_series", "citation_journal_title", "prism.publicationname",
        "dc.relation.ispartofseries", "dc.relation.ispartof", "dc.ispartof", "report",
        "citation_technical_report_number", "dc.identifier.reportnumber", "row",
    ),
    "issue": (
        "citation_technical_report_number", "citation_issue", "prism.number", "dc.identifier.reportnumber", "report",
        "row", "dc.identifier", "citation_volume",
    ),
    "topics": (
        "citation_keywords", "citation_keyword", "dc.subject", "eprints.subjects", "row", "report", "article:tag", "article",
        "parsely-tags", "sailthru.tags", "news_keywords", "keywords",
    ),
    "language": ("citation_language", "dc.language", "report", "article", "lang"),
    "identifier": ("citation_doi", "canonical"),
    "abstract": (
        "citation_abstract", "dc.description.abstract", "dc.abstract", "dc.description", "report", "og:description",
        "description", "article",
    ),
}  # fmt: skip
_FIELDS_OF = {
    source: [field for field, sources in PRECEDENCE.items() if source in sources]
    for source in {source for sources in PRECEDENCE.values() for source in sources} - {"report", "article"}
}
# Sources that repeat themselves for several values; of others the first value is taken.
_MANY = frozenset(("author", "topics", "publisher"))
# Fields whose values are a list, of which one source alone is believed.
WHOLE = frozenset(("author", "topics"))
# Who is no author: accounts of the site, addresses.
_NOBODY = re.compile(
    r"(?i)\b(?:admin(?:istrator)?|web ?master|editor(?:ial)?(?: team| staff)?|staff|user|root|www)\b|관리자|https?:|@"
)
_NOWHERE = re.compile(r"(?i)https?:")
# "KDI FOCUS No. 89, eng.", "No. 23", "제84호": a series, if one is named, and its number.
_NUMBERED = re.compile(
    r"(?i)(?:(?P<series>[^\d:/]{2,80}?)[\s,]+)?(?:(?:no|nr|number|issue|vol)\b\.?\s*|#\s?|제\s?)(?P<number>\d[\w/-]{0,12})"
)
_BARE_NUMBER = re.compile(r"(?:[A-Z]{1,12}[-\s/.]?)*\d[\w/.-]{0,20}")
_CODE = re.compile(r"(?i)^(?:doi|is[sb]n|urn|hdl|oai|10\.)|https?:|\d{9}")
_DATE = re.compile(r"(?:19|20)\d\d(?:[-/.]?\d{1,2}(?:[-/.]?\d{1,2})?)?(?!\d)|.*\b(?:19|20)\d\d\b")
_MONTH = re.compile(r"(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d")
_ENTITY = re.compile(r"&(?:#\w+|\w+);")
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Fact:
    """What one source says of one field: the name it is printed by, and the value, of which `start` to `end` counts."""

    field: str
    source: str
    name: str
    value: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The part of the value that counts."""
        return self.value[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the head: what is printed, and the facts that its value gives; none where it is not taken."""

    text: str
    facts: tuple[Fact, ...]


def facts(page: Page) -> list[Fact]:
    """Return what markup says, in the order in which the page says it."""
    return [fact for fields, source, name, value in _said(page) for fact in _facts(fields, source, name, _plain(value))]


def key(field: str, value: str) -> str:
    """Return what is left of a value where two sources are compared: its letters, for names in any order."""
    if field == "date":
        return _day(value)
    words = _WORDS.findall(re.sub(r"\([^)]*\)", "", value).casefold())
    return "".join(sorted(words) if field == "author" else words)


def alike(field: str, one: str, other: str) -> bool:
    """Whether two keys say the same; dates do so where one is the fuller form of the other."""
    return one == other or (field == "date" and "" not in (one, other) and (one.startswith(other) or other.startswith(one)))


def _day(value: str) -> str:
    """Return a date's digits, year first, as far as they can be told: "20200517", "202005", "2020"."""
    year = _YEAR.search(value)
    if year is None:
        return ""
    numbers = re.findall(r"\d+", value[year.end() :])
    if re.match(r"\d{4}(?!\d)", value[year.end() :]):  # 20200517
        numbers = [value[year.end() : year.end() + 2], value[year.end() + 2 : year.end() + 4]]
    elif month := _MONTH.search(value):
        day = re.search(r"(?<!\d)\d{1,2}(?!\d)", value.replace(year[0], " "))
        numbers = [str(_MONTHS.index(month[1].casefold()) + 1), *([day[0]] if day else [])]
    return year[0] + "".join(number.zfill(2) for number in numbers[:2] if len(number) <= 2)


def chosen(found: Sequence[Fact], printed: Mapping[str, Mapping[str, set[str]]]) -> dict[str, str]:
    """Return for each field the source that wins it; `printed` are the keys of what the text says, by field and source."""
    said: dict[str, dict[str, set[str]]] = {}
    for fact in found:
        said.setdefault(fact.field, {}).setdefault(fact.source, set()).add(key(fact.field, fact.words))
    for field, sources in printed.items():
        for source, keys in sources.items():
            said.setdefault(field, {})[source] = keys
    return {field: _winner(field, said[field]) for field in PRECEDENCE if field in said}


def _winner(field: str, said: Mapping[str, set[str]]) -> str:
    """Return the most trusted source of a field, or one that says all that it says, and more."""
    first = min(said, key=PRECEDENCE[field].index)
    more = [source for source in said if field in WHOLE and said[first] and said[source] > said[first]]
    return min(more, key=PRECEDENCE[field].index, default=first)


def rows(found: Sequence[Fact], winners: Mapping[str, str], printed: Mapping[str, set[str]]) -> list[Row]:
    """Return the rows of the head, in the order of the table; `printed` are the keys of what the text says of each field."""
    taken: dict[str, list[Fact]] = {}
    others: dict[str, None] = {}
    for field in PRECEDENCE:
        winner = winners.get(field)
        keys = set(printed.get(field, ()))
        seen: set[str] = set()
        of_field = sorted((fact for fact in found if fact.field == field), key=lambda fact: fact.source != winner)
        for fact in of_field if field != "abstract" else ():
            words = key(field, fact.words)
            if fact.source == winner and words not in seen and (field in _MANY or not seen):
                taken.setdefault(f"{fact.name}: {fact.value}", []).append(fact)
            elif not any(alike(field, words, one) for one in keys | seen):
                others.setdefault(f"{fact.name}{NOT_TAKEN}: {fact.value}")
            seen.add(words)
    made = [Row(text, tuple(sorted(facts, key=lambda fact: fact.start))) for text, facts in taken.items()]
    return made + [Row(text, ()) for text in others]


def _said(page: Page) -> Iterator[tuple[Sequence[str], str, str, str]]:
    """Yield (fields, source, name as printed, value) of all that the head and the things of the page say."""
    for name, content in page.metas:
        source = _canonical(name)
        yield _FIELDS_OF.get(source, ()), source, name, content
    for kind, things in (("JSON-LD", linked.things(page.linked)), ("microdata", page.items.found)):
        for field, value, strong in linked.said(things):
            yield (field,), "report" if strong else "article", f"{kind} {field}", value
    times = [value for value, site in page.times if site is None][:1]
    for source, values in (
        ("title", [page.title]),
        ("time", times),
        ("lang", [page.language]),
        ("canonical", [page.canonical]),
    ):
        yield from ((_FIELDS_OF[source], source, source, value) for value in values if value)


def _canonical(name: str) -> str:
    folded = name.casefold().replace("dcterms", "dc").replace("dc:", "dc.").replace("dc_", "dc.")
    return folded.removeprefix("bepress_")


def _plain(content: str) -> str:
    """Return a value whose entities were escaped twice, as some sites do, as it is meant."""
    return normalize("NFC", " ".join((unescape(content) if _ENTITY.search(content) else content).split()))


def _facts(fields: Sequence[str], source: str, name: str, value: str) -> Iterator[Fact]:
    for field in fields:
        if field == "series" and "issue" in fields:
            continue  # it is what stands before the number
        run = _run(field, value)
        if run is not None:
            yield Fact(field, source, name, value, *run)
            number = _NUMBERED.match(value) if field == "issue" else None
            if number and number["series"]:
                yield Fact("series", source, name, value, *number.span("series"))


def _run(field: str, value: str) -> tuple[int, int] | None:
    """Return where in a value the field stands; None where the value is none of the field."""
    if (field == "author" and _NOBODY.search(value)) or (field in ("publisher", "series") and _NOWHERE.match(value)):
        return None
    if field == "date":
        date = _DATE.match(value)
        return date.span() if date else None
    if field == "issue":
        number = _NUMBERED.match(value)
        if _CODE.search(value) or not (number or _BARE_NUMBER.fullmatch(value)):
            return None
        return number.span("number") if number else (0, len(value))
    return 0, len(value)
