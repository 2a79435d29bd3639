"""The values of an array in their order: each once, the middle one, and whether they stand in it.

(`np.unique` and `np.median` do the same, and import masked arrays for it, which takes longer than to lay out a chart.)
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.tables.values.array_on_demand import pieces


def distinct(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The values in order, each once."""
    if _each_follows(values, np.greater):  # most series, and 20 times as fast as to sort them
        return values
    ordered = np.sort(values)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered


def rises(values: npt.NDArray[Any]) -> bool:
    """Whether no value is less than the one before it."""
    return _each_follows(values, np.greater_equal)


def _each_follows(values: npt.NDArray[Any], follows: np.ufunc) -> bool:
    """Whether each value but the first does so after the one before it, as far as one has to look."""
    parts = (np.asarray(values[part.start : part.stop + 1]) for part in pieces(len(values) - 1))
    return all(bool(follows(part[1:], part[:-1]).all()) for part in parts)


def differences(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """How much each value is above the one before it; no room is taken but for them."""
    found = np.empty(max(len(values) - 1, 0), dtype=values.dtype)
    for part in pieces(len(found)):
        some = np.asarray(values[part.start : part.stop + 1])
        np.subtract(some[1:], some[:-1], out=found[part])
    return found


def middle(values: npt.NDArray[np.float64]) -> float:
    """The value that as many are below as above, between the middle two where their number is even; none is NaN."""
    ordered, half = np.sort(values), len(values) // 2
    return float(ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2)
