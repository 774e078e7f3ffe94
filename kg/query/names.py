"""From what people call a thing to the thing: a label, an acronym, an ISIC code, an IRI → one node of the graph."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, Store

from kg.errors import QueryError
from kg.graph.names import names
from kg.terms import ID, PREFIXES, RDF, curie

SHOWN = 8  # names that an error lists at most


@dataclass(frozen=True, slots=True)
class Named:
    """A thing of the graph, its class and all that it is called; `names[0]` is for showing."""

    iri: str
    kind: str
    names: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.names[0]} ({curie(self.kind).partition(':')[2]}, {short(self.iri)})"


def short(iri: str) -> str:
    """Return an IRI as people are shown it and may type it; id: stands before a path, which a query would not allow.

    >>> short("https://w3id.org/report-kg/id/place/seoul"), short("https://example.org/a")
    ('place:seoul', 'https://example.org/a')
    """
    shortened = curie(iri)
    return f"id:{iri.removeprefix(ID)}" if shortened == iri and iri.startswith(ID) else shortened


def fold(name: str) -> str:
    """Return a name without what people leave out when they type it: case, accents, hyphens and other signs.

    >>> fold("  Lee Seog-Ki. "), fold("Café")
    ('lee seog ki', 'cafe')
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFC", plain).casefold()))


def find(store: Store, name: str, classes: Sequence[str], *, ranked: bool = False) -> Named:
    """Return the one thing of these classes that is meant by a name, an ISIC code, an IRI or a curie.

    What fits best is taken: the whole name, then all its words in any order, then a part of it. Among whole names the class
    that stands first wins, with `ranked` also among the others. Raises QueryError if several fit equally well, or none; its
    message lists the names to choose from.
    """
    if (known := by_iri(store, name, classes)) is not None:
        return known
    things = {kind: [(thing, [fold(each) for each in thing.names]) for thing in named(store, kind)] for kind in classes}
    asked = fold(name)
    for fits in FITS:
        for kinds in [[kind] for kind in classes] if ranked or fits is _whole else [classes]:
            pool = (each for kind in kinds for each in things[kind])
            found = [thing for thing, folded in pool if any(fits(asked, each) for each in folded)]
            if len(found) > 1:
                raise QueryError(
                    f"{_clipped(name)!r} fits several: {listed(map(str, found))}; give more of the name, or the IRI"
                )
            if found:
                return found[0]
    raise QueryError(nothing_called(name, classes, [thing for kind in classes for thing, _ in things[kind]]))


def _whole(asked: str, called: str) -> bool:
    return asked == called


def _words(asked: str, called: str) -> bool:
    return bool(asked) and set(asked.split()) <= set(called.split())


def _part(asked: str, called: str) -> bool:
    return bool(asked) and asked in called


FITS: tuple[Callable[[str, str], bool], ...] = (_whole, _words, _part)


def by_iri(store: Store, name: str, classes: Sequence[str]) -> Named | None:
    """Return the thing that an IRI (with or without angle brackets) or a curie means; None if the text is neither.

    Raises QueryError if the IRI is not in the graph, or is of another class.
    """
    iri = expand(name)
    if iri is None:
        return None
    types = (quad.object for quad in store.quads_for_pattern(NamedNode(iri), NamedNode(RDF.type), None, None))
    kinds = [type_.value for type_ in types if isinstance(type_, NamedNode)]
    kind = next((kind for kind in classes if kind in kinds), None)
    if kind is None:
        raise QueryError(
            f"<{iri}> is not in the graph"
            if not kinds
            else f"<{iri}> is no {_either(classes)} but {_either(sorted(k for k in kinds if k.startswith(PREFIXES['kg'])))}"
        )
    return Named(iri, kind, names(store, iri))


def expand(name: str) -> str | None:
    """Return the IRI that a text is or abbreviates; None where it is neither.

    >>> expand("isic:28"), expand("<https://example.org/a>"), expand("Seoul: a city")
    ('https://w3id.org/report-kg/isic4/28', 'https://example.org/a', None)
    """
    text = name.strip()
    if text.startswith("<") and text.endswith(">"):
        text = text[1:-1]
    prefix, colon, rest = text.partition(":")
    if not rest.startswith("//") and prefix in PREFIXES and colon:
        text = PREFIXES[prefix] + rest.replace("\\", "")
    elif "://" not in text:
        return None
    try:
        return str(NamedNode(text).value)
    except ValueError:
        return None


def named(store: Store, kind: str) -> list[Named]:
    """Return all things of a class with their names, in the order of their IRIs."""
    members = store.quads_for_pattern(None, NamedNode(RDF.type), NamedNode(kind), None)
    iris = sorted(quad.subject.value for quad in members if isinstance(quad.subject, NamedNode))
    return [Named(iri, kind, names(store, iri)) for iri in iris]


def nothing_called(name: str, classes: Sequence[str], things: Sequence[Named]) -> str:
    """Return the message for a name that nothing has, with the nearest ones that there are."""
    if not things:
        return f"the graph holds no {_either(classes)}"
    by_fold = {fold(called): thing.names[0] for thing in things for called in thing.names}
    near = difflib.get_close_matches(fold(name), by_fold, n=SHOWN, cutoff=0.5)
    choices = list(dict.fromkeys(by_fold[folded] for folded in near)) or sorted({thing.names[0] for thing in things})
    return f"no {_either(classes)} is called {_clipped(name)!r}; {'nearest' if near else 'there are'}: {listed(choices)}"


def listed(choices: Iterable[str]) -> str:
    """Return names in one line, at most SHOWN of them, and how many more there are."""
    every = list(choices)
    more = f" and {len(every) - SHOWN} more" if len(every) > SHOWN else ""
    return "; ".join(every[:SHOWN]) + more


def _clipped(name: str) -> str:
    return name if len(name) <= 80 else f"{name[:80]}…"


def _either(classes: Sequence[str]) -> str:
    return " or ".join(curie(kind).partition(":")[2] for kind in classes) or "thing of a known class"
