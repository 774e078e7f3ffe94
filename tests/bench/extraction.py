"""How many documents of 3 KB a second are read and extracted on one core, extractor by extractor, as a table in Markdown.

    python tests/bench/extraction.py [ROUNDS]

The documents are those of `tests/corpus/docs`; times are CPU seconds of this process, scaled to 3,000 code points a document.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from kg.extract import EXTRACTORS, run
from kg.model import Claim
from kg.sources import read

DOCS = sorted((Path(__file__).parents[1] / "corpus" / "docs").glob("*.txt"))
SIZE = 3000  # code points


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    documents = [read(path) for path in DOCS]
    for document in documents:  # vocabularies are read on first use
        run(document)
    units = rounds * sum(len(document.text) for document in documents) / SIZE
    spent: Counter[str] = Counter()
    for _ in range(rounds):
        begin = time.process_time()
        for path in DOCS:
            read(path)
        spent["reading"] += time.process_time() - begin
        for document in documents:
            found: list[Claim] = []
            for extractor in EXTRACTORS:
                begin = time.process_time()
                found += extractor.find(document, tuple(found))
                spent[extractor.name] += time.process_time() - begin
    print("| stage | ms a document of 3 KB |\n| --- | --- |")
    for name, total in spent.items():
        print(f"| {name} | {total / units * 1000:.2f} |")
    whole = sum(spent.values()) / units
    print(f"| all | {whole * 1000:.2f} |\n\n{1 / whole:.0f} documents a second on one core")


if __name__ == "__main__":
    main()
