"""One panel of a chart: its place and axes, then its marks, then the labels that fit."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from harbin_viewer.charts.layout import at_zero, data_labels, end_names, horizontal_bars, legend, size_key, x_axis
from harbin_viewer.charts.layout.legend import Legend
from harbin_viewer.charts.layout.naming import Naming
from harbin_viewer.charts.layout.panel_view import PanelView
from harbin_viewer.charts.layout.size_key import Sample
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.measure import says_unit
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.plotting.page import Page
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot
from harbin_viewer.charts.plotting.ruled_lines import broken_line, upright_line
from harbin_viewer.charts.plotting.scale import Scale, ValueAxis, logarithmic_axis, on_the_ground, value_axis
from harbin_viewer.charts.scene import Box, Shape, Text
from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.text.notation import NUMBER_WORDS
from harbin_viewer.factsheet.wording import NO_UNIT

_LEAST_PLOT = 1.5
"""The least height of one plot of several, in lines."""

_MOST_LINES_ABOVE, _SHARE_ABOVE = 3, 0.3
"""Lines of the words above a panel, and the most of its height that they take."""

_SMALLER = 0.8
"""How much smaller labels may be set, where so all of them fit."""


@dataclass(frozen=True)
class _Axes:
    """Both axes and the plot between them."""

    value: ValueAxis
    groups: x_axis.GroupAxis
    plot: Box


@dataclass(frozen=True)
class PlacedPanel:
    """A panel in its `room`, which is below its unit and its legend; `axes` None: its bars lie.
    `bare`: these have no values, which is to be tried first."""

    view: PanelView
    naming: Naming
    legend: Legend
    unit: tuple[str, ...]
    box: Box
    room: Box
    axes: _Axes | None
    bare: bool = False
    samples: tuple[Sample, ...] = ()

    @property
    def left(self) -> float:
        """Where its plot begins, in px."""
        return self.axes.plot.x if self.axes else 0.0


def placed(page: Page, chart: Chart, view: PanelView, naming: Naming, known: Legend, box: Box) -> PlacedPanel:
    """The panel in its box; nothing is drawn yet."""
    unit = _lines_above(page, chart, view, box)
    top = box.y + page.line_height(page.type("unit")) * len(unit)
    top = min(top + known.height, box.bottom - 20) if known.entries else top
    samples = size_key.samples_of(page, view.panel)
    top += size_key.height(page, samples) - (page.line_height(page.type("unit")) if samples and unit else 0.0)
    room = Box(box.x, top, box.width, box.bottom - top)
    lies = horizontal_bars.wanted(page, chart, view.panel, room)
    bare = not lies and len(chart.panels) == 1 and _may_be_bare(page, view, room.width - naming.beside)
    axes = None if lies else _axes(page, chart, view, room, naming, 0.0, bare=bare)
    return PlacedPanel(view, naming, known, unit, box, room, axes, bare, samples)


def least_height(page: Page) -> float:
    """The height of a panel with a word above it and its places below it, in px; in less it runs into the next."""
    tick = page.type("tick")
    words = page.line_height(page.type("unit")) + page.type("value") * 1.3 + tick * 0.45 + page.line_height(tick)
    return words + tick * _LEAST_PLOT + page.px(18)


def _may_be_bare(page: Page, view: PanelView, width: float) -> bool:
    """Whether there may be room for a figure at each bar of a plot so wide, so that the axis needs none."""
    series = view.panel.series
    if view.is_empty or any(mark.form != "bar" for mark in view.panel.marks):
        return False
    if any(known.intervals is not None for known in series):
        return False  # nothing but the axis tells how far whiskers reach
    beside = len(series) if any(mark.arranged == "beside" for mark in view.panel.marks) else 1
    room = width / max(view.shown[1] - view.shown[0], 1e-9) / beside
    size = page.type("value") * _SMALLER
    ends = (label for one_series in series for label in _ends(page, view, one_series))
    return room > 0 and all(room * 1.1 > type_face.width(label, size) for label in ends)


def _ends(page: Page, view: PanelView, series: Series) -> list[str]:
    """The labels of the least and the greatest figure of a series."""
    return [view.panel.label(view.notation, series, point, page.locale) for point in series.end_points]


def draw(page: Page, chart: Chart, it: PlacedPanel, left: float) -> Box:
    """Draw the panel; its plot begins `left` px from the page's edge, as those of all panels. Returns its plot area."""
    size = page.type("unit")
    step = page.line_height(size)
    for number, line in enumerate(it.unit):
        page.shapes.append(page.text(line, it.box.x, it.box.y + size + number * step, size, "unit", bold=True))
    if it.legend.entries:
        legend.draw(page, it.legend, it.box.x, it.box.y + step * len(it.unit))
    size_key.draw(page, it.samples, it.box)
    if it.axes is None:
        return horizontal_bars.draw(page, chart, it.view, it.room)
    before = len(page.shapes), len(page.marks), len(page.names)
    if it.bare:
        if _draw_upright(page, chart, it, it.axes):
            return it.axes.plot
        del page.shapes[before[0] :], page.marks[before[1] :], page.names[before[2] :]
    as_placed = it.left == left and not it.bare
    axes = it.axes if as_placed else _axes(page, chart, it.view, it.room, it.naming, 0.0 if it.bare else left)
    _draw_upright(page, chart, it, axes)
    return axes.plot


