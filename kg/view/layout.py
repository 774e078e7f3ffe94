"""Where each node lies, computed once, so that the first frame is the finished picture.

1. Start: landmarks far apart from one another; each node begins where its distances from them put it (pivot MDS, Brandes and
   Pich 2007), so that the rough shape is right and nothing has to untangle.
2. Settle: linked nodes attract, all nodes repel by the number of their links, a weak pull keeps islands near (the model of
   ForceAtlas2, Jacomy et al. 2014), under falling temperature. Up to 800 nodes each pair is computed; above, the repulsion is
   a field on a grid, by Fourier transform, so that its cost grows with the number of nodes and not with its square.
3. Part: nodes that still cover each other are pushed apart; the picture is turned so that its long side is horizontal.

Pure numpy on integers sorted by the caller: the same graph gives the same picture, whatever the order of hashes.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

_EXACT = 800  # nodes up to which all pairs are computed
_PIVOTS = 24
_GRID = 128  # cells a side of the field
_SPACE = 62.0  # units a side that each node gets on average


def positions(
    count: int, edges: Sequence[tuple[int, int]], radii: Sequence[float], later: Collection[int] = ()
) -> list[tuple[int, int]]:
    """Return (x, y) of each node, in whole units of the drawing, centred around (0, 0).

    `edges` are pairs of node numbers, `radii` the half width that each node needs. Nodes of `later`, which a reader does not
    see at first, shape nothing: they find a place near what they are linked with when the others have theirs.

    >>> positions(1, [], [5.0])
    [(0, 0)]
    """
    pairs = np.array(sorted({(min(e), max(e)) for e in edges if e[0] != e[1]}), dtype=np.int64).reshape(-1, 2)
    sizes = np.asarray(radii, dtype=np.float64)
    waits = np.zeros(count, dtype=bool)
    waits[list(later)] = len(later) != count
    first = np.flatnonzero(~waits)
    number = np.cumsum(~waits) - 1
    points = np.zeros((count, 2))
    points[first] = _arranged(number[pairs[~waits[pairs].any(axis=1)]], sizes[first])
    if waits.any():
        points = _part(_beside(points, pairs, waits), sizes, np.where(waits, 1.0, 1e9))
    return [(int(x), int(y)) for x, y in np.rint(points)]


def _arranged(pairs: NDArray[np.int64], sizes: NDArray[np.float64]) -> Points:
    """Return the places of nodes that are all seen, in steps 1 to 3."""
    count = len(sizes)
    if count < 2:
        return np.zeros((count, 2))
    degree = np.bincount(pairs.ravel(), minlength=count).astype(np.float64)
    points = _turn(_settle(_start(count, pairs), pairs, degree))
    points *= _SPACE * np.sqrt(count) / max(float(np.ptp(points, axis=0).mean()), 1e-9)
    points = _part(points, sizes, sizes**4)  # what is large stays, what is small makes room
    return np.asarray(points - (points.max(axis=0) + points.min(axis=0)) / 2, dtype=np.float64)


def _beside(points: Points, pairs: NDArray[np.int64], waits: NDArray[np.bool_]) -> Points:
    """Put each node that waits near one that it is linked with, on a spiral around it."""
    points, turns = points.copy(), np.zeros(len(points))
    for one, other in pairs.tolist():
        late, anchor = (one, other) if waits[one] else (other, one)
        if waits[late] and not waits[anchor]:
            turn = turns[anchor] = turns[anchor] + 1
            angle, away = turn * 2.39996, 50 + 12 * np.sqrt(turn)  # the golden angle: no two in one direction
            points[late] = points[anchor] + away * np.array([np.cos(angle), np.sin(angle)])
    return points


def _start(count: int, pairs: NDArray[np.int64]) -> Points:
    """Return the first places: distances from landmarks, brought into the plane, and a little noise to part equals."""
    both = np.concatenate([pairs, pairs[:, ::-1]])
    both = both[np.argsort(both[:, 0], kind="stable")]
    begins = np.searchsorted(both[:, 0], np.arange(count + 1))
    far = np.full(count, np.inf)
    columns = []
    pivot = int(np.argmax(np.diff(begins)))
    for _ in range(min(_PIVOTS, count)):
        steps = _distances(count, both[:, 1], begins, pivot)
        columns.append(steps)
        far = np.minimum(far, steps)
        pivot = int(np.argmax(far))
    squares = np.stack(columns, axis=1) ** 2
    centred = squares - squares.mean(axis=0) - squares.mean(axis=1, keepdims=True) + squares.mean()
    _, vectors = np.linalg.eigh(centred.T @ centred)
    plane = centred @ vectors[:, -2:]
    plane = plane / np.maximum(np.abs(plane).max(axis=0), 1e-9)
    noise = np.random.default_rng(7).uniform(-0.08, 0.08, (count, 2))  # a fixed seed: the same noise each time
    if plane.shape[1] < 2:
        plane = np.column_stack([plane[:, 0], np.zeros(count)])
    return np.asarray((plane + noise) * np.sqrt(count) * 4, dtype=np.float64)


def _distances(count: int, ends: NDArray[np.int64], begins: NDArray[np.int64], start: int) -> NDArray[np.float64]:
    """Return the number of links from `start` to each node; islands lie one step beyond the farthest."""
    steps = np.full(count, -1.0)
    steps[start] = 0
    front, step = np.array([start]), 0
    while len(front):
        step += 1
        reached = np.concatenate([ends[begins[node] : begins[node + 1]] for node in front.tolist()])
        front = np.unique(reached[steps[reached] < 0])
        steps[front] = step
    return np.where(steps < 0, step + 1.0, steps)


def _settle(points: Points, pairs: NDArray[np.int64], degree: NDArray[np.float64]) -> Points:
    """Let the forces work until the picture is at rest."""
    count = len(points)
    mass = degree + 1
    repulsion = _pairwise if count <= _EXACT else _field
    rounds = 320 if count <= _EXACT else 160
    heat = np.sqrt(count) * 0.9
    source, target = pairs.T
    for turn in range(rounds):
        force = repulsion(points, mass) * 9.0
        pull = points[target] - points[source]
        for axis in (0, 1):
            force[:, axis] += np.bincount(source, pull[:, axis], count) - np.bincount(target, pull[:, axis], count)
        away = np.linalg.norm(points, axis=1, keepdims=True)
        force -= 1.6 * mass[:, None] * points / np.maximum(away, 1.0)
        length = np.linalg.norm(force, axis=1, keepdims=True)
        step = np.minimum(length / mass[:, None], heat * (1 - turn / rounds) ** 1.5)
        points = points + force / np.maximum(length, 1e-9) * step
    return points


def _pairwise(points: Points, mass: NDArray[np.float64]) -> Points:
    """Return the repulsion on each node: mass times mass over distance, from every other."""
    apart = points[:, None, :] - points[None, :, :]
    square = np.maximum((apart**2).sum(axis=2), 0.05)
    return np.asarray(mass[:, None] * np.einsum("ij,ijk->ik", mass[None, :] / square, apart), dtype=np.float64)


def _field(points: Points, mass: NDArray[np.float64]) -> Points:
    """Return what `_pairwise` does, within the width of a cell: mass laid on a grid, spread by a convolution, read back."""
    low = points.min(axis=0)
    cell = max(float(np.ptp(points, axis=0).max()), 1e-9) / (_GRID - 2)
    place = (points - low) / cell
    corner = place.astype(np.int64)
    share = place - corner
    spots = []
    grid = np.zeros((2 * _GRID, 2 * _GRID))
    for dx in (0, 1):
        for dy in (0, 1):
            weight = (share[:, 0] if dx else 1 - share[:, 0]) * (share[:, 1] if dy else 1 - share[:, 1])
            spot = (corner[:, 0] + dx, corner[:, 1] + dy)
            np.add.at(grid, spot, weight * mass)
            spots.append((spot, weight))
    offsets = np.fft.fftfreq(2 * _GRID, 1 / (2 * _GRID))
    across, down = np.meshgrid(offsets, offsets, indexing="ij")
    square = np.maximum(across**2 + down**2, 0.5)
    spread = np.fft.rfft2(grid)
    force = np.empty_like(points)
    for axis, offset in enumerate((across, down)):
        field = np.fft.irfft2(spread * np.fft.rfft2(offset / square), s=grid.shape) / cell
        force[:, axis] = sum(field[spot] * weight for spot, weight in spots)
    return force * mass[:, None]


def _turn(points: Points) -> Points:
    """Turn the picture so that it is widest from left to right."""
    centred = points - points.mean(axis=0)
    angle = 0.5 * np.arctan2(2 * (centred[:, 0] * centred[:, 1]).sum(), (centred[:, 0] ** 2 - centred[:, 1] ** 2).sum())
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.asarray(centred @ np.array([[cosine, -sine], [sine, cosine]]), dtype=np.float64)


def _part(points: Points, sizes: NDArray[np.float64], weights: NDArray[np.float64]) -> Points:
    """Push nodes apart that cover each other, the lighter more; each is compared with those that follow from left to right."""
    points, widest = points.copy(), 2 * float(sizes.max())
    for _ in range(60):
        order = np.argsort(points[:, 0], kind="stable")
        places, size, weight, shift = points[order], sizes[order], weights[order], np.zeros_like(points)
        for gap in range(1, min(len(points), 400)):
            across = places[gap:, 0] - places[:-gap, 0]
            if across.min() > widest:
                break
            left = np.flatnonzero(across < size[gap:] + size[:-gap])
            _push(places, size, weight, shift, left, left + gap)
        if not shift.any():
            break
        points[order] = places + shift
    return points


def _push(
    places: Points,
    sizes: NDArray[np.float64],
    weights: NDArray[np.float64],
    shift: Points,
    left: NDArray[np.int64],
    right: NDArray[np.int64],
) -> None:
    """Add to `shift` what parts the pairs that cover each other. A node stands once on either side, so sums need no care."""
    between = places[right] - places[left]
    distance = np.sqrt((between**2).sum(axis=1))
    close = distance < sizes[left] + sizes[right] - 1e-3
    left, right, between, distance = left[close], right[close], between[close], distance[close]
    between[distance < 1e-6] = (0.6e-6, 0.8e-6)
    push = between * ((sizes[left] + sizes[right] - distance) / np.maximum(distance, 1e-6) * 0.8)[:, None]
    share = (weights[left] / (weights[left] + weights[right]))[:, None]
    shift[right] += push * share
    shift[left] -= push * (1 - share)
