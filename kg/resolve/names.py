"""Names as strings: what tells two of them apart and what does not. Knows nothing of the graph."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# What separates words of a name without telling names apart; hyphens are treated by each rule on its own.
_SEPARATORS = re.compile(r"[\s.,;:·ㆍ・/\\()\[\]{}<>\"“”„«»_|]+")
_DASHES = re.compile(r"[‐‑‒–—―−﹣－]")
_APOSTROPHES = re.compile(r"[’‘ʼ`´']")
_HANGUL = re.compile(r"[가-힣]")
_ONLY_HANGUL = re.compile(r"[가-힣]+")

# Korean family names of two syllables; every other one has one.
_TWO_SYLLABLE_FAMILIES = frozenset(("남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방", "망절", "어금"))

# Words that an acronym leaves out.
_SMALL_WORDS = frozenset(
    (
        "a",
        "an",
        "and",
        "at",
        "by",
        "de",
        "des",
        "di",
        "do",
        "du",
        "for",
        "in",
        "la",
        "le",
        "of",
        "on",
        "the",
        "to",
        "und",
        "von",
    )
)

_LEADING_ARTICLE = re.compile(r"^(?:the|a|an) ")
_INDUSTRY_HEADS = re.compile(r" (?:industry|industries|sector|sectors)$|\s?(?:산업|업종|부문)$")
_PLURALS = (
    (re.compile(r"ies$"), "y"),  # industries
    (re.compile(r"(?<=[sxz])es$|(?<=ch)es$|(?<=sh)es$"), ""),  # batches
    (re.compile(r"(?<![sui])s$"), ""),  # tools, but not glass, apparatus, analysis
)


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """Return a name without what does not tell things apart: case, accents, dots, spacing; word order and hyphens stay.

    A name that consists of nothing else stays as it is, so that "..." and "---" are still two names.

    >>> fold("LEE  Seog-Ki.")
    'lee seog-ki'
    >>> fold("Ministry of Trade, Industry & Énergie")
    'ministry of trade industry and energie'
    """
    text = _DASHES.sub("-", unicodedata.normalize("NFKC", name)).casefold().replace("&", " and ")
    return _SEPARATORS.sub(" ", _APOSTROPHES.sub("", _without_accents(text))).strip(" -") or name


def _without_accents(text: str) -> str:
    """Return Latin text without its accents; Hangul stays composed, because its syllables are no accents."""
    if text.isascii():
        return text
    letters = (c for c in unicodedata.normalize("NFD", text) if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFC", "".join(letters))


def squash(name: str) -> str:
    """Return a folded name without any gap, so that "Seog-ki", "Seog Ki" and "Seogki" are one.

    >>> squash("Seog-Ki") == squash("seogki")
    True
    """
    return fold(name).replace(" ", "").replace("-", "")


def is_hangul(name: str) -> bool:
    """Whether a name is written in Hangul, wholly or in part."""
    return _HANGUL.search(name) is not None


def people(name: str) -> tuple[tuple[str, str], ...]:
    """Return the readings of a person's name as (family, given), folded: one where a comma or Hangul tells, else both orders.

    >>> people("Lee, Seog-ki")
    (('lee', 'seog-ki'),)
    >>> people("Seog-ki Lee")
    (('seog-ki', 'lee'), ('lee', 'seog-ki'))
    >>> people("홍 길동"), people("남궁민")
    ((('홍', '길동'),), (('남궁', '민'),))
    """
    family, comma, given = name.partition(",")
    if comma and family.strip() and given.strip():
        return ((fold(family), fold(given)),)
    words = fold(name).split()
    if _ONLY_HANGUL.fullmatch(whole := "".join(words)) and 2 <= len(whole) <= 5:
        cut = 2 if whole[:2] in _TWO_SYLLABLE_FAMILIES and len(whole) > 2 else 1
        return ((whole[:cut], whole[cut:]),)
    if len(words) == 1:
        return ((words[0], ""),)
    return ((words[0], " ".join(words[1:])), (words[-1], " ".join(words[:-1])))


def initials(given: str) -> str:
    """Return the first letters of a given name's parts.

    >>> initials("seog-ki"), initials("j r")
    ('sk', 'jr')
    """
    return "".join(part[0] for part in re.split(r"[ -]", fold(given)) if part) if given.strip() else ""


def is_initials(given: str) -> bool:
    """Whether a given name is initials only: "S.", "J. R.", "SK".

    >>> is_initials("S.-K."), is_initials("JR"), is_initials("Jo"), is_initials("길동")
    (True, True, False, False)
    """
    if is_hangul(given) or not given.strip():
        return False
    letters = given.strip()
    parts = [part for part in re.split(r"[ .-]+", letters) if part]
    return all(len(part) == 1 for part in parts) or (letters.isupper() and letters.isalpha() and len(letters) <= 2)


def acronyms(name: str) -> frozenset[str]:
    """Return the short forms that the words of a name would give: of the big words alone, and of all of them.

    >>> sorted(acronyms("Organisation for Economic Co-operation and Development"))
    ['OECD', 'OFECAD']
    """
    words = [word for word in re.split(r"[\s/,]+", name) if word[:1].isalpha()]
    big = "".join(word[0] for word in words if word.casefold() not in _SMALL_WORDS).upper()
    whole = "".join(word[0] for word in words).upper()
    return frozenset(short for short in (big, whole) if len(short) > 1)


def is_acronym(name: str) -> bool:
    """Whether a name is a short form in capitals: "KIET", "R&D", but no word in capitals of a longer name.

    >>> is_acronym("KIET"), is_acronym("OECD"), is_acronym("Seoul")
    (True, True, False)
    """
    return " " not in name.strip() and 2 <= len(name) <= 10 and sum(c.isupper() for c in name) >= max(2, len(name) // 2)


def organisation(name: str) -> str:
    """Return an organisation's name as it is compared: folded, without a leading article.

    >>> organisation("The World Bank") == organisation("World  bank")
    True
    """
    folded = fold(name).replace("-", " ")
    return _LEADING_ARTICLE.sub("", folded) or folded


def industry(name: str) -> str:
    """Return the core of an industry's name: without "industry" or "sector", its last word in the singular.

    >>> industry("Machine tools industry"), industry("machine-tool sector"), industry("heavy and chemical industries")
    ('machine tool', 'machine tool', 'heavy and chemical')
    """
    folded = organisation(name)
    core = _INDUSTRY_HEADS.sub("", folded).strip() or folded
    first, _, last = core.rpartition(" ")
    for ending, singular in _PLURALS:
        if len(last) > 3 and ending.search(last):
            last = ending.sub(singular, last)
            break
    return f"{first} {last}".strip()


def without_industry_head(name: str) -> str:
    """Return an industry's name without "industry" or "sector" at its end, for its IRI.

    >>> without_industry_head("Machine tools industry")
    'machine tools'
    """
    folded = fold(name)
    return _INDUSTRY_HEADS.sub("", folded).strip() or folded
