"""The command line as people meet it: what stands on stdout and stderr, and with which code a command ends."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Store
from typer.testing import CliRunner

from kg.cli import app

ROOT = Path(__file__).parents[1]
GRAPH = str(Path(__file__).parent / "query" / "graph.ttl")
COMMANDS = [command.callback.__name__ for command in app.registered_commands]
PLAIN = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON"))}


def kg(*arguments, **environment):
    """Run kg in a process of its own, as a shell would."""
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env=PLAIN | {"PYTHONPATH": str(ROOT)} | environment,
        timeout=120,
    )


def call(*arguments):
    """Run kg in this process."""
    return CliRunner().invoke(app, [str(each) for each in arguments])


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    out = tmp_path_factory.mktemp("cli") / "exports"
    done = kg("build", ROOT / "seeds", "--out", out)
    assert done.returncode == 0, done.stderr
    return out, done


def test_a_build_says_what_it_made_and_writes_every_export(built):
    out, done = built
    assert "3 documents read" in done.stdout
    assert "Strategy 32" in done.stdout
    assert done.stderr == ""  # no bar where there is no terminal
    names = {
        "graph.ttl",
        "evidence.ttl",
        "graph.html",
        "analysis.html",
        "analysis.json",
        "strategies.csv",
        "build.json",
        "store",
    }
    assert names <= {path.name for path in out.iterdir()}


def test_a_build_leaves_out_what_is_not_wanted(tmp_path):
    assert kg("build", ROOT / "seeds", "--out", tmp_path / "out", "--no-view", "--no-analysis", "--jobs", 1).returncode == 0
    assert not list((tmp_path / "out").glob("*.html"))


def test_a_build_says_how_many_facts_were_not_sure_enough(built, tmp_path):
    done = call("build", ROOT / "seeds", "--out", tmp_path, "--no-view", "--no-analysis", "--min-confidence", "0.9")
    assert re.search(r"^left out: [1-9]\d* facts less sure than 0\.9$", done.stdout, re.MULTILINE)
    assert "left out" not in built[1].stdout


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_built(tmp_path):
    (tmp_path / "good.txt").write_bytes((ROOT / "seeds" / "001_c120dd11c542af5d.txt").read_bytes())
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02")
    done = kg("build", tmp_path, "--out", tmp_path / "out", "--no-view", "--no-analysis")
    assert done.returncode == 0
    assert "1 document read" in done.stdout
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(f"not read: {tmp_path / 'bad.txt'}: a binary file")


def test_extract_writes_a_record_a_line():
    done = kg("extract", ROOT / "seeds", "--json")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["id"] for record in records] == sorted(path.stem for path in (ROOT / "seeds").glob("*.txt"))
    assert list(records[0])[:4] == ["id", "layout", "language", "report"]
    assert len(records[0]["strategies"]) == 10


def test_extract_shows_a_table_without_json():
    done = kg("extract", ROOT / "seeds" / "001_c120dd11c542af5d.txt")
    assert "Root Industry, A Key for Future Industry" in done.stdout
    assert "Kim Sang Hoon; Shim Woo Jung" in done.stdout


def test_a_query_is_answered_in_the_format_that_was_asked_for(built):
    query = "SELECT ?title { ?r a kg:Report ; dcterms:title ?title } ORDER BY ?title"
    done = kg("query", query, "--graph", built[0], "--format", "csv")
    assert done.stdout.splitlines() == [
        "title",
        "Measures for inter-Korean cooperation in the machinery industry: with a focus on general machinery",
        "Proposals for ‘New Manufacture Seoul’",
        '"Root Industry, A Key for Future Industry"',
    ]
    assert done.stderr == ""


def test_exports_are_asked_by_default(built):
    done = subprocess.run(
        [sys.executable, "-m", "kg", "query", "ASK { ?r a kg:Report }"],
        capture_output=True,
        encoding="utf-8",
        cwd=built[0].parent,
        env=PLAIN | {"PYTHONPATH": str(ROOT)},
    )
    assert (done.stdout, done.stderr, done.returncode) == ("yes\n", "", 0)


def test_a_query_comes_from_a_file_with_its_own_parameters(tmp_path):
    file = tmp_path / "own.rq"
    file.write_text(
        "\ufeff# title: What is about a place?\n# parameter where: Place, required - the place\n"
        "SELECT ?title { ?r kg:concernsPlace ?where ; skos:prefLabel ?title }",
        encoding="utf-8",
    )
    done = call("query", "-f", file, "--param", "where=Larkspur", "--graph", GRAPH, "--format", "markdown")
    assert done.stdout == '| title |\n| --- |\n| Docks and "Cranes" |\n'
    assert done.stderr == "where: Larkspur (Place, place:larkspur)\n"


def test_an_iri_needs_no_explanation():
    iri = "https://w3id.org/report-kg/id/place/norland"
    assert call("query", "--named", "reports-on-place", "--param", f"place={iri}", "--graph", GRAPH).stderr == ""


def test_an_answer_without_rows_says_so_beside_the_table():
    done = call("query", "SELECT ?s { ?s a kg:Section }", "--graph", GRAPH)
    assert done.exit_code == 0
    assert done.stderr == "no rows: the graph holds nothing of that kind\n"


def test_the_named_questions_are_listed_with_their_parameters():
    text = call("questions").stdout
    assert "  reports-on-place: Which reports are about a place?" in text
    assert "--param place=… (Place, required)" in text
    assert "--param horizon=… (short | medium | long, optional)" in text


def test_explain_tells_facts_and_quotes():
    text = call("explain", "train welders", "--graph", GRAPH).stdout
    assert text.startswith("Train welders\n  Strategy  <https://w3id.org/report-kg/id/strategy/shipyards/train>\n")
    assert "← recommends: Shipyards of Norland\n  In short, «welders should be trained».\n" in text
    assert "d1, 110 to 135, strategies-1, confidence 0.9" in text


def test_view_draws_what_lies_around_a_thing(built, tmp_path):
    page = tmp_path / "page.html"
    done = call("view", "--focus", "KIET", "--hops", 1, "--graph", built[0], "-o", page)
    assert done.exit_code == 0, done.stderr
    assert done.stdout == f"{page}\n"
    assert "Root Industry" in page.read_text(encoding="utf-8")


def test_analyze_says_what_stands_out_and_writes_the_report(built, tmp_path):
    done = call("analyze", "--graph", built[0], "-o", tmp_path / "figures")
    assert "3 reports by 8 authors recommend 32 strategies" in done.stdout
    assert sorted(path.name for path in (tmp_path / "figures").iterdir()) == ["analysis.html", "analysis.json"]


@pytest.mark.parametrize("name", ["turtle", "ntriples", "trig", "jsonld", "rdfxml", "graphml", "gexf", "csv"])
def test_the_graph_is_exported_in_each_format_to_stdout_or_a_file(built, tmp_path, name):
    done = call("export", "--format", name, "--graph", built[0])
    assert done.exit_code == 0, done.stderr
    assert call("export", "--format", name, "--graph", built[0], "-o", tmp_path / "file").exit_code == 0
    assert (tmp_path / "file").read_bytes() == done.stdout_bytes


def test_validate_ends_with_0_for_a_build_and_1_for_a_graph_that_does_not_conform(built, tmp_path):
    done = call("validate", built[0])
    assert (done.exit_code, done.stdout.partition(" (")[0]) == (0, f"{built[0]}: conforms")
    bad = tmp_path / "bad.ttl"
    bad.write_text("<https://w3id.org/report-kg/id/report/x> a <https://w3id.org/report-kg/ontology#Report> .")
    done = call("validate", bad)
    assert done.exit_code == 1
    assert "report" in done.stdout
    assert "does not conform" in done.stderr


@pytest.fixture(scope="module")
def gold(tmp_path_factory):
    """The gold of the seeds, from which one place is gone."""
    folder = tmp_path_factory.mktemp("gold")
    for file in (ROOT / "tests" / "corpus" / "gold").glob("00*.json"):
        record = json.loads(file.read_text("utf-8"))
        record["places"] = [name for name in record["places"] if name != "Pyongyang"]
        (folder / file.name).write_text(json.dumps(record), encoding="utf-8")
    return folder


def test_evaluate_scores_against_gold(gold):
    done = call("evaluate", gold, ROOT / "seeds")
    headline = next(line for line in done.stdout.splitlines() if line.startswith("headline"))
    assert float(headline.split()[1]) >= 0.95
    assert "strategies" in done.stdout


def test_evaluate_tells_which_layouts_are_worst(gold):
    rows = call("evaluate", gold, ROOT / "seeds", "--by", "layout").stdout.splitlines()[2:5]
    assert next(row for row in rows if row.startswith("kiet-research-report")).split()[3] == "places"
    assert [row.split()[2] for row in rows] == sorted(row.split()[2] for row in rows)


def test_evaluate_writes_fields_and_layouts_as_json(gold):
    figures = json.loads(call("evaluate", gold, ROOT / "seeds", "--json").stdout)
    assert figures["documents"] == sum(each["documents"] for each in figures["layouts"].values()) == 3
    assert figures["fields"]["places"]["precision"] < figures["fields"]["places"]["recall"] == 1.0


def test_evaluate_lists_errors_with_file_line_value_and_quote(gold):
    done = call("evaluate", gold, ROOT / "seeds", "--errors", "places")
    [line] = done.stdout.splitlines()
    place, kind, value, quote = line.split("\t")
    assert (kind, value) == ("invented", '"Pyongyang"')
    assert "«Pyongyang»" in quote
    file, number = place.rsplit(":", 1)
    assert "Pyongyang" in Path(file).read_text("utf-8").split("\n")[int(number) - 1]


def test_diff_tells_what_came_and_went(built, tmp_path):
    done = call("diff", GRAPH, built[0])
    assert done.exit_code == 0
    assert any(line.startswith("+ ") for line in done.stdout.splitlines())
    assert any(line.startswith("- ") for line in done.stdout.splitlines())
    assert call("diff", GRAPH, GRAPH).stderr == "nothing differs\n"


def test_extractors_and_formats_are_listed():
    assert "strategies" in call("extractors").stdout
    assert "markdown" in call("formats").stdout


def test_the_doctor_looks_at_the_graph():
    done = call("doctor", "--graph", GRAPH)
    assert done.exit_code == (1 if "BAD" in done.stdout else 0)
    assert "Report 3" in done.stdout


BAD_INPUT = [
    ("a missing path", ["build", "{tmp}/none", "--out", "{tmp}/out"], "none: no such file or folder"),
    ("an empty folder", ["build", "{tmp}/empty", "--out", "{tmp}/out"], "empty: no documents in this folder"),
    ("an empty file", ["build", "{tmp}/empty.txt", "--out", "{tmp}/out"], "empty.txt"),
    ("a binary file", ["build", "{tmp}/binary.txt", "--out", "{tmp}/out"], "binary.txt"),
    ("a base that is no IRI", ["build", "{tmp}/good.txt", "--base", "no iri", "--out", "{tmp}/out"], "no iri"),
    ("no processes", ["build", "{tmp}/good.txt", "--jobs", "0", "--out", "{tmp}/out"], "--jobs"),
    ("processes that are no number", ["build", "{tmp}/good.txt", "--jobs", "many", "--out", "{tmp}/out"], "--jobs"),
    ("an output that is a file", ["build", "{tmp}/good.txt", "--out", "{tmp}/good.txt"], "good.txt"),
    ("extract of a missing path", ["extract", "{tmp}/none"], "no such file or folder"),
    ("extract of an empty file", ["extract", "{tmp}/empty.txt", "--json"], "empty"),
    ("extract of nothing", ["extract"], "PATH"),
    ("a broken query", ["query", "SELECT * { ?s", "--graph", GRAPH], "query, line 1, column 10: this '{' is never closed"),
    ("a misspelt keyword", ["query", "SELCT * { ?s ?p ?o }", "--graph", GRAPH], "did you mean SELECT?"),
    ("a misspelt term", ["query", "ASK { ?s kg:amiedAt ?o }", "--graph", GRAPH], "did you mean kg:aimedAtIndustry?"),
    ("an update", ["query", "DROP ALL", "--graph", GRAPH], "DROP is refused"),
    ("no query", ["query"], "give one query"),
    ("two queries", ["query", "ASK {}", "--named", "timeline"], "give one query"),
    (
        "an unknown question",
        ["query", "--named", "timelime", "--graph", GRAPH],
        "unknown question 'timelime'; there are timeline,",
    ),
    ("an unknown format", ["query", "ASK {}", "--format", "xls", "--graph", GRAPH], "unknown format 'xls'"),
    ("a format that does not fit", ["query", "ASK {}", "--format", "turtle", "--graph", GRAPH], "does not fit"),
    ("a missing graph", ["query", "ASK {}", "--graph", "{tmp}/none"], "there is no such graph"),
    ("a folder without a graph", ["query", "ASK {}", "--graph", "{tmp}/empty"], "no graph in this folder"),
    ("a graph that is no RDF", ["query", "ASK {}", "--graph", "{tmp}/good.txt"], "good.txt"),
    ("a missing query file", ["query", "-f", "{tmp}/none.rq", "--graph", GRAPH], "none.rq: No such file or directory"),
    ("a query file that is a folder", ["query", "-f", "{tmp}/empty", "--graph", GRAPH], "empty: Is a directory"),
    ("a query file in another encoding", ["query", "-f", "{tmp}/latin.rq", "--graph", GRAPH], "latin.rq: not UTF-8 text"),
    ("a parameter without a value", ["query", "--named", "timeline", "--param", "place", "--graph", GRAPH], "write name=value"),
    ("a parameter given twice", ["query", "ASK {}", "--param", "a=1", "--param", "a=2", "--graph", GRAPH], "given twice"),
    ("an unknown parameter", ["query", "--named", "timeline", "--param", "a=1", "--graph", GRAPH], "has no parameter 'a'"),
    ("a required parameter left out", ["query", "--named", "reports-on-place", "--graph", GRAPH], "needs --param place=…"),
    ("a thing that nothing is called", ["explain", "nobody at all", "--graph", GRAPH], "is called 'nobody at all'"),
    (
        "a name that fits several things",
        ["explain", "larkspu", "--graph", GRAPH],
        "City of Larkspur (Institution, institution:",
    ),
    ("a focus that is not there", ["view", "--focus", "Atlantis", "--graph", GRAPH, "-o", "{tmp}/p.html"], "Atlantis"),
    ("a class that is not there", ["view", "--type", "Riport", "--graph", GRAPH, "-o", "{tmp}/p.html"], "Riport"),
    ("fewer than no hops", ["view", "--hops", "-1", "--graph", GRAPH, "-o", "{tmp}/p.html"], "--hops"),
    ("an export in no format", ["export", "--format", "docx", "--graph", GRAPH], "docx"),
    ("an export without a format", ["export", "--graph", GRAPH], "--format"),
    ("an export to nowhere", ["export", "--format", "csv", "--graph", GRAPH, "-o", "{tmp}/none/f"], "none"),
    ("a missing graph to validate", ["validate", "{tmp}/none"], "none"),
    ("a missing gold folder", ["evaluate", "{tmp}/none", "{tmp}/good.txt"], "no such folder"),
    ("no build before", ["diff", "{tmp}/empty"], "empty"),
    ("an unknown command", ["biuld"], "No such command 'biuld'"),
    ("an unknown option", ["query", "--grpah", "x"], "--grpah"),
    ("a path with a control character", ["build", "{tmp}/\x1b[31m"], "\\x1b[31m: no such file"),
]


@pytest.fixture
def table(tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))
    (tmp_path / "latin.rq").write_bytes("SELECT 'é'".encode("latin-1"))
    (tmp_path / "good.txt").write_bytes((ROOT / "seeds" / "001_c120dd11c542af5d.txt").read_bytes())
    return tmp_path


@pytest.mark.parametrize(("arguments", "said"), [case[1:] for case in BAD_INPUT], ids=[case[0] for case in BAD_INPUT])
def test_a_mistake_is_one_clear_line_and_leaves_nothing_behind(table, arguments, said):
    before = sorted(table.rglob("*"))
    done = call(*(each.replace("{tmp}", str(table)) for each in arguments))
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith("kg: ")
    assert done.stderr.count("\n") == 1
    assert said in done.stderr
    assert "\x1b" not in done.stderr
    assert sorted(table.rglob("*")) == before


def test_a_mistake_shows_no_traceback_in_a_real_shell():
    done = kg("query", "SELECT", "--graph", GRAPH)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "kg: query, line 1, column 7: it ends too early; expected (, *, DISTINCT, REDUCED or a variable\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_help_ends_with_an_example_of_its_own_command(command):
    done = call(command, "--help")
    assert done.exit_code == 0
    assert done.stdout.rstrip().splitlines()[-1].strip().startswith(f"Example: kg {command}")


def test_help_names_every_command():
    text = call("--help").stdout
    assert all(f"  {command} " in text for command in COMMANDS)
    assert call().stdout == text


def test_the_version_is_one_line():
    assert call("--version").stdout.startswith("kg 0")


def test_help_loads_no_heavy_package():
    script = "import sys, kg.cli; print(sorted({'rdflib', 'networkx', 'pyvis', 'pyshacl', 'scipy', 'numpy', 'rich'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=PLAIN | {"PYTHONPATH": str(ROOT)})
    assert done.stdout == "[]\n"


def test_a_query_loads_no_heavy_package():
    script = (
        "import sys; from kg.cli import app\n"
        f"try: app(['query', '--named', 'timeline', '--graph', {GRAPH!r}])\n"
        "except SystemExit: print(sorted({'rdflib', 'networkx', 'pyvis', 'pyshacl', 'scipy', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", env=PLAIN | {"PYTHONPATH": str(ROOT)}
    )
    assert done.stdout.endswith("\n[]\n")


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONUTF8": "0", "LC_ALL": "C"}]
)
def test_any_locale_gets_utf8(locale):
    done = kg("query", "--named", "timeline", "--graph", GRAPH, "--format", "csv", **locale)
    assert done.returncode == 0
    assert "조용한 보고서" in done.stdout


def test_an_argument_that_is_no_utf8_is_a_mistake_like_others():
    done = subprocess.run(
        [sys.executable, "-m", "kg", "explain", b"\xff\xfe", "--graph", GRAPH],
        capture_output=True,
        env=PLAIN | {"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 2
    assert done.stderr.startswith(b"kg: ")
    assert done.stderr.count(b"\n") == 1


def test_a_reader_that_goes_away_is_no_error():
    command = f"{sys.executable} -m kg query 'SELECT * {{ ?a ?b ?c . ?d ?e ?f }} LIMIT 30000' --graph {GRAPH} --format csv | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", env=PLAIN | {"PYTHONPATH": str(ROOT)})
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


def test_an_interrupt_ends_with_130_and_no_words(monkeypatch):
    from kg.graph import store

    def interrupt(path):
        raise KeyboardInterrupt

    monkeypatch.setattr(store, "read", interrupt)
    done = call("query", "ASK {}", "--graph", GRAPH)
    assert done.exit_code == 130
    assert done.output == ""


def test_a_full_disk_is_said_in_one_line(monkeypatch):
    from kg.graph import store

    def fail(path) -> Store:
        raise OSError(28, "No space left on device", "exports")

    monkeypatch.setattr(store, "read", fail)
    done = call("query", "ASK {}", "--graph", GRAPH)
    assert (done.exit_code, done.stderr) == (2, "kg: exports: No space left on device\n")


def test_texts_of_documents_do_not_steer_what_explain_writes():
    text = call("explain", "HIT", "--graph", GRAPH).stdout
    assert "\x1b" not in text
    assert "Harbour\\x1b[31m Institute" in text


@pytest.mark.parametrize(
    "arguments", [("build", "", "--out", "x"), ("build", "--out", ""), ("explain", ""), ("view", "--focus", "")]
)
def test_an_empty_argument_is_a_mistake_not_the_folder_one_is_in(arguments):
    done = call(*arguments)
    assert done.exit_code == 2
    assert done.stderr == "kg: an argument is empty, as if a variable of the shell were not set; see kg --help\n"


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell closes streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(("command", "code"), [("query 'ASK {}'", 0), ("--help", 0), ("formats", 0), ("query nonsense", 2)])
def test_a_closed_stream_stops_nothing(command, code, closed):
    line = f"{sys.executable} -m kg {command.replace('query', f'query --graph {GRAPH}')} {closed}"
    done = subprocess.run(["sh", "-c", line], capture_output=True, encoding="utf-8", env=PLAIN | {"PYTHONPATH": str(ROOT)})
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", ["--help", "build --help"])
def test_help_on_a_full_disk_is_one_line(command):
    line = f"{sys.executable} -m kg {command} > /dev/full"
    done = subprocess.run(["sh", "-c", line], capture_output=True, encoding="utf-8", env=PLAIN | {"PYTHONPATH": str(ROOT)})
    assert (done.returncode, done.stderr) == (2, "kg: No space left on device\n")
