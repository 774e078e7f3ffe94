"""Rows told by markup: a label in one element and its value in the next."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.sources.labels import is_value, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.sources.html.page import Line

LONGEST_LABEL = 40  # code points
LONGEST_VALUE = 400
MOST_VALUES = 16  # lines of one value
_SPACED = re.compile(r"(?<=[가-힣]) (?=[가-힣](?: |$))")  # "저 자": letters set apart


@lru_cache(4096)
def label_of(words: str) -> str:
    """Return the canonical name of a label that stands alone, "" if the words are none.

    >>> label_of("Date Published:"), label_of("발 행 일"), label_of("Steel")
    ('date', 'date', '')
    """
    if len(words) > LONGEST_LABEL:
        return ""
    words = words.strip(" :：[]<>·•*")
    for form in (words, _SPACED.sub("", words), words.capitalize()):
        found = rows(f"{form}:", 0, len(form) + 1) if form else []
        if len(found) == 1 and found[0].value is None and found[0].span.end == len(form):
            return found[0].label
    return ""


def join(label: Line, values: Sequence[Line]) -> bool:
    """Make one row of a label and the lines of its value; False, and nothing is changed, where they cannot be one."""
    name = label_of(label.text)
    words = [line.text for line in values]
    if not name or any(line.label for line in values) or label_of(words[0]):
        return False
    if len(words) > MOST_VALUES or sum(map(len, words)) > LONGEST_VALUE:
        return False
    if label.kind[:1] == "h" and not is_value(name, words[0], near=True):
        return False  # a heading over a part of the page
    head = label.text.rstrip(" :：")
    label.text, label.label, label.value, label.lead = f"{head}: " + "\n".join(words), name, len(head) + 2, 0
    for line in values:
        line.text = ""
    return True


def extend(row: Line, values: Sequence[Line]) -> bool:
    """Add further lines to the value of a row."""
    words = [line.text for line in values]
    if len(row.text) + sum(map(len, words)) > LONGEST_VALUE:
        return False
    row.text += "\n" + "\n".join(words)
    for line in values:
        line.text = ""
    return True
