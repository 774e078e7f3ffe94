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
TABLE: tuple[tuple[str, frozenset[str], re.Pattern[str]], ...] = tuple(
    (name, frozenset(signs.split()), pattern)
    for name, signs, pattern in (
        ("modal", "should must ought need needs have has is are could can may might", cues.MODAL),
        ("impersonal", "it there", cues.IMPERSONAL),
        ("needed", _WANTED, cues.NEEDED),
        ("advised", _ADVISED, cues.ADVISED),
        ("deserved", "best served deserve deserves merit merits", cues.DESERVED),
        ("priority", "priority step solution remedy answer way recommendation option policy task", cues.PRIORITY),
        ("lacking", "need needs", cues.LACKING),
        ("plan", "end ends", cues.PLAN),
    )
)  # fmt: skip


# Without one of these words a sentence does not advise.
SIGNS = frozenset().union(*(signs for _, signs, _ in TABLE), cues.REPORTING_WORDS)


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
    found = [
        hit
        for name, signs, pattern in TABLE
        if not signs.isdisjoint(words)
        for match in pattern.finditer(sentence)
        if (hit := _hit(name, match)) is not None
    ]
    found.sort(key=lambda hit: (hit.start, hit.form == "option", -hit.end))
    kept: list[Hit] = []
    for hit in found:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _hit(name: str, match: re.Match[str]) -> Hit | None:
    groups = match.groupdict()
    verb = (groups.get("verb") or groups.get("gerund") or groups.get("better") or "").casefold()
    if name == "modal":
        form = next(each for each in MODALS if match[each])
        return Hit(form, match.start(), match.end(), verb, bool(match["passive"]) or form == "be_to")
    if name == "impersonal":
        form = next(each for each in ("necessary", "important", "worth") if match[each])
        return Hit(form, match.start(), match.end(), verb, own=True)
    start = match.start("own") if groups.get("own") else match.start()
    return Hit(name, start, match.end(), verb, own=name in ("priority", "plan"))
