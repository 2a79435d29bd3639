"""The values of a long series block by block, so that a part of it is known without looking at all of it."""

from __future__ import annotations

import math
from functools import cached_property
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float64]

BLOCK = 64
"""Points of a long series that are looked at as one."""

_AT_ONCE = 4096
"""Values that are looked at together where one is looked for."""


def ends_at(y: Floats) -> frozenset[int]:
    """The points of the least and the greatest figure, of which there is one at the least."""
    known = np.flatnonzero(~np.isnan(y))
    return frozenset((int(known[y[known].argmin()]), int(known[y[known].argmax()])))


def by_place(x: Floats, points: npt.NDArray[np.int64]) -> dict[float, list[int]]:
    """These points by their places."""
    found: dict[float, list[int]] = {}
    for point, place in zip(points.tolist(), x[points].tolist(), strict=True):
        found.setdefault(place, []).append(point)
    return found


def ends_of(values: Floats) -> tuple[float, ...]:
    """The least and the greatest finite or infinite value; none where there is no finite one."""
    if not len(values):
        return ()
    least, greatest = float(np.fmin.reduce(values)), float(np.fmax.reduce(values))  # these leave NaN out
    finite = math.isfinite(least) or math.isfinite(greatest) or np.isfinite(values).any()
    return (least, greatest) if finite else ()


class ValueBlocks:
    """Of each `BLOCK` points the first `x`, the `least` and the `greatest` value; gaps count only where all are."""

    def __init__(self, x: Floats, values: Floats) -> None:
        self._values = values
        self._starts = np.arange(0, len(x), BLOCK)
        self.x: Floats = x[::BLOCK].copy()
        self.least: Floats = np.fmin.reduceat(values, self._starts)
        self.greatest: Floats = np.fmax.reduceat(values, self._starts)

    @cached_property
    def _figures(self) -> npt.NDArray[np.int64]:
        finite = np.isfinite(self._values)  # added up by `reduceat`, ten million would have the window wait
        whole = len(finite) - len(finite) % BLOCK
        counts = np.count_nonzero(finite[:whole].reshape(-1, BLOCK), axis=1)
        return np.append(counts, np.count_nonzero(finite[whole:]))

    def ends_between(self, first: int, end: int) -> tuple[float, ...]:
        """The least and the greatest value of these points; none where there is none."""
        edges, inner = self._parted(first, end)
        return ends_of(np.concatenate((edges, self.least[inner], self.greatest[inner])))

    def figures_between(self, first: int, end: int) -> int:
        """How many of these points have a figure."""
        edges, inner = self._parted(first, end)
        return int(np.count_nonzero(np.isfinite(edges)) + self._figures[inner].sum())

    def _parted(self, first: int, end: int) -> tuple[Floats, slice]:
        """The values between two points that are not in whole blocks, and the whole blocks."""
        inner = slice(-(-first // BLOCK), max(end // BLOCK, -(-first // BLOCK)))
        start, stop = min(inner.start * BLOCK, end), max(inner.stop * BLOCK, first)
        values = self._values
        edges = (values[first:start], values[stop:end]) if inner.stop > inner.start else (values[first:end],)
        return np.concatenate(edges), inner


def first_figure(values: Floats) -> int:
    """The place of the first finite value, -1 where there is none; of many, some are looked at at a time."""
    if len(values) and math.isfinite(values[0]):
        return 0
    for start in range(0, len(values), _AT_ONCE):
        known = np.flatnonzero(np.isfinite(values[start : start + _AT_ONCE]))
        if len(known):
            return int(known[0]) + start
    return -1
