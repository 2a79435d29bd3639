"""Figures of such unlike sizes that one axis would press most of them to the ground: each then has one of its own."""

from __future__ import annotations

import numpy as np

from harbin_viewer.factsheet.exploring.choice_figures import Figures
from harbin_viewer.factsheet.exploring.entities.wholes import may_be_added
from harbin_viewer.factsheet.roles.names.known_countries import known_first

_ENDS = 10, 90
"""Between these, in per cent of all, sizes are compared: one odd one makes no rule."""

_UNLIKE = 100.0
"""How many times the one end the other is."""

_FEWEST, _FEW = 5, 6

_COVERED = 0.9
"""Which share of the times of the longest a line must have."""


def are_of_unlike_sizes(figures: Figures, moment: float | None) -> bool:
    """Whether they are, and it says little who has more: rates and prices, as of currencies, no amounts or shares."""
    measure = figures.cube.roles.measure(figures.exploration.measure)
    if moment is None or measure is None or "%" in measure.unit:
        return False
    if may_be_added(figures.cube, figures.exploration):
        return False
    sizes = figures.parts(moment).y
    if len(sizes) < _FEWEST or float(sizes.min()) <= 0:
        return False
    low, high = np.percentile(sizes, _ENDS)
    return bool(high >= _UNLIKE * low)


def best_known(figures: Figures, moment: float) -> tuple[str, ...]:
    """A few whom readers know, of those who have figures nearly all along."""
    known = {name: figures.line(name).known for name in figures.parts(moment).names}
    long = [name for name, count in known.items() if count >= _COVERED * max(known.values())]
    return tuple(known_first(long)[:_FEW])
