"""Korean pages: sentences that end in advice, and lists of actions under a cue.

1. A sentence whose predicate says that something ought to be done ("해야 한다", "할 필요가 있다", "제안한다") may state an action;
   clauses joined by "하고", "하며", "고," before it may be actions of their own.
2. Under a heading or a sentence that announces recommendations, or in an item, a line that ends in a noun of action ("… 확대") may
   be one.
3. All are weighed with what is seen of them (`weighing.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.strategies.horizons import label_horizon
from kg.extract.strategies.lists import LONGEST_SENTENCE, Action, trimmed
from kg.extract.strategies.weighing import Found
from kg.model import Block, Document, Role, Span

# The forms of advice; the first that is found last in the sentence counts. Each needs one of the words before it.
_FORMS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("must", "", re.compile(r"(?:서는|지)\s*안\s*(?:된다|되며|됨|될)|지양(?:해야|하여야)|야\s*(?:만\s*)?(?:할\s*것|한다|하며|하고|하되|함\b|하는|된다|됨\b|합니다|하겠)")),
    ("need", "필요", re.compile(r"(?:할|될|는|ㄹ|을|를|이|가|도|을)?\s*필요(?:가|성이|도|는)?\s*(?:있|크|하|함|\b)")),
    ("urgent", "", re.compile(r"(?:이|가|도|은)\s*(?:시급|절실|긴요|요구된|요구됨|요청된|요청됨|관건)")),
    ("desirable", "", re.compile(r"(?:것이|것도|편이|방안이|방안도|쪽이|것은)\s*(?:더\s*)?(?:바람직|중요|효과적|적절|타당|낫|유리|합리적)")),
    ("worth", "만", re.compile(r"[할볼]\s*만\s*(?:하|함)")),
    ("proposes", "", re.compile(r"(?:을|를|고|도록|것을|기를)\s*(?:제안|제언|권고|촉구|주문)(?:한다|하였다|했다|함|하며|하고|\b)")),
    ("lets", "도록", re.compile(r"도록\s*(?:한다|함\b|하자|하며)")),
)  # fmt: skip
_OTHERS = re.compile(
    r"(?:야\s*한다|필요하다|필요가\s*있다|바람직하다|시급하다|있어야\s*한다|촉구한다)(?:는|고|며|면서|던)\s*(?:[가-힣]+\s*){0,3}?(?:의견|견해|목소리|주장|지적|요구|추정|말|밝|강조|답|응답|기대|생각|보았|본다|한다|우려|평가|입장|전망|설명|인식|분석)"
)
_PEOPLE = re.compile(
    r"(?:전문가|응답자|관계자|업계|발표자|토론자|패널|교수|장관|대통령|시민사회|단체|일부|면담|조사)[^.]{0,60}(?:말했|밝혔|주장|지적했|강조했|답했|응답|요구하|꼽|촉구했|건의)"
)
_FOREIGN = re.compile(r"(?:미국|중국|일본|독일|영국|EU|유럽|IEA|OECD|유엔)[^.]{0,20}(?:정부)?(?:은|는|이|가)\s")
_STUDY = re.compile(
    r"(?:본|이)\s*(?:연구|보고서|논문|글)(?:는|은|의|에서|에서는)[^.]{0,60}(?:목적|분석|살펴|검토|고찰|다룬|구성|제시하고자|모색)"
)
_NEGATED = re.compile(r"(?:지|서는)\s*(?:말아야|않아야|안\s*되|안\s*된)|지양")
_FORETOLD = re.compile(r"(?:전망|예상|추정|추산|기대)(?:된|되|됨|하)|\d\s*(?:%|퍼센트|조|억)")
_SECTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("recommending", re.compile(r"정책\s*(?:적\s*)?(?:제언|과제|시사점|대안|방향|방안|제안)|제언|제안|개선\s*(?:방안|과제)|시사점|대응\s*(?:방안|방향|전략|과제)|추진\s*(?:전략|과제|방향|방안)|활성화\s*(?:방안|전략)|(?:발전|육성|확보|강화|지원)\s*(?:방안|전략|과제)|향후\s*과제|해야$|갖춰야|필요$")),
    ("concluding", re.compile(r"결론|맺음|맺는|종합")),
    ("of others", re.compile(r"사례|해외|외국|설문|면담|의견")),
    ("about", re.compile(r"문의|연락|저작권|목차|차\s*례|참고문헌|관련|언론")),
    ("of results", re.compile(r"결과|현황|실태|분석|추이|동향|전망|평가|문제|특징")),
    ("opening", re.compile(r"서론|배경|목적|필요성|개요|머리말|서언|발간사")),
    ("summary", re.compile(r"요\s*약|초록|주요\s*내용")),
)  # fmt: skip
_ANNOUNCES = re.compile(
    r"(?:다음과\s*같|아래와\s*같)[^.]{0,30}(?:제안|제언|제시|과제|방안|시사점|전략|정리)|(?:과제|방안|전략|시사점|정책)[^.]{0,30}(?:다음과\s*같|아래와\s*같)|(?:[두세네]|다섯|여섯|\d)\s*(?:가지)?[^.]{0,20}(?:과제|방안|전략|방향|제언)[^.]{0,20}(?:제안|제시|제언)"
)
# Nouns of action at the end of an item.
_ACTION_NOUN = re.compile(
    r"(?:확대|강화|구축|마련|도입|지원|육성|추진|개선|활성화|조성|제정|개정|정비|수립|확보|양성|완화|개발|촉진|확충|설치|신설|운영|연계|제공|확산|보급|전환|통합|개편|고도화|내실화|다변화|유치|발굴|보완|축소|폐지|설립|체결|협력|투자|공유|개방|실시|시행|관리|창출|제고|참여|보호|해소|이전|정립|허용|규제|적용|의무화|일원화|체계화|다양화|국산화|자립화|상용화|사업화|최적화|재정비|재검토|검토)$"
)
_SENTENCE_END = re.compile(r"[다함임음]\s*[.。]\s*$")  # a heading that is a sentence is text
_JOINT = re.compile(
    r"(?P<verb>하고|하며|하되|[가-힣]고(?=,)|[가-힣]며(?=,)|[가-힣]는\s+한편|[가-힣]야\s+하며|[가-힣]야\s+하고|[가-힣]되(?=,)),?\s+"
)
_LEAD = re.compile(
    r"^(?:\W*(?:첫째|둘째|셋째|넷째|다섯째|여섯째|일곱째|마지막으로|끝으로|또한|그리고|따라서|아울러|이에|이를\s*위해(?:서는)?|우선|먼저|특히|한편|더불어|나아가|(?:단|중|장|중장)기적으로는?)\s*,?\s*)+"
)
_COUNTED = re.compile(r"^\W*(?:첫째|둘째|셋째|넷째|다섯째|여섯째|일곱째|마지막으로|끝으로)")
_MARK = re.compile(r"^\s*(?:[①-⑳]|[-–•·●○□■▷▶◦◇*‣ㅇ]|\(?\d{1,2}[.)]|\(?[가-하][.)]|\([가-힣\s·]{1,12}\))\s*")


def candidates(document: Document, title: Span | None) -> Iterator[Found]:
    """Yield each run of a Korean page that may state a recommended action."""
    phase: Span | None = None
    section, since, cue = "none", 0, ""
    body = [block for block in document.blocks if block.role in (Role.HEADING, Role.PARAGRAPH, Role.ITEM)]
    length = max(1, body[-1].span.end if body else 1)
    for number, block in enumerate(body):
        heading = document.quote(block.span)
        if block.role is Role.HEADING and not _SENTENCE_END.search(heading):
            kind = next((name for name, pattern in _SECTIONS if pattern.search(heading)), "") if block.span != title else ""
            section, since, cue = (kind, 0, "") if kind else (section, since + 1, "")
            phase = block.span if label_horizon(heading) else None
            continue
        for place, sentence in enumerate(block.sentences):
            run = document.quote(sentence)
            if _ANNOUNCES.search(run) and not _COUNTED.match(run):
                cue = "several"
                continue
            signs = (
                "is Korean",
                f"section: {section}",
                f"headings since: {min(since, 3)}",
                f"place: {int(6 * sentence.start / length)} of 6",
                f"list: {cue or 'none'}",
                "is an item" if block.role is Role.ITEM else "is text",
                "opens its paragraph"
                if place == 0
                else "ends its paragraph"
                if place + 1 == len(block.sentences)
                else "is inside",
                *(("is counted",) if _COUNTED.match(run) else ()),
            )
            for action in _sentence(document.text, block, sentence):
                yield Found(action, sentence, point=-1, block=number, signs=signs, phase=phase)


def _advice(run: str) -> tuple[str, re.Match[str]] | None:
    """The form of advice that a sentence ends in, and where it stands."""
    found = [(name, match) for name, sign, pattern in _FORMS if sign in run for match in pattern.finditer(run)]
    return max(found, key=lambda pair: pair[1].start(), default=None)


def _sentence(text: str, block: Block, span: Span) -> Iterator[Action]:
    run = text[span.start : span.end]
    if len(run) > LONGEST_SENTENCE:
        return
    advice = _advice(run)
    start = span.start
    for pattern in (_MARK, _LEAD):
        lead = pattern.match(text[start : span.end])
        start += lead.end() if lead else 0
    if advice:
        name, match = advice
        signs = [f"Korean form: {name}", "says: others" if _OTHERS.search(run) or _PEOPLE.search(run) else "says: nobody"]
        signs += [
            sign
            for sign, pattern in (("tells of the study", _STUDY), ("is abroad", _FOREIGN), ("is foretold", _FORETOLD))
            if pattern.search(run)
        ]
        if _NEGATED.search(run, 0, match.end()):
            signs.append("is negative")
        if len(run) - match.end() > 12:
            signs.append("goes on after its advice")
        yield from _clauses(text, start, span.start + match.start(), span.end, tuple(signs))
    elif block.role is Role.ITEM or _MARK.match(run):
        low, high = trimmed(text, start, span.end)
        if _ACTION_NOUN.search(text[low:high]):
            yield Action(Span(low, high), ("form: command item",))


def _clauses(text: str, start: int, advice: int, end: int, signs: tuple[str, ...]) -> Iterator[Action]:
    """The actions of a sentence whose last predicate is advice: clauses joined before it, if they are long enough to stand alone."""
    begin = start
    for joint in _JOINT.finditer(text, start, advice):
        if len(text[begin : joint.start()].split()) >= 2 and len(text[joint.end() : advice].split()) >= 2:
            low, high = trimmed(text, begin, joint.end())
            own = "야" in joint["verb"] or joint["verb"].startswith("하") or "한편" in joint["verb"]
            yield Action(Span(low, high), (*signs, "is an earlier clause", f"joined: {'by its own' if own else 'by a comma'}"))
            begin = joint.end()
            lead = _LEAD.match(text[begin:advice])
            begin += lead.end() if lead else 0
    yield Action(Span(*trimmed(text, begin, end)), signs)
