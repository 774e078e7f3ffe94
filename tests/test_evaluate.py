"""How right an extraction is, by the user's own gold."""

import json

import pytest

from kg.errors import FormatError, SourceError
from kg.evaluate import FIELDS, by_layout, errors, evaluate, read_gold
from kg.evaluate.claims import records
from kg.evaluate.likeness import fold
from kg.model import Document
from kg.sources import read
from kg.terms import KG
from tests.factory import claim, document, extraction, mention


def person(name, family=None, given=None):
    return {"name": name, "family": family, "given": given}


def score(field, gold, found):
    """(precision, recall, f1) of one field of one document."""
    each = evaluate({"a": gold}, {"a": found}).fields[field]
    return each.precision, each.recall, each.f1


@pytest.mark.parametrize(
    ("field", "gold", "found"),
    [
        ("title", {"report": {"title": "The “Root” — Industry"}}, {"report": {"title": 'the "root"  - industry.'}}),
        ("date", {"report": {"date": "2020-12"}}, {"report": {"date": "2020-12"}}),
        ("topics", {"report": {"topics": ["Steel"]}}, {"report": {"topics": ["steel"]}}),
        ("authors", {"authors": [person("Lee Ji-won", "Lee", "Ji-won")]}, {"authors": [person("Jiwon Lee", "Lee", "Jiwon")]}),
        ("institutions", {"institutions": [{"name": "The Yard & Dock Board"}]}, {"institutions": [{"name": "Yard and Dock Board"}]}),
        ("institutions", {"institutions": [{"name": "Yard Board", "acronym": "YB"}]}, {"institutions": [{"name": "YB"}]}),
        ("publisher", {"institutions": [{"name": "A", "role": "publisher"}]}, {"institutions": [{"name": "A", "role": "publisher"}]}),
        ("industries", {"industries": [{"name": "steel industry"}]}, {"industries": [{"name": "the steel sector"}]}),
        ("isic", {"industries": [{"name": "x", "isic": "2822"}]}, {"industries": [{"name": "y", "isic": "C28"}]}),
        ("initiatives", {"initiatives": ["New Deal for Yards"]}, {"initiatives": ["the New Deal for Yards"]}),
        ("strategies", {"strategies": [{"evidence": "mills should buy ore"}]}, {"strategies": [{"evidence": "should buy ore"}]}),
        ("findings", {"findings": [{"value": "1,200", "evidence": "1,200 jobs"}]}, {"findings": [{"value": "1200.0", "evidence": "jobs"}]}),
    ],
)  # fmt: skip
def test_what_counts_as_the_same(field, gold, found):
    assert score(field, gold, found) == (1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("field", "gold", "found"),
    [
        ("date", {"report": {"date": "2020-12"}}, {"report": {"date": "2020"}}),
        ("author_parts", {"authors": [person("Wei Li", "Li", "Wei")]}, {"authors": [person("Wei Li", "Wei", "Li")]}),
        ("isic_exact", {"industries": [{"name": "x", "isic": "2822"}]}, {"industries": [{"name": "x", "isic": "28"}]}),
        ("findings", {"findings": [{"value": "12", "evidence": "12 jobs"}]}, {"findings": [{"value": "13", "evidence": "12 jobs"}]}),
        ("strategy_type", {"strategies": [{"evidence": "buy ore", "type": "a"}]}, {"strategies": [{"evidence": "buy ore", "type": "b"}]}),
    ],
)  # fmt: skip
def test_what_does_not(field, gold, found):
    assert score(field, gold, found)[2] == 0.0


def test_figures_are_counted_over_all_documents():
    gold = {"a": {"places": ["Busan", "Ulsan"]}, "b": {"places": ["Seoul"]}}
    found = {"a": {"places": ["Busan", "Tokyo", "Osaka"]}, "b": {"places": ["Seoul"]}}
    places = evaluate(gold, found).fields["places"]
    assert (places.precision, places.recall, places.f1, places.gold, places.found) == (0.5, 0.6667, 0.5714, 3, 4)


