"""The legend: a swatch and a name for each series, in as many rows as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.plotting.page import Page
from harbin_viewer.charts.scene import Shape
from harbin_viewer.charts.text import type_face

_NO_MORE_ROWS = 3
"""Lines that a name takes at the most; on a narrow page it has one, and three stand in a row."""


@dataclass(frozen=True)
class _Entry:
    """A series with the lines of its name, its place in px from the legend's upper left corner."""

    series: Series
    lines: list[str]
    x: float
    y: float


@dataclass(frozen=True)
class Legend:
    """A legend as it will stand: its entries, and how high it is in px."""

    entries: tuple[_Entry, ...]
    height: float


NO_LEGEND = Legend((), 0.0)


def legend_of(page: Page, series: Sequence[Series], width: float) -> Legend:
    """The legend of these series in so much width."""
    size, gap = page.type("series"), page.px(18)
    aside = round(size * 0.8) * 1.5
    room = (width / 3 - gap if page.narrow else width) - aside
    x, y, entries = 0.0, page.line_height(size), []
    for known in series:
        lines = type_face.fitted(known.label, size, room, 1 if page.narrow else _NO_MORE_ROWS)
        wide = aside + max(type_face.width(line, size) for line in lines)
        if x > 0 and x + wide > width:
            x, y = 0.0, y + page.line_height(size)
        entries.append(_Entry(known, lines, x, y))
        y += (len(lines) - 1) * page.line_height(size)
        x += wide + gap
    return Legend(tuple(entries), y + page.px(10))


def draw(page: Page, legend: Legend, left: float, top: float) -> None:
    """Set the legend with its upper left corner there."""
    size = page.type("series")
    side = round(size * 0.8)
    for entry in legend.entries:
        x, y = left + entry.x, top + entry.y
        page.shapes += _swatch(page, entry.series, x, y, side)
        for number, line in enumerate(entry.lines):
            page.shapes.append(page.text(line, x + side * 1.5, y + number * page.line_height(size), size, "series"))


def _swatch(page: Page, series: Series, x: float, y: float, side: float) -> list[Shape]:
    """What the mark shows of itself in the colour of the series."""
    colour = page.theme.series_colour(series.rank, series.shade)
    return mark_of(series.mark).swatch(colour, x, round(y - side * 0.88), side, series.style)
