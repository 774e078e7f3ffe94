"""Of which collection a report is a part: runs of words named or labelled like collections, weighed by learned weights.

1. Candidates are the values of rows, runs of words that end in a kind of publication (collections.toml), and what stands before
   a number; each in the extents that its words allow, as "Yard Institute Working Paper Series" holds "Working Paper".
2. Each has features of what surrounds it, where it stands and how it is named; the chances of equal names add up.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.choice import Choice
from kg.extract.beside import after, before, bucket, line_features
from kg.extract.head import Head, Place, inner, line_start
from kg.model import Block, Document, Role, Span

_WORDS = tomllib.loads(Path(__file__).with_name("collections.toml").read_text(encoding="utf-8"))
WEIGHTS = Choice.read(Path(__file__).with_name("series.toml"))
LONGEST = 400  # code points of a block that are looked at
LONGEST_END = 16  # of a title, by which a copy of it is known
LONGEST_NAME, MOST_WORDS = 90, 7  # code points; words before the kind
MOST = 120  # candidates that are weighed

_KIND_OF: dict[str, str] = {word: kind for kind, words in _WORDS["kinds"].items() for word in words.split()}
_GENERAL = frozenset(_WORDS["general"]["words"].split())
_QUALIFIERS = frozenset(_WORDS["qualifiers"]["words"].split())
_LATIN = sorted((word for word in _KIND_OF if word[0] < "\u1100"), key=lambda word: (-len(word), word))
_EAST = sorted((word for word in _KIND_OF if word[0] >= "\u1100"), key=lambda word: (-len(word), word))
_EASTERN = tuple(_EAST)
_PLURALS = {word: (f"{word}s", f"{word[:-1]}ies") if word[-1] == "y" else (f"{word}s",) for word in _LATIN}
_KIND_WORDS = frozenset(
    form(each) for word in _LATIN for each in (word, *_PLURALS[word]) for form in (str.lower, str.capitalize, str.upper)
)
_DIGIT = re.compile(r"\d")
# A word; two of them where they are glued: "Research ReportsKIET Institute".
_WORD = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![^\W\d_A-Z])")
_EAST_KIND = re.compile(rf"(?:{'|'.join(_EAST)})(?![가-힣]{{2}})")
# The words of a name before its kind: with capitals, or small ones between; and right after it.
_WORD_BEFORE = re.compile(
    r"(?<![A-Za-z&.’'])(?:(?-i:[A-Z])[\w&.’'/-]*|i-[A-Z]+|of|and|on|for|in|the|de|du|di|&|"
    r"working|discussion|policy|research|occasional|technical|issue)"
    r"(?:,?[ \u00a0]| ?[-–] ?)$"
)
_EAST_BEFORE = re.compile(r"[\w·・]{1,10}[ ·]?$")
_MORE_AFTER = re.compile(
    r" (?i:series)\b| (?:of|in|on|for) (?:[A-Z]\w+|the)(?: (?:[A-Z]\w+|and|of|the)){0,3}| & [A-Z]\w+|"
    r" \((?:English|Japanese|Korean|영문|국문)\)| (?:Report|Paper|Brief|Note)s?\b"
)
# A label that is no row here, or what a button says.
_LEADING = re.compile(
    r"[A-Z]\. (?=[A-Z])|(?:(?:시리즈|총서|간행물)명? |(?i:series|type|collection|publication type)[\s:]+(?!(?i:on|of|in|no)\b)|"
    r"(?i:download|read|view|full|all|print) )(?=\S)"
)
_LABEL = re.compile(r"(?i)series|collections?|type|reference|references|abstract|.{0,3}")
_NUMBER_AFTER = re.compile(
    r"(?P<name>[A-Z][^\d|:>()]{2,70}?|[가-힣][가-힣·\w ]{2,30}?),?\s(?i:(?:no|nr|n[°º]|number|issue|vol)\b\.?|#|제)\s?\d"
)
_PART_OF = re.compile(
    r"(?i)\bpart of (?:the |our )?(?P<name>[A-Z][^.,:;|()]{3,70}?)(?: (?:series|project|program(?:me)?))?(?=$|[.,:;|()])"
)
_TAG = re.compile(r"[\[【〔](?P<name>[^\]】〕\d]{2,30}?)\s?(?:제?\d[\w-]*[호권]?)?[\]】〕]")
_FORMS = (  # what it is called, what is in every such line, and the form itself
    ("numbered", re.compile(r"(?i)(?:no|nr|n[°º]|number|issue|vol)\b\.?\s?\d|#\s?\d|제\s?\d"), _NUMBER_AFTER),
    ("part", re.compile(r"art of "), _PART_OF),
    ("tag", re.compile(r"[\[【〔]"), _TAG),
)
_MORE = re.compile(r"\s?(?:view|see|show) (?:more|all)\b.*$")
_COLLECTION_LETTER = re.compile(r"[A-Z]\. (?=[A-Z])")
_VALUE_NUMBER = re.compile(
    r"[\s,;:|/(–-]*(?:(?i:no|nr|number|issue|vol)\b\.?|#|제)?\s?(?:[A-Z]{1,4}[ -]?)?\d[\w/.-]*(?:호|권)?\)?\W*$"
)
_BODY = re.compile(
    r"(?i)\b(?:institute|cent(?:er|re)|school|department|faculty|ministry|council|academy|association|foundation|agency|university|"
    r"bank|office)\b|연구원|연구소"
)
# What the label of a row promises of its value.
_LABELS = {
    "collection": re.compile(r"(?i)collection"),
    "series": re.compile(r"(?i)serie|part of|간행물|시리즈|총서|シリーズ|叢書|발간물"),
    "type": re.compile(r"(?i)type|유형|종류"),
    "number": re.compile(r"(?i)\bno\b|number|issue|권호|호수|번호|号"),
}
_SMALL = frozenset(("of", "and", "on", "for", "in", "the", "&", "to"))
_PLAIN = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run that may name the collection: how it was found, and where it stands. `outer` is the longest extent of the name."""

    span: Span
    name: str
    form: str
    place: Place
    outer: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """A run that was chosen, and the chance that it is right."""

    span: Span
    chance: float


