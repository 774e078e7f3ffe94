"""Entities and claims -> triples: the facts, and beside them the evidence.

1. Each entity gets its classes and its names.
2. Each claim becomes a fact about entities, its words typed by its property, with what the ontology says follows from it.
3. Where documents of one report disagree on what has one value only, the value of most documents stands; and what says less
   than another fact about the same two things gives way.
4. Each fact that stands gets one evidence node a document: its surest claim, else its first.
5. The concepts that facts use come with their names and with all that stands above them.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.graph import evidence
from kg.graph.triples import Literal, Triple, Value, date, integer, number, text, types_of, words
from kg.model import Claim, Concept, Document, Entity, Extraction, Mention
from kg.terms import DCTERMS, ID, KG, SKOS, XSD, super_properties
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
_SINGLE = frozenset({DCTERMS.title, DCTERMS.issued, DCTERMS.language, KG.firstAuthor, KG.issueNumber, KG.position})

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


@dataclass(slots=True)
class Triples:
    """What goes into graph.ttl and what into evidence.ttl."""

    facts: set[Triple] = field(default_factory=set)
    evidence: list[Triple] = field(default_factory=list)


Fact = tuple[Triple, Claim]


def assemble(snapshots: Iterable[Snapshot], entities: Iterable[Entity], base: str = ID) -> Triples:
    """Return all triples of a build. Every mention in the claims must belong to one of the entities."""
    ordered = sorted(snapshots, key=lambda one: one.extraction.document.id)
    languages = {one.extraction.document.id: one.extraction.document.language for one in ordered}
    names: dict[tuple[str, Mention], str] = {}
    reports: dict[str, str] = {}
    triples = Triples()
    for entity in entities:
        names.update(dict.fromkeys(entity.mentions, entity.iri))
        if entity.kind == KG.Report:
            reports.update({document: entity.iri for document, _ in entity.mentions})
        triples.facts.update(_entity(entity, languages))
    found = {
        one.extraction.document.id: list(_facts(one.extraction, reports[one.extraction.document.id], names)) for one in ordered
    }
    refused = _outvoted(found) | _overtaken(found)
    for one in ordered:
        _add(triples, one, [fact for fact in found[one.extraction.document.id] if fact[0] not in refused], reports, base)
    triples.facts.update(_concepts(triples.facts))
    return triples


def _entity(entity: Entity, languages: Mapping[str, str]) -> Iterator[Triple]:
    """Yield the classes and names of an entity. People have the same name in all languages; other names are words of one."""
    yield from types_of(entity.iri, entity.kind)
    spoken = {mention.name: languages[document] for document, mention in reversed(entity.mentions)}
    for relation, name in ((SKOS.prefLabel, entity.name), *((SKOS.altLabel, other) for other in entity.names)):
        yield entity.iri, relation, text(name) if entity.kind == KG.Author else words(name, spoken.get(name, "en"))


def _facts(extraction: Extraction, report: str, names: Mapping[tuple[str, Mention], str]) -> Iterator[Fact]:
    document = extraction.document
    for claim in extraction.claims:
        subject = report if claim.subject is None else names[document.id, claim.subject]
        if isinstance(claim.value, Mention):
            yield (subject, claim.property, names[document.id, claim.value]), claim
        else:
            yield (subject, claim.property, _value(claim.property, claim.value, document)), claim


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
    facts = {fact for all_of_it in found.values() for fact, _ in all_of_it}
    return {
        (subject, weak, value)
        for subject, predicate, value in facts
        for weak, strong in _WEAKER
        if predicate == strong and (subject, weak, value) in facts
    }


def _words_of(value: Value) -> str:
    return value if isinstance(value, str) else value.value


def _add(triples: Triples, one: Snapshot, facts: list[Fact], reports: Mapping[str, str], base: str) -> None:
    """Add the facts of one document with all that follows from them, and the evidence for each."""
    document = one.extraction.document
    triples.facts.add((reports[document.id], DCTERMS.source, evidence.document_iri(base, document.id)))
    for (subject, predicate, value), _ in facts:
        triples.facts.add((subject, predicate, value))
        triples.facts.update((subject, above, value) for above in super_properties(predicate))
    triples.evidence.extend(evidence.write_document(document, one.digest, base))
    surroundings, taken, extractors = evidence.Surroundings(document), dict[str, int](), set[str]()
    for fact, claim in _surest(facts):
        iri = evidence.evidence_iri(base, document.id, claim, taken)
        triples.evidence.extend(evidence.write(iri, fact, claim, document, surroundings, base))
        extractors.add(claim.extractor)
    for extractor in sorted(extractors):
        triples.evidence.extend(evidence.write_extractor(extractor, base))


def _surest(facts: list[Fact]) -> list[Fact]:
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
