"""The tree of a page in, its lines out: what a reader sees, in reading order, and what the head tells machines.

1. The tree is walked once, without recursion; what browsers do not show is passed over, apart from metadata.
2. Blocks become lines; words of the inline elements between them run on, with a space where the page leaves one to its style.
3. A line that is but a label takes the element after it as its value: <dt> and <dd>, <th> and <td>, a field and its items.
4. The short cells of any other row of a table become one line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from unicodedata import normalize

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kg.sources.html import chrome, marked, rowed
from kg.sources.html.microdata import Items
from kg.sources.html.tags import APART, INLINE, LEADS, PARTED, UNSEEN

_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_CELLS = frozenset(("td", "th"))
LONGEST_CELL = 80  # code points; a longer cell is a paragraph of its own
MOST_WORDS = 60  # runs of words of a line whose parts may be told by their classes
LONGEST_META = 20_000  # code points of one value of the head


@dataclass(slots=True)
class Line:
    """A line of the page; `kind` is the tag of its block. `site` is the number of the part of the site in which it stands.

    `lead` counts the code points of the inline element that begins it; `label` and `value` (the code point at which the value
    begins) are given where the markup makes it a row; `linked` says that all its words are links; `marks` are the runs, with
    their fields, that classes tell.
    """

    text: str
    kind: str
    gap: bool
    site: int | None = None
    lead: int = 0
    label: str = ""
    value: int = 0
    linked: bool = False
    marks: list[tuple[int, int, str]] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """What a page shows and what it tells machines: `metas` by name as written, scripts of JSON-LD, items of microdata."""

    lines: list[Line] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    linked: list[str] = field(default_factory=list)  # JSON-LD
    items: Items = field(default_factory=Items)
    title: str = ""
    language: str = ""
    canonical: str = ""
    times: list[tuple[str, int | None]] = field(default_factory=list)  # <time datetime>, and the part of the site around it
    sites: list[int | None] = field(default_factory=list)  # for each part of the site the one in which it lies


@dataclass(slots=True)
class _Frame:
    """An element that is open. `first` is the number of its first line; `before` that of a label whose value it may hold."""

    id: int
    tag: str
    first: int
    kind: str
    seen: bool
    site: int | None
    inside: bool
    inline: bool
    link: bool = False
    item: bool = False
    pre: bool = False
    field: str = ""
    begin: int = 0  # code points of the line before it
    before: int | None = None
    row: int | None = None
    cells: list[tuple[int, int]] | None = None


def page(html: str) -> Page:
    """Return what there is on a page."""
    walk = _Walk()
    root = LexborHTMLParser(html, scripting=True).root
    if root is not None:
        walk.all(root)
    found = walk.page
    found.lines = [line for line in found.lines if line.text]
    return found


class _Walk:
    """One pass over a tree: the elements that are open, and the words of the line that is being gathered."""

    def __init__(self) -> None:
        self.page = Page()
        self.open: list[_Frame] = []
        self.words: list[str] = []
        self.closed = ""  # the inline element that has just ended, and nothing but white space since
        self.lead: int | None = None
        self.marks: list[tuple[int, int, str]] = []
        self.unlinked = False
        self.gap = True

    def all(self, root: LexborNode) -> None:
        """Walk the tree."""
        for node in root.traverse(include_text=True):
            parent = node.parent
            above = parent.mem_id if parent is not None else None
            while self.open and self.open[-1].id != above:
                self.leave(self.open.pop())
            tag = node.tag
            if tag == "-text":
                self.text(node.text_content or "")
            elif tag is not None and tag[0] != "-":
                self.enter(node, tag)
        while self.open:
            self.leave(self.open.pop())

    def enter(self, node: LexborNode, tag: str) -> None:
        """Open an element."""
        attributes = node.attributes
        above = self.open[-1] if self.open else _Frame(0, "", 0, "", True, None, False, False)
        inline = tag in INLINE
        seen = above.seen or above.tag in ("html", "head")
        if tag in UNSEEN or not seen:
            seen = False
            self.unseen(node, tag, attributes)
        elif (attributes or tag == "dialog") and _is_hidden(tag, attributes):
            seen = False
        site, inside = above.site, above.inside or tag in chrome.MAIN
        if seen and not (inline and tag != "a" and tag != "span"):
            names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}" if attributes else ""
            if chrome.is_site(tag, attributes.get("role"), names, inside=above.inside):
                self.page.sites.append(site)
                site = len(self.page.sites) - 1
        if seen:
            self.begin(tag, attributes, inline=inline, site=site)
        frame = _Frame(node.mem_id, tag, len(self.page.lines), tag, seen, site, inside, inline)
        if inline or (tag in ("div", "p") and above.kind in ("li", "td", "th", "dd", "dt")):
            frame.kind = above.kind  # what a list item, a cell or a heading holds is part of it
        if seen and site is None and "class" in attributes and len(self.words) < MOST_WORDS:
            frame.field = marked.field_of(attributes["class"] or "")
            frame.begin = self.length() if frame.field and inline else 0
        frame.pre = above.pre or tag == "pre"
        frame.link = above.link or tag == "a"
        frame.cells = [] if tag == "tr" else None
        if "itemscope" in attributes or "itemprop" in attributes:
            frame.item = self.page.items.enter(node, tag, attributes)
        self.open.append(frame)

    def begin(self, tag: str, attributes: dict[str, str | None], *, inline: bool, site: int | None) -> None:
        """Part an element that is shown from what stands before it."""
        if tag == "html":
            self.page.language = attributes.get("lang") or attributes.get("xml:lang") or ""
        elif inline:
            if self.closed in PARTED and tag in PARTED:
                if self.closed == tag == "a":  # links side by side are a list
                    while self.words and self.words[-1].isspace():
                        self.words.pop()
                    self.words.append(",")
                self.words.append(" ")
            self.closed = ""
            if tag == "img" and site is not None and attributes.get("alt"):
                self.words.append(f" {attributes['alt']} ")
            elif tag == "time" and attributes.get("datetime"):
                self.page.times.append((attributes["datetime"] or "", site))
        else:
            self.flush()
            self.gap = self.gap or tag in APART

    def unseen(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> None:
        """Keep what an element says that is not shown."""
        if tag == "meta":
            name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
            content = attributes.get("content")
            if name and content and len(content) <= LONGEST_META and content.strip():
                self.page.metas.append((name.strip(), _folded(content)))
        elif tag == "link" and (attributes.get("rel") or "").casefold() == "canonical":
            self.page.canonical = self.page.canonical or _folded(attributes.get("href") or "")
        elif tag == "title" and not self.page.title:
            self.page.title = _folded(node.text())
        elif tag == "script" and "ld+json" in (attributes.get("type") or "").casefold():
            self.page.linked.append(node.text_content or node.text())

    def text(self, content: str) -> None:
        """Take words."""
        if not self.open or not self.open[-1].seen:
            return
        if content.isspace() and not self.words and not self.open[-1].pre:
            return
        if self.open[-1].pre:
            self.words.append(content.replace("\r\n", "\n").replace("\n", "\v"))
            return
        self.words.append(content)
        if not content.isspace():
            self.closed = ""
            self.unlinked = self.unlinked or not self.open[-1].link

    def leave(self, frame: _Frame) -> None:
        """Close an element."""
        if frame.item:
            self.page.items.leave()
        if not frame.seen:
            return
        if frame.inline:
            if frame.tag in LEADS and self.lead is None and self.words:
                self.lead = len(_folded("".join(self.words)))
            if frame.field and not (self.marks and self.marks[-1][0] >= frame.begin):  # the innermost tells best
                self.marks.append((frame.begin, self.length(), frame.field))
            self.closed = frame.tag
            return
        self.flush(frame)
        if frame.field:
            for line in self.page.lines[frame.first :]:
                line.marks = line.marks or [(0, len(line.text), frame.field)]
        self.gap = self.gap or frame.tag in APART
        self.rows(frame)

    def length(self) -> int:
        """Return the code points of the line so far, without white space at its end."""
        return len(_folded("".join(self.words)))

    def flush(self, frame: _Frame | None = None) -> None:
        """End the line."""
        if self.words:
            around = frame or (self.open[-1] if self.open else None)
            kind, site = (around.kind, around.site) if around else ("", None)
            for number, words in enumerate("".join(self.words).split("\v")):
                content = _folded(words)
                if content:
                    lead = self.lead or 0 if number == 0 else 0
                    self.page.lines.append(Line(content, kind, self.gap, site, lead, linked=not self.unlinked))
                    self.page.lines[-1].marks = [
                        _begun(content, mark) for mark in self.marks if mark[0] < mark[1] <= len(content)
                    ]
                    self.gap = False
            self.words.clear()
        self.marks = []
        self.lead, self.closed, self.unlinked = None, "", False

    def rows(self, frame: _Frame) -> None:
        """Join an element with the label before it, or the cells of a row with one another."""
        lines, last = self.page.lines, len(self.page.lines)
        above = self.open[-1] if self.open else None
        if above is None or frame.site is not None:
            return
        if frame.tag == "tr" and frame.cells is not None:
            self.cells(frame.cells)
        if frame.tag in _CELLS and above.cells is not None and last > frame.first:
            above.cells.append((frame.first, last))
        if frame.tag == "br" or (last == frame.first and frame.tag not in ("dd", "td")):
            return
        if last == frame.first:  # an empty value: the label before it says nothing
            if above.before is not None:
                lines[above.before].text = ""
            above.before = None
            return
        values = [line for line in lines[frame.first : last] if line.text]
        if above.before is not None and rowed.join(lines[above.before], values):
            above.row, above.before = above.before, None
            return
        if above.row is not None and frame.tag == "dd" and rowed.extend(lines[above.row], values):
            return
        above.row = None
        is_label = len(values) == 1 and not values[0].label and rowed.label_of(values[0].text)
        above.before = next(n for n in range(frame.first, last) if lines[n].text) if is_label else None

    def cells(self, cells: list[tuple[int, int]]) -> None:
        """Make one line of the cells of a row of a table."""
        lines = self.page.lines
        found = [[line for line in lines[first:last] if line.text] for first, last in cells]
        found = [cell for cell in found if cell]
        if len(found) < 2 or any(len(cell) > 1 or cell[0].label or len(cell[0].text) > LONGEST_CELL for cell in found):
            return
        row = found[0][0]
        row.linked = all(cell[0].linked for cell in found)
        row.text, row.kind, row.lead = " | ".join(cell[0].text for cell in found), "tr", 0
        for cell in found[1:]:
            cell[0].text = ""


def _is_hidden(tag: str, attributes: dict[str, str | None]) -> bool:
    style = attributes.get("style")
    closed = tag == "dialog" and "open" not in attributes
    return closed or "hidden" in attributes or (style is not None and _HIDDEN.search(style) is not None)


def _begun(content: str, mark: tuple[int, int, str]) -> tuple[int, int, str]:
    """Return a mark without the white space at its beginning."""
    start, end, name = mark
    return (start + (content[start] == " "), end, name)


def _folded(words: str) -> str:
    return normalize("NFC", " ".join(words.split()))
