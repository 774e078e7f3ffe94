"""What stands right before and after a run of a page, at a glance: the names of features that learned choices weigh."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.model import Role

NEAR = 40  # code points before and after a run

# What the last word before a run is, whatever stands between the two: "ISBN: ", "No. ".
_LABELS = {
    word: name
    for name, words in {
        "standard": "isbn issn jel doi tel fax phone p pp page pages chapter section figure table box article "
        "grant contract law "
        "abn acn ref room hs sdg co covid",
        "volume": "vol volume band jahrgang",
        "number": "no nr n n° nº number num issue heft 제 통권 第",
    }.items()
    for word in words.split()
}
_KINDS = frozenset(
    "paper papers report reports brief briefs briefing briefings series note notes review reviews insight insights bulletin "
    "bulletins update updates outlook outlooks monograph monographs analysis analyses study studies survey "
    "surveys focus perspective "
    "perspectives dispatch letter letters journal journals backgrounder backgrounders".split()
)
_DETERMINERS = frozenset("this the these our a an its their new that".split())
_SMALL_WORDS = frozenset("of and on in by with about to at as under from".split())
# What says that a collection follows, with or without an article: the last two words.
_PART_OF = frozenset(
    f"{words}{article}"
    for words in ("part of", "one of", "published in", "published as", "appeared in", "belongs to", "in", "from")
    for article in ("", " the", " our")
)
_SIGNS = {
    sign: name
    for name, signs in {
        "bracket": "([【〔「『‘“'\"",
        "bar": "|·•/‧∙–—-",
        "arrow": ">›»＞→▶",
        "comma": ",;",
        "colon": ":：=",
        "stop": ".!?)]",
    }.items()
    for sign in signs
}
_ADDRESS = re.compile(r"(?i)(?:https?:|www\.|doi|10\.\d{4}|@)\S*\s?$")
_A_NUMBER = re.compile(r"(?i)\b(?:no|nr|n[°º]|vol)\b\.?\s?\d[\w/-]{0,10},?\s$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LAST = re.compile(r"[^\W_]+°?$")  # the last word of a chunk
AFTER: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(form))
    for name, form in {
        "nothing": r"\W*$",
        "month": r"[\s,:|(–—/-]*(?:\d{1,2} )?"
        r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter)",
        "number": r"[\s,:|(–—-]*(?i:no|nr|n[°º]|number|issue|vol(?:ume)?|제|第)[\s.]*\d|"
        r"[\s,:(|-]*#?\s?\d{1,4}(?:[/-]\d{1,4})?(?![\d%])|"
        r"[\s,:|–-]*[A-Z]{1,4}[ -]?\d",
        "year": r"[\s,:|(–—/-]*(?:19|20)\d\d",
        "by": r"\W*(?:[Bb]y|BY)\s",
        "bar": r"\s*[|·•‧∙–—/-]",
        "arrow": r"\s*[>›»＞→▶]",
        "colon": r"\s?[:：]",
        "bracket": r"\s?[)\]】〕」』’”'\"(]",
        "comma": r"[,;]",
        "stop": r"[.!?](?:\s|$)",
        "verb": r"\s(?:is|are|was|were|has|have|will|should|that|which|can|must|shows?|finds?|looks?|asks?|examines?)\b",
        "small word": r"\s(?:of|and|on|in|with|about|to|at|as|for|from)\b",
        "glued": r"[A-Z]",
        "lower": r"\s?[a-zäöüé]",
        "capital": r"\s[A-Z“‘]",
        "han": r"\s?[가-힣一-鿿ぁ-ヿ]",
    }.items()
)
_MARKS = " \t\u00a0•·*-–—[(□○■▶|"
RUNNING = re.compile(r"\b(?:is|are|was|were|has|have|had|will|should|that|which|can|must|would)\b|다\.")
# What is said of other things than this report: references, neighbours on a list, files.
ASIDE = re.compile(
    r"(?i)\b(?:related|previous|next|prev|references?|bibliography|see also|also (?:in|read)|other|more|download|subscribe|"
    r"search|all)\b"
)


def before(text: str, start: int, position: int) -> str:
    """Return what stands before a position of the line that begins at `start`: the name of what it is, "nothing" or "other".

    >>> before("Policy Brief No. 7", 0, 17), before("Policy Brief No. 7", 0, 0)
    ('number', 'nothing')
    """
    return _before(text[max(start, position - NEAR) : position])


def after(text: str, position: int, end: int) -> str:
    """Return what stands after a position of the line that ends at `end`: a name of AFTER, or "other".

    >>> after("Policy Brief No. 7", 12, 18), after("Policy Brief No. 7", 18, 18)
    ('number', 'nothing')
    """
    return _after(text[position : min(end, position + NEAR)])


@lru_cache(1024)  # candidates of one page share their surroundings
def _before(words: str) -> str:
    if not words.strip(_MARKS):
        return "nothing"
    if _ADDRESS.search(words):
        return "address"
    bare = words.rstrip()
    chunks = bare.rstrip(" .:#()-|/,–—").split()
    match = _LAST.search(chunks[-1]) if chunks else None
    word = match[0] if match else ""
    folded, last = word.casefold(), bare[-1]
    if last in "#№":
        return "number"
    if folded in _LABELS:
        return _LABELS[folded]
    if word[:1].isdigit() and (_A_NUMBER.search(words) or _YEAR.fullmatch(word)):
        return "a number" if _A_NUMBER.search(words) else "date"
    if last in _SIGNS:
        sign = _SIGNS[last]
        return "kind, bar" if folded in _KINDS and sign in ("bar", "comma", "colon") else sign
    return _after_word(word, [chunk.casefold() for chunk in chunks[-3:]], spaced=len(bare) < len(words))


def _after_word(word: str, chunks: Sequence[str], *, spaced: bool) -> str:
    """Return what a word right before a run is; `chunks` are the last words, it included, in lower case."""
    if chunks[-1] in _KINDS:
        return "kind"
    if spaced and any(" ".join(chunks[-size:]) in _PART_OF for size in (1, 2, 3)):
        return "part of"
    if spaced and chunks[-1] in _DETERMINERS:
        return "this"
    if spaced and chunks[-1] in _SMALL_WORDS:
        return "small word"
    if spaced and word[:1].isupper():
        return "capitals" if word.isupper() and len(word) > 1 else "capital"
    if word[-1:].islower():
        return "lower"
    return "glued" if word and not spaced else "other"


@lru_cache(1024)
def _after(words: str) -> str:
    return next((name for name, form in AFTER if form.match(words)), "other")


def bucket(number: float, *limits: float) -> str:
    """Return a number as one of a few ranges: "<5", ">=20"."""
    return next((f"<{limit:g}" for limit in limits if number < limit), f">={limits[-1]:g}")


def line_features(text: str, start: int, end: int, run: tuple[int, int], role: Role) -> dict[str, float]:
    """Return what is seen of the line `text[start:end]` around a run: its length, its words, where the run stands in it."""
    found = {f"role {role.value}": 1.0}
    if end - start > 2 * NEAR:
        found["in a long line"] = 1.0
        found[f"long line, {bucket(run[0] - start, 1, 40, 120, 250)}"] = 1.0
        if RUNNING.search(text, max(start, run[0] - NEAR), min(end, run[1] + NEAR)):
            found["beside a verb"] = 1.0
    if ASIDE.search(text, max(start, run[0] - NEAR), min(end, run[1] + NEAR // 2)):
        found["beside words about something else"] = 1.0
    return found
