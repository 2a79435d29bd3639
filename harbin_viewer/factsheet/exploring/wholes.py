"""Where parts make a whole: which entity is the whole, whether the parts add up to it, and where shares are true."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.roles.places import aggregates_among, is_whole

if TYPE_CHECKING:
    from harbin_viewer.factsheet.exploring.cube import Cube
    from harbin_viewer.factsheet.exploring.cut import Cut

_NEAR = 0.03
"""How far, of the whole, the sum of the parts may be from it."""

_NOT_ADDED = re.compile(
    r"%|percent|per cent|share|rate|ratio|index|\bper\b|average|mean|median|expectancy|score|probability|density|°"
    r"|degree",
    re.IGNORECASE,
)


def is_additive(unit: str, title: str) -> bool:
    """Whether figures of this unit and title may be added up: amounts and counts, no rates, averages or indices."""
    return not _NOT_ADDED.search(unit) and not _NOT_ADDED.search(title) and "/" not in unit


def wholes_among(names: tuple[str, ...]) -> frozenset[str]:
    """The entities that hold others: regions, groups, totals."""
    return aggregates_among(names)


def whole_of(names: tuple[str, ...]) -> str:
    """The entity that is the whole of all, "" where none is."""
    return next((name for name in sorted(names) if is_whole(name)), "")


def whole_by_time(cut: Cut, values: Floats) -> dict[float, float]:
    """The whole's figure by time: its own where an entity is the whole, else the sum of all that are no groups."""
    whole = whole_of(cut.present)
    if whole:
        rows = cut.of(whole)
        times = _times(cut, rows)
        return {
            time: value for time, value in zip(times.tolist(), values[rows].tolist(), strict=True) if value == value
        }
    return sums_by_time(cut, values)


def sums_by_time(cut: Cut, values: Floats) -> dict[float, float]:
    """The sum of all entities that are no groups, by time."""
    groups = wholes_among(cut.present)
    kept = np.concatenate([cut.of(name) for name in cut.present if name not in groups] or [cut.rows[:0]])
    kept = kept[np.isfinite(values[kept])]
    times = _times(cut, kept)
    order = np.argsort(times, kind="stable")
    times, figures = times[order], values[kept][order]
    starts = np.flatnonzero(np.append(True, times[1:] != times[:-1])) if len(times) else np.array([], dtype=np.int64)
    sums = np.add.reduceat(figures, starts) if len(starts) else figures
    return dict(zip(times[starts].tolist(), sums.tolist(), strict=True))


def why_no_shares(cube: Cube, exploration: Exploration) -> str:
    """Why shares of the whole would not be true of a measure, as a sentence; "" where they would."""
    measure = cube.roles.measure(exploration.measure)
    if measure is None or not is_additive(measure.unit, measure.title):
        return "This measure is a rate, an average or an index: its figures do not add up to a whole."
    cut = cube.cut(exploration.fixed)
    if len(cut.present) < 2:
        return "There is one only, and no whole to be part of."
    values = cube.figures(exploration.measure)
    if cut.rows.size and np.nanmin(values[cut.rows], initial=0.0) < 0:
        return "Some figures are below nought, so that parts do not make a whole."
    if whole_of(cut.present) and not _adds_up(cut, values):
        return "The figures of the parts do not add up to that of the whole."
    return ""


def _adds_up(cut: Cut, values: Floats) -> bool:
    whole, sums = whole_by_time(cut, values), sums_by_time(cut, values)
    both = [(sums[time], figure) for time, figure in whole.items() if time in sums and figure > 0]
    near = sum(1 for total, figure in both if abs(total - figure) <= _NEAR * figure)
    return bool(both) and near >= len(both) / 2


def _times(cut: Cut, rows: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Floats:
    return np.zeros(len(rows)) if cut.times is None else cut.times.values[rows]
