"""A document's claims as one record."""

import json

from kg.extract import run
from kg.model import Concept
from kg.record import record
from kg.terms import DCTERMS, FOAF, ISIC, KG, STYPE
from tests.factory import claim, document, extraction, mention

KEYS = ["id", "layout", "language", "report", "authors", "et_al", "institutions", "industries", "places", "initiatives",
        "strategies", "findings", "sections"]  # fmt: skip
PAGE = document(
    "Steel for the North by Ann Roe of the Yard Institute (YI). Mills should buy ore. Half of them are idle.", "steel"
)


def test_a_document_of_which_nothing_is_claimed_has_a_record_of_nothing():
    empty = record(extraction(PAGE)).to_dict()
    assert list(empty) == KEYS
    assert empty["report"] == {"title": None, "date": None, "series": None, "issue": None, "topics": ()}
    assert (empty["id"], empty["layout"], empty["language"], empty["et_al"]) == ("steel", None, "en", False)
    assert not any(empty[key] for key in KEYS[4:])


def test_each_claim_finds_its_place():
    ann = mention(PAGE, KG.Author, "Ann Roe")
    institute = mention(PAGE, KG.Institution, "Yard Institute")
    mills = mention(PAGE, KG.Industry, "Steel", "steel industry")
    buy = mention(PAGE, KG.Strategy, "buy ore", "Buy ore")
    half = mention(PAGE, KG.Finding, "Half of them are idle")
    written = record(
        extraction(
            PAGE,
            [
                claim(PAGE, None, DCTERMS.title, "Steel for the North"),
                claim(PAGE, None, KG.hasAuthor, ann),
                claim(PAGE, ann, FOAF.familyName, "Roe"),
                claim(PAGE, ann, FOAF.givenName, "Ann"),
                claim(PAGE, None, KG.etAl, "true", "Ann"),
                claim(PAGE, None, KG.publishedBy, institute),
                claim(PAGE, institute, KG.acronym, "YI"),
                claim(PAGE, None, KG.aboutIndustry, mills),
                claim(PAGE, mills, KG.classifiedAs, Concept(ISIC["24"]), "Steel"),
                claim(PAGE, None, KG.recommends, buy, "Mills should buy ore"),
                claim(PAGE, buy, KG.strategyType, Concept(STYPE["trade-and-global-markets"]), "buy ore"),
                claim(PAGE, buy, KG.horizon, "short", "buy"),
                claim(PAGE, buy, KG.aimedAtIndustry, mills),
                claim(PAGE, None, KG.statesFinding, half),
                claim(PAGE, half, KG.value, "half", "Half"),
            ],
        )
    ).to_dict()
    assert written["report"]["title"] == "Steel for the North"
    assert written["authors"] == ({"name": "Ann Roe", "family": "Roe", "given": "Ann"},)
    assert written["et_al"] is True
    assert written["institutions"] == ({"name": "Yard Institute", "acronym": "YI", "role": "publisher"},)
    assert written["industries"] == ({"name": "steel industry", "isic": "24", "role": "main"},)
    assert written["strategies"] == (
        {"label": "Buy ore", "evidence": "Mills should buy ore", "type": "trade-and-global-markets", "horizon": "short",
         "industries": ("steel industry",)},
    )  # fmt: skip
    assert written["findings"] == ({"value": "half", "unit": None, "evidence": "Half of them are idle"},)


def test_an_institution_has_one_role_the_most_telling():
    institute = mention(PAGE, KG.Institution, "Yard Institute")
    ann = mention(PAGE, KG.Author, "Ann Roe")
    claims = [claim(PAGE, None, KG.mentionsInstitution, institute), claim(PAGE, ann, KG.affiliatedWith, institute)]
    assert [(body.name, body.role) for body in record(extraction(PAGE, claims)).institutions] == [
        ("Yard Institute", "affiliation")
    ]


def test_a_record_is_written_as_json_and_read_back():
    written = record(run(PAGE)).to_dict()
    assert json.loads(json.dumps(written, ensure_ascii=False))["id"] == "steel"
