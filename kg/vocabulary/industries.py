"""From a phrase to its place in ISIC Rev. 4: the deepest code that the phrase supports, or none where no single code fits.

The cascade; the first step that knows the phrase decides:

1. the phrase itself is a term of ontology/industry-terms.csv, with or without its head ("industry", "makers");
2. both parts of "X and Y" are such terms: the deepest code above them;
3. the phrase is an entry of the official indexes (ontology/isic4-terms.tsv), its words in any order;
4. a head that names an activity ("machinery", "retail", "construction") fixes the division, the words before it the class;
5. the phrase ends with a known term ("precision casting");
6. the words, weighted by how much each tells of a class, lead to one class, group or division.

Both files are read when they are first needed: the small one with the first phrase, the index with the first phrase that is
not in the small one.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp, log
from typing import Final

from kg.terms import ontology_file


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that reports use for an industry.

    `code` is an ISIC code or None. `use` says what a bare mention is worth: `always` names an industry wherever it is
    printed, `listed` beside others or with a firm, `topic` only where a report dwells on it, `head` only with a word such
    as "industry", `never` not at all. `capitals` marks an abbreviation: "it" is not "IT".
    """

    words: str
    code: str | None
    use: str
    note: str
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Where a phrase belongs: an ISIC code or None, how sure that is in [0, 1], and the reason in words."""

    code: str | None
    score: float
    why: str


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What closes the name of an industry without saying what is made: bare heads, and those who carry a trade on.
HEADS: Final = _set(
    "industry sector business field area market economy company firm enterprise maker manufacturer producer supplier provider"
    " corporation operator developer contractor manufacturing production making product good technology service"
    " activity trade branch"
)

# Heads that are an activity: the ISIC codes below which the class must lie, and the code where nothing more is known.
ACTIVITIES: Final[Mapping[str, tuple[tuple[str, ...], str]]] = {
    "machinery": (("28",), "28"),
    "machine": (("28",), "28"),
    "equipment": (("26", "27", "28", "30", "32"), ""),
    "instrument": (("26", "32"), ""),
    "manufacturing": (tuple(str(n) for n in range(10, 34)), "C"),
    "manufacture": (tuple(str(n) for n in range(10, 34)), "C"),
    "wholesale": (("45", "46"), "46"),
    "retail": (("45", "47"), "47"),
    "retailing": (("45", "47"), "47"),
    "repair": (("33", "45", "95"), ""),
    "rental": (("68", "77"), ""),
    "leasing": (("68", "77"), ""),
    "construction": (("41", "42", "43"), "F"),
    "mining": (("05", "06", "07", "08", "09"), "B"),
    "farming": (("01",), "01"),
    "growing": (("01",), "01"),
    "transport": (("49", "50", "51", "52"), "H"),
    "insurance": (("65", "66"), "65"),
    "publishing": (("58", "59"), "58"),
    "education": (("85",), "85"),
}

# A word that carries a phrase to a class by itself only if it is followed by its like; the letters close the index's rows.
ACTIVITY_WORDS: Final[Mapping[str, str]] = {
    "manufacturing": "m",
    "manufacture": "m",
    "production": "m",
    "wholesale": "w",
    "retail": "r",
    "repair": "p",
    "agent": "c",
}
_RANK: Final = {"t": 0, "m": 1, "": 2, "w": 3, "r": 4, "p": 5, "c": 6}

_WORD: Final = re.compile(r"r&d|[^\W_]+(?:'[^\W_]+)*")
_STOP: Final = frozenset("of and the for or in to a an with on by from than etc nec eg ie at made its is are be other s".split())
_EXCEPT: Final = re.compile(r"\((?:except|not|excluding|other than|without)[^)]*\)|\b(?:except|excluding|other than)\b.*")
_SECTION_OF: Final = (
    ("A", 1, 3), ("B", 5, 9), ("C", 10, 33), ("D", 35, 35), ("E", 36, 39), ("F", 41, 43), ("G", 45, 47), ("H", 49, 53),
    ("I", 55, 56), ("J", 58, 63), ("K", 64, 66), ("L", 68, 68), ("M", 69, 75), ("N", 77, 82), ("O", 84, 84), ("P", 85, 85),
    ("Q", 86, 88), ("R", 90, 93), ("S", 94, 96), ("T", 97, 98), ("U", 99, 99),
)  # fmt: skip


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """Return a lower-case English word without the ending of the plural; the same ending always goes the same way.

    >>> singular("batteries"), singular("logistics"), singular("glass")
    ('battery', 'logistic', 'glass')
    """
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def fold(phrase: str) -> str:
    """Return a phrase as its words in lower case, singular, without article, marks and hyphens; Korean without spaces.

    >>> fold("The Machine-Tools  Industry"), fold("R&D"), fold("자동차 부품")
    ('machine tool industry', 'r&d', '자동차부품')
    """
    text = unicodedata.normalize("NFKC", phrase).lower().replace("\u2019", "'")
    words = [singular(word) for word in _WORD.findall(text.replace("&", " and ") if "r&d" not in text else text)]
    if words and words[0] == "the":
        words = words[1:]
    return ("" if words and has_hangul(words[-1]) else " ").join(words)


def has_hangul(text: str) -> bool:
    """Tell whether a text holds a Korean syllable."""
    return any("가" <= letter <= "힣" for letter in text)


@cache
def terms() -> Mapping[str, Term]:
    """Return the phrases of ontology/industry-terms.csv by their folded form."""
    with ontology_file("industry-terms.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return {(form := fold(term)): Term(form, code or None, use, note, term.isupper()) for term, code, use, note in rows}


@lru_cache(maxsize=65536)
def link(phrase: str) -> Link:
    """Return the ISIC code at the deepest level that a phrase supports, in the order of this module's cascade.

    >>> link("machine tools").code, link("the semiconductor industry").code, link("innovative industry").code
    ('2822', '2610', None)
    """
    words = tuple(fold(phrase).split())
    for step in (_by_term, _by_korean_term, _by_parts, _by_index, _by_activity, _by_ending, _by_words):
        if words and (found := step(words)):
            return found
    return Link(None, 0.0, "no known word")


def _by_term(words: tuple[str, ...]) -> Link | None:
    known = terms()
    for size in range(len(words), 0, -1):
        if size < len(words) and words[size] not in HEADS:
            return None
        if term := known.get(" ".join(words[:size])):
            # Whoever speaks of "chips" or of "chip makers" speaks of one trade; the head adds nothing but doubt.
            return _of_term(term, 1.0 if size == len(words) else 0.95)
    return None


def _of_term(term: Term, score: float) -> Link:
    return Link(term.code, score, f"term '{term.words}'" + (f" ({term.note})" if term.note else ""))


# What closes the Korean name of an industry; the longest first.
_KOREAN_HEADS: Final = ("제조업체", "제조업", "서비스업", "산업", "업계", "업종", "분야", "부문", "기업", "업체", "제조", "업")


def _by_korean_term(words: tuple[str, ...]) -> Link | None:
    phrase = "".join(words)
    if not has_hangul(phrase):
        return None
    stem = next((phrase.removesuffix(head) for head in _KOREAN_HEADS if phrase.endswith(head)), phrase)
    for start in range(max(len(stem) - 1, 1)):
        for form in (phrase[start:], stem[start:]):
            if len(form) > 1 and (term := terms().get(form)):
                return _of_term(term, 0.95 if not start else 0.6)
    return Link(None, 0.0, "no known Korean term")


def _by_parts(words: tuple[str, ...]) -> Link | None:
    if "and" not in words or words[-1] in ACTIVITIES:
        return None
    split = words.index("and")
    parts = [part for part in (_by_term(words[:split]), _by_term(words[split + 1 :])) if part and part.code]
    if len(parts) < 2:
        return None
    code = common_ancestor([part.code for part in parts if part.code])
    return Link(code, 0.7 if code else 0.5, "; ".join(part.why for part in parts))


def _by_activity(words: tuple[str, ...]) -> Link | None:
    tail = words[:-1] if words[-1] in ("industry", "sector", "service", "business") and len(words) > 1 else words
    head, before = tail[-1], tail[:-1]
    if head not in ACTIVITIES or not before:
        return None
    within, fallback = ACTIVITIES[head]
    if (known := _by_term(before)) and known.code and (known.code[:2] in within or known.code == fallback):
        return Link(known.code, 0.85, f"'{head}' with {known.why}")
    if (nearest := _nearest(tail, within)) and nearest.score >= 0.4:
        return nearest
    return Link(fallback, 0.6, f"'{head}'") if fallback else None


def _by_ending(words: tuple[str, ...]) -> Link | None:
    for start in range(1, len(words)):
        if found := _by_term(words[start:]):
            if found.why.startswith("term") and not _is_head(words[start:]):
                return Link(found.code, round(0.8 - 0.1 * start, 2) if start < 6 else 0.2, f"ends with {found.why}")
    return None


def _is_head(words: tuple[str, ...]) -> bool:
    term = terms().get(" ".join(words))
    return term is not None and term.use in ("head", "never")


def _by_words(words: tuple[str, ...]) -> Link | None:
    return _nearest(words, ())


# --- the official indexes -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Index:
    """The indexes in memory: whole entries by their words, and for each word how often each class has it."""

    entries: Mapping[str, tuple[tuple[int, str], ...]]
    words: Mapping[str, Mapping[str, int]]
    size: Mapping[str, int]
    total: int


@cache
def _index() -> _Index:
    entries: dict[str, tuple[tuple[int, str], ...]] = {}
    words: dict[str, dict[str, int]] = {}
    size: dict[str, int] = {}
    for line in ontology_file("isic4-terms.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        bag, code, activity = line.split("\t")
        entries[bag] = (*entries.get(bag, ()), (_RANK[activity], code))
        if len(code) != 4:
            continue
        parts = bag.split(" ")
        size[code] = size.get(code, 0) + len(parts)
        for word in parts:
            counts = words.setdefault(word, {})
            counts[code] = counts.get(code, 0) + 1
    return _Index(entries, words, size, sum(size.values()))


def bag(phrase: str) -> str:
    """Return the words of a phrase that tell something, each once, in the order of the alphabet.

    >>> bag("Castings, of steel (except forgings)")
    'casting steel'
    """
    text = unicodedata.normalize("NFKC", phrase).lower()
    kept = _EXCEPT.sub(" ", text)
    folded = fold(kept) or fold(text)
    return " ".join(sorted(set(folded.split()) - _STOP) or sorted(set(folded.split())))


def _by_index(words: tuple[str, ...]) -> Link | None:
    entries = _index().entries
    tried = [words]
    if words[-1] in HEADS and len(words) > 1:
        tried.append(words[:-1])
    for form in tried:
        activity = next((letter for word, letter in ACTIVITY_WORDS.items() if word in form), "")
        for kept in (form, tuple(word for word in form if word not in ACTIVITY_WORDS)):
            key = " ".join(sorted(set(kept) - _STOP))
            if key and (found := entries.get(key)):
                return _of_entry(key, found, activity)
    return None


def _of_entry(key: str, found: tuple[tuple[int, str], ...], activity: str) -> Link | None:
    wanted = [code for rank, code in found if activity and rank == _RANK[activity]]
    best = min(rank for rank, _ in found)
    codes = wanted or [code for rank, code in found if rank == best]
    code = common_ancestor(codes)
    return Link(code, 0.9 if len(set(codes)) == 1 else 0.7, f"index entry '{key}'") if code else None


# Strength of the belief that a class uses words as the whole index does, in words (Zhai and Lafferty 2004, Dirichlet prior).
_PRIOR: Final = 15.0
# Below this share of the belief in one class, group or division the words support no code.
_ENOUGH: Final = 0.4


def _nearest(words: tuple[str, ...], within: tuple[str, ...]) -> Link | None:
    index = _index()
    telling = [word for word in dict.fromkeys(words) if word not in _STOP and word not in ("industry", "sector")]
    known = [word for word in telling if word in index.words]
    if not known:
        return None
    belief = _belief(known, within)
    if not belief:
        return None
    coverage = len(known) / len(telling)
    code, share = _deepest(belief)
    score = round(share * coverage, 3)
    return Link(code, score, "words " + ", ".join(known)) if code and score >= _ENOUGH else None


def _belief(known: list[str], within: tuple[str, ...]) -> dict[str, float]:
    """Return for each class that has one of the words the probability that the words mean it."""
    index = _index()
    scores: dict[str, float] = {}
    for word in known:
        counts = index.words[word]
        background = _PRIOR * sum(counts.values()) / index.total
        for code, count in counts.items():
            scores[code] = scores.get(code, 0.0) + log(1 + count / background)
    for code in scores:
        scores[code] += len(known) * log(_PRIOR / (index.size[code] + _PRIOR)) + 0.5 * log(index.size[code] / index.total)
    if within:
        scores = {code: score for code, score in scores.items() if code.startswith(within)}
    top = max(scores.values(), default=0.0)
    odds = {code: exp(score - top) for code, score in scores.items()}
    total = sum(odds.values())
    return {code: odd / total for code, odd in odds.items()}


def _deepest(belief: Mapping[str, float]) -> tuple[str | None, float]:
    """Return the deepest code that holds enough of the belief, and how much."""
    for length in (4, 3, 2):
        shares: dict[str, float] = {}
        for code, share in belief.items():
            shares[code[:length]] = shares.get(code[:length], 0.0) + share
        best = min(shares, key=lambda code: (-shares[code], code))
        if shares[best] >= _ENOUGH:
            return best, shares[best]
    return None, 0.0


def section(code: str) -> str:
    """Return the section letter of an ISIC code.

    >>> section("2822"), section("F")
    ('C', 'F')
    """
    if code.isalpha():
        return code
    return next(letter for letter, first, last in _SECTION_OF if first <= int(code[:2]) <= last)


def common_ancestor(codes: list[str]) -> str | None:
    """Return the deepest ISIC code that holds all of the codes, or None.

    >>> common_ancestor(["2822", "2826"]), common_ancestor(["2822", "2610"]), common_ancestor(["01", "28"])
    ('282', 'C', None)
    """
    if all(code.isdigit() for code in codes):
        for length in (4, 3, 2):
            if len({code[:length] for code in codes}) == 1 and min(map(len, codes)) >= length:
                return codes[0][:length]
    letters = {section(code) for code in codes}
    return letters.pop() if len(letters) == 1 else None
