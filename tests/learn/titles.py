"""Examples of titles: the candidates of each page, and which of them are printed as in gold."""

from __future__ import annotations

from collections.abc import Sequence

from kg.evaluate.likeness import fold
from kg.sources import plain, read, titles
from tests.learn.fitting import Example
from tests.learn.pages import institute, pages

LONGEST_RUBRIC = 30  # code points before or after a title that the reader cuts off later


def _is(content: str, wanted: str) -> bool:
    longer, shorter = max(content, wanted, key=len), min(content, wanted, key=len)
    return longer.endswith(shorter) and len(longer) - len(shorter) <= (LONGEST_RUBRIC if longer[0] in "[【〔f" else 0)


def examples() -> Sequence[Example]:
    found = []
    for file, gold in pages():
        document = read(file)
        wanted = fold(gold["report"].get("title") or "")
        page = plain.front_page(document.text)
        if page is None or file.suffix == ".html":
            continue  # a row or the markup says what the title is
        candidates = list(titles.candidates(page))
        right = frozenset(number for number, one in enumerate(candidates) if wanted and _is(fold(one.content), wanted))
        if right or not wanted:
            found.append(Example(institute(file), [titles.features(one) for one in candidates], right))
    return found
