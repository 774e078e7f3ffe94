"""A web page in, a document out: what it shows and what its head says, as one text, and the blocks of that text.

1. The tree becomes lines (`page`); those of the site are told by markup (`chrome`).
2. Of the lines a body is written: items with a bullet, rows as "label: value", cells of a table between bars.
3. The title is the line that repeats a title of the head, else the only heading of the first level (`heading`).
4. The body's blocks are those of plain text, but where markup has told what a line is.
5. The head is written above it, a row a fact, and for each field one source is believed (`head`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import Block, Role, Span
from kg.sources import contents, labels, plain
from kg.sources.html import head, heading, marked, rowed
from kg.sources.html.page import Line, Page, page
from kg.sources.html.tags import HEADINGS
from kg.sources.html.tame import tamed
from kg.sources.language import language
from kg.sources.lines import Line as TextLine
from kg.sources.lines import lines

__all__ = ["Rendered", "render"]

BULLET = "• "
SHORTEST_TEXT = 40  # code points; a page without such a line shows nothing of its report
LONGEST_ITEM = 80  # code points of a line of a menu; a longer one is text
MOST_SITE = 0.5  # part of all text; what holds more is no part of the site, whatever it is called
MOST_NESTED = 40  # parts of the site in one another that are looked at
LONGEST_VALUE = 200  # code points of a row that only its markup tells
_LISTED = re.compile(r"\s*[,;\n、，·ㆍ]\s*|\s+and\s+")
_LANGUAGE_TAG = 2  # letters


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text of a page, its language, and the blocks of the text."""

    text: str
    language: str
    blocks: tuple[Block, ...]


def render(html: str) -> Rendered | None:
    """Return a page as text with blocks; None if it shows and says nothing."""
    found = page(tamed(html))
    facts = head.facts(found)
    sites = frozenset(heading.fold(fact.words) for fact in facts if fact.source in ("og:site_name", "application-name"))
    facts = [one for fact in facts if (one := heading.without_site(fact, sites) if fact.field == "title" else fact)]
    body = _lines(found, facts)
    if not body:
        return None
    repeated = heading.repeated(body, head.facts(found), sites)
    title = repeated if repeated is not None else heading.foremost(body, sites)
    _settle(found, body, title)
    marked.settle(body)
    if repeated is None and title is not None and _named_better(facts):
        title = None
    text, blocks = _body(body, title)
    return _with_head(text, blocks, facts, found, titled=title is not None)


def _lines(found: Page, facts: Sequence[head.Fact]) -> list[Line]:
    """Return the lines of the page; where none of them is text, with what the head says that the report is about."""
    if any(len(line.text) >= SHORTEST_TEXT for line in found.lines):
        return found.lines
    rank = head.PRECEDENCE["abstract"].index
    told = min((fact for fact in facts if fact.field == "abstract"), key=lambda fact: rank(fact.source), default=None)
    return [*found.lines, Line(told.value, "p", True)] if told else found.lines


def _settle(found: Page, body: Sequence[Line], title: int | None) -> None:
    """Take lines out of parts of the site that cannot be such: those with the title, and those with most of the text."""
    size = [0] * len(found.sites)
    chains: dict[int, list[int]] = {}
    for number, above in enumerate(found.sites):  # the outer ones have lower numbers
        chains[number] = [number, *(chains[above][:MOST_NESTED] if above is not None else ())]
    texts = [line for line in body if len(line.text) >= LONGEST_ITEM]
    for line in texts:
        for number in chains[line.site] if line.site is not None else ():
            size[number] += len(line.text)
    total = sum(len(line.text) for line in texts)
    lifted = {number for number, words in enumerate(size) if words > MOST_SITE * total}
    if title is not None and body[title].site is not None:
        lifted.update(chains[body[title].site or 0])
    for line in body:
        if line.site is not None and lifted.issuperset(chains[line.site]):
            line.site = None


def _named_better(facts: Sequence[head.Fact]) -> bool:
    """Whether the head names the title more surely than a heading of the first level that says otherwise."""
    better = head.PRECEDENCE["title"][: head.PRECEDENCE["title"].index("h1")]
    return any(fact.field == "title" and fact.source in better for fact in facts)


