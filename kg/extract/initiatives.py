"""Named plans, laws, programmes, agreements, funds and surveys.

How a name is recognised:

1. one that is known ("Belt and Road Initiative", "RCEP");
2. by its form and what stands around it (plans.py): "… Act", "Act on …", "2030 … Plan", "the Saetul Maul program";
3. in quotes, with a word beside or inside them that says what it is: ‘Manufacture Seoul’ plan, a vision “…”, 「…」;
4. as the project of a row "Research Project …";
5. in Korean by its ending: "제5기 과학기술 기본계획", "…특별법".

A capital in a heading tells nothing: a name of a heading counts only if the text has it as well, or a year stands in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from kg.extract import initiative_forms as forms
from kg.extract import plan_forms, plans
from kg.extract.capitals import Passage, passages
from kg.extract.latest import of_latest
from kg.model import Claim, Document, Mention, Role, Span
from kg.terms import DCTERMS, KG

__all__ = ["Named", "find", "runs"]


@dataclass(frozen=True, slots=True)
class Named:
    """A plan, law or programme as named at `span`; `whole` also takes in its quotes and its year. `sure` in (0, 1]."""

    span: Span
    name: str
    whole: Span
    sure: float


_KNOWN_SURE, _FORM_SURE, _QUOTED_SURE, _LOWER_SURE, _ROW_SURE = 0.95, 0.85, 0.85, 0.7, 0.9


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:
    """The named plans, laws, programmes and agreements of which a document speaks, each once; never the report itself."""
    titles = {_fold(c.value) for c in found if c.property == DCTERMS.title and isinstance(c.value, str)}
    taken = {_fold(c.value.name) for c in found if isinstance(c.value, Mention) and c.value.kind in (KG.Series, KG.Institution)}
    people = {c.value.name for c in found if isinstance(c.value, Mention) and c.value.kind == KG.Author}
    named_here = [named for named in runs(document) if not any(person in named.name for person in people)]
    short = {_initials(named.name) for named in named_here}
    seen: list[str] = []
    for named in named_here:
        key = _fold(named.name)
        if key in titles or key in taken or named.name in short or any(_same(key, other) for other in seen):
            continue
        seen.append(key)
        mention = Mention(KG.Initiative, named.name, named.span)
        yield Claim(None, KG.namesInitiative, mention, named.span, named.sure)


def _initials(name: str) -> str:
    """The acronym of a name: "RCEP" of "Regional Comprehensive Economic Partnership"; "" for a single word."""
    capitals = re.findall(r"(?<![^\W_])[A-Z]", name)
    return "".join(capitals) if len(capitals) > 2 else ""


# Names that mean one plan, by the form that stands for all.
_ONE = {"sdg": "sdgs", "sustainable development goals": "sdgs", "지속가능개발목표": "sdgs", "지속가능발전목표": "sdgs"}


def _fold(name: str) -> str:
    form = " ".join(re.findall(r"\w+", name.casefold())).removeprefix("the ")
    return _ONE.get(form, form)


def _same(one: str, other: str) -> bool:
    """Whether two names are one, or one is the other without its first or last words."""
    short, long = sorted((one, other), key=len)
    return one == other or (" " in short and (long.startswith(f"{short} ") or long.endswith(f" {short}")))


@of_latest  # places are told from plans by this, before the plans are claimed
def runs(document: Document) -> tuple[Named, ...]:
    """Return every place at which a document names a plan, law or programme, in the order of reading, without overlap."""
    text = document.text
    chosen: list[Named] = []
    waiting: list[Named] = []
    may = _may_hold(text)
    for passage in passages(document):
        if not (passage.capitals or passage.hangul or may.sums or passage.label == "project"):
            continue
        found = list(_in(document, passage, may))
        for named in _apart(found) if len(found) > 1 else found:
            sure = not passage.titled or named.sure == _ROW_SURE or re.search(r"\d", named.name)
            (chosen if sure else waiting).append(named)
    names = {_fold(named.name) for named in chosen}
    body = [named for named in waiting if _fold(named.name) in names or _repeated(text, named.name)]
    return (*chosen, *body)


@lru_cache(maxsize=64)  # a page in capitals names one plan many times
def _repeated(text: str, name: str) -> bool:
    """Whether a name of a heading stands elsewhere on the page, outside the report's title, in the same letters."""
    return text.count(name) > 1 + text.count(name + ":")