def series(document: Document, top: Head) -> Chosen | None:
    """Return the collection; None if it is likelier that the page names none."""
    found = list(candidates(document, top))
    return best(WEIGHTS, [(one.span, fold(one.name)) for one in found], features(document, top, found))


def best(weights: Choice, runs: Sequence[tuple[Span, str]], seen: Sequence[dict[str, float]]) -> Chosen | None:
    """Return the likeliest of some runs, whose chances add up where they say the same; None if none is likelier."""
    chances = weights.chances(seen)
    whole: dict[str, float] = {}
    for (_, key), chance in zip(runs, chances, strict=True):
        whole[key] = whole.get(key, 0.0) + chance
    first = max(whole, key=lambda key: (whole[key], key), default="")
    if not first or whole[first] <= 1 - sum(chances):
        return None
    copies = [(chance, -span.start, span) for (span, key), chance in zip(runs, chances, strict=True) if key == first]
    return Chosen(max(copies)[2], min(whole[first], 1.0))


def fold(name: str) -> str:
    """Return a name without what does not tell collections apart: case, spaces, marks."""
    return _PLAIN.sub(" ", name).casefold().strip()


def candidates(document: Document, top: Head) -> Iterator[Candidate]:
    """Yield the runs that may name the collection, each once, in order of the page."""
    seen: set[Span] = set()
    title = document.quote(inner(top.title))[-LONGEST_END:] if top.title else ""
    for place in top.places:
        for start, end, form in _in_block(document, title, place):
            span = _trimmed(document.text, start, end)
            if span is None or span in seen or len(seen) >= MOST:
                continue
            seen.add(span)
            name = " ".join(document.quote(span).split())
            yield Candidate(span, name, form, place, end - start)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in "-–—|:,;.•·#*/"):
        start += 1
    label = _LEADING.match(text, start, end)
    start = label.end() if label else start
    while end > start and (text[end - 1].isspace() or text[end - 1] in "-–—|:,;.•·#*/("):
        end -= 1
    if not 2 < end - start <= LONGEST_NAME or _LABEL.fullmatch(text, start, end) or not any(map(str.isalpha, text[start:end])):
        return None
    return Span(start, end)


