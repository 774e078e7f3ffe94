"""Words that tell whether a number near them states a result: the tables of findings.py, no rules."""

from __future__ import annotations

import re
from functools import lru_cache

# What a word of a clause or sentence says, in English (whole words) and in Korean (any part of a word).
_SAID = {
    "a goal": (
        r"goals?|targets?|targeted|aim(?:s|ed|ing)?|objectives?|ambitions?|hopes?|committed|pledge[sd]?|vow(?:s|ed)?|plan(?:s|ned)?|intends?",
        r"목표|계획|방침|하겠다|까지",
    ),
    "what should be": (
        r"should|must|ought|needs?|needed|recommend(?:s|ed)?|propose[sd]?|let|shall|require[ds]?|calls?|urges?",
        r"해야|필요|제안|바람직",
    ),
    "a limit": (
        r"thresholds?|ceilings?|cap(?:s|ped)?|limit(?:s|ed)?|maximum|minimum|eligible|qualif(?:y|ies)|exceeds?|allowed|permitted|"
        r"entitle[sd]?|obliged?|mandatory|exempt(?:s|ed)?",
        r"이상|이하|미만|한도|기준",
    ),
    "a condition": (
        r"if|unless|suppose|assum(?:e[sd]?|ing|ptions?)|scenarios?|hypothetical|when|once|simulat\w+|designs?",
        r"경우|가정|시나리오",
    ),
    "a possibility": (r"would|could|may|might|can", r"수$"),
    "a survey": (
        r"surveys?|survey(?:ed|ing)|respon(?:dents?|ses?|ded)|interview(?:s|ed|ees?|ing)?|sample[sd]?|questionnaires?|observations|"
        r"panel|data(?:sets?|bases?)?|asked|polled|participants|questioned|consulted",
        r"설문|응답|표본|조사",
    ),
    "a method": (
        r"we|our|paper|study|report|brief|chapter|authors?|committee|team|cover(?:s|ed|ing)?|analy[sz]\w+|examin\w+|compar(?:es?|ed|ing)|"
        r"review\w*|visit\w*|stud(?:y|ies)|looks?|looked",
        r"분석|연구|살펴|검토",
    ),
    "an error of measurement": (r"margins?|confidence|significan(?:t|ce)|deviation|p-value", r"신뢰수준|오차"),
    "money given": (
        r"provid(?:e[sd]?|ing)|earmark\w*|fund(?:s|ed|ing)?|grant(?:s|ed)?|invest(?:s|ed|ing)?|allocat\w+|budget\w*|subsid\w+|rebates?|"
        r"pa(?:ys?|id)|award\w*|loans?|bonds?|borrow\w*|lent|issued|appropriat\w+|donat\w+|financ\w+|tariffs?|lev(?:y|ies)|fees?|fines?|"
        r"tax(?:es)?|program(?:me)?s?|announced",
        r"지원|투입|예산|투자",
    ),
    "a price": (r"isbn|issn|paperback|hardback|hardcover|postage|price|copy|subscription", r"정가"),
    "a change": (
        r"r(?:ose|isen|ises?|ising)|f(?:ell|alls?|allen|alling)|gr(?:ew|ows?|own|owing|owth)|increas\w+|decreas\w+|declin\w+|dropp?\w*|"
        r"reduc\w+|shr[aiu]nk\w*|expand\w*|climb\w*|cut(?:s|ting)?|los[st]\w*|gain\w*|went|go(?:es)?|rais\w+|lower\w*|improv\w+|slow\w*|"
        r"jump\w*|soar\w*|plung\w*|slid|halv\w+|doubl\w+|more|less|fewer|higher",
        r"증가|감소|늘|줄|상승|하락|올랐|떨어|성장|낮아|높아",
    ),
    "a share": (
        r"account(?:s|ed|ing)?|ma[dk]es?|shares?|all|them|those|total|proportion|majority|most|represent(?:s|ed)?|constitut\w+|"
        r"compris\w+|consist\w*",
        r"차지|비중|비율|가운데|전체|달하|달했",
    ),
    "an estimate": (
        r"estimate[sd]?|project(?:ed|ions?|s)|forecasts?|expect\w*|predict\w+|averag\w+|median|mean|calculat\w+|accord\w+|reckon\w*|"
        r"finds?|found|shows?|showed|reveal\w*|results?|suggests?",
        r"전망|추정|예상|평균|나타났|분석되|조사되",
    ),
    "a state": (
        r"is|are|was|were|ha[sd]|have|stands?|stood|amount(?:s|ed)?|reach\w*|total(?:s|l?ed)?|employ(?:s|ed)?|live[sd]?|own(?:s|ed)?|"
        r"costs?|worth|use[sd]?|remain\w*|exist\w*|lack\w*|came|took|takes?|earn\w*|export\w*|import\w*|produc\w+|s(?:old|ells?)",
        r"이다|였다|이었다|달했|기록|있다|이며",
    ),
    "a year": (r"(?:19|20)\d\d", r"(?:19|20)\d\d년"),
    "the publication": (
        r"pages?|views?|downloads?|copies|followers|subscribers|members|founded|established|website|newsletter|speakers|events?",
        r"쪽",
    ),
}
_FORMS = tuple((name, re.compile(english), re.compile(korean)) for name, (english, korean) in _SAID.items())
WORD = re.compile(r"\w+(?:-\w+)?")