def _draw_upright(page: Page, chart: Chart, it: PlacedPanel, axes: _Axes) -> bool:
    """Draw the panel between its axes; whether each figure has its label."""
    view, plot, named = it.view, axes.plot, it.naming.where in ("ends", "figures")
    axis = replace(axes.value, ticks=(), labels=()) if view.is_empty else axes.value
    log = view.panel.logarithmic and not view.is_empty
    y = Scale(axis.low, axis.high, plot.bottom - _air_below(page, view, axis, plot.height), plot.y, log)
    x = Scale(*view.shown, plot.x, plot.right, chart.x_logarithmic)
    area = Plot(page, chart, view.panel, view.first, plot, x, y, view.notation, named)
    behind = len(page.shapes)
    _draw_values(page, axis, plot, y)
    drawn = _draw_marks(area)
    x_axis.draw(page, axes.groups, plot, x, y.at(0.0))
    if chart.axis == "category" and not chart.bounds:
        page.note_cut("tick", ((chart.categories[int(at)], lines) for at, lines in axes.groups.places))
    names_from = plot.right
    if named:
        names_from = end_names.draw_at_ends(area, drawn, it.room.right, figures_alone=it.naming.in_legend)
    elif it.naming.where == "pair":
        end_names.draw_on_pair(area)
    right = it.box.right + page.px(10) if chart.columns > 1 else math.inf  # there the next panel has its axis
    all_told = data_labels.place(page, drawn, plot, right)
    if view.is_empty:
        _say_nothing(page, chart, plot)
    over = page.shapes[behind:]
    ruled = _ruled(plot, names_from) if named else plot
    labels = _labels_of(over)
    measured = chart.axis == "number" and chart.x_name and x.low < 0 < x.high
    upright = upright_line(round(x.at(0)), plot, labels, page.theme.axis) if measured else []
    page.shapes[behind:behind] = [*_grid(page, axis, ruled, y, labels), *upright]
    if y.low <= 0 <= y.high:
        page.shapes += broken_line(round(y.at(0)), ruled, labels, page.theme.axis)
    return all_told and bool(drawn.groups)


def _draw_values(page: Page, axis: ValueAxis, plot: Box, y: Scale) -> None:
    size = page.type("tick")
    for tick, label in zip(axis.ticks, axis.labels, strict=True):
        down = round(y.at(tick)) + size * 0.3
        text = page.text(label, plot.x - size * 0.6, down, size, "tick", colour=page.theme.muted, anchor=1)
        page.shapes.append(text)


def _draw_marks(plot: Plot) -> Drawn:
    """The marks of the panel, those of a lower layer behind, and quiet ones; what is left to be labelled."""
    drawn = Drawn()
    of_each: dict[str, list[int]] = {}
    for number, series in sorted(enumerate(plot.panel.series), key=lambda known: not known[1].quiet):
        of_each.setdefault(series.mark, []).append(number)
    for name in sorted(of_each, key=lambda name: mark_of(name).layer):
        mark_of(name).draw(plot, tuple(of_each[name]), drawn)
    return drawn


def _ruled(plot: Box, names_from: float) -> Box:
    """The part of the plot that has lines behind it: up to the names at the ends."""
    right = min(plot.right, round(names_from) - 6)
    return Box(plot.x, plot.y, max(right - plot.x, 1.0), plot.height)


def _say_nothing(page: Page, chart: Chart, plot: Box) -> None:
    size = page.type("series")
    whole = len(chart.series) and not any(np.isfinite(series.y).any() for series in chart.series)
    words = "There are no figures." if whole else "There are no figures in this part."
    middle = plot.x + plot.width / 2, plot.y + plot.height / 2
    page.shapes.append(page.text(words, *middle, size, "series", colour=page.theme.muted, anchor=0.5))


def _lines_above(page: Page, chart: Chart, view: PanelView, box: Box) -> tuple[str, ...]:
    """The words above a panel in lines, as many as one beside it has: their plots begin at one height."""
    words = _unit_above(page, chart, view, box.width)
    if not words:
        return ()
    size = page.type("unit")
    most = max(1, min(_MOST_LINES_ABOVE, int(box.height * _SHARE_ABOVE / page.line_height(size))))
    lines = type_face.fitted(words, size, box.width, most, bold=True)
    page.note_cut("unit", [(words, lines)])
    titles = [panel.title for panel in chart.panels] if chart.columns > 1 else []
    count = max((len(type_face.fitted(title, size, box.width, most, bold=True)) for title in titles), default=1)
    return (*lines, *[""] * (count - len(lines)))


