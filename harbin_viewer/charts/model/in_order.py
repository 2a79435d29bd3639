"""The values of an array in their order: each once, and the middle one.

(`np.unique` and `np.median` do the same, and import masked arrays for it, which takes longer than to lay out a chart.)
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt


def distinct(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The values in order, each once."""
    if bool((values[1:] > values[:-1]).all()):  # most series, and 20 times as fast as to sort them
        return values
    ordered = np.sort(values)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered


def middle(values: npt.NDArray[np.float64]) -> float:
    """The value that as many are below as above, between the middle two where their number is even; none is NaN."""
    ordered, half = np.sort(values), len(values) // 2
    return float(ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2)
