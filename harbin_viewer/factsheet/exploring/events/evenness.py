"""Whether days follow each other as those of a series do, or as those at which something happened."""

from __future__ import annotations

import numpy as np

from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.tables.distinct_values import sorted_once

MANY_DAYS = 60
"""Days from which on it is no chance that they follow each other unevenly."""

_WEEKLY = 5
"""Days from which on a step may be one day longer or shorter than usual."""

_MANY_MOMENTS = 20
"""Hours of days from which on it is none."""


def are_uneven(days: Floats, fewest: int = 0) -> bool:
    """Whether most of many days, or of so many, follow each other at other distances than the usual one."""
    steps = np.diff(sorted_once(days[np.isfinite(days)]))
    clocked = bool((steps % 1 != 0).any())
    if len(steps) < (fewest or (_MANY_MOMENTS if clocked else MANY_DAYS)):
        return False
    usual = float(np.median(steps))
    least = 0.0 if clocked or usual < _WEEKLY else 1.0  # weeks and months are unlike by a day, hours are not
    return int((np.abs(steps - usual) <= max(usual / 10, least)).sum()) * 2 < len(steps)
