"""What was missed and what was invented, each with the place in the file that shows why.

pages/steel.txt:12    missed      "Busan"    … the yards of «Busan» wait for …
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kg.evaluate import Field, field_called
from kg.evaluate.claims import records
from kg.evaluate.likeness import Item
from kg.model import Document, Extraction, Span
from kg.record import record

AROUND = 60  # code points that are shown on either side of a quote
LONGEST = 200  # code points of a quote that are shown
SOUGHT = 12  # words by which a quote is sought that does not stand there as a whole
# What may stand between two words of a quote in the file that it came from.
_BETWEEN = r"(?:\s|<[^>]*>|&\w+;|&#\w+;)+"
# Keys whose words stand in the text, the longest first.
_PRINTED = ("evidence", "name", "value")


@dataclass(frozen=True, slots=True)
class Error:
    """An entry of the gold that was missed, or one that was found and is not in the gold.

    `line` counts from 1 in the file `source`; 0 where the entry does not stand there word for word. `quote` is what was read
    as saying so, between « and », with a little of what stands around it; "" where nothing was found.
    """

    document: str
    source: str
    line: int
    missed: bool
    entry: Item
    quote: str

    def __str__(self) -> str:
        place = f"{self.source}:{self.line}" if self.line else self.source
        return "\t".join((place, "missed" if self.missed else "invented", _shown(self.entry), self.quote or "not in the text"))


def find(gold: Mapping[str, Mapping[str, Any]], found: Mapping[str, Extraction], field: str) -> Iterator[Error]:
    """Yield what was missed and what was invented in a field, document by document, missed before invented.

    Raises FormatError for a field that does not exist.
    """
    chosen = field_called(field)
    for key, right in gold.items():
        if key in found:
            yield from _of_document(chosen, right, found[key])
        else:
            yield from (Error(key, key, 0, True, entry, "") for entry in chosen.compare(right, {}).missed)


def _of_document(field: Field, gold: Mapping[str, Any], extraction: Extraction) -> Iterator[Error]:
    document = extraction.document
    compared = field.compare(gold, record(extraction).to_dict())
    if not compared.missed and not compared.invented:
        return
    place = _Places(document)
    for entry in compared.missed:
        span = place.of_entry(entry)
        yield Error(document.id, document.source, place.line(span), True, entry, place.shown(span))
    told = [(claim.span, field.items(alone)) for claim, alone in records(extraction)] if compared.invented else []
    for entry in compared.invented:
        span = next((span for span, entries in told if entry in entries), None)
        yield Error(document.id, document.source, place.line(span), False, entry, place.shown(span))


class _Places:
    """Where things stand in one document, and in the file that it was read from."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def file(self) -> str:
        """The content of the file; "" where it is gone."""
        try:
            return Path(self.document.source).read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
        except OSError:
            return ""

    def of_entry(self, entry: Item) -> Span | None:
        """Return where the words of an entry of the gold first stand, or at least those that it begins with."""
        words = [entry] if isinstance(entry, str) else [entry[key] for key in _PRINTED if entry.get(key)]
        matches = (_search(str(each), r"\s+", self.document.text) for each in words)
        return next((Span(*match.span()) for match in matches if match), None)

    def line(self, span: Span | None) -> int:
        """Return the line of the file, from 1; 0 where it cannot be told."""
        if span is None:
            return 0
        text = self.document.text
        if self.file == text or not self.file:
            return text.count("\n", 0, span.start) + 1
        quote = self.document.quote(span)
        match = _search(quote, _BETWEEN, self.file, max(0, self.file.find("<body"))) or _search(quote, _BETWEEN, self.file)
        return self.file.count("\n", 0, match.start()) + 1 if match else 0

    def shown(self, span: Span | None) -> str:
        """Return a quote with what stands around it on its line, in one line."""
        if span is None:
            return ""
        text = self.document.text
        before = text[max(0, span.start - AROUND) : span.start].rpartition("\n")[2]
        after = text[span.end : span.end + AROUND].partition("\n")[0]
        quote = self.document.quote(span)
        quote = quote if len(quote) <= LONGEST else f"{quote[:LONGEST]}…"
        return " ".join(f"{before}«{quote}»{after}".split())


def _search(quote: str, between: str, text: str, start: int = 0) -> re.Match[str] | None:
    words = [re.escape(word) for word in quote.split()]
    found = re.compile(between.join(words), re.IGNORECASE).search(text, start)
    return found or re.compile(between.join(words[:SOUGHT]), re.IGNORECASE).search(text, start)


def _shown(entry: Item) -> str:
    """Return an entry in JSON, without what it leaves open and without the evidence, which is shown beside it."""
    if isinstance(entry, Mapping):
        entry = {key: value for key, value in entry.items() if value and key != "evidence"}
    return json.dumps(entry, ensure_ascii=False)
