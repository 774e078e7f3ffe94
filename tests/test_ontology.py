"""The ontology, the code, the shapes and the questions know the same terms."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from kg import terms
from kg.terms import KG, OWL, RDF, RDFS, SKOS

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "ontology").glob("*.ttl"))


def triples(name):
    return [
        (quad.subject.value, quad.predicate.value, quad.object)
        for quad in parse(path=str(terms.ontology_file(name)), format=RdfFormat.TURTLE)
        if isinstance(quad.subject, NamedNode)
    ]


KG_TTL = triples("kg.ttl")
OWN = sorted({subject for subject, _, _ in KG_TTL if subject.startswith(str(KG))})
DESCRIBED = sorted({subject for subject, predicate, _ in KG_TTL if predicate == RDFS.label})
PROPERTIES = sorted({s for s, p, o in KG_TTL if p == RDF.type and o.value in (OWL.ObjectProperty, OWL.DatatypeProperty)})
CLASSES = sorted({s for s, p, o in KG_TTL if p == RDF.type and o.value == OWL.Class})


def languages(subject, predicate):
    return sorted(o.language for s, p, o in KG_TTL if (s, p) == (subject, predicate))


@pytest.mark.parametrize("term", DESCRIBED, ids=terms.curie)
def test_every_term_is_described_in_english_and_korean(term):
    assert languages(term, RDFS.label) == ["en", "ko"]
    assert languages(term, RDFS.comment) == ["en", "ko"]
    assert re.search("[가-힣]|SHA", terms.label(term, "ko"))
    assert all(terms.comment(term, language).endswith(".") for language in ("en", "ko"))


def test_every_term_of_our_own_is_a_class_or_a_property():
    assert sorted(CLASSES + PROPERTIES) == OWN
    assert set(OWN) <= set(DESCRIBED)


@pytest.mark.parametrize("term", PROPERTIES, ids=terms.curie)
def test_every_property_has_one_domain_and_one_range_and_both_exist(term):
    domains = [o.value for s, p, o in KG_TTL if (s, p) == (term, RDFS.domain)]
    ranges = [o.value for s, p, o in KG_TTL if (s, p) == (term, RDFS.range)]
    assert len(domains) == len(ranges) == 1
    assert domains[0] in CLASSES
    assert ranges[0] in CLASSES or ranges[0].startswith((str(terms.XSD), str(RDFS)))


def test_every_super_property_is_described_too():
    above = {upper for term in PROPERTIES for upper in terms.super_properties(term)}
    assert above <= set(DESCRIBED)


def test_no_two_properties_share_a_label_in_english():
    assert [word for word, count in Counter(terms.label(term) for term in PROPERTIES).items() if count > 1] == []


def test_the_ontology_says_its_version_and_licence():
    header = {p: o.value for s, p, o in KG_TTL if s == "https://w3id.org/report-kg/ontology"}
    assert header[OWL.versionInfo]
    assert header[terms.DCTERMS.license] == "https://spdx.org/licenses/MIT"


# Code, shapes and questions ---------------------------------------------------------------------------------------------


def names_in_code(path):
    """Each NAME of `KG.NAME` and `KG["NAME"]`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Attribute(value=ast.Name(id="KG"), attr=name):
                yield name
            case ast.Subscript(value=ast.Name(id="KG"), slice=ast.Constant(value=str(name))):
                yield name


def test_every_term_in_the_code_exists():
    modules = [path for path in (ROOT / "kg").rglob("*.py") if path.name != "terms.py"]
    used = {KG[name] for path in modules for name in names_in_code(path)}
    assert KG.Report in used


PREFIXED = re.compile(r"(?<![\w/])kg:([A-Za-z]\w*)")


@pytest.mark.parametrize(
    "path", [ROOT / "ontology" / "shapes.ttl", *sorted((ROOT / "kg").rglob("*.rq"))], ids=lambda path: path.name
)
def test_every_term_in_shapes_and_questions_exists(path):
    assert {KG[name] for name in PREFIXED.findall(path.read_text("utf-8"))} <= set(OWN)


def test_shapes_look_at_every_class_and_property():
    # Extractors have a name only; super-classes and labels are looked at for each class.
    looked_at = {KG[name] for name in PREFIXED.findall((ROOT / "ontology" / "shapes.ttl").read_text("utf-8"))}
    assert set(OWN) - looked_at == {KG.Extractor}


def test_shapes_allow_the_types_of_strategies_that_the_scheme_has():
    types = {s for s, p, o in triples("strategy-types.ttl") if p == SKOS.notation}
    text = (ROOT / "ontology" / "shapes.ttl").read_text("utf-8")
    assert {terms.STYPE[name] for name in re.findall(r"\bstype:([a-z-]+)", text)} == types


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_prefixes_mean_the_same_in_every_file(path):
    parser = parse(path=str(path), format=RdfFormat.TURTLE)
    list(parser)
    assert {prefix: iri for prefix, iri in parser.prefixes.items() if terms.PREFIXES.get(prefix, iri) != iri} == {}


# Schemes ----------------------------------------------------------------------------------------------------------------

ISIC = triples("isic4.ttl")


def values(predicate):
    return {s: o.value for s, p, o in ISIC if p == predicate}


def test_isic_has_as_many_positions_as_the_united_nations_publish():
    codes = values(SKOS.notation)
    assert Counter(len(code) for code in codes.values()) == {1: 21, 2: 88, 3: 238, 4: 419}
    assert all(iri == terms.ISIC[code] for iri, code in codes.items())


def test_every_broader_position_exists_and_is_the_code_without_its_last_digit():
    codes, broader = values(SKOS.notation), values(SKOS.broader)
    assert set(broader) == {iri for iri, code in codes.items() if len(code) > 1}
    for iri, upper in broader.items():
        assert upper in codes
        assert len(codes[iri]) == 2 or codes[iri][:-1] == codes[upper]


def test_top_concepts_are_the_sections():
    tops = {s for s, p, _ in ISIC if p == SKOS.topConceptOf}
    assert tops == {o.value for _, p, o in ISIC if p == SKOS.hasTopConcept}
    assert tops == {iri for iri, code in values(SKOS.notation).items() if len(code) == 1}


def test_every_position_has_one_name_a_language():
    labels = [(s, o.language) for s, p, o in ISIC if p == SKOS.prefLabel]
    assert len(labels) == len(set(labels))
    assert sum(language == "en" for _, language in labels) == 766 + 1  # and the scheme's own
