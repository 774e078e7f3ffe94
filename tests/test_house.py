"""The rooms of the house, and which other rooms each may import from."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

KG = Path(__file__).parent.parent / "kg"

GROUND = {"errors", "terms"}
NOUNS = GROUND | {"model"}
WORDS = NOUNS | {"vocabulary"}
STAGES = {"sources", "extract", "resolve", "graph", "validate", "query", "analyze", "view", "export"}

MAY_IMPORT = {
    # below all
    "errors": set(),
    "model": set(),
    "choice": set(),  # weights of features, and what is likeliest under them
    "terminal": set(),  # how lines and tables look on a terminal
    "terms": {"errors"},
    "vocabulary": GROUND,
    # the stages
    "sources": {"model", "errors", "choice"},
    "extract": WORDS | {"choice"},
    "resolve": WORDS,
    "graph": WORDS,
    # what is made of an extraction, and of a graph
    "record": WORDS,
    "evaluate": NOUNS | {"record"},  # records come as plain values; extractions only to show where an error stands
    "validate": GROUND | {"graph"},
    "query": GROUND | {"graph", "terminal"},
    "analyze": GROUND | {"graph"},
    "view": GROUND | {"graph"},
    "export": GROUND | {"graph"},
    "diff": NOUNS | {"graph"},
    "explain": NOUNS | {"graph"},
    "doctor": GROUND | {"graph"},
    # what joins them
    "face": GROUND | {"graph", "query"},
    "pipeline": WORDS | STAGES | {"", "record", "face"},  # the package itself, for its place on disk
    "cli": WORDS | STAGES | {"", "pipeline", "record", "evaluate", "diff", "explain", "doctor", "terminal"},
    "__main__": {"cli"},
    "": {"pipeline", "face", "record", "model", "errors"},  # kg/__init__.py, the public face
}

# Packages that take long to load, and the rooms that may do so while they are themselves imported.
HEAVY = {
    "rdflib": {"validate"},
    "pyshacl": {"validate"},
    "networkx": {"analyze"},
    "scipy": set(),
    "numpy": {"view"},
    "pyvis": {"view"},
    "pandas": set(),
}

MODULES = sorted(KG.rglob("*.py"))


def room(path):
    first = path.relative_to(KG).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


ROOMS = {room(path) for path in MODULES}


def imported(tree):
    """Each (module, name) that a module imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name their module in full"
            yield from ((node.module or "", alias.name) for alias in node.names)


def rooms_of(module, name):
    """The room that an import reaches into; none for other packages."""
    parts = module.split(".")
    if parts[0] == "kg":
        yield parts[1] if len(parts) > 1 else name if name in ROOMS else ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(KG).as_posix())
def test_a_room_imports_only_from_the_rooms_below_it(path):
    tree = ast.parse(path.read_text("utf-8"))
    used = {other for module, name in imported(tree) for other in rooms_of(module, name)} - {room(path)}
    assert used <= MAY_IMPORT[room(path)]


def test_every_room_has_its_line_in_the_table():
    assert set(MAY_IMPORT) >= ROOMS


def at_the_top(tree):
    """The statements that run when a module is imported."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.If):
            yield node


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(KG).as_posix())
def test_heavy_packages_load_in_their_own_room(path):
    top = ast.Module([*at_the_top(ast.parse(path.read_text("utf-8")))], [])
    packages = {module.partition(".")[0] for module, _ in imported(top)}
    assert [package for package in packages if room(path) not in HEAVY.get(package, {room(path)})] == []


@pytest.mark.parametrize("module", ["kg", "kg.cli", "kg.terms", "kg.extract", "kg.query", "kg.graph.store"])
def test_the_quick_commands_load_nothing_heavy(module):
    code = f"import sys, {module}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=KG.parent
    ).stdout.split()
    assert sorted(set(HEAVY) & set(loaded)) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(KG).as_posix())
def test_no_room_is_a_drawer(path):
    assert not {"utils", "util", "helpers", "common", "manager", "misc"} & set(path.with_suffix("").relative_to(KG).parts)
