"""What the doctor looks at, and what it makes of what is missing."""

from pathlib import Path

import pytest

from kg import doctor

GRAPH = Path(__file__).parent / "query" / "graph.ttl"


def checks(graph=GRAPH):
    return {check.what: check for check in doctor.examine(graph)}


def test_a_graph_that_opens_is_counted():
    check = checks()[str(GRAPH)]
    assert check.well
    assert check.detail.endswith("Report 3, Author 3, Institution 2, Industry 4, Strategy 3")


def test_no_graph_yet_is_no_harm(tmp_path):
    assert checks(tmp_path / "none")[str(tmp_path / "none")].well is None


@pytest.mark.parametrize("name", ["kg.ttl", "shapes.ttl", "isic4.ttl", "strategy-types.ttl"])
def test_the_files_of_the_ontology_are_read(name):
    assert checks()[f"ontology/{name}"].well


def test_a_graph_that_does_not_open_is_bad(tmp_path):
    (tmp_path / "graph.ttl").write_text("this is no Turtle")
    check = checks(tmp_path / "graph.ttl")[str(tmp_path / "graph.ttl")]
    assert check.well is False


@pytest.fixture
def distribution(monkeypatch):
    """Pretend that the distribution requires these, and that these versions are there."""

    def pretend(required, there):
        def version(name):
            if name not in there:
                raise doctor.PackageNotFoundError(name)
            return there[name]

        monkeypatch.setattr(doctor, "requires", lambda name: required)
        monkeypatch.setattr(doctor, "version", version)

    return pretend


def test_what_a_package_lacks_is_named_with_the_command_that_brings_it(distribution):
    distribution(
        ["old>=2.10", "new>=1.0", "gone>=3", "spare>=1; extra == 'test'", "report-kg[test]; extra == 'all'"],
        {"report-kg": "0.1.0", "old": "2.9", "new": "1.0.1rc1"},
    )
    found = checks()
    assert (found["old"].well, found["old"].detail) == (False, "2.9 is older than 2.10; pip install --upgrade 'old>=2.10'")
    assert found["new"].well
    assert (found["gone"].well, found["gone"].detail) == (False, "missing; install it with: pip install 'gone>=3'")
    assert found["spare"].well is None
    assert found["report-kg"].detail == "0.1.0"
