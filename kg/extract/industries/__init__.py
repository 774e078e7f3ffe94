"""The industries, sectors and production processes that a report is about or discusses, each linked to ISIC Rev. 4.

1. Titles, headings, sentences, items and the printed contents are read; menus, rows and bylines are not.
2. Each place that names an industry is found (`english`, `korean`), and what it is called there (`names`).
3. Mentions are weighed by the word and its context (`weigh`); what the title names is what the report is about.
4. One mention stands for each industry: its fullest printed name, the code of `kg.vocabulary.industries`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.extract.cover import Cover
from kg.extract.industries import english, korean
from kg.extract.industries.names import Occurrence, best, key_of
from kg.extract.industries.weigh import confidence, discussed
from kg.model import Claim, Concept, Document, Mention, Role, Span
from kg.terms import DCTERMS, ISIC, KG
from kg.vocabulary.industries import link
from kg.vocabulary.phrases import has_hangul

__all__ = ["find", "named_in"]

_READ: Final = frozenset({Role.HEADING, Role.PARAGRAPH, Role.ITEM, Role.CONTENTS})
# A word of four or more mentions is what the report is about where the title names no industry.
_MAIN: Final = 4
# Bodies whose names hold names of industries: what stands in them says nothing about the report.
_BODY: Final = (
    "Ministry|Department|Institute|Agency|Bureau|Council|Board|Commission|Association|Federation|Society|Center|Centre|Bank|"
    "Corporation|Office|Committee|Administration|University|School|Review|Journal|Act|Law|Fund|Programme|Program|Census"
)
_WORD: Final = r"[A-Z][\w’'-]*+"
_BODIES: Final = re.compile(
    rf"\b(?:{_BODY}) (?:of|for|on)(?: the)? {_WORD}(?:(?:,? (?:and|of|for|&)|,)(?: the)? {_WORD}| {_WORD})*"
    rf"|\b{_WORD}(?: (?:(?:and|of|&) )?{_WORD}){{0,5}}? (?:{_BODY})\b"
)

_SPACE: Final = frozenset((" ", "\n", ""))


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:
    """The industries that the report is about (its title names them) or discusses, and the ISIC class of each."""
    title = next((claim.span for claim in found if claim.subject is None and claim.property == DCTERMS.title), None)
    groups = _once(discussed(_occurrences(document, title, _Masks(document.text, found))), document.language == "ko")
    about = _about(groups)
    for key, group in groups.items():
        chosen = best(group)
        mention = Mention(KG.Industry, chosen.name, _first(group, chosen).span)
        sure = confidence(group)
        yield Claim(None, KG.aboutIndustry if key in about else KG.discussesIndustry, mention, mention.span, sure)
        linked = link(chosen.name)
        if linked.code:
            yield Claim(mention, KG.classifiedAs, Concept(ISIC[linked.code]), mention.span, round(sure * linked.score, 2))


def named_in(document: Document, span: Span, found: Sequence[Claim]) -> tuple[Mention, ...]:
    """Return the industries of the report that `span` names, as their mentions in `found`, in the order of the span."""
    mentions = {key_of(mention.name): mention for mention in _mentions(found)}
    named = (mentions.get(occurrence.key) for occurrence in _read(document.text, span.start, span.end, False))
    return tuple(dict.fromkeys(mention for mention in named if mention))


def _mentions(found: Sequence[Claim]) -> Iterator[Mention]:
    for claim in found:
        if claim.property in (KG.aboutIndustry, KG.discussesIndustry) and isinstance(claim.value, Mention):
            yield claim.value


def _occurrences(document: Document, title: Span | None, masks: _Masks) -> Iterator[Occurrence]:
    if title:
        yield from _titled(document, title)
    for block in document.blocks:
        if block.role not in _READ:
            continue
        running = block.role in (Role.PARAGRAPH, Role.ITEM)
        for span in block.sentences or (block.span,):
            if title and span.start < title.end and title.start < span.end:
                continue
            for occurrence in _read(document.text, span.start, span.end, running):
                if not masks.hide(occurrence.span.start):
                    yield occurrence if running else _headed(occurrence)


def _once(groups: dict[str, list[Occurrence]], korean: bool) -> dict[str, list[Occurrence]]:
    """Return the groups without those that only a parallel title or summary in another language calls so."""
    native = {key for key, group in groups.items() if has_hangul(group[0].name) == korean}
    codes = {link(best(groups[key]).name).code for key in native}
    return {
        key: group
        for key, group in groups.items()
        if key in native or group[0].name.isupper() or link(best(group).name).code not in codes
    }


def _headed(occurrence: Occurrence) -> Occurrence:
    """Return an occurrence in a heading, where a bare name weighs more than in a sentence."""
    return (
        occurrence._replace(context="heading") if occurrence.context in ("bare", "attribute", "part", "actors") else occurrence
    )


def _titled(document: Document, title: Span) -> Iterator[Occurrence]:
    for occurrence in _read(document.text, title.start, title.end, False):
        headed = occurrence.context == "industry"
        yield occurrence if occurrence.use == "head" and not headed else occurrence._replace(context="title")


def _read(text: str, start: int, end: int, running: bool) -> list[Occurrence]:
    if has_hangul(text[start:end]):
        return korean.occurrences(text, start, end)
    return english.occurrences(text, start, end, running)


class _Masks:
    """The runs that name bodies, laws and the like, told for each line of which it is asked."""

    def __init__(self, text: str, found: Sequence[Claim]) -> None:
        self._text = text
        self._bodies = Cover(
            claim.value.span for claim in found if isinstance(claim.value, Mention) and claim.value.kind == KG.Institution
        )
        self._start = self._end = -1
        self._line = Cover(())

    def hide(self, start: int) -> bool:
        """Whether a name that starts here is part of the name of a body."""
        if self._bodies.meets(start, start + 1):
            return True
        # Their names are of words with capitals, so that a word in small letters is in one only behind a hyphen or the like.
        if self._text[start].islower() and self._text[start - 1 : start] in _SPACE:
            return False
        if not self._start <= start < self._end:
            self._start = self._text.rfind("\n", 0, start) + 1
            end = self._text.find("\n", start)
            self._end = end if end >= 0 else len(self._text)
            self._line = Cover(Span(*match.span()) for match in _BODIES.finditer(self._text, self._start, self._end))
        return self._line.meets(start, start + 1)


def _about(groups: dict[str, list[Occurrence]]) -> set[str]:
    """Return the keys of what the report is about: named in the title, else dwelt on more than on all others."""
    titled = {key for key, group in groups.items() if any(found.context == "title" for found in group)}
    if titled or not groups:
        return titled
    most = max(groups, key=lambda key: len(groups[key]))
    others = [len(group) for key, group in groups.items() if key != most]
    return {most} if len(groups[most]) >= max(_MAIN, 2 * max(others, default=0)) else set()


def _first(group: list[Occurrence], chosen: Occurrence) -> Occurrence:
    """Return the place to quote: the title where it names the industry, else the first that has the chosen name."""
    return next((found for found in group if found.context == "title"), chosen)
