"""Named plans, laws, programmes, agreements, funds and surveys.

How a name is recognised:

1. one that everybody knows ("Belt and Road Initiative", "RCEP");
2. by its form: "… Act", "New … Initiative of the …", "Act on …", "2030 … Plan", "the Saetul Maul program";
3. in quotes, with a word beside or inside them that says what it is: ‘Manufacture Seoul’ plan, a vision “…”, 「…」;
4. as the project of a row "Research Project …";
5. in Korean by its ending: "제5기 과학기술 기본계획", "…특별법".

A capital in a heading tells nothing, so that a name of a heading counts only if the text has it as well, or a year stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.capitals import OPENERS, Passage, opens, passages
from kg.model import Claim, Document, Mention, Role, Span
from kg.terms import DCTERMS, KG
from kg.vocabulary import institutions, places

__all__ = ["Named", "find", "runs"]


@dataclass(frozen=True, slots=True)
class Named:
    """A plan, law or programme as named at `span`; `whole` also takes in its quotes and its year. `sure` in (0, 1]."""

    span: Span
    name: str
    whole: Span
    sure: float


_KNOWN_SURE, _FORM_SURE, _QUOTED_SURE, _LOWER_SURE, _ROW_SURE = 0.95, 0.85, 0.85, 0.7, 0.9

# 1. Programmes that are spoken of by these names the world over.
_KNOWN = re.compile(
    r"\b(?:RCEP|CPTPP|TPP|USMCA|NAFTA|KORUS FTA|IPEF|SDGs?|Sustainable Development Goals|Millennium Development Goals|"
    r"Industry 4\.0|Industrie 4\.0|Society 5\.0|Made in China 2025|Belt and Road(?: Initiative)?|One Belt,? One Road|Silk Road Economic Belt|"
    r"Horizon 2020|Horizon Europe|Next ?Generation ?EU|(?:European |Korean |Digital |Green )*(?:Green|New) Deal|Fit for 55|"
    r"Abenomics|Marshall Plan|Doha Round|Uruguay Round|New (?:Southern|Northern) Policy|Saemaul Undong|Brain Korea 21|BK21|"
    r"Erasmus\+|Erasmus Mundus|Global Gateway|Build Back Better|CHIPS Act|CHIPS and Science Act|Paris Agreement|Kyoto Protocol|"
    r"Basel III|Solvency II|Rio Declaration|Agenda 2030|2030 Agenda|Bretton Woods|Startup Nation|Mission Innovation)(?![\w-])"
)

_KINDS = (
    r"(?:plans?|polic(?:y|ies)|vision|strateg(?:y|ies)|projects?|initiatives?|programmes?|programs?|campaigns?|schemes?|roadmap|agenda|act|law|bill|"
    r"agreement|treaty|fund|survey|framework|package|slogan|movement|concept)"
)

# 2. Heads, and the words of their names.
_W = r"(?:U\.?S\.?(?!\w)|[A-Z][\w\-–·]*(?:[’'](?!s\b)\w+)*|[A-Z]&[A-Z]\b)"
_YEAR = r"(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?)"
_COUNT = r"(?:\d{1,2}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh)"
_LAW = "Act|Law|Bill|Directive|Regulation|Code|Ordinance|Decree"
_PACT = "Agreement|Treaty|Protocol|Pact|Accords?|Convention|Charter|Declaration|Compact|FTA|CEPA"
_SCHEME = (
    "Initiative|Plan|Strategy|Programme|Program|Projects?|Roadmap|Road Map|Agenda|Vision|Campaign|Partnership|Scheme|Framework|Policy|Deal|"
    "Action Plan|Package|Mission|Movement"
)
_FUND = "Fund|Facility|Survey|Census|Panel|Barometer"
_HEAD = rf"(?:{_LAW}|{_PACT}|{_SCHEME}|{_FUND})"
_ANY_HEAD = re.compile(rf" {_HEAD}(?!\w)|\b(?:Act|Law|Convention|Treaty|Agreement|Charter|Declaration) on | {_KINDS}(?!\w)")
_TAIL_WORD = rf"(?!{_HEAD}\b){_W}"
_TAIL = rf" (?:of|on|for|to)(?: the)? {_TAIL_WORD}(?:(?:,? (?:and|&)| of| of the| the| for| in| in the|,)? {_TAIL_WORD}){{0,9}}"
_FORMED = re.compile(
    rf"(?P<before>(?:(?:{_YEAR}|{_COUNT}) )?(?:{_W}(?:,? (?:and|&)|,)? ){{0,6}}?(?:{_W}) |{_YEAR} )"
    rf"(?P<head>{_HEAD})(?![\w-])(?P<tail>{_TAIL})?(?P<year> (?:of )?{_YEAR})?"
)
_LAW_FIRST = re.compile(rf"(?:(?:Basic |Special |Framework )?(?:Act|Law)|Convention|Treaty|Agreement|Charter|Declaration)(?: on){_TAIL[len(' (?:of|on|for|to)'):]}")
_LOWER = re.compile(
    rf"(?P<name>(?P<before>{_W}(?: {_W}){{1,4}}) (?:program(?:me)?|project|plan|initiative|campaign|scheme|movement|survey|strategy|agreement))(?![\w-])"
)
_SUM = re.compile(r"(?<![\w+])(\d{1,2}\+\d{1,2})(?= (?:framework|format|initiative|cooperation|mechanism|summit|platform))")
# Kinds of plans, not a plan: no name is made of these words alone.
_GENERIC_WORDS = """
Action Annual Additional Basic Bilateral Business Central City Climate Common Company Competition Comprehensive Corporate Current
Data Detailed Development Digital Draft Economic Economy Education Effective Energy Environmental Existing Family Final Financial
Five-Year Foreign Framework Free Full Future General Global Government Growth Health Household Housing Implementation Improvement
Industrial Industry Infrastructure Innovation Integrated International Investment Joint Key Labor Land Legal Local Long-Term
Long-term Main Major Management Manpower Market Master Medium-Term Mid-Term Multilateral Municipal National New Official Overall
Partnership Pilot Policy Preferential Present Private Promotion Public Questionnaire R&D Reform Regional Regulatory Related Research
Rural Safety Science Sector Sectoral Security Service Similar Single Social Special Specialization Strategic Structural Support
Sustainable System Tax Technology Trade Training Transport Urban Use Welfare Work Working Promotional Investigation
Innovative Energy-Saving Growth-Strategy Introduction Recommendation Recommendations Questionnaires Opinion
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())
# Before a name that is only proposed, or that stands for any of its kind.
_INDEFINITE = re.compile(r"(?i)(?:\b(?:an?|any|each|every|no|such|another|one|some|more|many|most|new|other|various)\s)$")

