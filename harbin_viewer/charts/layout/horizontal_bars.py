"""Bars that lie: where the names of the places are too long to stand under bars, they stand beside them."""

from __future__ import annotations

import math
from itertools import pairwise

from harbin_viewer.charts.layout import data_labels, x_axis
from harbin_viewer.charts.layout.panel_view import PanelView
from harbin_viewer.charts.marks.bar import offsets
from harbin_viewer.charts.marks.bars import bar
from harbin_viewer.charts.marks.intervals import whiskers
from harbin_viewer.charts.marks.stacked import segment
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.mark import Mark
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.plotting.page import Page
from harbin_viewer.charts.plotting.plot_area import Drawn, Place, Plot, Wanted
from harbin_viewer.charts.plotting.scale import Scale, ValueAxis, value_axis
from harbin_viewer.charts.scene import Box, Rect
from harbin_viewer.charts.text import type_face

_NAMES, _LONG_NAMES = 0.38, 0.5
"""The most of a panel's width that names take; and where they would be cut or broken inside a word in that."""

_BARS = 0.4
"""The least of it that long names leave to the bars."""

_MOST_LINES = 5
"""Lines of a name beside a bar that has room for them."""

_THICKEST = 44.0
"""No bar is thicker, in px of an ordinary page."""

_GAP = -0.1
"""Between the figures of two bars, in shares of their size: digits have nothing below their line."""

_THIN = 3.0
"""Px up to which a part of a bar has nothing to spare."""

_BELOW_AXIS, _BELOW_BARS = 1.9, 0.4
"""Room below the bars, in sizes of type: for the figures of the axis, and without them."""

_ROOM = 0.6
"""Between the labels of two ticks, at the least, in shares of their size."""


def wanted(page: Page, chart: Chart, panel: Panel, room: Box) -> bool:
    """Whether the names of all places fit beside bars and not, in two lines of whole words, under them."""
    count, size = len(chart.categories), page.type("tick")
    if len(chart.panels) > 1 or chart.axis != "category" or not all(_may_lie(chart, mark) for mark in panel.marks):
        return False
    if panel.touching:
        return False
    if chart.lying:
        return count > 0 and room.height * 0.9 / count >= size * 0.9
    if not count or room.height * 0.85 / count < size * (0.9 + 0.6 * len(panel.series)):
        return False
    names, under = x_axis.names_of(page, chart, range(count)), room.width * 0.92 / count - size * 0.5
    return not all(type_face.width(name, size) <= under or _stands(name, size, under) for name in names)


def _may_lie(chart: Chart, mark: Mark) -> bool:
    """Whether bars of a mark can lie: those of a stack where the chart asks for it."""
    return mark.may_lie or (chart.lying and mark.arranged == "stacked")


def _stands(name: str, size: float, room: float) -> bool:
    words = name.split()
    return all(type_face.width(word, size) <= room for word in words) and len(type_face.wrap(name, size, room)) <= 2


def draw(page: Page, chart: Chart, view: PanelView, room: Box) -> Box:
    """The panel in `room`: names, bars and the figures at their ends. Returns its plot area.

    An axis tells what figures do not: there is none where each bar has its own.
    """
    before = len(page.shapes), len(page.marks), len(page.names)
    if _may_be_bare(view):
        plot, all_told = _draw(page, chart, view, room, bare=True)
        if all_told:
            return plot
        del page.shapes[before[0] :], page.marks[before[1] :], page.names[before[2] :]
    return _draw(page, chart, view, room, bare=False)[0]


def _may_be_bare(view: PanelView) -> bool:
    """Whether figures at the bars may tell all; nothing but an axis tells how far whiskers reach."""
    return not view.is_empty and all(known.intervals is None for known in view.panel.series)


