"""Names of organisations in a run of text: by the vocabulary, by their form, and by their company.

How a name is recognised, at each capital, the longest first:

1. it stands in ontology/institutions.csv, by name, or by an acronym that everybody knows;
2. it has the form of one: "… Institute", "Ministry of …, … and …", "… government", "the … administration";
3. it is listed as one: "companies such as A, B and C";
4. what stands beside it says so: "A, a maker of chips", "the company A", "this study was funded by A and B".

Korean names are told by their endings ("…연구원", "…위원회").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extract import body_forms as forms
from kg.extract.capitals import OPENERS, Passage
from kg.model import Span
from kg.vocabulary import institutions, places

__all__ = ["Body", "abbreviates", "acronym_beside", "names"]


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation as named at `span`; `sure` in (0, 1]."""

    span: Span
    name: str
    sure: float


_VOCABULARY, _FORM, _LISTED = 0.95, 0.85, 0.75

_WORD = r"(?:(?:U\.S|U\.K|U\.N)\.?|[^\W_]+|&)"
_TOKEN = re.compile(_WORD)
_NEXT_TOKEN = re.compile(rf"[ \u00a0,\-–’']*({_WORD})")
_LATIN = re.compile(r"[A-Z][A-Za-z0-9&.’'-]*|.")
_INDEFINITE = re.compile(r"\b[Aa]n? (?:[A-Z][\w-]{0,20} ){0,4}$")
_ITS_REPORT = re.compile(r" (?:report|study|paper|analysis|survey|brief|briefing|researcher|economist|fellow|publication)\b")
_OF_A_PERSON = re.compile(r" (?:government|administration|cabinet|ministry|family)\b")  # "the Ford government"
_ACRONYM_SECOND = re.compile(r" [A-Z]{2,6} [A-Z]")
_NEXT = re.compile(r"[ \u00a0]([A-Z][\w-]+)")
_BESIDE = re.compile(r"\s?\(\s?(?:the\s)?['“‘\"]?([A-Z][A-Za-z&\-]{1,9})['”’\"]?\s?(?:[,;:/][^)]{0,40})?\)")
_IN_FRONT = re.compile(r"(?:^|[^\w&-]|(?<=[a-z]))([A-Z][A-Z&\-]{1,9})\s?(?:\(|[-–—:|]\s|\s)$")


def names(text: str, passage: Passage) -> Iterator[Body]:
    """Yield the organisations that a passage names, in order, without overlap.

    >>> from kg.extract.capitals import passage_at
    >>> line = "The Ministry of Land, Infrastructure and Transport asks the OECD and makers such as Alba Chips and Nord AG."
    >>> [body.name for body in names(line, passage_at(line, Span(0, len(line))))]
    ['Ministry of Land, Infrastructure and Transport', 'OECD', 'Alba Chips', 'Nord AG']
    """
    span, capitals = passage.span, passage.capitals
    found = list(_korean(text, span)) if passage.hangul else []
    if capitals:
        headed = _heads(text, passage)
        end = span.start
        for start, stop, word in capitals:
            if passage.hangul and not word.isascii():  # "KOTRA는": a particle follows
                word = _LATIN.match(word)[0]  # type: ignore[index]
                stop = start + len(word)
            if start >= end and (headed or institutions.begins(word)):
                body = _at(text, start, stop, word, passage, headed)
                if body is not None:
                    found.append(body)
                    end = body.span.end
        if not passage.titled:
            if _descriptions(text):
                found += _described(text, span)
            listing = _listing(text)
            if listing and any(text.find(sign, span.start, span.end) >= 0 for sign in listing):
                found += _listed(text, span)
    return _apart(found) if len(found) > 1 else iter(found)


def _heads(text: str, passage: Passage) -> tuple[re.Pattern[str], ...]:
    """The forms of names with a head behind it that a passage may hold."""
    start, end = passage.span.start, passage.span.end
    lower = forms.LOWER_HEADS.search(text, start, end) is not None
    if not lower and forms.HEADS.isdisjoint(passage.words):
        return ()
    governed = lower or text.find("Government", start, end) >= 0
    return (forms.GOVERNMENT, forms.WITH_HEAD) if governed else (forms.WITH_HEAD,)


