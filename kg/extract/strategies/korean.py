"""Korean pages: sentences that end in advice, and lists of actions under a cue.

1. A sentence whose predicate says that something ought to be done ("해야 한다", "할 필요가 있다", "제안한다") states an action;
   clauses joined by "하고", "하며" before it are actions of their own.
2. Under a heading or a sentence that announces recommendations, an item that ends in a noun of action ("… 확대") is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.strategies.lists import LONGEST_SENTENCE, Action, trimmed
from kg.model import Block, Document, Role, Span

_ADVICE = re.compile(
    r"야\s*(?:만\s*)?(?:한다|할\s*것|하며|하고|함\b|된다|합니다)|(?:할|될|는|ㄹ|을)\s*필요(?:가|성이|도|는)?\s*(?:있|크|하)|(?:이|가|도)\s*(?:시급|절실|긴요|요구된|필요하|필요함|필요\b)"
    r"|(?:것이|방안이|것도)\s*(?:바람직|필요|중요|효과적)|(?:을|를|고|도록)\s*(?:제안|제언|권고|촉구)(?:한다|하였다|했다|함)|추진할\s*필요|필요(?:하다|함)\s*\.?$"
)
_OTHERS = re.compile(
    r"(?:전문가|응답자|관계자|기업|발표자|토론자|패널|교수|장관|대통령)[^.]{0,40}(?:말했|밝혔|주장했|지적했|강조했|답했|응답했)|(?:미국|중국|일본|독일|영국|EU|유럽)[^.]{0,20}(?:정부)?(?:은|는|이|가)\s"
)
_STUDY = re.compile(
    r"(?:본|이)\s*(?:연구|보고서|논문|글)(?:는|은|의|에서|에서는)[^.]{0,60}(?:목적|분석|살펴|검토|고찰|다룬|구성|제시하고자|모색)"
)
RECOMMENDING = re.compile(
    r"정책\s*(?:제언|과제|시사점|대안|방향|방안|제안)|제언|제안|개선\s*(?:방안|과제)|시사점|대응\s*(?:방안|방향|전략|과제)|추진\s*(?:전략|과제|방향|방안)|활성화\s*(?:방안|전략)|(?:발전|육성|확보|강화|지원)\s*(?:방안|전략|과제)|향후\s*과제"
)
ANNOUNCES = re.compile(
    r"(?:다음과\s*같|아래와\s*같)[^.]{0,30}(?:제안|제언|제시|과제|방안|시사점|전략|정리)|(?:과제|방안|전략|시사점|정책)[^.]{0,30}(?:다음과\s*같|아래와\s*같)|(?:[두세네]|다섯|여섯|\d)\s*(?:가지)?[^.]{0,20}(?:과제|방안|전략|방향|제언)[^.]{0,20}(?:제안|제시|제언)"
)
# Nouns of action at the end of an item.
_ACTION_NOUN = re.compile(
    r"(?:확대|강화|구축|마련|도입|지원|육성|추진|개선|활성화|조성|제정|개정|정비|수립|확보|양성|완화|개발|촉진|확충|설치|신설|운영|연계|제공|확산|보급|전환|통합|개편|고도화|내실화|다변화|유치|발굴|보완|축소|폐지|설립|체결|협력|투자|공유|개방|실시|시행|관리|창출|제고|참여|보호|해소|이전|정립|허용|규제|적용|의무화|일원화|체계화|다양화|국산화|자립화|상용화|사업화|최적화|재정비|재검토|검토)$"
)
_SENTENCE_END = re.compile(r"[다함임음]\s*[.。]\s*$")  # a heading that is a sentence is text
_JOINT = re.compile(r"(?:하고|하며|하되|고|며),?\s+")
_LEAD = re.compile(
    r"^(?:\W*(?:첫째|둘째|셋째|넷째|다섯째|여섯째|마지막으로|또한|그리고|따라서|아울러|이에|이를\s*위해(?:서는)?|우선|먼저|특히|한편)\s*,?\s*)+"
)
_MARK = re.compile(r"^\s*(?:[①-⑳]|[-–•·●○□■▷▶◦*‣]|\(?\d{1,2}[.)]|\(?[가-하][.)])\s*")
_SCORE = 0.8
_LISTED = 0.75


def actions(document: Document, title: Span | None) -> Iterator[tuple[Action, Span]]:
    """Yield each action that a Korean page recommends, with its sentence."""
    announced = False
    for block in document.blocks:
        heading = document.quote(block.span)
        if block.role is Role.HEADING and not _SENTENCE_END.search(heading):
            announced = block.span != title and bool(RECOMMENDING.search(heading))
            continue
        if block.role in (Role.HEADING, Role.PARAGRAPH, Role.ITEM):
            for sentence in block.sentences:
                run = document.quote(sentence)
                if ANNOUNCES.search(run):
                    announced = True
                else:
                    yield from ((action, sentence) for action in _sentence(document.text, block, sentence, announced))


def _sentence(text: str, block: Block, span: Span, announced: bool) -> Iterator[Action]:
    run = text[span.start : span.end]
    if len(run) > LONGEST_SENTENCE or _STUDY.search(run) or (_OTHERS.search(run) and not announced):
        return
    advice = _ADVICE.search(run)
    start = span.start
    for pattern in (_MARK, _LEAD):
        lead = pattern.match(text[start : span.end])
        start += lead.end() if lead else 0
    if advice:
        yield from _clauses(text, start, span.start + advice.start(), span.end)
    elif announced and (block.role is Role.ITEM or _MARK.match(run)):
        low, high = trimmed(text, start, span.end)
        if _ACTION_NOUN.search(text[low:high]):
            yield Action(Span(low, high), _LISTED)


def _clauses(text: str, start: int, advice: int, end: int) -> Iterator[Action]:
    """The actions of a sentence whose last predicate is advice: clauses joined before it, if they are long enough to stand alone."""
    begin = start
    for joint in _JOINT.finditer(text, start, advice):
        if (
            len(text[begin : joint.start()].split()) >= 3
            and len(text[joint.end() : advice].split()) >= 2
            and joint[0].lstrip().startswith(("하고", "하며", "하되"))
        ):
            yield Action(Span(*trimmed(text, begin, joint.start())), _SCORE)
            begin = joint.end()
    yield Action(Span(*trimmed(text, begin, end)), _SCORE)
