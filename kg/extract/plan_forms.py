"""What names of plans, laws, programmes and surveys look like in English: the tables of plans.py, no rules."""

from __future__ import annotations

import re

from kg.extract.initiative_forms import GENERIC
from kg.extract.scan import one_of

__all__ = ["GENERIC"]

_HEADS = {
    "law": """
        Act Law Bill Directive Regulation Code Ordinance Decree Statute
    """,
    "pact": """
        Agreement Treaty Protocol Pact Accord Accords Convention Charter Declaration Compact FTA CEPA Memorandum
        Arrangement Covenant
    """,
    "plan": """
        Initiative Plan Strategy Roadmap Agenda Vision Blueprint Masterplan Deal Framework Mission Plans Strategies
    """,
    "programme": """
        Programme Program Project Projects Campaign Scheme
    """,
    "effort": """
        Partnership Package Movement Accelerator Challenge Process Facility Promise Guarantee Pillar Inquiry
        Monitoring
    """,
    "benefit": """
        Benefit Bonus Credit Credits Pension Allowance Subsidy Rebate Coverage Insurance Levy Adjustment Card Grant
        Grants Payment Tariff Discount Voucher System
    """,
    "survey": """
        Survey Surveys Census Panel Barometer Monitor
    """,
    "fund": """
        Fund Funds
    """,
    "other": """
        Pathway Pathways Dialogue Corridor Alliance Decade Statement Consensus Guidelines Principles Goals Commitment
        Pledge Offer Mechanism Instrument Procedure Certificate Certification Visa Registry Accounts Premium Cap
        Obligation Contract Contracts Relief Aid Assistance Response Recovery Stimulus Compass Toolbox Toolkit Academy
        Trial Trials Pilot Pilots Protections Settlement Dividend Fellowship Scholarship Scholarships Prize Award
        Round Rounds Coalition Compacts Agreements Acts Laws Treaties Programmes Programs Initiatives Schemes
    """,
    "policy": """
        Policy Policies Paper Rule Rules Standard Standards Reform Reforms
    """,
}
_HEAD = {word: kind for kind, words in _HEADS.items() for word in words.split()}


def head(word: str) -> str:
    """Return the kind of plan that a word is the head of, "" if of none.

    >>> head("Act"), head("Harbour")
    ('law', '')
    """
    return _HEAD.get(word, "")


_BODY_WORDS = """
Institute Institution University College School Centre Center Foundation Bank Council Ministry Department Agency Office
Committee Commission Authority Association Organisation Organization Government Secretariat Corporation Company Board Union
Federation Group Forum Society Chamber Court Parliament Congress Senate Bureau Administration Service Services Team Unit
Division Trust Ltd Inc Museum Library Hospital Academy Laboratory Fellow Director Professor President Minister Dr Mr Ms Mrs
Chair Secretary Report Reports Working Discussion Journal Series Brief Briefing Bulletin
"""
_BODIES = frozenset(_BODY_WORDS.split())


BODY = "a body or a person"


def class_of(word: str) -> str:
    """Return what a word with a capital tells of the name it stands in, "" if nothing."""
    if word in _BODIES:
        return BODY
    return head(word) and f"a head of {head(word)}"