def _draw(page: Page, chart: Chart, view: PanelView, room: Box, *, bare: bool) -> tuple[Box, bool]:
    """The plot area of the panel, which is drawn with its axis or `bare`; and whether each bar has its figure."""
    size, shown = page.type("tick"), view.shown
    label = max(type_face.width(text, size) for text in _figures(page, view, bare=bare)) + size * 0.9
    names = _names(page, chart, shown, room, label + size * 0.8)
    widest = max((type_face.width(line, size) for _at, lines in names for line in lines), default=0.0)
    left = round(room.x + widest + size * 0.8 + (label if view.low < 0 else 0.0))
    below = size * (_BELOW_BARS if bare else _BELOW_AXIS)
    plot = Box(left, round(room.y), round(room.right - label - left), round(room.height - below))
    axis = ValueAxis(view.low, view.high, (), ()) if bare else _axis(page, view, plot)
    area = Plot(
        page, chart, view.panel, view.first, plot, Scale(*shown, plot.y, plot.bottom),
        Scale(axis.low, axis.high, plot.x, plot.right), view.notation,
    )  # fmt: skip
    _draw_value_axis(area, axis, size)
    _set_names(area, names, room.x, size)
    drawn = _draw_stacks(area) if any(mark.arranged == "stacked" for mark in view.panel.marks) else _draw_bars(area)
    page.shapes.append(Rect(Box(round(area.y.at(0)), plot.y, 1.0, plot.height), page.theme.axis))
    return plot, data_labels.place(page, drawn, room)


def _axis(page: Page, view: PanelView, plot: Box) -> ValueAxis:
    most = view.most_ticks(max(2, min(6, int(plot.width / (page.type("tick") * 5)))))
    return value_axis(view.low, view.high, most, view.notation, page.locale, counted=view.counts)


def _figures(page: Page, view: PanelView, *, bare: bool) -> list[str]:
    """Figures as wide as those at the bars: of an axis beside them, or these themselves."""
    if bare:
        ends = ((series, point) for series in view.panel.series for point in series.end_points)
        return [view.panel.label(view.notation, series, point, page.locale) for series, point in ends]
    return [*value_axis(view.low, view.high, 6, view.notation, page.locale).labels, "−00.0"]


def _names(
    page: Page, chart: Chart, shown: tuple[float, float], room: Box, beside: float
) -> list[tuple[int, list[str]]]:  # fmt: skip
    """The places on show with their names in lines; figures and gaps take `beside` px of what these leave to bars."""
    size = page.type("tick")
    last = min(len(chart.categories) - 1, math.floor(shown[1]))
    row = (room.height - size * _BELOW_AXIS) / max(shown[1] - shown[0], 1e-9)
    lines = max(1, min(_MOST_LINES, int(row / page.line_height(size))))
    places = range(max(0, math.ceil(shown[0])), last + 1)
    texts = x_axis.names_of(page, chart, places)
    named = type_face.fitted_apart(texts, size, room.width * _NAMES, lines)
    if any(map(_is_broken, texts, named)):
        wide = max(room.width * _NAMES, min(room.width * _LONG_NAMES, room.width * (1 - _BARS) - beside))
        named = type_face.fitted_apart(texts, size, wide, lines)
    page.note_cut("tick", zip(texts, named, strict=True))
    return list(zip(places, named, strict=True))


def _is_broken(name: str, lines: list[str]) -> bool:
    """Whether the lines do not have all words of a name, each of them whole."""
    return " ".join(lines) != " ".join(name.split())


def _set_names(plot: Plot, names: list[tuple[int, list[str]]], left: float, size: float) -> None:
    step = plot.page.line_height(size)
    for at, lines in names:
        top = plot.x.at(at) - (len(lines) - 1) * step / 2 + size * 0.32
        for number, line in enumerate(lines):
            plot.page.shapes.append(plot.page.text(line, left, top + number * step, size, "tick"))


def _draw_value_axis(plot: Plot, axis: ValueAxis, size: float) -> None:
    page = plot.page
    for tick, label in _apart(plot, axis, size):
        at = round(plot.y.at(tick))
        page.shapes.append(Rect(Box(at, plot.box.y, 1.0, plot.box.height), page.theme.grid))
        down = plot.box.bottom + size * 1.35
        page.shapes.append(page.text(label, at, down, size, "tick", colour=page.theme.muted, anchor=0.5))


