"""Where an English text names industries.

1. The longest terms of the vocabulary are found, word by word; two that touch make one name ("furniture remanufacturing").
2. Before "machinery" and its like, and before "industry", words that the vocabulary does not hold are tried with their head.
3. A head that stands behind each name says how it is used: the industry, or those who carry it on.
4. Members of a list share what the last of them says: "the chemical, machinery and electronics industries",
   "textile, agricultural and mining machinery".
5. Each name is given its context: in a list, attribute of another word, bare.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.industries.names import NAMING, Occurrence, clean, key_of, plural
from kg.extract.industries.words import (
    FIRMS,
    FUNCTION,
    INDUSTRY,
    JOINT,
    LEAD,
    QUALIFIERS,
    SHARED,
    TIGHT,
    TRADE,
    Token,
    openings,
    tokens,
)
from kg.model import Span
from kg.vocabulary.industries import Term, link, terms
from kg.vocabulary.phrases import fold

# Divisions whose goods are counted: "the semiconductor supply chain" is about semiconductors.
_GOODS = frozenset({"26", "27", "28", "29", "30", "32"})


# Heads before which words that only the indexes know make a name: "laundry machinery".
_MACHINES = frozenset({"machinery", "equipment"})
# From this score of a link on, words that are no term name an industry.
_CERTAIN = 0.6


@dataclass(frozen=True, slots=True)
class Find:
    """A name found: tokens `[first, last)`, with its head `[first, end)`; `added` is a head taken from the end of a list."""

    first: int
    last: int
    end: int
    term: Term
    head: str = ""  # industry, trade, firm or nothing
    added: str = ""


def occurrences(text: str, start: int, end: int, running: bool) -> list[Occurrence]:
    """Return the industries that `text[start:end]` names, in order.

    In running text a name with a capital inside a sentence is part of a proper name, and left out.
    """
    words = tokens(text, start, end)
    finds = _heads(words, text, _joined(words, text, _terms(words, text)))
    finds = _unknown(words, text, finds)
    finds = _shared(words, text, finds)
    if running:
        finds = [find for find in finds if not _proper(words, text, start, find)]
    leads = [match.end() for match in LEAD.finditer(text, start, end)] if finds else []
    return list(_placed(words, text, finds, leads))


def _adjacent(text: str, left: Token, right: Token) -> bool:
    gap = text[left.end : right.start]
    return len(gap) <= 2 and not gap.strip(" \u00a0-‐‑\n")


def _terms(words: list[Token], text: str) -> list[Find]:
    found, i = [], 0
    sizes, known = openings(), terms()
    while i < len(words):
        step = 1
        for size in sizes.get(words[i].word, ()):
            run = words[i : i + size]
            term = known.get(" ".join([token.word for token in run])) if len(run) == size else None
            if term and _unbroken(text, run) and (run[0].upper or not term.capitals) and _whole(words, text, i + size, term):
                found.append(Find(i, i + size, i + size, term))
                step = size
                break
        i += step
    return found


def _whole(words: list[Token], text: str, end: int, term: Term) -> bool:
    """Tell whether a name that needs its plural has it, or a head that makes up for it ("electronic industry")."""
    if not term.plural or text[words[end - 1].end - 1] in "sS":
        return True
    return end < len(words) and words[end].word in INDUSTRY


def _unbroken(text: str, run: list[Token]) -> bool:
    """Tell whether only spaces and hyphens, or the commas of "materials, parts and equipment", part the words of a term."""
    series = any(token.word == "and" for token in run[2:-1])
    return all(
        _adjacent(text, left, right) or (series and text[left.end : right.start] in (", ", ",\n"))
        for left, right in pairwise(run)
    )


def _joined(words: list[Token], text: str, finds: list[Find]) -> list[Find]:
    """Return the finds with those that touch made one where their link is certain."""
    out: list[Find] = []
    for find in finds:
        before = out[-1] if out else None
        if before and before.last == find.first and _adjacent(text, words[before.last - 1], words[find.first]):
            phrase = text[words[before.first].start : words[find.last - 1].end]
            if find.term.words in SHARED - {"service"} and before.term.use != "never" and len(link(phrase).code or "") > 1:
                out[-1] = Find(before.first, find.last, find.last, _made(phrase))
                continue
        out.append(find)
    return out


def _made(phrase: str) -> Term:
    return Term(key_of(phrase), link(phrase).code, "always", "")


def _heads(words: list[Token], text: str, finds: list[Find]) -> list[Find]:
    """Return the finds with the heads that follow them."""
    out: list[Find] = []
    taken = 0
    for find in finds:
        if find.first < taken:
            continue
        kind, end = _head(words, text, find)
        taken = end
        out.append(replace(find, head=kind, end=end))
    return out


def _head(words: list[Token], text: str, find: Find) -> tuple[str, int]:
    if find.term.words.split(" ")[-1] in INDUSTRY:
        return "industry", find.last
    if find.last < len(words) and _adjacent(text, words[find.last - 1], words[find.last]):
        word = words[find.last].word
        if word in INDUSTRY and not text.startswith(("-by-", "-specific"), words[find.last].end):
            return "industry", find.last + 1
        if word in TRADE and find.term.use != "head":
            return "trade", find.last + 1
        if word in FIRMS and find.term.use != "head":
            return "firm", find.last + 1
    return "", find.last


def _unknown(words: list[Token], text: str, finds: list[Find]) -> list[Find]:
    """Return the finds, and those whose words before "machinery" or "industry" only the index knows, or nobody."""
    taken = {i: n for n, find in enumerate(finds) for i in range(find.first, find.end)}
    extra: list[Find] = []
    replaced: set[int] = set()
    for i, token in enumerate(words):
        bare = token.word in _MACHINES and i in taken and finds[taken[i]].first == i
        if not (bare or (token.word in INDUSTRY and i not in taken)):
            continue
        first = _modifiers(words, text, i, taken)
        if first == i:
            continue
        phrase = text[words[first].start : token.end]
        found = link(phrase)
        # A verb may stand here as well ("supply machinery"), so only what the indexes hold as a whole is believed.
        if bare and found.why.startswith("index entry"):
            replaced.add(taken[i])
            extra.append(Find(first, i + 1, finds[taken[i]].end, _made(phrase), finds[taken[i]].head))
        elif not bare:
            use = "always" if found.score >= _CERTAIN and found.code else "unknown"
            extra.append(Find(first, i, i + 1, Term(key_of(phrase), found.code, use, ""), "industry"))
    kept = [find for n, find in enumerate(finds) if n not in replaced]
    return sorted(kept + extra, key=lambda find: find.first)


def _modifiers(words: list[Token], text: str, head: int, taken: dict[int, int]) -> int:
    """Return where the words begin, at most three, that say which industry a head means."""
    first = head
    while first and head - first < 3 and _adjacent(text, words[first - 1], words[first]):
        word = words[first - 1].word
        if word in FUNCTION or word in QUALIFIERS or first - 1 in taken or word.isdigit() or len(word) < 3:
            break
        first -= 1
    return first


def _shared(words: list[Token], text: str, finds: list[Find]) -> list[Find]:
    """Return the finds, and before each head that closes a list the members that share it."""
    out: list[Find] = []
    for find in finds:
        last = words[find.end - 1].word
        if find.head == "industry":
            out = _with_industry(words, text, out, find)
        elif last in SHARED and find.last - find.first > 1:
            out = _with_head(words, text, out, find)
        out.append(find)
    return out


def _with_industry(words: list[Token], text: str, before: list[Find], last: Find) -> list[Find]:
    done: list[Find] = []
    right = last
    while before and not before[-1].head and TIGHT.fullmatch(text, words[before[-1].end - 1].end, words[right.first].start):
        right = replace(before.pop(), head="industry", added=text[words[last.end - 1].start : words[last.end - 1].end])
        done.append(right)
    return before + done[::-1]


def _with_head(words: list[Token], text: str, before: list[Find], last: Find) -> list[Find]:
    head = text[words[last.last - 1].start : words[last.last - 1].end]
    done: list[Find] = []
    at = last.first
    while member := _member(words, text, at):
        first, end = member
        own = before[-1] if before and before[-1].first <= first < before[-1].end else None
        phrase = f"{text[words[first].start : words[end - 1].end]} {head}"
        if (own and own.first < first) or not _with_shared(phrase, words[last.last - 1].word, own):
            break
        if own:
            before.pop()
        done.append(Find(first, end, end, _made(phrase), last.head, head))
        at = first
    return before + done[::-1]


def _with_shared(phrase: str, head: str, own: Find | None) -> bool:
    """Tell whether a word and the head of its neighbours make a name; a word that is a name of its own needs better proof."""
    if fold(phrase) in terms():
        return True
    found = link(phrase)
    return head in _MACHINES and not own and found.score >= _CERTAIN and len(found.code or "") > 2


def _member(words: list[Token], text: str, right: int) -> tuple[int, int] | None:
    """Return the one-word list member that ends before the joint before token `right`; None where there is none."""
    end = right - 1 if right > 1 and words[right - 1].word in ("and", "or") else right
    if not end or not TIGHT.fullmatch(text, words[end - 1].end, words[right].start):
        return None
    word = words[end - 1].word
    return None if word in FUNCTION or word in SHARED else (end - 1, end)


def _proper(words: list[Token], text: str, start: int, find: Find) -> bool:
    token = words[find.first]
    if find.first == 0 or not token.capital:
        return False
    before = text[start : token.start].rstrip(" ‘“'\"(")
    return bool(before) and before[-1] not in ".:;!?●•○□▷-–"


def _placed(words: list[Token], text: str, finds: list[Find], leads: list[int]) -> Iterator[Occurrence]:
    groups = list(_groups(words, text, finds))
    for group in groups:
        strong = sum(find.term.use in NAMING for find in group)
        opens = words[group[0].first].start
        led = any(0 <= opens - lead <= 24 for lead in leads)
        for find in group:
            yield _occurrence(words, text, find, _context(words, text, find, strong, led))


def _groups(words: list[Token], text: str, finds: list[Find]) -> Iterator[list[Find]]:
    group: list[Find] = []
    for find in finds:
        if group and not JOINT.fullmatch(text, words[group[-1].end - 1].end, words[find.first].start):
            yield group
            group = []
        group.append(find)
    if group:
        yield group


def _context(words: list[Token], text: str, find: Find, strong: int, led: bool) -> str:
    if find.head:
        return find.head
    others = strong - (find.term.use in NAMING)
    if (led or others > 1) and (find.term.code or find.term.use != "head"):
        return "lead"
    if others:
        return "list"
    after = words[find.end] if find.end < len(words) else None
    before = words[find.first - 1] if find.first else None
    if after and _adjacent(text, words[find.end - 1], after) and after.word not in FUNCTION:
        return "attribute"
    if before and _adjacent(text, before, words[find.first]) and before.word not in FUNCTION | QUALIFIERS:
        return "part"
    return "bare"


def _occurrence(words: list[Token], text: str, find: Find, context: str) -> Occurrence:
    start, end = words[find.first].start, words[find.end - 1].end
    name = _name(text[start : words[find.last - 1].end], text[start:end], find)
    completed = bool(find.added) or find.head == "firm"
    return Occurrence(key_of(name), clean(name), Span(start, end), find.term.use, context, completed)


def _name(core: str, headed: str, find: Find) -> str:
    if find.added:
        return f"{core} {find.added}"
    if find.head:
        return f"{core} industry" if find.head == "firm" else headed
    return plural(core) if find.term.code and find.term.code[:2] in _GOODS else core
