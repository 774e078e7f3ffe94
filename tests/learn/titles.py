"""Examples of titles: the candidates of each page, and which of them are printed as in gold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.evaluate.likeness import fold
from kg.sources import plain, read
from kg.sources.candidates import candidates
from kg.sources.features import features
from tests.learn.fitting import Example
from tests.learn.pages import institute, pages

# What anybody who has seen many pages expects of titles; the corpus corrects it.
EXPECTED = {
    "is followed by names, rows or a date": 1.5,
    "is printed elsewhere too": 0.8,
    "has a subtitle after a colon": 0.5,
    "stands apart": 0.5,
    "shares its words with the text": 0.8,
    "comes after text": -1.0,
    "comes after rows": -0.5,
    "holds a verb": -0.7,
    "goes on in the next line": -1.5,
    "is a point of a list": -0.6,
    "is glued together": -1.5,
    "is broken off": -2.0,
    "is part of a run that is printed elsewhere": -1.0,
    "holds what is no part of a title": -1.5,
    "holds a bar or a dash between spaces": -1.0,
    "is printed with a capital elsewhere": -1.5,
    "stands after the word title": 4.0,
    "leaves out the end of its line": -0.5,
    "has lines that are written differently": -2.0,
    "breaks where a line is <0.5 full": -2.0,
    "breaks where a line is <0.7 full": -0.5,
    "joins kind and line": -2.0,
    "joins body and line": -2.0,
    "joins generic and line": -2.0,
    "joins dated and line": -2.0,
    "joins line and names": -1.0,
    "joins line and body": -1.5,
    "begins with what stands before titles": -1.5,
    "describes a person": -2.0,
    "ends openly": -2.5,
    "begins in the middle": -1.5,
    "has few letters": -3.0,
    "holds an underscore": -1.5,
    "is in another script than the page": -1.0,
    "is date": -3.0,
    "is dated": -1.0,
    "is names": -2.5,
    "is kind": -3.0,
    "is issue": -2.5,
    "is generic": -4.0,
    "is credit": -3.0,
    "is talk": -2.0,
    "is body": -1.5,
    "is lead": -2.5,
    "is word": -1.5,
    "words <2": -1.5,
    "words <3": -1.0,
    "words <4": -0.3,
    "words <9": 0.5,
    "words <14": 0.5,
    "words <20": 0.3,
    "none of them": 0.5,
}

_AROUND = re.compile(r"^(?:[\[【〔][^\]】〕]{1,30}[\]】〕]\s*)+|\s?\d\)$|\?$")  # what the reader cuts off later, or puts back


def _is(content: str, wanted: str) -> bool:
    return _AROUND.sub("", content) == _AROUND.sub("", wanted)


def examples() -> Sequence[Example]:
    found = []
    for file, gold in pages():
        document = read(file)
        wanted = fold(gold["report"].get("title") or "")
        page = plain.front_page(document.text)
        if page is None or file.suffix == ".html":
            continue  # a row or the markup says what the title is
        runs = candidates(page)
        right = frozenset(number for number, one in enumerate(runs) if wanted and _is(fold(one.content), wanted))
        if right or not wanted:
            found.append(Example(institute(file), [features(one) for one in runs], right))
    return found