# The body


def _body(body: Sequence[Line], title: int | None) -> tuple[str, list[Block]]:
    """Return the text of the lines, and its blocks."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    listed = _contents(body)
    at = 0
    for number, line in enumerate(body):
        bullet = BULLET if line.kind == "li" and line.site is None and not line.label and number not in listed else ""
        lead = ("\n" if line.gap and number else "") + (bullet if line.text[:1] not in "•·-–▪■□○" else "")
        parts.append(f"{lead}{line.text}\n")
        spans.append((at + len(lead) - len(bullet) * lead.endswith(BULLET), at + len(lead) + len(line.text)))
        at += len(parts[-1])
    text = "".join(parts)
    page_lines: list[TextLine] = []
    known: dict[int, list[plain.Piece]] = {}
    forms: dict[int, Role] = {}
    site: list[Block] = []
    for number, (line, (start, end)) in enumerate(zip(body, spans, strict=True)):
        if line.site is not None:
            site.append(Block(Role.CHROME, Span(start, end), (Span(start, end),)))
            continue
        for one in _cut(text, start, end, line):
            told = list(_told(text, one, line, title=number == title, listed=number in listed))
            if told:
                known[len(page_lines)] = told
            elif line.kind in HEADINGS:
                forms[one.start] = Role.HEADING
            elif line.kind == "p" and number + 1 < len(body) and body[number + 1].kind == "li":
                forms[one.start] = Role.PARAGRAPH  # it leads to the list
            page_lines.append(one)
    pieces = [
        replace(piece, form=forms[piece.start]) if piece.role is None and piece.start in forms else piece
        for piece in plain.pieces(text, page_lines, known)
    ]
    return text, sorted((*site, *plain.arranged(text, pieces)), key=lambda block: block.span)


def _cut(text: str, start: int, end: int, line: Line) -> Iterator[TextLine]:
    """Yield the lines of plain text that a line of a page is: several where points run on in it."""
    if line.label or line.kind == "tr":
        yield TextLine(start, end, start, int(line.gap), bullet=False, number=False)
        return
    cut = lines(text[start:end])
    if any(text.count("(", start, start + one.start) > text.count(")", start, start + one.start) for one in cut[1:]):
        cut = [replace(cut[0], end=end - start)]  # what an aside in brackets counts are no points
    for number, one in enumerate(cut):
        gap = int(line.gap) if number == 0 else 0
        yield replace(one, start=one.start + start, end=one.end + start, body=one.body + start, gap=gap)


def _told(text: str, line: TextLine, said: Line, *, title: bool, listed: bool) -> Iterator[plain.Piece]:
    """Yield the pieces of a line whose roles markup tells."""
    start, end = line.start, line.end
    if title:
        yield plain.Piece(line, start, end, Role.HEADING, "title")
    elif listed:
        yield plain.Piece(line, start, end, Role.CONTENTS)
    elif said.label:
        yield plain.Piece(line, start, end, Role.ROW, said.label, Span(start + said.value, end))
    elif said.marks and line.end - line.body == len(said.text):
        yield from _marked(line, said.marks)
    elif said.kind == "tr" and not said.linked:
        yield plain.Piece(line, start, end, Role.ROW)
    elif said.lead and rowed.label_of(text[line.body : line.body + said.lead]):
        yield from _led(text, line, said.lead)


def _led(text: str, line: TextLine, lead: int) -> Iterator[plain.Piece]:
    """Yield the rows of a line that begins with a label in bold or in an element of its own."""
    found = labels.rows(text, line.body, line.end, bullet=True)
    yield from (plain.Piece(line, row.span.start, row.span.end, Role.ROW, row.label, row.value) for row in found)
    begin = line.body + lead
    begin += len(text[begin : line.end]) - len(text[begin : line.end].lstrip(" :：|"))
    if not found and begin < line.end and line.end - begin <= LONGEST_VALUE:
        label = rowed.label_of(text[line.body : line.body + lead])
        yield plain.Piece(line, line.body, line.end, Role.ROW, label, Span(begin, line.end))


def _marked(line: TextLine, marks: Sequence[tuple[int, int, str]]) -> Iterator[plain.Piece]:
    """Yield the rows of a line whose runs have their fields by their classes; what stands before a run belongs to its row."""
    at = line.body
    for number, (start, end, label) in enumerate(marks):
        value = Span(line.body + start, line.body + end)
        stop = line.end if number + 1 == len(marks) else value.end
        yield plain.Piece(line, at, stop, Role.ROW, label, value)
        at = stop + (stop < line.end)


def _contents(body: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the items of lists that stand under the title of a table of contents."""
    found: set[int] = set()
    announced = False
    for number, line in enumerate(body):
        if line.kind == "li" and announced and line.site is None:
            found.add(number)
        else:
            announced = contents.TITLE.fullmatch(line.text) is not None
    return frozenset(found)


