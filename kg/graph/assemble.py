"""Entities and claims -> triples: the facts, and beside them the evidence.

1. Each entity gets its classes and its name; the other names by which texts call it are facts of theirs.
2. Each claim becomes a fact about entities, its words typed by its property, with what the ontology says follows from it.
3. Facts that are not as sure as was asked for are left out (threshold).
4. Where documents of one report disagree on what has one value only, the value of most documents stands; and what says less
   than another fact about the same two things gives way.
5. Each fact that stands gets one evidence node a document: its surest claim, else its first.
6. The concepts that facts use come with their names and with all that stands above them.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.graph import evidence, threshold
from kg.graph.triples import Literal, Triple, Value, date, integer, number, text, types_of, words
from kg.model import Claim, Concept, Document, Entity, Extraction, Mention
from kg.terms import DCTERMS, FOAF, ID, KG, SKOS, XSD, super_properties
from kg.vocabulary import isic, strategy_types
from kg.vocabulary.scheme import Scheme

# How the words of a claim are typed; those of other properties are plain strings.
_TYPED: dict[str, Callable[[str], Literal]] = {
    DCTERMS.issued: date,
    KG.value: number,
    KG.position: integer,
    KG.etAl: lambda said: Literal(said, XSD.boolean),
}

# What a thing has one of, though several documents may speak of it.
_SINGLE = frozenset(
    {DCTERMS.title, DCTERMS.issued, DCTERMS.language, KG.firstAuthor, KG.issueNumber, KG.position}
    | {FOAF.familyName, FOAF.givenName}
)

# What a report says of a thing at most once: the first gives way where the second holds of the same thing.
_WEAKER = (
    (KG.discussesIndustry, KG.aboutIndustry),
    (KG.mentionsInstitution, KG.publishedBy),
    (KG.mentionsInstitution, KG.fundedBy),
)

# The schemes whose concepts facts may use, with the class of their concepts.
_SCHEMES: tuple[tuple[Callable[[], Scheme], str], ...] = (
    (isic.scheme, KG.IndustryClass),
    (strategy_types.scheme, KG.StrategyType),
)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was read of one document, and the SHA-256 of its file. Claims name their extractor with its version: "authors-1"."""

    extraction: Extraction
    digest: str

    @property
    def text_digest(self) -> str:
        """The SHA-256 of the text that offsets point into: that of the file, unless the file was decoded otherwise."""
        return hashlib.sha256(self.extraction.document.text.encode()).hexdigest()


Fact = tuple[Triple, Claim]


@dataclass(frozen=True, slots=True)
class Assembly:
    """What goes into graph.ttl, and what evidence.ttl is made from."""

    facts: frozenset[Triple]
    stated: Sequence[tuple[Snapshot, Sequence[Fact]]] = field(repr=False)  # what each document says, each fact once
    base: str
    left_out: int = 0  # facts that were not sure enough

    @property
    def things(self) -> frozenset[str]:
        """The IRIs of all things that have a name here."""
        return frozenset(subject for subject, predicate, _ in self.facts if predicate == SKOS.prefLabel)

    def evidence(self) -> Iterator[list[Triple]]:
        """Yield the documents and extractors, then the evidence document by document: together it is most of a graph."""
        extractors = sorted({claim.extractor for _, facts in self.stated for _, claim in facts})
        sources = [
            triple
            for one, _ in self.stated
            for triple in evidence.write_document(one.extraction.document, one.digest, self.base)
        ]
        yield [*sources, *(triple for name in extractors for triple in evidence.write_extractor(name, self.base))]
        for one, facts in self.stated:
            yield list(evidence.write_all(facts, one.extraction.document, self.base))


def assemble(
    snapshots: Iterable[Snapshot], entities: Iterable[Entity], base: str = ID, min_confidence: float = 0.0
) -> Assembly:
    """Return what a build states, without facts of which no claim is as sure as `min_confidence`.

    Every mention in the claims must belong to one of the entities.
    """
    ordered = sorted(snapshots, key=lambda one: one.extraction.document.id)
    known = _Known(entities, {one.extraction.document.id: one.extraction.document.language for one in ordered})
    told = {one.extraction.document.id: list(_facts(one.extraction, known)) for one in ordered}
    found = threshold.surest(told, min_confidence, known.reports.values())
    refused = _outvoted(found) | _overtaken(found)
    stated = [(one, _surest(fact for fact in found[one.extraction.document.id] if fact[0] not in refused)) for one in ordered]
    facts = set(known.described({end for _, said in stated for (subject, _, value), _ in said for end in (subject, value)}))
    for one, said in stated:
        document = one.extraction.document.id
        facts.add((known.reports[document], DCTERMS.source, evidence.document_iri(base, document)))
        for (subject, predicate, value), _ in said:
            facts.add((subject, predicate, value))
            facts.update((subject, above, value) for above in super_properties(predicate))
    return Assembly(frozenset(facts.union(_concepts(facts))), stated, base, len(_distinct(told) - _distinct(found)))


def _distinct(found: Mapping[str, Iterable[Fact]]) -> set[Triple]:
    return {fact for facts in found.values() for fact, _ in facts}


