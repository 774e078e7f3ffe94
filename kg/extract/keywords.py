"""The keywords that a page itself lists, each with its run.

1. Rows that are labelled so, wherever they stand; with the lines under a label that stands alone.
2. A label inside of a line: "JEL classification: L2 Key words: management, productivity".
3. Hash tags, several on one line.
4. Lists of words that stand without a label after the title or under the byline, as some sites print them.
The first that gives anything counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.dates import dates
from kg.extract.head import LONGEST_LINE, Head
from kg.model import Block, Document, Role, Span

LABELLED, GUESSED = 0.98, 0.7  # by a label or a mark; by several weak signs
Found = tuple[Span, float]

# Words that hardly stand for anything but a list of keywords, in whatever place of a line.
_LABEL = re.compile(
    r"(?i)(?<![a-z가-힣])(?:(?:uncontrolled |author )?key[ -]?(?:words?|terms?)(?: and phrases)?|index terms|"
    r"schlag(?:wörter|worte)|"
    r"stichw(?:orte|örter)|mots[- ]cl[ée]s?|palabras? clave|parole chiave|palavras-chave|trefwoorden|"
    r"주제어|핵심어|키워드|색인어|キーワード)(?:\s?\((?:영문|국문|english|korean)\))?\s?[:：|]\s?"
)
# One of these is in every such label; looking for them first is faster.
_SIGNS = (
    *("eyword", "EYWORD", "ey word", "EY WORD", "ey-word", "ey term", "ndex term", "chlagw", "tichw", "ots-cl", "ots cl"),
    *("lave", "chiave", "refwoord", "주제어", "핵심어", "키워드", "색인어", "キーワード"),
)
# Where a value that runs on ends: the next label, or a sentence.
_NEXT = re.compile(
    r"\s+(?:JEL|DOI|IS[SB]N|Abstract|ABSTRACT|Introduction|Acknowledg\w+|E-?mail|Contact|Corresponding|"
    r"1\.? Introduction|요약|초록)\b|"
    r"(?<=[a-z]{3})\.\s+(?=[A-Z][a-z]+ [a-z]+ )|\s[A-Z][A-Za-z]+(?: [a-zA-Z]+){0,2}:\s"
)
_SEPARATORS = (  # the first that stands in a list parts it, a comma only where nothing else does
    (";", re.compile(r"\s*(?:(?<!&#\d\d)(?<!&#\d{3})(?<!&#\d{4})(?<!&amp);|；|\n)\s*")),
    ("；", re.compile(r"\s*[；\n]\s*")),
    ("|", re.compile(r"\s*(?:\.?\s*\||\n)\s*")),
    ("//", re.compile(r"\s*(?://|\n)\s*")),
    ("#", re.compile(r"[\s,]*(?:#|\n)\s*")),
    ("  ", re.compile(r"\s{2,}|\n")),
    ("", re.compile(r"\s*[,·ㆍ•、，\n]\s*|\s+[–—/]\s+")),
)
_PREFIX = re.compile(r"[#\s\-–*•·]*(?:[A-Z]{3,5}:\s)?")
_ASIDE = re.compile(r"\s*\((?:search|see|view|show|more)\b[^)]*\)$")
_TAG = re.compile(r"(?<![\w&/])#(?P<tag>[^\W\d][\w&-]*(?: (?!#)[\w&-]+){0,4})")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|will|should|that|which|can|must)\b")
# Keywords run on after a title in title case: "… Options economic development, economic security".
_LOWER_WORDS = r"[a-z][\w&/-]*(?: [a-z&][\w&/-]*){0,2}"
_TAIL = re.compile(
    rf" (?P<topics>(?!(?:of|and|for|in|on|to|the|a|an|with|from|by|at|as|or|versus|vs)\b){_LOWER_WORDS}(?:, {_LOWER_WORDS})+)$"
)
_LONG_WORD = re.compile(r"[A-Za-z]\w{3,}")
_CAPITALS = re.compile(r"(?<=[a-z]{2}) [A-Z][\w.]*(?: (?:[A-Z][\w.]*|of|and|the))*$")
_PHRASE = re.compile(r"[A-Z][\w&/-]*(?: (?:[a-z][\w&/-]*|\d[\d.]*))*\s?")
LONGEST_VALUE, LONGEST_WORD, MOST_WORDS = 900, 80, 8  # code points of a list, of a keyword; words of a keyword
_APART = frozenset((Role.ITEM, Role.CHROME))  # points and what belongs to the site do not go on in other lines
MOST_LINES = 25  # keywords on lines of their own


def keywords(document: Document, top: Head) -> list[Found]:
    """Return the runs of the keywords in order, each with the chance that it is one; what is listed twice, once."""
    for step in (_in_rows, _in_lines, _by_hash):
        found = _once(document, step(document))
        if found:
            return found
    return _once(document, _unlabelled(document, top))


def _once(document: Document, found: Iterator[Found]) -> list[Found]:
    unique = {document.quote(span).casefold(): (span, chance) for span, chance in reversed(list(found))}
    return list(reversed(unique.values()))


# 1. Rows


def _in_rows(document: Document) -> Iterator[Found]:
    for number, block in enumerate(document.blocks):
        if block.label != "topics":
            continue
        if block.value:
            stop = _NEXT.search(document.text, block.value.start, block.value.end)
            yield from split(document, Span(block.value.start, stop.start() if stop else block.value.end), LABELLED)
        if block.value is None or _is_one(document, block.value):
            alone = block.value is None or "\n" in document.text[block.span.start : block.value.start]
            below = list(_below(document, document.blocks[number + 1 :])) if alone else []
            if block.value is not None or len(below) > 1:
                for span in below:
                    yield from split(document, span, LABELLED)


def _is_one(document: Document, value: Span) -> bool:
    return re.search(r"[,;|；、]", document.quote(value)) is None


def _below(document: Document, blocks: Sequence[Block]) -> Iterator[Span]:
    """Yield the short lines that follow a label without a gap: one keyword each."""
    before: Block | None = None
    for block in blocks[:MOST_LINES]:
        run = block.sentences[0] if block.sentences else block.span
        words = document.quote(run)
        gap = document.text.count("\n", before.span.end, block.span.start) if before else 1
        if block.label or gap > 1 or not _is_word(words) or words.endswith((".", ":")) or "\n" in words:
            return
        if before is not None and block.role is not before.role and not {block.role, before.role}.isdisjoint(_APART):
            return
        yield run
        before = block


# 2. Labels inside of lines


def _in_lines(document: Document) -> Iterator[Found]:
    text = document.text
    if not any(sign in text for sign in _SIGNS):
        return
    for match in _LABEL.finditer(text):
        line = text.find("\n", match.end())
        end = min(line if line >= 0 else len(text), match.end() + LONGEST_VALUE)
        while end + 1 < len(text) and text[end] == "\n" and _goes_on(text, match.end(), end):
            line = text.find("\n", end + 1)
            end = min(line if line >= 0 else len(text), match.end() + LONGEST_VALUE)
        stop = _NEXT.search(text, match.end(), end)
        yield from split(document, Span(match.end(), stop.start() if stop else end), LABELLED)
        return


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a list goes on in the next line: it ends openly, or in the middle of words parted by semicolons."""
    last, following = text[end - 1], text[end + 1 : end + 60].split("\n")[0]
    return (
        last in ",;"
        or (last not in ".:" and following[:1].islower() and _VERB.search(following) is None)
        or (";" in text[start:end] and last.isalpha() and ";" in following)
    )