# 3. What stands in quotes.
_QUOTED = re.compile(r"‘((?:[^‘’\n]|’(?=s\b)|’(?=\w)){3,90})’|“([^“”\n]{3,90})”|「([^「」\n]{2,60})」|(?<![\w])\"([^\"\n]{3,90})\"(?!\w)|(?<!\w)'([^'\n]{3,60})'(?!\w)")
_KIND_AFTER = re.compile(rf"\s(?:[a-z]+\s){{0,2}}{_KINDS}\b", re.IGNORECASE)
_KIND_BEFORE = re.compile(rf"\b{_KINDS},?(?:\s(?:called|named|titled|entitled|of|is|for))?\s$", re.IGNORECASE)
_KIND_INSIDE = re.compile(rf"(?:{_HEAD}|[a-z]+ {_KINDS})(?: {_YEAR})?$|{_YEAR}$")
_CREATED = re.compile(r"\b(?:proposes?d?|announced?s?|launche[sd]|adopte?d?s?|introduce[sd]|unveile?d?s?|presente?d?s?|establishe[sd]|enacte?d?|pursue[sd]|the)\s(?:the\s|its\s)?$")

# 4. "Research Project Effects of …", with or without a colon.
_PROJECT = re.compile(r"(?:Research Projects?|Projects?:|Research Programme)[:\s]+(?=\S)")

