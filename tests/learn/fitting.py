"""Weights of a conditional logit (kg.choice) from examples: the likeliest ones, held back by a Gaussian prior."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
from scipy.optimize import minimize

from kg.choice import NONE, Choice

FOLDS = 10
SMALLEST = 0.005  # a smaller weight is left out


@dataclass(frozen=True, slots=True)
class Example:
    """The candidates of one document, and the places of those that are right; none where none of them is."""

    group: str  # the institute: pages of one institute are learned from, or tested on, together; "" is never tested on
    candidates: Sequence[Mapping[str, float]]
    right: frozenset[int]
    weight: float = 1.0  # how much it counts when weights are learned


def fit(examples: Sequence[Example], prior: float = 1.0, expected: Mapping[str, float] = MappingProxyType({})) -> Choice:
    """Return the weights under which what is right is likeliest.

    `prior` is the precision of the Gaussian around the weights that are expected, 0 where nothing is.
    """
    names = [
        *sorted({name for example in examples for each in example.candidates for name in each} | set(expected) - {NONE}),
        NONE,
    ]
    column = {name: number for number, name in enumerate(names)}
    tables = [_table(example, column) for example in examples]
    rights = [sorted(example.right) or [len(example.candidates)] for example in examples]
    counts = [example.weight for example in examples]
    precision = np.full(len(names), prior)
    precision[-1] = 0.01
    means = np.array([expected.get(name, 0.0) for name in names])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = 0.5 * float(precision @ (weights - means) ** 2), precision * (weights - means)
        for (columns, table), right, weight in zip(tables, rights, counts, strict=True):
            scores = table @ weights[columns]
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            wanted = np.zeros_like(chances)
            wanted[right] = chances[right]
            total -= weight * np.log(wanted.sum())
            slope[columns] += weight * (table.T @ (chances - wanted / wanted.sum()))
        return total, slope

    found = minimize(loss, means, jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return Choice({name: round(float(w), 2) for name, w in zip(names, found.x, strict=True) if abs(w) >= SMALLEST})


def _table(example: Example, column: Mapping[str, int]) -> tuple[np.ndarray, np.ndarray]:
    """The columns of the features that an example has, and the table of its candidates in them."""
    names = [*sorted({name for features in example.candidates for name in features}), NONE]
    place = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(example.candidates) + 1, len(names)))
    for row, features in enumerate(example.candidates):
        for name, value in features.items():
            table[row, place[name]] = value
    table[-1, -1] = 1.0
    return np.array([column[name] for name in names]), table


def cross_validated(
    examples: Sequence[Example], prior: float = 1.0, expected: Mapping[str, float] = MappingProxyType({})
) -> list[tuple[int, float] | None]:
    """Return what is chosen for each example by weights that were learned from other institutes: place and chance, or None."""
    groups = sorted({example.group for example in examples} - {""})
    chosen: list[tuple[int, float] | None] = [None] * len(examples)
    for fold in range(FOLDS):
        tested = set(groups[fold::FOLDS])
        choice = fit([example for example in examples if example.group not in tested], prior, expected)
        for number, example in enumerate(examples):
            if example.group in tested:
                chosen[number] = choice.best(example.candidates)
    return chosen


def right_of(examples: Sequence[Example], chosen: Sequence[tuple[int, float] | None]) -> float:
    """The share of the examples that were tested on for which the right one, or rightly none, was chosen."""
    tested = [(example, each) for example, each in zip(examples, chosen, strict=True) if example.group]
    hits = sum(
        (each is None and not example.right) or (each is not None and each[0] in example.right) for example, each in tested
    )
    return hits / len(tested) if tested else 0.0


@dataclass(frozen=True, slots=True)
class Task:
    """A choice to learn: where its examples come from, the file of its weights inside of the package, and what is expected."""

    examples: Callable[[], Sequence[Example]]
    file: str
    prior: float = 1.0
    expected: Mapping[str, float] = field(default_factory=dict)
