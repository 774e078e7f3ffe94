"""What the lines of the head of a page look like: kinds of publication, institutions, numbers, names of authors, text."""

from __future__ import annotations

import re

LONGEST_TITLE, LONGEST_BYLINE = 260, 300  # code points
LONGEST_LINE = 80  # code points; a longer line that ends in a full stop is text

# Kinds of publication and parts of sites, when they are all that a line says.
KIND = re.compile(
    r"""(?ix) (?:the\s)? (?:(?!(?:of|for|on|in|to|and|a|an|the|from|with)\s)[\w&.-]+\s){0,3}
    (?:reports?|papers?|briefs?|briefings?|studies|series|publications?|reviews?|bulletins?|newsletters?|journals?|notes|insights?|
       analys[ei]s|articles?|essays?|commentar(?:y|ies)|opinions?|blogs?|press\sreleases?|white\spapers?|books?|monographs?|
       factsheets?|references?|repository|archives?|proceedings|perspectives?|viewpoints?|memos?|letters?|digests?|monitors?|
       trackers?|statements?|testimon(?:y|ies)|speeches|primers?|backgrounders?|explainers?|policy\s(?:notes?|papers?))
    (?:\s\([^)]*\))?(?:\s(?:19|20)\d\d)?
    | (?:the\s)? (?:[\w&.-]+\s)? (?:news|focus|outlook|projects?|events?|topics?|issues?|research|library|statistics|data|
       polic(?:y|ies)|resources)
    | .{0,20}(?:보고서|이슈분석|연구자료|발간물|간행물|자료실|브리프|포커스|동향|리뷰|정보)
    | .{0,12}(?:報告書|論文|レポート|ペーパー)"""
)
INSTITUTION = re.compile(
    r"\b(?:Institute|Ministry|Department|University|Foundation|Center|Centre|Council|Agency|Commission|"
    r"Corporation|Bank|Organi[sz]ation|"
    r"Association|Bureau|Office|Directorate)\b|^Direction (?:de|générale)|연구원$|연구소$|재단$|대학교$|위원회$|研究所|省$"
)
# "Policy Brief No. 17 | June 2021", "Working Paper 2021-07"
ISSUE = re.compile(
    r"(?i)\b(?:papers?|briefs?|reports?|notes?|series|reviews?|bulletins?|letters?) (?:(?:no|nr|number|"
    r"vol)\.? ?\(?(?:[A-Z]{1,4}-)?\d|#?\d[\d/-]*(?:$| ?\|))"
)
VERBS = re.compile(r"\b(?:is|are|was|were|has|have|will|should|that|which|can|must|did|does)\b")
# How a site tells its readers what to do.
_ORDER = re.compile(r"하시면|하십시오|하세요|주십시오|(?i:\bplease\b|\bclick\b)")
INNER_STOP = re.compile(r"[a-z]{3,}[.!] [A-Z][a-z]+ [a-z]|다\. [가-힣]")
_KOREAN_SENTENCE = re.compile(r"[가-힣]+[은는이가을를] .*다\.$")

# "Jane Roe", "KANG Yoo-Duk", "Kim, Chun Kon", "Lee S.", "홍길동", with brackets after it
_WORD = r"(?:[A-Z][\w.'’-]*|[A-Z]\.|de|van|von|der|den|da|di|du|la|le|bin|al-[A-Z]\w+)"
_PERSON = rf"(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?{_WORD}(?: {_WORD}){{0,4}}(?:\s?\([^)]{{1,80}}\))?"
_HANGUL_PERSON = r"[\uac00-\ud7a3]{2,4}(?:\s?\([^)]{1,60}\))?"
_BETWEEN = r"\s*(?:,\s*and\b|[,;/&·ㆍ・‧∙|、，]|\band\b|\bwith\b|및)\s*"
BYLINE = re.compile(
    rf"(?:(?i:(?:(?:written|edited|prepared|authored) )?by):?\s)?(?:{_PERSON}|"
    rf"{_HANGUL_PERSON})(?:{_BETWEEN}(?:{_PERSON}|{_HANGUL_PERSON}))*"
    rf"(?:[,\s]*(?i:et al\.?|and others|외(?:\s?\d+\s?(?:인|명))?))?[\s,;·ㆍ]*"
)
_BY = re.compile(r"(?i:(?:(?:written|edited|prepared|authored) )?by):?\s+(?:(?:Dr|Prof)\.? )?[A-Z][\w.'’-]*\s[A-Z]")
_NOTE = re.compile(
    r"(?<=[a-z])\s?(?:\d{1,2}|[*†‡])(?:,\s?(?:\d{1,2}|[*†‡]))*(?=[\s,;&]|$)"
)  # the number of a footnote after a name
_SURE = re.compile(
    r"[ㆍ·・;/]|\band\b|&|(?i:^by\s|et al|^(?:written|edited|prepared|authored) by)|"
    r"[A-Z][a-z]+,? [A-Z][\w-]+, [A-Z]|^[A-Z]{2,}\.? [A-Z][a-z]|^[A-Z][a-z]+, [A-Z][a-z]+"
)


def is_text(content: str) -> bool:
    """Whether a line is a paragraph by its length and its stop, wherever it stands.

    >>> is_text("The yards of the north have lost their orders to rivals abroad, and fewer people work there every year.")
    True
    >>> is_text("Make your publications visible.")
    False
    """
    stopped = content.endswith((".", "。", ".”", '."')) and not content.endswith("..")
    if len(content) > LONGEST_TITLE or (len(content) > LONGEST_LINE and INNER_STOP.search(content)):
        return True
    if not stopped or (len(content) <= LONGEST_LINE and (len(content) < 20 or _KOREAN_SENTENCE.search(content) is None)):
        return False
    return _ORDER.search(content) is None


def is_byline(line: str) -> bool:
    """Whether a line without a label is a list of names.

    >>> is_byline("Jane Roe and John Doe"), is_byline("Growth of Exports and Jobs in Asia's Cities")
    (True, False)
    """
    if len(line) > LONGEST_BYLINE or VERBS.search(line):
        return False
    line = _NOTE.sub("", line)
    if _BY.match(line):
        return True
    if KIND.fullmatch(line) or INSTITUTION.search(line.split("(")[0]):
        return False
    return BYLINE.fullmatch(line) is not None and _SURE.search(line) is not None
