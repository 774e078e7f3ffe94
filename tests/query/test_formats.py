"""The shapes in which results are written."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest

from kg.errors import FormatError
from kg.query import run
from kg.query.formats import FORMATS, show, write


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def written(store, sparql, name=None, out=None) -> str:
    out = out or io.StringIO()
    write(run(store, sparql), name, out)
    return out.getvalue()


TITLES = "SELECT ?report ?title { ?report a kg:Report ; skos:prefLabel ?title } ORDER BY ?title"


def test_a_table_shows_short_names_and_whole_cells(store):
    lines = written(store, TITLES).splitlines()
    assert lines[0].split() == ["report", "title"]
    assert lines[2].split(None, 1) == ["report:docks", 'Docks and "Cranes"']
    assert not any(line.endswith(" ") for line in lines)


def test_no_cell_is_cut_or_folded_where_there_is_no_terminal():
    out = io.StringIO()
    show(("a", "b"), [("x" * 500, "y" * 500)], out)
    assert f"{'x' * 500}   {'y' * 500}" in out.getvalue()


def test_csv_and_json_and_xml_are_those_of_sparql(store):
    assert next(csv.reader(io.StringIO(written(store, TITLES, "csv")))) == ["report", "title"]
    assert len(json.loads(written(store, TITLES, "json"))["results"]["bindings"]) == 3
    assert ElementTree.fromstring(written(store, TITLES, "xml")).tag.endswith("sparql")
    assert written(store, TITLES, "tsv").startswith("?report\t?title\n")


def test_markdown_escapes_what_it_would_take_for_markup(store):
    assert written(store, "SELECT ('a|b *c* <i>' AS ?x) {}", "markdown") == "| x |\n| --- |\n| a\\|b \\*c\\* \\<i\\> |\n"


@pytest.mark.parametrize(
    ("name", "said"), [(None, "yes\n"), ("markdown", "yes\n"), ("csv", "true\n"), ("json", '{"head":{},"boolean":true}\n')]
)
def test_a_truth_is_said_in_a_word(store, name, said):
    assert written(store, "ASK { ?s a kg:Report }", name) == said
    assert written(store, "ASK { ?s a kg:Evidence ; a kg:Report }") == "no\n"


def test_triples_are_turtle_with_the_prefixes_they_use_and_always_the_same(store):
    assert len({written(store, "CONSTRUCT WHERE { ?s skos:prefLabel ?o ; a ?class }") for _ in range(5)}) == 1
    text = written(store, "DESCRIBE <https://w3id.org/report-kg/id/author/ana-vale>")
    heads = [line for line in text.splitlines() if line.startswith("@prefix")]
    assert heads == sorted(heads)
    assert 'foaf:familyName "Vale"' in text
    assert "dcterms" not in text


@pytest.mark.parametrize(
    ("sparql", "name", "said"),
    [
        (TITLES, "turtle", "format 'turtle' does not fit: SELECT gives rows; take one of table, csv"),
        ("ASK {}", "turtle", "ASK gives yes or no"),
        ("DESCRIBE <http://e/>", "csv", "CONSTRUCT and DESCRIBE give triples; take one of turtle, markdown"),
        (TITLES, "cvs", "unknown format 'cvs'; did you mean csv? There are table, csv, tsv, json, xml, turtle, markdown"),
    ],
)
def test_a_format_that_does_not_fit_names_those_that_do(store, sparql, name, said):
    with pytest.raises(FormatError) as raised:
        written(store, sparql, name)
    assert said in str(raised.value)


@pytest.mark.parametrize("name", [name for name in FORMATS if FORMATS[name].solutions])
def test_no_text_steers_a_terminal(store, name):
    hostile = "SELECT ?x { VALUES ?x { '\\u001b[31mred\\u009b1m\\u202e\\u0007' } }"
    text = written(store, hostile, name, Terminal())
    assert "\x1b[31m" not in text  # other sequences are the table's own
    assert not set("\x9b\u202e\x07") & set(text)


def test_programs_get_the_data_unchanged(store):
    assert "\x1b[31m" in written(store, "SELECT ?q { ?e oa:exact ?q FILTER(CONTAINS(?q, '[31m')) }", "csv")


def test_no_rows_are_counted_as_none(store):
    assert write(run(store, "SELECT ?s { ?s a kg:Section }"), "table", io.StringIO()) == 0
