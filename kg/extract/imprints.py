"""What speaks for a body having issued a report, beside a plain statement that it did: signs that add up.

Each sign names a body and has a weight, the chance that this sign alone is right; the weights of all signs of one body are
joined as those of independent witnesses. A body without one strong sign, or several weak ones, is not taken.

1. series: "IZA Policy Paper No. 119", "ERIA-DP-2014-01", "A new Alder Institute report";
2. the site: "… | Alder Institute" at the end of a line, "Alder Institute 2020" on a line of its own, its domain;
3. what the page says of itself: "a new report from …", "… is an independent institute", "the views are not those of …";
4. how often it is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract import imprint_forms as forms
from kg.extract.bodies import Body, abbreviates, names
from kg.extract.capitals import passage_at
from kg.model import Document, Role, Span
from kg.vocabulary import institutions

__all__ = ["LEAST", "find"]

LEAST = 0.5  # joined weight from which on a body is taken for the publisher
HEAD = 6000  # code points of a page in which signs are looked for
LINE = 220  # code points; what is longer is no line of an imprint
LONGEST_ACRONYM = 9
MOST_LINES = 150
MOST_OF_A_KIND = 12  # signs of one form that are looked at

SERIES, NUMBERED, REPORT, SITE, DATED, TAIL, DOMAIN, ITSELF, OWN_VIEWS, NAMED = (
    0.45, 0.65, 0.55, 0.35, 0.55, 0.45, 0.35, 0.35, 0.35, 0.07,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sign:
    body: Body
    weight: float
    kind: str


def find(document: Document) -> list[Body]:
    """Return the body for which the signs speak most, as a list of one; an empty list where they say too little."""
    text = document.text
    head = Span(0, min(len(text), HEAD))
    signs = [sign for sign in _signs(document, head) if sign.body.name.casefold().replace(" ", "") not in forms.CARRIERS]
    groups = _grouped(signs)
    best: tuple[float, Body] | None = None
    for group in groups:
        sure = _joined(group)
        if best is None or sure > best[0] + 1e-9:
            best = (sure, _called(group, sure))
    return [best[1]] if best and best[0] >= LEAST else []


def _signs(document: Document, head: Span) -> Iterator[_Sign]:
    text = document.text
    series = list(_series(text, head))
    yield from series
    yield from _stated(text, head)
    bodies = list(_bodies(document, head))
    yield from _beside(text, bodies)
    yield from _on_lines(text, head, {body.span.start: body for body in bodies})
    known = {_squeezed(body.name): body for body in bodies}
    for sign in series:
        known.setdefault(_squeezed(sign.body.name), sign.body)
    for host in _hosts(text):
        if host in known:
            yield _Sign(known[host], DOMAIN, "domain")


def _hosts(text: str) -> Iterator[str]:
    """The names of the sites that a page bears: "alderinstitute" of www.alderinstitute.org."""
    for match in _some(forms.DOMAIN_END, text, Span(0, len(text))):
        host = forms.HOST.search(text[max(0, match.start() - forms.LONGEST_HOST) : match.start()])
        if host is not None:
            yield host[1].casefold().replace("-", "")


def _some(pattern: re.Pattern[str], text: str, span: Span) -> Iterator[re.Match[str]]:
    for count, match in enumerate(pattern.finditer(text, span.start, span.end)):
        if count == MOST_OF_A_KIND:
            return
        yield match


def _squeezed(name: str) -> str:
    return re.sub(r"\W|_", "", name).casefold().removeprefix("the")


# What names it


def _series(text: str, head: Span) -> Iterator[_Sign]:
    for pattern in (forms.SERIES, forms.CODE):
        for match in _some(pattern, text, head):
            numbered = pattern is forms.CODE or forms.NUMBER.match(text, match.end())
            name = match["acronym"]
            if name.upper() in forms.NO_BODIES or (not numbered and not institutions.lookup(name)):
                continue
            body = Body(Span(match.start("acronym"), match.end("acronym")), name, NUMBERED)
            yield _Sign(body, NUMBERED if numbered else SERIES, "series")


def _stated(text: str, head: Span) -> Iterator[_Sign]:
    for pattern, weight in (
        (forms.REPORT_BY, REPORT),
        *([(forms.FROM, NUMBERED)] if forms.FROM_SIGN.search(text, head.start, head.end) else []),
        (forms.KO_ISSUED, 0.95),
        (forms.VIEWS, OWN_VIEWS),
    ):
        for match in _some(pattern, text, head if pattern is not forms.KO_ISSUED else Span(0, len(text))):
            press = forms.PRESS.match(text, match.end(), match.end() + 80) if pattern is forms.FROM else None
            if press is not None:
                yield _Sign(Body(Span(*press.span()), " ".join(press[0].split()), weight), weight + 0.2, "press")
                continue
            body = _body_at(text, match.end())
            if body is not None:
                yield _Sign(body, weight, "stated")


def _body_at(text: str, start: int) -> Body | None:
    end = min(len(text), start + 140)
    stop = text.find("\n", start, end)
    for body in names(text, passage_at(text, Span(start, stop if stop >= 0 else end), Role.ROW, titled=False)):
        return body if body.span.start <= start + 4 else None
    return None


def _bodies(document: Document, head: Span) -> Iterator[Body]:
    """All bodies that the head names, line by line, chrome and all."""
    start = head.start
    while start < head.end:
        stop = document.text.find("\n", start, head.end)
        stop = stop if stop >= 0 else head.end
        if stop - start > 3:
            yield from names(document.text, passage_at(document.text, Span(start, stop), Role.ROW, titled=False))
        start = stop + 1


def _beside(text: str, bodies: list[Body]) -> Iterator[_Sign]:
    """What stands right before and after the mentions of a body."""
    for body in bodies:
        start, end = body.span.start, body.span.end
        before = text[max(0, start - 24) : start]
        yield _Sign(body, NAMED, f"named {start}")
        after = forms.AFTER_BODY.match(text, end)
        if after is not None:
            yield _Sign(body, NUMBERED if forms.NUMBER.match(text, after.end()) else SERIES, "series")
        if forms.SAYS.search(text, max(0, start - 12), start + 1) and forms.SAID.match(text, end):
            yield _Sign(body, REPORT, "report")
        if forms.ITSELF.match(text, end) and re.search(r"(?:^|[.!?\n\d]\s*)(?:The\s|An?\s)?$", before):
            yield _Sign(body, ITSELF, "itself")


def _on_lines(text: str, head: Span, bodies: dict[int, Body]) -> Iterator[_Sign]:
    """Lines that are nothing but a body's name, that end with one, or that begin with the kind of paper and one."""
    start, count = head.start, 0
    while start < head.end and count < MOST_LINES:
        stop = text.find("\n", start)
        stop = stop if stop >= 0 else len(text)
        run, start = Span(start, stop), stop + 1
        if run.end - run.start < 3:
            continue
        count += 1
        yield from _on_line(text, run, bodies)


