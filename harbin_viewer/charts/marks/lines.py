"""What lines, steps and the edges of areas share: a stroke or band, dots on it, and the figures along it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.colour import blend
from harbin_viewer.charts.marks.dots import dot, dot_shapes
from harbin_viewer.charts.marks.envelope import bands
from harbin_viewer.charts.marks.first_figures import draw_first_figures
from harbin_viewer.charts.marks.intervals.bands import draw_bands
from harbin_viewer.charts.marks.quiet_lines import BRIDGE, draw_quiet
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.panel import MOST_TOLD_ALONG
from harbin_viewer.charts.model.series import LONG, Series
from harbin_viewer.charts.plotting.downsampling import bridges, runs
from harbin_viewer.charts.plotting.plot_area import Drawn, Place, Plot, Side, Wanted
from harbin_viewer.charts.scene import Box, Line, Polygon, Rect, Shape
from harbin_viewer.charts.status import pattern_of

_DOTTED = 25
"""Points of each line of a panel up to which confirmed ones have a dot too."""

_APART = 13.0
"""Px of an ordinary page from point to point from which on they have: closer dots would be a string of beads, and no
line.
"""

_MOST_DOTTED = 150
"""Lines of a panel up to which it is so: the dots of more would cover them all."""

_BETWEEN = 3.0
"""Px between the points of a long line that can be pointed at."""

_ABOVE: tuple[Side, ...] = ("above", "above left", "above right")
_BELOW: tuple[Side, ...] = ("below", "below left", "below right")

_MOST_PANELS = 6
"""Panels of a chart up to which figures are told along lines."""

_EDGE = 0.75
"""The width in px of the edges of a pale band, which are seen where the band is not."""

_DASHES: tuple[tuple[float, ...], ...] = ((), (5.0, 2.0), (1.5, 1.5), (8.0, 2.0, 1.5, 2.0))
"""The dashes that tell lines of like colours apart, in widths of the line; the first are solid."""

_AHEAD = (2.0, 1.4)
"""The dashes of what lies ahead, in widths of the line."""

_MOST_STRONG = 500
"""Points of a line up to which it is a strong one."""

_STRONG, _FINE = 2.5, 1.5
"""The width of a strong line, and of one of more points, in px of an ordinary page."""

_TOLD = 8
"""Points of a line up to which all of their figures are told where there is room."""


def draw_lines(plot: Plot, numbers: Sequence[int], drawn: Drawn) -> None:
    """The lines of these series, those that are quiet behind the others, and bands behind all."""
    drawn.smaller = False
    named = [number for number in numbers if not plot.panel.series[number].quiet]
    drawn.lines += [edge for edge in draw_bands(plot, named) if len(edge) <= 4 * LONG]
    draw_quiet(plot, [number for number in numbers if plot.panel.series[number].quiet])
    for number in named:
        _line(plot, drawn, number)
    if plot.panel.changes:
        draw_first_figures(plot, numbers)


def _line(plot: Plot, drawn: Drawn, number: int) -> None:
    """A line with its dots; what is not confirmed of a long series is dashed, or pale where it is a band."""
    series = plot.panel.series[number]
    if _band(plot, series):
        plot.mark_some(number, _BETWEEN)
        return
    strokes = _strokes(plot, series)
    if len(series.gaps) <= LONG:
        strokes += [
            Line(ends, plot.colour(series), max(plot.page.scale, 1.0), BRIDGE)
            for ends in bridges(series, plot.box, plot.x, plot.y)
        ]
    on_bars = any(mark.form == "bar" for mark in plot.panel.marks)
    if on_bars and not plot.page.transparent:  # an edge, so that it is seen on bars
        ground = plot.page.theme.page
        plot.page.shapes += [Line(stroke.points, ground, round(stroke.width * 2.2, 2)) for stroke in strokes]
    plot.page.shapes.extend(strokes)
    drawn.lines += [stroke.points for stroke in strokes if len(stroke.points) <= 4 * LONG]
    points = plot.seen(number)
    if len(points) > LONG:
        plot.mark_some(number, _BETWEEN)
        _dot_lonely(plot, series, points)
        return
    beaded = _are_dotted(plot)
    lonely = frozenset() if beaded else _lonely(series)
    for point in points.tolist():
        dot(plot, drawn, number, point, quiet=not beaded and point not in lonely)
    if not plot.panel.changes:
        drawn.groups.append(_labels(plot, series, points))


def _are_dotted(plot: Plot) -> bool:
    """Whether each point has a dot: of all lines of a panel, or of none."""
    if plot.longest_line > _DOTTED or len(plot.panel.series) > _MOST_DOTTED:
        return False
    dashed = any(known.ahead < np.inf for known in plot.panel.series)  # and between close dots no dashes were seen
    apart = _APART * (2 if dashed else 1) * max(plot.page.scale, 1.0)
    return plot.box.width >= (plot.longest_line - 1) * apart


def _lonely(series: Series) -> frozenset[int]:
    """The points between two gaps, which no line leads to: they have a dot even where others have none."""
    known = np.flatnonzero(np.isfinite(series.y))
    before, after = ({*ends.tolist()} for ends in series.gaps.T)
    first, last = known[:1].tolist(), known[-1:].tolist()
    return frozenset((before | {*last}) & (after | {*first}))


def _dot_lonely(plot: Plot, series: Series, points: npt.NDArray[np.int64]) -> None:
    """A small dot at each figure of a long line that no line leads to, which would be a speck; of very many at none."""
    if not len(series.gaps) or len(series.gaps) > LONG:
        return
    page, scale = plot.page, max(plot.page.scale, 1.0)
    for point in sorted(_lonely(series) & set(points.tolist())):
        pattern = pattern_of(series.look(point))
        x, y = plot.x.at(float(series.x[point])), plot.y.at(float(series.y[point]))
        page.shapes += dot_shapes(x, y, 2.5 * scale, scale, pattern, plot.colour(series), page.theme.page, page.hollow)


def _band(plot: Plot, series: Series) -> bool:
    """Whether the line has so many points on show that it is drawn as a band, and that is done."""
    width, colour = max(plot.page.scale, 1.0), plot.colour(series)
    whole = bands(series, plot.box, plot.x, plot.y, width=width)
    if whole is None:
        return False
    dash = BRIDGE if whole.bridges and len(series.gaps) else ()
    plot.page.shapes += [Line(ends, colour, width, dash) for ends in whole.bridges]
    unsure = series.has_unsure
    pale = blend(colour, plot.page.theme.page, 0.55)
    plot.page.shapes += [
        Polygon(shape, pale, colour, _EDGE) if unsure else Polygon(shape, colour) for shape in whole.shapes
    ]
    if unsure and series.sure_part is not None:
        sure = bands(series.sure_part, plot.box, plot.x, plot.y, width=width)
        plot.page.shapes += [Polygon(shape, colour) for shape in (sure.shapes if sure else ())]
    return True


def _strokes(plot: Plot, series: Series) -> list[Line]:
    step, colour = mark_of(series.mark).holds_level, plot.colour(series)
    width = round((_STRONG if len(series.x) <= _MOST_STRONG else _FINE) * max(plot.page.scale, 1.0), 2)
    if step and len(series.x) <= _MOST_STRONG:  # edges on whole pixels are the same in every viewer
        width = 2.0 * max(round(plot.page.scale), 1)
    own = tuple(round(part * width, 2) for part in _DASHES[series.style % len(_DASHES)])
    parts: list[tuple[Series, tuple[float, ...]]] = [(series, own)]
    if len(series.x) > LONG and series.has_unsure:
        dash = (4.0 * width, 2.5 * width)
        parts = [(series, dash), *([(series.sure_part, ())] if series.sure_part is not None else [])]
    elif series.ahead < np.inf:
        first = int(np.searchsorted(series.x, series.ahead))
        places = np.arange(len(series.x))
        to_come = tuple(round(part * width, 2) for part in _AHEAD)
        parts = [(series.at(places[:first]), own), (series.at(places[max(first - 1, 0) :]), to_come)]
    box, x, y = plot.box, plot.x, plot.y
    return [Line(run, colour, width, dash) for part, dash in parts for run in runs(part, box, x, y, step=step)]


def _labels(plot: Plot, series: Series, points: npt.NDArray[np.int64]) -> list[Wanted]:
    """The figures of a short line; of a longer one its first, highest, lowest and (without a name there) last."""
    if not len(points) or len(plot.panel.named) > MOST_TOLD_ALONG or len(plot.chart.panels) > _MOST_PANELS:
        return []
    values = series.y[points]
    last = len(points) - 1
    chosen = [int(np.argmax(values)), int(np.argmin(values)), 0, last]
    chosen += range(len(points)) if len(points) <= _TOLD else []
    ink = plot.ink(series)
    return [
        Wanted(plot.label(series, int(points[at])), _places(plot, series, points, at), key=True, colour=ink)
        for at in dict.fromkeys(chosen)
        if at < last or not plot.named_at_ends
    ]


def _places(plot: Plot, series: Series, points: npt.NDArray[np.int64], at: int) -> tuple[Place, ...]:
    """Above a point first, below it first where the line has its low there; the first series's begins at the point."""
    x, y = plot.x.at(float(series.x[points[at]])), plot.y.at(float(series.y[points[at]]))
    away = 4.5 * plot.page.scale
    x += away if at == 0 else 0.0
    beside = series.y[points[max(at - 1, 0) : at + 2]]
    above: list[Place] = [(x, y - away * far, side) for far in (1, 2.5) for side in _ABOVE]
    below: list[Place] = [(x, y + away * far, side) for far in (1, 2.5) for side in _BELOW]
    if at == 0:  # there the axis is on the left
        above, below = ([place for place in each if place[2].endswith("right")] for each in (above, below))
    neighbours = [plot.y.at(value) - y for value in _others(plot, series, float(series.x[points[at]]))]
    near = 3.0 * plot.page.type("value")
    if any(-near < each < 0 for each in neighbours):  # there a figure would seem to be that of the other line
        above = []
    if any(0 <= each < near for each in neighbours):
        below = []
    value = float(series.y[points[at]])
    low = len(beside) > 1 and value <= float(beside.min())
    order = zip_longest(below, above) if low else zip_longest(above, below)
    found = [place for pair in order for place in pair if place is not None]
    if 0 < at < len(points) - 1 and above and below and (low or value >= float(beside.max())):  # beside a sharp one
        found += [(x + away, y, "right"), (x - away, y, "left")]
    return tuple(found)


def _others(plot: Plot, series: Series, x: float) -> list[float]:
    """The values of the panel's other lines at a place."""
    values = []
    for other in plot.panel.series:
        at = int(np.searchsorted(other.x, x))
        runs_too = other is not series and not other.quiet and mark_of(other.mark).runs
        if runs_too and at < len(other.x) and other.x[at] == x:
            values.append(float(other.y[at]))
    return values


def swatch(colour: str, x: float, y: float, side: float, style: int = 0) -> list[Shape]:
    """A stroke, dashed as the line is."""
    height = round(side * 0.3)
    dashes = tuple(part * height / 2 for part in _DASHES[style % len(_DASHES)])
    if dashes:
        middle = y + round(side / 2)
        return [Line(((round(x) - side * 0.4, middle), (round(x) + side, middle)), colour, height / 2, dashes)]
    return [Rect(Box(round(x), y + round((side - height) / 2), side, height), colour)]
