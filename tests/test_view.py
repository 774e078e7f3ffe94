import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from kg import view
from kg.errors import QueryError
from kg.terms import ISIC, KG, RDF, SKOS, label
from kg.view import scene
from kg.view.classes import CLASSES, FACTS, WORDS
from kg.view.layout import positions
from tests.conftest import read_turtle

ID = "https://w3id.org/report-kg/id/"


def drawn(store: Store, folder: Path, **how: object) -> dict:
    page = view.write(store, folder / "page.html", **how).read_text("utf-8")
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)[1])


def labels(data: dict) -> set[str]:
    return {thing[1] for thing in data["things"]}


def test_all_things_are_drawn_but_not_where_the_facts_come_from(little_graph, tmp_path):
    data = drawn(little_graph, tmp_path)
    kinds = {data["classes"][thing[0]]["name"] for thing in data["things"]}
    assert kinds == {"report", "author", "institution", "industry", "strategy", "strategy type", "ISIC class", "section"}
    assert not any("/evidence/" in thing[2] or "/document/" in thing[2] for thing in data["things"])


def test_each_thing_has_a_place_of_its_own(little_graph, tmp_path):
    data = drawn(little_graph, tmp_path)
    places = {(node["x"], node["y"]) for node in data["nodes"]}
    assert len(places) == len(data["nodes"]) == len(data["things"])


def test_what_is_said_of_two_things_is_one_line_with_all_that_is_said(little_graph, tmp_path):
    data = drawn(little_graph, tmp_path)
    number = {thing[2]: index for index, thing in enumerate(data["things"])}
    ends = [number[ID + "report/boats"], number[ID + "author/mira-quist"]]
    (says,) = [link[2] for link in data["links"] if link[:2] == ends]
    assert [data["words"][word][0] for word, _ in says] == ["has as first author", "is written by"]


def test_the_sentence_behind_a_link_is_in_the_page(little_graph, tmp_path):
    data = drawn(little_graph, tmp_path)
    number = {thing[2]: index for index, thing in enumerate(data["things"])}
    ends = [number[ID + "report/boats"], number[ID + "strategy/boats/train-builders"]]
    (says,) = [link[2] for link in data["links"] if link[:2] == ends]
    (quote,) = [data["quotes"][n] for n in says[0][1]]
    assert "".join(quote[:3]) == "Since skills are rare, builders of quiet boats should be trained at every yard."
    assert quote[3:5] == ["boats", 0.9]


def test_facts_are_told_in_words_with_their_quote(little_graph, tmp_path):
    data = drawn(little_graph, tmp_path)
    (report,) = [thing for thing in data["things"] if thing[2] == ID + "report/boats"]
    facts = {heading: (text, [data["quotes"][n][1] for n in told]) for heading, text, told in report[6]}
    assert facts["Date"] == ("5 April 2031", ["2031.04.05"])
    assert facts["Further authors"] == ("yes", [])
    assert "Title" not in facts  # it is the label


@pytest.mark.parametrize(
    ("name", "around"),
    [
        (ID + "institution/lake-office", {"Office for Lakes", "Quiet boats for the lakes", "호수의 조용한 배"}),
        (
            ID + "report/ships",
            {"호수의 조용한 배", "Mira Quist", "Jo Ott", "Office for Lakes", "boat building", "조용한 선착장을 짓는다"},
        ),
        (ID + "industry/sailmaking", {"sailmaking", "Quiet boats for the lakes"}),
        (ISIC["301"], {"Building of ships and boats", "Manufacture of other transport equipment", "boat building"}),
    ],
)
def test_a_focus_draws_a_thing_and_what_it_is_linked_with(little_graph, tmp_path, name, around):
    assert labels(drawn(little_graph, tmp_path, focus=name)) == around


def test_hops_widen_the_focus_and_types_narrow_it(little_graph, tmp_path):
    data = drawn(little_graph, tmp_path, focus=ID + "industry/sailmaking", hops=2, types=["authors", "kg:Institution"])
    assert labels(data) == {"sailmaking", "Mira Quist", "Jo Ott", "Office for Lakes"}
    assert data["things"][data["start"]][1] == "sailmaking"


def test_no_hop_at_all_is_the_thing_alone(little_graph, tmp_path):
    assert labels(drawn(little_graph, tmp_path, focus=ID + "industry/sailmaking", hops=0)) == {"sailmaking"}


@pytest.mark.parametrize("focus", [ID + "industry/nobody", ID + "evidence/boats/1", "sailmaking"])
def test_a_focus_that_is_not_drawn_is_refused(little_graph, tmp_path, focus):
    with pytest.raises(QueryError, match="nothing that can be drawn"):
        view.write(little_graph, tmp_path / "page.html", focus=focus)
    assert not list(tmp_path.iterdir())


def test_an_unknown_class_is_refused_with_the_choices(little_graph, tmp_path):
    with pytest.raises(QueryError, match=r"'Boat' is no class.*Report, Author"):
        view.write(little_graph, tmp_path / "page.html", types=["Boat"])