@lru_cache(maxsize=2)  # the same text is asked for at each of its passages
def _listing(text: str) -> tuple[str, ...]:
    """The signs of a list of bodies that a text has at all."""
    return tuple([sign for sign in forms.LISTS if sign in text])


def _apart(found: list[Body]) -> Iterator[Body]:
    end = 0
    for body in sorted(found, key=lambda body: (body.span.start, -body.sure, -body.span.end)):
        if body.span.start >= end:
            yield body
            end = body.span.end


def _at(text: str, start: int, stop: int, word: str, passage: Passage, headed: Sequence[re.Pattern[str]]) -> Body | None:
    """The organisation whose name begins with the word at `start`, if any."""
    known = _known(text, start, stop, word, passage) if institutions.begins(word) else None
    formed = _formed(text, start, stop, word, passage, headed) if headed else None
    if known is None or (formed is not None and forms.GOES_ON.match(text[known.span.end : formed.span.end])):
        return formed
    return known


def _known(text: str, start: int, stop: int, word: str, passage: Passage) -> Body | None:
    """Step 1: the longest name of the vocabulary that begins at `start`."""
    longest = institutions.longest_name(institutions.fold(word))
    end = _longest(text, start, passage.span.end, longest) if longest else None
    if end is None:
        if not (institutions.acronym_alone(word) and _stands_alone(text, start, stop)):
            return None
        end = stop
    legal = forms.LEGAL.match(text, end, passage.span.end)
    if legal is not None:
        end = legal.end()
    name = text[start:end]
    if " " not in name and not passage.titled:
        following = _NEXT.match(text, end)
        if (following is not None and following[1] not in OPENERS) or _OF_A_PERSON.match(text, end):
            return None  # "UN Comtrade", "KIET Review": the name of something else
    return Body(Span(start, end), _spaced(name), _VOCABULARY)


def _longest(text: str, start: int, end: int, longest: int) -> int | None:
    """Where the longest known name ends that begins at `start`; None if there is none."""
    first = _TOKEN.match(text, start, end)
    if first is None:
        return None
    stop = first.end()
    best = stop if _names_itself(first[0]) else None
    folded = institutions.fold(first[0])
    for count in range(1, longest + 2):  # articles in a name are not counted by the vocabulary
        token = _NEXT_TOKEN.match(text, stop, end)
        if token is None or (count == 1 and not institutions.goes_on(folded, institutions.fold(token[1]))):
            break
        stop = token.end()
        if institutions.fold(token[1]) and institutions.lookup(text[start:stop]) is not None:
            best = stop
    return best


@lru_cache(maxsize=16384)
def _names_itself(word: str) -> bool:
    """Whether a word alone is the name of a body, and not its acronym."""
    entry = institutions.lookup(word)
    return entry is not None and word not in (entry.acronym, word.upper())


def _stands_alone(text: str, start: int, end: int) -> bool:
    return (start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "-/(")) and not (
        end < len(text) and text[end] in "-/"
    )


def _formed(text: str, start: int, stop: int, word: str, passage: Passage, headed: Sequence[re.Pattern[str]]) -> Body | None:
    """Step 2: the name that has the form of one."""
    body = _of_form(text, start, stop, word, passage, headed)
    if body is not None and _INDEFINITE.search(text, max(passage.span.start, start - 60), start):
        # "a National Bank for …" is one that is proposed, "a new Alder Institute report" one that exists.
        return body if _ITS_REPORT.match(text, body.span.end) else None
    return body


def _of_form(text: str, start: int, stop: int, word: str, passage: Passage, headed: Sequence[re.Pattern[str]]) -> Body | None:
    match = forms.HEAD_FIRST.match(text, start, passage.span.end) if word in forms.FIRST_HEADS else None
    if match is not None:
        if passage.titled and not match[0].startswith(("Ministry", "Department of", "Bank of", "University of")):
            return None
        return _body(text, match.start(), match.end(), passage)
    if word in forms.ONE_OF_A_KIND and not passage.titled and forms.ITS_ARTICLE.search(text, max(0, start - 8), start):
        return Body(Span(start, stop), word, _LISTED)
    if word in OPENERS or word in forms.COVER_WORDS or not forms.WITHIN_NAME.match(text, stop, passage.span.end):
        return None
    if len(word) == 1 and text[stop] == " ":
        return None
    for pattern in headed:
        match = pattern.match(text, start, passage.span.end)
        if match is not None and _is_name(text, match, passage):
            first, _, rest = match[0].partition(" ")
            if first.isupper() and len(first) > 2 and abbreviates(first, rest):
                return None  # "KIET Korea Institute …": the name begins after its acronym
            return _body(text, match.start(), match.end(), passage)
    return None


