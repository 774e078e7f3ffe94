"""The verbs of recommendations: which words open an action, and what their base form is.

English needs to be told "and train residents" (a second action) from "and train stations" (a second noun). A list of verbs that
reports use for what ought to be done (`verbs.toml`), and the handful of closed-class words that may follow a verb, settle
nearly all cases.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

_TABLE = tomllib.loads(Path(__file__).with_name("verbs.toml").read_text(encoding="utf-8"))
PLAIN = frozenset(_TABLE["plain"].split())
NOUNLIKE = frozenset(_TABLE["nounlike"].split())
VERBS = PLAIN | NOUNLIKE
OBJECT_OPENERS = frozenset(_TABLE["object_openers"].split())
NOMINALISATIONS: dict[str, str] = _TABLE["nominalisations"]
_IRREGULAR: dict[str, str] = _TABLE["irregular"]

_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")


@lru_cache(maxsize=8192)
def base(word: str) -> str | None:
    """Return the base form of a participle, gerund or third person that is a known verb; None if it is none.

    >>> base("expanded"), base("planning"), base("built"), base("table")
    ('expand', 'plan', 'build', None)
    """
    word = word.casefold()
    if word in VERBS:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending in ("ied", "ies", "ed", "es", "ing", "s"):
        if not word.endswith(ending):
            continue
        stem = word[: -len(ending)]
        tries = [stem + "y"] if ending in ("ied", "ies") else [stem, stem + "e"]
        if len(stem) > 3 and stem[-1] == stem[-2]:
            tries.append(stem[:-1])
        for candidate in tries:
            if candidate in VERBS:
                return candidate
    return None


def opens_action(text: str, *, after_comma: bool = False) -> bool:
    """Tell whether a run of text begins with a verb in its base form and not with a noun of the same letters.

    >>> [opens_action(run) for run in ("improve services", "train a resident", "research institutes")]
    [True, True, False]
    """
    match = _WORD.match(text)
    if not match:
        return False
    word = match[0].casefold()
    if word in PLAIN:
        return True
    if word not in NOUNLIKE:
        return False
    following = _WORD.match(text, match.end() + 1)
    if not following or text[match.end()] != " ":
        return False
    follower = following[0].casefold()
    if follower in OBJECT_OPENERS:
        return True
    return after_comma and follower not in (
        "of",
        "for",
        "in",
        "and",
        "or",
        "to",
        "on",
        "at",
        "by",
        "with",
        "from",
        "is",
        "are",
        "that",
        "which",
        "also",
        "even",
    )


def opens_gerund(text: str) -> bool:
    """Tell whether a run of text begins with the gerund of a known verb.

    >>> opens_gerund("raising the appeal"), opens_gerund("thing of beauty")
    (True, False)
    """
    match = _WORD.match(text)
    return match is not None and match[0].casefold().endswith("ing") and base(match[0]) is not None
