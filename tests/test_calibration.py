"""Confidences mean what they say: how far they lie from what proves right does not rise above `calibration.json` of the corpus.

After extractors changed: `python -m tests.learn calibration` measures the curves anew, and
`python -m tests.bench.calibration --json` the errors; the limits leave room above them and are set by hand.
"""

from __future__ import annotations

import json
from pathlib import Path

from tests.bench.calibration import errors, measure

LIMITS = json.loads((Path(__file__).parent / "corpus" / "calibration.json").read_text(encoding="utf-8"))


def test_confidences_are_near_what_proves_right() -> None:
    measured = errors(measure())
    assert {group: error for group, error in measured.items() if error > LIMITS[group]} == {}
