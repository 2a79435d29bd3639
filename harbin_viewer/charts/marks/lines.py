"""Lines, steps, areas and points; each point looks as sure as its figure is."""

from __future__ import annotations

from itertools import zip_longest

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.colour import blend
from harbin_viewer.charts.marks.envelope import bands
from harbin_viewer.charts.model.series import LONG, WEAK, Series
from harbin_viewer.charts.plotting.downsampling import apart, runs, seen_points, visible
from harbin_viewer.charts.plotting.plot_area import Drawn, Place, Plot, Side, Wanted
from harbin_viewer.charts.scene import Box, Dot, Line, Points, Polygon

LINES = ("line", "step", "area")
"""The marks that run from point to point."""

_DOTTED = 25
"""Points up to which confirmed ones have a dot too."""

_BETWEEN = 3.0
"""Px between the points of a long line that can be pointed at."""

_MOST_TOLD = 3
"""Lines in a panel up to which figures are told along them."""

_ABOVE: tuple[Side, ...] = ("above", "above left", "above right")
_BELOW: tuple[Side, ...] = ("below", "below left", "below right")

_TOLD = 8
"""Points of a line up to which all of their figures are told where there is room."""


def areas(plot: Plot) -> None:
    """The fills of the series drawn as areas, the largest behind."""
    filled = [one for one in plot.panel.series if one.mark == "area"]
    base = plot.y.at(min(max(0.0, plot.y.low), plot.y.high))
    for one in sorted(filled, key=_size, reverse=True):
        fill = blend(plot.colour(one), plot.sheet.theme.page, 0.65)
        shapes = bands(one, plot.box, plot.x, plot.y, base=base)
        if shapes is None:
            lines = runs(one, plot.box, plot.x, plot.y, step=False)
            shapes = [((run[0][0], base), *run, (run[-1][0], base)) for run in lines]
        plot.sheet.shapes += [Polygon(shape, fill) for shape in shapes]


def _size(one: Series) -> float:
    greatest = one.blocks[2]
    return float(np.nansum(np.abs(greatest))) / max(len(greatest), 1)


def line(plot: Plot, drawn: Drawn, number: int, one: Series) -> None:
    """A line with its dots; what is not confirmed of a long one is dashed, or pale where it is a band."""
    drawn.smaller = False
    if _band(plot, one):
        _note_some(plot, number, one)
        return
    strokes = _strokes(plot, one)
    if any(other.mark in ("bar", "stacked") for other in plot.panel.series):  # an edge, so that it is seen on bars
        page = plot.sheet.theme.page
        plot.sheet.shapes += [Line(one.points, page, round(one.width * 2.2, 2)) for one in strokes]
    plot.sheet.shapes.extend(strokes)
    drawn.lines += [stroke.points for stroke in strokes if len(stroke.points) <= 4 * LONG]
    points = seen_points(one, plot.shown)
    if len(points) > LONG:
        _note_some(plot, number, one)
        return
    for point in points.tolist():
        dot(plot, drawn, number, one, point, quiet=len(points) > _DOTTED)
    drawn.groups.append(_labels(plot, one, points))


def _note_some(plot: Plot, number: int, one: Series) -> None:
    """Of many points note where some are, so that a reader can point at a figure wherever the line runs."""
    seen = visible(one, plot.shown)
    points = range(seen.start, seen.stop) if isinstance(seen, slice) else np.flatnonzero(seen)
    some = np.array(points[:: max(1, round(len(points) * _BETWEEN / plot.box.width))], dtype=np.int64)
    for point in some[np.isfinite(one.y[some])].tolist():
        x, y = plot.x.at(float(one.x[point])), plot.y.at(float(one.y[point]))
        plot.mark(number, point, Box(x - 2, y - 2, 4, 4))


def _band(plot: Plot, one: Series) -> bool:
    """Whether the line has so many points on show that it is drawn as a band, and that is done."""
    width, colour = max(plot.sheet.scale, 1.0), plot.colour(one)
    whole = bands(one, plot.box, plot.x, plot.y, width=width)
    if whole is None:
        return False
    unsure = bool(one.unsure.any())
    pale = blend(colour, plot.sheet.theme.page, 0.55)
    plot.sheet.shapes += [Polygon(shape, pale if unsure else colour) for shape in whole]
    if unsure and one.sure_part is not None:
        sure = bands(one.sure_part, plot.box, plot.x, plot.y, width=width) or ()
        plot.sheet.shapes += [Polygon(shape, colour) for shape in sure]
    return True


def _strokes(plot: Plot, one: Series) -> list[Line]:
    width = round((2.5 if len(one.x) <= 500 else 1.0) * max(plot.sheet.scale, 1.0), 2)
    if (
        one.mark == "step" and len(one.x) <= 500
    ):  # level lines with their edges on whole pixels, the same in every viewer
        width = 2.0 * max(round(plot.sheet.scale), 1)
    step, colour = one.mark == "step", plot.colour(one)
    parts: list[tuple[Series, tuple[float, ...]]] = [(one, ())]
    if len(one.x) > LONG and bool(one.unsure.any()):
        dash = (4.0 * width, 2.5 * width)
        parts = [(one, dash), *([(one.sure_part, ())] if one.sure_part is not None else [])]
    box, x, y = plot.box, plot.x, plot.y
    return [Line(run, colour, width, dash) for part, dash in parts for run in runs(part, box, x, y, step=step)]