# The head


def _with_head(text: str, blocks: list[Block], facts: Sequence[head.Fact], found: Page, *, titled: bool) -> Rendered:
    """Write the head above the body, and keep of what both say the better."""
    printed = _printed(text, blocks, titled=titled)
    winners = head.chosen(facts, printed)
    if titled:
        winners["title"] = "h1"
    kept = [_kept(text, block, facts, winners) for block in blocks]
    top, above = _head(head.rows(facts, winners, {field: set().union(*keys.values()) for field, keys in printed.items()}))
    shown = " ".join(_quote(text, block.span) for block in kept if block.role is not Role.CHROME)
    told = language(shown)
    if told == "und" and len(found.language) >= _LANGUAGE_TAG:
        told = found.language[:_LANGUAGE_TAG].casefold()
    return Rendered(top + text, told, (*above, *(_moved(block, len(top)) for block in kept)))


def _printed(text: str, blocks: Sequence[Block], *, titled: bool) -> dict[str, dict[str, set[str]]]:
    """Return the keys of what the body says, by field and source."""
    said: dict[str, dict[str, set[str]]] = {}
    for block in blocks:
        field, source, span = block.label, "row", block.value
        if block.role is Role.BYLINE:
            field, source, span = "author", "byline", block.span
        elif titled and block.role is Role.HEADING and field == "title":
            source, span = "h1", block.span
        if span is not None and source in head.PRECEDENCE.get(field, ()):
            said.setdefault(field, {}).setdefault(source, set()).update(_keys(field, text[span.start : span.end]))
    return said


def _keys(field: str, value: str) -> set[str]:
    """Return the key of a value, or those of its parts."""
    parts = _LISTED.split(value) if field in head.WHOLE else [value]
    return {head.key(field, part) for part in parts} - {""}


def _kept(text: str, block: Block, facts: Sequence[head.Fact], winners: dict[str, str]) -> Block:
    """Return a row of the text, without its label where the head is believed and says otherwise."""
    winner = winners.get(block.label, "")
    contested = "row" in head.PRECEDENCE.get(block.label, ())
    if block.role is not Role.ROW or block.value is None or winner in ("", "row") or not contested:
        return block
    taken = {head.key(block.label, fact.words) for fact in facts if fact.field == block.label and fact.source == winner}
    own = head.key(block.label, _quote(text, block.value))
    agrees = block.label not in head.WHOLE and any(head.alike(block.label, own, one) for one in taken)
    return block if agrees else Block(block.role, block.span)


def _head(rows: Sequence[head.Row]) -> tuple[str, list[Block]]:
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for row in rows:
        end = at + len(row.text)
        begin = at
        for number, fact in enumerate(row.facts):
            last = number + 1 == len(row.facts)
            lead = end - len(fact.value)
            value = Span(lead + fact.start, lead + fact.end)
            stop = end if last else value.end
            blocks.append(Block(Role.ROW, Span(begin, stop), (value,), fact.field, value))
            begin = stop + 1
        if not row.facts:
            blocks.append(Block(Role.ROW, Span(at, end)))
        parts.append(f"{row.text}\n")
        at = end + 1
    return "".join(parts) + ("\n" if parts else ""), blocks


def _moved(block: Block, by: int) -> Block:
    if not by:
        return block

    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    sentences = tuple(moved(run) for run in block.sentences)
    return Block(block.role, moved(block.span), sentences, block.label, moved(block.value) if block.value else None)


def _quote(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""