def _unit_above(page: Page, chart: Chart, view: PanelView, width: float) -> str:
    """The unit, which stands above a panel where there are more, where figures are large, or where no words say it."""
    several = len(chart.panels) > 1
    if view.panel.title:
        return ", ".join(filter(None, [view.panel.title, _beside_title(page, chart, view, width)]))
    told = says_unit(f"{chart.title}\n{chart.subtitle}", view.panel.unit)
    if not several and (told if view.notation.plain else says_unit(chart.subtitle, view.notation.unit)):
        return ""
    if told and view.notation.is_finer_than(view.panel.unit):
        return f"Figures in {view.notation.unit}"  # of a finer unit than the one that the words above have
    alone = several and len(view.panel.series) == 1
    unit = view.notation.unit or (NO_UNIT if several and view.panel.lacks_unit else "")
    words = ", ".join(filter(None, [view.panel.series[0].label if alone else "", unit]))
    return words[:1].upper() + words[1:] if words.partition(" ")[0] in NUMBER_WORDS and not alone else words


def _beside_title(page: Page, chart: Chart, view: PanelView, width: float) -> str:
    """The unit behind the title of a panel, where its figures are large, or panels beside it have another. Of one that
    the words of the chart say only how large they are, where the titles of all panels would not be whole.
    """
    if len({panel.unit for panel in chart.panels}) > 1:
        unit = view.notation.unit or NO_UNIT
        return "" if says_unit(view.panel.title, unit) else unit
    if view.notation.plain:
        return ""
    unit, own = view.notation.unit, view.panel.unit
    size = page.type("unit")
    whole = all(type_face.width(f"{panel.title}, {unit}", size, bold=True) <= width for panel in chart.panels)
    said = own and unit.endswith(f" {own}") and says_unit(f"{chart.title}\n{chart.subtitle}", own)
    return unit.removesuffix(f" {own}") if said and not whole else unit


def _air_below(page: Page, view: PanelView, axis: ValueAxis, height: float) -> float:
    """Room for labels below the lowest bar where it goes down, or the lowest pair, in px, beyond what the axis has."""
    bars = any(mark.form == "bar" for mark in view.panel.marks) and view.low < 0
    pairs = any(mark.arranged == "paired" for mark in view.panel.marks)
    wanted = page.type("value") * (2.0 if pairs else 1.4 if bars else 0.0)
    there = (view.low - axis.low) / ((axis.high - axis.low) or 1.0)
    return max(wanted - there * height, 0.0)


def _axes(
    page: Page, chart: Chart, view: PanelView, room: Box, naming: Naming, least: float, *, bare: bool = False
) -> _Axes:
    """How high the plot is depends on the names under it, and these on its width. It begins at `least` or beyond.

    `bare`: the values of the axis are not told, as each bar has its figure.
    """
    size, top = page.type("tick"), room.y + page.type("value") * 1.3
    right = room.right - naming.beside
    height, groups, axis = page.line_height(size), None, None
    for _turn in range(2):
        bottom = room.bottom - size * 0.45 - height
        high = (bottom - top) / size
        most = view.most_ticks(max(1, min(6, int(high / 2.3)), min(8, int(high / 5))))
        axis = ValueAxis(view.low, view.high, (), ()) if bare else _told_axis(page, view, most)
        wide = max((type_face.width(label, size) for label in axis.labels), default=0.0)
        left = max(round(room.x + wide + (0 if bare else size * 0.7)), round(least))
        groups = x_axis.group_axis(page, chart, view.shown, max(right - left, 10.0), room.height)
        share = -axis.low / ((axis.high - axis.low) or 1.0)
        groups = at_zero.moved(page, view, groups, max(right - left, 10.0), share * (room.height - 2 * size))
        if groups.height(page) == height:
            break
        height = groups.height(page)
    assert axis is not None
    assert groups is not None
    bottom = room.bottom - size * 0.45 - height
    plot = Box(left, round(top), round(max(right - left, 10.0)), round(max(bottom - top, 10.0)))
    if view.panel.narrowing and view.shown == chart.x_reach:
        across = (view.shown[1] - view.shown[0]) * view.panel.narrowing
        axis, plot = on_the_ground(plot, across, (view.low, view.high), most, view.notation, page.locale)
    return _Axes(axis, groups, plot)


def _told_axis(page: Page, view: PanelView, most: int) -> ValueAxis:
    """The vertical axis with about so many ticks."""
    if view.panel.logarithmic and not view.is_empty:
        return logarithmic_axis(view.low, view.high, most, view.notation, page.locale)
    axis = value_axis(view.low, view.to_tick, most, view.notation, page.locale, counted=view.counts)
    return replace(axis, high=max(axis.high, view.high))


def _grid(page: Page, axis: ValueAxis, plot: Box, y: Scale, labels: list[Box]) -> list[Shape]:
    """Light lines at the ticks, with gaps where a label on the data lies over them."""
    return [line for tick in axis.ticks for line in broken_line(round(y.at(tick)), plot, labels, page.theme.grid)]


def _labels_of(shapes: list[Shape]) -> list[Box]:
    """Where labels on the data stand."""
    return [shape.box for shape in shapes if isinstance(shape, Text) and shape.role in ("value", "series")]
