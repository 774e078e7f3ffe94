"""Examples of titles: the candidates of each page, and which of them are printed as in gold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.evaluate.likeness import fold
from kg.sources import plain, read, titles
from tests.learn.fitting import Example
from tests.learn.pages import institute, pages

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
        candidates = titles.candidates(page)
        right = frozenset(number for number, one in enumerate(candidates) if wanted and _is(fold(one.content), wanted))
        if right or not wanted:
            found.append(Example(institute(file), [titles.features(one) for one in candidates], right))
    return found
