"""Whether all is well here: Python, packages, the ontology's files, optional programs, the graph that is asked by default."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Store, parse

from kg.errors import GraphError, VocabularyError
from kg.graph import store
from kg.terms import KG, RDF, ontology_file

ONTOLOGY = ("kg.ttl", "shapes.ttl", "isic4.ttl", "strategy-types.ttl")
# Programs that only some tests and extras need, by the names under which systems know them.
PROGRAMS = (("chromium", ("chromium", "chromium-browser", "google-chrome")), ("java", ("java",)), ("libreoffice", ("soffice",)))
REQUIREMENT = re.compile(r"(?P<name>[\w.\-]+)(?:\[[^\]]*\])?(?:[^;]*?>=\s*(?P<least>[\d.]+))?")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `well` is None where it is missing without harm."""

    what: str
    well: bool | None
    detail: str


def examine(graph: Path) -> list[Check]:
    """Return all checks, in a fixed order; `graph` is the one that is asked by default."""
    return [_python(), *_packages(), *_ontology(), *_programs(), _graph(graph)]


def _python() -> Check:
    found = ".".join(map(str, sys.version_info[:3]))
    well = sys.version_info >= (3, 11)
    return Check("python", well, found if well else f"{found}; kg needs 3.11 or later")


def _packages() -> Iterator[Check]:
    """Check each package that the distribution requires; those of its extras may be missing."""
    try:
        required = requires("report-kg") or []
    except PackageNotFoundError:
        yield Check("report-kg", False, "not installed; install it with: pip install -e .")
        return
    yield Check("report-kg", True, version("report-kg"))
    seen = {"report-kg"}  # the extra `all` names itself, and then each package a second time
    for line in required:
        match = REQUIREMENT.match(line)
        if match and match["name"] not in seen:
            seen.add(match["name"])
            yield _package(match["name"], match["least"] or "0", extra="extra ==" in line)


def _package(name: str, least: str, *, extra: bool) -> Check:
    try:
        found = version(name)
    except PackageNotFoundError:
        return Check(name, None if extra else False, f"missing; install it with: pip install '{name}>={least}'")
    if _numbers(found) < _numbers(least):
        return Check(name, None if extra else False, f"{found} is older than {least}; pip install --upgrade '{name}>={least}'")
    return Check(name, True, found)


def _numbers(found: str) -> tuple[int, ...]:
    """Return the leading numbers of a version.

    >>> _numbers("2.10.0rc1") < _numbers("2.9"), _numbers("3.4")
    (False, (3, 4))
    """
    return tuple(int(part) for part in re.match(r"\d*(?:\.\d+)*", found)[0].split(".") if part)  # type: ignore[index]


def _ontology() -> Iterator[Check]:
    for name in ONTOLOGY:
        try:
            facts = sum(1 for _ in parse(path=str(ontology_file(name)), format=RdfFormat.TURTLE))
            yield Check(f"ontology/{name}", True, f"{facts} facts")
        except (VocabularyError, SyntaxError, OSError) as error:
            yield Check(f"ontology/{name}", False, str(error))


def _programs() -> Iterator[Check]:
    for name, commands in PROGRAMS:
        found = next(filter(None, map(shutil.which, commands)), None)
        yield Check(name, True if found else None, found or "not found; only some tests and extras need it")


def _graph(path: Path) -> Check:
    if not path.exists() or not any(path.iterdir() if path.is_dir() else (path,)):
        return Check(str(path), None, "no graph yet; make one with: kg build")
    try:
        facts = store.read(path)
    except GraphError as error:
        return Check(str(path), False, str(error))
    counts = {each: _count(facts, KG[each]) for each in ("Report", "Author", "Institution", "Industry", "Strategy")}
    return Check(str(path), True, f"{len(facts)} triples; " + ", ".join(f"{name} {count}" for name, count in counts.items()))


def _count(facts: Store, kind: str) -> int:
    return sum(1 for _ in facts.quads_for_pattern(None, NamedNode(RDF.type), NamedNode(kind), None))