class _MayHold(NamedTuple):
    """What a text may hold at all, so that its passages are not searched for the rest."""

    quotes: bool
    projects: bool
    orders: bool
    sums: bool
    kinds: tuple[int, ...]  # where words for kinds of plans stand


def _may_hold(text: str) -> _MayHold:
    return _MayHold(
        quotes=forms.OPENING.search(text) is not None,
        projects="Research Programme" in text or "Project" in text,
        orders=" Order" in text,
        sums="+" in text,
        kinds=tuple(match.start() for match in plan_forms.SIGN_OF_KIND.finditer(text)),
    )


def _apart(found: Sequence[Named]) -> Iterator[Named]:
    end = -1
    for named in sorted(found, key=lambda named: (named.whole.start, -named.whole.end)):
        if named.whole.start >= end:
            yield named
            end = named.whole.end


def _in(document: Document, passage: Passage, may: _MayHold) -> Iterator[Named]:
    text, span = document.text, passage.span
    project = forms.PROJECT.match(text, span.start, span.end) if may.projects else None
    if passage.label == "project" or (project is not None and passage.role is Role.HEADING):
        yield _named(text, project.end() if project else span.start, span.end, _ROW_SURE)
        return
    if not forms.KNOWN_FIRST.isdisjoint(passage.words):
        for match in forms.KNOWN.finditer(text, span.start, span.end):
            yield _named(text, match.start(), match.end(), _KNOWN_SURE)
    if may.quotes and forms.OPENING.search(text, span.start, span.end):
        yield from _quoted(text, passage)
    kinds = bisect_left(may.kinds, span.start) < bisect_left(may.kinds, span.end)
    for run, chance in plans.chosen(text, passage, kinds=kinds):
        yield _named(text, run.start, run.end, round(min(chance, 0.95), 2))
    if may.orders and text.find(" Order", span.start, span.end) >= 0:
        for match in forms.ORDER.finditer(text, span.start, span.end):
            yield _named(text, match.start(), match.end(), _FORM_SURE)
    if may.sums:
        for match in forms.SUM.finditer(text, span.start, span.end):
            yield _named(text, match.start(1), match.end(1), _LOWER_SURE)
    if passage.hangul:
        patterns = (forms.KO_KNOWN, forms.KOREAN) if forms.KO_SIGN.search(text, span.start, span.end) else (forms.KO_KNOWN,)
        for pattern in patterns:
            for match in pattern.finditer(text, span.start, span.end):
                yield _named(text, match.start(), match.end(), _FORM_SURE)


def _named(text: str, start: int, end: int, sure: float, whole: Span | None = None) -> Named:
    return Named(Span(start, end), " ".join(text[start:end].split()), whole or Span(start, end), sure)


def _quoted(text: str, passage: Passage) -> Iterator[Named]:
    span = passage.span
    for match in forms.QUOTED.finditer(text, span.start, span.end):
        group = match.lastindex or 0
        content = match[group]
        if forms.HANGUL.search(content):
            says = bool(forms.KO_INSIDE.search(content.strip(" *"))) and len(content) <= 40
        else:
            says = not passage.titled and content[0].isupper() and content[-1] not in ".,!?" and _says(text, match, content)
        if says:
            end = match.start(group) + len(content.rstrip(" *"))
            yield _named(text, match.start(group), end, _QUOTED_SURE, Span(match.start(), match.end()))


def _says(text: str, match: re.Match[str], content: str) -> bool:
    """Whether the words beside or inside quotes say that they hold the name of a plan."""
    if forms.KIND_INSIDE.search(content) or forms.KIND_AFTER.match(text, match.end()):
        return True
    before = text[max(0, match.start() - 30) : match.start()]
    return bool(forms.KIND_BEFORE.search(before)) or (
        len(content.split()) > 1 and bool(forms.CREATED.search(before)) and not before.endswith("the ")
    )
