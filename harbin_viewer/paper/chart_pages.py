"""Charts on paper: each as a picture, what it shows in words, and its figures where they fit under it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from harbin_viewer.charts.formats.document_facts import in_words
from harbin_viewer.charts.formats.pdf.structure import Tagged, said
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Shape, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.wording import number
from harbin_viewer.factsheet.words.reported_decimals import decimals_of
from harbin_viewer.paper.block import BODY, SMALL, Block, Row, moved
from harbin_viewer.paper.flow import Flow
from harbin_viewer.paper.line_ends import brief
from harbin_viewer.paper.row_attribution import status_of
from harbin_viewer.paper.table_block import Cell, Column, grid_height, put_grid

_MARGINS = 44.0
"""A chart has margins of its own, which reach into the page's."""

_MOST_PLACES, _MOST_SERIES = 60, 6
_MOST_DECIMALS = 3

_LOWEST, _SHARED, _MEDIUM, _USUAL, _HIGHEST = 0.4, 0.44, 0.5, 0.7, 0.95
"""How high a chart is in shares of the page's width: before a table that is long, at the least on a page with another,
at the least under other words, before no table, and alone.
"""

_LEAST = 250.0
"""Px below which the letters of a chart are too small, on a page of any size."""

_MOST_WORDS = 20_000
"""Letters in which a chart is told."""

_AFTER_PICTURE, _AFTER_WORDS, _AFTER, _SLACK = 10.0, 12.0, 26.0, 6.0


@dataclass(frozen=True)
class _Prepared:
    """A chart with what stands under it: its words, and its table where that is not too long."""

    chart: Chart
    title: str
    words: Block
    columns: list[Column]
    rows: list[list[Cell]]
    height: float
    """What words and table take, in px."""


