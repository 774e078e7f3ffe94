"""Fields told by the class of an element: "post-date", "byline", "field--name-field-series"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.sources.labels import DATE

if TYPE_CHECKING:
    from kg.sources.html.page import Line

# What a class says that its element holds; the words before it are those of content management systems.
FIELDS = {
    "author": "author authors byline by-line writer",
    "date": "date pubdate pub-date published publish-date published-date publication-date release-date datetime posted-on",
    "series": "series collection-name series-title series-name",
    "topics": "topics topic-list tags tag-list tag-links keywords keyword-list subjects",
}
_FIELD_OF = {name: field for field, names in FIELDS.items() for name in names.split()}
_PREFIX = re.compile(
    r"(?:field--name-field-|field-name-field-|views-field-field-|(?:post|entry|article|publication|report|field|meta|page|node|"
    r"item|content|hero|c|m)(?:--?|__?))+"
)
LONGEST_GAP = 30  # code points between the marks of a line
LONGEST = 300
LONGEST_HEAD_LINE = 120  # what is longer is text, and what stands after it is about other things


@lru_cache(4096)
def field_of(names: str) -> str:
    """Return the field that the classes of an element name, "" if they name none.

    >>> field_of("entry-date published"), field_of("field field--name-field-series"), field_of("update")
    ('date', 'series', '')
    """
    for name in names.casefold().split():
        field = _FIELD_OF.get(_PREFIX.sub("", name, count=1).replace("_", "-"))
        if field:
            return field
    return ""


def settle(lines: Sequence[Line]) -> None:
    """Drop the marks that cannot be of the report: of the site, after the first text, a second date, what has not the form."""
    text = next((n for n, line in enumerate(lines) if len(line.text) > LONGEST_HEAD_LINE and not line.marks), len(lines))
    dated = False
    for number, line in enumerate(lines):
        if not line.marks:
            continue
        ends = [0, *(end for _, end, _ in line.marks)]
        gaps = [start - before for (start, _, _), before in zip(line.marks, ends, strict=False)] + [len(line.text) - ends[-1]]
        dates = [line.text[start:end] for start, end, field in line.marks if field == "date"]
        wrong = line.site is not None or line.label or number > text or max(gaps) > LONGEST_GAP or len(line.text) > LONGEST
        if wrong or min(gaps) < 0 or (dates and dated) or not all(DATE.search(date) for date in dates):
            line.marks = []
        dated = dated or bool(line.marks and dates)
