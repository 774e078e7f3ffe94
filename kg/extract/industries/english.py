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

from kg.extract.industries.matches import Find, adjacent, finds, matches
from kg.extract.industries.names import NAMING, Occurrence, clean, key_of, plural
from kg.extract.industries.words import (
    FIRMS,
    FUNCTION,
    INDUSTRY,
    JOINT,
    LEAD,
    LEADING,
    MACHINES,
    QUALIFIERS,
    SHARED,
    TIGHT,
    TRADE,
    Words,
    with_capital,
)
from kg.model import Span
from kg.vocabulary.industries import Term, link, terms
from kg.vocabulary.phrases import fold

# Divisions whose goods are counted: "the semiconductor supply chain" is about semiconductors.
_GOODS = frozenset({"26", "27", "28", "29", "30", "32"})
# From this division on a trade is a service.
_SERVICES = "45"
# Words before a name that do not make it part of a longer one.
_NO_PART = FUNCTION | QUALIFIERS
_HEADS = MACHINES | INDUSTRY

# From this score of a link on, words that are no term name an industry.
_CERTAIN = 0.6


def occurrences(text: str, start: int, end: int, running: bool) -> list[Occurrence]:
    """Return the industries that `text[start:end]` names, in order.

    In running text a name with a capital inside a sentence is part of a proper name, and left out.
    """
    matched = matches(text, start, end)
    if matched is None:
        return []
    words, terms_in = matched
    found = _heads(words, text, _joined(words, text, finds(words, text, terms_in)))
    found = _shared(words, text, _unknown(words, text, found))
    if running:
        found = [find for find in found if not _proper(words, text, start, find)]
    return list(_placed(words, text, found, _leads(words, text, start, end))) if found else []


def _leads(words: Words, text: str, start: int, end: int) -> list[int]:
    """Return where the words end that open a list of trades."""
    if LEADING.isdisjoint(words.forms):
        return []
    return [match.end() for match in LEAD.finditer(text, start, end)]


def _joined(words: Words, text: str, given: list[Find]) -> list[Find]:
    """Return the finds with those that touch made one where their link is certain."""
    out: list[Find] = []
    for find in given:
        before = out[-1] if out else None
        if before and before.last == find.first and adjacent(text, words, find.first):
            phrase = words.phrase(text, before.first, find.last)
            if find.term.words in SHARED - {"service"} and before.term.use != "never" and len(link(phrase).code or "") > 1:
                out[-1] = Find(before.first, find.last, find.last, _made(phrase))
                continue
        out.append(find)
    return out


def _made(phrase: str) -> Term:
    return Term(key_of(phrase), link(phrase).code, "always", "")


def _heads(words: Words, text: str, given: list[Find]) -> list[Find]:
    """Return the finds with the heads that follow them."""
    out: list[Find] = []
    taken = 0
    for find in given:
        if find.first < taken:
            continue
        kind, taken = _head(words, text, find)
        out.append(find._replace(head=kind, end=taken) if kind else find)
    return out


def _head(words: Words, text: str, find: Find) -> tuple[str, int]:
    if _last_word(find.term.words) in INDUSTRY:
        return "industry", find.last
    if find.last < len(words.forms) and adjacent(text, words, find.last):
        word = words.forms[find.last]
        if word in INDUSTRY and not text.startswith(("-by-", "-specific"), words.ends[find.last]):
            return "industry", find.last + 1
        if word in TRADE and find.term.use != "head":
            return "trade", find.last + 1
        if word in FIRMS and find.term.use != "head":
            return "firm", find.last + 1
    return "", find.last


def _last_word(term: str) -> str:
    return term.rpartition(" ")[2]


def _unknown(words: Words, text: str, given: list[Find]) -> list[Find]:
    """Return the finds, and those whose words before "machinery" or "industry" only the index knows, or nobody."""
    if _HEADS.isdisjoint(words.forms):
        return given
    taken = {i: n for n, find in enumerate(given) for i in range(find.first, find.end)}
    extra: list[Find] = []
    replaced: set[int] = set()
    for i, word in enumerate(words.forms):
        if word not in _HEADS:
            continue
        bare = word in MACHINES and i in taken and given[taken[i]].first == i
        if not (bare or (word in INDUSTRY and i not in taken)):
            continue
        first = _modifiers(words, text, i, taken)
        if first == i:
            continue
        phrase = words.phrase(text, first, i + 1)
        found = link(phrase)
        # A verb may stand here as well ("supply machinery"), so only what the indexes hold as a whole is believed.
        if bare and found.why.startswith("index entry"):
            replaced.add(taken[i])
            extra.append(Find(first, i + 1, given[taken[i]].end, _made(phrase), given[taken[i]].head))
        elif not bare:
            use = "always" if found.score >= _CERTAIN and found.code else "unknown"
            extra.append(Find(first, i, i + 1, Term(key_of(phrase), found.code, use, ""), "industry"))
    if not extra:
        return given
    kept = [find for n, find in enumerate(given) if n not in replaced]
    return sorted(kept + extra, key=lambda find: find.first)


def _modifiers(words: Words, text: str, head: int, taken: dict[int, int]) -> int:
    """Return where the words begin, at most three, that say which industry a head means."""
    first = head
    while first and head - first < 3 and adjacent(text, words, first):
        word = words.forms[first - 1]
        if word in FUNCTION or word in QUALIFIERS or first - 1 in taken or word.isdigit() or len(word) < 3:
            break
        first -= 1
    return first


