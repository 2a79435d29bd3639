"""Whether the parts of a stack, as they are told, add up to the totals that are told, and what it comes from if not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

import numpy as np

from harbin_viewer.charts.model.computed import misfits
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import LONG, Series
from harbin_viewer.charts.text.figures import rounded
from harbin_viewer.charts.text.notation import Notation, notation_of
from harbin_viewer.factsheet.words.reported_decimals import decimals_of

Apart: TypeAlias = Literal["", "rounded", "as stated"]


def apart(panel: Panel) -> Apart:
    """Why the parts do not add up to their totals, as both are told: they are "rounded" in the picture, or were not to
    be added up "as stated"; "" where they do.
    """
    parts = [series for series in panel.series if mark_of(series.mark).arranged == "stacked"]
    if not panel.totals or any(len(series.x) > LONG for series in parts):
        return ""
    values = [float(value) for series in parts for value in series.y[np.isfinite(series.y)]]
    notation = notation_of(min(values, default=0.0), max(total for _x, total in panel.totals), panel.unit)
    if all(_are_near(*known) for known in _sums(panel, parts, notation)):
        return ""
    shown = panel.decimals(notation, of_totals=False)
    told = [*parts, panel.total] if panel.total is not None else parts
    exact = notation.plain and not any(_has_more_decimals(series, shown) for series in told)
    return "as stated" if exact else "rounded"


def _sums(panel: Panel, parts: list[Series], notation: Notation) -> Iterator[tuple[float, float, int]]:
    """The sum of the parts and the total of each place, as they are told, and with how many decimals both are."""
    of_parts, of_totals = (panel.decimals(notation, of_totals=which) for which in (False, True))
    wrong = {x for x, _added, _stated in misfits(panel.series, panel.total)}  # of which more is to be said
    for x, total in panel.totals:
        there = [float(series.y[point]) for series in parts for point in series.points_at.get(x, ())]
        if there and x not in wrong:
            added = sum(rounded(value / notation.factor, of_parts) for value in there)
            yield added, rounded(total / notation.factor, of_totals), min(of_parts, of_totals)


def _are_near(added: float, total: float, decimals: int) -> bool:
    return abs(added - total) <= 0.5 * 10.0**-decimals


def _has_more_decimals(series: Series, decimals: int) -> bool:
    """Whether a figure was stated with more decimals than these."""
    return any(decimals_of(series.figure(point)) > decimals for point in np.flatnonzero(np.isfinite(series.y)).tolist())
