"""What is made of a document once, and asked for by several extractors one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from kg.model import Document

__all__ = ["of_latest"]

Made = TypeVar("Made")


def of_latest(make: Callable[[Document], Made]) -> Callable[[Document], Made]:
    """Return `make` with a memory of what it made of the document that it was last asked about.

    The document is told by identity: to hash one is to hash each of its blocks, which takes longer than most that is made.
    """
    latest: list[tuple[Document, Made]] = []

    @wraps(make)
    def remembered(document: Document) -> Made:
        for known, made in latest:
            if known is document:
                return made
        made = make(document)
        latest[:] = [(document, made)]
        return made

    return remembered
