"""The head of a page: which line is the title, which ones are names of authors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Role

Candidate = tuple[int, int, Role | None, int]  # start, end, role so far, empty lines before

FRONT = 40  # lines; a title comes earlier
SHORTEST_TITLE, LONGEST_TITLE = 8, 260
LONGEST_BYLINE = 300
LEAST = 0.5  # what scores less is no title

# Kinds of publication and parts of sites, when they are all that a line says.
KIND = re.compile(
    r"""(?ix) (?:the\s)? (?:[\w&.-]+\s){0,3}
    (?:reports?|papers?|briefs?|briefings?|studies|series|publications?|reviews?|bulletins?|newsletters?|journals?|notes|insights?|
       analys[ei]s|articles?|essays?|commentar(?:y|ies)|opinions?|blogs?|news|press\sreleases?|white\spapers?|books?|monographs?|
       factsheets?|references?|focus|outlook|repository|projects?|events?|topics?|issues?|research|library|statistics|data|policy|policies)
    (?:\s\([^)]*\))? | .{0,20}(?:보고서|이슈분석|연구자료|발간물|간행물|자료실|브리프|포커스|동향|리뷰|정보)
    | .{0,12}(?:報告書|論文|レポート|ペーパー)"""
)
INSTITUTION = re.compile(
    r"\b(?:Institute|Ministry|Department|University|Foundation|Center|Centre|Council|Agency|Commission|"
    r"Corporation|Bank|Organi[sz]ation|"
    r"Association|Bureau|Office)\b|연구원$|연구소$|재단$|대학교$|위원회$|研究所|省$"
)
# "Policy Brief No. 17 | June 2021", "Working Paper 2021-07"
_ISSUE = re.compile(
    r"(?i)\b(?:papers?|briefs?|reports?|notes?|series|reviews?|bulletins?|letters?) (?:(?:no|nr|number|"
    r"vol)\.? ?\d|#?\d[\d/-]*(?:$| ?\|))"
)
_GLUED = re.compile(r"[a-z][A-Z]{3,}|[a-z)][A-Z][a-z]+ [A-Z]")
_VERBS = re.compile(r"\b(?:is|are|was|were|has|have|will|should|that|which|can|must|did|does)\b")
_DATE_OR_NUMBER = re.compile(
    r"(?=\D*\d)(?:[\d\W_]|[A-Z]{2,}\b|No\b|Vol\b|Published|Released|FY)+|\w{2,}(?:-\w+)*-\d[\w-]*|"
    r"[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?\d{4}"
)
_KOREAN_SENTENCE = re.compile(r"[가-힣]+[은는이가을를] .*다\.$")
_LISTED = re.compile(r"[①-⑳㉮-㉻]|\(?(?:\d{1,2}|[a-h])\)")
_ABBREVIATED = re.compile(r"(?:…|\.\.\.?)$")

# "Jane Roe", "KANG Yoo-Duk", "Kim, Chun Kon", "Lee S.", "홍길동", with brackets after it
_WORD = r"(?:[A-Z][\w.'’-]*|[A-Z]\.|de|van|von|der|den|da|di|du|la|le|bin|al-[A-Z]\w+)"
_PERSON = rf"(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?{_WORD}(?: {_WORD}){{0,4}}(?:\s?\([^)]{{1,80}}\))?"
_HANGUL_PERSON = r"[\uac00-\ud7a3]{2,4}(?:\s?\([^)]{1,60}\))?"
_BETWEEN = r"\s*(?:[,;/&·ㆍ・‧∙|、，]|\band\b|\bwith\b|및)\s*"
BYLINE = re.compile(
    rf"(?:(?i:(?:(?:written|edited|prepared|authored) )?by):?\s)?(?:{_PERSON}|"
    rf"{_HANGUL_PERSON})(?:{_BETWEEN}(?:{_PERSON}|{_HANGUL_PERSON}))*"
    rf"(?:[,\s]*(?i:et al\.?|and others|외(?:\s?\d+\s?(?:인|명))?))?[\s,;·ㆍ]*"
)
_BY = re.compile(r"(?i:(?:(?:written|edited|prepared|authored) )?by):?\s+(?:(?:Dr|Prof)\.? )?[A-Z][\w.'’-]*\s[A-Z]")
_SURE = re.compile(
    r"[ㆍ·・;/]|\band\b|&|(?i:^by\s|et al|^(?:written|edited|prepared|authored) by)|"
    r"[A-Z][a-z]+,? [A-Z][\w-]+, [A-Z]|^[A-Z]{2,}\.? [A-Z][a-z]|^[A-Z][a-z]+, [A-Z][a-z]+"
)


def title(text: str, candidates: Sequence[Candidate]) -> int | None:
    """Return the number of the line that is most likely the title; None if no line is likely."""
    best, best_score = None, LEAST
    body = False
    for number, (start, end, role, _) in enumerate(candidates[:FRONT]):
        if role is not None:
            continue
        content = text[start:end]
        if is_text(content):
            body = True
            if best is not None:
                break
            continue
        if len(content) >= SHORTEST_TITLE and not body and not _LISTED.match(content):
            score = _likely(text, candidates, number, content)
            if score > best_score:
                best, best_score = number, score
    return best


def is_text(content: str) -> bool:
    """Whether a line is a paragraph by its length and its stop, wherever it stands.

    >>> is_text("The yards of the north have lost their orders to rivals abroad, and fewer people work there every year.")
    True
    >>> is_text("Make your publications visible.")
    False
    """
    stopped = content.endswith((".", "。", ".”", '."')) and not content.endswith("..")
    return len(content) > LONGEST_TITLE or (stopped and (len(content) > 80 or _KOREAN_SENTENCE.search(content) is not None))


def _likely(text: str, candidates: Sequence[Candidate], number: int, content: str) -> float:
    score = 1.0 + min(len(content), 80) / 80 + (len(content.split()) >= 4)
    score += 1.5 * _followed_by_row(text, candidates, number)
    score += 0.5 * (":" in content) + 0.5 * (candidates[number][3] > 0)
    score -= 3 * (KIND.fullmatch(content) is not None)
    score -= 3 * (_ISSUE.search(content) is not None)
    score -= 3 * (_GLUED.search(content) is not None)
    score -= 3 * (_DATE_OR_NUMBER.fullmatch(content) is not None)
    score -= 3 * (_ABBREVIATED.search(content) is not None or content.endswith((".", "다.")))
    score -= 2.5 * is_byline(content)
    score -= 1.5 * (INSTITUTION.search(content) is not None and len(content.split()) < 12 and ":" not in content)
    return score


def _followed_by_row(text: str, candidates: Sequence[Candidate], number: int) -> bool:
    for start, end, role, _ in candidates[number + 1 : number + 3]:
        if role in (Role.ROW, Role.BYLINE):
            return True
        if role is None and is_byline(text[start:end]):
            return True
    return False


def is_byline(line: str) -> bool:
    """Whether a line without a label is a list of names.

    >>> is_byline("Jane Roe and John Doe"), is_byline("Growth of Exports and Jobs in Asia's Cities")
    (True, False)
    """
    if len(line) > LONGEST_BYLINE or _VERBS.search(line):
        return False
    if _BY.match(line):
        return True
    if KIND.fullmatch(line) or INSTITUTION.search(line.split("(")[0]):
        return False
    return BYLINE.fullmatch(line) is not None and _SURE.search(line) is not None
