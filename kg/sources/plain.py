"""Plain text in, blocks out: what each piece of a page is for.

1. Lines are cut, wrapped paragraphs put together; tables of contents and rows are told by their wording and neighbours.
2. A label on a line of its own takes the line after it as its value.
3. Chrome is told by its wording, its repetition, or its place under a footer.
4. The title is found; what stands before it, rows aside, belongs to the site.
5. What is left are bylines, items, headings and paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from kg.model import Block, Role, Span
from kg.sources import chrome, contents, covers, front, masthead, titles
from kg.sources.labels import is_value, later_row, rows
from kg.sources.lines import Line, lines
from kg.sources.sentences import sentences

_CONTACTS = re.compile(r"(?i)(?:\S+ )?(?:contacts?|enquiries|inquiries)(?: (?:us|persons?|information))?:?|문의처?")
_STOP = re.compile(r"(?:[.!?;。！？…]|[가-힣]다[.)]?)[)\"'”’」』]*$")
_LETTER = re.compile(r"[^\W\d_]")
_POINT = re.compile(r"\d{1,2}\.\s")
# Small words that hold a title together over the end of a line.
_BEGINS_OPENLY = re.compile(r"(?:and|of|for|in|on|to|with|from|the|or|versus|under|among|between|through|into) ")
_ENDS_OPENLY = re.compile(r"\s(?:and|of|for|on|to|with|from|the|or|versus|under|a|an|&)$")
SHORTEST_BROKEN = 8  # code points
SHORTEST_TEXT = 40  # code points; a shorter paragraph does not end the head
LONGEST_HEADING = 160
LONGEST_POINT = 100  # a longer line that begins with a number is a point of a list, not a heading
LONGEST_CHROME = 240
LONGEST_LABEL = 80  # a longer line that ends in a full stop is text


@dataclass(frozen=True, slots=True)
class Piece:
    """A line or a part of one, on its way to becoming a block; no role yet where it is None."""

    line: Line
    start: int
    end: int
    role: Role | None = None
    label: str = ""
    value: Span | None = None
    form: Role | None = None  # what markup says that it is: its role where neither wording nor place says better

    @property
    def body(self) -> int:
        """Where it begins, its bullet left out."""
        return self.line.body if self.start == self.line.start else self.start


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text, in reading order and without overlap; what no block covers is white space and separators."""
    return arranged(text, list(pieces(text, lines(text))))


def arranged(text: str, page: list[Piece]) -> tuple[Block, ...]:
    """Return the blocks that pieces become by steps 2 to 5; roles that they have already stay."""
    return tuple(_block(text, piece) for piece in _below_title(text, _marked(text, page)))


def _marked(text: str, page: list[Piece]) -> list[Piece]:
    return _without_chrome(text, _with_values(text, page))


def pieces(text: str, page: Sequence[Line], known: Mapping[int, Sequence[Piece]] = MappingProxyType({})) -> Iterator[Piece]:
    """Yield the pieces of lines, by step 1; `known` has the pieces of the lines, by number, that markup has told already."""
    listed = contents.found(text, list(page))
    for number, line in enumerate(page):
        if number in known:
            yield from known[number]
        elif number in listed:
            yield Piece(line, line.start, line.end, Role.CONTENTS)
        else:
            yield from _parts(text, line)


def _parts(text: str, line: Line) -> Iterator[Piece]:
    headings = contents.parts(text, line) or contents.inline(text, line)
    if headings:
        yield from (Piece(line, start, end, Role.CONTENTS) for start, end in headings)
        return
    found = rows(text, line.body, line.end, bullet=line.bullet)
    if not found:
        begin = later_row(text, line.body, line.end)
        if begin is not None:
            yield Piece(line, line.start, line.start + len(text[line.start : begin].rstrip()), Role.BYLINE)
            found = rows(text, begin, line.end)
    if found:
        yield from (Piece(line, row.span.start, row.span.end, Role.ROW, row.label, row.value) for row in found)
    else:
        yield Piece(line, line.start, line.end)


