"""Runs of English text that may name a plan, law or programme, and what is seen of each.

1. Words with a capital that follow each other, or are joined by "and", "of", "on", "for", make chains.
2. Candidates are the runs of a chain that end with a head ("… Act"), or with what the head is of ("… on the …"), and those
   before a kind in small letters ("… program").
3. Candidates that overlap are weighed against each other, and against there being no name, by learned weights (plans.toml).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.choice import Choice
from kg.extract import plan_forms as forms
from kg.extract.capitals import OPENERS, Passage
from kg.model import Span
from kg.vocabulary import institutions, places

LONGEST = 14  # words of a name
LONGEST_CHAIN = 30  # words; what goes on longer is a list
LONGEST_BEFORE = 24  # code points of the words before a name
LIKELY = 0.35  # chance from which on one of several runs is taken for a name
WEIGHTS = Choice.read(Path(__file__).with_name("plans.toml"))
_SPACE = frozenset(("",))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run that may be a name. `how` it was found: head, tail or kind; `cut` from what: "" if it begins its chain."""

    span: Span
    how: str
    passage: Passage
    cut: str = ""


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str


def candidates(text: str, passage: Passage, *, kinds: bool = True) -> list[Candidate]:
    """Return the candidates of a passage, each run once; `kinds` if a kind of plan in small letters stands in it."""
    headed = not forms.HEADS.isdisjoint(passage.words)
    if not (headed or kinds):
        return []
    found: dict[Span, Candidate] = {}
    for chain, gaps in _chains(text, passage):
        if headed:
            for span, how in _headed(text, chain, gaps, passage):
                found.setdefault(span, Candidate(span, how, passage, _cut(chain, span)))
        if kinds and (kind := forms.KIND_AFTER.match(text, chain[-1].end, passage.span.end)):
            for first in _begins(chain, gaps):
                span = Span(chain[first].start, kind.end("kind"))
                found.setdefault(span, Candidate(span, "kind", passage, _cut(chain, span)))
    return [one for one in found.values() if not _is_none(text, one)]


def _cut(chain: Sequence[_Word], span: Span) -> str:
    """Return what of its chain stands before a run: "a body", "other words" or nothing."""
    before = [word.text for word in chain if word.end <= span.start]
    return "a body" if any(forms.class_of(word) == forms.BODY for word in before) else "other words" if before else ""


def chosen(text: str, passage: Passage, *, kinds: bool = True) -> Iterator[tuple[Span, float]]:
    """Yield the runs of a passage that are likely names, each with the chance that one is named there."""
    for cluster in clusters(candidates(text, passage, kinds=kinds)):
        left = [(one.span, features(text, one)) for one in cluster]
        while left:
            chances = WEIGHTS.chances([seen for _, seen in left])
            if sum(chances) < LIKELY:
                break
            best = left[max(range(len(left)), key=lambda at: (chances[at], -at))][0]
            yield best, sum(chances)
            left = [(span, seen) for span, seen in left if span.end <= best.start or best.end <= span.start]


