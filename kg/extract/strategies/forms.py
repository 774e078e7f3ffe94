"""The forms of advice in an English sentence, as a table: the words of which each needs one, and the pattern that finds it.

A form is only a candidate: what it says is weighed with what stands around it (`weighing.py`). Each pattern names a group
`verb` where a verb of action follows, and is tried only on sentences with one of its signs.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from kg.extract.strategies import cues

MODALS = ("should", "must", "ought", "need", "have", "be_to", "option")
_WANTED = "needed required called recommended proposed suggested necessary desirable essential advisable overdue order"
_ADVISED = "advised urged recommended encouraged invited asked called wise placed sensible prudent right well better best"
_FIRST = "priority step solution remedy answer way recommendation option policy task"
_VALUED = """
    necessary necessity necessarily essential urgent imperative vital crucial indispensable desirable advisable required
    recommended suggested proposed advised high need reason reasons case time wiser fairer safer important critical
    appropriate preferable meaningful useful sensible wise prudent better best reasonable right fruitful helpful advantage
    worth worthwhile
"""
# The name of each form, the words of which a sentence needs one, those of which it needs one as well, and the pattern.
TABLE: tuple[tuple[str, frozenset[str], frozenset[str], re.Pattern[str]], ...] = tuple(
    (name, frozenset(signs.split()), frozenset(also.split()), pattern)
    for name, signs, also, pattern in (
        ("modal", "should must ought could can may might", "", cues.MODAL),
        ("modal", "need needs have has", "to", cues.MODAL),
        ("modal", "is are", "to", cues.IS_TO_BE),
        ("impersonal", _VALUED, "it there", cues.IMPERSONAL),
        ("needed", _WANTED, "is are be", cues.NEEDED),
        ("advised", _ADVISED, "to had", cues.ADVISED),
        ("deserved", "best better served worth deserve deserves merit merits", "", cues.DESERVED),
        ("priority", _FIRST, "is are be remains", cues.PRIORITY),
        ("lacking", "need needs", "", cues.LACKING),
        ("plan", "end ends", "will plans intends", cues.PLAN),
    )
)  # fmt: skip
# Without one of these words a sentence does not advise.
SIGNS = frozenset().union(*(signs for _, signs, _, _ in TABLE), cues.REPORTING_WORDS)


def may_advise(words: Set[str]) -> bool:
    """Tell at a glance whether a sentence with these words, in small letters, may advise."""
    return not SIGNS.isdisjoint(words)


@dataclass(frozen=True, slots=True)
class Hit:
    """A form of advice in a sentence, its offsets counted from the beginning of the sentence.

    `own` is True where the run begins at the form itself ("it is necessary to …") and not at a subject before it.
    """

    form: str
    start: int
    end: int
    verb: str = ""
    passive: bool = False
    own: bool = False


def hits(sentence: str, words: Set[str]) -> list[Hit]:
    """Return all forms of advice in a sentence, in order, none inside another; `words` are its words in small letters."""
    found: list[Hit] = []
    tried: re.Pattern[str] | None = None
    for name, signs, also, pattern in TABLE:
        if pattern is not tried and not signs.isdisjoint(words) and not (also and also.isdisjoint(words)):
            tried = pattern
            found += [_hit(name, match) for match in pattern.finditer(sentence)]
    if len(found) < 2:
        return found
    found.sort(key=lambda hit: (hit.start, hit.form == "option", -hit.end))
    kept: list[Hit] = []
    for hit in found:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _hit(name: str, match: re.Match[str]) -> Hit:
    groups = match.groupdict()
    verb = (groups.get("verb") or groups.get("gerund") or groups.get("better") or "").casefold()
    if name == "modal":
        form = next(each for each in MODALS if groups.get(each))
        return Hit(form, match.start(), match.end(), verb, bool(groups["passive"]) or form == "be_to")
    if name == "impersonal":
        form = next(each for each in ("necessary", "important", "worth") if match[each])
        return Hit(form, match.start(), match.end(), verb, own=True)
    start = match.start("own") if groups.get("own") else match.start()
    return Hit(name, start, match.end(), verb, own=name in ("priority", "plan"))