def _is_name(text: str, match: re.Match[str], passage: Passage) -> bool:
    """Whether the words before a head make a name of it."""
    before = [word for word in re.split(r"[\s,]+", match["before"]) if word and word not in ("and", "&", "of")]
    if before and places.lookup(before[0]) is not None and _ACRONYM_SECOND.match(text, match.start() + len(before[0])):
        return False  # "Germany AVX Institute …": the end of an address, then a name
    if match[0] == "Federal Government" and not passage.titled:
        return text[max(0, match.start() - 4) : match.start()].casefold() == "the "
    if all(word in forms.GENERIC for word in before) and not match.groupdict().get("tail"):
        return acronym_beside(text, Span(*match.span())) is not None
    if any(word in OPENERS for word in before[1:]) or places.lookup(match[0]) is not None:
        return False
    groups = match.groupdict()
    if groups.get("cabinet"):
        return text[max(0, match.start() - 4) : match.start()].casefold() == "the "
    national = _national(before)
    if "strong" not in groups:  # a government
        return national or (not passage.titled and match[0].endswith("Government") and before[-1] in forms.GOVERNING)
    if groups["company"] and " and " in match["before"]:
        return False
    if " and " in match["before"] or " & " in match["before"]:
        left = re.split(r" (?:and|&) ", match["before"])[0]
        if places.lookup(left) or institutions.lookup(left):
            return False
    if passage.titled:
        return bool(groups["strong"]) and national
    if len(before) == 1 and before[0].isupper() and len(before[0]) > 1 and groups["weak"] and groups["tail"]:
        return True  # "UP Center for …"
    return bool(groups["strong"] or len(before) > 1 or national or (groups["company"] and before[0] not in forms.GENERIC))


def _national(before: list[str]) -> bool:
    """Whether the words begin with a place or the people of one."""
    if any(places.lookup(" ".join(before[:count])) for count in (1, 2) if count <= len(before)):
        return True
    return any(forms.NATIONAL.fullmatch(word) and word not in forms.NOT_NATIONAL for word in before[:2]) and before[0] not in (
        "Human",
        "Urban",
    )


def _body(text: str, start: int, end: int, passage: Passage) -> Body | None:
    """The body of a form at `[start, end)`, or of the part of it that is a name; None for a mere unit of one."""
    glue = forms.GLUED.search(text, start, end)
    if glue is not None:
        end = glue.start()
    head = forms.NEXT_HEAD.match(text, end, passage.span.end)
    if head is not None:
        joint = [match.start() for match in forms.JOINT.finditer(text, start, end)]
        end = joint[-1] if joint else head.end()  # "… of Mines and the Fish | Board" are two, "… of the Alder | Center" is one
    start = _known_within(text, start, end)
    name = _spaced(text[start:end])
    if forms.BOARD.search(name) or (name.startswith(forms.UNITS) and forms.UNIT_OF.match(text, end)):
        return None
    return Body(Span(start, end), name, _FORM)


def _known_within(text: str, start: int, end: int) -> int:
    """Where a known name begins that is all of the run but two words or more, as those of persons: else `start`."""
    at = text.find(" ", text.find(" ", start, end) + 1, end) + 1
    while at > 0:
        if text.count(" ", at, end) < 1:
            break
        if forms.OF_WHICH.search(text, start, at):
            return start
        if text[at].isupper() and institutions.lookup(text[at:end]) is not None:
            return at
        at = text.find(" ", at, end) + 1
    return start


def _spaced(name: str) -> str:
    return " ".join(name.split())


