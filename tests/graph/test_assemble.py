"""Claims become facts, and each fact has its evidence."""

from __future__ import annotations

import hashlib
from itertools import chain

import pytest
from pyoxigraph import RdfFormat, Store

from kg.graph import evidence, turtle
from kg.graph.assemble import Assembly, Snapshot, assemble
from kg.graph.triples import Literal
from kg.model import Block, Claim, Concept, Document, Extraction, Mention, Role, Span
from kg.resolve import resolve
from kg.terms import DCTERMS, FOAF, ID, ISIC, KG, PROV, RDF, SKOS, STYPE, XSD

TEXT = "On Ports\nHan Mi-ra wrote it. The port office should train dockers soon.\nQuarrydale Port Office (QPO), 2020.12"
REPORT = f"{ID}report/on-ports"


def at(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def claims() -> list[Claim]:
    author = Mention(KG.Author, "Han Mi-ra", at("Han Mi-ra"))
    office = Mention(KG.Institution, "Quarrydale Port Office", at("Quarrydale Port Office"))
    industry = Mention(KG.Industry, "ports", at("Ports"))
    strategy = Mention(KG.Strategy, "Train dockers", at("train dockers"))
    return [
        Claim(None, DCTERMS.title, "On Ports", at("On Ports"), 0.9, "report-1"),
        Claim(None, DCTERMS.issued, "2020-12", at("2020.12"), 0.9, "report-1"),
        Claim(None, KG.hasAuthor, author, author.span, 0.8, "authors-1"),
        Claim(None, KG.firstAuthor, author, author.span, 0.8, "authors-1"),
        Claim(None, KG.publishedBy, office, office.span, 0.9, "institutions-1"),
        Claim(office, KG.acronym, "QPO", at("QPO"), 0.9, "institutions-1"),
        Claim(None, KG.aboutIndustry, industry, industry.span, 0.9, "industries-1"),
        Claim(industry, KG.classifiedAs, Concept(ISIC["5222"]), industry.span, 0.9, "industries-1"),
        Claim(None, KG.recommends, strategy, strategy.span, 0.7, "strategies-1"),
        Claim(strategy, KG.strategyType, Concept(STYPE["workforce-development"]), strategy.span, 0.6, "strategies-1"),
    ]


def page(*found: Claim, id: str = "a", text: str = TEXT) -> Extraction:  # noqa: A002
    line = text.index("\n") if "\n" in text else len(text)
    end = text.index("soon.") + 5 if "soon." in text else len(text)
    middle = Span(min(line + 1, len(text)), end)
    sentences = (Span(middle.start, middle.start + 19), Span(middle.start + 20, middle.end)) if "soon." in text else (middle,)
    blocks = (Block(Role.HEADING, Span(0, line), (Span(0, line),)), Block(Role.PARAGRAPH, middle, sentences))
    return Extraction(Document(id, f"{id}.txt", "en", text, blocks), found)


def built(*pages: Extraction) -> Assembly:
    return assemble([Snapshot(one, "0" * 64) for one in pages], resolve(pages).entities)


def opened(triples: Assembly) -> Store:
    store = Store()
    store.load(turtle.text([*triples.facts, *chain(*triples.evidence())], "all"), RdfFormat.TURTLE)
    return store


@pytest.fixture(scope="module")
def ports() -> Assembly:
    return built(page(*claims()))


@pytest.mark.parametrize(
    ("predicate", "value"),
    [
        (RDF.type, KG.Report),
        (RDF.type, "http://purl.org/spar/fabio/ReportDocument"),
        (SKOS.prefLabel, Literal("On Ports", "", "en")),
        (DCTERMS.title, Literal("On Ports", "", "en")),
        (DCTERMS.issued, Literal("2020-12", XSD.gYearMonth)),
        (KG.hasAuthor, f"{ID}author/han-mi-ra"),
        (DCTERMS.creator, f"{ID}author/han-mi-ra"),
        (DCTERMS.publisher, f"{ID}institution/quarrydale-port-office"),
        (DCTERMS.subject, f"{ID}industry/ports"),
        (DCTERMS.source, f"{ID}document/a"),
        (KG.recommends, f"{ID}strategy/on-ports/train-dockers"),
    ],
)
def test_a_report_states_its_facts_and_what_follows_from_them(ports: Assembly, predicate: str, value: object) -> None:
    assert (REPORT, predicate, value) in ports.facts


def test_an_acronym_is_also_another_name(ports: Assembly) -> None:
    office = f"{ID}institution/quarrydale-port-office"
    assert {(office, KG.acronym, Literal("QPO")), (office, SKOS.altLabel, Literal("QPO"))} <= ports.facts


def test_people_are_named_without_a_language_and_other_things_with_one(ports: Assembly) -> None:
    names = {subject: value for subject, predicate, value in ports.facts if predicate == SKOS.prefLabel}
    assert names[f"{ID}author/han-mi-ra"] == Literal("Han Mi-ra")
    assert names[f"{ID}industry/ports"] == Literal("ports", "", "en")


def test_isic_classes_come_with_all_above_them(ports: Assembly) -> None:
    classes = {subject for subject, predicate, value in ports.facts if (predicate, value) == (RDF.type, KG.IndustryClass)}
    assert classes == {ISIC["5222"], ISIC["522"], ISIC["52"], ISIC["H"]}
    assert (ISIC["522"], SKOS.broader, ISIC["52"]) in ports.facts
    assert (ISIC["H"], SKOS.exactMatch, "https://unstats.un.org/classifications/ISIC/rev4/H") in ports.facts


def test_each_fact_has_one_evidence_node_whose_quote_stands_at_its_offsets(ports: Assembly) -> None:
    found = list(evidence.read(opened(ports)))
    assert len(found) == len(claims())
    for one in found:
        assert TEXT[one.span.start : one.span.end] == one.quote
        assert one.prefix + one.quote + one.suffix in TEXT
        assert (one.subject, one.property) in {fact[:2] for fact in ports.facts}


def test_a_quote_is_read_back_with_its_whole_sentence(ports: Assembly) -> None:
    (one,) = [each for each in evidence.read(opened(ports), subject=REPORT) if each.property == KG.recommends]
    assert (one.prefix, one.quote, one.suffix) == ("The port office should ", "train dockers", " soon.")
    assert (one.document, one.extractor, one.confidence) == (f"{ID}document/a", f"{ID}extractor/strategies-1", 0.7)


def test_evidence_is_found_by_its_value(ports: Assembly) -> None:
    found = list(evidence.read(opened(ports), value=f"{ID}author/han-mi-ra"))
    assert {one.property for one in found} == {KG.hasAuthor, KG.firstAuthor}


def test_a_long_sentence_is_cut_around_its_quote() -> None:
    text = f"Title\n{'a' * 500} quote {'b' * 500}"
    document = Document("a", "a.txt", "en", text, (Block(Role.PARAGRAPH, Span(6, len(text))),))
    before, after = evidence.Surroundings(document).around(at("quote", text))
    assert (len(before), len(after)) == (160, 160)


def test_a_quote_over_two_sentences_has_both_around_it() -> None:
    before, after = evidence.Surroundings(page().document).around(Span(TEXT.index("wrote"), TEXT.index("office")))
    assert (before, after) == ("Han Mi-ra ", "office should train dockers soon.")


def test_a_quote_outside_all_blocks_stands_alone() -> None:
    assert evidence.Surroundings(page().document).around(at("2020.12")) == ("", "")


def test_two_claims_of_one_fact_leave_the_surer_one() -> None:
    weak = Claim(None, DCTERMS.title, "On Ports", at("Han"), 0.2, "report-1")
    found = list(evidence.read(opened(built(page(weak, *claims())))))
    assert [one.quote for one in found if one.property == DCTERMS.title] == ["On Ports"]


def test_two_documents_of_one_report_each_give_evidence() -> None:
    found = list(evidence.read(opened(built(page(*claims()), page(*claims(), id="b")))))
    titles = [one for one in found if one.property == DCTERMS.title]
    assert [one.document for one in titles] == [f"{ID}document/a", f"{ID}document/b"]


def test_where_documents_of_one_report_disagree_the_fuller_value_stands() -> None:
    later = Claim(None, DCTERMS.issued, "2020-12-30", at("2020.12"), 0.9, "report-1")
    other = [later if claim.property == DCTERMS.issued else claim for claim in claims()]
    triples = built(page(*claims()), page(*other, id="b"))
    dates = [value for _, predicate, value in triples.facts if predicate == DCTERMS.issued]
    assert dates == [Literal("2020-12-30", XSD.date)]
    assert [one.value for one in evidence.read(opened(triples)) if one.property == DCTERMS.issued] == ["2020-12-30"]


def test_a_person_has_one_given_name_though_documents_spell_it_differently() -> None:
    def spelt(given: str, id: str) -> Extraction:  # noqa: A002
        author = Mention(KG.Author, "Han Mi-ra", at("Han Mi-ra"))
        return page(*claims(), Claim(author, FOAF.givenName, given, author.span, 0.9, "authors-1"), id=id)

    facts = built(spelt("Mi-ra", "a"), spelt("Mira", "b")).facts
    assert [value for _, predicate, value in facts if predicate == FOAF.givenName] == [Literal("Mi-ra")]


def test_another_name_of_a_thing_is_a_fact_with_evidence_of_its_own() -> None:
    again = Mention(KG.Institution, "QPO", at("QPO"))
    mentioned = Claim(None, KG.mentionsInstitution, again, again.span, 0.8, "institutions-1")
    triples = built(page(mentioned, *(claim for claim in claims() if claim.property != KG.acronym)))
    fact = (f"{ID}institution/quarrydale-port-office", SKOS.altLabel, Literal("QPO", "", "en"))
    assert fact in triples.facts
    (one,) = [each for each in evidence.read(opened(triples)) if each.property == SKOS.altLabel]
    assert (one.subject, one.quote, one.confidence) == (fact[0], "QPO", 0.8)


def test_a_publisher_is_not_also_merely_mentioned() -> None:
    again = Mention(KG.Institution, "QPO", at("QPO"))
    triples = built(page(*claims(), Claim(None, KG.mentionsInstitution, again, again.span, 0.9, "institutions-1")))
    assert {predicate for _, predicate, _ in triples.facts} >= {KG.publishedBy}
    assert KG.mentionsInstitution not in {predicate for _, predicate, _ in triples.facts}


def test_extractors_and_documents_are_described(ports: Assembly) -> None:
    kinds = {(subject, value) for subject, predicate, value in chain(*ports.evidence()) if predicate == RDF.type}
    assert (f"{ID}extractor/authors-1", KG.Extractor) in kinds
    assert (f"{ID}document/a", KG.SourceDocument) in kinds
    assert (f"{ID}document/a", PROV.Entity) in kinds


def test_a_digest_tells_whether_the_text_is_the_file() -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert Snapshot(page(), digest).text_digest == digest


def test_a_document_without_claims_is_a_report_all_the_same() -> None:
    triples = built(page(id="nothing", text="..."))
    assert (f"{ID}report/nothing", RDF.type, KG.Report) in triples.facts