def clusters(found: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    """Yield candidates of which only one can be a name, as they overlap, together."""
    cluster: list[Candidate] = []
    end = -1
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if one.span.start >= end and cluster:
            yield cluster
            cluster = []
        cluster.append(one)
        end = max(end, one.span.end)
    if cluster:
        yield cluster


def _chains(text: str, passage: Passage) -> Iterator[tuple[list[_Word], list[str]]]:
    """Yield words with a capital that are joined, with their joints."""
    chain: list[_Word] = []
    gaps: list[str] = []
    for start, last, _ in passage.capitals:
        hyphened = forms.HYPHENED.match(text, last, passage.span.end)
        end = hyphened.end() if hyphened else last
        if chain and start < chain[-1].end:
            continue
        gap = " ".join(text[chain[-1].end : start].split()) if chain else ""
        gap = "" if forms.NUMBER_WITHIN.fullmatch(gap) else gap
        if (
            chain
            and len(chain) < LONGEST_CHAIN
            and gap in forms.JOINTS
            and start - chain[-1].end <= 12
            and not (gap == "" and start - chain[-1].end == 0)
        ):
            gaps.append(gap)
        else:
            if chain:
                yield chain, gaps
            chain, gaps = [], []
        chain.append(_Word(start, end, text[start:end]))
    if chain:
        yield chain, gaps


def _headed(text: str, chain: Sequence[_Word], gaps: Sequence[str], passage: Passage) -> Iterator[tuple[Span, str]]:
    """Yield the runs of a chain that end with a head, and those that go on with what the head is of."""
    for at, word in enumerate(chain):
        if word.text not in forms.HEADS:
            continue
        begins = sorted({_begin(chain, gaps, at, joints) for joints in (_SPACE, forms.LISTED, forms.LOOSE)})
        if begins[0] == at and (numbered := forms.NUMBER_AFTER.match(text, word.end, passage.span.end)):
            yield Span(word.start, numbered.end()), "head"
        of = at + 1 < len(chain) and gaps[at] in forms.TAILS
        for begin in begins:
            start = _with_number(text, chain[begin].start, passage)
            if begin < at and not (of and gaps[at] in forms.OF):  # "… Initiative" is half of "… Initiative of the …"
                yield Span(start, _with_year(text, word, passage)), "head"
            if of:
                yield Span(start, chain[_tail(gaps, at, _SPACE)].end), "tail"
                yield Span(start, chain[_tail(gaps, at, forms.IN_TAIL)].end), "tail"


def _begins(chain: Sequence[_Word], gaps: Sequence[str]) -> list[int]:
    """Where the runs begin that end with a chain."""
    last = len(chain) - 1
    begins = {_begin(chain, gaps, last, joints) for joints in (_SPACE, forms.LISTED, forms.LOOSE)}
    return sorted(begin for begin in begins if chain[begin].text not in OPENERS)


def _begin(chain: Sequence[_Word], gaps: Sequence[str], at: int, joints: frozenset[str]) -> int:
    """Where the name begins that ends with the head `at`: at the first word joined to it that does not open a sentence."""
    begin = at
    while begin > 0 and gaps[begin - 1] in joints and at - begin < LONGEST:
        begin -= 1
    while begin < at and (chain[begin].text in OPENERS - {"New"} or chain[begin].text.endswith(forms.LEADING)):
        begin += 1
    return begin


def _tail(gaps: Sequence[str], at: int, joints: frozenset[str]) -> int:
    """Where ends what a head is of."""
    last = at + 1
    while last < len(gaps) and gaps[last] in joints:
        last += 1
    return last


def _with_number(text: str, start: int, passage: Passage) -> int:
    number = forms.NUMBER_BEFORE.search(text, max(passage.span.start, start - forms.LONGEST_NUMBER), start)
    return number.start() if number else start


def _with_year(text: str, word: _Word, passage: Passage) -> int:
    year = forms.YEAR_AFTER.match(text, word.end, passage.span.end)
    if year is None and forms.head(word.text) == "law":
        year = forms.YEAR_OF_LAW.match(text, word.end, passage.span.end)
    return year.end() if year else word.end


def _is_none(text: str, one: Candidate) -> bool:
    """Whether a run surely is no name: a known body, any of a kind, one that is only proposed."""
    start, span = one.span.start, one.passage.span
    name = text[start : one.span.end]
    if institutions.lookup(name) is not None:
        return True
    before = max(span.start, start - LONGEST_BEFORE)
    if forms.ANY.search(text, before, start):
        return True
    words = [word.strip(",.") for word in name.split()]
    generic = all(word in forms.GENERIC or forms.head(word) or word.islower() for word in words)
    one_of_them = forms.ONE.search(text, before, start) is not None
    return one_of_them and (generic or forms.PROPOSED.search(text, span.start, span.end) is not None)


@lru_cache(maxsize=64)  # a page in capitals names one plan many times
def _is_repeated(text: str, name: str) -> bool:
    return text.find(name, text.find(name) + 1) >= 0


def features(text: str, one: Candidate) -> dict[str, float]:
    """Return what is seen of a candidate: its words, what stands around it, and whether it is known for something else."""
    start, end = one.span.start, one.span.end
    name = text[start:end]
    found = {f"found by {one.how}", f"in a {one.passage.role.value}"}
    found.update(_of_words(name, one.how))
    found.update(_around(text, one))
    if one.cut:
        found.add(f"is cut from {one.cut}")
    if one.passage.titled:
        found.add("where every word has a capital")
    if _is_repeated(text, name):
        found.add("is named again")
    if start and text[start - 1] in forms.QUOTES:
        found.add("is in quotes")
    return dict.fromkeys(sorted(found), 1.0)


def _of_words(name: str, how: str) -> Iterator[str]:
    """Yield what the words of a name tell: its head, what else it holds, and how many they are."""
    words = [word.strip(".,’'") for word in name.split()]
    capitals = [word for word in words if word[:1].isupper()]
    heads = [kind for word in words if (kind := forms.head(word))]
    kind = (heads[0] if how == "tail" else heads[-1]) if heads else "none"
    yield f"head is {kind}"
    yield f"{kind} of {min(len(words), 5)} words"
    yield f"has {min(len(words), 8)} words"
    yield from {f"holds {told}" for word in words if (told := forms.class_of(word))}
    yield f"ends with {forms.class_of(words[-1]) or 'another word'}"
    yield from (f"holds {joint.strip()!r}" for joint in (",", " and ", " of ", " for ") if joint in name)
    if any(char.isdigit() for char in name):
        yield "holds a number"
    if all(word in forms.GENERIC or forms.head(word) for word in capitals):
        yield "of generic words alone"
    if name.isupper():
        yield "is in capitals"
    if places.lookup(name):
        yield "is a place"
    elif capitals and places.lookup(capitals[0]):
        yield "begins with a place"


def _around(text: str, one: Candidate) -> Iterator[str]:
    """Yield what the words before and after a candidate tell."""
    start, span = one.span.start, one.passage.span
    before = forms.BEFORE.search(text, max(span.start, start - LONGEST_BEFORE), start)
    if before:
        yield f"after {forms.said_before(before[1].lower())}"
        if before[2]:
            yield f"after {before[2].lower().strip()}"
    elif start == span.start:
        yield "opens the passage"
    if after := forms.AFTER.match(text, one.span.end, span.end):
        yield f"before {forms.said_after(after[0].strip())}"
    if forms.TITLE_BEFORE.search(text, max(span.start, start - LONGEST_BEFORE), start):
        yield "after a word for texts"