def _with_values(text: str, pieces: list[Piece]) -> Iterator[Piece]:
    """Give labels that stand alone on their line the line after them as value, if it looks like one."""
    number = 0
    while number < len(pieces):
        piece = pieces[number]
        whole = piece.start == piece.line.body and not text[piece.end : piece.line.end].strip(":：| ")
        alone = piece.role is Role.ROW and piece.value is None and whole
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        number += 1
        if alone and following and following.role is None and following.line.gap <= 1:
            value = Span(following.line.body, following.end)
            if is_value(piece.label, text[value.start : value.end], near=not following.line.gap):
                piece = replace(piece, end=following.end, value=value)
                number += 1
        yield piece


def _without_chrome(text: str, pieces: Iterator[Piece]) -> list[Piece]:
    """Mark chrome by its wording, breadcrumbs by their first item, and what is said twice by its repetition."""
    marked: list[Piece] = []
    seen: Counter[str] = Counter()
    crumbs = contacts = False
    for piece in pieces:
        content = text[piece.body : piece.end]
        crumbs = chrome.HOME.match(content) is not None or (
            crumbs and piece.line.bullet and len(content) < 60 and content.count(" ") < 6
        )
        contacts = _CONTACTS.fullmatch(content) is not None or (contacts and not piece.line.gap and len(content) < 80)
        if piece.role is None and (crumbs or contacts or _is_chrome(content, seen)):
            piece = replace(piece, role=Role.CHROME)
        marked.append(piece)
    return _without_tail(text, marked)


def _is_chrome(content: str, seen: Counter[str]) -> bool:
    if len(content) > LONGEST_CHROME:
        return False
    folded = " ".join(content.casefold().split())
    seen[folded] += 1
    half = len(folded) // 2
    twice = len(folded) > 20 and folded[:half].strip() == folded[half:].strip()  # a logo and its alternative text
    return twice or seen[folded] > 1 or chrome.is_chrome(content)


def _without_tail(text: str, pieces: list[Piece]) -> list[Piece]:
    """Mark footers, wherever nothing but short lines follows them, and side matter under its heading."""
    tail = len(pieces)
    for number in range(len(pieces) - 1, -1, -1):
        piece = pieces[number]
        if piece.role not in (None, Role.CHROME):
            continue
        content = text[piece.body : piece.end]
        if chrome.is_footer(content) or chrome.is_side_heading(content):
            tail = number
        elif piece.role is None and (len(content) > LONGEST_CHROME or (len(content) > LONGEST_LABEL and _STOP.search(content))):
            break
    return [
        replace(p, role=Role.CHROME) if p.role is None and (n >= tail or chrome.is_footer(text[p.body : p.end])) else p
        for n, p in enumerate(pieces)
    ]


def front_page(text: str) -> front.Page | None:
    """Return the front of a text, in which its title is looked for; None if a label says what the title is."""
    return _front(text, list(_mended(text, _marked(text, list(pieces(text, lines(text)))))))


def _front(text: str, pieces: list[Piece]) -> front.Page | None:
    labelled = any(piece.label == "title" and (piece.value or piece.role is Role.HEADING) for piece in pieces[: front.FRONT])
    return None if labelled else front.Page(text, [_as_line(piece) for piece in pieces[: front.FRONT]])


def _below_title(text: str, pieces: list[Piece]) -> list[Piece]:
    pieces = list(_mended(text, pieces))
    page = _front(text, pieces)
    found = titles.title(page) if page else None
    if found:
        pieces = list(_around_title(text, pieces, found))
    title = next((n for n, piece in enumerate(pieces) if piece.role is Role.HEADING and piece.label == "title"), None)
    placed: list[Piece] = []
    head = title is not None  # names stand between the title and the first paragraph
    for number, piece in enumerate(pieces):
        role = piece.role or _role_by_place(text, piece, number, title, head=head)
        head = head and (role is not Role.PARAGRAPH or piece.end - piece.start < SHORTEST_TEXT)
        placed.append(replace(piece, role=role) if piece.role is None else piece)
    return placed


