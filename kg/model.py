"""The nouns that travel between the rooms: what was read, what was found in it, what it is about.

Frozen dataclasses; no behaviour beyond looking at themselves; built once, never patched. All positions are code points from 0
into `Document.text`, half open.

    Document ──extract──> Extraction (Claims about Mentions) ──resolve──> Entities ──graph──> RDF
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open run `[start, end)` of code points of a document's text."""

    start: int
    end: int


class Role(StrEnum):
    """What a block of a page is for."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # a bullet or a numbered point
    ROW = "row"  # a label with its value: "Date 2020.12.30"
    BYLINE = "byline"  # names of authors without a label
    CONTENTS = "contents"  # one line of a printed table of contents
    CHROME = "chrome"  # what belongs to the site, not to the report: menus, breadcrumbs, footers


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a page. Blocks lie in reading order, without overlap.

    `label` is the canonical name of a row's label ("author", "date"), "title" on the heading that is the title of the report,
    and "" on other blocks; `value` is the run of a row's value, inside `span`. `sentences` are the runs of the block's
    sentences, in order, without bullets and outer white space.
    """

    role: Role
    span: Span
    sentences: tuple[Span, ...] = ()
    label: str = ""
    value: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A page as it was read. `text` never changes after reading, so that every span stays true."""

    id: str
    source: str  # the path or link it was read from, as given
    language: str  # ISO 639-1; "und" where it cannot be told
    text: str
    blocks: tuple[Block, ...]

    def quote(self, span: Span) -> str:
        """Return the run of text at `span`."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Mention:
    """Something that a text names, before we know which one it is.

    `kind` is a class IRI. `name` is what it is called, with white space folded: mostly the words at `span`, but completed where
    the text shares a head ("textile machinery" of "textile and agricultural machinery").
    """

    kind: str
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of one of the schemes in ontology/, by its IRI: an ISIC class, a strategy type."""

    iri: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that a text makes. `property` is an IRI; a claim without a subject is about the report itself.

    `span` is the run of text that says so; nothing is claimed without one. `confidence` lies in (0, 1]. `extractor` is
    stamped by `extract.run`.
    """

    subject: Mention | None
    property: str
    value: Mention | Concept | str
    span: Span
    confidence: float
    extractor: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document and all that was claimed of it, in the order of the extractors' table."""

    document: Document
    claims: tuple[Claim, ...]


class Judgement(StrEnum):
    """Whether two names mean one thing."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether two entities are one, with the score in [0, 1] and the reason. `by` is "rules" or the name of a person."""

    left: str
    right: str
    judgement: Judgement
    score: float
    why: str
    by: str = "rules"


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing in the world: all mentions that mean it, over all documents. The same input gives the same IRI.

    `mentions` are pairs of a document's id and a mention in it, in the order of documents and positions.
    """

    iri: str
    kind: str
    name: str
    names: tuple[str, ...] = ()  # other names by which the texts call it
    mentions: Sequence[tuple[str, Mention]] = field(default=(), repr=False)
