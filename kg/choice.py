"""Which of several candidates is the one that is looked for: a conditional logit over named features.

The score of a candidate is the sum of its features times their weights; "none of them" has a weight of its own. The chance
of each is the softmax of the scores (McFadden, "Conditional logit analysis of qualitative choice behavior", 1974), so that
the chance of the best is a confidence as well. Weights are learned by `python -m tests.learn` from the pages of tests/corpus,
and lie in TOML files beside the modules that use them.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

NONE = "none of them"

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Choice:
    """Weights of features, in log odds; features without a weight count nothing."""

    weights: Mapping[str, float]

    @classmethod
    def read(cls, path: Path) -> Choice:
        """Read the weights from a TOML file: its table `weights`, names of features to numbers."""
        return cls(tomllib.loads(path.read_text(encoding="utf-8"))["weights"])

    def score(self, features: Features) -> float:
        """Return how much speaks for a candidate, in log odds."""
        weights = self.weights
        return sum(value * weights.get(name, 0.0) for name, value in features.items())

    def chances(self, candidates: Sequence[Features]) -> list[float]:
        """Return the chance of each candidate to be the one; what is missing to 1 is the chance that none is.

        >>> [round(chance, 2) for chance in Choice({"labelled": 3.0}).chances([{"labelled": 1.0}, {}])]
        [0.91, 0.05]
        """
        scores = [self.score(features) for features in candidates]
        none = self.weights.get(NONE, 0.0)
        most = max((none, *scores))
        parts = [math.exp(score - most) for score in scores]
        whole = math.exp(none - most) + sum(parts)
        return [part / whole for part in parts]

    def best(self, candidates: Sequence[Features]) -> tuple[int, float] | None:
        """Return the place of the likeliest candidate and its chance; None if it is likelier that none of them is it."""
        chances = self.chances(candidates)
        if not chances:
            return None
        place = max(range(len(chances)), key=lambda at: (chances[at], -at))
        return (place, chances[place]) if chances[place] > 1 - sum(chances) else None

    def odds(self, features: Features) -> float:
        """Return the chance, in (0, 1), of one candidate that stands for itself: a logistic regression."""
        score = self.score(features) - self.weights.get(NONE, 0.0)
        return 1 / (1 + math.exp(-min(max(score, -40.0), 40.0)))
