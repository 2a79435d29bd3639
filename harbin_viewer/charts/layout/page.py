"""A chart on a page of a given size: words at head and foot, the panels between them, each laid out anew."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QLocale

from harbin_viewer.charts.layout import panel, series_names
from harbin_viewer.charts.marks import drawing
from harbin_viewer.charts.model.attribution import credit
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.plotting.scale import readers_locale
from harbin_viewer.charts.scene import Box, MarkAt, Picture, Rect, Shape, Size, Text
from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.theme import Theme

DataWindow = tuple[float, float]
"""The part of the horizontal axis on show, in data units."""

_SMALLER = (1.0, 0.9, 0.8, 0.72, 0.64, 0.56)
"""How much smaller words are set where there are very many."""

_SMALL, _TINY = 9.0, 7.0
"""The size in px under which no text goes, and under which it does not even on a page that has no room else."""

_LEAST_PANELS = 0.4
"""The share of the page's height that the panels have, if words can be small enough."""

_MOST_WORDS = 0.14
"""The share of the page's height that the smallest words of each kind may take; then they are cut."""


@dataclass
class Sheet:
    """The page being laid out: its look, its measures, and what stands on it so far."""

    size: Size
    theme: Theme
    locale: QLocale
    scale: float
    narrow: bool
    """Whether the page has no room for all words: then they are cut, and set as small as can be."""
    shapes: list[Shape] = field(default_factory=list)
    marks: list[MarkAt] = field(default_factory=list)

    def px(self, size: float) -> float:
        """A measure for a page of ordinary size, at this page's."""
        return round(size * self.scale)

    def type(self, role: str) -> float:
        """The size of a text of that role, in px."""
        return max(round(type_face.SIZES[role] * self.scale), _TINY if self.narrow else _SMALL)

    def line_height(self, size: float) -> float:
        """From baseline to baseline, in px."""
        return round(size * 1.28)

    def text(
        self, text: str, x: float, baseline: float, size: float, role: str, *, colour: str = "", bold: bool = False,
        anchor: float = 0.0,
    ) -> Text:  # fmt: skip
        """A line of text whose point `anchor` (0 left, 0.5 middle, 1 right) is at `x`; it is not on the page yet."""
        text = re.sub(type_face.LINE_ENDS, " ", text)
        wide = type_face.width(text, size, bold=bold)
        left, baseline = round(x - wide * anchor), round(baseline)  # on whole pixels every viewer sets it alike
        box = Box(left, baseline - size * 0.78, wide, size * 1.0)
        return Text(left, baseline, text, size, bold, colour or self.theme.ink, role, box)  # type: ignore[arg-type]


def lay_out(
    chart: Chart, size: Size, theme: Theme, window: DataWindow | None = None, *, locale: QLocale | None = None,
    transparent: bool = False,
) -> Picture:  # fmt: skip
    """The picture of a chart on a page of `size` px, showing the part `window` of its horizontal axis (None: all)."""
    shown = window or full_range(chart)
    sheet, room = _words(chart, size, theme, locale or readers_locale(), shown, zoomed=window is not None)
    plots = _panels(sheet, chart, room, shown)
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
    low, high = min(float(x[0]) for x in filled), max(float(x[-1]) for x in filled)
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _scale(size: Size) -> float:
    return min(max(math.sqrt(size.width * size.height / (960 * 600)), 0.85), 1.8)


def _words(
    chart: Chart, size: Size, theme: Theme, locale: QLocale, shown: tuple[float, float], *, zoomed: bool
) -> tuple[Sheet, Box]:  # fmt: skip
    """The page with all that stands round the panels, and the room for these; many words are set smaller."""
    note = " ".join(filter(None, [chart.note, *_cautions(chart, shown, zoomed=zoomed)]))
    for smaller in _SMALLER:
        narrow = smaller == _SMALLER[-1]
        sheet = Sheet(size, theme, locale, _scale(size) * smaller, narrow)
        margin = min(sheet.px(28), round(size.width * 0.05))
        width = size.width - 2 * margin
        most = size.height * (_MOST_WORDS if narrow else 9.0)
        top = _head(sheet, chart, margin, width, most)
        bottom = _foot(sheet, chart.source, note, margin, width, most)
        room = Box(margin, top, width, bottom - top)
        if len(chart.panels) == 1 and series_names.wants_legend(sheet, chart, chart.panels[0], shown, room):
            top = series_names.legend(sheet, chart.series, room)
        if bottom - top - sum(_legends(sheet, chart, shown, room)) >= size.height * _LEAST_PANELS:
            break
    return sheet, Box(margin, top, width, max(bottom - top, 20.0))


def _legends(sheet: Sheet, chart: Chart, shown: tuple[float, float], room: Box) -> list[float]:
    """How high the legend inside each panel is, in px; a panel alone has none inside it."""
    wanting = [
        len(chart.panels) > 1 and series_names.wants_legend(sheet, chart, one, shown, room) for one in chart.panels
    ]
    aside = replace(sheet, shapes=[])
    return [
        series_names.legend(aside, one.series, room) - room.y if wants else 0.0
        for one, wants in zip(chart.panels, wanting, strict=True)
    ]


