"""Learn the weights of kg's choices from the corpus, and write them beside the modules that use them.

    python -m tests.learn [NAME …]

Prints a table: how many examples there are, and for how many of them the right candidate is chosen by weights that were learned
from other institutes (ten-fold). The same corpus gives the same weights.

`calibration`, the last, is no choice: it measures how often what all extractors claim is right (tests/learn/calibration.py).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import kg
from kg.choice import Choice
from tests.learn import (
    authors,
    calibration,
    dates,
    findings,
    initiatives,
    issue_numbers,
    publishers,
    series,
    strategies,
    titles,
    types,
)
from tests.learn.fitting import Task, cross_validated, fit, right_of

PACKAGE = Path(kg.__file__).parent
CHOICES: dict[str, Task] = {
    "authors": Task(authors.examples, "extract/bylines/choice.toml", prior=1.0, expected=authors.EXPECTED),
    "dates": Task(dates.examples, "extract/issued.toml", expected=dates.EXPECTED),
    "findings": Task(findings.examples, "extract/findings.toml", prior=4.0),
    "initiatives": Task(initiatives.examples, "extract/plans.toml", prior=4.0),
    "issue_numbers": Task(issue_numbers.examples, "extract/issue_numbers.toml", prior=2.0, expected=issue_numbers.EXPECTED),
    "series": Task(series.examples, "extract/series.toml", expected=series.EXPECTED),
    "publishers": Task(publishers.examples, "extract/publishers.toml", prior=2.0, expected=publishers.EXPECTED),
    "strategies": Task(strategies.examples, "extract/strategies/weights.toml", prior=2.0, expected=strategies.EXPECTED),
    "titles": Task(titles.examples, "sources/titles.toml", prior=2.0, expected=titles.EXPECTED),
    "types": Task(types.examples, "extract/strategies/type_weights.toml"),
}


def write(choice: Choice, path: Path, name: str) -> None:
    """Write weights as TOML, the strongest first."""
    lines = [f"# Learned by `python -m tests.learn {name}` from tests/corpus; log odds. Not to be edited by hand.", "[weights]"]
    ranked = sorted(choice.weights.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
    lines += [f"{json.dumps(feature, ensure_ascii=False)} = {weight}" for feature, weight in ranked]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    print("| choice | examples | right, learned from other institutes |\n| --- | ---: | ---: |")
    for name, task in CHOICES.items():
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        found = task.examples()
        right = right_of(found, cross_validated(found, task.prior, task.expected))
        print(f"| {name} | {sum(bool(each.group) for each in found)} | {right:.2f} |")
        write(fit(found, task.prior, task.expected), PACKAGE / task.file, name)
    if not sys.argv[1:] or "calibration" in sys.argv[1:]:
        calibration.learn()


if __name__ == "__main__":
    main()
