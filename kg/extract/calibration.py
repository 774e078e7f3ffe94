"""How often claims are right: from the confidence that an extractor gives its claims to the share that proved right in gold.

For each extractor and property a curve that never falls, as points between which a straight line runs; left of the first and
right of the last it is level. The points are measured by `python -m tests.learn calibration` and lie in calibration.toml.
What gold does not tell of (an acronym, the unit of a finding) has no curve: it stays as sure as its extractor was, but no
surer than the claim that brings in the thing it belongs to.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kg.model import Claim, Mention
from kg.terms import PREFIXES

SUREST = 0.99  # no corpus is large enough to say "always"
FILE = Path(__file__).with_name("calibration.toml")


@dataclass(frozen=True, slots=True)
class Curve:
    """Points of a curve, from the left: what was said, each once, and how often it was right; both in (0, 1]."""

    said: Sequence[float]
    right: Sequence[float]

    def at(self, said: float) -> float:
        """Return how often claims of this confidence are right, to two places.

        >>> Curve((0.6, 0.8), (0.3, 0.9)).at(0.7), Curve((0.6, 0.8), (0.3, 0.9)).at(0.95)
        (0.6, 0.9)
        """
        after = bisect_left(self.said, said)
        if after == 0:
            return self.right[0]
        if after == len(self.said):
            return self.right[-1]
        part = (said - self.said[after - 1]) / (self.said[after] - self.said[after - 1])
        return round(self.right[after - 1] + part * (self.right[after] - self.right[after - 1]), 2)


@dataclass(frozen=True, slots=True)
class Calibration:
    """The curves by the name of the extractor and the IRI of the property. Without any, claims stay as they are."""

    curves: Mapping[tuple[str, str], Curve]

    @classmethod
    def read(cls, path: Path) -> Calibration:
        """Read the curves from a TOML file: a table an extractor, in it one a property, with its points."""
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls(
            {
                (extractor, _iri(property_)): Curve(tuple(points["said"]), tuple(points["right"]))
                for extractor, properties in tables.items()
                for property_, points in properties.items()
            }
        )

    def of(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Return the claims, in their order, each as sure as claims like it proved right."""
        if not self.curves:
            return tuple(claims)
        curves = [self.curves.get((claim.extractor, claim.property)) for claim in claims]
        sure = [
            min(curve.at(claim.confidence) if curve else claim.confidence, SUREST)
            for claim, curve in zip(claims, curves, strict=True)
        ]
        things: dict[Mention, float] = {}
        for claim, chance in zip(claims, sure, strict=True):
            if isinstance(claim.value, Mention):
                things[claim.value] = max(chance, things.get(claim.value, 0.0))
        return tuple(
            replace(claim, confidence=chance if curve or claim.subject is None else min(chance, things.get(claim.subject, 1.0)))
            for claim, curve, chance in zip(claims, curves, sure, strict=True)
        )


def _iri(short: str) -> str:
    prefix, _, local = short.partition(":")
    return f"{PREFIXES[prefix]}{local}"


@cache
def measured() -> Calibration:
    """Return the curves of calibration.toml."""
    return Calibration.read(FILE)
