"""Names for actions: an imperative of at most twelve words, in the language of the document.

"programs for supplying machinery should be expanded"  ->  "Expand programs for supplying machinery"
"it is necessary to pursue cooperation"                ->  "Pursue cooperation"
"the creation of training programs"                    ->  "Create training programs"
"""

from __future__ import annotations

import re
import tomllib
from itertools import islice
from pathlib import Path

from kg.extract.strategies import cues
from kg.extract.strategies.verbs import NOMINALISATIONS, VERBS, base, opens_action

LONGEST = 12  # words
_TABLE = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
_DANGLING = frozenset(_TABLE["dangling"].split())
_CAPITALISED = frozenset(_TABLE["capitalised"].split())
_VERBS_FOR = {noun: verb for verb, nouns in _TABLE["verbs"].items() for noun in nouns.split()}
_FIRST_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")
_OF = re.compile(r"^(?:the\s+)?(?P<noun>[A-Za-z-]+)\s+(?:of|for)\s+(?P<object>.+)$", re.IGNORECASE | re.DOTALL)
_SUBJUNCTIVE = re.compile(r"^(?P<subject>.+?)\s+be\s+(?P<verb>[a-z]+)\b\s*(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)
_REPORTED = re.compile(
    r"^(?:recommends?|proposes?|suggests?|calls?\s+for|advocates?|puts?\s+forward)\s+(?:that\s+)?", re.IGNORECASE
)
_WHO_TO = re.compile(r"^(?P<who>(?:the\s+)?[A-Z가-힣].{2,80}?|the\s+\w+|governments?)\s+to\s+(?P<rest>[a-z]+\s.*)$", re.DOTALL)
# Bodies that can be told to act: after "X should", they are dropped and the verb comes first.
_ACTORS = frozenset(_TABLE["actors"].split())
_ARTICLES = frozenset("The A An Any All Each Every This These Such Its Their More Both It They".split())
_INFINITIVE = re.compile(r"to\s+(?P<verb>[a-z]+)\s", re.IGNORECASE)
_QUOTES = str.maketrans("", "", '“”"')


def imperative(run: str) -> str:
    """Return a label for an English action: an imperative where the run shows its verb, else the phrase itself after "Provide".

    >>> imperative("it will be necessary in the mid-to-long term to engineer a new industrial structure")
    'Engineer a new industrial structure'
    >>> imperative("Regulations on convergence products have to be eased")
    'Ease regulations on convergence products'
    """
    phrase = " ".join(run.translate(_QUOTES).split())
    return _shortened(_capital(_verb_first(phrase)))


def _verb_first(phrase: str) -> str:
    if opens_action(phrase, after_comma=True):
        return phrase
    infinitive = _INFINITIVE.match(phrase)
    if infinitive and base(infinitive["verb"]):
        return phrase[infinitive.start("verb") :]
    impersonal = cues.IMPERSONAL.match(phrase)
    if impersonal:
        return _after_impersonal(phrase, impersonal)
    advised = cues.ADVISED.search(phrase)
    if advised and advised["verb"]:
        return f"{'do not ' if ' not ' in advised[0] else ''}{phrase[advised.start('verb') :]}"
    needed = cues.NEEDED.search(phrase)
    if needed and not needed.group(0).strip().startswith("be"):
        return f"provide {_lower(phrase[: needed.start()])}"
    modal = cues.MODAL.search(phrase)
    if modal:
        return _after_modal(phrase, modal)
    lacking = cues.LACKING.search(phrase)
    if lacking and lacking.start() > 0:
        return f"give {_lower(phrase[: lacking.start()].strip())} {phrase[lacking.end() :]}"
    phrase = _REPORTED.sub("", phrase)
    bare = _bare_verb(phrase)
    if bare is not None:
        return phrase[bare:]
    asked = _WHO_TO.match(phrase)
    if asked and base(asked["rest"].split()[0]):
        return asked["rest"]
    return _from_nouns(phrase)


def _after_impersonal(phrase: str, match: re.Match[str]) -> str:
    if match["verb"]:
        return phrase[match.start("verb") :]
    if match["gerund"]:
        return f"{base(match['gerund']) or match['gerund']}{phrase[match.end() :]}"
    clause = phrase[match.end() :]
    bare = None if _SUBJUNCTIVE.match(clause) else _bare_verb(clause)
    return _from_nouns(clause) if bare is None else clause[bare:]


_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_BREAK = frozenset("is are was were has have had be which that who to of for and or in on by with from".split())
LONGEST_SUBJECT = 8  # words


def _bare_verb(clause: str) -> int | None:
    """Where the verb of "both states agree on a price" begins; None where no verb follows a subject at once."""
    for number, word in enumerate(islice(_WORD.finditer(clause), LONGEST_SUBJECT)):
        if word[0].casefold() in _BREAK:
            return None
        if number and word[0] in VERBS and opens_action(clause[word.start() :]) and not _OF_AFTER.match(clause, word.end()):
            return word.start()
    return None


_ACRONYM = re.compile(r"\b[A-Z]{2,6}\b$")
_OF_AFTER = re.compile(r"\s+(?:of|to|for|in|with)\b|\s*$")


def _after_modal(phrase: str, modal: re.Match[str]) -> str:
    subject, rest = phrase[: modal.start()].strip(" ,"), phrase[modal.end() :]
    negative = re.search(r"\b(?:not|never|no longer)\b", modal[0], re.IGNORECASE)
    verb = modal["verb"].casefold()
    passive = bool(modal["passive"] or modal["be_to"])
    if subject.casefold() == "there" and passive:
        return f"provide {verb}{rest}"
    if passive and verb == "be":  # "is to be expanded": the verb is the next word
        following = _FIRST_WORD.search(rest)
        verb, rest = (following[0].casefold(), rest[following.end() :]) if following else (verb, rest)
    if passive and base(verb):
        return f"{'do not ' if negative else ''}{base(verb)} {_lower(subject)}{rest}"
    if passive:
        return f"{'do not let' if negative else 'make'} {_lower(subject)} {'be ' if negative else ''}{verb}{rest}"
    if (
        not subject
        or subject.casefold() in ("it", "they", "we", "he", "she")
        or not _ACTORS.isdisjoint(re.findall(r"[a-z]+", subject.casefold()))
    ):
        return f"{'do not ' if negative else ''}{verb}{rest}"
    return f"{'do not let' if negative else 'let'} {_lower(subject)} {verb}{rest}"


def _from_nouns(phrase: str) -> str:
    """An imperative from a noun phrase: its noun of action as a verb, or what is to be provided."""
    subjunctive = _SUBJUNCTIVE.match(phrase)
    if subjunctive and base(subjunctive["verb"]):
        return f"{base(subjunctive['verb'])} {_lower(subjunctive['subject'])} {subjunctive['rest']}"
    of = _OF.match(phrase)
    if of and of["noun"].casefold() in NOMINALISATIONS:
        return f"{NOMINALISATIONS[of['noun'].casefold()]} {of['object']}"
    first = _FIRST_WORD.match(phrase)
    if first and first[0].casefold().endswith("ing") and base(first[0]) and len(phrase.split()) > 1:
        return f"{base(first[0])}{phrase[first.end() :]}"
    response = re.match(r"^(?:the\s+)?response\s+to\s+", phrase, re.IGNORECASE)
    if response:
        return f"respond to {phrase[response.end() :]}"
    words = re.sub(r"^(?:its|their)\s+", "", phrase).split()
    if 1 < len(words) <= 4 and words[-1] in NOMINALISATIONS:
        return f"{NOMINALISATIONS[words[-1]]} {' '.join(words[:-1])}"
    return f"{_verb_for(phrase)} {_lower(' '.join(words))}"


_HEAD_END = re.compile(
    r"\s+(?:for|of|in|on|by|with|through|to|from|that|which|into|at|as|among|between|run|whose|where)\s|[,;(]", re.IGNORECASE
)


def _verb_for(phrase: str) -> str:
    head = _HEAD_END.split(phrase, maxsplit=1)[0].split()
    last = head[-1].casefold() if head else ""
    if phrase[:1] in "‘'“":
        return "adopt"
    if last in NOMINALISATIONS or last in ("cooperation", "exchange", "reform", "innovation"):
        return "promote"
    return str(_VERBS_FOR.get(last, "provide"))


def _lower(phrase: str) -> str:
    """A phrase with its first letter small, unless the word is a name or an acronym."""
    first, _, rest = phrase.partition(" ")
    if first in _ARTICLES:
        return first.lower() + phrase[len(first) :]
    if len(first) > 1 and (first[1:] != first[1:].lower() or (first[0].isupper() and rest[:1].isupper())):
        return phrase
    return phrase[:1].lower() + phrase[1:] if first in _CAPITALISED else phrase


def _capital(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def _shortened(phrase: str) -> str:
    """At most twelve words; a longer phrase ends before the last preposition or conjunction that leaves enough of it."""
    words = phrase.strip(" ,;:.").split()
    cut = words[:LONGEST]
    if len(words) > LONGEST:
        joints = [
            number
            for number, word in enumerate(words[: LONGEST + 1])
            if number > 4 and word.casefold().strip(",;:") in _DANGLING
        ]
        cut = words[: joints[-1]] if joints else cut
    while len(cut) > 3 and cut[-1].casefold().strip(",;:") in _DANGLING:
        cut.pop()
    return " ".join(cut).rstrip(",;:.")


# Who is told to act at the head of a Korean sentence: a body with a particle of the topic or subject.
_KOREAN_ACTOR = re.compile(
    r"^(?:이때|아울러|또한)?\s*(?:[가-힣A-Za-z]{0,12}(?:정부|당국|부처|나라|한국|위원회|은행|공사|기관|지자체|공단|진흥원|연구원|서울시|광역시)|[가-힣]{2,6}(?:부|청|도|시))(?:은|는|이|가)\s+"
)
# How a Korean sentence says that its action ought to be done, at its end; what is cut off leaves a noun of action.
_KOREAN_END = re.compile(
    r"(?:을|를)?\s*(?:(?<=[가-힣]{2})하는|시키는)?\s*(?:(?:해야|하여야|되어야|돼야|시켜야)(?:만)?(?:\s+\S+){0,3}|할\s*필요(?:가|성이|도)?(?:\s+\S+){0,2}"
    r"|(?:것|편|방안|쪽)(?:이|도|을)\s*\S+(?:\s+\S+){0,2}|(?:이|가|도)\s*(?:필요|요구|시급|절실)\S*(?:\s+\S+)?|(?:을|를)\s*(?:제안|제언|권고|촉구)\S*"
    r"|하고|하며|하되)\s*[.,]?$"
)
# "늘릴 필요가 있다", "근거로 삼을 것을 제안한다": the verb before them, which is made a noun by 기.
_KOREAN_VERB = re.compile(r"(?P<verb>\S*[가-힣])\s+(?:필요(?:가|성이|도)?\s*\S*|것(?:을|이)\s*\S+)(?:\s+\S+)?\s*[.]?$")
_KOREAN_JOINT = re.compile(r"(?<=[가-힣])(?:고|며|되)$")
_FIRST_HANGUL, _FINALS, _RIEUL = ord("가"), 28, 8


def korean_label(run: str) -> str:
    """Return a label for a Korean action: its last twelve words, without who is told to act and without how it is asked for.

    >>> korean_label("정부는 전문 인력 양성을 확대해야 한다"), korean_label("기술협력을 늘릴 필요가 있다")
    ('전문 인력 양성을 확대', '기술협력을 늘리기')
    """
    phrase = _KOREAN_ACTOR.sub("", " ".join(run.split()).strip(" ,."))
    verb = _KOREAN_VERB.search(phrase)
    if verb and _is_prospective(verb["verb"]):
        phrase = phrase[: verb.start()] + _as_noun(verb["verb"])
    else:
        phrase = _KOREAN_END.sub("", phrase).strip(" ,.") or phrase
        phrase = _KOREAN_JOINT.sub("기", phrase)
    return " ".join(phrase.split()[-LONGEST:])


def _is_prospective(verb: str) -> bool:
    """Whether a verb ends in the form of what is to be done: "늘릴", "삼을"; "할" is left to its noun of action."""
    return not verb.endswith("할") and (ord(verb[-1]) - _FIRST_HANGUL) % _FINALS == _RIEUL


def _as_noun(verb: str) -> str:
    """The noun in 기 of a verb in the form of what is to be done."""
    return f"{verb[:-1]}기" if verb.endswith("을") else f"{verb[:-1]}{chr(ord(verb[-1]) - _RIEUL)}기"
