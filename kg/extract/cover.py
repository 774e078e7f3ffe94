"""Runs of a text that are spoken for, and whether something lies in one of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from kg.model import Span

__all__ = ["Cover"]


class Cover:
    """The union of some spans, asked about in steps that grow with the logarithm of their number.

    >>> cover = Cover([Span(4, 9), Span(2, 5), Span(12, 13)])
    >>> cover.meets(0, 2), cover.meets(8, 12), cover.meets(9, 12), cover.meets(9, 20)
    (False, True, False, True)
    """

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted([(span.start, span.end) for span in spans]):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meets(self, start: int, end: int) -> bool:
        """Whether the run `[start, end)` shares a code point with one of the spans."""
        first = bisect_right(self._ends, start)
        return first < len(self._starts) and self._starts[first] < end