def _apart(plot: Plot, axis: ValueAxis, size: float) -> list[tuple[float, str]]:
    """Ticks whose labels leave room to each other: all, or each second one or more, counted from zero."""
    ticks = list(zip(axis.ticks, axis.labels, strict=True))
    zero = axis.ticks.index(0.0) if 0.0 in axis.ticks else 0
    for every in range(1, len(ticks)):
        kept = ticks[zero % every :: every]
        if all(_between(plot, pair, size) >= size * _ROOM for pair in pairwise(kept)):
            return kept
    return ticks[zero : zero + 1]


def _between(plot: Plot, pair: tuple[tuple[float, str], tuple[float, str]], size: float) -> float:
    """The px from the end of a label to the beginning of the next."""
    (low, left), (high, right) = pair
    widths = type_face.width(left, size) + type_face.width(right, size)
    return plot.y.at(high) - plot.y.at(low) - widths / 2


def _draw_bars(plot: Plot) -> Drawn:
    drawn, labels = Drawn(gap=_GAP), []
    numbers = tuple(range(len(plot.panel.series)))
    slot = plot.x.at(1) - plot.x.at(0)
    shift, count = offsets(plot, numbers)
    thick = min(slot * (0.64 if count == 1 else 0.8) / count, _THICKEST * plot.page.scale)
    for number in numbers:
        series = plot.panel.series[number]
        for point, x, value in plot.points(number):
            box = _box(plot, plot.x.at(x) + shift[number, x] * thick, thick, value)
            bar(plot, series, plot.panel.pattern(series, point), box)
            plot.mark(number, point, box)
            drawn.boxes.append(box)
            labels.append(Wanted(plot.label(series, point), (_end(plot, series, point, box),), key=True))
    drawn.groups.append(labels)
    return drawn


def _draw_stacks(plot: Plot) -> Drawn:
    """Bars parted by the series, one behind the other; each part has its figure inside where there is room."""
    drawn, labels, ends = Drawn(gap=_GAP), [], dict[float, float]()
    slot, size = plot.x.at(1) - plot.x.at(0), plot.page.type("value")
    thick = min(slot * 0.64, _THICKEST * plot.page.scale)
    for number, series in enumerate(plot.panel.series):
        for point, x, value in plot.points(number):
            start = ends.get(x, 0.0)
            ends[x] = start + value
            box = _box(plot, plot.x.at(x) - thick / 2, thick, value, start)
            bar(plot, series, plot.panel.pattern(series, point), _parted(box))
            plot.mark(number, point, box)
            drawn.boxes.append(box)
            if box.width >= type_face.width(plot.label(series, point), size) + size * 0.8 and box.height >= size:
                labels.append(segment(plot, series, point, box))
            elif value:
                drawn.untold = True
    drawn.groups.append(labels)
    return drawn


def _parted(box: Box) -> Box:
    """A part that leaves a line free to the next, where it has a px to spare."""
    return box._replace(width=box.width - 1) if box.width > _THIN else box


def _end(plot: Plot, series: Series, point: int, box: Box) -> Place:
    """Where the figure of a bar stands: beyond its end, and beyond that of its whisker, which is drawn."""
    middle, reach = box.y + box.height / 2, box
    if ends := whiskers.ends_of(plot, series, point):
        reach = whiskers.lying(plot, middle, ends, box.height, box)
    if series.y[point] >= 0:
        return max(box.right, reach.right), middle, "right"
    return min(box.x, reach.x), middle, "left"


def _box(plot: Plot, top: float, thick: float, value: float, start: float = 0.0) -> Box:
    """A bar of the value from its start, on whole pixels."""
    left, right = sorted((round(plot.y.at(start)), round(plot.y.at(start + value))))
    gap = 1 if thick > 5 else 0
    upper, lower = round(top) + gap, round(top + thick) - gap
    return Box(left, upper, max(right - left, 0.5), max(lower - upper, 1.0))
