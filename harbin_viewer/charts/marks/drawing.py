"""The marks of a panel, and the range of values that they need."""

from __future__ import annotations

import numpy as np

from harbin_viewer.charts.marks import bars, lines
from harbin_viewer.charts.marks.dumbbell import difference
from harbin_viewer.charts.model.chart import Panel
from harbin_viewer.charts.model.series import LONG
from harbin_viewer.charts.plotting.downsampling import extremes, passing
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot, decimals
from harbin_viewer.charts.plotting.scale import notation_of, rounded

_FROM_ZERO = ("bar", "stacked", "area", "difference")


def value_range(panel: Panel, shown: tuple[float, float]) -> tuple[float, float]:
    """The lowest and highest value on show; bars, stacks and areas begin at zero."""
    low, high = np.inf, -np.inf
    for one in panel.series:
        seen = extremes(one, shown)
        if one.mark in lines.LINES:
            seen = np.append(seen, [passed for edge in shown if (passed := passing(one, edge)) is not None])
        if np.isfinite(seen).any():
            low, high = min(low, float(np.nanmin(seen))), max(high, float(np.nanmax(seen)))
    if any(one.mark == "stacked" for one in panel.series):
        below, above = _stack_range(panel, shown)
        low, high = min(low, below), max(high, above)
    if not np.isfinite([low, high]).all():
        return 0.0, 1.0
    if any(one.mark in _FROM_ZERO for one in panel.series) or 0 <= low < 0.5 * high or 0.5 * low < high <= 0:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        low, high = (min(low, 0.0), max(high, 0.0)) if low else (0.0, 1.0)
    return low, high


def from_zero(panel: Panel, shown: tuple[float, float]) -> bool:
    """Whether zero is on the vertical axis, or need not be: points may lie anywhere."""
    low, high = value_range(panel, shown)
    return low <= 0 <= high or all(one.mark == "points" for one in panel.series)


def adds_up(panel: Panel) -> bool:
    """Whether the parts of each stack, as they are told, add up to its total as that is told."""
    parts = [one for one in panel.series if one.mark == "stacked"]
    if not panel.totals or any(len(one.x) > LONG for one in parts):
        return True
    values = [float(value) for one in parts for value in one.y[np.isfinite(one.y)]]
    notation = notation_of(min(values, default=0.0), max(total for _x, total in panel.totals), panel.unit)
    of_parts = decimals(panel, notation, values)
    of_totals = decimals(panel, notation, [total for _x, total in panel.totals])
    for x, total in panel.totals:
        there = [float(value) for one in parts for value in one.y[(one.x == x) & np.isfinite(one.y)]]
        added = sum(rounded(value / notation.factor, of_parts) for value in there)
        if there and abs(added - rounded(total / notation.factor, of_totals)) > 0.5 * 10.0 ** -min(of_parts, of_totals):
            return False
    return True


def _stack_range(panel: Panel, shown: tuple[float, float]) -> tuple[float, float]:
    stacked = [one for one in panel.series if one.mark == "stacked" and len(one.x)]
    count = round(max((float(one.x.max()) for one in stacked), default=0.0)) + 1
    above, below = np.zeros(count), np.zeros(count)
    for one in stacked:
        seen = (one.x >= shown[0]) & (one.x <= shown[1])
        places, values = one.x[seen].astype(np.int64), np.nan_to_num(one.y[seen])
        np.add.at(above, places, np.maximum(values, 0.0))
        np.add.at(below, places, np.minimum(values, 0.0))
    return float(below.min()), float(above.max())


def draw(plot: Plot) -> Drawn:
    """The marks of a panel, in its plot area; what is left to be labelled."""
    drawn = Drawn()
    if plot.chart.kind == "difference" and len(plot.panel.series) > 1:
        difference(plot, drawn)
        return drawn
    bars.side_by_side(plot, drawn)
    bars.on_each_other(plot, drawn)
    lines.areas(plot)
    for number, one in enumerate(plot.panel.series):
        if one.mark in lines.LINES:
            lines.line(plot, drawn, number, one)
        elif one.mark in ("points", "difference"):
            lines.points(plot, drawn, number, one)
    return drawn
