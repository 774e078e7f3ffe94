"""Examples of types of strategies: what gold recommends, and recommendations made up for learning (types.toml beside it).

The made-up ones are learned from always and never tested. Words that two of them share, and those of the seeds, may get weights of
their own: which words these are is told by no page that is tested.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.extract.strategies.roles import roles
from kg.extract.strategies.types import TYPES, features, telling, tokens
from kg.sources import read
from tests.learn.fitting import Example
from tests.learn.pages import institute, pages

MADE_UP = 0.5  # how much a made-up recommendation counts beside one of a page
SEED = 3.0  # the seeds have to be right
LEAST = 2  # made-up recommendations of one type that share a word

_LABEL = re.compile(r"(?:^|[.•–-] ?|\d\)? |\n)([^:.;\n]{1,48}):\s+$")


def examples() -> Sequence[Example]:
    made_up = list(_made_up())
    gold = [(institute(file), each) for file, record in pages() if record["strategies"] for each in _of(file, record)]
    told = {
        pair
        for pair, count in Counter(pair for action, kind in made_up for pair in _pairs(action, kind)).items()
        if count >= LEAST
    }
    told |= {pair for group, (action, _, kind) in gold if _is_seed(group) for pair in _pairs(action, kind)}
    return [
        *(
            Example(group, features(action, label, told), frozenset({TYPES.index(kind)}), SEED if _is_seed(group) else 1.0)
            for group, (action, label, kind) in gold
        ),
        *(Example("", features(action, "", told), frozenset({TYPES.index(kind)}), MADE_UP) for action, kind in made_up),
    ]


def _is_seed(group: str) -> bool:
    return group[:3].isdigit()


def _made_up() -> Iterator[tuple[str, str]]:
    table = tomllib.loads(Path(__file__).with_name("types.toml").read_text(encoding="utf-8"))
    for kind, lines in table.items():
        yield from ((line, kind) for line in lines.strip().split("\n"))


def _of(file: Path, record: dict[str, list[dict[str, str]]]) -> Iterator[tuple[str, str, str]]:
    """The recommendations of a page: evidence, the label before it on its line, type."""
    text = read(file).text
    for strategy in record["strategies"]:
        action = strategy["evidence"]
        label = _LABEL.search(text[: max(0, text.find(action))][-120:])
        yield action, label[1] if label else "", strategy["type"]


def _pairs(action: str, kind: str) -> set[str]:
    words = tokens(action)
    return {f"{word} > {kind}" for word, _ in telling(words, roles(words)[0])}
