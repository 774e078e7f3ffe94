"""Small objects for tests, made from as few words as they need."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Claim, Concept, Document, Extraction, Mention, Span
from kg.sources.language import language as language_of
from kg.sources.plain import blocks


def document(text: str, id: str = "report", language: str | None = None) -> Document:  # noqa: A002
    """A document as it would be read from a plain text file of this content."""
    return Document(id, f"{id}.txt", language or language_of(text), text, blocks(text))


def span(document: Document, words: str, after: int = 0) -> Span:
    """Where the words stand in the document, for the first time at or after a position."""
    start = document.text.index(words, after)
    return Span(start, start + len(words))


def mention(document: Document, kind: str, words: str, name: str | None = None) -> Mention:
    """A mention of this class where the words first stand."""
    return Mention(kind, name or " ".join(words.split()), span(document, words))


def claim(
    document: Document,
    subject: Mention | None,
    property: str,  # noqa: A002
    value: Mention | Concept | str,
    words: str | None = None,
    confidence: float = 0.9,
    extractor: str = "test",
) -> Claim:
    """A claim whose quote is the words, or else the value's own run or text."""
    if words is not None:
        at = span(document, words)
    elif isinstance(value, Mention):
        at = value.span
    else:
        at = span(document, str(value))
    return Claim(subject, property, value, at, confidence, extractor)


def extraction(document: Document, claims: Iterable[Claim] = ()) -> Extraction:
    """A document with these claims."""
    return Extraction(document, tuple(claims))
