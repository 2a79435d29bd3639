"""A series as notes: the higher a figure the higher its pitch, as far apart in time as its places are on the axis."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from harbin_viewer.charts.model.series import Series

LOWEST, HIGHEST = 220.0, 880.0
"""Hz of the least and of the greatest figure: two octaves, which everybody hears."""

_MOST = 96
"""Notes; of a longer series each is for several points, at the mean of their figures."""

_A_NOTE, _LONGEST = 0.3, 9.0
"""Seconds that a note has where there are few, and that all of them take together at the most."""


class Note(NamedTuple):
    """A tone: the number of the point that it is for, its pitch in Hz, and when it begins and for how long, in s.

    `is_sure`: the figure is confirmed; others are told by a softer tone.
    """

    point: int
    pitch: float
    begin: float
    seconds: float
    is_sure: bool


def melody(
    series: Series, least: float, greatest: float, window: tuple[float, float] | None = None
) -> tuple[Note, ...]:  # fmt: skip
    """The notes of a series whose axis goes from `least` to `greatest`; where figures are missing, it is silent.

    `window` is the part of the horizontal axis that is heard; None: all of it.
    """
    heard = np.isfinite(series.y)
    if window is not None:
        heard &= (series.x >= window[0]) & (series.x <= window[1])
    points = np.flatnonzero(heard)
    points = points[np.argsort(series.x[points], kind="stable")]
    if not len(points):
        return ()
    groups = np.array_split(points, min(len(points), _MOST))
    x = np.array([series.x[group].mean() for group in groups])
    y = np.array([series.y[group].mean() for group in groups])
    whole = min(len(groups) * _A_NOTE, _LONGEST)
    seconds = whole / len(groups)
    begins = (x - x[0]) / (x[-1] - x[0] or 1.0) * (whole - seconds)
    share = (y - least) / (greatest - least) if greatest > least else np.full(len(y), 0.5)
    pitches = LOWEST * (HIGHEST / LOWEST) ** np.clip(share, 0.0, 1.0)
    return tuple(
        Note(int(group[len(group) // 2]), float(pitch), float(begin), seconds, not bool(series.unsure[group].any()))
        for group, pitch, begin in zip(groups, pitches, begins, strict=True)
    )
