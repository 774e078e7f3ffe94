"""The curves of kg/extract/calibration.toml: how often facts of the held-back pages are right, by extractor and property.

On pages that rules and weights were made with, extractors are right more often than on others, so those tell nothing of it.

1. Facts are put in the order of the confidence that their extractor gives, and in bins of at least `LEAST`, equals together.
2. Each bin's share of right ones is drawn towards that of the property, as if `PRIOR` more facts had been seen there; the
   property's share likewise towards that of all facts.
3. Neighbours that fall are joined until no share falls (isotonic regression by pool adjacent violators).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from kg.extract.calibration import FILE, Calibration, Curve
from kg.terms import curie
from tests.bench.calibration import RAW, Fact, error, measure
from tests.learn.fitting import FOLDS

# Of the values tried, those under which curves of other institutes tell best what is right (Brier score); few are much worse.
LEAST = 20  # facts of a bin
PRIOR = 10.0

Bin = tuple[float, float, float]  # sum of what was said, of what was right, and number of facts


def fit(facts: Sequence[Fact]) -> Calibration:
    """Return the curves for the facts of some pages."""
    whole = _share(facts, 0.5)
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[fact.extractor, fact.property].append(fact)
    return Calibration({name: _curve(groups[name], _share(groups[name], whole)) for name in sorted(groups)})


def _share(facts: Sequence[Fact], towards: float) -> float:
    return (sum(fact.right for fact in facts) + PRIOR * towards) / (len(facts) + PRIOR)


def _curve(facts: Sequence[Fact], share: float) -> Curve:
    drawn = [(said, count * (right + PRIOR * share) / (count + PRIOR), count) for said, right, count in _bins(facts)]
    level: list[Bin] = []
    for one in drawn:
        level.append(one)
        while len(level) > 1 and level[-2][1] / level[-2][2] >= level[-1][1] / level[-1][2]:
            right, left = level.pop(), level.pop()
            level.append((left[0] + right[0], left[1] + right[1], left[2] + right[2]))
    said = tuple(round(said / count, 3) for said, _, count in level)
    return Curve(said, tuple(round(right / count, 2) for _, right, count in level))


def _bins(facts: Sequence[Fact]) -> Iterator[Bin]:
    """Yield bins of at least LEAST facts, from the least sure; what is left at the end joins the last of them."""
    bins: list[Bin] = []
    full = True
    for said, equals in groupby(sorted(facts, key=lambda fact: fact.sure), key=lambda fact: fact.sure):
        right = [fact.right for fact in equals]
        one = (said * len(right), float(sum(right)), float(len(right)))
        if full:
            bins.append(one)
        else:
            bins[-1] = tuple(a + b for a, b in zip(bins[-1], one, strict=True))  # type: ignore[assignment]
        full = bins[-1][2] >= LEAST
    if not full and len(bins) > 1:
        last = bins.pop()
        bins[-1] = tuple(a + b for a, b in zip(bins[-1], last, strict=True))  # type: ignore[assignment]
    yield from bins


def cross_validated(facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts, each as sure as curves say that were learned from other institutes."""
    institutes = sorted({_institute(fact) for fact in facts})
    sure: list[Fact] = []
    for fold in range(FOLDS):
        tested = set(institutes[fold::FOLDS])
        curves = fit([fact for fact in facts if _institute(fact) not in tested]).curves
        for fact in facts:
            if _institute(fact) in tested:
                curve = curves.get((fact.extractor, fact.property))
                sure.append(replace(fact, sure=curve.at(fact.sure)) if curve else fact)
    return sure


def _institute(fact: Fact) -> str:
    return fact.page.split("-")[0]


def write(calibration: Calibration, path: Path) -> None:
    """Write the curves as TOML, in the order of extractors and properties."""
    lines = [
        "# Measured by `python -m tests.learn calibration` on the held-back pages of tests/corpus. Not to be edited by hand."
    ]
    for (extractor, property_), curve in sorted(calibration.curves.items()):
        lines += ["", f'[{extractor}."{curie(property_)}"]', f"said = {list(curve.said)}", f"right = {list(curve.right)}"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def learn() -> None:
    """Measure the curves and write them beside the extractors; print the error of confidences without and with them.

    The latter is cross-validated: by curves of other institutes.
    """
    facts = measure(RAW)["held back"]
    print(
        "\n| extractor | facts | error of what they say | error by curves of other institutes |\n| --- | ---: | ---: | ---: |"
    )
    learned = cross_validated(facts)
    for name in [*sorted({fact.extractor for fact in facts}), "all"]:
        said, right = ([fact for fact in each if name in (fact.extractor, "all")] for each in (facts, learned))
        print(f"| {name} | {len(said)} | {error(said):.3f} | {error(right):.3f} |")
    write(fit(facts), FILE)