@lru_cache(maxsize=20_000)
def said(word: str) -> tuple[str, ...]:
    """Return what a word, in small letters, says that bears on numbers.

    >>> said("doubled"), said("harbour")
    (('a change',), ())
    """
    if word.isascii():
        return tuple(name for name, english, _ in _FORMS if english.fullmatch(word))
    return tuple(name for name, _, korean in _FORMS if korean.search(word))


_NO_RESULT = re.compile(
    r"\W(?:should|must|ought to|shall|goals?|targets?|targeted|aims? (?:to|at)|aiming|pledge[sd]?|vow(?:s|ed)|plans? to|"
    r"isbn|issn|paperback|hardback|hardcover|postage|list price|price:|per copy|subscription|confidence level|"
    r"margin of (?:sampling )?error|questioned|interviewed|surveyed|polled)\b"
)
_KO_NO_RESULT = re.compile(r"[목방하해정신](?:(?<=목)표|(?<=방)침|(?<=하)겠다|(?<=해)야|(?<=정)가|(?<=신)뢰수준)")


def is_no_result(clause: str) -> bool:
    """Whether a clause surely states no result, whatever else is seen.

    >>> is_no_result("Exports should grow by 5 percent"), is_no_result("Exports grew by 5 percent")
    (True, False)
    """
    said = f" {clause.lower()}"
    return bool(_NO_RESULT.search(said) or (not said.isascii() and _KO_NO_RESULT.search(said)))


RANK = re.compile(r"(?i)\b(?:lowest|highest|top|bottom|poorest|richest|lower|upper|first|last|wealthiest|largest)\s$")
LONGEST_RANK = 12  # code points

# Words right before a number and right after its unit that tell what it does there.
_NEAR = """
about almost around approximately roughly nearly some only just over under above below than least most to from by of at
between and or the a an in for within until up as every each per with on after before next last past first second top bottom
lowest highest poorest richest lower upper largest wealthiest another additional further other all same these those its their
our is are was were had has have that which more less fewer higher said since during while compared against respectively
annually
"""
NEAR = frozenset(_NEAR.split())
# Words that make something of a number: "only 20", "as many as 900".
WEIGHED = frozenset(("only", "just", "almost", "nearly", "about", "some", "around", "over", "than", "least", "as"))
_PARTS = """
pages page views view downloads words copies hits shares respondents respondent participants interviews interview interviewees
observations subscribers followers citations reads visits visit comments chapters chapter sections parts part case cases
studies papers reports articles questions questionnaires workshops meetings experts stakeholders steps step stages phases
pillars principles priorities recommendations options measures factors types kinds ways reasons areas themes topics dimensions
categories groups scenarios models variables objectives goals targets criteria elements components challenges points point
issues lessons messages findings tasks rounds things sides main key broad different policy new major specific 응답 부
"""
PARTS_OF_TEXT = frozenset(_PARTS.split())  # with which the name of what is counted ends, where a text counts its own matters
_LIVING = """
people persons workers employees jobs households families firms companies enterprises businesses homes houses dwellings farms
farmers children women men students pupils adults residents citizens customers users vehicles cars ships vessels trucks plants
mines cities communities patients schools teachers deaths migrants refugees litres tonnes tons units 명 가구 개사 호 대 건
"""
LIVING = frozenset(_LIVING.split())
_INDEX = """
index indices score scores scored ratio coefficient elasticity elasticities rate rates average averaged level multiplier
지수 점수
"""
INDEX = frozenset(_INDEX.split())
