"""A build, from files to a folder of exports: whole or not at all, and the same bytes each time."""

from __future__ import annotations

import csv
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, Store

import kg
from kg.diff import diff
from kg.graph import evidence, store, swap
from kg.pipeline.tables import HEADER
from kg.validate import validate

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"

PAGES = {
    "ports": """Ports in a Time of Change

Author Han Mi-ra, Oh Jun-seo
Date 2021.03.02
Publisher Quarrydale Port Office (QPO)

This report looks at ports in South Korea and Japan. The shipbuilding industry grew by 4.2 percent in 2020.
First, the government should train dockers for automated terminals. Second, tax credits for clean fuel should be expanded.
""",
    "harbours": """A Note on Harbours

Author Han Mira
Date 2022.01

Small harbours depend on fishing. It is necessary to repair breakwaters in Busan in the short term.
""",
    "한국": """해운 산업의 미래

저자 홍길동
발행일 2020.05.01

해운 산업은 중요하다. 정부는 선원 교육을 확대해야 한다.
""",
}


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def build(paths: object, out: Path, **options: object) -> kg.Build:
    return kg.build(paths, out, **{"view": False, "analysis": False, **options})  # type: ignore[arg-type]


def exports(folder: Path) -> dict[str, bytes]:
    """Every file that a build wrote, but for the one that knows a clock and the database."""
    files = [
        file for name in swap.FILES for file in ([folder / name] if (folder / name).is_file() else (folder / name).rglob("*"))
    ]
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in files
        if file.name != "build.json" and "store" not in file.parts
    }


