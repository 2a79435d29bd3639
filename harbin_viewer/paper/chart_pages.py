"""The charts of a tab, one on a page: the picture, what it shows in words, and its figures where they fit under it."""

from __future__ import annotations

import numpy as np

from harbin_viewer.charts.layout.page import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.description import describe
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.scene import Shape, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.tables.values.reported_decimals import decimals_of
from harbin_viewer.factsheet.wording import number
from harbin_viewer.paper.attribution import status_of
from harbin_viewer.paper.block import BODY, SMALL, Row, moved
from harbin_viewer.paper.flow import Flow, Heading
from harbin_viewer.paper.grid import Cell, Column, grid_height, put_grid

_MARGINS = 44.0
"""A chart has margins of its own, which reach into the page's."""

_MOST_PLACES, _MOST_SERIES = 60, 6
_MOST_DECIMALS = 3


def write_chart(flow: Flow, chart: Chart, title: str) -> None:
    """Write one chart on a page of its own (or under the head of its chapter)."""
    if flow.y > flow.top + 80:
        flow.new_page()
    flow.headings.append(Heading(title, 1, len(flow.pages) - 1, flow.y))
    picture, size = flow.block(), Size(flow.width + _MARGINS, round(min(flow.width * 0.7, flow.room * 0.8)))
    picture.rows.append(Row(size.height, _drawn(chart, size, flow.left)))
    flow.put(picture, 10)
    words = flow.block()
    words.text("In words", SMALL, LIGHT.muted, bold=True)
    words.text(describe(chart), BODY)
    flow.put(words, 12)
    _write_figures(flow, chart)


def _drawn(chart: Chart, size: Size, at: float) -> list[Shape]:
    """The chart's shapes without its ground, its words `at` px from the edge of the page."""
    laid = lay_out(chart, size, LIGHT)
    left = min((one.x for one in laid.texts if one.role in ("title", "subtitle")), default=0.0)
    return [moved(shape, at - left, 0) for shape in laid.shapes[1:]]


def _write_figures(flow: Flow, chart: Chart) -> None:
    """The figures as a table, where it fits on the page."""
    places = sorted({float(x) for one in chart.told for x in one.x[: _MOST_PLACES + 1]})
    columns = [Column(""), *(Column(_title(one), is_number=True, has_marks=True) for one in chart.told)]
    fits = 0 < len(places) <= _MOST_PLACES and len(chart.series) <= _MOST_SERIES
    rows = [[Cell(chart.x_text(x)), *(_cell(one, x) for one in chart.told)] for x in places] if fits else []
    if rows and grid_height(flow, columns, rows) <= flow.room:
        put_grid(flow, columns, rows)
        return
    count = sum(int(np.isfinite(one.y).sum()) for one in chart.told)
    block = flow.block()
    block.text(f"The chart shows {number(count)} figures. They are too many for this page.", SMALL, LIGHT.muted)
    flow.put(block)


def _title(one: Series) -> str:
    unit = f" ({one.unit})" if one.unit and f"({one.unit})" not in one.label else ""
    return f"{one.label}{unit}"


def _cell(one: Series, x: float) -> Cell:
    found = np.flatnonzero(one.x == x)
    if not len(found) or not np.isfinite(one.y[found[0]]):
        return Cell("–")
    point = int(found[0])
    return Cell(_figure(one.figure(point)), status_of(str(one.status[point] or "")))


def _figure(value: float) -> str:
    """A figure as stated, or to two places (three digits below one) where it was computed and has no end."""
    if decimals_of(value) > _MOST_DECIMALS:
        return number(float(f"{value:.2f}" if abs(value) >= 1 else f"{value:.3g}"))
    return number(value)
