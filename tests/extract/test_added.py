"""Extractors of other packages: how they are found, what they may do, and what is said of broken ones."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.extract import EXTRACTORS, added, run
from tests.factory import document

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGE = "Rules for Markets\n\nThe market has followed Directive 2014/65/EU since 2018, and traders know the rules of it well by now.\n"

HEAD = """
from kg.extract import Extractor
from kg.model import Claim, Mention, Span
from kg.terms import KG

def find(document, found):
    "What a test finds."
    yield Claim(None, KG.topic, "tested", Span(0, 5), 0.9)

"""


def files_of(name: str, version: str, module: str, points: Mapping[str, str]) -> dict[str, str]:
    """The files of an installed package of one module, by their paths: the module, and what its metadata says."""
    plain = name.replace("-", "_")
    metadata = f"{plain}-{version}.dist-info"
    entries = "".join(f"{point} = {value}\n" for point, value in points.items())
    return {
        f"{plain}.py": module,
        f"{metadata}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{metadata}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{metadata}/entry_points.txt": f"[{added.GROUP}]\n{entries}",
    }


def install(folder: Path, name: str, module: str, **points: str) -> None:
    """Put a package where installers put it."""
    for path, content in files_of(name, "1.0", HEAD + module + "\n", points).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")


def kg(arguments: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command where the packages of `folder` are installed."""
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(folder)))},
        cwd=folder,
    )


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the README, installed by pip (from a wheel, as no builder may be at hand), and a page to read."""
    (module,) = blocks("py")
    (project,) = (tomllib.loads(block)["project"] for block in blocks("toml") if added.GROUP in block)
    wheel = tmp_path_factory.mktemp("wheel") / f"eu_acts-{project['version']}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        files = files_of(project["name"], project["version"], module, project["entry-points"][added.GROUP])
        for path, content in files.items():
            archive.writestr(path, content)
        archive.writestr(f"eu_acts-{project['version']}.dist-info/RECORD", "")
    target = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check"]
    done = subprocess.run([*pip, "--target", target, wheel], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    (target / "page.txt").write_text(PAGE, encoding="utf-8")
    return target


def test_the_package_of_the_readme_is_listed_with_where_it_comes_from(example: Path) -> None:
    listed = kg(["extractors"], example).stdout.splitlines()
    assert [line.split()[0] for line in listed[2:]] == [*(each.name for each in EXTRACTORS), "eu-acts"]
    assert "eu-acts 1.0" in listed[-1]
    assert "Acts of the European Union" in listed[-1]


def test_the_package_of_the_readme_is_part_of_what_is_extracted(example: Path) -> None:
    record = json.loads(kg(["extract", "--json", "page.txt"], example).stdout)
    assert "2014/65/EU" in record["initiatives"]


def test_the_package_of_the_readme_is_part_of_a_build_and_of_its_evidence(example: Path) -> None:
    done = kg(["build", "page.txt", "--out", "built", "--no-view", "--no-analysis"], example)
    assert done.returncode == 0, done.stderr
    assert '"2014/65/EU"' in (example / "built" / "graph.ttl").read_text("utf-8")
    assert "extractor:eu-acts-1 ;" in (example / "built" / "evidence.ttl").read_text("utf-8")
    assert kg(["validate", "built"], example).returncode == 0


def test_what_is_cached_was_found_with_the_same_packages(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    build = ["build", "page.txt", "--out", "built", "--no-view", "--no-analysis"]
    graph = tmp_path / "built" / "graph.ttl"
    install(tmp_path, "test-kit", 'one = Extractor("test-topics", find)', one="test_kit:one")
    assert kg(build, tmp_path).returncode == 0
    assert '"tested"' in graph.read_text("utf-8")
    (tmp_path / "test_kit.py").write_text((tmp_path / "test_kit.py").read_text("utf-8").replace("tested", "changed"), "utf-8")
    assert kg(build, tmp_path).returncode == 0
    assert '"changed"' in graph.read_text("utf-8")


def test_processes_that_read_have_the_packages_of_the_one_that_builds(tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    install(packages, "test-kit", 'one = Extractor("test-topics", find)', one="test_kit:one")
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(130):
        (pages / f"page-{number}.txt").write_text(f"Page {number}\n\n{PAGE}", encoding="utf-8")
    code = (
        f"import sys; sys.path.append({str(packages)!r}); import kg; "
        "kg.build('pages', 'built', view=False, analysis=False, jobs=2)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert (tmp_path / "built" / "evidence.ttl").read_text("utf-8").count('"tested"') == 130


@pytest.mark.parametrize(
    ("module", "words"),
    [
        ("import nowhere", "cannot be loaded (ModuleNotFoundError: No module named 'nowhere')"),
        ("one = 1", "broken:one is a int; make it a kg.extract.Extractor"),
        ('one = Extractor("places", find)', "kg itself has an extractor of this name too"),
        ('one = Extractor("My Places", find)', "a name has small letters, digits and hyphens only"),
        ('one = Extractor("mine", find, version=2)', "its version is 2; write it in quotes"),
        ('one = Extractor("mine", find, makes=("https://example.org/Thing",))', "may not name a https://example.org/Thing; choose from"),
        ('one = Extractor("mine", find, makes=(KG.Evidence,))', "may not name a kg:Evidence"),
        ('one = Extractor("mine", None)', "fails (TypeError"),
        ("def find(document, found):\n    raise ValueError('no\\nmore')\none = Extractor('mine', find)", "fails (ValueError: no)"),
        ("def find(document, found):\n    return [1]\none = Extractor('mine', find)", "gives a int; `find` yields kg.model.Claim"),
        ("def find(document, found):\n    yield Claim(None, 'topic', 'x', Span(0, 5), 0.9)\none = Extractor('mine', find)", "'topic' is no IRI"),
        ("def find(document, found):\n    yield Claim(None, str(KG) + 'topik', 'x', Span(0, 5), 0.9)\none = Extractor('mine', find)", "did you mean kg:topic?"),
        ("def find(document, found):\n    yield Claim(None, KG.topic, 'x', Span(0, 9999), 0.9)\none = Extractor('mine', find)", "no text at [0, 9999)"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_package_is_told_with_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, words: str
) -> None:
    install(tmp_path, "broken", module, one="broken:one")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "broken", raising=False)
    with pytest.raises(KgError) as failure:
        run(document(PAGE), added.installed(EXTRACTORS))
    assert words in str(failure.value)
    assert "broken 1.0" in str(failure.value)
    assert "\n" not in str(failure.value)


@pytest.mark.parametrize("command", [["extract", "page.txt"], ["build", "page.txt"], ["extractors"]])
def test_a_command_that_meets_a_broken_package_ends_with_one_line(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    install(tmp_path, "broken", "import nowhere", one="broken:one")
    done = kg(command, tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert done.stderr.startswith("kg: extractor one of broken 1.0 cannot be loaded (ModuleNotFoundError")
    assert not (tmp_path / "exports").exists()


def test_two_packages_with_one_name_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("first-kit", "second-kit"):
        name = package.replace("-", "_")
        install(tmp_path, package, 'one = Extractor("twice", find)', one=f"{name}:one")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(KgError, match=r"twice of second-kit 1\.0: first-kit 1\.0 has an extractor of this name too"):
        added.installed(EXTRACTORS)


def test_they_run_in_the_order_of_names_after_what_they_need(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = 'a = Extractor("a-last", find, needs=(KG.Place,))\nb = Extractor("b-first", find)\nc = Extractor("c-maker", find, makes=(KG.Place,))\n'
    install(tmp_path, "order-kit", module, x="order_kit:a", y="order_kit:b", z="order_kit:c")
    monkeypatch.syspath_prepend(tmp_path)
    assert [each.name for each in added.installed(EXTRACTORS)] == ["b-first", "c-maker", "a-last"]


def test_two_that_need_each_other_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = 'a = Extractor("one", find, makes=(KG.Place,), needs=(KG.Author,))\nb = Extractor("two", find, makes=(KG.Author,), needs=(KG.Place,))\n'
    install(tmp_path, "ring-kit", module, x="ring_kit:a", y="ring_kit:b")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(KgError, match="extractors one and two need what the other makes"):
        added.installed(EXTRACTORS)


def test_properties_of_other_vocabularies_go_into_the_graph(tmp_path: Path) -> None:
    module = (
        "def find(document, found):\n"
        "    yield Claim(None, 'https://example.org/ns#mood', 'calm', Span(0, 5), 0.9)\n"
        "    yield Claim(None, 'https://example.org/ns#cites', Mention(KG.Initiative, 'Rules', Span(0, 5)), Span(0, 5), 0.9)\n"
        'one = Extractor("moods", find, makes=(KG.Initiative,))\n'
    )
    install(tmp_path, "mood-kit", module, one="mood_kit:one")
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    done = kg(["build", "page.txt", "--out", "built"], tmp_path)
    assert done.returncode == 0, done.stderr
    graph = (tmp_path / "built" / "graph.ttl").read_text("utf-8")
    assert '<https://example.org/ns#mood> "calm"' in graph
    assert "<https://example.org/ns#cites> " in graph
    assert "https://example.org/ns#cites" in kg(["export", "--format", "ntriples", "--graph", "built"], tmp_path).stdout
    assert "Rules" in kg(["explain", "Rules", "--graph", "built"], tmp_path).stdout
