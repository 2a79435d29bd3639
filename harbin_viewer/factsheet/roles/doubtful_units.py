"""Units that figures do not bear out: per cents in hundreds of thousands, per cents that all lie below one."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

_PER_CENT = ("%", "percent", "per cent", "percentage", "pct")
_FAR = 1_000.0
"""Per cents beyond it are no rates; where half of all are, the unit is another."""

_FEWEST, _LEAST = 20, 0.5
"""Figures from which it is no chance that none is above one, and how near to one the greatest comes then."""


def doubt_of(unit: str, figures: npt.NDArray[np.floating[Any]]) -> str:
    """What speaks against a unit, as the rest of a sentence about the figures; "" where nothing does."""
    if unit.strip().casefold() not in _PER_CENT:
        return ""
    known = np.abs(figures[np.isfinite(figures)])
    if not len(known):
        return ""
    if float(np.median(known)) > _FAR:
        return "most of the figures are above 1,000"
    if (
        len(known) >= _FEWEST
        and _LEAST <= float(known.max()) <= 1.0
        and float(figures[np.isfinite(figures)].min()) >= 0
    ):
        return "all figures lie between 0 and 1"
    return ""
