"""Extractors that other packages add, as entry points of the group "kg.extractors": found, checked and put in order.

1. Each entry point is loaded; what it gives must be an Extractor with a name of its own.
2. It may name things of the classes that the extractors of kg name: for these alone it is known how two names become one thing.
   Its properties are free: those of the ontology, of any other vocabulary, its own.
3. It runs after those of kg, and after the added ones that name what it `needs`; else in the order of names.

What is wrong with a package is a KgError that names it, so that one line tells what to mend or to uninstall.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from kg.errors import KgError, VocabularyError
from kg.extract.extractor import Extractor, Origin
from kg.model import Claim, Document, Mention
from kg.terms import KG, curie

__all__ = ["GROUP", "code", "find", "installed"]

GROUP = "kg.extractors"
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")  # it becomes part of an IRI
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def installed(own: Sequence[Extractor]) -> tuple[Extractor, ...]:
    """Return the extractors that installed packages add to `own`, those of kg, in the order in which they run.

    Raises KgError where one cannot be loaded, is no Extractor, names another's name or a class that it may not.
    """
    names = {extractor.name: "kg itself" for extractor in own}
    classes = {kind for extractor in own for kind in extractor.makes}
    found: list[Extractor] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        extractor = _load(point)
        _check(extractor, classes)
        if extractor.name in names:
            raise KgError(
                f"extractor {extractor}: {names[extractor.name]} has an extractor of this name too; "
                "rename one of them, or uninstall its package"
            )
        names[extractor.name] = str(extractor.origin)
        found.append(extractor)
    return tuple(_ordered(found))


def _load(point: EntryPoint) -> Extractor:
    dist = point.dist
    origin = Origin(dist.name, dist.version, str(dist.locate_file(""))) if dist else Origin(point.value, "", "")
    try:
        loaded = point.load()
    except Exception as error:  # whatever the code of others raises
        raise KgError(
            f"extractor {point.name} of {origin} cannot be loaded ({_said(error)}); mend the package, or uninstall it"
        ) from error
    if not isinstance(loaded, Extractor):
        raise KgError(
            f"extractor {point.name} of {origin}: {point.value} is a {type(loaded).__name__}; make it a kg.extract.Extractor"
        )
    return replace(loaded, origin=origin)


def _check(extractor: Extractor, classes: set[str]) -> None:
    if not isinstance(extractor.name, str) or not _NAME.fullmatch(extractor.name):
        raise KgError(f"extractor {extractor}: a name has small letters, digits and hyphens only, such as eu-acts")
    if not isinstance(extractor.version, str) or not extractor.version:
        raise KgError(f'extractor {extractor}: its version is {extractor.version!r}; write it in quotes, such as "1"')
    for kind in (*extractor.makes, *extractor.needs):
        if kind not in classes:
            known = ", ".join(sorted(map(curie, classes)))
            raise KgError(f"extractor {extractor}: may not name a {curie(str(kind))}; choose from {known}")


def _ordered(found: Sequence[Extractor]) -> Iterator[Extractor]:
    """Yield extractors, those that others need first, else in the order of names."""
    by_name = {extractor.name: extractor for extractor in found}
    sorter = TopologicalSorter(
        {
            name: {other for other, maker in by_name.items() if other != name and set(maker.makes) & set(extractor.needs)}
            for name, extractor in by_name.items()
        }
    )
    try:
        sorter.prepare()
    except CycleError as error:
        raise KgError(
            f"extractors {' and '.join(sorted(set(error.args[1])))} need what the other makes; take one need away"
        ) from error
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        yield from (by_name[name] for name in ready)
        sorter.done(*ready)


def find(extractor: Extractor, document: Document, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what an added extractor claims of a document.

    Raises KgError where it fails, or claims what no graph can hold: the code of others must not end in a traceback.
    """
    try:
        for claim in extractor.find(document, claims):
            _check_claim(extractor, document, claim)
            yield claim
    except KgError:
        raise
    except Exception as error:
        raise KgError(
            f"{document.id}, extractor {extractor}: fails ({_said(error)}); mend the package, or uninstall it"
        ) from error


def _check_claim(extractor: Extractor, document: Document, claim: Claim) -> None:
    place = f"{document.id}, extractor {extractor}"
    if not isinstance(claim, Claim):
        raise KgError(f"{place}: gives a {type(claim).__name__}; `find` yields kg.model.Claim")
    if not _IRI.fullmatch(claim.property):
        raise KgError(f"{place}: {claim.property!r} is no IRI of a property; take one of the ontology, such as KG.topic")
    if claim.property.startswith(str(KG)):
        try:
            KG[claim.property.removeprefix(str(KG))]
        except VocabularyError as error:
            raise KgError(f"{place}: {error}") from error
    if claim.subject is not None and not isinstance(claim.subject, Mention):
        raise KgError(
            f"{place}: the subject of {curie(claim.property)} is a {type(claim.subject).__name__}; it is a Mention or None"
        )


def code(extractor: Extractor) -> bytes:
    """Return what decides what an added extractor finds: its versions, and the module that its function stands in."""
    module = sys.modules.get(getattr(extractor.find, "__module__", ""))
    file = getattr(module, "__file__", None)
    said = f"{extractor} {extractor.version} {extractor.makes} {extractor.needs}".encode()
    return said + (Path(file).read_bytes() if file and Path(file).is_file() else b"")


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".split("\n")[0]
