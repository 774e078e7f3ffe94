"""Who wrote the report: the persons of its byline, in order, with family and given name.

1. The byline is the value of a row that says "author", else a line of names under the title.
2. It is cut at separators, and where a title or a post ends a person ("Kim, S. Research Fellow Lee, J. …").
3. What a comma parts is a family and a given name if the first is one word, else two persons.
4. What is no person's name falls away: bodies, teams, posts, contact persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from kg.extract import bylines
from kg.extract.bodies import names
from kg.extract.capitals import passage_at
from kg.extract.families import PARTICLES, SUFFIXES, family_words, hangul_family, has_family, is_family, order
from kg.extract.head import GENERIC, Head, head
from kg.extract.people import SURE, people_at, worth
from kg.model import Block, Claim, Document, Mention, Role, Span
from kg.terms import DCTERMS, FOAF, KG

LABELLED, BYLINE, GUESSED = 0.97, 0.9, 0.7  # by a label; a line of several names; a single name under the title
SPLIT_BY_FORM, SPLIT_BY_LIST = 0.95, 0.85  # family and given name by comma, capitals or script; by the family name

_ET_AL = re.compile(
    r"(?i)[,\s]*(?:\bet\s+al\b\.?|\band\s+(?:others|colleagues)\b|"
    r"(?<=[\uac00-\ud7a3])\s*외\s*(?:\d+\s*(?:인|명))?(?=$|[\s,)])|ほか(?:\d+名)?|他\d*名?$)"
)
_LEAD = re.compile(r"(?i)\s*(?:written\s+by|prepared\s+by|authored\s+by|by)\s*:?\s+")
_EDITED = re.compile(r"(?i)\s*edited\s+by\b|.*\((?:eds?\.?|editors?)\)\s*$")
_BRACKET = re.compile(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]")
_STRONG = re.compile(r"\s*(?:[;/|&·ㆍ・‧∙•、；\n]|\b(?:and|AND|with|WITH|und|et|y)\b|(?<=\s)및(?=\s))\s*")
_COMMA = re.compile(r"\s*[,，]\s*")
_MARKS = re.compile(r"[*†‡§¹²³⁴⁵\d]+\)?")

# Posts and degrees: they end a person where nothing else parts two of them.
_POST = (
    r"(?:(?:Senior|Junior|Associate|Assistant|Research|Visiting|Deputy|Vice|Chief|Principal|Distinguished|"
    r"Former|Executive|Managing|Adjunct|"
    r"Non-?resident|Postdoctoral|Policy|Lead|Emeritus|Faculty|General|Full|Program|Programme|Project|Honorary|"
    r"Nonresident)\s+)*"
    r"(?:Fellows?|Professors?|Directors?|Researchers?|Economists?|Analysts?|Presidents?|Managers?|"
    r"Consultants?|Advis[eo]rs?|Scholars?|Lecturers?|"
    r"Officers?|Specialists?|Chair(?:man|woman|person)?|Associates?|Engineers?|Scientists?|Coordinators?|"
    r"Heads?|Minister)\b(?:\s+(?:of|at|for|in)\s+[^,;/|()]+)?"
)
_POSTS = re.compile(_POST)
_KOREAN_POSTS = re.compile(
    r"(?<=[\uac00-\ud7a3])\s*(?:부?연구위원|선임연구위원|책임연구위원|초빙연구위원|책임연구원|선임연구원|전문연구원|연구원|박사|교수|원장|본부장|센터장|팀장|실장|"
    r"소장)(?![\uac00-\ud7a3])"
)
_TITLES = re.compile(r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Hon)\.?\s+)+(?=[A-Z])")

# Words that make a name that of a body, not of a person.
_BODY = re.compile(
    r"\b(?:Institutes?|Institution|Ministry|Department|University|College|School|Foundation|Cent(?:er|re)|"
    r"Council|Agency|Commission|Committee|"
    r"Corporation|Company|Bank|Fund|Organi[sz]ations?|Association|Federation|Bureau|Office|Government|"
    r"Team|Group|Division|Unit|Board|Secretariat|Authority|"
    r"Administration|Union|Nations|Forum|Network|Society|Academy|Laboratory|Ltd|Inc|LLC|Staff|Research|"
    r"Policy|Economic|Report|Paper|Review|Series|"
    r"International|National|Task Force|Consulting|Partners|Page|Date)\b|(?:연구원|연구소|재단|대학교?|위원회|부처|정부|센터|"
    r"공사|공단|협회|학회|팀|실|과|처)$|(?:研究所|大学|省|委員会|機構)$"
)
_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’\-‐–]*|[dl]['’][A-Z]\w+|al-[A-Z]\w+)"
_LATIN_NAME = re.compile(
    rf"{_WORD}(?:\s+(?:{_WORD}|{'|'.join(sorted(PARTICLES))}))*|(?:{'|'.join(sorted(PARTICLES))})(?:\s+{_WORD})+"
)
_HANGUL_NAME = re.compile(r"[\uac00-\ud7a3]{2,4}|[\uac00-\ud7a3]\s[\uac00-\ud7a3]{1,3}")
_HAN_NAME = re.compile(r"[\u3005\u3040-\u30ff\u4e00-\u9fff]{1,4}(?:[\s\u3000][\u3005\u3040-\u30ff\u4e00-\u9fff]{1,4})?")
_TOKEN = re.compile(r"\S+")
MOST_MENTIONS = 3
LONGEST_EMPLOYER = 120  # code points after a name in which its employer may stand
_TO_EMPLOYER = re.compile(r"[*†‡\d]*,? (?:the )?")
MOST_LINES = 12  # of a list of authors
MOST_WORDS = 6  # words of a name
LONGEST_SINGLE = 18  # code points up to which a part of a byline is not cut further
_GLUED = re.compile(r"[a-z][A-Z]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")


@dataclass(frozen=True, slots=True)
class _Person:
    """A name in a byline. `family` and `given` are None where its punctuation does not tell them apart."""

    span: Span
    family: Span | None = None
    given: Span | None = None
    bracket: Span | None = None


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:
    """Who wrote the report: the persons of its byline, in order, with family and given name."""
    seen: set[str] = set()
    for run, confidence in _bylines(document, head(document)):
        claims = list(_in_byline(document, run, confidence, found, seen))
        if any(claim.property == KG.hasAuthor for claim in claims):
            yield _whole(document, run, confidence)
            yield from claims
    if seen:
        return
    title = next((claim.span for claim in found if claim.property == DCTERMS.title and claim.subject is None), None)
    for candidate in bylines.find(document, title):
        persons = [_Person(span) for span in candidate.names]
        claims = list(_claims(document, persons, candidate.sure, found, seen))
        if claims:
            yield _whole(document, candidate.span, candidate.sure)
            yield from claims


def _whole(document: Document, run: Span, confidence: float) -> Claim:
    run = _stripped(document.text, run)
    return Claim(None, KG.byline, _fold(document.quote(run)), run, confidence)


def _fold(text: str) -> str:
    return " ".join(text.split())


# 1. Where the byline is


def _bylines(document: Document, top: Head) -> Iterator[tuple[Span, float]]:
    labelled = [block for block in document.blocks if block.label == "author"]
    if labelled:
        # A page that labels its authors and names none has none.
        yield from ((run, LABELLED) for block in labelled for run in _listed(document, block))
        return
    lines = [block for block in (*top.below, *top.above) if block.role is Role.BYLINE]
    if lines:
        yield from ((_inner(block), BYLINE) for block in lines if not _EDITED.match(document.quote(block.span)))
        return
    below = top.below
    if below and below[0].role is Role.HEADING and not _is_lone_name(document, below[0]):
        below = below[1:]  # a subtitle
    for block in takewhile(lambda block: _is_lone_name(document, block), below):
        yield _inner(block), GUESSED


def _listed(document: Document, row: Block) -> Iterator[Span]:
    """The value of a row of authors, and the lines after it that are nothing but names."""
    if row.value:
        yield row.value
    at = document.blocks.index(row) + 1
    for block in document.blocks[at : at + MOST_LINES]:
        run = _inner(block)
        names = people_at(document.text, run.start, run.end)
        if names.worth < SURE or document.text[names.end : run.end].strip(" *,;.·0123456789"):
            return
        yield run


def _inner(block: Block) -> Span:
    return block.sentences[0] if block.sentences else block.span


def _is_lone_name(document: Document, block: Block) -> bool:
    """Whether a short line under the title is one person's name: capitalised words that the text never uses as plain words."""
    content = _LEAD.sub("", document.quote(_inner(block)))
    words = content.split()
    if (
        block.role not in (Role.HEADING, Role.ITEM)
        or not 2 <= len(words) <= 4
        or GENERIC.fullmatch(content)
        or _BODY.search(content)
    ):
        return False
    if _LATIN_NAME.fullmatch(content) is None:
        return False
    plain = set(re.findall(r"\b[a-z]+\b", document.text[:20_000]))
    return not any(word.casefold() in plain for word in words if len(word) > 2)


