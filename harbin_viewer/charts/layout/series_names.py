"""The names of the series: on the data where they fit, in a legend where they do not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from harbin_viewer.charts.marks import bars
from harbin_viewer.charts.marks.dumbbell import RADIUS
from harbin_viewer.charts.marks.lines import LINES
from harbin_viewer.charts.model.chart import Chart, Panel
from harbin_viewer.charts.model.computed import pairs
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.plotting.downsampling import passing, seen_points
from harbin_viewer.charts.plotting.plot_area import Plot
from harbin_viewer.charts.scene import Box, Dot, Rect
from harbin_viewer.charts.text import type_face

if TYPE_CHECKING:
    from harbin_viewer.charts.layout.page import Sheet

_MOST = 6
"""Series of a panel that are named at their ends."""

_SHARE = 0.26
"""The most of a panel's width that names at the ends take."""

_SHARE_OF_STACK = 0.19
"""The same of names beside a stack; where they need more, there is a legend."""


@dataclass(frozen=True)
class _Name:
    """A name beside the end of its series: its lines, the figure told with it, and the height it would like."""

    lines: tuple[str, ...]
    figure: str
    colour: str
    at: float
    below: bool = False
    """Whether the figure has a line of its own."""

    @property
    def count(self) -> int:
        """How many lines it takes."""
        return len(self.lines) + (1 if self.below else 0)


def at_ends(sheet: Sheet, panel: Panel, shown: tuple[float, float], room: Box) -> bool:
    """Whether each series is named beside its last figure: lines, and stacks whose last bar has all of them.

    Names beside a stack may not take much of the width: its bars, too, have figures to tell.
    """
    if len(panel.series) > _MOST:
        return False
    marks = {one.mark for one in panel.series}
    if marks <= set(LINES):
        return True
    return marks == {"stacked"} and _last_is_whole(panel, shown) and _wide(sheet, panel) < room.width * _SHARE_OF_STACK


def on_pair(sheet: Sheet, chart: Chart, panel: Panel, shown: tuple[float, float], room: Box) -> bool:
    """Whether a difference has its names beside the dots of the pair that is farthest apart."""
    if chart.kind != "difference" or len(panel.series) != 2:
        return False
    slot = room.width * 0.9 / max(shown[1] - shown[0], 1e-9)
    size = sheet.type("series")
    widest = max(type_face.width(one.label, size, bold=True) for one in panel.series)
    found = _farthest(panel, shown)
    return found is not None and found[1] * room.height * 0.6 > 2.5 * size and widest < slot - 5.2 * size


def wants_legend(sheet: Sheet, chart: Chart, panel: Panel, shown: tuple[float, float], room: Box) -> bool:
    """Whether a panel has series that are not named on the data; a single one needs none but the title."""
    if len(panel.series) < 2 or at_ends(sheet, panel, shown, room):
        return False
    return not on_pair(sheet, chart, panel, shown, room)


def _farthest(panel: Panel, shown: tuple[float, float]) -> tuple[tuple[int, int], float] | None:
    """The pair that is farthest apart, and how far in shares of the larger of all figures."""
    one, other = panel.series[:2]
    both = pairs(one, other, shown)
    if not both or min(np.nanmin(one.y), np.nanmin(other.y)) < 0:
        return None
    pair = max(both, key=lambda points: abs(float(one.y[points[0]]) - float(other.y[points[1]])))
    largest = max(float(np.nanmax(one.y)), float(np.nanmax(other.y))) or 1.0
    return pair, abs(float(one.y[pair[0]]) - float(other.y[pair[1]])) / largest


def _last_is_whole(panel: Panel, shown: tuple[float, float]) -> bool:
    """Whether the last bar on show has a segment of each series, above zero and high enough for a name."""
    if len(panel.series) > 4 or shown[1] - shown[0] > 100:
        return False
    points = [(one, seen_points(one, shown)) for one in panel.series]
    if any(not len(seen) for _one, seen in points):
        return False
    ends = [(float(one.x[seen[-1]]), float(one.y[seen[-1]])) for one, seen in points]
    total = sum(value for _x, value in ends)
    return len({x for x, _value in ends}) == 1 and total > 0 and min(value for _x, value in ends) > 0.12 * total


def room_at_ends(sheet: Sheet, panel: Panel, shown: tuple[float, float], room: Box) -> float:
    """The width that names at the ends take."""
    size = sheet.type("series")
    if len(panel.series) < 2 or not at_ends(sheet, panel, shown, room):
        return size * 0.5 if any(one.mark in LINES for one in panel.series) else 0.0
    return min(_wide(sheet, panel), room.width * _SHARE)


def _wide(sheet: Sheet, panel: Panel) -> float:
    """The width that names at the ends would like."""
    size = sheet.type("series")
    widest = max(type_face.width(one.label, size, bold=True) for one in panel.series)
    figures = type_face.width("−000.0", size) if panel.series[0].mark in LINES else 0.0
    return max(widest, figures) + size * 1.2


def draw_at_ends(plot: Plot, right: float) -> None:
    """Set each name beside the last figure on show, moved apart where they would touch; `right` is where they end."""
    sheet, size = plot.sheet, plot.sheet.type("series")
    left = _beside(plot) + size * 0.6
    width = right - left
    for most in (3, 2, 1):
        names = sorted(_wanted(plot, width, most), key=lambda one: one.at)
        step = sheet.line_height(size)
        heights = [(one.count + (0.4 if one.below else 0.0)) * step for one in names]
        if sum(heights) <= plot.box.height + step or most == 1:
            break
    tops = _apart([one.at for one in names], heights, plot.box.y - step * 0.5, plot.box.bottom + step * 0.5)
    for name, top in zip(names, tops, strict=True):
        _set(plot, name, left, top + size * 0.95, size)


