"""Bytes in, text out: by the mark at their beginning, by what the page declares, else by a detector."""

from __future__ import annotations

import codecs
import re

from kg.errors import SourceError

# A byte order mark tells the encoding; the longer ones first, as UTF-32's begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"(?i)<meta\b[^>]{0,400}?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)|^\s*<\?xml[^>]{0,200}?encoding=[\"']([\w.:-]+)"
)
# What browsers take a declared encoding for: the larger one that sites really write.
_MEANT = {
    **dict.fromkeys(("euckr", "ksc56011987", "ksc5601", "ksc56011989", "korean", "windows949", "uhc"), "cp949"),
    **dict.fromkeys(("shiftjis", "sjis", "xsjis", "windows31j", "mskanji"), "cp932"),
    **dict.fromkeys(("iso88591", "latin1", "usascii", "ascii", "windows1252"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk", "xgbk"), "gb18030"),
    **dict.fromkeys(("utf16", "utf16le", "utf16be"), "utf-8"),  # a declaration that could be read as ASCII is no UTF-16
}
_LOOKED_AT = 4096  # bytes in which a page declares its encoding
_SAMPLE = 200_000  # bytes that the detector is shown
_MOST_LOST = 0.005  # part of the characters that may be broken
_LOST = "\ufffd"


def page_text(data: bytes, place: str) -> str:
    """Return the text of a web page; `place` is where it came from, for the message of the SourceError.

    1. A byte order mark decides; 2. what is UTF-8 from end to end is that; 3. then what the page declares;
    4. then what a detector says. A few broken bytes become marks of replacement; more are an error.

    >>> page_text('<meta charset="euc-kr">펩'.encode("cp949"), "a.html")
    '<meta charset="euc-kr">펩'
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return _mended(data[len(mark) :], [name], place)
    declared = _declared(data)
    if declared is None or not declared.startswith(("iso2022", "hz")):  # these write everything in ASCII
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    if declared is not None:
        try:
            return data.decode(declared)
        except UnicodeDecodeError:
            pass
    return _mended(data, [name for name in (_detected(data), declared, "utf-8") if name], place)


def _mended(data: bytes, names: list[str], place: str) -> str:
    """Return the text in the encoding of these that loses least."""
    texts = [data.decode(name, "replace") for name in names]
    best = min(texts, key=lambda text: text.count(_LOST))
    if best.count(_LOST) > _MOST_LOST * len(best):
        raise SourceError(f"{place}: the encoding of this page cannot be told; save it as UTF-8")
    return best


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, _LOOKED_AT)
    if match is None:
        return None
    label = (match[1] or match[2]).decode("ascii", "ignore")
    label = _MEANT.get(re.sub(r"[\W_]", "", label).casefold(), label)
    try:
        "".encode(label)  # raises for what is no encoding, and for codecs that make no text
    except LookupError:
        return None
    return codecs.lookup(label).name


def _detected(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # only here: most pages say what they are in

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return None
    return _MEANT.get(re.sub(r"[\W_]", "", best.encoding).casefold(), best.encoding)
