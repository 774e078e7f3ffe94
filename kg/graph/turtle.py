"""Triples -> Turtle that a person can read, the same bytes each time.

Subjects stand grouped by class, each group under a comment; types and names come first, then the properties by name; objects
are sorted, long lists one a line. Every string stands on one line, line breaks escaped.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kg.graph.triples import Triple, Value
from kg.terms import DCTERMS, ID, KG, PREFIXES, RDF, SKOS, XSD

# The order of the groups, with what is written above each. What belongs to none comes last.
GROUPS: tuple[tuple[str, str], ...] = (
    (KG.Report, "Reports"),
    (KG.Author, "Authors"),
    (KG.Institution, "Institutions"),
    (KG.Series, "Series"),
    (KG.Industry, "Industries, in the words of the reports"),
    (KG.Strategy, "Strategies: what the reports recommend"),
    (KG.Finding, "Findings: results in numbers"),
    (KG.Initiative, "Initiatives: plans, laws, programmes, agreements"),
    (KG.Place, "Places"),
    (KG.Section, "Sections of the printed tables of contents"),
    (KG.IndustryClass, "ISIC Rev. 4: the classes in use, and those above them"),
    (KG.StrategyType, "Types of strategies"),
    (KG.SourceDocument, "Documents that were read"),
    (KG.Extractor, "Extractors: what found the facts"),
    (KG.Evidence, "Evidence: where each fact stands"),
)
_REST = "Other"

# Types and names lead, the other properties follow in the order of their short names.
_FIRST = {RDF.type: "0", SKOS.prefLabel: "1", SKOS.altLabel: "2", SKOS.notation: "3", DCTERMS.title: "4"}

# Folders of data that get a prefix of their own: their IRIs have one more part, so that the short form needs no escapes.
_FOLDERS = tuple(prefix for prefix, iri in PREFIXES.items() if iri.startswith(ID) and iri != ID)

_WIDTH = 120
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_DIGITS = re.compile(r"\d+")
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f\x85\u2028\u2029\ufeff]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_BARE = {XSD.integer: re.compile(r"-?\d+"), XSD.decimal: re.compile(r"-?\d+\.\d+"), XSD.boolean: re.compile(r"true|false")}


def write(path: Path, batches: Iterable[Iterable[Triple]], title: str, base: str = ID) -> None:
    """Write triples to a file; `title` is the comment in its first line.

    Each batch is grouped and sorted for itself, so that no more than one is held at a time; a subject lies in one batch.
    """
    writer, draft = _Writer(base), path.with_name(f".{path.name}.body")
    with draft.open("w", encoding="utf-8", newline="\n") as body:
        body.writelines(writer.body(batches))
    with path.open("wb") as file, draft.open("rb") as body_again:
        file.write(writer.head(title).encode())
        shutil.copyfileobj(body_again, file)
    draft.unlink()


def text(triples: Iterable[Triple], title: str, base: str = ID) -> str:
    """Return the same as a string."""
    writer = _Writer(base)
    body = "".join(writer.body([triples]))
    return writer.head(title) + body


def _by_subject(triples: Iterable[Triple]) -> dict[str, dict[str, set[Value]]]:
    subjects: dict[str, dict[str, set[Value]]] = {}
    for subject, predicate, value in triples:
        subjects.setdefault(subject, {}).setdefault(predicate, set()).add(value)
    return subjects


def _groups(subjects: Mapping[str, Mapping[str, Iterable[Value]]]) -> dict[str, list[str]]:
    names = dict(GROUPS)
    groups: dict[str, list[str]] = {}
    for subject, properties in subjects.items():
        name = next((names[kind] for kind in properties.get(RDF.type, ()) if isinstance(kind, str) and kind in names), _REST)
        groups.setdefault(name, []).append(subject)
    return groups


def _natural(term: str) -> tuple[str, str]:
    """Return the key by which terms sort as people count: section 2 before section 10."""
    return _DIGITS.sub(lambda digits: digits.group().zfill(9), term), term


class _Writer:
    """Terms as Turtle, each IRI shortened once."""

    def __init__(self, base: str) -> None:
        folders = {folder: f"{base}{folder}/" for folder in _FOLDERS}
        self._namespaces = {**{prefix: iri for prefix, iri in PREFIXES.items() if prefix != "id"}, **folders}
        self._by_length = sorted(self._namespaces.items(), key=lambda item: (-len(item[1]), item[0]))
        self._short: dict[str, str] = {RDF.type: "a"}
        self._used: set[str] = set()

    def head(self, title: str) -> str:
        """Return the first lines: a title, and the prefixes that were used."""
        used = (f"@prefix {prefix}: <{self._namespaces[prefix]}> .\n" for prefix in sorted(self._used))
        return f"# {title}\n\n{''.join(used)}"

    def body(self, batches: Iterable[Iterable[Triple]]) -> Iterator[str]:
        """Yield each subject, under a comment where a group begins."""
        last = ""
        for batch in batches:
            subjects = _by_subject(batch)
            groups = _groups(subjects)
            for name in (*(name for _, name in GROUPS), _REST):
                if name in groups and name != last:
                    yield f"\n# {name} {'-' * max(3, _WIDTH - 3 - len(name))}\n"
                    last = name
                yield from (self.subject(one, subjects[one]) for one in sorted(groups.get(name, ()), key=_natural))

    def subject(self, subject: str, properties: Mapping[str, Iterable[Value]]) -> str:
        """Return all that is said of one subject."""
        ordered = sorted(properties, key=lambda one: (_FIRST.get(one, "9"), self.iri(one)))
        return f"\n{self.iri(subject)}\n" + " ;\n".join(self._line(one, properties[one]) for one in ordered) + " .\n"

    def _line(self, predicate: str, values: Iterable[Value]) -> str:
        written = self._types(values) if predicate == RDF.type else sorted(map(self.value, values), key=_natural)
        name = self.iri(predicate)
        line = f"    {name} {' , '.join(written)}"
        if len(written) == 1 or len(line) <= _WIDTH:
            return line
        return f"    {name}\n" + " ,\n".join(f"        {value}" for value in written)

    def _types(self, values: Iterable[Value]) -> list[str]:
        """Return the classes of a node, ours before those of the world."""
        return sorted((self.value(value) for value in values), key=lambda one: (not one.startswith("kg:"), one))

    def iri(self, iri: str) -> str:
        """Return an IRI in its short form, or in angle brackets."""
        short = self._short.get(iri)
        if short is None:
            short = self._short[iri] = self._shorten(iri)
        return short

    def _shorten(self, iri: str) -> str:
        for prefix, namespace in self._by_length:
            if iri.startswith(namespace):
                if _LOCAL.fullmatch(iri, len(namespace)):
                    self._used.add(prefix)
                    return f"{prefix}:{iri[len(namespace) :]}"
                break
        return f"<{iri}>"

    def value(self, value: Value) -> str:
        """Return an object: numbers and truth values bare where Turtle has a short form for them."""
        if isinstance(value, str):
            return self.iri(value)
        if value.datatype in _BARE and _BARE[value.datatype].fullmatch(value.value):
            return value.value
        quoted = f'"{_ESCAPED.sub(_escape, value.value)}"'
        if value.language:
            return f"{quoted}@{value.language}"
        return f"{quoted}^^{self.iri(value.datatype)}" if value.datatype else quoted


def _escape(character: re.Match[str]) -> str:
    found = character.group()
    return _ESCAPES.get(found) or f"\\u{ord(found):04X}"
