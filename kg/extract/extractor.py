"""What an extractor is: a row of the table in which they run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kg.model import Claim, Document

__all__ = ["Extractor", "Origin"]


@dataclass(frozen=True, slots=True)
class Origin:
    """The package that adds an extractor: its name and version, and the folder that it is installed in."""

    package: str
    version: str
    folder: str

    def __str__(self) -> str:
        return f"{self.package} {self.version}"


@dataclass(frozen=True, slots=True)
class Extractor:
    """A function from a document, and what was found in it before, to claims; and the classes that it may name.

    `makes` are the classes of the things it names, `needs` those named by an earlier extractor that it may speak about.
    `version` changes whenever the same text may give other claims. `origin` is the package that adds it, None for those of kg.
    """

    name: str
    find: Callable[[Document, Sequence[Claim]], Iterable[Claim]]
    makes: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    version: str = "1"
    origin: Origin | None = None

    def __str__(self) -> str:
        return f"{self.name} of {self.origin}" if self.origin else self.name
