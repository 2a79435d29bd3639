"""How far places on an axis follow each other, where they do so evenly, so that one is seen to be missing."""

from __future__ import annotations

import numpy as np

from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.tables.values.array_on_demand import pieces

_SHORTEST_MONTH, _LONGEST_MONTH = 28.0, 31.0
"""Days of a month."""

_A_DAY, _A_WEEK = 1.0, 7.0

_FEWEST_STEPS = 5
"""Steps between years from which on it is known how far most of them are apart."""

_ABOUT_ONE_DAY = 5
"""Days of the month that times may be apart from the 1st to the 31st which come once in each: the last working days."""


def step_of(axis: str, places: Floats, steps: Floats) -> float:
    """How far places follow each other, where they do so evenly: years, months, or most of the dates; else 0.

    The steps between them are in their order of size.
    Of years it is the step of most, as one census between those of each decade makes these no gaps; else the least.
    """
    usual = float(steps[(len(steps) - 1) // 2])  # of two the shorter: the other one lacks something
    if axis == "year":
        most = len(steps) >= _FEWEST_STEPS and np.count_nonzero(steps == usual) * 4 > len(steps) * 3
        return usual if most else float(steps[0])
    if float(steps[0]) >= _SHORTEST_MONTH:  # months and longer have a place each
        least = max(float(steps[0]), _LONGEST_MONTH if steps[0] <= _LONGEST_MONTH else 0.0)
        return least if axis == "month" or _on_one_day_of_month(places) or _are_multiples(steps, steps[0]) else 0.0
    alike = sum(np.count_nonzero(np.abs(steps[part] - usual) <= usual / 10) for part in pieces(len(steps)))
    if alike * 2 < len(steps) or (axis == "date" and len(steps) == 2 and _A_DAY < usual != _A_WEEK):
        return 0.0
    return usual if alike * 4 >= len(steps) * 3 or _are_multiples(steps, usual) else 0.0


def _on_one_day_of_month(places: Floats) -> bool:
    """Whether days stand at about the same day of their months."""
    days = places.astype(np.int64).astype("datetime64[D]")
    of_month = (days - days.astype("datetime64[M]").astype("datetime64[D]")).astype(np.int64)
    return int(of_month.max() - of_month.min()) <= _ABOUT_ONE_DAY


def _are_multiples(steps: Floats, step: float) -> bool:
    """Whether nothing but missing places makes some steps longer: all are about so many times one step."""
    return all(
        bool((np.abs(steps[part] - np.round(steps[part] / step) * step) <= step / 10).all())
        for part in pieces(len(steps))
    )