def in_python(code: str, *arguments: object, said: int | None = None, **environment: str) -> subprocess.Popen[bytes]:
    """Start another Python; `said` is where its stderr goes."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path, **environment}, stderr=said)


# What comes out ---------------------------------------------------------------------------------------------------------


def test_a_build_writes_all_its_exports(tmp_path: Path) -> None:
    made = kg.build(SEEDS, tmp_path / "out")
    names = {path.name for path in (tmp_path / "out").iterdir() if not path.name.startswith(".")}
    expected = {
        "graph.ttl",
        "evidence.ttl",
        "graph.html",
        "analysis.html",
        "analysis.json",
        "strategies.csv",
        "build.json",
        "store",
    }
    assert names == expected
    assert made.documents == tuple(sorted(path.stem for path in SEEDS.glob("*.txt")))
    assert made.failures == ()
    assert made.counts["Report"] == 3
    assert len(made.graph) == made.counts["triples"]


def test_facts_that_are_not_sure_enough_are_left_out_with_all_that_hangs_on_them(pages: Path, tmp_path: Path) -> None:
    whole, part = build(pages, tmp_path / "whole"), build(pages, tmp_path / "part", min_confidence=0.8)
    essential = "(dcterms:title, kg:value, kg:strategyType)"  # no report without a title, no strategy without a type
    least = "SELECT (MIN(?sure) AS ?least) { ?e kg:confidence ?sure ; rdf:predicate ?said FILTER(?said NOT IN "
    [row] = part.graph.query(f"{least} {essential}) }}")
    assert float(row["least"].value) >= 0.8
    assert 0 < part.left_out == whole.counts["Evidence"] - part.counts["Evidence"]
    account = json.loads((tmp_path / "part" / "build.json").read_text("utf-8"))
    assert (account["min_confidence"], account["left_out"]) == (0.8, part.left_out)
    assert json.loads((tmp_path / "whole" / "build.json").read_text("utf-8"))["left_out"] == whole.left_out == 0
    assert validate(tmp_path / "part").conforms
    changes = diff(tmp_path / "whole", tmp_path / "part")
    assert changes.went
    assert (changes.came, changes.changed, changes.moved) == ((), (), ())


def test_the_next_build_does_not_remember_how_sure_the_last_one_was(pages: Path, tmp_path: Path) -> None:
    build(pages, tmp_path / "out")
    before = exports(tmp_path / "out")
    build(pages, tmp_path / "out", min_confidence=0.85)
    assert exports(tmp_path / "out") != before
    build(pages, tmp_path / "out", add=True)
    assert exports(tmp_path / "out") == before


@pytest.mark.parametrize("wrong", [-0.1, 1.1, 80, float("nan")])
def test_a_confidence_that_cannot_be_is_refused(pages: Path, tmp_path: Path, wrong: float) -> None:
    with pytest.raises(kg.BuildError, match="from 0 to 1"):
        build(pages, tmp_path / "out", min_confidence=wrong)
    assert not (tmp_path / "out").exists()


def test_the_pages_are_left_out_when_nobody_wants_them(pages: Path, tmp_path: Path) -> None:
    build(pages, tmp_path / "out")
    assert not {"graph.html", "analysis.html", "analysis.json"} & {path.name for path in (tmp_path / "out").iterdir()}


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("seeds") / "out"
    build(SEEDS, out)
    return out


def test_each_quote_stands_at_its_offsets_in_the_file(seeds: Path) -> None:
    texts = {file.stem: file.read_bytes().decode() for file in SEEDS.glob("*.txt")}
    found = list(evidence.read(store.read(seeds)))
    assert len(found) > 200
    for one in found:
        text = texts[one.document.rpartition("/")[2]]
        assert text[one.span.start : one.span.end] == one.quote
        around = text[one.span.start - len(one.prefix) : one.span.end + len(one.suffix)]
        assert around == one.prefix + one.quote + one.suffix


def test_every_stated_fact_has_evidence_and_every_evidence_its_fact(seeds: Path) -> None:
    graph = kg.load(seeds)
    orphans = "SELECT * { ?e rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o FILTER NOT EXISTS { ?s ?p ?o } }"
    assert list(graph.query(orphans)) == []
    unfounded = """SELECT ?s ?p ?o { ?s ?p ?o . ?s a ?class . VALUES ?class { kg:Report kg:Strategy kg:Finding kg:Section }
        FILTER(STRSTARTS(STR(?p), STR(kg:)))
        FILTER NOT EXISTS { ?e rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o } }"""
    assert list(graph.query(unfounded)) == []


@pytest.mark.parametrize("name", ["graph.ttl", "evidence.ttl"])
def test_rdflib_and_oxigraph_read_the_same_graph(seeds: Path, name: str) -> None:
    ours = Store()
    ours.load(path=seeds / name, format=RdfFormat.TURTLE)
    lines = b"\n".join(f"{quad.triple} .".encode() for quad in ours)
    theirs = rdflib.Graph().parse(seeds / name)
    assert set(theirs) == set(rdflib.Graph().parse(data=lines, format="nt"))
    assert len(theirs) == len(ours)


def test_the_store_holds_both_files_in_its_default_graph(seeds: Path) -> None:
    both = Store()
    for name in store.TURTLE:
        both.load(path=seeds / name, format=RdfFormat.TURTLE)
    assert set(store.read(seeds)) == set(both)


def test_the_account_says_what_was_read_and_how_long_it_took(seeds: Path) -> None:
    account = json.loads((seeds / "build.json").read_text(encoding="utf-8"))
    assert [one["id"] for one in account["documents"]] == sorted(path.stem for path in SEEDS.glob("*.txt"))
    assert account["failures"] == []
    assert {"read", "resolve", "assemble", "write", "store"} <= account["seconds"].keys()


def test_strategies_come_as_a_table(seeds: Path) -> None:
    with (seeds / "strategies.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == HEADER
    recommended = list(kg.load(seeds).query("SELECT ?s { ?r kg:recommends ?s }"))
    assert len(rows) == len(recommended)
    texts = "".join(file.read_text(encoding="utf-8") for file in SEEDS.glob("*.txt"))
    assert all(row["quote"] in texts and row["report"] and row["strategy"] and row["type"] for row in rows)


def test_authors_stand_in_the_table_in_the_order_of_the_byline(pages: Path, tmp_path: Path) -> None:
    build(pages / "ports.txt", tmp_path / "out")
    with (tmp_path / "out" / "strategies.csv").open(encoding="utf-8", newline="") as file:
        assert {row["authors"] for row in csv.DictReader(file)} == {"Han Mi-ra; Oh Jun-seo"}


@pytest.mark.parametrize(
    ("encoding", "kept"), [("utf-8", False), ("utf-8-sig", True), ("utf-16", True)], ids=["plain", "with a mark", "UTF-16"]
)
def test_a_text_is_kept_where_it_is_not_the_file_itself(pages: Path, tmp_path: Path, encoding: str, kept: bool) -> None:
    (pages / "ports.txt").write_bytes(PAGES["ports"].replace("\n", "\r\n").encode(encoding))
    build(pages / "ports.txt", tmp_path / "out")
    text = tmp_path / "out" / "texts" / "ports.txt"
    assert text.exists() is kept
    source = text if kept else pages / "ports.txt"
    for one in evidence.read(store.read(tmp_path / "out")):
        assert source.read_bytes().decode()[one.span.start : one.span.end] == one.quote


def test_the_text_of_a_web_page_is_kept_with_what_its_head_says(tmp_path: Path) -> None:
    build(Path(__file__).parent / "sources" / "pages" / "dspace.html", tmp_path / "out")
    text = (tmp_path / "out" / "texts" / "dspace.txt").read_bytes().decode()
    assert text.startswith("citation_author: Ngozi Okafor\n")
    found = list(evidence.read(store.read(tmp_path / "out")))
    assert len(found) > 10
    assert all(text[one.span.start : one.span.end] == one.quote for one in found)


def test_a_build_may_give_its_things_another_base(pages: Path, tmp_path: Path) -> None:
    build(pages, tmp_path / "out", base="https://example.org/kb")
    found = {quad.subject.value for quad in store.read(tmp_path / "out")}
    assert any(iri.startswith("https://example.org/kb/report/") for iri in found)
    assert not any(iri.startswith("https://w3id.org/report-kg/id/") for iri in found)


# The same input, the same bytes -----------------------------------------------------------------------------------------

BUILD = "import sys, kg; kg.build(sys.argv[2:], sys.argv[1])"


@pytest.mark.parametrize(
    ("environment", "hours"),
    [
        ({"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"}, "C"),
        ({"PYTHONHASHSEED": "1", "TZ": "Asia/Seoul", "LC_ALL": "C.UTF-8"}, "Seoul"),
        ({"PYTHONHASHSEED": "77", "TZ": "America/Los_Angeles", "LC_ALL": "ko_KR.UTF-8", "PYTHONUTF8": "0"}, "Los Angeles"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_hash_seed_time_zone_locale_and_order_change_no_byte(
    tmp_path: Path, pages: Path, environment: dict[str, str], hours: str
) -> None:
    files = [*sorted(SEEDS.glob("*.txt")), *sorted(pages.glob("*.txt"))]
    kg.build(files, tmp_path / "here")
    random.Random(hours).shuffle(files)
    process = in_python(BUILD, tmp_path / "there", *files, **environment)
    assert process.wait() == 0
    assert exports(tmp_path / "there") == exports(tmp_path / "here")


def test_more_processes_change_no_byte(pages: Path, tmp_path: Path) -> None:
    for number in range(130):
        (pages / f"copy{number:03}.txt").write_text(PAGES["ports"].replace("Ports in", f"Ports {number} in"), encoding="utf-8")
    (pages / "broken.txt").write_bytes(b"\x00\x01")
    one, two = (build(pages, tmp_path / f"out{jobs}", jobs=jobs) for jobs in (1, 2))
    assert len(one.documents) == 133
    assert one.failures == two.failures
    assert exports(tmp_path / "out1") == exports(tmp_path / "out2")


def test_a_second_build_from_the_cache_changes_no_byte(pages: Path, tmp_path: Path) -> None:
    build(pages, tmp_path / "out")
    first = exports(tmp_path / "out")
    build(pages, tmp_path / "out")
    assert exports(tmp_path / "out") == first == exports(tmp_path / "out" / ".previous")


def test_the_cache_is_not_believed_about_a_file_that_changed(pages: Path, tmp_path: Path) -> None:
    build(pages, tmp_path / "out")
    (pages / "ports.txt").write_text(PAGES["ports"].replace("2021.03.02", "2021.03.03"), encoding="utf-8")
    build(pages, tmp_path / "out")
    build(pages, tmp_path / "fresh")
    assert exports(tmp_path / "out") == exports(tmp_path / "fresh")
    assert b"2021-03-03" in exports(tmp_path / "out")["graph.ttl"]


def test_a_cache_that_is_rubbish_is_made_anew(pages: Path, tmp_path: Path) -> None:
    build(pages, tmp_path / "out")
    first = exports(tmp_path / "out")
    (tmp_path / "out" / ".cache" / "extractions.sqlite").write_bytes(b"rubbish" * 1000)
    build(pages, tmp_path / "out")
    assert exports(tmp_path / "out") == first


# Which documents --------------------------------------------------------------------------------------------------------


def test_a_build_is_exactly_its_paths(pages: Path, tmp_path: Path) -> None:
    build(pages, tmp_path / "out")
    build(pages / "ports.txt", tmp_path / "out")
    build(pages / "ports.txt", tmp_path / "fresh")
    assert exports(tmp_path / "out") == exports(tmp_path / "fresh")
    assert not (tmp_path / "out" / "texts").exists()


def test_adding_one_after_the_other_equals_building_all_at_once(pages: Path, tmp_path: Path) -> None:
    for name in ("한국", "ports", "harbours", "ports"):
        build(pages / f"{name}.txt", tmp_path / "out", add=True)
    build(pages, tmp_path / "fresh")
    assert exports(tmp_path / "out") == exports(tmp_path / "fresh")


def test_files_of_one_name_are_told_apart_when_added_as_when_built_at_once(pages: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "ports.txt").write_text(PAGES["harbours"], encoding="utf-8")
    build(pages, tmp_path / "out")
    made = build(other, tmp_path / "out", add=True)
    build([other, pages], tmp_path / "fresh")
    assert "other-ports" in made.documents
    assert exports(tmp_path / "out") == exports(tmp_path / "fresh")


def test_a_document_whose_file_is_gone_is_kept_from_the_cache(pages: Path, tmp_path: Path) -> None:
    build(pages, tmp_path / "fresh")
    build(pages / "ports.txt", tmp_path / "out")
    (pages / "ports.txt").unlink()
    build(pages, tmp_path / "out", add=True)
    assert exports(tmp_path / "out") == exports(tmp_path / "fresh")


def test_a_document_that_is_gone_altogether_cannot_be_kept(pages: Path, tmp_path: Path) -> None:
    build(pages / "ports.txt", tmp_path / "out")
    first = exports(tmp_path / "out")
    (pages / "ports.txt").unlink()
    shutil.rmtree(tmp_path / "out" / ".cache")
    with pytest.raises(kg.BuildError, match="gone"):
        build(pages, tmp_path / "out", add=True)
    assert exports(tmp_path / "out") == first


def test_exports_below_a_path_are_not_read_again(pages: Path) -> None:
    build(pages, pages / "exports")
    first = exports(pages / "exports")
    assert build(pages, pages / "exports").documents == ("harbours", "ports", "한국")
    assert exports(pages / "exports") == first


# What goes wrong --------------------------------------------------------------------------------------------------------


def test_one_unreadable_document_does_not_stop_the_others(pages: Path, tmp_path: Path) -> None:
    (pages / "picture.txt").write_bytes(b"\x89PNG\x00\x01")
    (pages / "nothing.txt").write_bytes(b"")
    made = build(pages, tmp_path / "out")
    assert len(made.documents) == 3
    assert [Path(one.source).name for one in made.failures] == ["nothing.txt", "picture.txt"]
    account = json.loads((tmp_path / "out" / "build.json").read_text(encoding="utf-8"))
    assert ["empty" in one["why"] or "binary" in one["why"] for one in account["failures"]] == [True, True]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_file_whose_name_is_not_utf8_is_read_and_kept(pages: Path, tmp_path: Path) -> None:
    name = os.fsdecode("보고".encode("euc-kr")) + ".txt"
    (pages / name).write_text(PAGES["ports"], encoding="utf-8")
    assert len(build(pages / name, tmp_path / "out").documents) == 1
    build(pages / "한국.txt", tmp_path / "out", add=True)
    build([pages / name, pages / "한국.txt"], tmp_path / "fresh")
    assert exports(tmp_path / "out") == exports(tmp_path / "fresh")


def test_where_nothing_can_be_read_nothing_is_written(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(kg.SourceError, match="empty"):
        build(tmp_path / "empty.txt", tmp_path / "deep" / "out")
    assert not (tmp_path / "deep").exists()
    build(pages, tmp_path / "out")
    first = exports(tmp_path / "out")
    with pytest.raises(kg.SourceError):
        build(tmp_path / "empty.txt", tmp_path / "out")
    assert exports(tmp_path / "out") == first


def test_a_missing_path_is_said_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(kg.SourceError, match=r"nowhere\.txt"):
        build(tmp_path / "nowhere.txt", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_base_that_is_no_iri_is_refused(pages: Path, tmp_path: Path) -> None:
    with pytest.raises(kg.BuildError, match="not the beginning of an IRI"):
        build(pages, tmp_path / "out", base="my things")
    assert not (tmp_path / "out").exists()


def test_a_file_in_place_of_the_folder_is_said_to_be_one(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(kg.BuildError, match="out"):
        build(pages, tmp_path / "out")
    assert (tmp_path / "out").read_text() == "mine"


# Root writes wherever it likes, so it becomes nobody, once all is loaded that nobody might not be able to read.
AS_NOBODY = """
import os, sys, kg
kg.build(sys.argv[2], sys.argv[1] + "-warm", view=False, analysis=False)
if not os.geteuid(): os.setuid(65534)
try:
    kg.build(sys.argv[2], sys.argv[1], view=False, analysis=False)
