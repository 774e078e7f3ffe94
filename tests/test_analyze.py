import json
import re
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import Store

from kg import analyze
from kg.analyze import figures, projection
from kg.analyze.sentences import listed, standing_out
from tests.conftest import read_turtle

ID = "https://w3id.org/report-kg/id/"


@pytest.fixture(scope="module")
def analysis(little_graph):
    return analyze.analyze(little_graph)


def test_things_are_counted_by_class(analysis):
    assert {name: number for name, number in analysis.counts.items() if number} == {
        "reports": 2,
        "authors": 2,
        "institutions": 1,
        "industries": 2,
        "ISIC classes": 2,
        "strategies": 3,
        "strategy types": 1,
    }


def test_the_network_holds_each_link_once_and_no_section(little_graph):
    network = projection.network(little_graph)
    number = {iri: index for index, iri in enumerate(network.iris)}
    boats = number[ID + "report/boats"]
    assert len([link for link in network.links if boats in link]) == 7  # two authors, publisher, two industries, two strategies
    assert ID + "section/boats/1" not in number


def test_figures_are_those_of_networkx(little_graph, analysis):
    graph = projection.network(little_graph).graph()
    iris = projection.network(little_graph).iris
    found = {one.iri: one for one in analysis.standing}
    for node, rank in nx.pagerank(graph).items():
        assert found[iris[node]].pagerank == pytest.approx(rank, abs=1e-6)
        assert found[iris[node]].degree == graph.degree[node]
    for node, between in nx.betweenness_centrality(graph).items():
        assert found[iris[node]].betweenness == pytest.approx(between, abs=1e-6)


def test_each_thing_belongs_to_one_community(analysis):
    assert sum(one.size for one in analysis.communities) == analysis.things
    assert [one.number for one in analysis.communities] == list(range(1, len(analysis.communities) + 1))
    assert {one.community for one in analysis.standing} == {one.number for one in analysis.communities}


def test_people_who_write_together_are_counted_by_report(analysis):
    assert analysis.co_authors == (figures.CoAuthors("Jo Ott", "Mira Quist", 2),)


def test_an_institution_recommends_what_its_reports_recommend(analysis):
    (office,) = analysis.institutions
    assert (office.label, office.reports, office.strategies) == ("Office for Lakes", 2, 3)
    assert [(kind.label, kind.number) for kind in office.types] == [("workforce development", 2)]


def test_only_stated_aims_are_in_the_matrix(analysis):
    assert analysis.aims == (figures.Aim("boat building", "workforce development", 1),)


def test_an_industry_without_a_strategy_is_a_blind_spot(analysis):
    assert [(one.label, one.number) for one in analysis.blind_spots] == [("sailmaking", 1)]


def test_what_reports_share_is_found(analysis):
    assert [one.label for one in analysis.shared] == ["Jo Ott", "Mira Quist", "Office for Lakes", "boat building"]


def test_what_stands_out_is_said_in_sentences(analysis):
    says = standing_out(analysis)
    assert says[0] == "2 reports by 2 authors recommend 3 strategies and speak of 2 industries."
    assert says[1] == "“boat building” is the most connected industry: linked with 4 things and the aim of 1 strategy."
    assert "“workforce development” is the commonest kind of measure: 2 of 3 strategies (67%)." in says
    assert "Jo Ott and Mira Quist write together most: 2 reports." in says
    assert says[-1] == "1 of 2 industries is spoken of without a strategy aimed at it: sailmaking."


def test_an_empty_graph_is_told_as_empty(tmp_path):
    analysis = analyze.analyze(Store())
    assert standing_out(analysis) == ["The graph holds no reports yet: kg build adds them."]
    analyze.write(analysis, tmp_path)
    assert "no reports yet" in (tmp_path / "analysis.html").read_text("utf-8")


