"""The RDF room: every IRI that the program writes, read from ontology/kg.ttl, and the IRIs of data minted from names.

IRIs are plain strings here and everywhere outside graph/.

>>> KG.hasAuthor
'https://w3id.org/report-kg/ontology#hasAuthor'
>>> DCTERMS.title, ISIC["2822"]
('http://purl.org/dc/terms/title', 'https://w3id.org/report-kg/isic4/2822')
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.errors import VocabularyError

# The package carries the ontology in a wheel; in the source tree it lies at the top.
_FOLDERS = (Path(__file__).parent / "ontology", Path(__file__).parent.parent / "ontology")


def ontology_file(name: str) -> Path:
    """Return the path of a file of ontology/, such as "kg.ttl".

    Raises VocabularyError where it is not there.
    """
    for folder in _FOLDERS:
        if (folder / name).is_file():
            return folder / name
    raise VocabularyError(f"ontology/{name}: no such file; the installation is incomplete, install report-kg again")


class Namespace:
    """IRIs by name, by attribute or by key, whether or not the vocabulary holds them.

    No string, so that `DCTERMS.title` cannot be a string method.
    """

    def __init__(self, base: str) -> None:
        self._base = base

    def __getitem__(self, name: str) -> str:
        return self._base + name

    def __getattr__(self, name: str) -> str:
        if name.startswith("__"):
            raise AttributeError(name)
        self.__dict__[name] = iri = self[name]  # looked up once: extractors ask for the same few terms in their inner loops
        return iri

    def __str__(self) -> str:
        return self._base

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._base!r})"


class Vocabulary(Namespace):
    """A namespace all of whose terms are known: asking for another one is an error that names the nearest."""

    def __init__(self, base: str, names: frozenset[str]) -> None:
        super().__init__(base)
        self._names = names

    def __getitem__(self, name: str) -> str:
        if name not in self._names:
            nearest = get_close_matches(name, sorted(self._names), n=1, cutoff=0)
            hint = f"; did you mean kg:{nearest[0]}?" if nearest else ""
            raise VocabularyError(f"ontology/kg.ttl has no term kg:{name}{hint}")
        return self._base + name

    def __dir__(self) -> list[str]:
        return sorted(self._names)


class _Ontology:
    """What kg.ttl says: its prefixes, its terms, and what it says of each."""

    def __init__(self, path: Path) -> None:
        parser = parse(path=str(path), format=RdfFormat.TURTLE)
        self.links: dict[tuple[str, str], list[str]] = {}
        self.words: dict[tuple[str, str, str], str] = {}
        for quad in parser:
            subject, predicate, value = quad.subject, quad.predicate.value, quad.object
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode):
                self.links.setdefault((subject.value, predicate), []).append(value.value)
            elif isinstance(subject, NamedNode) and isinstance(value, Literal):
                self.words[subject.value, predicate, value.language or ""] = value.value
        self.prefixes: dict[str, str] = dict(sorted(parser.prefixes.items()))

    def names(self, base: str) -> frozenset[str]:
        """Return the local names of the terms described under `base`."""
        return frozenset(iri.removeprefix(base) for iri, _, _ in self.words if iri.startswith(base))

    def above(self, iri: str, link: str) -> Iterator[str]:
        """Yield what `link` leads to from `iri`, nearest first, each once."""
        seen, queue = {iri}, [iri]
        for one in queue:
            for upper in sorted(self.links.get((one, link), ())):
                if upper not in seen:
                    seen.add(upper)
                    queue.append(upper)
                    yield upper

    def say(self, iri: str, property_: str, language: str) -> str:
        """Return what is said of `iri` in a language, else in English."""
        for tag in (language, "en"):
            if (iri, property_, tag) in self.words:
                return self.words[iri, property_, tag]
        raise VocabularyError(f"ontology/kg.ttl says nothing of {curie(iri)}; a term is described there before it is used")


_ONTOLOGY = _Ontology(ontology_file("kg.ttl"))

PREFIXES: dict[str, str] = _ONTOLOGY.prefixes
"""Prefix -> namespace, as kg.ttl declares them: the ones that a query may leave out."""

ID = PREFIXES["id"]
"""The default base of the IRIs of data."""

KG = Vocabulary(PREFIXES["kg"], _ONTOLOGY.names(PREFIXES["kg"]))
RDF = Namespace(PREFIXES["rdf"])
RDFS = Namespace(PREFIXES["rdfs"])
OWL = Namespace(PREFIXES["owl"])
XSD = Namespace(PREFIXES["xsd"])
SKOS = Namespace(PREFIXES["skos"])
DCTERMS = Namespace(PREFIXES["dcterms"])
FOAF = Namespace(PREFIXES["foaf"])
SCHEMA = Namespace(PREFIXES["schema"])
PROV = Namespace(PREFIXES["prov"])
OA = Namespace(PREFIXES["oa"])
ISIC = Namespace(PREFIXES["isic"])
STYPE = Namespace(PREFIXES["stype"])


def super_properties(iri: str) -> tuple[str, ...]:
    """Return the properties that a fact with this one also states, nearest first.

    >>> [curie(iri) for iri in super_properties(KG.firstAuthor)]
    ['kg:hasAuthor', 'dcterms:creator']
    """
    return tuple(_ONTOLOGY.above(iri, RDFS.subPropertyOf))


def super_classes(iri: str) -> tuple[str, ...]:
    """Return the classes to which a thing of this one also belongs, nearest first.

    >>> [curie(iri) for iri in super_classes(KG.Report)]
    ['fabio:ReportDocument', 'schema:Report']
    """
    return tuple(_ONTOLOGY.above(iri, RDFS.subClassOf))


def label(iri: str, language: str = "en") -> str:
    """Return the name of a term for readers, in English where the language is not there.

    Raises VocabularyError for a term that kg.ttl does not describe.

    >>> label(KG.hasAuthor), label(KG.Industry, "ko")
    ('has author', '산업')
    """
    return _ONTOLOGY.say(iri, RDFS.label, language)


def in_words(iri: str) -> str:
    """Return a term as readers know it: its label, or its short form where kg.ttl does not describe it.

    >>> in_words(KG.hasAuthor), in_words(DCTERMS.abstract)
    ('has author', 'dcterms:abstract')
    """
    try:
        return label(iri)
    except VocabularyError:
        return curie(iri)


def comment(iri: str, language: str = "en") -> str:
    """Return what a term means, in a sentence, in English where the language is not there.

    Raises VocabularyError for a term that kg.ttl does not describe.
    """
    return _ONTOLOGY.say(iri, RDFS.comment, language)


_LOCAL_NAME = re.compile(r"\w(?:[\w.-]*[\w-])?", re.ASCII)


def curie(iri: str) -> str:
    """Return the short form of an IRI, or the IRI itself where it has none.

    >>> curie("https://w3id.org/report-kg/ontology#hasAuthor")
    'kg:hasAuthor'
    """
    for prefix, base in PREFIXES.items():
        if iri.startswith(base) and _LOCAL_NAME.fullmatch(iri, len(base)):
            return f"{prefix}:{iri[len(base) :]}"
    return iri


_SLUG_LENGTH = 80

# Latin letters that Unicode does not decompose.
_LATIN = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"})
_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
_APOSTROPHES = re.compile(r"(?<=\w)['’](?=\w)")


def slug(text: str) -> str:
    """Return a name in the form in which an IRI carries it: readable, ASCII, the same for spellings that differ only in case.

    Accents go; letters of other scripts are percent-encoded UTF-8. At most 80 characters, cut at a word; an encoded letter
    counts as one, so that Hangul titles stay apart as well as Latin ones. A name without any letter or digit is "unnamed".

    >>> slug("The  Future of São Tomé's R&D"), slug("서울 2030")
    ('the-future-of-sao-tomes-r-d', '%EC%84%9C%EC%9A%B8-2030')
    """
    folded = _ACCENTS.sub("", unicodedata.normalize("NFKD", text).casefold())
    folded = _APOSTROPHES.sub("", unicodedata.normalize("NFC", folded.translate(_LATIN)))
    words = "".join(c if _belongs_to_a_word(c) else " " for c in folded).split()
    return _encode(_cut("-".join(words), _SLUG_LENGTH)) or "unnamed"


def _belongs_to_a_word(character: str) -> bool:
    # Vowel signs of Indic scripts are marks, not letters.
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _cut(words: str, length: int) -> str:
    """Return as many of the words, joined by hyphens, as fit; a first word that is too long is cut itself."""
    if len(words) <= length:
        return words
    whole = words[: length + 1].rpartition("-")[0]
    return whole or words[:length]


def _encode(text: str) -> str:
    return "".join(c if c.isascii() else "".join(f"%{byte:02X}" for byte in c.encode()) for c in text)
