"""Which files are documents, in which order, and under which ids."""

import pytest

from kg.errors import SourceError
from kg.sources import collect


@pytest.fixture
def folder(tmp_path):
    def write(*names):
        for name in names:
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("A report.", encoding="utf-8")
        return tmp_path

    return write


def ids(sources):
    return [source.id for source in sources]


def test_a_folder_gives_all_files_below_it_in_the_order_of_their_ids(folder):
    assert ids(collect([folder("b.txt", "a.txt", "deep/er/c.md")])) == ["a", "b", "c"]


def test_the_order_of_the_paths_does_not_matter(folder):
    home = folder("a.txt", "b.txt")
    assert collect([home / "b.txt", home / "a.txt"]) == collect([home / "a.txt", home / "b.txt"])


def test_a_file_that_two_paths_name_is_read_once(folder):
    home = folder("a.txt")
    assert ids(collect([home, home / "a.txt", home / "." / "a.txt"])) == ["a"]


def test_hidden_files_and_the_curators_files_are_no_documents(folder):
    home = folder("a.txt", ".b.txt", ".git/c.txt", "sources.toml", "decisions.csv", "sub/corrections.toml")
    assert ids(collect([home])) == ["a"]


def test_on_a_clash_the_parent_folder_goes_before(folder):
    assert ids(collect([folder("x/2020.txt", "y/2020.txt", "z.txt")])) == ["x-2020", "y-2020", "z"]


def test_on_a_clash_of_parents_as_well_their_parents_go_before(folder):
    assert ids(collect([folder("p/x/1.txt", "q/x/1.txt")])) == ["p-x-1", "q-x-1"]


def test_files_that_differ_in_their_suffix_alone_keep_it(folder):
    assert len(set(ids(collect([folder("a.txt", "a.md")])))) == 2


def test_ids_are_composed_characters_whatever_the_file_system_keeps(folder):
    assert ids(collect([folder("re\u0301sume\u0301.txt")])) == ["résumé"]


def test_a_link_back_to_its_own_folder_ends(folder):
    home = folder("a.txt")
    (home / "loop").symlink_to(home, target_is_directory=True)
    assert ids(collect([home])) == ["a"]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda home: home / "missing.txt", "no such file or folder"),
        (lambda home: home, "no documents in this folder"),
    ],
)
def test_what_cannot_be_collected_is_named(tmp_path, make, words):
    with pytest.raises(SourceError, match=words) as failure:
        collect([make(tmp_path)])
    assert str(tmp_path) in str(failure.value)
    assert "\n" not in str(failure.value)