def points(plot: Plot, drawn: Drawn, number: int, one: Series) -> None:
    """Dots alone; of very many, one for each small square."""
    seen = seen_points(one, plot.shown)
    across = plot.box.x + (one.x[seen] - plot.x.low) / ((plot.x.high - plot.x.low) or 1.0) * plot.box.width
    span = plot.y.end - plot.y.start
    down = plot.y.start + (one.y[seen] - plot.y.low) / ((plot.y.high - plot.y.low) or 1.0) * span
    for point in seen[apart(across, down, plot.box)].tolist():
        dot(plot, drawn, number, one, point, small=len(seen) > 500)


def dot(
    plot: Plot, drawn: Drawn, number: int, one: Series, point: int, *, quiet: bool = False, small: bool = False,
    radius: float = 4.0, aside: float = 0.0,
) -> None:  # fmt: skip
    """A point: full where confirmed, a diamond where derived, hollow where one voice is alone, crossed where
    contradicted.

    A `quiet` confirmed one is not drawn, but can be pointed at; it stands so many px `aside` of its place.
    """
    x, y, status = plot.x.at(float(one.x[point])) + aside, plot.y.at(float(one.y[point])), one.look(point)
    radius = round((2.0 if small else radius + (0.5 if status in WEAK else 0.0)) * plot.sheet.scale, 2)
    plot.mark(number, point, Box(x - radius * 1.5, y - radius * 1.5, radius * 3, radius * 3))
    if quiet and status not in WEAK:
        return
    colour, page = plot.colour(one), plot.sheet.theme.page
    width = round((1.0 if small else 2.0) * max(plot.sheet.scale, 1.0), 2)
    if status == "derived":
        far = radius * 1.25
        corners = ((x, y - far), (x + far, y), (x, y + far), (x - far, y))
        plot.sheet.shapes.append(Polygon(corners, blend(colour, page, 0.55), colour, width))
    else:
        plot.sheet.shapes.append(Dot(x, y, radius, page if status in WEAK else colour, colour, width))
    if not small:
        drawn.boxes.append(Box(x - radius, y - radius, 2 * radius, 2 * radius))
    if status == "contradicted":
        plot.sheet.shapes += _cross(x, y, radius * 0.6, colour, width * 0.75)


def _cross(x: float, y: float, arm: float, colour: str, width: float) -> list[Line]:
    ends: tuple[Points, ...] = (((x - arm, y - arm), (x + arm, y + arm)), ((x - arm, y + arm), (x + arm, y - arm)))
    return [Line(one, colour, width) for one in ends]


def _labels(plot: Plot, one: Series, points: npt.NDArray[np.int64]) -> list[Wanted]:
    """The figures of a short line; of a longer one its first, highest, lowest and (without a name there) last."""
    if not len(points) or len(plot.panel.series) > _MOST_TOLD:
        return []
    values = one.y[points]
    decimals = plot.decimals(values.tolist())
    last = len(points) - 1
    chosen = [int(np.argmax(values)), int(np.argmin(values)), 0, last]
    chosen += range(len(points)) if len(points) <= _TOLD else []
    return [
        Wanted(plot.figure(float(values[at]), decimals), _round(plot, one, points, at), key=True, colour=plot.ink(one))
        for at in dict.fromkeys(chosen)
        if at < last or not plot.named_at_ends
    ]


def _round(plot: Plot, one: Series, points: npt.NDArray[np.int64], at: int) -> tuple[Place, ...]:
    """Above a point first, below it first where the line has its low there; the first one's begins at the point."""
    x, y = plot.x.at(float(one.x[points[at]])), plot.y.at(float(one.y[points[at]]))
    away = 4.5 * plot.sheet.scale
    x += away if at == 0 else 0.0
    beside = one.y[points[max(at - 1, 0) : at + 2]]
    above: list[Place] = [(x, y - away * far, side) for far in (1, 2.5) for side in _ABOVE]
    below: list[Place] = [(x, y + away * far, side) for far in (1, 2.5) for side in _BELOW]
    if at == 0:  # there the axis is on the left
        above, below = ([one for one in each if one[2].endswith("right")] for each in (above, below))
    neighbours = [plot.y.at(value) - y for value in _others(plot, one, float(one.x[points[at]]))]
    near = 3.0 * plot.sheet.type("value")
    if any(-near < each < 0 for each in neighbours):  # there a figure would seem to be that of the other line
        above = []
    if any(0 <= each < near for each in neighbours):
        below = []
    low = len(beside) > 1 and float(one.y[points[at]]) <= float(beside.min())
    order = zip_longest(below, above) if low else zip_longest(above, below)
    return tuple(place for pair in order for place in pair if place is not None)


def _others(plot: Plot, one: Series, x: float) -> list[float]:
    """The values of the panel's other lines at a place."""
    values = []
    for other in plot.panel.series:
        at = int(np.searchsorted(other.x, x))
        if other is not one and other.mark in LINES and at < len(other.x) and other.x[at] == x:
            values.append(float(other.y[at]))
    return values
