"""Examples of plans: the runs of a page that overlap, and which of them name a plan as gold has it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.evaluate.likeness import overlap
from kg.extract.capitals import passages
from kg.extract.plans import candidates, clusters, features
from kg.sources import read
from tests.learn.fitting import Example
from tests.learn.pages import institute, pages

ALIKE = 0.6  # of the words of two names


def examples() -> Sequence[Example]:
    examples = []
    for file, gold in pages():
        document = read(file)
        found = [one for passage in passages(document) for one in candidates(document.text, passage)]
        names = {one.span: document.quote(one.span) for one in found}
        best = {
            name: max((overlap(name, other) for other in names.values()), default=0.0) for name in gold.get("initiatives") or []
        }
        for cluster in clusters(found):
            right = frozenset(
                place
                for place, one in enumerate(cluster)
                if any(overlap(name, names[one.span]) >= max(alike, ALIKE) for name, alike in best.items())
            )
            examples.append(Example(institute(file), [features(document.text, one) for one in cluster], right))
    return examples