def test_hostile_text_stays_text(little_graph, tmp_path):
    page = view.write(little_graph, tmp_path / "page.html", title="</title><script>alert(1)</script>{{ data }}").read_text(
        "utf-8"
    )
    assert "window.hacked=1</script>" not in page
    assert "<script>alert" not in page
    assert "<img" not in page
    assert not set("\u202e\x07") & set(page)
    assert len(re.findall("^<script", page, re.M)) == 3
    assert page.count('id="data"') == 1


def test_the_page_allows_itself_nothing_from_outside(little_graph, tmp_path):
    page = view.write(little_graph, tmp_path / "page.html").read_text("utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1]
    assert policy.startswith("default-src &#x27;none&#x27;; script-src &#x27;sha256-")
    assert "unsafe" not in policy
    assert not re.search(r"<(?:link|img|iframe)\b|\bsrc=\"|sourceMappingURL", page)


def test_the_same_graph_gives_the_same_bytes_whatever_the_hashes_and_the_order_of_facts(little_graph, tmp_path):
    code = (
        "import sys; from pyoxigraph import *; from kg import view; s = Store(); quads = list(parse(path=sys.argv[1]));"
        "s.extend(quads if sys.argv[3] == '0' else reversed(quads)); view.write(s, sys.argv[2])"
    )
    source, pages = Path(__file__).with_name("little.ttl"), []
    for seed in ("0", "1"):
        target = tmp_path / f"{seed}.html"
        command = [sys.executable, "-c", code, str(source), str(target), seed]
        subprocess.run(command, check=True, cwd=Path(view.__file__).parents[2], env={"PYTHONHASHSEED": seed})
        pages.append(target.read_bytes())
    assert pages[0] == pages[1] == view.write(little_graph, tmp_path / "here.html").read_bytes()


def test_an_empty_graph_is_an_empty_page(tmp_path):
    assert drawn(Store(), tmp_path)["things"] == []


def test_a_thing_without_a_name_is_called_by_the_end_of_its_iri(tmp_path):
    store = read_turtle("<http://example.org/author/nobody> a <https://w3id.org/report-kg/ontology#Author> .")
    assert labels(drawn(store, tmp_path)) == {"nobody"}


def test_too_large_a_graph_becomes_an_overview_of_the_most_linked(tmp_path, monkeypatch):
    monkeypatch.setattr(view, "MOST", 30)
    monkeypatch.setattr(view, "OVERVIEW", 5)
    hub = NamedNode(ID + "report/hub")
    store = Store()
    store.add(Quad(hub, NamedNode(RDF.type), NamedNode(KG.Report)))
    store.add(Quad(hub, NamedNode(SKOS.prefLabel), Literal("hub")))
    for n in range(40):
        author = NamedNode(f"{ID}author/{n:02}")
        store.add(Quad(author, NamedNode(RDF.type), NamedNode(KG.Author)))
        store.add(Quad(hub, NamedNode(KG.hasAuthor), author))
    data = drawn(store, tmp_path)
    assert labels(data) == {"hub", "00", "01", "02", "03"}
    assert data["total"] == 41


def test_each_class_and_property_of_the_drawing_is_in_the_ontology():
    for iri in [style.iri for style in CLASSES] + [iri for iri in (*WORDS, *FACTS) if iri.startswith(str(KG))]:
        assert label(iri)


def test_each_class_has_its_own_colours_and_shape():
    assert len({style.shape for style in CLASSES}) == len({style.light for style in CLASSES}) == len(CLASSES)
    assert len({style.dark for style in CLASSES}) == len(CLASSES)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 40, 900])
def test_a_layout_parts_all_nodes(count):
    edges = [(0, n) for n in range(1, count // 2)] + [(n, n + 1) for n in range(count // 2, count - 1)]
    places = positions(count, edges, [10.0] * count)
    assert len(places) == count
    assert len(set(places)) == count


def test_a_layout_puts_what_is_linked_nearer_than_what_is_not():
    one = [(a, b) for a in range(8) for b in range(a)]
    edges = one + [(a + 8, b + 8) for a, b in one] + [(0, 8)]
    places = positions(16, edges, [5.0] * 16)

    def apart(a: int, b: int) -> float:
        return ((places[a][0] - places[b][0]) ** 2 + (places[a][1] - places[b][1]) ** 2) ** 0.5

    inside = max(apart(a, b) for a, b in one)
    assert inside < min(apart(a, b) for a in range(1, 8) for b in range(9, 16))


def test_quotes_are_told_the_surest_first():
    store = read_turtle(Path(__file__).with_name("little.ttl").read_bytes())
    for number, sure in ((8, "0.2"), (9, "0.99")):
        store.load(
            f"""@prefix kg: <{KG}> . @prefix rdf: <{RDF}> . @prefix oa: <http://www.w3.org/ns/oa#> .
            <{ID}evidence/x/{number}> a kg:Evidence ; rdf:subject <{ID}report/boats> ; rdf:predicate kg:recommends ;
            rdf:object <{ID}strategy/boats/train-builders> ; oa:exact "{sure}" ; kg:confidence {sure} .""".encode(),
            format=RdfFormat.TURTLE,
        )
    links = scene.read(store, scene.kinds(store), 0).links
    (link,) = [one for one in links if one.target.endswith("train-builders")]
    assert [quote.confidence for quote in link.says[0][1]] == [0.99, 0.9, 0.2]