def test_a_pair_is_matched_once_and_the_most_alike_first():
    gold = {"strategies": [{"evidence": "buy more ore"}, {"evidence": "buy more ore abroad now"}]}
    found = {"strategies": [{"evidence": "buy more ore abroad"}]}
    assert score("strategies", gold, found) == (1.0, 0.5, 0.6667)


def test_of_equal_evidence_the_pair_of_equal_type_counts():
    gold = {"strategies": [{"evidence": "buy ore", "type": "a"}, {"evidence": "buy ore", "type": "b"}]}
    found = {"strategies": [{"evidence": "buy ore", "type": "b"}, {"evidence": "buy ore", "type": "a"}]}
    assert score("strategy_type", gold, found) == (1.0, 1.0, 1.0)


def test_horizons_count_only_where_one_is_given():
    gold = {"strategies": [{"evidence": "buy ore", "horizon": "short"}, {"evidence": "sell steel"}]}
    assert score("strategy_horizon", gold, gold) == (1.0, 1.0, 1.0)


def test_the_headline_is_the_mean_over_the_fields_that_the_gold_has():
    gold = {"a": {"report": {"title": "Steel"}, "places": ["Busan"], "authors": []}}
    assert evaluate(gold, {"a": {"report": {"title": "Steel"}, "places": ["Ulsan"]}}).headline == 0.5


def test_a_document_without_a_record_counts_as_nothing_found_and_is_named():
    result = evaluate(
        {"a": {"places": ["Busan"]}, "b": {"places": ["Seoul"]}}, {"b": {"places": ["Seoul"]}, "c": {"places": ["Rome"]}}
    )
    assert (result.documents, result.without_record, result.fields["places"].recall) == (2, ("a",), 0.5)
    assert result.fields["places"].found == 1


def test_where_neither_side_has_anything_the_field_is_perfect():
    assert score("places", {}, {}) == (1.0, 1.0, 1.0)


def test_layouts_come_the_worst_first_with_the_fields_that_pull_them_down():
    gold = {
        "a": {"layout": "yard", "places": ["Busan"]},
        "b": {"layout": "dock", "places": ["Ulsan"], "topics": ["Steel"], "report": {"title": "Docks", "date": "2020"}},
        "c": {"layout": "dock", "places": ["Seoul"]},
        "d": {"places": ["Rome"]},
    }
    found = {"a": gold["a"], "b": {"report": {"title": "Docks"}, "places": ["Ulsan", "Rome"]}, "c": {}, "d": {}}
    layouts = by_layout(gold, found)
    assert [(name, each.documents, each.headline) for name, each in layouts.items()] == [
        ("", 1, 0.0), ("dock", 2, 0.5), ("yard", 1, 1.0)
    ]  # fmt: skip
    assert layouts["dock"].weakest == ("date", "places")
    assert layouts["yard"].weakest == ()


YARDS = "Yards of the north\n\nThe yards of Ulsan wait.\r\nThose of  Busan do not, says the Yard Board.\n"


def places_found(page, *names):
    return extraction(page, [claim(page, None, KG.concernsPlace, mention(page, KG.Place, name)) for name in names])


def test_errors_tell_the_line_and_the_quote_of_what_was_missed_and_of_what_was_invented(tmp_path):
    (tmp_path / "a.txt").write_text(YARDS, encoding="utf-8", newline="")
    page = read(tmp_path / "a.txt")
    listed = errors.find({"a": {"places": ["Busan", "Rome"]}}, {"a": places_found(page, "Ulsan")}, "places")
    assert [str(each).removeprefix(f"{page.source}") for each in listed] == [
        ':4\tmissed\t"Busan"\tThose of «Busan» do not, says the Yard Board.',
        '\tmissed\t"Rome"\tnot in the text',
        ':3\tinvented\t"Ulsan"\tThe yards of «Ulsan» wait.',
    ]


