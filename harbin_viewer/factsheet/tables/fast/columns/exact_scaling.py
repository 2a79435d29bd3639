"""Whole numbers by powers of ten as the floats that are nearest, as Python reads them: 5103712345678901 / 10^14.

Up to 2^53 a division of two exact floats is the nearest. Beyond, the number and the quotient are each kept as the sum
of two floats; what then lies too near the middle of two floats to be told is left to Python.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.tables.fast.columns.digits import Flags, Words

Floats: TypeAlias = npt.NDArray[np.float64]

MOST_SCALED = 22
"""The largest power of ten that a float holds exactly."""

_EXACT = np.uint64(2**53)
_POWERS: Floats = np.array([10.0**power for power in range(MOST_SCALED + 1)])
_SPLIT = 134217729.0
"""2^27 + 1: what parts a float in two halves of 26 bits."""

_TOO_NEAR = 1e-9
"""So near the middle of two floats, in the distance of these, the sum of two does not tell on which side it is."""


def scaled(numbers: Words, powers: npt.NDArray[np.int64] | np.int64) -> tuple[Floats, Flags]:
    """`numbers` times ten to the `powers` (up to `MOST_SCALED` either way), and which are left to Python.

    Powers are those of each, or of all.
    """
    found = numbers.astype(np.float64)
    factors = _POWERS[np.abs(powers)]
    down, doubtful = powers < 0, np.zeros(len(numbers), dtype=bool)
    if down.all():
        np.divide(found, factors, out=found)
    else:
        found = np.where(down, found / factors, found * factors)
    inexact = numbers > _EXACT
    inexact |= ~down & (found > 2.0**53) & (powers > 0)
    if inexact.any():
        rows = np.flatnonzero(inexact)
        factors, down = np.broadcast_to(factors, found.shape), np.broadcast_to(down, found.shape)
        found[rows], doubtful[rows] = _nearest(numbers[rows], factors[rows], down[rows])
    return found, doubtful


def _nearest(numbers: Words, factors: Floats, down: Flags) -> tuple[Floats, Flags]:
    high = numbers.astype(np.float64)
    low = (numbers - high.astype(np.uint64)).view(np.int64).astype(np.float64)
    quotient = high / factors
    product, rest = _product(np.where(down, quotient, high), factors)
    divided = (((high - product) - rest) + low) / factors
    first, second = np.where(down, quotient, product), np.where(down, divided, rest + low * factors)
    total = first + second
    left = np.abs(second - (total - first)) / np.spacing(total)
    return total, (np.abs(left - 0.5) < _TOO_NEAR) | (np.abs(left - 0.25) < _TOO_NEAR)


def _product(floats: Floats, other: Floats) -> tuple[Floats, Floats]:
    """The product, and what it was rounded by."""
    product = floats * other
    (a, b), (c, d) = _halves(floats), _halves(other)
    return product, ((a * c - product) + a * d + b * c) + b * d


def _halves(floats: Floats) -> tuple[Floats, Floats]:
    large = floats * _SPLIT
    high = large - (large - floats)
    return high, floats - high
