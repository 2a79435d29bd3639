"""Two sources on one axis: both figures of each place, and the gap between them in per cent of the second."""

from __future__ import annotations

import numpy as np

from harbin_viewer.charts.marks.lines import dot
from harbin_viewer.charts.model.computed import apart, pairs
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot, Wanted
from harbin_viewer.charts.plotting.scale import per_cent
from harbin_viewer.charts.scene import Line

RADIUS = 6.0


def difference(plot: Plot, drawn: Drawn) -> None:
    """Each pair: two dots and the line between them; beside it the gap, at its ends both figures."""
    one, other = plot.panel.series[:2]
    both = pairs(one, other, plot.shown)
    scale = plot.sheet.scale
    gaps, ends = [], []
    decimals = plot.decimals([float(s.y[p]) for pair in both for s, p in zip((one, other), pair, strict=True)])
    for ours, theirs in both:
        x = plot.x.at(float(one.x[ours]))
        values = float(one.y[ours]), float(other.y[theirs])
        down = [plot.y.at(value) for value in values]
        plot.sheet.shapes.append(Line(((x, down[0]), (x, down[1])), plot.sheet.theme.axis, round(2.5 * scale, 2)))
        if (gap := apart(*values)) is not None:
            edge = (2.6 * RADIUS if _touch(plot, down) else RADIUS) * scale
            gaps.append(
                Wanted(per_cent(gap, plot.sheet.locale), ((x + edge, sum(down) / 2, "right"),), key=True, bold=True)
            )
        beside = RADIUS * scale if _touch(plot, down) else 0.0
        for series, value, across in zip((one, other), values, (-beside, beside), strict=True):
            upper = value == max(values) and (value > min(values) or series is other)
            edge = plot.y.at(value) + (-RADIUS if upper else RADIUS) * scale * 1.1
            ends.append(
                Wanted(
                    plot.figure(value, decimals), ((x + across, edge, "above" if upper else "below"),),
                    colour=plot.ink(series),
                )
            )  # fmt: skip
    for number, series in enumerate((one, other)):
        aside = _aside(plot, both, number)
        for point in np.flatnonzero(np.isfinite(series.y)).tolist():
            if plot.shown[0] <= series.x[point] <= plot.shown[1]:
                dot(plot, drawn, number, series, point, radius=RADIUS, aside=aside.get(point, 0.0))
    drawn.groups += [gaps, ends]


def _touch(plot: Plot, down: list[float]) -> bool:
    """Whether two dots at these heights would hide each other."""
    return abs(down[0] - down[1]) < 1.5 * RADIUS * plot.sheet.scale


def _aside(plot: Plot, both: list[tuple[int, int]], number: int) -> dict[int, float]:
    """How far the points of the series of that number stand aside, where those of a pair would hide each other."""
    one, other = plot.panel.series[:2]
    step = RADIUS * plot.sheet.scale
    return {
        pair[number]: step if number else -step
        for pair in both
        if _touch(plot, [plot.y.at(float(one.y[pair[0]])), plot.y.at(float(other.y[pair[1]]))])
    }