def _shared(words: Words, text: str, given: list[Find]) -> list[Find]:
    """Return the finds, and before each head that closes a list the members that share it."""
    out: list[Find] = []
    for find in given:
        last = words.forms[find.end - 1]
        if find.head == "industry":
            out = _with_industry(words, text, out, find)
        elif last in SHARED and find.last - find.first > 1:
            out = _with_head(words, text, out, find)
        out.append(find)
    return out


def _with_industry(words: Words, text: str, before: list[Find], last: Find) -> list[Find]:
    done: list[Find] = []
    right = last
    while before and not before[-1].head and TIGHT.fullmatch(text, words.ends[before[-1].end - 1], words.starts[right.first]):
        right = before.pop()._replace(head="industry", added=words.phrase(text, last.end - 1, last.end))
        done.append(right)
    before.extend(reversed(done))
    return before


def _with_head(words: Words, text: str, before: list[Find], last: Find) -> list[Find]:
    head = words.phrase(text, last.last - 1, last.last)
    done: list[Find] = []
    at = last.first
    while member := _member(words, text, at):
        first, end = member
        own = before[-1] if before and before[-1].first <= first < before[-1].end else None
        phrase = f"{words.phrase(text, first, end)} {head}"
        if (own and own.first < first) or not _with_shared(phrase, words.forms[last.last - 1], own):
            break
        if own:
            before.pop()
        done.append(Find(first, end, end, _made(phrase), last.head, head))
        at = first
    before.extend(reversed(done))
    return before


def _with_shared(phrase: str, head: str, own: Find | None) -> bool:
    """Tell whether a word and the head of its neighbours make a name; a word that is a name of its own needs better proof."""
    if fold(phrase) in terms():
        return True
    found = link(phrase)
    return head in MACHINES and not own and found.score >= _CERTAIN and len(found.code or "") > 2


def _member(words: Words, text: str, right: int) -> tuple[int, int] | None:
    """Return the one-word list member that ends before the joint before token `right`; None where there is none."""
    end = right - 1 if right > 1 and words.forms[right - 1] in ("and", "or") else right
    if not end or not TIGHT.fullmatch(text, words.ends[end - 1], words.starts[right]):
        return None
    word = words.forms[end - 1]
    return None if word in FUNCTION or word in SHARED else (end - 1, end)


def _proper(words: Words, text: str, start: int, find: Find) -> bool:
    if find.first == 0 or not with_capital(words.phrase(text, find.first, find.first + 1)):
        return False
    at = words.starts[find.first]
    while at > start and text[at - 1] in " ‘“'\"(":
        at -= 1
    return at > start and text[at - 1] not in ".:;!?●•○□▷-–"


def _placed(words: Words, text: str, given: list[Find], leads: list[int]) -> Iterator[Occurrence]:
    groups = list(_groups(words, text, given))
    for group in groups:
        strong = sum(find.term.use in NAMING for find in group)
        opens = words.starts[group[0].first]
        led = any(0 <= opens - lead <= 24 for lead in leads)
        for find in group:
            yield _occurrence(words, text, find, _context(words, text, find, strong, led))


def _groups(words: Words, text: str, given: list[Find]) -> Iterator[list[Find]]:
    group: list[Find] = []
    for find in given:
        if group and not JOINT.fullmatch(text, words.ends[group[-1].end - 1], words.starts[find.first]):
            yield group
            group = []
        group.append(find)
    if group:
        yield group


def _context(words: Words, text: str, find: Find, strong: int, led: bool) -> str:
    if find.head:
        return find.head
    others = strong - (find.term.use in NAMING)
    if (led or others > 1) and (find.term.code or find.term.use != "head"):
        return "lead"
    if others:
        return "list"
    many = _many(words, text, find)
    after = "" if many or find.end == len(words.forms) else words.forms[find.end]
    if after and after not in FUNCTION and adjacent(text, words, find.end):
        return "attribute"
    before = words.forms[find.first - 1] if find.first else ""
    if before and before not in _NO_PART and adjacent(text, words, find.first):
        return "part"
    return "actors" if many and _served(find.term) else "bare"


def _many(words: Words, text: str, find: Find) -> bool:
    """Tell whether a name stands in the plural, and so for itself: "farms", "schools close", not "school closures"."""
    plural = text[words.ends[find.last - 1] - 1] == "s" and words.forms[find.last - 1][-1] != "s"
    return plural and not find.term.plural


def _served(term: Term) -> bool:
    """Tell whether a term is of farming or of a service, whose houses are spoken of for the trade."""
    code = term.code or ""
    return code[:2] == "01" or (code[:2].isdigit() and code >= _SERVICES)


def _occurrence(words: Words, text: str, find: Find, context: str) -> Occurrence:
    start, end = words.starts[find.first], words.ends[find.end - 1]
    if context == "part" and find.term.words == "service":  # "homelessness services"
        start = words.starts[find.first - 1]
    name = _name(text[start : words.ends[find.last - 1]], text[start:end], find)
    completed = bool(find.added) or find.head == "firm"
    return Occurrence(key_of(name), clean(name), Span(start, end), find.term.use, context, completed)


def _name(core: str, headed: str, find: Find) -> str:
    if find.added:
        return f"{core} {find.added}"
    if find.head and not headed.endswith(("market", "markets")):
        return f"{core} industry" if find.head == "firm" else headed
    return plural(core) if _counted(find.term) else core


def _counted(term: Term) -> bool:
    """Tell whether a term names things that are counted: goods, or the houses of a service ("schools")."""
    goods = term.use in ("always", "listed") and (term.code or "")[:2] in _GOODS
    return goods or (term.use == "listed" and _served(term))