def test_a_graph_without_links_has_figures_too():
    store = read_turtle("<http://example.org/a> a <https://w3id.org/report-kg/ontology#Report> .")
    analysis = analyze.analyze(store)
    assert (analysis.things, analysis.links, analysis.islands, analysis.modularity) == (1, 0, 1, 0.0)
    assert standing_out(analysis) == ["1 report."]


def test_a_large_graph_is_sampled_and_says_so(little_graph, tmp_path, monkeypatch):
    monkeypatch.setattr(figures, "MOST", 5)
    analysis = analyze.analyze(little_graph)
    assert analysis.sampled
    assert len(analysis.standing) == 5
    page, _ = analyze.write(analysis, tmp_path)
    assert "the network among its 5 most linked" in page.read_text("utf-8")


def test_betweenness_from_a_sample_is_said_to_be_estimated(little_graph, tmp_path, monkeypatch):
    monkeypatch.setattr(figures, "_STEPS", 1)
    monkeypatch.setattr(figures, "_PIVOTS", 4)
    analysis = analyze.analyze(little_graph)
    assert analysis.betweenness_from == 4
    page, _ = analyze.write(analysis, tmp_path)
    assert "estimated from 4 of" in page.read_text("utf-8")


def test_small_graphs_are_told_they_are_small(analysis, tmp_path):
    page, _ = analyze.write(analysis, tmp_path)
    assert "This is a small graph (2 reports)" in page.read_text("utf-8")


def test_the_page_is_escaped_and_loads_nothing(tmp_path):
    text = Path(__file__).with_name("little.ttl").read_text("utf-8")
    hostile = text.replace('"sailmaking"@en', '"</ul><script>x</script><img src=x onerror=x>"@en')
    page, _ = analyze.write(analyze.analyze(read_turtle(hostile)), tmp_path)
    html = page.read_text("utf-8")
    assert "&lt;script&gt;x" in html
    assert not re.search(r"<script|<img|<link|https?://", html)
    assert "default-src &#39;none&#39;; style-src &#39;sha256-" in html


def test_the_json_holds_all_figures_in_a_fixed_order(analysis, tmp_path):
    _, file = analyze.write(analysis, tmp_path)
    told = json.loads(file.read_text("utf-8"))
    assert list(told) == sorted(told)
    assert told["things"] == analysis.things
    assert len(told["standing"]) == analysis.things
    assert "호수의 조용한 배" in file.read_text("utf-8")


def test_the_same_graph_gives_the_same_bytes_whatever_the_hashes(little_graph, tmp_path):
    code = (
        "import sys; from pyoxigraph import *; from kg import analyze; s = Store(); s.load(path=sys.argv[1]);"
        "analyze.write(analyze.analyze(s), sys.argv[2])"
    )
    for seed in ("0", "1"):
        command = [sys.executable, "-c", code, str(Path(__file__).with_name("little.ttl")), str(tmp_path / seed)]
        subprocess.run(command, check=True, cwd=Path(analyze.__file__).parents[2], env={"PYTHONHASHSEED": seed})
    for name in ("analysis.html", "analysis.json"):
        assert (tmp_path / "0" / name).read_bytes() == (tmp_path / "1" / name).read_bytes()


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["a"], "a"), (["a", "b", "c"], "a, b and c"), (list("abcde"), "a, b, c and 2 more")],
)
def test_lists_read_as_lists(names, text):
    assert listed(names) == text


def test_several_kinds_that_lead_together_are_all_named():
    text = Path(__file__).with_name("little.ttl").read_text("utf-8")
    other = text.replace("stype:workforce-development ;\n    skos:prefLabel", "stype:data-and-digital ;\n    skos:prefLabel")
    store = read_turtle(other + '\nstype:data-and-digital a kg:StrategyType ; skos:prefLabel "data and digital"@en .')
    says = standing_out(analyze.analyze(store))
    assert (
        "“data and digital” and “workforce development” are the commonest kinds of measure: 1 of 3 strategies (33%) each."
        in says
    )