class _Known:
    """The entities, by what the documents call them."""

    def __init__(self, entities: Iterable[Entity], languages: Mapping[str, str]) -> None:
        self.entities = tuple(entities)
        self.iris: dict[tuple[str, Mention], str] = {}
        self.reports: dict[str, str] = {}
        self.labels: dict[str, Literal] = {}
        self.others: dict[tuple[str, str], Literal] = {}  # IRI, another name as printed
        for entity in self.entities:
            self.iris.update(dict.fromkeys(entity.mentions, entity.iri))
            if entity.kind == KG.Report:
                self.reports.update({document: entity.iri for document, _ in entity.mentions})
            spoken = {mention.name: languages[document] for document, mention in reversed(entity.mentions)}
            self.labels[entity.iri] = _name(entity.kind, entity.name, spoken)
            self.others.update({(entity.iri, other): _name(entity.kind, other, spoken) for other in entity.names})

    def described(self, spoken_of: Collection[Value]) -> Iterator[Triple]:
        """Yield the classes and the name of each report, and of each other entity that facts speak of."""
        for entity in self.entities:
            if entity.kind == KG.Report or entity.iri in spoken_of:
                yield from types_of(entity.iri, entity.kind)
                yield entity.iri, SKOS.prefLabel, self.labels[entity.iri]


def _name(kind: str, name: str, spoken: Mapping[str, str]) -> Literal:
    """Return a name with its language. People have the same name in all languages; other names are words of one."""
    return text(name) if kind == KG.Author else words(name, spoken.get(name, "en"))


def _facts(extraction: Extraction, known: _Known) -> Iterator[Fact]:
    document, named = extraction.document, set[Mention]()
    for claim in extraction.claims:
        for mention in (claim.subject, claim.value):
            if isinstance(mention, Mention) and mention not in named:
                named.add(mention)
                yield from _other_name(mention, known, claim, document.id)
        subject = known.reports[document.id] if claim.subject is None else known.iris[document.id, claim.subject]
        if isinstance(claim.value, Mention):
            yield (subject, claim.property, known.iris[document.id, claim.value]), claim
        else:
            yield (subject, claim.property, _value(claim.property, claim.value, document)), claim


def _other_name(mention: Mention, known: _Known, claim: Claim, document: str) -> Iterator[Fact]:
    """Yield that a text calls a thing by another name than its canonical one, where it does."""
    iri = known.iris[document, mention]
    if (iri, mention.name) in known.others:
        said = Claim(mention, SKOS.altLabel, mention.name, mention.span, claim.confidence, claim.extractor)
        yield (iri, SKOS.altLabel, known.others[iri, mention.name]), said


def _value(property_: str, said: Concept | str, document: Document) -> Value:
    if isinstance(said, Concept):
        return said.iri
    if property_ == DCTERMS.title:
        return words(said, document.language)
    return _TYPED.get(property_, text)(said)


def _outvoted(found: Mapping[str, list[Fact]]) -> set[Triple]:
    """Return the facts that give way where several documents speak of one thing: to most documents, then the fuller value."""
    votes: dict[tuple[str, str], dict[Triple, set[str]]] = defaultdict(lambda: defaultdict(set))
    for document, facts in found.items():
        for fact, _ in facts:
            if fact[1] in _SINGLE:
                votes[fact[0], fact[1]][fact].add(document)
    return {
        loser
        for rivals in votes.values()
        for loser in sorted(
            rivals, key=lambda fact: (-len(rivals[fact]), -len(_words_of(fact[2])), min(rivals[fact]), str(fact))
        )[1:]
    }


def _overtaken(found: Mapping[str, list[Fact]]) -> set[Triple]:
    """Return the facts that say less than another one: names that turned out to mean one thing may have played two parts."""
    facts = _distinct(found)
    acronyms = {(subject, _words_of(value)) for subject, predicate, value in facts if predicate == KG.acronym}
    return {
        (subject, predicate, value)
        for subject, predicate, value in facts
        if any(predicate == weak and (subject, strong, value) in facts for weak, strong in _WEAKER)
        or (predicate == SKOS.altLabel and (subject, _words_of(value)) in acronyms)
    }


def _words_of(value: Value) -> str:
    return value if isinstance(value, str) else value.value


def _surest(facts: Iterable[Fact]) -> list[Fact]:
    """Return one claim a fact, in the order of the text."""
    best: dict[Triple, Claim] = {}
    for fact, claim in facts:
        if fact not in best or (-claim.confidence, claim.span) < (-best[fact].confidence, best[fact].span):
            best[fact] = claim
    return sorted(best.items(), key=lambda item: (item[1].span, item[0][1], str(item[0])))


def _concepts(facts: Iterable[Triple]) -> Iterator[Triple]:
    """Yield what the schemes say of the concepts in use and of those above them."""
    used = {
        value for _, predicate, value in facts if predicate in (KG.classifiedAs, KG.strategyType) and isinstance(value, str)
    }
    for scheme, kind in _SCHEMES:
        codes = [scheme().code(iri) for iri in sorted(used) if iri.startswith(_base(scheme()))]
        above = {upper for code in codes for upper in scheme().ancestors(code)}
        for code in sorted({*codes, *above}):
            yield from _concept(scheme(), code, kind)


def _base(scheme: Scheme) -> str:
    first = next(iter(scheme))
    return scheme.iri(first).removesuffix(first)


def _concept(scheme: Scheme, code: str, kind: str) -> Iterator[Triple]:
    position = scheme.position(code)
    yield from types_of(position.iri, kind)
    yield position.iri, SKOS.notation, text(code)
    for language, label in position.labels.items():
        yield position.iri, SKOS.prefLabel, Literal(label, "", language)
    if position.parent:
        yield position.iri, SKOS.broader, scheme.iri(position.parent)
    for match in position.matches:
        yield position.iri, SKOS.exactMatch, match
    yield position.iri, SKOS.inScheme, _base(scheme).rstrip("/")