# 5. Endings of Korean plans and laws.
_KO_HEAD = (
    r"(?:기본계획|종합계획|실행계획|추진계획|발전계획|개발계획|기본법|특별법|진흥법|촉진법|육성법|지원법|보호법|관리법|활성화법|협정|협약|뉴딜|"
    r"마스터플랜|로드맵|이니셔티브)"
)
_KO_END = r"(?=(?:은|는|이|가|을|를|의|에|에서|에는|와|과|도|로|으로|만|이다|이며|상)?(?:[\s(,.·」』’”'\"]|$))"
_KOREAN = re.compile(
    rf"(?P<name>(?:제\s?\d+[차기]\s(?:[가-힣·]+\s){{0,4}}?[가-힣·]*(?:계획|전략)|(?:[가-힣·]{{2,}}\s)?[가-힣·]{{2,}}{_KO_HEAD}|"
    rf"(?:한·?[가-힣]{{1,4}}|[가-힣]{{2,4}})\s?(?:FTA|자유무역협정)|[가-힣·]{{2,}}\s?20[2-9]\d(?=\s?(?:전략|계획|비전))))" + _KO_END
)
_KO_INSIDE = re.compile(r"(?:전략|계획|법|정책|사업|구상|비전|프로그램|협정|뉴딜|로드맵|대책|이니셔티브|펀드|기금|프로젝트|조사|선언|20\d\d)$")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")


def find(document: Document, found: Sequence[Claim]) -> Iterator[Claim]:
    """The named plans, laws, programmes and agreements of which a document speaks, each once; never the report itself."""
    titles = {_fold(c.value) for c in found if c.property == DCTERMS.title and isinstance(c.value, str)}
    taken = {_fold(c.value.name) for c in found if isinstance(c.value, Mention) and c.value.kind in (KG.Series, KG.Institution)}
    seen: list[str] = []
    for named in runs(document):
        key = _fold(named.name)
        if key in titles or key in taken or any(_same(key, other) for other in seen):
            continue
        seen.append(key)
        mention = Mention(KG.Initiative, named.name, named.span)
        yield Claim(None, KG.namesInitiative, mention, named.span, named.sure)


