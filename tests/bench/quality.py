"""How right extraction is on the corpus, group by group: F1 a field as a table in Markdown, or as the JSON of `floors.json`.

    python -m tests.bench.quality [--json]

Groups: the three seeds; the pages whose institutes were looked at while the rules were written, in plain text and in HTML; those of
institutes that were held back.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from kg.evaluate import FIELDS, Evaluation, evaluate, read_gold
from kg.extract import run
from kg.record import record
from kg.sources import read

TESTS = Path(__file__).parents[1]
# The institutes whose pages nobody looks at while rules are written, and from which nothing is learned.
HELD_BACK = frozenset((TESTS / "corpus" / "held_back.txt").read_text(encoding="utf-8").split())


def group(stem: str) -> str:
    """Return the group of a document, by the institute that begins its file name."""
    if stem[:3].isdigit():
        return "seeds"
    return "held back" if stem.split("-")[0] in HELD_BACK else "developed"


def measure() -> dict[str, Evaluation]:
    """Return the evaluation of each group."""
    gold = read_gold(TESTS / "corpus" / "gold")
    files = [*(TESTS / "corpus" / "docs").iterdir(), *(TESTS.parent / "seeds").glob("*.txt")]
    found = {file.stem: record(run(read(file))).to_dict() for file in sorted(files)}
    groups: dict[str, dict[str, dict[str, object]]] = {"seeds": {}, "developed": {}, "held back": {}}
    for stem in sorted(found):
        groups[group(stem)][stem] = found[stem]
    return {name: evaluate({stem: gold[stem] for stem in records}, records) for name, records in groups.items()}


def main() -> None:
    measured = measure()
    if "--json" in sys.argv:
        floors = {
            name: {field: each.f1 for field, each in result.fields.items() if each.gold} for name, result in measured.items()
        }
        print(json.dumps(floors, indent=2))
        return
    print("| field | " + " | ".join(f"{name} ({result.documents})" for name, result in measured.items()) + " |")
    print("| --- |" + " ---: |" * len(measured))
    for field in FIELDS:
        cells = [result.fields[field.name] for result in measured.values()]
        print(f"| {field.name} | " + " | ".join(f"{each.f1:.2f}" if each.gold else "" for each in cells) + " |")
    print("| **headline** | " + " | ".join(f"**{result.headline:.3f}**" for result in measured.values()) + " |")


if __name__ == "__main__":
    main()
