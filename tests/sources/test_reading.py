"""Files in, documents out; what cannot be read is named."""

import codecs

import pytest

from kg.errors import SourceError
from kg.model import Role
from kg.sources import Source, collect, read


def test_the_text_is_the_file_as_decoded_with_every_character_in_its_place(tmp_path):
    text = "Title\r\n\r\n\tA line\u00a0with odd\u3000space.  \r\nCafe\u0301 반도체\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert read(tmp_path / "a.txt").text == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(tmp_path, mark, encoding):
    (tmp_path / "a.txt").write_bytes(mark + "반도체 report".encode(encoding))
    assert read(tmp_path / "a.txt").text == "반도체 report"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "empty"),
        (codecs.BOM_UTF8, "empty"),
        ("반도체 산업의 공급망".encode("cp949"), "not UTF-8"),
        ("Rés".encode("latin-1"), "not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "not UTF-8"),
        (b"report\x00", "binary"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "not UTF-16"),
    ],
)
def test_a_file_that_is_no_text_is_a_named_failure_and_never_garbage(tmp_path, data, words):
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(SourceError, match=words) as failure:
        read(tmp_path / "a.txt")
    assert "a.txt" in str(failure.value)


def test_a_file_that_vanished_is_named(tmp_path):
    with pytest.raises(SourceError, match=r"gone\.txt"):
        read(Source("gone", tmp_path / "gone.txt"))


def test_a_document_knows_its_id_its_path_and_its_language(tmp_path):
    (tmp_path / "steel.txt").write_text("The report asks what the region can do for its firms.", encoding="utf-8")
    document = read(collect([tmp_path])[0])
    assert (document.id, document.source, document.language) == ("steel", (tmp_path / "steel.txt").as_posix(), "en")
    assert [block.role for block in document.blocks] == [Role.PARAGRAPH]
