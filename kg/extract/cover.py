"""Runs of a text that are spoken for, and whether something lies in one of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator

from kg.model import Span

__all__ = ["Cover", "runs_of"]

_FEW = 64  # names up to which each is looked for by itself
_OPENING = 3  # letters


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


def runs_of(text: str, names: Collection[str]) -> Iterator[Span]:
    """Yield each place at which a text has one of some names, in no order; parts of words count as well.

    >>> sorted(runs_of("Ulsan, Pohang, Ulsan", {"Ulsan", "Pohang"}))
    [Span(start=0, end=5), Span(start=7, end=13), Span(start=15, end=20)]
    """
    few = names if len(names) <= _FEW else [name for name in names if len(name) < _OPENING]
    for name in few:
        start = text.find(name)
        while start >= 0:
            yield Span(start, start + len(name))
            start = text.find(name, start + len(name))
    if few is not names:
        yield from _runs_of_many(text, frozenset(names))


def _runs_of_many(text: str, names: frozenset[str]) -> Iterator[Span]:
    """One pass over the text, however many names there are: where three letters open one, its lengths are tried."""
    lengths: dict[str, set[int]] = {}
    for name in names:
        if len(name) >= _OPENING:
            lengths.setdefault(name[:_OPENING], set()).add(len(name))
    for start in range(len(text) - _OPENING + 1):
        for length in lengths.get(text[start : start + _OPENING], ()):
            if text[start : start + length] in names:
                yield Span(start, start + length)