def test_an_error_on_a_web_page_names_the_line_of_its_source(tmp_path):
    (tmp_path / "a.html").write_text(
        "<html><head><title>Yards of <b>Ulsan</b></title></head>\n<body>\n<p>Yards wait.</p>\n<p>The yards of\n"
        "<a href='#'>Ulsan</a> <i>City</i> wait for ore.</p></body></html>",
        encoding="utf-8",
    )
    page = Document("a", str(tmp_path / "a.html"), "en", "Yards wait.\nThe yards of Ulsan City wait for ore.", ())
    [error] = errors.find({"a": {}}, {"a": places_found(page, "Ulsan City")}, "places")
    assert (error.line, error.missed) == (5, False)


def test_the_errors_of_a_document_that_was_not_given_are_all_that_its_gold_holds():
    listed = errors.find({"a": {"places": ["Busan"]}}, {}, "places")
    assert [str(each) for each in listed] == ['a\tmissed\t"Busan"\tnot in the text']


def test_an_entry_of_the_wrong_type_is_an_error_of_the_type_alone():
    page = document("Mills should buy ore now.")
    strategy = mention(page, KG.Strategy, "Mills should buy ore")
    found = {"report": extraction(page, [claim(page, None, KG.recommends, strategy)])}
    gold = {"report": {"strategies": [{"label": "Buy ore", "evidence": "Mills should buy ore", "type": "finance-and-tax"}]}}
    assert list(errors.find(gold, found, "strategies")) == []
    assert [(each.missed, each.quote) for each in errors.find(gold, found, "strategy_type")] == [
        (True, "«Mills should buy ore» now."), (False, "«Mills should buy ore» now.")
    ]  # fmt: skip
    assert list(errors.find(gold, found, "strategy_horizon")) == []


def test_each_claim_about_a_report_is_a_record_with_what_is_said_of_its_thing():
    page = document(YARDS)
    board, place = mention(page, KG.Institution, "Yard Board"), mention(page, KG.Place, "Busan")
    found = extraction(
        page,
        [
            claim(page, None, KG.mentionsInstitution, board),
            claim(page, board, KG.acronym, "Y", "Y"),
            claim(page, None, KG.concernsPlace, place),
        ],
    )
    told = {each.property: alone for each, alone in records(found)}
    assert told[KG.mentionsInstitution]["institutions"] == ({"name": "Yard Board", "acronym": "Y", "role": "mentioned"},)
    assert told[KG.concernsPlace]["places"] == ("Busan",)
    assert told[KG.concernsPlace]["institutions"] == ()


def test_an_unknown_field_is_answered_with_the_fields_there_are():
    with pytest.raises(FormatError, match="title, date"):
        list(errors.find({}, {}, "titel"))


def test_a_file_that_is_gone_is_counted_in_the_text_that_was_read():
    page = Document("a", "/nowhere/a.txt", "en", "One.\nIn Busan.", ())
    [error] = errors.find({"a": {}}, {"a": places_found(page, "Busan")}, "places")
    assert error.line == 2


def test_every_field_accepts_records_with_nulls():
    bare = {"report": None, "authors": None, "institutions": [{"name": None, "acronym": None}], "strategies": [{"evidence": None}],
            "industries": [{"name": None, "isic": None}], "findings": [{"value": None, "evidence": None}]}  # fmt: skip
    assert set(evaluate({"a": bare}, {"a": bare}).fields) == {field.name for field in FIELDS}


def test_gold_is_read_by_the_name_of_its_file(tmp_path):
    (tmp_path / "steel.json").write_text(json.dumps({"id": "other", "places": ["Busan"]}), encoding="utf-8")
    assert read_gold(tmp_path)["steel"]["places"] == ["Busan"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        (None, "", "no gold records"),
        ("a.json", "{", "not JSON"),
        ("a.json", "[1]", "not a record"),
        ("a.json", b"\xff", "not JSON"),
    ],
)
def test_gold_that_cannot_be_read_is_named(tmp_path, name, content, words):
    if name:
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(SourceError, match=words):
        read_gold(tmp_path)


def test_a_missing_gold_folder_is_named(tmp_path):
    with pytest.raises(SourceError, match="no such folder"):
        read_gold(tmp_path / "none")


def test_folding_keeps_words_and_drops_dress():
    assert fold("  ‘Ａ’ – B; ") == "'a' - b"