def _listed(text: str, span: Span) -> Iterator[Body]:
    """Step 3: what stands in a list of companies or agencies."""
    for match in forms.COMPANY_LIST.finditer(text, span.start, span.end):
        for item in forms.LISTED_NAME.finditer(text, match.start("list"), match.end("list")):
            if places.lookup(item[0]) is None:
                yield Body(Span(item.start(), item.end()), _spaced(item[0]), _LISTED)


def _described(text: str, span: Span) -> Iterator[Body]:
    """Step 4: what a kind of body stands beside, and who paid for the report."""
    places_of = _descriptions(text)
    first = bisect_left(places_of, (span.start, 0))
    for start, end in places_of[first : bisect_left(places_of, (span.end, 0), first)]:
        payers = forms.PAYERS.match(text, start, span.end)
        if payers is None:
            after = forms.NAMED_AFTER.match(text, end, span.end)
            before = forms.NAMED_BEFORE.search(text, max(span.start, start - forms.LONGEST_BEFORE), end)
            runs = [match.span("name") for match in (after, before) if match is not None]
        elif forms.OF_REPORT.search(text, span.start, span.end):
            runs = [item.span() for item in forms.PAYER.finditer(text, *payers.span("list"))]
        else:
            continue
        for begin, stop in runs:
            name = _spaced(text[begin:stop])
            word = name.partition(" ")[0]
            if word not in OPENERS and word not in forms.GENERIC and places.lookup(name) is None:
                yield Body(Span(begin, stop), name, _LISTED)


@lru_cache(maxsize=2)  # the same text is asked for at each of its passages
def _descriptions(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text has words that a name stands beside, in order."""
    found = []
    for sign in forms.SIGNS:
        start = text.find(sign)
        while start >= 0:
            end = start + len(sign)
            if not text[end : end + 1].isalnum():
                found.append((start, end))
            start = text.find(sign, end)
    return tuple(sorted(found))


def _korean(text: str, span: Span) -> Iterator[Body]:
    named = forms.KOREAN.finditer(text, span.start, span.end) if forms.KO_SIGN.search(text, span.start, span.end) else ()
    for match in named:
        if not forms.KO_GENERIC.match(match["name"]):
            yield Body(Span(*match.span("name")), match["name"], _FORM)
    for match in forms.KO_STATE.finditer(text, span.start, span.end):
        if places.lookup(match["place"]) is not None:
            yield Body(Span(*match.span("name")), match["name"], _FORM)
    for match in forms.KO_WORD.finditer(text, span.start, span.end):
        stem = _ko_known(match[0]) if institutions.begins_korean(match[0]) else ""
        if stem:
            yield Body(Span(match.start(), match.start() + len(stem)), stem, _VOCABULARY)


def _ko_known(word: str) -> str:
    """The longest Korean name of the vocabulary at the beginning of a word, if only a particle follows it."""
    for length in range(len(word), max(1, len(word) - forms.LONGEST_PARTICLE - 1), -1):
        if (
            forms.KO_PARTICLE.fullmatch(word, length)
            and forms.HANGUL.match(word[length - 1])
            and institutions.lookup(word[:length])
        ):
            return word[:length]
    return ""


def acronym_beside(text: str, span: Span) -> Span | None:
    """Return the run of the acronym that the text gives beside a name: "… Institute (KIET)", "KIET … Institute", "KIET (…)"."""
    after = _BESIDE.match(text, span.end)
    if after is not None and abbreviates(after[1], text[span.start : span.end]):
        return Span(*after.span(1))
    before = _IN_FRONT.search(text, max(0, span.start - 14), span.start)
    if before is not None and abbreviates(before[1], text[span.start : span.end]) and before[1].isupper():
        return Span(*before.span(1))
    return None


def abbreviates(acronym: str, name: str) -> bool:
    """Whether an acronym can be short for a name: its letters stand in the name in their order, beginning where it begins."""
    if sum(c.isupper() for c in acronym) < 2 or not acronym.replace("&", "").replace("-", "").isalpha():
        return False
    known = institutions.lookup(name)
    if forms.HANGUL.search(name) or (known is not None and known.acronym == acronym):
        return True
    letters = iter(name.casefold())
    return acronym[0].casefold() in {word[0].casefold() for word in name.split()[:3]} and all(
        c in letters for c in acronym.casefold() if c.isalpha()
    )