except kg.BuildError as error:
    print(error, file=sys.stderr)
    sys.exit(2)
"""


def test_a_folder_that_cannot_be_written_to_is_said_to_be_one(pages: Path) -> None:
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to nobody
        open_to_all = Path(name)
        open_to_all.chmod(0o755)
        out = open_to_all / "out"
        shutil.copytree(pages, open_to_all / "pages")
        build(pages / "ports.txt", out)
        first = exports(out)
        out.chmod(0o555)
        (out / ".lock").chmod(0o444)
        process = in_python(AS_NOBODY, out, open_to_all / "pages", said=subprocess.PIPE)
        _, said = process.communicate()
        out.chmod(0o755)
        assert process.returncode == 2, said
        assert b"cannot be written" in said
        assert exports(out) == first


def test_other_files_in_the_folder_stay(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "notes.txt").write_text("mine")
    build(pages, tmp_path / "out")
    build(pages, tmp_path / "out")
    assert (tmp_path / "out" / "notes.txt").read_text() == "mine"


# All or none ------------------------------------------------------------------------------------------------------------


def test_the_build_before_is_kept(pages: Path, tmp_path: Path) -> None:
    build(pages / "ports.txt", tmp_path / "out")
    first = exports(tmp_path / "out")
    build(pages, tmp_path / "out")
    assert exports(tmp_path / "out" / ".previous") == first
    assert len(store.read(tmp_path / "out" / ".previous")) > 0


def test_two_builds_do_not_share_a_folder(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with swap.locked(tmp_path / "out"), pytest.raises(kg.BuildError, match="another build"):
        build(pages, tmp_path / "out")
    build(pages, tmp_path / "out")


def test_of_two_builds_at_once_at_least_one_stands_whole(pages: Path, tmp_path: Path) -> None:
    code = "import sys, kg\ntry: kg.build(sys.argv[2:], sys.argv[1], view=False, analysis=False)\n"
    code += "except kg.BuildError as error: sys.exit(2)"
    racers = [in_python(code, tmp_path / "out", pages / f"{name}.txt") for name in ("ports", "harbours")]
    codes = [racer.wait() for racer in racers]
    assert 0 in codes
    assert set(codes) <= {0, 2}
    documents = json.loads((tmp_path / "out" / "build.json").read_text(encoding="utf-8"))["documents"]
    build(pages / f"{documents[0]['id']}.txt", tmp_path / "fresh")
    assert exports(tmp_path / "out") == exports(tmp_path / "fresh")


KILLED_AT = """
import os, signal, sys
from pathlib import Path
import kg
moves = 0
def counted(move):
    def then(self, target):
        global moves
        moves += 1
        if moves == int(sys.argv[1]): os.kill(os.getpid(), signal.SIGKILL)
        return move(self, target)
    return then