def _mended(text: str, pieces: list[Piece]) -> Iterator[Piece]:
    """Put titles that were broken over two lines together: the first ends openly, or the second begins in the middle."""
    held: Piece | None = None
    for number, piece in enumerate(pieces):
        if held is not None and number < front.FRONT and _breaks(text, held, piece):
            held = replace(held, end=piece.end)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _breaks(text: str, piece: Piece, following: Piece) -> bool:
    lengths = (piece.end - piece.body, following.end - following.body)
    if piece.role is not None or following.role is not None or following.line.bullet or following.line.gap > 1:
        return False
    if max(lengths) > LONGEST_LABEL or min(lengths) < SHORTEST_BROKEN or piece.end > following.start:
        return False
    if not text[piece.body].isupper() or masthead.is_byline(text[following.body : following.end]):
        return False
    return (
        _BEGINS_OPENLY.match(text, following.start) is not None or _ENDS_OPENLY.search(text, piece.body, piece.end) is not None
    )


def _as_line(piece: Piece) -> front.Line:
    role = Role.CHROME if piece.role is Role.ROW and piece.value is None else piece.role
    return front.Line(piece.body, piece.end, role, piece.line.gap, bullet=piece.line.bullet, number=piece.line.number)


def _around_title(text: str, pieces: list[Piece], title: titles.Title) -> Iterator[Piece]:
    """Cut the title out of its line or lines, and covers that print it once more into their parts."""
    for piece in _joined(pieces, title):
        copies = [copy for copy in sorted({title.run, *title.copies}) if piece.start <= copy[0] and copy[1] <= piece.end]
        chosen = title.run in copies
        if not copies or (not chosen and (piece.role is not None or not covers.prints(text, piece.body, copies[0]))):
            yield piece
            continue
        if chosen and (title.run == (piece.body, piece.end)):
            yield replace(piece, role=Role.HEADING, label="title")
            continue
        for start, end, role in covers.cut(text, piece.body, piece.end, copies):
            chosen = (start, end) == title.run
            yield Piece(piece.line, start, end, Role.HEADING if chosen else role, "title" if chosen else "")


def _joined(pieces: list[Piece], title: titles.Title) -> Iterator[Piece]:
    """Yield the pieces, those that a title goes over as one."""
    start, end = title.run
    for piece in pieces:
        if piece.start <= start < piece.end < end:
            yield replace(piece, end=end)
        elif not (start < piece.start and piece.end <= end):
            yield piece


def _role_by_place(text: str, piece: Piece, number: int, title: int | None, *, head: bool) -> Role:
    content = text[piece.body : piece.end]
    if title is not None and number < title and not masthead.is_text(content):
        return Role.CHROME
    if head and masthead.is_byline(content):
        return Role.BYLINE
    return piece.form or _role(text[piece.start : piece.end], piece.line)


def _role(content: str, line: Line) -> Role:
    if line.bullet or line.number or (_POINT.match(content) and (len(content) > LONGEST_POINT or content[-1] in ".;,:")):
        return Role.ITEM
    lead_in = content.endswith((":", "：")) and len(content.split()) > 2
    if len(content) > LONGEST_HEADING or lead_in or _STOP.search(content) or content[0].islower() or _is_running(content):
        return Role.PARAGRAPH
    return Role.HEADING


def _is_running(content: str) -> bool:
    """Whether a line without a stop at its end is text all the same: no letters, a stop inside, or a verb in a long line."""
    if _LETTER.search(content) is None or masthead.INNER_STOP.search(content):
        return True
    return len(content) > LONGEST_LABEL and masthead.VERBS.search(content) is not None


def _block(text: str, piece: Piece) -> Block:
    assert piece.role is not None
    inner = piece.value if piece.role is Role.ROW else Span(piece.start, piece.end)
    if piece.role in (Role.CONTENTS, Role.HEADING, Role.BYLINE, Role.CHROME):
        runs: tuple[Span, ...] = (Span(piece.body, piece.end),)
    else:
        runs = tuple(sentences(text, inner.start, inner.end)) if inner else ()
    return Block(piece.role, Span(piece.start, piece.end), runs, piece.label, piece.value)
