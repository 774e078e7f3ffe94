"""Signs that a body issued a report: what a page says of it, where it stands, and what stands around it.

Each sign names a body and says of what kind it is; publishers.py weighs them. Where signs come from:

1. the bodies that are named anywhere, each with the words before and after it, and its place on its line;
2. the masthead and the signatures under the title;
3. rows, and lines that introduce who runs the site ("Publisher …", "About …", "Follow …", "© …"), whatever is named there;
4. series: "IZA Policy Paper No. 119", "ERIA-DP-2014-01";
5. the site's name beside a title: "… | Alder Institute".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extract import imprint_forms as forms
from kg.extract.bodies import Body, names
from kg.extract.capitals import passage_at
from kg.model import Block, Document, Role, Span
from kg.vocabulary import institutions

__all__ = ["Sign", "hosts", "signs"]

HEAD, END = 6000, 2500  # code points of a page, at its beginning and its end, in which signs are looked for
LINE = 220  # code points; what is longer is no line of an imprint
LONGEST_MASTHEAD = 200
BEFORE, AFTER = 90, 60  # code points beside a body
MOST_OF_A_KIND = 12  # signs of one form that are looked at
SIGNERS = 8  # blocks under the title in which bodies may sign
SURE = 0.9

# "Research ReportsKIET Korea …": where the words of a menu end and a name begins without a space.
_GLUE = re.compile(r"(?<=[a-z)])(?=[A-Z]{2,}\b|[A-Z][a-z]+ [A-Z])")
_AFTER_NAME = re.compile(r"\s*(?:\([^)]*\)|[|:·–—-]\s*(?:Home|Main|English|homepage)?)?\s*$", re.IGNORECASE)
_DOUBLED = re.compile(r"(.{6,90}?)\s+\1")  # a logo's words beside the same as text
_BREADCRUMB = re.compile(r"[>»›]")
_BEFORE_NAME = re.compile(r"(?:^|[|:·–—-]\s|\b[A-Z]{2,10}\s)\s*(?:The\s)?$")
_READ_ELSEWHERE = (Role.PARAGRAPH, Role.ITEM, Role.CONTENTS)
_BULLET = " •-|*\t"


@dataclass(frozen=True, slots=True)
class Sign:
    """That a body, where it is named, is shown to be the publisher, or not to be, in a way that `kind` names."""

    body: Body
    kind: str


def signs(document: Document, title: Span | None, named: Sequence[Body]) -> Iterator[Sign]:
    """Yield the signs of all bodies; `named` are those that the sentences of the document name."""
    yield from _masthead(document, title)
    yield from _signed(document, title)
    yield from _rows(document)
    last = len(document.text) - END
    inside = [body for body in named if body.span.start < HEAD or body.span.start > last]
    bodies = [*inside, *_on_lines_of_the_site(document)]
    for body in bodies:
        for kind in _beside(document.text, body):
            yield Sign(body, kind)
    yield from _introduced(document.text)
    yield from _owners(document.text)
    yield from _series(document.text)
    yield from _presses(document.text)
    yield from _beside_titles(document.text)
    yield from _korean(document.text)


def hosts(text: str) -> Iterator[str]:
    """Yield the names of the sites that a page bears: "alderinstitute" of www.alderinstitute.org."""
    for match in _some(forms.DOMAIN_END, text):
        host = forms.HOST.search(text[max(0, match.start() - forms.LONGEST_HOST) : match.start()])
        if host is not None:
            yield host[1].casefold().replace("-", "")


def _some(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The first matches at the beginning of a text, and those at its end."""
    runs = [(0, min(len(text), HEAD)), (max(HEAD, len(text) - END), len(text))]
    for start, end in runs:
        for count, match in enumerate(pattern.finditer(text, start, end)):
            if count == MOST_OF_A_KIND:
                break
            yield match


@lru_cache(maxsize=512)  # several signs are looked for on one line
def _within(text: str, start: int, end: int) -> tuple[Body, ...]:
    return tuple(names(text, passage_at(text, Span(start, end), Role.ROW, titled=False)))