# 3. Hash tags


def _by_hash(document: Document) -> Iterator[Found]:
    if document.text.count("#") < 2:
        return
    for block in document.blocks:
        start, end = block.span.start, min(block.span.end, block.span.start + LONGEST_VALUE)
        tags = list(_TAG.finditer(document.text, start, end))
        if len(tags) > 1:
            yield from ((Span(*tag.span("tag")), LABELLED) for tag in tags)
            return


# 4. Lists without a label


def _unlabelled(document: Document, top: Head) -> Iterator[Found]:
    if top.title:
        run = top.title.sentences[0]
        cut = tail(document, run)
        if cut:
            yield from split(document, Span(run.start + cut.start("topics"), run.end), GUESSED)
            return
    before = top.title
    for number, block in enumerate(top.below):
        glued = number == 0 and before is not None and "\n" not in document.text[before.span.end : block.span.start]
        value = Span(block.span.start, _without_capitals(document, block.span))
        if before and (before.label in ("date", "author") or glued) and _lists_keywords(document, value, block):
            yield from split(document, value, GUESSED)
            return
        if number < 3 and block.role is Role.HEADING and _runs_on(document.quote(block.span)):
            for match in _PHRASE.finditer(document.text, block.span.start, block.span.end):
                yield Span(match.start(), match.start() + len(match[0].rstrip())), GUESSED
            return
        before = block