def _on_line(text: str, run: Span, bodies: dict[int, Body]) -> Iterator[_Sign]:
    line = text[run.start : run.end]
    tail = forms.TAIL.search(line[-LINE:])
    if tail is not None:
        start = run.end - len(tail["name"])
        body = _whole(text, start, run.end)
        if body is not None:
            yield _Sign(body, TAIL, "tail")
    kind = forms.KIND_BEFORE.match(line)
    if kind is not None:
        body = _body_at(text, run.start + kind.end())
        if body is not None:
            yield _Sign(body, DATED, "kind")
    if len(line) > LINE:
        return
    start = run.start + len(line) - len(line.lstrip(" •-|*\t"))
    body = bodies.get(start) or (bodies.get(start + 4) if line.lstrip(" •-|*\t").startswith("The ") else None)
    if body is not None:
        rest = text[body.span.end : run.end]
        if not rest.strip(" |·.:"):
            yield _Sign(body, SITE, "line")
        elif forms.LOGO.fullmatch(rest):
            yield _Sign(body, DATED, "line")
        elif forms.YEAR.match(rest):
            yield _Sign(body, DATED, "dated")
    for match in forms.KO_DATED.finditer(line):
        yield _Sign(Body(Span(run.start + match.start(), run.start + match.end()), match[0], DATED), DATED, "dated")


def _whole(text: str, start: int, end: int) -> Body | None:
    """The body that a run is the name of, as it is or in other letters: "fraser institute"."""
    body = _body_at(text, start)
    if body is not None and not text[body.span.end : end].strip(" .|"):
        return body
    name = text[start:end].strip()
    entry = institutions.lookup(name) or institutions.lookup(name.replace(" ", "-"))
    return Body(Span(start, start + len(name)), entry.name if name.islower() else name, TAIL) if entry else None


# Adding up


def _grouped(signs: list[_Sign]) -> list[list[_Sign]]:
    """The signs of each body together: by entry of the vocabulary, name, or an acronym that is short for it."""
    groups: dict[str, list[_Sign]] = {}
    for sign in signs:
        groups.setdefault(_key(sign.body.name), []).append(sign)
    for key, group in list(groups.items()):
        name = group[0].body.name
        if not _is_acronym(name):
            continue
        for other, longer in groups.items():
            full = longer[0].body.name
            begins = full.casefold().startswith(f"{name.casefold()} ") and not forms.UNIT.search(full)
            if other != key and " " in full and not institutions.acronym_alone(name) and (begins or abbreviates(name, full)):
                longer.extend(groups.pop(key))
                break
    return list(groups.values())


def _key(name: str) -> str:
    entry = institutions.lookup(name) or institutions.lookup(name.replace(" ", "-"))
    return entry.id if entry else institutions.fold(name)


def _is_acronym(name: str) -> bool:
    if name.isupper():
        return len(name) <= LONGEST_ACRONYM
    entry = institutions.lookup(name)  # some write theirs small
    return entry is not None and entry.acronym.casefold() == name.casefold()


def _joined(group: list[_Sign]) -> float:
    """The chance that one of the signs is right; of each kind the strongest counts, and mentions up to five."""
    strongest: dict[str, float] = {}
    for sign in group:
        strongest[sign.kind] = max(strongest.get(sign.kind, 0.0), sign.weight)
    mentions = [kind for kind in strongest if kind.startswith("named")]
    for kind in mentions[5:]:
        del strongest[kind]
    wrong = 1.0
    for weight in strongest.values():
        wrong *= 1 - weight
    return 1 - wrong


def _called(group: list[_Sign], sure: float) -> Body:
    """The body by its fullest name, where it is first called so."""
    full = [sign.body for sign in group if not _is_acronym(sign.body.name)] or [sign.body for sign in group]
    first = min(full, key=lambda body: (-sum(body.name == other.name for other in full), body.span))
    return replace(first, sure=min(0.95, round(sure, 2)))
