"""The one shape in which evidence is written, and read back.

One `kg:Evidence` node stands for one fact as one document states it: the fact itself, the quote with the rest of its sentence,
where it stands (code points from 0, half open), who found it and how sure that is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Store, Variable

from kg.graph.triples import Triple, decimal, integer, text, types_of
from kg.model import Claim, Document, Span
from kg.terms import DCTERMS, KG, OA, PROV, RDF, SCHEMA, SKOS, slug

# What stands around a quote is cut to this many code points on either side.
AROUND = 160


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact with the words that say so. `value` is an IRI or the words of a literal."""

    subject: str
    property: str
    value: str
    quote: str
    prefix: str
    suffix: str
    span: Span
    document: str  # the IRI of the source document
    extractor: str  # its IRI, which ends in name and version
    confidence: float


class Surroundings:
    """The sentence (else the block) around any run of one document's text."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        runs = sorted({run for block in document.blocks for run in (block.sentences or (block.span,))})
        self._runs = runs
        self._starts = [run.start for run in runs]

    def around(self, span: Span) -> tuple[str, str]:
        """Return what stands before and after `span`, at most `AROUND` code points each."""
        first = bisect_right(self._starts, span.start) - 1
        last = bisect_right(self._starts, max(span.start, span.end - 1)) - 1
        start = self._runs[first].start if first >= 0 and span.start < self._runs[first].end else span.start
        end = max(span.end, self._runs[last].end) if last >= 0 and span.end - 1 < self._runs[last].end else span.end
        return self._text[max(start, span.start - AROUND) : span.start], self._text[span.end : min(end, span.end + AROUND)]


def document_iri(base: str, document: str) -> str:
    """Return the IRI of a source document."""
    return f"{base}document/{slug_of_id(document)}"


def slug_of_id(document: str) -> str:
    """Return a document's id as it stands in IRIs: unchanged where it can be, so that it is found again.

    >>> slug_of_id("000_f5249bde18fbbede"), slug_of_id("보고서")
    ('000_f5249bde18fbbede', '%EB%B3%B4%EA%B3%A0%EC%84%9C')
    """
    return "".join(
        c if c.isascii() and (c.isalnum() or c in "_-") else "".join(f"%{b:02X}" for b in c.encode()) for c in document
    )


def extractor_iri(base: str, extractor: str) -> str:
    """Return the IRI of an extractor from its name with version: "authors-1"."""
    return f"{base}extractor/{slug(extractor)}"


def evidence_iri(base: str, document: str, claim: Claim, taken: dict[str, int]) -> str:
    """Return an IRI that says where the quote stands and what it states; `taken` counts those of this document."""
    local = claim.property.rpartition("#")[2].rpartition("/")[2]
    iri = f"{base}evidence/{slug_of_id(document)}/{claim.span.start}-{claim.span.end}-{local}"
    taken[iri] = taken.get(iri, 0) + 1
    return iri if taken[iri] == 1 else f"{iri}-{taken[iri]}"


def write_all(facts: Iterable[tuple[Triple, Claim]], document: Document, base: str) -> Iterator[Triple]:
    """Yield the evidence for what one document says, in the order of `facts`."""
    surroundings, taken = Surroundings(document), dict[str, int]()
    for fact, claim in facts:
        yield from write(evidence_iri(base, document.id, claim, taken), fact, claim, document, surroundings, base)


def write(iri: str, fact: Triple, claim: Claim, document: Document, surroundings: Surroundings, base: str) -> Iterator[Triple]:
    """Yield the triples of one evidence node."""
    before, after = surroundings.around(claim.span)
    yield from types_of(iri, KG.Evidence)
    yield iri, RDF.subject, fact[0]
    yield iri, RDF.predicate, fact[1]
    yield iri, RDF.object, fact[2]
    yield iri, OA.exact, text(document.quote(claim.span))
    yield iri, OA.prefix, text(before)
    yield iri, OA.suffix, text(after)
    yield iri, OA.start, integer(claim.span.start)
    yield iri, OA.end, integer(claim.span.end)
    yield iri, PROV.wasDerivedFrom, document_iri(base, document.id)
    yield iri, PROV.wasAttributedTo, extractor_iri(base, claim.extractor)
    yield iri, KG.confidence, decimal(claim.confidence)


def write_document(document: Document, digest: str, base: str) -> Iterator[Triple]:
    """Yield the triples of the snapshot that was read. `digest` is the SHA-256 of its file."""
    iri = document_iri(base, document.id)
    yield from types_of(iri, KG.SourceDocument)
    yield iri, DCTERMS.identifier, text(document.id)
    yield iri, DCTERMS.language, text(document.language)
    yield iri, SCHEMA.sha256, text(digest)
    if document.source.startswith(("http://", "https://")):
        yield iri, DCTERMS.source, text(document.source)


def write_extractor(extractor: str, base: str) -> Iterator[Triple]:
    """Yield the triples of an extractor, known by name and version."""
    iri = extractor_iri(base, extractor)
    yield from types_of(iri, KG.Extractor)
    yield iri, SKOS.prefLabel, text(extractor)


_READ = f"""SELECT ?s ?p ?o ?exact ?prefix ?suffix ?start ?end ?document ?extractor ?confidence WHERE {{
  ?e a <{KG.Evidence}> ; <{RDF.subject}> ?s ; <{RDF.predicate}> ?p ; <{RDF.object}> ?o ; <{OA.exact}> ?exact ;
     <{OA.start}> ?start ; <{OA.end}> ?end ; <{PROV.wasDerivedFrom}> ?document .
  OPTIONAL {{ ?e <{OA.prefix}> ?prefix }} OPTIONAL {{ ?e <{OA.suffix}> ?suffix }}
  OPTIONAL {{ ?e <{PROV.wasAttributedTo}> ?extractor }} OPTIONAL {{ ?e <{KG.confidence}> ?confidence }}
}} ORDER BY ?document ?start ?end ?p ?s ?o"""


def read(store: Store, *, subject: str | None = None, value: str | None = None) -> Iterator[Evidence]:
    """Yield the evidence in a store, in the order of documents and positions; of one subject or value (an IRI) if given."""
    given = {"s": subject, "o": value}
    bound = {Variable(name): NamedNode(iri) for name, iri in given.items() if iri is not None}
    for row in store.query(_READ, substitutions=bound):  # type: ignore[arg-type, union-attr]
        yield Evidence(
            row["s"].value,
            row["p"].value,
            row["o"].value,
            row["exact"].value,
            row["prefix"].value if row["prefix"] else "",
            row["suffix"].value if row["suffix"] else "",
            Span(int(row["start"].value), int(row["end"].value)),
            row["document"].value,
            row["extractor"].value if row["extractor"] else "",
            float(row["confidence"].value) if row["confidence"] else 1.0,
        )
