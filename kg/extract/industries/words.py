"""The words of a run of text, and the English words around the names of industries, grouped by what they do."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from kg.extract.scan import word_of
from kg.vocabulary.industries import Term, terms
from kg.vocabulary.phrases import singular

_TOKEN: Final = re.compile(r"[^\W_](?:(?<=[Rr])(?:&[Dd]|e-[Mm]anufactur\w+)|[A-Za-z0-9]*[^\W_]*(?:['’](?!s\b)[^\W_]+)*)")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What names a branch of the economy after the word that says which.
INDUSTRY: Final = _set("industry sector")
# After a thing that is made or sold these name its trade; the name of the trade stands before them.
TRADE: Final = _set(
    "manufacturing production making business service trade cluster ecosystem market processing refining"
    " recycling generation collection treatment disposal"
)
# Those who carry a trade on: "car makers" speaks of the car industry.
FIRMS: Final = _set(
    "firm company maker manufacturer producer business enterprise supplier builder operator factory plant mill corporation"
    " smes sme startup vendor foundry contractor retailer exporter workshop"
    " studio lender developer carrier provider processor dealer trader practitioner"
)
# Heads before which words that only the indexes know make a name: "laundry machinery".
MACHINES: Final = _set("machinery equipment")
# These say where, when, whose or how large an industry is, never what it makes.
QUALIFIERS: Final = _set(
    "korean domestic global local regional national foreign overseas international world japanese chinese american german"
    " european asian british french indian russian vietnamese taiwanese country seoul main major key core existing other"
    " entire whole such related relevant various many most all some these those their its our your his her this that own new"
    " old young leading large small medium sized small-scale traditional conventional certain specific single particular"
    " individual different same basic important future next current present overall public private upstream downstream"
    " based oriented production base process few several each every any no one two three four five first second third"
    " competitive growing declining mature emerging rising north south east west central inter korea us uk eu"
)
# Words that cannot stand inside the name of an industry: function words, and verbs that take an industry as their object.
FUNCTION: Final = _set(
    "a an the and or but nor of in on at to for from by with without within into onto upon over under between among across"
    " through throughout during before after since until against about around as than like via per toward towards behind"
    " beyond is are was were be been being has have had do does did will would shall should can could may might must not"
    " it they we he she you i who which what where when why how whose there here then so if while because although though"
    " also both either neither only even still yet just very more less much well too and/or including include such"
    " support supporting supported boost develop promote foster strengthen improve help helping make making made use using"
    " encourage increase reduce expand revitalize revitalise invigorate restructure modernize modernise become becomes"
    " forward back again away together grow give take offer offering need needs link linking see seen"
    " call calling transform transforming"
)
# A head that several words share: "textile, agricultural and mining machinery".
SHARED: Final = _set("machinery equipment service manufacturing remanufacturing farming vehicle product processing")

# What opens a list of trades: a word for a group of them, then "such as" or the like.
LEAD: Final = re.compile(
    word_of(
        "industry|industries|sectors?|services?|fields?|machinery|equipment|branches|trades|process|processes|areas|businesses|"
        "technologies|manufacturing|manufacturers|firms|companies"
    )
    + r"(?i:\b[^.;:()]{0,48}?"
    r"(?:\b(?:such as|including|includes?|like|namely|that is|ranging from|from|comprising|comprises?)\b,?|[(]?\be\.?g\.?,?:?|"
    r"[(]?\bi\.e\.,?)\s*(?:the\s)?|(?:(?<=process)|(?<=processes)) of\s(?:the\s)?)"
)
# The words of which a lead has one.
LEADING: Final = _set("such include includes including like namely that from ranging comprise comprising process e i")
# What lies between two members of one list.
JOINT: Final = re.compile(r"\s*(?:,|·|/|;|&|,?\s*(?:and|or|to|as well as|and/or))\s*(?:the\s+|to\s+|into\s+)?")
# What lies between two members that share their last word.
TIGHT: Final = re.compile(r"\s*(?:,\s*(?:and|or)|,|/|and/or|and|or|&|·)\s*")


class Words(NamedTuple):
    """The words of a run of text: their folded forms, and where each starts and ends in the whole text."""

    forms: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    def phrase(self, text: str, first: int, last: int) -> str:
        """Return the text from word `first` to before word `last`."""
        return text[self.starts[first] : self.ends[last - 1]]


def placed(text: str, start: int, end: int, forms: Sequence[str]) -> Words:
    """Return the words of `text[start:end]`, whose folded forms are known, with their places."""
    found = list(_TOKEN.finditer(text, start, end))
    return Words(forms, [match.start() for match in found], [match.end() for match in found])


def folded(text: str, start: int, end: int) -> list[str]:
    """Return the folded forms of the words of `text[start:end]`."""
    return [_FORMS[word] for word in _TOKEN.findall(text, start, end)]


def in_capitals(word: str) -> bool:
    """Tell whether a word, the ending of a plural aside, is all of capitals."""
    return word.isupper() or (word.endswith("s") and word[:-1].isupper())  # "TVs"


def with_capital(word: str) -> bool:
    """Tell whether only the first letter of a word is a capital, or some but not all."""
    return word[0].isupper() and not in_capitals(word)


class _Forms(dict[str, str]):
    """Folded forms by printed words. A look-up costs half of what the call of a cached function does."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_FORMS:
            self.clear()
        plural = word.endswith("s") and word[:-1].isupper()
        form = word[:-1].lower() if plural else singular(word.lower().replace("’", "'").replace("-", ""))
        self[word] = form
        return form


_MOST_FORMS: Final = 65536
_FORMS: Final = _Forms()


class Step:
    """A word of a term on the way to the next ones: the term that ends with it, if one does, and what may follow."""

    __slots__ = ("following", "term")

    def __init__(self) -> None:
        self.following: dict[str, Step] = {}
        self.term: Term | None = None


@cache
def openings() -> Mapping[str, Step]:
    """Return the first word of each English term, from which its other words can be reached."""
    root = Step()
    for form, term in terms().items():
        step = root
        for word in form.split(" "):
            step = step.following.setdefault(word, Step())
        step.term = term
    return root.following