def _cautions(chart: Chart, shown: tuple[float, float], *, zoomed: bool) -> Iterator[str]:
    """What a reader must know of axes and figures, lest they mislead."""
    if not all(drawing.from_zero(panel, shown) for panel in chart.panels):
        yield "The vertical axis does not begin at zero."
    if not all(drawing.adds_up(panel) for panel in chart.panels):
        yield "Parts may not add up to totals, as all are rounded."
    if zoomed and (chart.categories or chart.axis != "category"):
        first, last = _ends(chart, shown)
        yield f"Shown here: {first} to {last}." if first != last else f"Shown here: {first}."


def _ends(chart: Chart, shown: tuple[float, float]) -> tuple[str, str]:
    if chart.axis == "category":
        last = max(len(chart.categories) - 1, 0)
        first, end = min(max(math.ceil(shown[0]), 0), last), max(min(math.floor(shown[1]), last), 0)
        return chart.x_text(min(first, end)), chart.x_text(max(first, end))
    if chart.axis == "number":
        digits = max(0, 2 - math.floor(math.log10(max(shown[1] - shown[0], 1e-300))))
        return chart.x_text(round(shown[0], digits)), chart.x_text(round(shown[1], digits))
    return chart.x_text(math.ceil(shown[0])), chart.x_text(math.floor(shown[1]))


def _head(sheet: Sheet, chart: Chart, margin: float, room: float, most: float) -> float:
    """Title and subtitle; returns where the panels may begin."""
    y = margin
    for text, bold, colour, role in (
        (chart.title, True, sheet.theme.ink, "title"),
        (chart.subtitle, False, sheet.theme.muted, "subtitle"),
    ):
        size = sheet.type(role)
        if not text:
            continue
        most_lines = max(1, int(most / sheet.line_height(size)))
        for number, line in enumerate(_lines_of_head(text, size, room, most_lines, bold=bold)):
            y += sheet.line_height(size) if number == 0 else round(size * 1.15)
            sheet.shapes.append(sheet.text(line, margin, y - size * 0.3, size, role, colour=colour, bold=bold))
        y += sheet.px(2)
    return y + sheet.px(12)


def _lines_of_head(text: str, size: float, room: float, most: int, *, bold: bool) -> list[str]:
    """The text in lines of like length; one that takes two is broken after a comma or colon where it can be."""
    lines = type_face.balanced(text, size, room, most, full=0.5, bold=bold)
    if len(lines) == 2:
        breaks = [match.end() for match in re.finditer(r"[,:;–](?= )", text)]
        halves = [(text[:at], text[at:].strip()) for at in breaks]
        wide = [[type_face.width(half, size, bold=bold) for half in two] for two in halves]
        fits = [place for place, two in enumerate(wide) if max(two) <= room and min(two) >= max(two) * 0.3]
        if fits:
            return list(halves[max(fits, key=lambda place: min(wide[place]))])
    return lines


def _foot(sheet: Sheet, source: str, note: str, margin: float, room: float, most: float) -> float:
    """Note and source line, laid out from below and put down as they are read; returns where the panels must end."""
    y, words = sheet.size.height - margin * 1.1, []
    for text, role in ((credit(source), "source"), (note, "note")):
        size = sheet.type(role)
        most_lines = max(1, int(most / sheet.line_height(size)))
        lines = type_face.balanced(text, size, room, most_lines, full=0.12) if text else []
        for line in reversed(lines):
            words.append(sheet.text(line, margin, y, size, role, colour=sheet.theme.muted))
            y -= sheet.line_height(size)
        y -= sheet.px(6) if lines else 0
    sheet.shapes += reversed(words)
    return y - sheet.px(4)


def _panels(sheet: Sheet, chart: Chart, room: Box, shown: tuple[float, float]) -> tuple[Box, ...]:
    gap, legends = sheet.px(18), _legends(sheet, chart, shown, room)
    count = max(len(legends), 1)
    height = max((room.height - gap * (count - 1) - sum(legends)) / count, 1.0)
    boxes, top = [], room.y
    for legend in legends:
        boxes.append(Box(room.x, top, room.width, height + legend))
        top += height + legend + gap
    shapes, marked = len(sheet.shapes), len(sheet.marks)
    plots = _drawn(sheet, chart, boxes, shown, 0.0)
    left = max((one.x for one in plots), default=0.0)
    if any(one.x != left for one in plots):  # drawn anew, so that what happened at once stands above each other
        del sheet.shapes[shapes:], sheet.marks[marked:]
        plots = _drawn(sheet, chart, boxes, shown, left)
    return plots


def _drawn(sheet: Sheet, chart: Chart, boxes: list[Box], shown: tuple[float, float], left: float) -> tuple[Box, ...]:
    plots, first = [], 0
    for shown_panel, box in zip(chart.panels, boxes, strict=True):
        plots.append(panel.draw(sheet, chart, shown_panel, first, box, shown, left))
        first += len(shown_panel.series)
    return tuple(plots)