# 1. Bodies that are named


def _on_lines_of_the_site(document: Document) -> Iterator[Body]:
    """The bodies that headings, bylines and the site's own lines name, at the beginning and the end of the page."""
    size = len(document.text)
    for block in document.blocks:
        if block.role in _READ_ELSEWHERE or (block.role is Role.ROW and block.label == "publisher"):
            continue
        if (block.span.start < HEAD or block.span.end > size - END) and block.span.end - block.span.start > 3:
            yield from _within(document.text, block.span.start, min(block.span.end, block.span.start + HEAD))


def _beside(text: str, body: Body) -> Iterator[str]:
    """What the words beside a body and its place on its line tell of it."""
    start, end = body.span.start, body.span.end
    begin = max(text.rfind("\n", max(0, start - BEFORE), start) + 1, start - BEFORE, 0)
    stop = text.find("\n", end, end + AFTER + 1)
    stop = stop if stop >= 0 else min(len(text), end + AFTER)
    before, rest = text[begin:start], text[end:stop]
    yield "named"
    bare = forms.ARTICLE.sub("", before) if before.endswith(" ") else before
    word = forms.LAST_WORD.search(bare)
    if word is not None:
        entries = forms.BEFORE.get(word[1].casefold())
        stripped = bare[: word.end(1)]
        yield from (kind for kind, pattern in entries or () if pattern.search(stripped))
    if forms.RIGHTS.search(before):
        yield "rights"
    if bare.endswith((": ", ":")) and (forms.PLACE.search(bare) or forms.KO_PLACE.search(bare)):
        yield "place before"
    yield from _after(text, end, stop)
    if not bare.strip(_BULLET) and begin < start + 1 and (begin == 0 or text[begin - 1] == "\n"):
        yield from _on_its_line(rest, stop - start, start)
    elif not rest.strip(" |·.:") and len(before) < BEFORE:
        yield "line's end"


def _after(text: str, end: int, stop: int) -> Iterator[str]:
    bracket = forms.IN_BRACKETS.match(text, end, stop)
    after = bracket.end() if bracket is not None else end
    series = forms.AFTER_BODY.match(text, after, stop)
    if series is not None:
        yield "numbered series" if forms.NUMBER.match(text, series.end()) else "series"
    if after >= stop:
        return
    if forms.ISSUES.match(text, after, stop):
        yield "issues"
    elif forms.SAYS.match(text, after, stop):
        yield "says"
    elif forms.ITSELF.match(text, after, stop) or forms.ITSELF.match(text, after + 1, stop):
        yield "itself"
    elif forms.OWN_REPORT.match(text, after, stop):
        yield "own report"
    elif forms.OWN_STAFF.match(text, after, stop):
        yield "own staff"
    if forms.RESERVED.match(text, after, stop):
        yield "rights"
    if forms.KO_ISSUES.match(text, after, stop):
        yield "issues"
    elif forms.KO_REPORT.match(text, after, stop):
        yield "own report"
    elif forms.KO_WORKS.match(text, after, stop):
        yield "works at"


def _on_its_line(rest: str, length: int, start: int) -> Iterator[str]:
    """What a body at the beginning of a line is shown to be by the rest of it."""
    if not rest.strip(" |·.:"):
        yield "line"
    elif forms.LOGO.fullmatch(rest):
        yield "logo"
    elif forms.YEAR.match(rest):
        yield "dated line" if length < LINE else "begins a line"
    elif forms.ADDRESS.match(rest) or forms.ADDRESS.match(re.sub(r"^\s?\([^)]*\)", "", rest)):
        yield "address"
    elif start < 4 and rest.startswith((":", " |", " –", " -", " —")):
        yield "begins the page"
    else:
        yield "begins a line"


# 2. Mastheads and signatures


def _masthead(document: Document, title: Span | None) -> Iterator[Sign]:
    for block in _front(document, title):
        for body in _at_the_end(document.text, block):
            yield Sign(body, "masthead")