def tail(document: Document, span: Span) -> re.Match[str] | None:
    """Return the keywords that run on after a title in title case; positions are counted from the span's start."""
    content = document.quote(span)
    match = _TAIL.search(content) if "," in content else None
    if match is None:
        return None
    words = _LONG_WORD.findall(content[: match.start()])
    capitals = sum(word[0].isupper() for word in words)
    return match if len(words) >= 3 and capitals >= 0.8 * len(words) else None


def _without_capitals(document: Document, span: Span) -> int:
    """Where a list of keywords in lower case ends, after which places are named: "…, industrial policy United States"."""
    capitals = _CAPITALS.search(document.text, span.start, span.end) if "," in document.quote(span) else None
    return capitals.start() if capitals else span.end


def _runs_on(content: str) -> bool:
    """Whether a line is a list of keywords without separators: "Energy prices Carbon tax Heavy industry Steel"."""
    parts = _PHRASE.findall(content)
    long = sum(len(part.split()) >= 2 for part in parts)
    return len(parts) >= 4 and 3 * long >= 2 * len(parts) and "".join(parts).replace(" ", "") == content.replace(" ", "")


def _lists_keywords(document: Document, value: Span, block: Block) -> bool:
    """Whether an unlabelled line under the byline lists keywords: a few short phrases with commas, neither verb nor date."""
    content = document.quote(value)
    if block.role not in (Role.HEADING, Role.PARAGRAPH, Role.BYLINE) or len(content) > LONGEST_LINE or content.endswith("."):
        return False
    parts = _separator(content).split(content)
    if (
        not any(sign in content for sign in ",;·|、")
        or len(parts) < 2
        or any(not 1 <= len(part.split()) <= 5 for part in parts)
        or _VERB.search(content)
    ):
        return False
    return next(dates(document.text, value.start, value.end), None) is None


# The parts of a list


def split(document: Document, value: Span, chance: float) -> Iterator[Found]:
    """Yield the keywords of a list, without the signs between them."""
    separator = _separator(document.quote(value))
    begin = value.start
    for cut in [*separator.finditer(document.text, value.start, value.end), None]:
        stop = cut.start() if cut else value.end
        prefix = _PREFIX.match(document.text, begin, stop)
        begin = prefix.end() if prefix else begin
        aside = _ASIDE.search(document.text, begin, stop)
        stop = aside.start() if aside else stop
        while stop > begin and document.text[stop - 1] in " .\t,\u00a0":
            stop -= 1
        if begin < stop and _is_word(document.text[begin:stop]):
            yield Span(begin, stop), chance
        begin = cut.end() if cut else value.end


def _separator(content: str) -> re.Pattern[str]:
    content = content.strip()
    for sign, separator in _SEPARATORS:
        if sign in content and (sign != ";" or len(separator.split(content)) > 1):
            return separator
    raise AssertionError("the last separator stands in every list")


def _is_word(words: str) -> bool:
    return len(words) <= LONGEST_WORD and len(words.split()) <= MOST_WORDS and any(map(str.isalpha, words))
