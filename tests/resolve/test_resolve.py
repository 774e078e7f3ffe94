"""Which mentions come to be one entity, and the IRIs that they get."""

from __future__ import annotations

import random

import pytest

from kg.model import Claim, Document, Extraction, Judgement, Mention, Span
from kg.resolve import Resolution, resolve
from kg.resolve.cluster import Union, canonical, cluster
from kg.resolve.rules import Profile
from kg.terms import DCTERMS, FOAF, KG

ROLES = {
    KG.Author: KG.hasAuthor,
    KG.Institution: KG.mentionsInstitution,
    KG.Industry: KG.discussesIndustry,
    KG.Place: KG.concernsPlace,
    KG.Strategy: KG.recommends,
    KG.Section: KG.hasSection,
}


def page(id: str, title: str, *named: tuple[str, str], facts: tuple[tuple[str, str], ...] = ()) -> Extraction:  # noqa: A002
    """A report that names these things, a line each, with facts (property, words) about itself."""
    lines = [title, *(name for _, name in named), *(words for _, words in facts)]
    text = "\n".join(lines)
    document = Document(id, f"{id}.txt", "en", text, ())
    claims = [Claim(None, DCTERMS.title, title, Span(0, len(title)), 0.9)] if title else []
    at = len(title) + 1
    for kind, name in named:
        span = Span(at, at + len(name))
        mention = Mention(kind, name, span)
        claims.append(Claim(None, ROLES[kind], mention, span, 0.9))
        if kind == KG.Author and " " in name:
            family, given = name.split(" ", 1)
            claims += [Claim(mention, FOAF.familyName, family, span, 0.9), Claim(mention, FOAF.givenName, given, span, 0.9)]
        at += len(name) + 1
    claims += [Claim(None, property_, words, Span(0, 1), 0.9) for property_, words in facts]
    return Extraction(document, tuple(claims))


def local(resolution: Resolution, kind: str) -> list[str]:
    return sorted(entity.iri.rpartition("/id/")[2] for entity in resolution.entities if entity.kind == kind)


def test_one_person_in_two_reports_is_one_node() -> None:
    found = resolve([page("a", "One", (KG.Author, "Han Mi-ra")), page("b", "Two", (KG.Author, "HAN Mira"))])
    assert local(found, KG.Author) == ["author/han-mi-ra"]


def test_initials_are_merged_with_nobody() -> None:
    found = resolve([page("a", "One", (KG.Author, "Han Mi-ra")), page("b", "Two", (KG.Author, "Han M."))])
    assert len(local(found, KG.Author)) == 2
    assert [one.judgement for one in found.decisions] == [Judgement.UNSURE]


def test_the_same_initials_in_two_reports_stay_two_nodes_with_iris_of_their_own() -> None:
    found = resolve([page("a", "One", (KG.Author, "Han M.")), page("b", "Two", (KG.Author, "Han M."))])
    iris = local(found, KG.Author)
    assert len(set(iris)) == 2
    assert all(iri.startswith("author/han-m-") for iri in iris)


@pytest.mark.parametrize(
    ("kind", "name", "iri"),
    [
        (KG.Place, "South Korea", "place/south-korea-kr"),
        (KG.Place, "서울", "place/seoul-1835848"),
        (KG.Place, "Lower Quarrydale", "place/lower-quarrydale"),
        (KG.Industry, "Machine tools industry", "industry/machine-tools"),
        (KG.Institution, "Quarrydale Port Office", "institution/quarrydale-port-office"),
        (KG.Institution, "항만연구소", "institution/%ED%95%AD%EB%A7%8C%EC%97%B0%EA%B5%AC%EC%86%8C"),
        (KG.Strategy, "Train dockers", "strategy/on-ports/train-dockers"),
    ],
)
def test_iris_are_readable(kind: str, name: str, iri: str) -> None:
    assert local(resolve([page("a", "On Ports", (kind, name))]), kind) == [iri]


def test_a_report_without_a_title_is_known_by_its_document() -> None:
    assert local(resolve([page("x-7", "")]), KG.Report) == ["report/x-7"]


def test_reports_of_one_title_and_different_years_are_two_with_iris_of_their_own() -> None:
    pages = [page(year, "Annual Report", facts=((DCTERMS.issued, year),)) for year in ("2020", "2021")]
    iris = local(resolve(pages), KG.Report)
    assert len(set(iris)) == 2
    assert all(iri.startswith("report/annual-report-") for iri in iris)