def _stripped(text: str, run: Span) -> Span:
    start, end = run.start, run.end
    while start < end and (text[start].isspace() or text[start] in ",;·ㆍ/|"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;·ㆍ/|"):
        end -= 1
    return Span(start, end)


# 2. to 4. Who stands in it


def _in_byline(document: Document, run: Span, confidence: float, found: Sequence[Claim], seen: set[str]) -> Iterator[Claim]:
    text = document.text
    lead = _LEAD.match(text, run.start, run.end)
    start, end = (lead.end() if lead else run.start), run.end
    others = _ET_AL.search(text, start, end)
    persons = list(_persons(text, Span(start, end), strict=confidence < LABELLED))
    yield from _claims(document, persons, confidence, found, seen)
    if others and persons:
        stated = _stripped(text, Span(*others.span()))
        yield Claim(None, KG.etAl, "true", stated, LABELLED)


def _claims(
    document: Document, persons: Sequence[_Person], confidence: float, found: Sequence[Claim], seen: set[str]
) -> Iterator[Claim]:
    text = document.text
    listed = order([text[p.span.start : p.span.end].split() for p in persons if p.family is None])
    first = not seen
    for person in persons:
        mention = Mention(KG.Author, _fold(document.quote(person.span)), person.span)
        if mention.name.casefold() in seen:
            continue
        seen.add(mention.name.casefold())
        yield Claim(None, KG.hasAuthor, mention, person.span, confidence)
        if first:
            yield Claim(None, KG.firstAuthor, mention, person.span, confidence)
            first = False
        yield from _parts(document, mention, person, listed)
        yield from _affiliation(document, mention, person, found)


def _persons(text: str, run: Span, *, strict: bool) -> Iterator[_Person]:
    """Yield the persons of a byline; `strict` where no label says that they are authors."""
    masked = _masked(text, run)
    for piece in _cut(masked, _STRONG, Span(0, len(masked))):
        parts = [part for part in _cut(masked, _COMMA, piece) if _plain(masked, part)]
        number = 0
        while number < len(parts):
            part = parts[number]
            following = parts[number + 1] if number + 1 < len(parts) else None
            number += 1
            if following and _is_pair(_plain(masked, part), _plain(masked, following)):
                number += 1
                yield _placed(text, run, Span(part.start, following.end), part, following)
            else:
                yield from (_placed(text, run, name) for name in _single(masked, part, strict=strict))


def _single(masked: str, part: Span, *, strict: bool) -> Iterator[Span]:
    """The name that a part of a byline is, or the names if nothing parts them: "Ann Roe Jan Berg", "Ann RoeJan Berg"."""
    words = _plain(masked, part)
    if len(words) > LONGEST_SINGLE or _GLUED.search(words):
        row = people_at(masked, part.start, part.end)
        if len(row.names) > 1 and row.worth >= SURE:
            yield from row.names
            return
    if _is_person(words) and (_HANGUL.match(words) or not words.isascii() or worth(words.split()) > (-1 if strict else -4)):
        yield part


def _masked(text: str, run: Span) -> str:
    """The run with what is no name blanked out, place for place: brackets, marks, titles; posts become separators."""
    content = text[run.start : run.end]
    for form in (_ET_AL, _BRACKET, _TITLES, _MARKS):
        content = form.sub(lambda match: " " * len(match[0]), content)
    for form in (_POSTS, _KOREAN_POSTS):
        content = form.sub(lambda match: ";" + " " * (len(match[0]) - 1), content)
    return content


def _cut(masked: str, separator: re.Pattern[str], run: Span) -> Iterator[Span]:
    begin = run.start
    for cut in separator.finditer(masked, run.start, run.end):
        yield _stripped(masked, Span(begin, cut.start()))
        begin = cut.end()
    yield _stripped(masked, Span(begin, run.end))


def _plain(masked: str, part: Span) -> str:
    return masked[part.start : part.end].strip()


def _is_pair(first: str, second: str) -> bool:
    """Whether a comma parts a family name from a given name: "Kim, Chun Kon", "van der Berg, Jan", "García López, María"."""
    if not first or not second or _BODY.search(f"{first} {second}") or second.strip(".").casefold() in SUFFIXES:
        return False
    if not (_LATIN_NAME.fullmatch(first) and _LATIN_NAME.fullmatch(second)):
        return False
    words, given = first.split(), second.split()
    if len(words) == 1:
        return len(given) <= 3
    return words[0].casefold() in PARTICLES or (len(given) == 1 and not any(map(is_family, (words[0], words[-1]))))


def _is_person(words: str) -> bool:
    if _BODY.search(words):
        return False
    if _HANGUL_NAME.fullmatch(words):
        return has_family(words)
    if _HAN_NAME.fullmatch(words) and len(words) > 1:
        return True
    parts = words.split()
    if not 2 <= len(parts) <= MOST_WORDS or _LATIN_NAME.fullmatch(words) is None:
        return False
    # All in capitals is mostly a body ("WORLD BANK"), unless a family name says otherwise ("KIM SANG HOON").
    return not words.isupper() or worth(parts) >= SURE or (len(parts) <= 3 and any(map(is_family, parts)))


def _placed(text: str, run: Span, part: Span, family: Span | None = None, given: Span | None = None) -> _Person:
    """Move a person from the masked run into the text, with the bracket that follows it."""

    def moved(span: Span) -> Span:
        return Span(span.start + run.start, span.end + run.start)

    bracket = _BRACKET.match(text, moved(part).end, run.end)
    inside = Span(*bracket.span(1)) if bracket and bracket[1].strip() else None
    return _Person(moved(part), moved(family) if family else None, moved(given) if given else None, inside)


# Family and given name, affiliation


def _parts(document: Document, mention: Mention, person: _Person, listed: int) -> Iterator[Claim]:
    family, given, confidence = person.family, person.given, SPLIT_BY_FORM
    if family is None or given is None:
        family, given, confidence = _split(document.text, person.span, listed)
    if family and given:
        yield Claim(mention, FOAF.familyName, document.quote(family).strip("., "), family, confidence)
        yield Claim(mention, FOAF.givenName, _fold(document.quote(given)).rstrip(","), given, confidence)


def _split(text: str, span: Span, listed: int) -> tuple[Span | None, Span | None, float]:
    tokens = [Span(*match.span()) for match in _TOKEN.finditer(text, span.start, span.end)]
    while len(tokens) > 2 and text[tokens[-1].start : tokens[-1].end].strip(".,").casefold() in SUFFIXES:
        tokens.pop()
    name = text[span.start : span.end]
    if _HANGUL_NAME.fullmatch(name):
        cut = span.start + hangul_family(name)
        return Span(span.start, cut), _stripped(text, Span(cut, span.end)), SPLIT_BY_FORM
    if len(tokens) < 2:
        return None, None, 0.0
    if _HAN_NAME.fullmatch(name):
        return tokens[0], tokens[1], SPLIT_BY_FORM
    start, stop = family_words([text[token.start : token.end] for token in tokens], listed)
    family = Span(tokens[start].start, tokens[stop - 1].end)
    given = Span(tokens[stop].start, tokens[-1].end) if start == 0 else Span(tokens[0].start, tokens[start - 1].end)
    return family, given, SPLIT_BY_LIST


def _affiliation(document: Document, author: Mention, person: _Person, found: Sequence[Claim]) -> Iterator[Claim]:
    """The body named in brackets or right after the name: one known already, by name or acronym, else one of its form."""
    bracket = person.bracket or _employed(document, person)
    if bracket is None:
        return
    inside = document.quote(bracket)
    for claim in found:
        mention = claim.subject if claim.property == KG.acronym else claim.value
        if not isinstance(mention, Mention) or mention.kind != KG.Institution:
            continue
        name = str(claim.value) if claim.property == KG.acronym else mention.name
        named = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", inside)
        if named:
            at = bracket.start + named.start()
            yield Claim(author, KG.affiliatedWith, mention, Span(at, at + len(name)), LABELLED)
            return
    for part in _cut(document.text, _COMMA, bracket):
        if _BODY.search(document.quote(part)) and not _POSTS.fullmatch(document.quote(part)):
            yield Claim(author, KG.affiliatedWith, Mention(KG.Institution, _fold(document.quote(part)), part), part, LABELLED)
            return


def _employed(document: Document, person: _Person) -> Span | None:
    """The employer after the name, there or where the name stands again."""
    name, at = document.quote(person.span), person.span.start
    for _ in range(MOST_MENTIONS):
        employer = _employer(document.text, at + len(name))
        if employer is not None:
            return employer
        at = document.text.find(name, at + len(name))
        if at < 0:
            break
    return None


def _employer(text: str, start: int) -> Span | None:
    """The body that stands right after a name on its line: "Ann Roe, Vale University", "Bo Lind1 Alder Institute"."""
    between = _TO_EMPLOYER.match(text, start)
    begin = between.end() if between else start
    end = text.find("\n", begin, begin + LONGEST_EMPLOYER)
    run = Span(begin, end if end >= 0 else min(len(text), begin + LONGEST_EMPLOYER))
    first = next(names(text, passage_at(text, run, Role.ROW, titled=False)), None)
    if first is None or first.span.start != begin or text[first.span.end : first.span.end + 4].strip().startswith(("...", "…")):
        return None  # a teaser breaks off in the name
    return first.span