Path.rename, Path.replace = counted(Path.rename), counted(Path.replace)
kg.build(sys.argv[3], sys.argv[2], view=False, analysis=False)
"""


def check_whole(out: Path, before: dict[str, bytes], after: dict[str, bytes]) -> bool:
    """Check that a reader finds one whole build, and nothing between; return whether it is the new one."""
    facts = set(store.read(out))
    assert exports(out) in (before, after)
    both = Store()
    for name in store.TURTLE:
        both.load(path=out / name, format=RdfFormat.TURTLE)
    assert facts == set(both)
    assert not any((out / name).exists() for name in (swap.NEXT, swap.LEAVING, ".journal"))
    return exports(out) == after


def test_a_build_killed_at_any_of_its_moves_is_finished_or_undone(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(pages / "ports.txt", out)
    before = exports(out)
    build(pages, tmp_path / "fresh")
    after = exports(tmp_path / "fresh")
    stood = []
    for move in range(1, 30):
        process = in_python(KILLED_AT, move, out, pages)
        process.wait()
        stood.append(check_whole(out, before, after))
        if process.returncode == 0:
            break
        assert process.returncode == -signal.SIGKILL
        build(pages / "ports.txt", out)
        assert exports(out) == before
    assert process.returncode == 0
    assert stood == sorted(stood)  # undone up to the journal, finished from there on
    assert stood[0] is False
    assert stood[-2] is True


def test_a_build_killed_at_random_moments_leaves_a_whole_one(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(pages / "ports.txt", out)
    before = exports(out)
    code = "import sys, kg; kg.build(sys.argv[2], sys.argv[1], view=False, analysis=False)"
    start = time.monotonic()
    assert in_python(code, tmp_path / "fresh", pages).wait() == 0
    took = time.monotonic() - start
    after = exports(tmp_path / "fresh")
    chance = random.Random(7)
    for _ in range(8):
        process = in_python(code, out, pages)
        time.sleep(chance.uniform(0.2, 1.1) * took)
        process.kill()
        process.wait()
        if check_whole(out, before, after):
            build(pages / "ports.txt", out)


def test_a_build_that_was_cut_off_may_be_the_next_thing_to_finish_it(pages: Path, tmp_path: Path) -> None:
    build(pages / "ports.txt", tmp_path / "out")
    in_python(KILLED_AT, 4, tmp_path / "out", pages).wait()
    assert (tmp_path / "out" / ".journal").exists()
    build(pages / "harbours.txt", tmp_path / "out", add=True)
    build(pages, tmp_path / "fresh")
    assert exports(tmp_path / "out") == exports(tmp_path / "fresh")


def test_a_reader_keeps_the_store_it_opened(pages: Path, tmp_path: Path) -> None:
    build(pages / "ports.txt", tmp_path / "out")
    reader = kg.load(tmp_path / "out")
    facts = len(reader)
    for _ in range(3):
        build(pages, tmp_path / "out")
    assert len(list(reader.query("SELECT * { ?s ?p ?o }"))) == facts == len(reader)
    assert len(kg.load(tmp_path / "out")) > facts


def test_readers_find_a_whole_graph_while_builds_come_and_go(pages: Path, tmp_path: Path) -> None:
    build(pages / "ports.txt", tmp_path / "out")
    build(pages, tmp_path / "fresh")
    sizes = {len(kg.load(tmp_path / "out")), len(kg.load(tmp_path / "fresh"))}
    code = "import sys, kg\nfor n in range(12): kg.build(sys.argv[2 + n % 2], sys.argv[1], view=False, analysis=False)"
    builder = in_python(code, tmp_path / "out", pages, pages / "ports.txt")
    seen = 0
    while builder.poll() is None:
        graph = kg.load(tmp_path / "out")
        assert len(list(graph.query("SELECT * { ?s ?p ?o }"))) in sizes
        seen += 1
    assert builder.returncode == 0
    assert seen > 0


# What is told -----------------------------------------------------------------------------------------------------------


def test_progress_is_told_of_every_stage(pages: Path, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    build(pages, tmp_path / "out", progress=lambda *step: told.append(step))
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == ["read", "resolve", "assemble", "write", "store", "put"]
    assert ("read", 3, 3) in told
    assert all(0 <= done <= total for _, done, total in told)