def _front(document: Document, title: Span | None) -> list[Block]:
    """The blocks before the title, or before the text where there is no title."""
    if title is not None:
        return [block for block in document.blocks if block.span.end <= title.start]
    first = next((n for n, block in enumerate(document.blocks) if block.role in (Role.PARAGRAPH, Role.ITEM)), 0)
    return list(document.blocks[:first])


def _at_the_end(text: str, block: Block) -> Iterator[Body]:
    """Only a name that ends its line and begins it, or follows an acronym, a separator or the glue."""
    line = text[block.span.start : block.span.end]
    if (
        block.role not in (Role.CHROME, Role.HEADING, Role.PARAGRAPH, Role.BYLINE)
        or len(line) > LONGEST_MASTHEAD
        or _BREADCRUMB.search(line)
    ):
        return
    doubled = _DOUBLED.fullmatch(line)
    if doubled is not None:
        line = doubled[1]
    end = block.span.start + len(line)
    start = block.span.start + max((match.start() for match in _GLUE.finditer(line)), default=0)
    for body in _within(text, start, end)[:1]:
        if _BEFORE_NAME.search(text[start : body.span.start]) and _AFTER_NAME.match(text[body.span.end : end]):
            yield body


def _signed(document: Document, title: Span | None) -> Iterator[Sign]:
    """Lines under the title that are nothing but a body's name, before the text begins."""
    if title is None:
        return
    below = [block for block in document.blocks if block.span.start >= title.end][:SIGNERS]
    for block in below:
        if block.role in (Role.PARAGRAPH, Role.ITEM, Role.CONTENTS):
            return
        if block.role in (Role.HEADING, Role.BYLINE):
            for body in _within(document.text, block.span.start, block.span.end)[:1]:
                rest = document.text[body.span.end : block.span.end]
                if body.span.start == block.span.start and _AFTER_NAME.match(rest):
                    yield Sign(body, "signed")


# 3. Rows and lines of the site


def _rows(document: Document) -> Iterator[Sign]:
    for block in document.blocks:
        if block.value is None or block.label not in ("publisher", "author"):
            continue
        inside = _within(document.text, block.value.start, block.value.end)
        if block.label == "publisher":
            whole = Body(block.value, " ".join(document.quote(block.value).split()), SURE)
            for body in inside or (() if whole.name.endswith(("...", "…")) else (whole,)):
                yield Sign(body, "row")
            continue
        for body in inside:
            if body.span.start == block.value.start and _AFTER_NAME.match(document.text[body.span.end : block.value.end]):
                yield Sign(body, "author")


def _introduced(text: str) -> Iterator[Sign]:
    for match in filter(
        None, (forms.INTRODUCED.match(text, start) for start in _lines(text) if text[start] in forms.INTRODUCERS)
    ):
        name = match["name"]
        how = match["how"].strip(" \t•*-·|:").casefold()
        if forms.NO_NAME.match(name) or name.upper() in forms.NO_BODIES:
            continue
        kind = forms.HOW.get(how) or ("rights" if how.startswith(("©", "copyright")) else "row")
        for body in _within(text, match.start("name"), match.end("name"))[:1] or (_raw(match),):
            if body.span.start == match.start("name") and not (kind == "by line" and body.sure < SURE / 2):
                yield Sign(body, kind)


def _owners(text: str) -> Iterator[Sign]:
    """Names at the beginning of a line that says whose the site or the report is, and of those who made a report."""
    for words in forms.OWNING:
        at = text.find(words)
        match = forms.OWNER.match(text, text.rfind("\n", 0, at) + 1) if at >= 0 else None
        if match is not None and not forms.NO_NAME.match(match["name"]):
            yield Sign(_raw(match), "rights" if match["rights"] else "itself")
    for words in forms.MADE:
        at = text.find(words, 0, HEAD)
        if at >= 0 and forms.REPORT.search(text, max(0, at - 60), at):
            maker = forms.MAKER.match(text, at + len(words))
            if maker is not None and " " in maker["name"]:
                yield Sign(_raw(maker), "issued" if "ished" in words or "ssued" in words else "prepared")