def test_one_report_read_twice_is_one_report() -> None:
    found = resolve(
        [page("a", "On Ports", (KG.Strategy, "Train dockers")), page("b", "On ports", (KG.Strategy, "Train dockers"))]
    )
    assert local(found, KG.Report) == ["report/on-ports"]
    assert local(found, KG.Strategy) == ["strategy/on-ports/train-dockers"]


def test_strategies_of_two_reports_stay_apart_though_they_are_worded_alike() -> None:
    found = resolve([page("a", "One", (KG.Strategy, "Train dockers")), page("b", "Two", (KG.Strategy, "Train dockers"))])
    assert local(found, KG.Strategy) == ["strategy/one/train-dockers", "strategy/two/train-dockers"]


def test_a_bare_acronym_joins_the_only_name_that_it_fits() -> None:
    found = resolve([page("a", "One", (KG.Institution, "Quarrydale Port Office")), page("b", "Two", (KG.Institution, "QPO"))])
    assert [(entity.name, entity.names) for entity in found.entities if entity.kind == KG.Institution] == [
        ("Quarrydale Port Office", ("QPO",))
    ]


def test_a_bare_acronym_that_fits_two_names_joins_neither() -> None:
    named = ("Quarrydale Port Office", "Quayside Planning Organisation", "QPO")
    found = resolve([page(name[:9], name, (KG.Institution, name)) for name in named])
    assert len(local(found, KG.Institution)) == 3
    assert {one.judgement for one in found.decisions} == {Judgement.UNSURE}


def test_the_order_of_documents_makes_no_difference() -> None:
    pages = [
        page(f"d{number}", f"Report {number % 7}", (KG.Author, name), (KG.Industry, industry), (KG.Place, "Seoul"))
        for number, (name, industry) in enumerate(
            [("Han Mi-ra", "machine tools"), ("HAN Mira", "Machine tool industry"), ("Han M.", "tools"), ("Oh Jun", "ports")]
            * 5
        )
    ]
    first = resolve(pages)
    for seed in range(5):
        shuffled = random.Random(seed).sample(pages, len(pages))
        assert resolve(shuffled) == first


def test_every_iri_is_used_once() -> None:
    pages = [page(f"d{number}", "Same Title", (KG.Author, "Han M."), (KG.Section, "Intro")) for number in range(9)]
    iris = [entity.iri for entity in resolve(pages).entities]
    assert len(iris) == len(set(iris))


def test_another_base_changes_every_iri() -> None:
    found = resolve([page("a", "One", (KG.Author, "Han Mi-ra"))], base="https://example.org/")
    assert {entity.iri for entity in found.entities} == {
        "https://example.org/report/one",
        "https://example.org/author/han-mi-ra",
    }


def test_nothing_at_all_resolves_to_nothing() -> None:
    assert resolve([]).entities == ()


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (["b", "a", "b"], ("b", ("a",))),
        (["port", "port office"], ("port office", ("port",))),
        (["aa", "bb"], ("aa", ("bb",))),
        (["Port Office", "port office", "PORT OFFICE"], ("Port Office", ())),
        (["QPO", "QPO", "Quarrydale Port Office"], ("Quarrydale Port Office", ("QPO",))),
    ],
)
def test_the_canonical_name_is_the_most_frequent_then_fullest_then_earliest(
    printed: list[str], expected: tuple[str, tuple[str, ...]]
) -> None:
    assert canonical(printed) == expected


def test_the_root_of_a_union_is_its_smallest_member_in_any_order() -> None:
    pairs = [(5, 3), (3, 9), (9, 1), (2, 7)]
    for seed in range(6):
        union = Union(10)
        for left, right in random.Random(seed).sample(pairs, len(pairs)):
            union.join(left, right)
        assert [union.root(one) for one in range(10)] == [0, 1, 2, 1, 4, 1, 6, 2, 8, 1]


def test_a_crowded_block_is_not_compared_pair_by_pair() -> None:
    crowd = [Profile(KG.Author, f"Kim J{number}", "Kim", f"j{number}x") for number in range(1500)]
    roots, decisions = cluster(crowd)
    assert len(set(roots)) == 1500
    assert decisions == []
