"""Who says what a sentence says: the report itself, others, or nobody in particular."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[“”\";:.(),]")

# Verbs and nouns after which somebody's words or thoughts come, mostly with "that".
SAYING = frozenset(
    """
    said says say saying told tells tell argue argues argued arguing think thinks thought believe believes believed ask asks
    asked want wants wanted wish wished demand demands demanded insist insists insisted claim claims claimed stress stresses
    stressed emphasize emphasizes emphasized emphasise emphasised point pointed note notes noted urge urges urged explain
    explained complain complained complains doubt doubted agree agreed mention mentioned hope hoped feel felt fear feared
    expect expects expected reckon reckons estimate estimates estimated forecast forecasts predict predicts predicted
    suggest suggests suggested recommend recommends recommended propose proposes proposed hold holds held conclude concludes
    concluded states stated warn warns warned declare declared announce announced promise promised pledge pledged
    remark remarked add added consider considers opinion opinions view views idea notion belief question questions debate
    argument call calls called hear heard write writes wrote find finds found show shows showed advocate advocates advised
    advises put maintain maintains contend contends assume assumes require requires required oblige obliges mean means
    follow follows
    """.split()
)
THOUGHTS = frozenset("opinion opinions view views idea notion belief question questions debate argument".split())
REPORT = frozenset(
    """
    report study paper brief article review author authors research blueprint note document analysis book chapter we i
    roadmap playbook group committee panel commission results findings result team researchers briefing our essay memo
    policy inquiry evaluation assessment strategy guide
    """.split()
)
OTHERS = frozenset(
    """
    expert experts respondent respondents interviewee interviewees participant participants speaker speakers presenter
    presenters panellists panelists discussant discussants critic critics observer observers opponent opponents advocates
    voices stakeholder stakeholders lawmaker lawmakers commentators professor dr mr ms mrs prof minister ministers president
    director ceo chairman chair official officials mayor farmer farmers owner owners manager managers executives resident
    residents employers traders unions union members some many others several one he she few voters people firms companies
    workers ambassador secretary representatives associations association lobby campaigners developer developers businesses
    operators consultees ngos civil government governments ministry industry law act regulation directive
    """.split()
)


_PEOPLE = re.compile(
    r"(?!papers|chapters|numbers|others|factors|sectors|matters|covers|offers|orders|figures|powers|members)\w{3,}(?:ers|ors|ists|ees|ants)"
)


_QUOTE = re.compile('[“”"]')
LONGEST_SPEAKER = 120  # code points between a verb of saying and the name of who speaks


def speaker(before: str, own: frozenset[str] = frozenset()) -> tuple[str, str]:
    """Return who speaks by the words before a verb of saying, and "report" where it may be the report itself.

    `own` are the names of who issues the report, in small letters.
    """
    clause = re.split(r"[;:.]\s|[“”]", before)[-1]
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", clause)[-10:]
    folded = [word.casefold() for word in words]
    if not folded:
        return "nobody", ""
    last = folded[-4:]
    if not REPORT.isdisjoint(last) or not own.isdisjoint(folded[-6:]):
        return "the report", "report"
    if not OTHERS.isdisjoint(last):
        return "others", ""
    if folded[-1] in ("it", "they") or (len(folded) > 1 and folded[-2] in ("it", "they")):
        return "a pronoun", "report"
    if not REPORT.isdisjoint(folded):
        return "the report", "report"
    if not OTHERS.isdisjoint(folded):
        return "others", ""
    if any(_PEOPLE.fullmatch(word) for word in folded[-6:]):
        return "others", ""
    if any(word[0].isupper() for word in words[1:]) or (words[0].isupper() and len(words[0]) > 1):
        return "a name", "report"
    return "something", ""


# "…, says a new report", "…, according to the minister", "…, the authors argue."
_AFTERWARDS = re.compile(
    r"[,”\"]\s+(?:(?:says?|said|argues?|argued|writes?|adds?|added|according\s+to)\s+(?P<who>[^,.;]{0,60})|[^,.;]{2,40}\s(?:says?|said|argues?|argued|believes?|believed|insists?|claims?|hopes?)\W*$)"
)


def _who(sentence: str, verb: re.Match[str], own: frozenset[str]) -> str:
    """Who speaks by a verb of saying: the words before it, or behind it after a quotation: "…,” said one owner."."""
    before = sentence[max(0, verb.start() - LONGEST_SPEAKER) : verb.start()]
    if not before.rstrip().endswith((",", "”", '"')):
        return speaker(before, own)[0]
    behind = re.split(r"[,.;“”]", sentence[verb.end() : verb.end() + LONGEST_SPEAKER], maxsplit=1)[0]
    return speaker(behind, own)[0]


@dataclass(frozen=True, slots=True)
class Voices:
    """The places in a sentence from which somebody speaks, and the quotation marks."""

    marks: Sequence[tuple[int, str]]  # where, and who: in order
    quotes: Sequence[tuple[int, bool]]  # where, and whether it opens
    own: frozenset[str]  # the names of who issues the report, in small letters

    @classmethod
    def of_sentence(cls, sentence: str, words: Set[str], own: frozenset[str]) -> Voices:
        """Find the verbs of saying of a sentence, and who speaks by each; `words` are its words in small letters."""
        if SAYING.isdisjoint(words) and not _QUOTE.search(sentence):
            return NOBODY
        marks: list[tuple[int, str]] = []
        quotes: list[tuple[int, bool]] = []
        for token in _WORD.finditer(sentence):
            word = token[0]
            if word in '“”"':
                quotes.append((token.start(), word == "“" or (word == '"' and len(quotes) % 2 == 0)))
            elif word.casefold() in SAYING:
                if word.casefold() in THOUGHTS:
                    marks.append((token.start(), "a thought"))
                else:
                    marks.append((token.start(), _who(sentence, token, own)))
        return cls(marks, quotes, own)

    def of(self, sentence: str, place: int) -> str:
        """Return who says what stands at `place` in the sentence."""
        opened = [opens for at, opens in self.quotes if at < place]
        if opened and opened[-1]:
            return "others" if any(who == "others" for _, who in self.marks) else "quoted"
        before = [(at, who) for at, who in self.marks if at < place]
        if before:
            at, who = next((pair for pair in before if pair[1] == "others"), before[-1])
            return who if " that " in sentence[at:place] or who == "a thought" else f"{who}, loosely"
        after = _AFTERWARDS.search(sentence, place)
        return f"{speaker(after['who'], self.own)[0] if after['who'] else 'somebody'} after" if after else "nobody"


NOBODY = Voices((), (), frozenset())