def _fold(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def _same(one: str, other: str) -> bool:
    """Whether two names are one, or one is the other without its first or last words."""
    short, long = sorted((one, other), key=len)
    return one == other or (" " in short and (long.startswith(f"{short} ") or long.endswith(f" {short}")))


@lru_cache(maxsize=2)  # places are told from plans by this, before the plans are claimed
def runs(document: Document) -> tuple[Named, ...]:
    """Return every place at which a document names a plan, law or programme, in the order of reading, without overlap."""
    text = document.text
    chosen: list[Named] = []
    waiting: list[Named] = []
    for passage in passages(document):
        for named in _apart(_in(document, passage)):
            sure = not passage.titled or named.sure == _ROW_SURE or re.search(r"\d", named.name)
            (chosen if sure else waiting).append(named)
    names = {_fold(named.name) for named in chosen}
    body = [named for named in waiting if _fold(named.name) in names or _repeated(text, document, named)]
    return (*chosen, *body)


def _repeated(text: str, document: Document, named: Named) -> bool:
    """Whether a name of a heading stands elsewhere on the page, outside the report's title, in the same letters."""
    return text.count(named.name) > 1 + text.count(named.name + ":")


def _apart(found: Iterator[Named]) -> Iterator[Named]:
    end = -1
    for named in sorted(found, key=lambda named: (named.whole.start, -named.whole.end)):
        if named.whole.start >= end:
            yield named
            end = named.whole.end


def _in(document: Document, passage: Passage) -> Iterator[Named]:
    text, span = document.text, passage.span
    project = _PROJECT.match(text, span.start, span.end)
    if passage.label == "project" or (project is not None and passage.role is Role.HEADING):
        yield _named(text, project.end() if project else span.start, span.end, _ROW_SURE)
        return
    for match in _KNOWN.finditer(text, span.start, span.end):
        yield _named(text, match.start(), match.end(), _KNOWN_SURE)
    yield from _quoted(text, passage)
    yield from _formed(text, passage)
    for match in _SUM.finditer(text, span.start, span.end):
        yield _named(text, match.start(1), match.end(1), _LOWER_SURE)
    if _HANGUL.search(text, span.start, span.end):
        for match in _KOREAN.finditer(text, span.start, span.end):
            yield _named(text, match.start(), match.end(), _FORM_SURE)


def _named(text: str, start: int, end: int, sure: float, whole: Span | None = None) -> Named:
    return Named(Span(start, end), " ".join(text[start:end].split()), whole or Span(start, end), sure)


def _formed(text: str, passage: Passage) -> Iterator[Named]:
    span = passage.span
    if not _ANY_HEAD.search(text, span.start, span.end):
        return
    for pattern in (_LAW_FIRST, _FORMED):
        for match in pattern.finditer(text, span.start, span.end):
            if match.start() and (text[match.start() - 1].isalnum() or text[match.start() - 1] in "-&"):
                continue
            if pattern is _LAW_FIRST:
                yield _named(text, match.start(), match.end(), _FORM_SURE)
            else:
                yield from _with_head(text, match, passage)
    if not passage.titled:
        yield from _lower(text, span)


def _with_head(text: str, match: re.Match[str], passage: Passage) -> Iterator[Named]:
    start = _start(text, match.start("before"), match.start("head"))
    before = text[start : match.start("head")].split()
    words = [word.strip(",") for word in before if word not in ("and", "&")]
    end = match.end("tail") if match["tail"] else match.end("head")
    if match["year"] and not match["year"].startswith(" of"):
        end = match.end("year")
    if not words or (all(word in _GENERIC or word in OPENERS for word in words) and not match["tail"]):
        return
    if _INDEFINITE.search(text, max(0, start - 12), start) or (opens(text, passage.span, start) and len(words) == 1 and words[0] not in _GENERIC):
        return
    if match["head"] in ("Policy", "Framework", "Regulation", "Code", "Facility", "Panel", "Vision", "Agenda", "Mission", "Deal") and (
        passage.titled or len(words) < 2
    ):
        return
    name = text[start:end]
    if institutions.lookup(name) is None:
        yield _named(text, start, end, _FORM_SURE, Span(match.start(), match.end()))


def _start(text: str, start: int, head: int) -> int:
    """Where a name begins without the words that only open a sentence, and without a place's genitive before it."""
    while True:
        match = re.match(r"[^\s]+\s", text[start:head])
        if match is None or match[0].strip() not in OPENERS - {"New"}:
            return start
        start += match.end()


def _lower(text: str, span: Span) -> Iterator[Named]:
    """Names whose head is in small letters: at least two words with a capital, none that a sentence opens with."""
    for match in _LOWER.finditer(text, span.start, span.end):
        words = match["before"].split()
        if opens(text, span, match.start()) or any(word in OPENERS or word.isupper() for word in words):
            continue
        if places.lookup(match["before"]) or institutions.lookup(match["before"]) or _people(words):
            continue
        yield _named(text, match.start(), match.end(), _LOWER_SURE)


def _people(words: Sequence[str]) -> bool:
    return bool(re.fullmatch(r".+(?:ese|ish|ean|ian|ench|man|ic)", words[-1])) or places.lookup(words[-1]) is not None


def _quoted(text: str, passage: Passage) -> Iterator[Named]:
    span = passage.span
    for match in _QUOTED.finditer(text, span.start, span.end):
        group = match.lastindex or 0
        content = match[group]
        if _HANGUL.search(content):
            says = bool(_KO_INSIDE.search(content.strip())) and len(content) <= 40
        else:
            says = not passage.titled and content[0].isupper() and content[-1] not in ".,!?" and _says(text, match, content)
        if says:
            yield _named(text, match.start(group), match.end(group), _QUOTED_SURE, Span(match.start(), match.end()))


def _says(text: str, match: re.Match[str], content: str) -> bool:
    """Whether the words beside or inside quotes say that they hold the name of a plan."""
    if _KIND_INSIDE.search(content) or _KIND_AFTER.match(text, match.end()):
        return True
    before = text[max(0, match.start() - 30) : match.start()]
    return bool(_KIND_BEFORE.search(before)) or (len(content.split()) > 1 and bool(_CREATED.search(before)) and not before.endswith("the "))