class ChartPages:
    """Charts one after the other: two on a page where both fit, else one that fills it."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._waiting: _Prepared | None = None

    def add(self, chart: Chart, title: str) -> None:
        """Write a chart, or let it wait for the next one."""
        ready = _prepared(self._flow, chart, title)
        if self._flow.runs_on:
            self._in_turn(ready)
            return
        if self._waiting is None:
            self._waiting = ready
            return
        first, self._waiting = self._waiting, None
        self._begin()
        room = self._flow.room - first.height - ready.height - _AFTER
        if room / 2 >= max(self._flow.width * _SHARED, _LEAST):
            for of_both in (first, ready):
                _write(self._flow, of_both, min(room / 2, self._flow.width * _USUAL))
                self._flow.y += _AFTER
            return
        self._alone(first)
        self._waiting = ready

    def end(self) -> None:
        """Write the chart that still waits, if one does."""
        if self._waiting is not None:
            first, self._waiting = self._waiting, None
            self._begin()
            self._alone(first)

    def _begin(self) -> None:
        """Go to a page that has nothing on it but the head of a chapter."""
        if self._flow.y > self._flow.top + 80:
            self._flow.new_page()

    def _in_turn(self, ready: _Prepared) -> None:
        """Write it under what stands on the page, where there is room for it."""
        flow = self._flow
        flow.have_room(flow.width * _MEDIUM + ready.height)
        _write(flow, ready, max(_lowest(flow), min(flow.width * _USUAL, flow.room - ready.height)))
        flow.y += _AFTER

    def _alone(self, ready: _Prepared) -> None:
        flow = self._flow
        usual = _lowest(flow) if ready.rows else min(flow.width * _USUAL, flow.room * 0.8)
        _write(flow, ready, max(usual, min(flow.width * _HIGHEST, flow.room - ready.height)))


def _lowest(flow: Flow) -> float:
    return max(flow.width * _LOWEST, _LEAST)


def _prepared(flow: Flow, chart: Chart, title: str) -> _Prepared:
    words = flow.block()
    words.text("In words", SMALL, LIGHT.muted, bold=True, part=said())
    words.text(brief(describe(chart), _MOST_WORDS), BODY, part=said())
    columns, rows = _figures(chart)
    low = flow.bottom - flow.top - _lowest(flow) - words.height - _AFTER_PICTURE - _AFTER_WORDS
    rows = [] if flow.runs_on and _stands_in_tables(chart, flow.most) else rows
    table = grid_height(flow, columns, rows) if rows else SMALL * 2
    rows = rows if table <= low else []
    height = words.height + (table if rows else SMALL * 2) + _AFTER_PICTURE + _AFTER_WORDS + _SLACK
    return _Prepared(chart, title, words, columns, rows, height)


def _write(flow: Flow, ready: _Prepared, height: float) -> None:
    """Write a chart here, its picture so many px high."""
    flow.list(ready.title, 1, flow.y)
    picture, size = flow.block(), Size(flow.width + _MARGINS, round(height))
    shapes = _drawn(ready.chart, size, flow.left)
    figure = said("Figure", alternative=in_words(ready.chart))
    statuses = {status for series in ready.chart.told for status in map(status_of, series.looks_of_figures) if status}
    picture.rows.append(Row(size.height, shapes, tags=[Tagged(0, len(shapes), figure)], statuses=statuses))
    flow.put(picture, _AFTER_PICTURE)
    flow.put(ready.words, _AFTER_WORDS)
    if ready.rows and grid_height(flow, ready.columns, ready.rows) <= flow.room:
        put_grid(flow, ready.columns, ready.rows)
        return
    block = flow.block()
    block.text(_in_place_of_table(flow, ready.chart), SMALL, LIGHT.muted, part=said())
    flow.put(block)


def _in_place_of_table(flow: Flow, chart: Chart) -> str:
    if flow.runs_on and _stands_in_tables(chart, flow.most):
        return "Its figures stand in the tables of this document."
    count = sum(int(np.isfinite(series.y).sum()) for series in chart.told)
    return f"The chart shows {number(count)} figures. They are too many for this page."


def _stands_in_tables(chart: Chart, most: int) -> bool:
    """Whether all figures of a chart are those of rows that are printed, and none was computed."""
    return not any(series.derive or int(series.rows.max(initial=0)) >= most for series in chart.told)


def _drawn(chart: Chart, size: Size, at: float) -> list[Shape]:
    """The chart's shapes without its ground, its words `at` px from the edge of the page."""
    laid = lay_out(chart, size, LIGHT)
    left = min((text.x for text in laid.texts if text.role in ("title", "subtitle")), default=0.0)
    return [moved(shape, at - left, 0) for shape in laid.shapes[1:]]


def _figures(chart: Chart) -> tuple[list[Column], list[list[Cell]]]:
    """The figures as columns and rows; no rows where they are too many for a page."""
    places = sorted({float(x) for series in chart.told for x in series.x[: _MOST_PLACES + 1]})
    columns = [
        Column("", names=True),
        *(Column(_title(series), is_number=True, has_marks=True) for series in chart.told),
    ]
    fits = 0 < len(places) <= _MOST_PLACES and len(chart.series) <= _MOST_SERIES
    rows = [[Cell(chart.x_text(x)), *(_cell(series, x) for series in chart.told)] for x in places] if fits else []
    return columns, rows


def _title(series: Series) -> str:
    unit = f" ({series.unit})" if series.unit and f"({series.unit})" not in series.label else ""
    return f"{series.label}{unit}"


def _cell(series: Series, x: float) -> Cell:
    found = np.flatnonzero(series.x == x)
    if not len(found) or not np.isfinite(series.y[found[0]]):
        return Cell("–")
    point = int(found[0])
    return Cell(_figure(series.figure(point)) + _between(series, point), status_of(str(series.status[point] or "")))


def _between(series: Series, point: int) -> str:
    """The ends of the interval of a point, behind its figure; "" where none is stated."""
    found = None if series.intervals is None else series.intervals.of(point)
    return "" if found is None else f" ({_figure(found[0])} to {_figure(found[1])})"


def _figure(value: float) -> str:
    """A figure as stated, or to two places (three digits below one) where it was computed and has no end."""
    if decimals_of(value) > _MOST_DECIMALS:
        return number(float(f"{value:.2f}" if abs(value) >= 1 else f"{value:.3g}"))
    return number(value)
