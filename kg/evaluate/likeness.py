"""How alike two entries of a record are, one comparison a kind of entry: from 0.0, not at all, to 1.0.

Both come as `kg extract --json` writes them; what is missing or null is like nothing.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

Item = Any  # a name, or one entry of a record: a string or a mapping

# Words that do not tell industries apart.
NOISE = frozenset({"industry", "industries", "sector", "sectors", "the", "of", "and", "a"})
_WORD = re.compile(r"\w+")
_FOLDED = (
    (re.compile("[\u2018\u2019\u201a\u201b`\u00b4]"), "'"),
    (re.compile("[\u201c\u201d\u201e]"), '"'),
    (re.compile("[\u2010-\u2015\u2212]"), "-"),
    (re.compile(r"\s+"), " "),
)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def fold(text: object) -> str:
    """Return a text without what does not count: case, width, kinds of quotes and dashes, white space, marks at the ends.

    >>> fold("  The “Root”  Industry. ")
    'the "root" industry'
    """
    folded = unicodedata.normalize("NFKC", str(text)).casefold()
    for form, plain in _FOLDED:
        folded = form.sub(plain, folded)
    return folded.strip(" .,;:")


def _words(text: object, noise: frozenset[str] = frozenset()) -> list[str]:
    every = _WORD.findall(fold(text))
    return [word for word in every if word not in noise] or every


def overlap(left: object, right: object, noise: frozenset[str] = frozenset()) -> float:
    """F1 of the words that two texts share, each as often as it stands in both."""
    a, b = _words(left, noise), _words(right, noise)
    common = sum(min(a.count(word), b.count(word)) for word in set(a))
    return 2 * common / (len(a) + len(b)) if a and b else 0.0


def equal(left: Item, right: Item) -> float:
    """1.0 for the same words."""
    return float(fold(left) == fold(right))


def _same_person(left: Item, right: Item) -> bool:
    a, b = _words(left.get("name") or ""), _words(right.get("name") or "")
    same_words = bool(a) and (sorted(a) == sorted(b) or "".join(a) == "".join(b))
    return same_words or (_either_order(left) == _either_order(right) != frozenset())


def _either_order(author: Item) -> frozenset[str]:
    family, given = _joined(author, "family"), _joined(author, "given")
    return frozenset({family + given, given + family}) if family and given else frozenset()


def _joined(author: Item, part: str) -> str:
    return "".join(_words(author.get(part) or ""))


def person(left: Item, right: Item) -> float:
    """1.0 for one name, in either order and however it is hyphenated."""
    return float(_same_person(left, right))


def person_in_parts(left: Item, right: Item) -> float:
    """1.0 for one name, cut alike into family and given name."""
    return float(_same_person(left, right) and all(_joined(left, part) == _joined(right, part) for part in ("family", "given")))


def body(left: Item, right: Item) -> float:
    """Equal names ('the' and '&' aside), equal acronyms, or one's acronym the other's name."""
    a, b = _body_name(left), _body_name(right)
    short_a, short_b = (fold(each.get("acronym") or "") for each in (left, right))
    return float((bool(a) and a == b) or (bool(short_a) and short_a in (short_b, b)) or (bool(short_b) and short_b == a))


def _body_name(entry: Item) -> str:
    name = fold(entry.get("name") or "").replace("&", " and ")
    return " ".join(re.sub(r"\bthe\b", " ", name).split())


def industry(left: Item, right: Item) -> float:
    """F1 of the words of both names, without those that do not tell industries apart."""
    return overlap(left.get("name") or "", right.get("name") or "", NOISE)


def strategy(left: Item, right: Item) -> float:
    """F1 of the words of both quotes, a hair more for one type, so that of equally alike pairs those of one type go first."""
    alike = overlap(left.get("evidence") or "", right.get("evidence") or "")
    return alike + 1e-6 * bool(left.get("type") == right.get("type"))


def finding(left: Item, right: Item) -> float:
    """How much of the shorter quote stands in the other, where the numbers are equal; else 0.0."""
    if _figure(left) != _figure(right):
        return 0.0
    a, b = (set(_words(x.get("evidence") or "")) for x in (left, right))
    return len(a & b) / max(1, min(len(a), len(b)))


def _figure(entry: Item) -> str:
    """A finding's value as a number in one form, or its folded words ("half")."""
    text = str(entry.get("value") or "").replace(",", "").replace("\u2212", "-")
    digits = _NUMBER.search(text)
    return str(float(digits[0])) if digits else fold(text)