def _lines(text: str) -> Iterator[int]:
    """Where lines start, at the beginning and the end of a page."""
    for begin, end in ((0, min(len(text), HEAD)), (max(HEAD, len(text) - END), len(text))):
        start = begin
        while start < end and start >= 0:
            yield start
            start = text.find("\n", start, end) + 1 or end


def _raw(match: re.Match[str], name: str = "name") -> Body:
    """A body that only its place tells."""
    return Body(Span(*match.span(name)), " ".join(match[name].split()), SURE / 3)


# 4. Series


def _series(text: str) -> Iterator[Sign]:
    for pattern in (forms.SERIES, forms.CODE):
        for match in _some(pattern, text):
            code = pattern is forms.CODE
            numbered = code or forms.NUMBER.match(text, match.end()) is not None
            name = match["acronym"]
            if name.upper() in forms.NO_BODIES or (not numbered and not institutions.lookup(name)):
                continue
            kind = "code" if code else "numbered series" if numbered else "series"
            yield Sign(Body(Span(*match.span("acronym")), name, SURE), kind)


def _presses(text: str) -> Iterator[Sign]:
    for match in _some(forms.PRESS, text) if any(sign in text for sign in forms.PRESS_SIGNS) else ():
        yield Sign(_raw(match), "press")


# 5. The site beside a title


def _beside_titles(text: str) -> Iterator[Sign]:
    start, count = 0, 0
    while start < min(len(text), HEAD) and count < MOST_OF_A_KIND:
        stop = text.find("\n", start)
        stop = stop if stop >= 0 else len(text)
        line, at = text[start:stop], start
        start = stop + 1
        if len(line) < 4:
            continue
        count += 1
        end = line[-LINE:]
        tail = forms.TAIL.search(end) if any(sign in end for sign in forms.PARTING) else None
        if tail is not None:
            yield from _site(text, Span(at + len(line) - len(tail["name"]), at + len(line)), "tail", count)
        head = forms.HEAD.match(line[:LINE]) if count == 1 else None
        if head is not None:
            yield from _site(text, Span(at + head.start("name"), at + head.end("name")), "head", count)
        kind = forms.KIND_BEFORE.match(line) if len(line) <= LINE * 2 else None
        if kind is not None:
            for body in _within(text, at + kind.end(), min(stop, at + kind.end() + LINE))[:1]:
                if body.span.start <= at + kind.end() + 4:
                    yield Sign(body, "kind before")


def _site(text: str, run: Span, kind: str, line: int) -> Iterator[Sign]:
    """The body that a run is the name of, as it is or in other letters ("fraser institute"); on the first lines, any name."""
    for body in _within(text, run.start, run.end)[:1]:
        if body.span.start <= run.start + 4 and not text[body.span.end : run.end].strip(" .|"):
            yield Sign(body, kind)
            return
    name = text[run.start : run.end].strip()
    entry = institutions.lookup(name) or institutions.lookup(name.replace(" ", "-"))
    span = Span(run.start, run.start + len(name))
    if entry:
        yield Sign(Body(span, entry.name if name.islower() else name, SURE), kind)
    elif line <= 2 and len(name.split()) <= 6 and name[:1].isalpha() and not name.endswith(("...", "…")):
        yield Sign(Body(span, " ".join(name.split()), SURE / 3), kind)


def _korean(text: str) -> Iterator[Sign]:
    if "행" in text or "펴" in text or "출" in text:
        for match in _some(forms.KO_ISSUED, text):
            for body in _within(text, match.end(), min(len(text), match.end() + LINE))[:1]:
                if body.span.start <= match.end() + 4:
                    yield Sign(body, "row")
    if forms.KO_YEAR.search(text):
        for match in _some(forms.KO_DATED, text):
            yield Sign(Body(Span(*match.span()), match[0], SURE), "name and year")
