"""One panel of a chart: axes, then its marks, then the labels that fit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from harbin_viewer.charts.layout import data_labels, horizontal_bars, series_names, x_axis
from harbin_viewer.charts.marks import drawing
from harbin_viewer.charts.model.chart import Chart, Panel
from harbin_viewer.charts.plotting.downsampling import extremes
from harbin_viewer.charts.plotting.plot_area import Plot
from harbin_viewer.charts.plotting.scale import Notation, Scale, ValueAxis, notation_of, value_axis
from harbin_viewer.charts.scene import Box, Rect, Shape, Text
from harbin_viewer.charts.text import type_face

if TYPE_CHECKING:
    from harbin_viewer.charts.layout.page import Sheet


def draw(
    sheet: Sheet, chart: Chart, panel: Panel, first: int, room: Box, shown: tuple[float, float], left: float = 0.0
) -> Box:  # fmt: skip
    """The panel in `room`; `first` is the number of its first series in the chart. Returns its plot area.

    The plot begins at `left`, so that panels above each other begin alike, or where its labels end.
    """
    low, high = drawing.value_range(panel, shown)
    notation = notation_of(low, high, panel.unit)
    size = sheet.type("tick")
    room = _under_unit(sheet, chart, panel, notation, room)
    if len(chart.panels) > 1 and series_names.wants_legend(sheet, chart, panel, shown, room):
        top = min(series_names.legend(sheet, panel.series, room), room.bottom - 20)
        room = Box(room.x, top, room.width, room.bottom - top)
    if horizontal_bars.wanted(sheet, chart, panel, room):
        return horizontal_bars.draw(sheet, chart, panel, first, room, shown, (low, high), notation)
    above, below = _air(sheet, panel, low)
    axis, plot, groups = _axes(sheet, chart, panel, shown, room, (low, high), notation, above, left)
    y = Scale(axis.low, axis.high, plot.bottom - below, plot.y)
    x = Scale(shown[0], shown[1], plot.x, plot.right)
    named = series_names.at_ends(sheet, panel, shown, room) and len(panel.series) > 1
    it = Plot(sheet, chart, panel, first, plot, x, y, notation, named)
    behind = len(sheet.shapes)
    empty = not any(np.isfinite(extremes(one, shown)).any() for one in panel.series)
    axis = replace(axis, ticks=(), labels=()) if empty else axis
    for tick, label in zip(axis.ticks, axis.labels, strict=True):
        down = round(y.at(tick)) + size * 0.3
        sheet.shapes.append(
            sheet.text(label, plot.x - size * 0.6, down, size, "tick", colour=sheet.theme.muted, anchor=1)
        )
    drawn = drawing.draw(it)
    x_axis.draw(sheet, groups, plot, x)
    if named:
        series_names.draw_at_ends(it, room.right)
    elif series_names.on_pair(sheet, chart, panel, shown, room):
        series_names.draw_on_pair(it)
    data_labels.place(sheet, drawn, plot)
    if empty:
        _say_nothing(sheet, chart, plot)
    ruled = _ruled(plot, sheet.shapes[behind:]) if named else plot
    sheet.shapes[behind:behind] = _grid(sheet, axis, ruled, y, sheet.shapes[behind:])
    if y.low <= 0 <= y.high:
        sheet.shapes.append(Rect(Box(ruled.x, round(y.at(0)), ruled.width, 1.0), sheet.theme.axis))
    return plot


def _ruled(plot: Box, over: list[Shape]) -> Box:
    """The part of the plot that has lines behind it: up to the names at the ends."""
    names = [one.box.x for one in over if isinstance(one, Text) and one.role == "series"]
    right = min([plot.right, *(round(left) - 6 for left in names)])
    return Box(plot.x, plot.y, max(right - plot.x, 1.0), plot.height)


def _say_nothing(sheet: Sheet, chart: Chart, plot: Box) -> None:
    size, whole = sheet.type("series"), len(chart.series) and not any(np.isfinite(one.y).any() for one in chart.series)
    words = "There are no figures." if whole else "There are no figures in this part."
    middle = plot.x + plot.width / 2, plot.y + plot.height / 2
    sheet.shapes.append(sheet.text(words, *middle, size, "series", colour=sheet.theme.muted, anchor=0.5))


def _under_unit(sheet: Sheet, chart: Chart, panel: Panel, notation: Notation, room: Box) -> Box:
    """What is left below the unit, which stands above a panel where there are more, or where figures are large."""
    if len(chart.panels) < 2 and notation.plain:
        return room
    size = sheet.type("unit")
    alone = len(panel.series) == 1 and len(chart.panels) > 1
    words = ", ".join(filter(None, [panel.series[0].label if alone else "", notation.unit]))
    words = words[:1].upper() + words[1:] if " " in words and not alone else words
    label = type_face.shortened(words, size, room.width, bold=True)
    sheet.shapes.append(sheet.text(label, room.x, room.y + size, size, "unit", bold=True))
    taken = sheet.line_height(size)
    return Box(room.x, room.y + taken, room.width, room.height - taken)


def _air(sheet: Sheet, panel: Panel, low: float) -> tuple[float, float]:
    """Room for labels above the highest mark, and below the lowest bar where it goes down, in px."""
    bars = any(one.mark in ("bar", "stacked") for one in panel.series)
    return sheet.type("value") * 1.3, sheet.type("value") * 1.4 if bars and low < 0 else 0.0


def _axes(
    sheet: Sheet, chart: Chart, panel: Panel, shown: tuple[float, float], room: Box, ends: tuple[float, float],
    notation: Notation, above: float, least: float,
) -> tuple[ValueAxis, Box, x_axis.GroupAxis]:  # fmt: skip
    """Both axes and the plot between them: how high it is depends on the lines under it, and these on its width."""
    size, top = sheet.type("tick"), room.y + above
    right = room.right - series_names.room_at_ends(sheet, panel, shown, room)
    lines = 1
    for _turn in range(2):
        bottom = room.bottom - size * 0.45 - lines * sheet.line_height(size)
        high = (bottom - top) / size
        most = max(1, min(6, int(high / 2.3)), min(8, int(high / 5)))
        axis = value_axis(*ends, most, notation, sheet.locale)
        left = round(room.x + max((type_face.width(one, size) for one in axis.labels), default=0.0) + size * 0.7)
        left = max(left, round(least))
        groups = x_axis.group_axis(sheet, chart, shown, max(right - left, 10.0))
        lines = groups.lines
    bottom = room.bottom - size * 0.45 - lines * sheet.line_height(size)
    return axis, Box(left, round(top), round(max(right - left, 10.0)), round(max(bottom - top, 10.0))), groups


def _grid(sheet: Sheet, axis: ValueAxis, plot: Box, y: Scale, over: list[Shape]) -> list[Shape]:
    """Light lines at the ticks, with gaps where a label on the data lies over them."""
    labels = [one.box for one in over if isinstance(one, Text) and one.role in ("value", "series")]
    lines: list[Shape] = []
    for tick in axis.ticks:
        at, left = round(y.at(tick)), plot.x
        crossed = sorted(
            one for one in labels if one.y - 1 < at < one.bottom + 1 and left < one.right and one.x < plot.right
        )
        for box in crossed:
            if left < box.x - 3 < plot.right:
                lines.append(Rect(Box(left, at, round(box.x - 3 - left), 1.0), sheet.theme.grid))
            left = max(left, round(box.right + 3))
        if left < plot.right:
            lines.append(Rect(Box(left, at, plot.right - left, 1.0), sheet.theme.grid))
    return lines