def _in_block(document: Document, title: str, place: Place) -> Iterator[tuple[int, int, str]]:
    text, block = document.text, place.block
    if block.role is Role.CONTENTS or (place.name == "title" and block.span.end - block.span.start > LONGEST):
        return
    start, end = inner(block).start, min(block.span.end, inner(block).start + LONGEST)
    if block.value is not None:
        if block.label == "series" or (block.label == "issue" and text[block.value.start].isalpha()):
            yield from _of_value(text, block.value)
        if block.label not in ("series", "issue", "date", "", "citation", "publisher", "imprint", "identifier"):
            return
        start = block.span.start
    yield from _by_kind(text, start, end, _first(document, title, block))
    digits = _DIGIT.search(text, start, end) is not None
    for form, sign, pattern in _FORMS:
        if (digits or form != "numbered") and sign.search(text, start, end):
            for match in pattern.finditer(text, start, end):
                yield *match.span("name"), form
    if end - start <= LONGEST_NAME and place.name in ("above", "front") and block.role is not Role.BYLINE:
        yield start, end, "line"


def _first(document: Document, title: str, block: Block) -> int:
    """Return where on the line of a block a name may begin: not in a copy of the title that stands before it."""
    first = line_start(document, block)
    copy = document.text.rfind(title, first, block.span.start) if title else -1
    return copy + len(title) if copy >= 0 else first


def _of_value(text: str, value: Span) -> Iterator[tuple[int, int, str]]:
    letter = _COLLECTION_LETTER.match(text, value.start, value.end)
    start = letter.end() if letter else value.start
    more = _MORE.search(text, start, value.end)
    end = more.start() if more else value.end
    number = _VALUE_NUMBER.search(text, start, end)
    yield start, number.start() if number and number.start() > start else end, "value"


def _by_kind(text: str, start: int, end: int, first: int) -> Iterator[tuple[int, int, str]]:
    """Yield the runs that end in a kind of publication, each from every word of its line at which its name may begin."""
    content = text[start:end]
    if not content.isascii():
        yield from _by_eastern_kind(text, start, end, first)
    if _KIND_WORDS.isdisjoint(_WORD.findall(content)):
        return
    for match in _WORD.finditer(text, start, end):
        if match[0] not in _KIND_WORDS:
            continue
        more = _MORE_AFTER.match(text, match.end(), end)
        for close in {match.end(), more.end() if more else match.end()}:
            begin, words = match.start(), 0
            yield begin, close, "kind"
            while words < MOST_WORDS and (word := _WORD_BEFORE.search(text, max(first, begin - 30), begin)):
                begin, words = word.start(), words + 1
                if text[begin : word.end()].strip().casefold() not in _SMALL:
                    yield begin, close, "kind"


def _by_eastern_kind(text: str, start: int, end: int, first: int) -> Iterator[tuple[int, int, str]]:
    for match in _EAST_KIND.finditer(text, start, end):
        begin = match.start()
        yield begin, match.end(), "kind"
        for _ in range(3):
            word = _EAST_BEFORE.search(text, max(first, begin - 11), begin)
            if word is None:
                break
            begin = word.start()
            yield begin, match.end(), "kind"


