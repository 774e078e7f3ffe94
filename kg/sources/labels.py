"""Rows: a label with its value, as pages print them ("Author …  Date 2020.12.30", "발간일 2016-01-22", "AuthorJane Roe")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Span

# What a label is called on pages, by what it means. English is matched with a capital or in capitals.
LABELS: dict[str, str] = {
    "author": "Author Name|Author Names|Author(s)|Authors|Author|Writer|Written by|Researchers|Researcher|Researcher(s)|"
    "저자명|저자|연구자|연구진|연구책임자|책임자|내부연구참여자|외부연구참여자|연구참여자|공동연구자|참여연구진|참여연구원|집필자|집필진|필자|글쓴이|작성자|책임저자|著者名|著者|執筆者|研究者|作成者|筆者",
    "editor": "Editor(s)|Editors|Editor|Edited by|편집자|편저자|편저|編者|編集者|編著者",
    "date": "Date Published|Date published|Publication Date|Publication date|Published on|Date of Publication|"
    "Date of publication|Publishing date|Publishing Date|Date of issue|Date of Issue|"
    "Published|Release Date|Release date|Publicly Released|Released|Posted on|Posted|Issue Date|"
    "Issue date|Date Issued|Date issued|"
    "Issued|Creation Date/NO.|Creation Date|Publication Year|Publication year|Year of publication|Year|"
    "Date|Last updated|Last Updated|Updated|Revised|"
    "발간일자|발간일|발행일자|발행일|발간연도|발간년도|발행연도|발행년도|출판일|출판연도|게시일|등록일|작성일|일자|날짜|"
    "発行日/NO.|発行日／NO.|発行日|発行年月日|発行年月|公開日|掲載日|作成年月|刊行年月|年月日|日付",
    "series": "Series/Report no.|Series/Report No.|Series/Report Number|In series|In Series|Type:|"
    "Series Title|Series title|Series|Part of Series|Part of series|"
    "Part of|Collections|Collection|Publication Type|"
    "Publication type|Publication series|Document Type|Document type|Report type|Report Type|Item Type|Content type|"
    "Content Type|Resource type|자료유형|자료구분|보고서유형|과제유형|발간유형|"
    "시리즈명|시리즈|총서명|총서|간행물명|간행물|발간물|シリーズ|叢書",
    "issue": "No.|"
    "Issue No.|Issue No|Issue Number|Issue number|Issue|Report No.|Report No|Report Number|Report number|Paper No.|"
    "Publication No.|Publication Number|Publication number|Document No.|Document Number|Series No.|Number|Volume|"
    "권호|호수|발간번호|보고서번호|보고서 번호|연구번호|과제번호|통권|号数|番号|巻号",
    "pages": "Pages|Page|Page count|Number of pages|페이지|쪽수|면수|ページ数|頁数",
    "topics": "Uncontrolled Keywords|Author Keywords|Keywords|Keyword|Key Words|Key words|Key terms|Index terms|Descriptors|"
    "Topics|Topic|Topic Areas|Policy Areas|Policy areas|Research Areas|Research areas|Research Area|Issue Areas|"
    "Related Topics|Related topics|Subjects|Subject|"
    "Subject Areas|Subject Area|Subject(s)|Topic(s)|Keyword(s)|Themes|Theme|Tags|Tag|Tagged|Filed under|"
    "Schlagwörter|Schlagworte|Stichwörter|Mots-clés|Mots clés|Palabras clave|Parole chiave|"
    "주제어|핵심주제어|색인어|키워드|핵심어|주제분류|주제|분야|연구분야|태그|キーワード|テーマ|分野",
    "language": "Languages|Language|자료언어|언어|言語",
    "publisher": "Publisher|Published by|Issued by|Publishing institution|발행처|발행기관|발간기관|발간처|출판사|"
    "発行者|発行所|発行元|発行機関",
    "affiliation": "Author Affiliations|Author affiliations|Affiliation|Affiliations|소속기관|소속|所属",
    "contact": "Contacts|Contact|Media Contact|Press Contact|Press contact|Media contact|Enquiries|Inquiries|"
    "For further information|"
    "For more information|문의처|문의|담당자|담당부서|연락처|お問い合わせ|問い合わせ|担当",
    "title": "Report Title|Title|서명|제목|보고서명|자료명|과제명|書名|題名|タイトル",
    "imprint": "Imprint|발행사항|출판사항|発行事項|出版事項",
    "subtitle": "Subtitle|부제|副題",
    "hits": "Hits|Hit|Views|View|Downloads|Download|Number of views|조회수|조회|다운로드|閲覧数",
    "file": "Files|File|Attachments|Attachment|Download / Links|첨부파일|파일첨부|첨부|원문|添付",
    "identifier": "DOI|ISBN|ISSN|eISBN|URI|URL|Permalink|Handle|JEL Classification|JEL Codes|JEL",
    "country": "Countries|Country|Regions|Region|국가|대상국가|지역|国|地域",
    "project": "Research Project|Project|Programme|연구과제|研究プロジェクト",
    "citation": "Suggested citation|Suggested Citation|Citation|Cite as|인용|引用",
}
_MEANING = {form: label for label, forms in LABELS.items() for form in forms.split("|")}
_MEANING |= {form.upper(): label for form, label in list(_MEANING.items()) if form.isascii() and len(form) > 3}
_FORMS = "|".join(re.escape(form) for form in sorted(_MEANING, key=lambda form: (-len(form), form)))
_COLON = r"[:：|｜=]"
# A label at the beginning of a line, its separator, and whether the value is glued to it ("AuthorJane Roe", "조회수214").
_FIRST = re.compile(rf"(?P<label>{_FORMS})(?:(?P<colon>\s*{_COLON}\s*)|(?P<gap>\s+|$)|(?P<glued>(?=[A-Z\d\uac00-\ud7a3])))")
_LATER = re.compile(rf"(?:(?<=[\s.,;/|·])|(?<=[\d)]))(?P<label>{_FORMS})(?:(?P<colon>\s*{_COLON}\s*)|(?P<gap>\s+|$))")
_DATES = "|".join(re.escape(form) for form in LABELS["date"].split("|"))
_LATER_DATE = re.compile(rf"(?<=\s)(?:{_DATES})(?:\s*{_COLON}\s*|\s+)")

DATE = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d(?:\s?[.\-/년年]\s?\d{1,2}\b|\s*$|\s+[A-Z]|[^\d])|\d{1,2}[ ./-](?:\d{1,2}|"
    r"[A-Z][a-z]{2,8}\.?)[ ./-](?:19|20)\d\d)"
    r"|(?:\b|(?<=[a-z]))[A-Z][a-z]{2,8}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d|(?<!\d)(?:19|20)\d\d(?!\d)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"(?i)(?:no|vol|n[o°º]|제)?[.\s]*\w{0,12}[-–/ ]?\d|\d")
_PROSE = re.compile(r"(?<! al)(?<=[a-z]{2})[.!?]\s|\b(?:is|are|was|were|has|have|will|should|that|which|the|can|must)\b")
_OWN_WORD = re.compile(r"(?i)key ?words?$|주제어|키워드|キーワード")  # what is hardly anything but a label
_PARTICLES = "는은이가을를의와과도로에"  # what follows a Korean word in a sentence
_NAME = re.compile(r"[A-Z][\w.'’-]+|[\uac00-\ud7a3]{2,4}|[\u3040-\u30ff\u4e00-\u9fff]{2,}")
LONGEST_ROW, LONGEST_BYLINE = 600, 300  # code points


@dataclass(frozen=True, slots=True)
class Row:
    """A label's canonical name, where label and value stand, and the value's own run (None where nothing is given)."""

    label: str
    span: Span
    value: Span | None


def rows(text: str, start: int, end: int, *, bullet: bool = False) -> list[Row]:
    """Return the rows that the line `text[start:end]` consists of; none if it is anything else.

    `bullet` says that the line was an item of a list, where a label needs no colon.
    """
    if end - start > LONGEST_ROW:
        return []
    first = _FIRST.match(text, start, end)
    if first is None or not _plausible(text, first, end, bullet=bullet):
        return []
    return list(_cut(text, first, end))


def later_row(text: str, start: int, end: int) -> int | None:
    """Return where a date row begins that follows names on their line: "Jane Roe and Li Na Date 2020.09.01"."""
    if end - start > LONGEST_BYLINE:
        return None
    for match in _LATER_DATE.finditer(text, start, end):
        bare = _YEAR.fullmatch(text, match.end(), end)  # "… Outlook for the Year 2020" is a title
        if not bare and DATE.match(text, match.end(), end) and not _PROSE.search(text, start, match.start()):
            return match.start()
    return None


def _cut(text: str, first: re.Match[str], end: int) -> Iterator[Row]:
    found = [first]
    later = _LATER.finditer(text, first.end(), end)
    found += [each for each in later if _fits(_MEANING[each["label"]], text, each.end(), end, sure=bool(each["colon"]))]
    for match, following in zip(found, [*found[1:], None], strict=True):
        stop = following.start() if following else end
        begin = match.end()
        while stop > begin and (text[stop - 1].isspace() or text[stop - 1] in "|/·,;"):
            stop -= 1
        value = Span(begin, stop) if stop > begin else None
        yield Row(_MEANING[match["label"]], Span(match.start(), stop if value else match.end("label")), value)


def _plausible(text: str, match: re.Match[str], end: int, *, bullet: bool) -> bool:
    """Whether what follows the label can be its value."""
    label, begin = _MEANING[match["label"]], match.end()
    if not text[begin:end].strip():
        return True
    if match["colon"]:
        return label not in ("hits", "file") or end - begin < 200
    if match["glued"] is not None and _OWN_WORD.match(match["label"]):
        return text[begin] not in _PARTICLES and not _PROSE.search(text, begin, end)
    if match["glued"] is not None:
        return _fits(label, text, begin, end, sure=False) and not _PROSE.search(text, begin, end)
    # Capitals and a wide gap set a label off, as a colon does: "TITLE Social housing", "주제어  빈집 ; 인구감소".
    set_off = len(match["gap"] or "") > 1 or (len(match["label"]) > 3 and match["label"].isupper())
    set_off = set_off or _OWN_WORD.match(match["label"]) is not None
    return _fits(label, text, begin, end, sure=bullet or set_off)


def _fits(label: str, text: str, begin: int, end: int, *, sure: bool) -> bool:
    """Whether the run looks like a value of this label; `sure` if a colon or a list already says that it is one."""
    while begin < end and text[begin].isspace():
        begin += 1
    if begin == end:
        return True
    if label == "date":
        return DATE.match(text, begin, end) is not None or sure
    if label in ("issue", "pages", "hits"):
        return _NUMBER.match(text, begin, end) is not None and not _PROSE.search(text, begin, end)
    if label in ("author", "editor"):
        return _NAME.match(text, begin, end) is not None and not _PROSE.search(text, begin, end)
    if _FIRST.match(text, begin, end) is not None:
        return True  # the next label follows at once: this one is empty
    hangul = "\uac00" <= text[begin] <= "\ud7a3"
    likely = sure or (label in ("language", "project", "file", "series") and not hangul)
    return likely and not _PROSE.search(text, begin, end)


def is_value(label: str, line: str, *, near: bool) -> bool:
    """Whether a line can be the value of a label alone on the line before it; `near` if no empty line parts the two."""
    if len(line) > 200 or _FIRST.match(line) or _PROSE.search(line):
        return False
    if label in ("date", "issue", "pages", "author"):
        return _fits(label, line, 0, len(line), sure=False)
    return near and label not in ("hits", "file", "contact")
