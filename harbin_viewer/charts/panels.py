"""One panel of a chart: axes, then its marks, then the labels that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from harbin_viewer.charts import marks, type_face
from harbin_viewer.charts.chart import Chart, Panel
from harbin_viewer.charts.picture import Box, Rect, Text
from harbin_viewer.charts.scale import Scale, decimals_of, figure, round_ticks, whole_ticks

if TYPE_CHECKING:
    from harbin_viewer.charts.layout import Sheet

_LINES = {"line", "step", "area"}


def labelled_at_ends(chart: Chart) -> bool:
    """Whether each series is named at its last point: lines, and few enough of them."""
    return all(one.mark in _LINES for one in chart.series) and all(len(p.series) <= 4 for p in chart.panels)


def draw(sheet: Sheet, chart: Chart, panel: Panel, first: int, room: Box, shown: tuple[float, float]) -> Box:
    """The panel in `room`; `first` is the number of its first series in the chart. Returns its plot area."""
    size = sheet.px(13)
    top = room.y + _unit(sheet, chart, panel, room, size) + size * 0.6
    low, high = marks.value_range(panel, shown)
    bottom = room.bottom - sheet.line_height(size) * 1.15
    ticks = round_ticks(low, high, max(2, min(6, int((bottom - top) / (size * 3)))))
    decimals = decimals_of(ticks)
    labels = [figure(one, decimals, sheet.locale) for one in ticks]
    left = round(room.x + max(type_face.width(one, size) for one in labels) + size * 0.7)
    right = room.right - _end_room(chart, panel, room, size)
    plot = Box(left, round(top), round(max(right - left, 10.0)), round(max(bottom - top, 10.0)))
    y = Scale(ticks[0], ticks[-1], plot.bottom, plot.y)
    x = Scale(shown[0], shown[1], plot.x, plot.right)
    _value_axis(sheet, ticks, labels, plot, room.right if labelled_at_ends(chart) else plot.right, y, size)
    drawn = marks.draw(sheet, chart, panel, first, plot, x, y)
    _base_line(sheet, plot, y)
    _group_axis(sheet, chart, plot, x, shown, size)
    _end_labels(sheet, chart, panel, plot, y, size, shown)
    _values(sheet, drawn.values, plot)
    _values(sheet, drawn.details, plot)
    return plot


def _unit(sheet: Sheet, chart: Chart, panel: Panel, room: Box, size: float) -> float:
    """The unit above a panel where there is more than one; otherwise the subtitle has it."""
    if len(chart.panels) < 2:
        return 0.0
    label = panel.unit if len(panel.series) > 1 else f"{panel.series[0].label}, {panel.unit}"
    label = type_face.shortened(label, size, room.width, bold=True)
    sheet.shapes.append(sheet.text(label, room.x, room.y + size, size, "unit", bold=True))
    return sheet.line_height(size)


def _end_room(chart: Chart, panel: Panel, room: Box, size: float) -> float:
    if not labelled_at_ends(chart) or len(panel.series) < 2:
        return size * 0.5
    widest = max(type_face.width(one.label, size, bold=True) for one in panel.series)
    return min(widest + size, room.width * 0.28)


def _value_axis(
    sheet: Sheet, ticks: list[float], labels: list[str], plot: Box, right: float, y: Scale, size: float
) -> None:
    for tick, label in zip(ticks, labels, strict=True):
        at = round(y.at(tick))
        sheet.shapes.append(Rect(Box(plot.x, at, min(right, plot.right) - plot.x, 1.0), sheet.theme.grid))
        text = sheet.text(label, plot.x - size * 0.6, at + size * 0.3, size, "tick", colour=sheet.theme.muted, anchor=1)
        sheet.shapes.append(text)


def _base_line(sheet: Sheet, plot: Box, y: Scale) -> None:
    if y.low <= 0 <= y.high:
        sheet.shapes.append(Rect(Box(plot.x, round(y.at(0)), plot.width, 1.0), sheet.theme.axis))


def _group_axis(sheet: Sheet, chart: Chart, plot: Box, x: Scale, shown: tuple[float, float], size: float) -> None:
    """Labels under the plot: as many as fit without touching; long ones are shortened."""
    texts: list[Text] = []
    baseline = plot.bottom + size * 1.35
    places, labels = _places(chart, shown, plot, size)
    step = plot.width / max(shown[1] - shown[0], 1e-12) if chart.axis == "category" else plot.width
    widest = max((type_face.width(one, size) for one in labels), default=0.0)
    room = max(step, min(widest, size * 7)) - size * 0.5
    for place, label in zip(places, labels, strict=True):
        label = type_face.shortened(label, size, max(room, size * 2))
        text = sheet.text(label, x.at(place), baseline, size, "tick", colour=sheet.theme.muted, anchor=0.5)
        text = _kept_inside(sheet, text, baseline, size)
        if not texts or not texts[-1].box.meets(text.box, size * 0.6):
            texts.append(text)
    sheet.shapes.extend(texts)


def _kept_inside(sheet: Sheet, text: Text, baseline: float, size: float) -> Text:
    edge = sheet.size.width - size * 0.5
    left = max(size * 0.5, min(text.box.x, edge - text.box.width))
    return sheet.text(text.text, left, baseline, size, "tick", colour=sheet.theme.muted)


def _places(chart: Chart, shown: tuple[float, float], plot: Box, size: float) -> tuple[list[float], list[str]]:
    if chart.axis == "category":
        first, last = max(0, int(np.ceil(shown[0]))), min(len(chart.categories) - 1, int(np.floor(shown[1])))
        count = last - first + 1
        step = max(1, int(np.ceil(count * size * 1.6 / max(plot.width, 1.0))))
        places = [float(one) for one in range(first, last + 1, step)]
    elif chart.axis == "number":
        places = [t for t in round_ticks(*shown, max(2, int(plot.width / (size * 7)))) if shown[0] <= t <= shown[1]]
    else:
        places = whole_ticks(*shown, max(2, int(plot.width / (size * (3.4 if chart.axis == "year" else 7)))))
    return places, [chart.x_text(one) for one in places]


def _end_labels(
    sheet: Sheet, chart: Chart, panel: Panel, plot: Box, y: Scale, size: float, shown: tuple[float, float]
) -> None:
    """The name of each line beside its last point on show, moved apart where they would touch."""
    if not labelled_at_ends(chart) or len(panel.series) < 2:
        return
    wanted = []
    for one in panel.series:
        seen = np.flatnonzero(np.isfinite(one.y) & (one.x >= shown[0]) & (one.x <= shown[1]))
        if len(seen):
            wanted.append((y.at(float(one.y[seen[-1]])), one))
    texts: list[Text] = []
    lowest = plot.y - size
    for at, one in sorted(wanted, key=lambda pair: pair[0]):
        baseline = max(at + size * 0.3, lowest + size * 1.15)
        lowest = baseline
        room = sheet.size.width - plot.right - sheet.px(28)
        label = type_face.shortened(one.label, size, room, bold=True)
        colour = _readable(sheet, one.rank, one.shade)
        texts.append(sheet.text(label, plot.right + size * 0.6, baseline, size, "series", colour=colour, bold=True))
    sheet.shapes.extend(texts)


def _readable(sheet: Sheet, rank: int, shade: int) -> str:
    """A label beside its line needs no more than ink where the line's colour is too pale to read."""
    return sheet.theme.series_colour(rank, 0) if shade == 0 and rank == 1 else sheet.theme.ink


def _values(sheet: Sheet, texts: list[Text], plot: Box) -> None:
    """Value labels: all of a panel's, or none where one would touch another text or leave the page."""
    taken = [one for one in sheet.shapes if isinstance(one, Text)]
    boxes = sorted((one.box for one in texts), key=lambda box: box.x)
    if any(box.x < plot.x - 2 or box.right > sheet.size.width - 4 for box in boxes):
        return
    for place, box in enumerate(boxes):
        near = boxes[place + 1 : place + 12]
        if any(box.meets(other, 2.0) for other in near) or any(box.meets(one.box) for one in taken):
            return
    sheet.shapes.extend(texts)
