"""A chart on a page of a given size: words at head and foot, the panels between them, each laid out anew."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QLocale

from harbin_viewer.charts import panels, type_face
from harbin_viewer.charts.chart import Chart, Series
from harbin_viewer.charts.picture import Box, MarkAt, Picture, Rect, Shape, Size, Text
from harbin_viewer.charts.theme import Theme

DataWindow = tuple[float, float]
"""The part of the horizontal axis on show, in data units."""


@dataclass
class Sheet:
    """The page being laid out: its look, its measures, and what stands on it so far."""

    size: Size
    theme: Theme
    locale: QLocale
    scale: float
    shapes: list[Shape] = field(default_factory=list)
    marks: list[MarkAt] = field(default_factory=list)

    def px(self, size: float) -> float:
        """A measure for a page of ordinary size, at this page's."""
        return round(size * self.scale)

    def line_height(self, size: float) -> float:
        """From baseline to baseline, in px."""
        return round(size * 1.28)

    def text(
        self, text: str, x: float, baseline: float, size: float, role: str, *, colour: str = "", bold: bool = False,
        anchor: float = 0.0,
    ) -> Text:  # fmt: skip
        """A line of text whose point `anchor` (0 left, 0.5 middle, 1 right) is at `x`; it is not on the page yet."""
        wide = type_face.width(text, size, bold=bold)
        left, baseline = round(x - wide * anchor), round(baseline)  # on whole pixels every viewer sets it alike
        box = Box(left, baseline - size * 0.78, wide, size * 1.0)
        return Text(left, baseline, text, size, bold, colour or self.theme.ink, role, box)  # type: ignore[arg-type]


def lay_out(
    chart: Chart, size: Size, theme: Theme, window: DataWindow | None = None, *, locale: QLocale | None = None,
    transparent: bool = False,
) -> Picture:  # fmt: skip
    """The picture of a chart on a page of `size` px, showing the part `window` of its horizontal axis (None: all)."""
    sheet = Sheet(size, theme, locale or QLocale(QLocale.Language.English), _scale(size))
    margin = sheet.px(28)
    room = size.width - 2 * margin
    top = _head(sheet, chart, margin, room)
    bottom = _foot(sheet, chart, margin, room)
    shown = window or full_range(chart)
    plots = _panels(sheet, chart, Box(margin, top, room, max(bottom - top, 20.0)), shown)
    background = "" if transparent else theme.page
    shapes = ([Rect(Box(0, 0, *size), background)] if background else []) + sheet.shapes
    return Picture(
        size=size, background=background, shapes=tuple(shapes), marks=tuple(sheet.marks), plots=plots, x_range=shown,
        texts=tuple(one for one in shapes if isinstance(one, Text)),
    )  # fmt: skip


def full_range(chart: Chart) -> tuple[float, float]:
    """The whole horizontal axis, in data units, with half a category at both ends."""
    if chart.axis == "category":
        return -0.5, max(len(chart.categories), 1) - 0.5
    filled = [one.x for one in chart.series if len(one.x)]
    if not filled:
        return 0.0, 1.0
    low, high = min(float(x.min()) for x in filled), max(float(x.max()) for x in filled)
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _scale(size: Size) -> float:
    return min(max(math.sqrt(size.width * size.height / (960 * 600)), 0.8), 1.8)


def _head(sheet: Sheet, chart: Chart, margin: float, room: float) -> float:
    """Title and subtitle; returns where the panels may begin."""
    y = margin
    for text, size, bold, colour, role in (
        (chart.title, sheet.px(23), True, sheet.theme.ink, "title"),
        (chart.subtitle, sheet.px(15), False, sheet.theme.muted, "subtitle"),
    ):
        for line in type_face.wrap(text, size, room, bold=bold):
            y += sheet.line_height(size)
            sheet.shapes.append(sheet.text(line, margin, y - size * 0.3, size, role, colour=colour, bold=bold))
        y += sheet.px(2)
    return y + sheet.px(8)


def _foot(sheet: Sheet, chart: Chart, margin: float, room: float) -> float:
    """Note and source line, from below; returns where the panels must end."""
    size = sheet.px(12)
    source = f"Source: {chart.source}" if chart.source else ""
    lines = [(line, "note") for line in type_face.wrap(chart.note, size, room)]
    lines += [(line, "source") for line in type_face.wrap(source, size, room)]
    y = sheet.size.height - margin * 0.8
    for line, role in reversed(lines):
        sheet.shapes.append(sheet.text(line, margin, y, size, role, colour=sheet.theme.muted))
        y -= sheet.line_height(size)
    return y - sheet.px(6)


def _panels(sheet: Sheet, chart: Chart, room: Box, shown: tuple[float, float]) -> tuple[Box, ...]:
    top = room.y
    if _wants_legend(chart):
        several = tuple(one for panel in chart.panels if len(panel.series) > 1 for one in panel.series)
        top = _legend(sheet, several, room)
    gap = sheet.px(18)
    count = max(len(chart.panels), 1)
    height = (room.bottom - top - gap * (count - 1)) / count
    plots, first = [], 0
    for place, panel in enumerate(chart.panels):
        box = Box(room.x, top + place * (height + gap), room.width, height)
        plots.append(panels.draw(sheet, chart, panel, first, box, shown))
        first += len(panel.series)
    return tuple(plots)


def _wants_legend(chart: Chart) -> bool:
    """Lines are labelled at their ends; a single series in a panel needs no label but the title and its unit."""
    several = any(len(panel.series) > 1 for panel in chart.panels)
    return several and not panels.labelled_at_ends(chart)


def _legend(sheet: Sheet, series: tuple[Series, ...], room: Box) -> float:
    size, gap = sheet.px(13), sheet.px(18)
    swatch = sheet.px(11)
    x, y = room.x, room.y + sheet.line_height(size)
    for one in series:
        label = type_face.shortened(one.label, size, room.width - swatch - gap)
        wide = swatch * 1.5 + type_face.width(label, size)
        if x > room.x and x + wide > room.right:
            x, y = room.x, y + sheet.line_height(size)
        colour = sheet.theme.series_colour(one.rank, one.shade)
        sheet.shapes.append(Rect(Box(round(x), round(y - swatch * 0.85), swatch, swatch), colour))
        sheet.shapes.append(sheet.text(label, x + swatch * 1.5, y, size, "series"))
        x += wide + gap
    return y + sheet.px(10)
