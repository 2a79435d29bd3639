"""The figures behind a chart as the columns of a table: a row for each place on its axis, series side by side."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.in_order import distinct
from harbin_viewer.charts.model.recipes import recipe_of
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.status import status_words
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.recipe import Recipe
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.window.evidence.written_figures import plain
from harbin_viewer.window.tables.table_model import TableColumn, TableModel

_LOOKED_AT = 2000
"""Rows of which it is looked how many decimals they have."""


def chart_table(chart: Chart, group: str) -> TableModel:
    """The chart's data; `group` is the title of the column with the places on its axis.

    Where there are several series, the title of each column says whose it is. Statuses stand beside those alone that
    have any.
    """
    places = _places(chart)
    columns = [TableColumn(group, lambda row: chart.x_text(float(places[row])))]
    for number, series in enumerate(chart.told):
        status = "Status" if len(chart.told) == 1 else f"{series.label}: status"
        columns += _columns(series, _points(series, places), status, partial(recipe_of, chart, number))
    return TableModel(columns, len(places))


def _places(chart: Chart) -> npt.NDArray[np.float64]:
    series = chart.told
    if not series:
        return np.zeros(0)
    first = series[0].x
    if all(one_series.x is first or np.array_equal(one_series.x, first) for one_series in series):
        return first
    return distinct(np.concatenate([one_series.x for one_series in series]))


def _points(series: Series, places: npt.NDArray[np.float64]) -> npt.NDArray[np.int64] | None:
    """Which point of the series stands in each row (-1 where none); None where it is the row's own number."""
    if series.x is places or np.array_equal(series.x, places):
        return None
    points = np.full(len(places), -1, dtype=np.int64)
    points[np.searchsorted(places, series.x)] = np.arange(len(series.x))
    return points


def _columns(
    series: Series, points: npt.NDArray[np.int64] | None, status_title: str, recipe_at: Callable[[int], Recipe | None]
) -> list[TableColumn]:
    point: Callable[[int], int] = (lambda row: row) if points is None else (lambda row: int(points[row]))
    unit = f" ({series.unit})" if series.unit and f"({series.unit})" not in series.label else ""

    def text(row: int) -> str:
        value = series.figure(point(row)) if point(row) >= 0 else float("nan")
        return "–" if np.isnan(value) else plain(value)

    def status(row: int) -> str:
        value = series.status[point(row)] if point(row) >= 0 else ""
        return status_words(value)

    def standing(row: int) -> StatusName | None:
        value = series.status[point(row)] if point(row) >= 0 else ""
        return value if status_words(value) else None

    def address(row: int) -> CellAt | None:
        """Where the figure stands; of one that was computed, its first part."""
        found = series.address(point(row)) if point(row) >= 0 else None
        return series.made_from(point(row))[0] if found is None and is_computed(row) else found

    def is_computed(row: int) -> bool:
        return bool(series.derive) and point(row) >= 0 and not np.isnan(series.y[point(row)])

    def recipe(row: int) -> Recipe | None:
        return recipe_at(point(row)) if is_computed(row) else None

    def decimals() -> int:
        texts = (text(row) for row in range(min(_LOOKED_AT, len(series.x))))
        return max((len(text.partition(".")[2]) for text in texts), default=0)

    figures = TableColumn(
        f"{series.label}{unit}", text, address, is_number=True, recipe=recipe, decimals=cache(decimals)
    )
    stated = any(status_words(known) for known in set(series.status))
    return [figures, TableColumn(status_title, status, address, status=standing)] if stated else [figures]
