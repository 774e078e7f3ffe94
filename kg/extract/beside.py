"""What stands right before and after a run of a page, at a glance: the names of features that learned choices weigh."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.model import Role

NEAR = 40  # code points before and after a run

_KIND = (
    r"(?:papers?|reports?|briefs?|briefings?|series|notes?|reviews?|insights?|bulletins?|updates?|outlooks?|monographs?|"
    r"analys[ei]s|stud(?:y|ies)|surveys?|focus|perspectives?|dispatch|letters?|journals?|backgrounders?)"
)
# What the words right before a run are, the most telling first.
BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?i)(?:{form})$"))
    for name, form in {
        "part of": r"\b(?:part of|published (?:in|as)|appeared in|belongs to|one of|from|in)(?: the| our)? ",
        "this": r"\b(?:this|the|these|our|a|an|its|their|new|that) ",
        "address": r"(?:https?:|www\.|doi|10\.\d{4,}|@)\S*\s?",
        "standard": r"\b(?:[ep-]{0,2}IS[SB]N|JEL|DOI|tel|fax|phone|p|pp|page|pages|chapter|section|figure|table|box|article|"
        r"grant|contract|pub\. l|public law|abn|acn|ref|room|HS|SDG|CO|COVID)\b[\s.:#()-]*",
        "volume": r"\b(?:vol(?:ume)?|band|jahrgang|제?\s?\d+\s?권)\b[\s.]*",
        "number": r"\b(?:no|nr|n[°º]|number|num|issue|heft|제|통권|第)[\s.:]*|#\s?|№\s?",
        "a number": r"\b(?:no|nr|n[°º]|vol)\b\.?\s?\d[\w/-]{0,10},?\s",
        "kind, bar": rf"\b{_KIND}\s?[|/:,–—-]\s?",
        "kind": rf"\b{_KIND}\s?",
        "date": r"(?:19|20)\d\d\W*",
        "bracket": r"[(\[【〔「『‘“'\"]",
        "bar": r"[|·•/‧∙–—-]\s?",
        "arrow": r"[>›»＞→▶]\s?",
        "comma": r"[,;]\s?",
        "colon": r"[:：=]\s?",
        "stop": r"[.!?)\]]\s+",
        "small word": r"\b(?:of|and|on|in|by|with|about|to|at|as|under) ",
        "lower": r"(?-i:[a-zäöüéß])\s?",
        "capitals": r"(?-i:[A-Z]{2,})[\s-]",
        "capital": r"(?-i:[A-Z])\S*[\s-]",
        "glued": r"\w",
    }.items()
)
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
    """Return what stands before a position of the line that begins at `start`: "nothing", a name of BEFORE, or "other".

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
    return next((name for name, form in BEFORE if form.search(words)), "other")


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