def _beside(plot: Plot) -> float:
    """Where names may begin: after the last bar of a stack, after the plot of lines."""
    last = [mark.box.right for mark in plot.sheet.marks[-1:] if plot.panel.series[-1].mark == "stacked"]
    return max(last, default=plot.box.right)


def _wanted(plot: Plot, width: float, most: int) -> list[_Name]:
    size, below, names = plot.sheet.type("series"), 0.0, []
    decimals = plot.decimals(float(v) for one in plot.panel.series for v in one.y[-1:] if np.isfinite(v))
    for one in plot.panel.series:
        seen = seen_points(one, plot.shown)
        if not len(seen):
            continue
        value = float(one.y[seen[-1]])
        stacked = one.mark == "stacked"
        leaving = None if stacked else passing(one, plot.shown[1])
        at = plot.y.at(below + value / 2 if stacked else value if leaving is None else leaving)
        below += value if stacked else 0.0
        lines = tuple(type_face.fitted(one.label, size, width, most, bold=True))
        figure = "" if stacked or leaving is not None else plot.figure(value, decimals)
        names.append(_Name(lines, figure, plot.ink(one), at))
    return _with_figures(names, size, width, most)


def _with_figures(names: list[_Name], size: float, width: float, most: int) -> list[_Name]:
    """All figures after their names, or all below them, or none, as there is room."""
    wide = [type_face.width(f"{n.lines[-1]} ", size, bold=True) + type_face.width(n.figure, size) for n in names]
    if max(wide, default=0.0) <= width or not any(one.figure for one in names):
        return names
    if max(len(one.lines) for one in names) < most:
        return [replace(one, below=True) for one in names]
    return [replace(one, figure="") for one in names]


def _apart(wanted: list[float], heights: list[float], top: float, bottom: float) -> list[float]:
    """Upper edges of blocks round the heights they want (rising), none on another, all within `top` to `bottom`."""
    edges: list[float] = []
    for at, height in zip(wanted, heights, strict=True):
        edges.append(max(at - height / 2, edges[-1] + heights[len(edges) - 1] if edges else top))
    limit = bottom
    for place in range(len(edges) - 1, -1, -1):
        edges[place] = min(edges[place], limit - heights[place])
        limit = edges[place]
    return edges


def _set(plot: Plot, name: _Name, left: float, baseline: float, size: float) -> None:
    sheet = plot.sheet
    for number, line in enumerate(name.lines):
        down = baseline + number * sheet.line_height(size)
        text = sheet.text(line, left, down, size, "series", colour=name.colour, bold=True)
        sheet.shapes.append(text)
    if name.figure:
        after = left if name.below else text.box.right + type_face.width(" ", size)
        down += sheet.line_height(size) if name.below else 0
        sheet.shapes.append(sheet.text(name.figure, after, down, size, "value", colour=name.colour))


def draw_on_pair(plot: Plot) -> None:
    """Set both names of a difference to the left of the dots that are farthest apart."""
    found = _farthest(plot.panel, plot.shown)
    if found is None:
        return
    size = plot.sheet.type("series")
    for one, point in zip(plot.panel.series, found[0], strict=True):
        x = plot.x.at(float(one.x[point])) - (RADIUS + 4) * plot.sheet.scale
        down = plot.y.at(float(one.y[point])) + size * 0.33
        plot.sheet.shapes.append(
            plot.sheet.text(one.label, x, down, size, "series", colour=plot.ink(one), bold=True, anchor=1)
        )


def legend(sheet: Sheet, series: tuple[Series, ...], area: Box) -> float:
    """A swatch and a name for each series, in as many rows as it takes; returns where it ends.

    On a narrow page names are cut so that three stand in a row.
    """
    size, gap = sheet.type("series"), sheet.px(18)
    swatch = round(size * 0.8)
    x, y = area.x, area.y + sheet.line_height(size)
    for one in series:
        room = (area.width / 3 - gap if sheet.narrow else area.width) - swatch * 1.5
        lines = type_face.fitted(one.label, size, room, 1 if sheet.narrow else 3)
        wide = swatch * 1.5 + max(type_face.width(line, size) for line in lines)
        if x > area.x and x + wide > area.right:
            x, y = area.x, y + sheet.line_height(size)
        _swatch(sheet, one, x, y, swatch)
        for number, line in enumerate(lines):
            sheet.shapes.append(sheet.text(line, x + swatch * 1.5, y, size, "series"))
            y += sheet.line_height(size) if number < len(lines) - 1 else 0
        x += wide + gap
    return y + sheet.px(10)


def _swatch(sheet: Sheet, one: Series, x: float, y: float, side: float) -> None:
    """A square for what is filled, as sure as most of its figures; a stroke for a line, a dot for dots."""
    theme, top = sheet.theme, round(y - side * 0.88)
    colour = theme.series_colour(one.rank, one.shade)
    if one.mark in ("points", "difference"):
        sheet.shapes.append(Dot(round(x) + side / 2, top + side / 2, side / 2, colour))
    elif one.mark in ("line", "step"):
        height = round(side * 0.3)
        sheet.shapes.append(Rect(Box(round(x), top + round((side - height) / 2), side, height), colour))
    else:
        sheet.shapes += bars.filled(Box(round(x), top, side, side), colour, one.mostly, theme.page, sheet.scale)