def features(document: Document, top: Head, found: Sequence[Candidate]) -> list[dict[str, float]]:
    """Return what is seen of each candidate: how it is named, what surrounds it, where it stands, and its copies."""
    title = fold(document.quote(inner(top.title))) if top.title else ""
    keys = [fold(one.name) for one in found]
    blocks: dict[str, set[int]] = {}
    for one, key in zip(found, keys, strict=True):
        blocks.setdefault(key, set()).add(one.place.block.span.start)
    return [
        _features(document, one, key, len(blocks[key]), key in title, _neighbours(found, number))
        for number, (one, key) in enumerate(zip(found, keys, strict=True))
    ]


def _neighbours(found: Sequence[Candidate], number: int) -> tuple[bool, bool]:
    """Whether another candidate at the same place is longer, and whether one is shorter."""
    span = found[number].span
    near = [one.span for one in found[max(0, number - 12) : number + 12] if one.span != span]
    return (
        any(other.start <= span.start and span.end <= other.end for other in near),
        any(span.start <= other.start and other.end <= span.end for other in near),
    )


def _features(
    document: Document, one: Candidate, key: str, copies: int, in_title: bool, extents: tuple[bool, bool]
) -> dict[str, float]:
    longer, shorter = extents
    block, place = one.place.block, one.place
    text, start, end = document.text, line_start(document, block), block.span.end
    words = key.split()
    left, right = before(text, start, one.span.start), after(text, one.span.end, end)
    kind = _kind(words[-1] if words else "")
    found = {
        f"form {one.form}": 1.0,
        f"kind {kind}": 1.0,
        f"before {left}": 1.0,
        f"after {right}": 1.0,
        f"in {place.name}": 1.0,
        f"{place.name} {place.rank}": 1.0,
        f"words {bucket(len(words), 2, 3, 4, 6)}": 1.0,
        f"copies {min(copies, 3)}": 1.0,
    }
    found |= line_features(text, start, end, (one.span.start, one.span.end), block.role)
    if one.form == "value":
        found[f"label {_label(text[start : one.span.start])}"] = 1.0
    if left == right == "nothing":
        found[f"alone in {place.name}"] = 1.0
    if len(words) == 1:
        found[f"one word, {kind}"] = 1.0
    qualified = sum(word in _QUALIFIERS for word in words[:-1])
    for name, value in (
        ("alone", left == "nothing" and right == "nothing"),
        ("names a section of the site", (not qualified or "and" in words) and _is_general(words)),
        ("held by a longer one", longer),
        ("holds a shorter one", shorter),
        ("qualified", qualified > 0),
        ("only qualified", 0 < qualified == len(words) - 1),
        ("holds a body", _BODY.search(one.name) is not None),
        ("in capitals", one.name.isupper()),
        ("in lower case", one.name[0].islower()),
        ("plural", words[-1:] and words[-1].endswith("s")),
        ("of the title", in_title),
        ("more of the name stands before it", left in ("capital", "capitals")),
        ("begins with an acronym", one.name.split()[0].isupper() and len(one.name.split()[0]) > 1 and not one.name.isupper()),
        ("says its language", one.name.endswith(")")),
        ("holds digits", any(map(str.isdigit, one.name))),
        ("holds a verb", any(word in ("is", "are", "was", "will", "can", "that") for word in words)),
    ):
        if value:
            found[name] = 1.0
    return found


def _is_general(words: Sequence[str]) -> bool:
    return all(word in _GENERAL or word.removesuffix("s") in _GENERAL for word in words)


def _label(words: str) -> str:
    return next((name for name, form in _LABELS.items() if form.search(words)), "other")


def is_kind(word: str) -> bool:
    """Whether a word names a kind of publication.

    >>> is_kind("Papers"), is_kind("Ports")
    (True, False)
    """
    return word in _KIND_WORDS or (not word.isascii() and word.endswith(_EASTERN))


def _kind(word: str) -> str:
    for form in (word, word.removesuffix("s")):
        if form in _KIND_OF:
            return _KIND_OF[form]
    if word.isascii() or not word.endswith(_EASTERN):
        return "none"
    return next(_KIND_OF[east] for east in _EAST if word.endswith(east))