HEADS = frozenset(_HEAD)
JOINTS = frozenset(("", "and", "&", "of", "of the", "on", "on the", "for", "for the", ",", ", and", "'s", "’s"))
LISTED = frozenset(("", "and", "&"))  # joints within the words before a head
LOOSE = frozenset(("", "and", "&", ",", ", and", "for", "of"))
TAILS = frozenset(("of", "of the", "on", "on the", "for", "for the"))
OF = frozenset(("of", "of the", "on", "on the"))  # without what follows, a head is half a name
IN_TAIL = frozenset(("", "and", "&", "of", "of the", "for", ",", ", and", "for the"))
NUMBER_WITHIN = re.compile(r"(?:[12]\d{3}|\d\.\d)")
HYPHENED = re.compile(r"(?:[-–](?:[a-z]+|\d+))+|&[A-Z](?!\w)")
YEAR_AFTER = re.compile(r" (?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?(?![\d.])| (?:No\. ?)?\d[\d.]*(?= |$|,)")
YEAR_OF_LAW = re.compile(r" of (?:[A-Z][a-z]+ )?(?:19|20)\d\d| for Fiscal Year (?:19|20)\d\d")
NUMBER_BEFORE = re.compile(r"(?<!\w)(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?|\d{1,2}(?:st|nd|rd|th)) $")
LONGEST_NUMBER = 10  # code points
# Before what stands for any of its kind; and what is only proposed, if the sentence says what should be.
ANY = re.compile(r"(?i)\b(?:any|each|every|no|such|another|some|more|many|most|other|various)\s$")
ONE = re.compile(r"(?i)\ban?\s(?:new\s)?$")
PROPOSED = re.compile(r"(?i)\b(?:should|must|would|could|ought|needs?|propos(?:es?|ed|al)|recommend\w*|calls? for|let us)\b")
LEADING = ("-led", "-based", "-funded", "-backed", "-sponsored")  # words that tell whose a plan is
NUMBER_AFTER = re.compile(r" (?:No\. ?)?\d[\d./]*\d(?: of (?:19|20)\d\d)?(?!\w)")
_KINDS = (
    "plan|plans|policy|vision|strategy|strategies|project|projects|initiative|initiatives|programme|programmes|program|programs|"
    "campaign|scheme|schemes|roadmap|agenda|act|law|bill|agreement|treaty|fund|survey|surveys|framework|package|partnership|"
    "movement|regulation|regulations|directive|convention|process|inquiry|census|grant|grants|tax|benefit|certificate|label"
)
SIGN_OF_KIND = re.compile(rf"\s{one_of(_KINDS.split('|'))}(?!\w)")
KIND_AFTER = re.compile(rf"[’'”\"]?\s(?P<kind>{_KINDS})(?!\w)")
TITLE_BEFORE = re.compile(r"(?i)\b(?:authors? of|(?:en)?titled|paper|report|study|book|article|brief|series),?:? [‘“'\"]?$")
QUOTES = frozenset("‘’“”\"'「」")
BEFORE = re.compile(r"(?i)(\w+)[,:]?\s+(the |a |an |its |this |their )?[‘“\"']?$")
AFTER = re.compile(r"\s?[\w(,.;:’'\"”)-]+")
_DONE = re.compile(
    r"launch\w*|introduc\w+|adopt\w*|signe?[ds]?|pass(?:ed|es)|enact\w*|endors\w+|announc\w+|unveil\w*|ratif\w+|replac\w+|"
    r"implement\w+|amend\w*|repeal\w*|extend\w*|widen\w*"
)
_KIND = frozenset(_KINDS.split("|"))
_SMALL_WORDS = """
the a an of in on for to by with from at and or as its their this that is was are were through via like such called named see
into within since per under between
"""
_SMALL = frozenset(_SMALL_WORDS.split())


def said_before(word: str) -> str:
    """Return the class of the word before a name, in small letters."""
    if word in _SMALL:
        return word
    return "what is done with plans" if _DONE.fullmatch(word) else "a kind" if word in _KIND else "another word"


def said_after(word: str) -> str:
    """Return the class of what follows a name."""
    plain = word.strip("(,.;:’'\"”)")
    if word[0] == "(":
        return "an acronym" if plain.isupper() else "a bracket"
    if word[0] in ",.;:":
        return word[0]
    if word[0] in "’'":
        return "a genitive"
    if plain in _KIND:
        return "a kind"
    if plain in _SMALL:
        return plain
    return "a capital" if plain[:1].isupper() else "a number" if plain[:1].isdigit() else "another word"
