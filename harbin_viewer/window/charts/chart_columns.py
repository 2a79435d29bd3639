"""The figures behind a chart as the columns of a table: a row for each place on its axis, series side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from itertools import count
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.figure_and_unit import readers_locale
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.in_order import distinct
from harbin_viewer.charts.model.recipes import recipe_of
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.series_figures import in_one
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.model.words.constant_column import different
from harbin_viewer.charts.status import status_words
from harbin_viewer.factsheet.bounds.typed_figures import TypedFigures
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.recipe import Recipe
from harbin_viewer.factsheet.model.status import STATUSES, StatusName
from harbin_viewer.factsheet.tables.values.column_decimals import decimals_among
from harbin_viewer.factsheet.words.reported_decimals import decimals_of
from harbin_viewer.window.evidence.written_figures import bare, plain
from harbin_viewer.window.tables.columns.column_values import ColumnValues
from harbin_viewer.window.tables.table_model import TableColumn, no_recipe

_LOOKED_AT = 2000
"""Rows of which it is looked how many decimals they have."""

_AT_ONCE = 16_384
"""Places that are written without giving the window a turn."""

_GAP = "–"
"""Stands where a series has no figure."""


def chart_columns(chart: Chart, at: Floats, group: str) -> list[TableColumn]:
    """The chart's data, a row for each of its `places`, which are `at`; `group` is the title of the column with these.

    Where there are several series, the title of each column says whose it is. Statuses stand beside those alone that
    have any. What serves to sort and filter is worked out when somebody does.
    """
    columns = [*_of_names(chart, at), _of_places(chart, at, group)]
    for number, series in enumerate(chart.told):
        status = "Status" if len(chart.told) == 1 else f"{series.label}: status"
        rows = _Rows(series, at, partial(recipe_of, chart, number))
        columns += rows.columns(status)
    return _named(columns)


def with_dots_as_one(chart: Chart) -> Chart:
    """The chart with the dots of all kinds as one series: each is a row, as two of them may stand at one place."""
    whole = in_one(chart.told)
    return chart if whole is None else replace(chart, panels=(replace(chart.panels[0], series=(whole,)),))


def places(chart: Chart) -> Floats:
    """The places on the chart's axis that any of its series has a point at, in their order."""
    series = chart.told
    if not series:
        return np.zeros(0)
    first = series[0].x
    if all(other.x is first or np.array_equal(other.x, first) for other in series):
        return first
    return distinct(np.concatenate([other.x for other in series]))


def _of_names(chart: Chart, at: Floats) -> list[TableColumn]:
    """Whose each dot is."""
    (first, *others) = chart.told or (None,)
    if first is None or others or chart.axis != "number" or len(first.names) != len(at):
        return []
    names = np.array(first.names, dtype=object)
    return [TableColumn("Name", first.names.__getitem__, values=ColumnValues(lambda: names))]


def _of_places(chart: Chart, at: Floats, group: str) -> TableColumn:
    """Names in the order of the alphabet where they are sorted, times in their own."""

    def texts() -> npt.NDArray[Any]:
        found = np.empty(len(at), dtype=object)
        for start in range(0, len(at), _AT_ONCE):
            found[start : start + _AT_ONCE] = chart.x_words(at[start : start + _AT_ONCE])
        return found

    own_order = None if chart.axis != "category" else ()
    return TableColumn(
        group, lambda row: chart.x_text(float(at[row])), values=ColumnValues(texts, order=own_order),
    )  # fmt: skip


@dataclass(frozen=True)
class _Rows:
    """The points of a series in the rows of the table."""

    series: Series
    at: Floats
    recipe_at: Callable[[int], Recipe | None]

    @cached_property
    def _points(self) -> npt.NDArray[np.int64] | None:
        """Which point stands in each row (-1 where none); None where it is the row's own number."""
        x = self.series.x
        if x is self.at or np.array_equal(x, self.at):
            return None
        points = np.full(len(self.at), -1, dtype=np.int64)
        points[np.searchsorted(self.at, x)] = np.arange(len(x))
        return points

    def columns(self, status_title: str) -> list[TableColumn]:
        """That of its figures, and that of their statuses where it has any."""
        series = self.series
        recipe = self._recipe if series.derive else no_recipe
        unit = f" ({series.unit})" if series.unit and f"({series.unit})" not in series.label else ""
        figures = TableColumn(
            f"{series.label}{unit}", self._text, self._address, is_number=True, recipe=recipe,
            figure=self._figure, decimals=cache(self._decimals), point=readers_locale().decimalPoint(), gap=_GAP,
            values=ColumnValues(self._figures, self._words, decimals=self._stated), typed=self._typed,
        )  # fmt: skip
        figures_and_ends = [figures, *self._ends()]
        if not any(status_words(known) for known in different(series.status)):
            return figures_and_ends
        statuses = ColumnValues(self._statuses, status_words, STATUSES.names_shown)
        status = TableColumn(
            status_title, lambda row: status_words(self._status(row)), self._address, status=self._standing,
            recipe=recipe, values=statuses,
        )  # fmt: skip
        return [*figures_and_ends, status]

    def _ends(self) -> Iterator[TableColumn]:
        """Those of the ends of its intervals, where it has any."""
        if self.series.intervals is None:
            return
        known = self.series.intervals
        for side, (end, values) in enumerate((("low", known.low), ("high", known.high))):
            figure = partial(self._end, side)
            column = ColumnValues(partial(self._in_rows, values, np.nan), self._words)
            yield TableColumn(
                f"{self.series.label}: {end} ({known.what})", partial(_end_text, figure, self._words),
                is_number=True, figure=figure, gap=_GAP, point=readers_locale().decimalPoint(), values=column,
            )  # fmt: skip

    def _end(self, side: int, row: int) -> float | None:
        point = self._point(row)
        found = self.series.intervals.of(point) if self.series.intervals is not None and point >= 0 else None
        return None if found is None else found[side]

    @property
    def _words(self) -> Callable[[float], str]:
        return bare if self.series.of_years else plain

    def _typed(self) -> TypedFigures:
        return TypedFigures(self.series.unit, (readers_locale().decimalPoint(),), self._decimals())

    def _point(self, row: int) -> int:
        return row if self._points is None else int(self._points[row])

    def _figure(self, row: int) -> float | None:
        point = self._point(row)
        value = self.series.figure(point) if point >= 0 else np.nan
        return None if np.isnan(value) else value

    def _text(self, row: int) -> str:
        value = self._figure(row)
        return _GAP if value is None else self._words(value)

    def _status(self, row: int) -> StatusName:
        point = self._point(row)
        return str(self.series.status[point] or "") if point >= 0 else ""

    def _standing(self, row: int) -> StatusName | None:
        status = self._status(row)
        return status if status_words(status) else None

    def _address(self, row: int) -> CellAt | None:
        """Where the figure stands; of one that was computed, its first part, where one is known."""
        found = self.series.address(self._point(row)) if self._point(row) >= 0 else None
        parts = self.series.made_from(self._point(row)) if found is None and self._is_computed(row) else ()
        return next(iter(parts), found)

    def _is_computed(self, row: int) -> bool:
        return bool(self.series.derive) and self._figure(row) is not None

    def _recipe(self, row: int) -> Recipe | None:
        return self.recipe_at(self._point(row)) if self._is_computed(row) else None

    def _decimals(self) -> int:
        series, most = self.series, min(_LOOKED_AT, len(self.series.x))
        points = np.arange(most) if self._points is None else self._points[:most]
        points = points[(points >= 0) & np.isfinite(series.y[points])]
        stated = {} if series.decimals is None else decimals_among(series.decimals, series.rows[points])
        others = series.y[points[~np.isin(series.rows[points], list(stated))] if stated else points]
        return max((*stated.values(), *map(decimals_of, others.tolist())), default=0)

    # for sorting and filtering

    def _figures(self) -> Floats:
        return self._in_rows(self.series.y, np.nan)

    def _statuses(self) -> npt.NDArray[Any]:
        return self._in_rows(self.series.status, "")

    def _in_rows(self, values: npt.NDArray[Any], lacking: object) -> npt.NDArray[Any]:
        points = self._points
        if points is None:
            return values
        found = np.full(len(points), lacking, dtype=values.dtype)
        found[points >= 0] = values[points[points >= 0]]
        return found

    def _stated(self) -> Mapping[int, int]:
        """By row, the decimals of figures that were stated with zeros at their end."""
        known = self.series.decimals
        if not known:
            return {}
        rows = self._in_rows(self.series.rows, -1)
        found = np.flatnonzero(np.isin(rows, np.fromiter(known, np.int64, len(known))))
        return {row: known[of] for row, of in zip(found.tolist(), rows[found].tolist(), strict=True)}


def _end_text(figure: Callable[[int], float | None], words: Callable[[float], str], row: int) -> str:
    value = figure(row)
    return _GAP if value is None else words(value)


def _named(columns: list[TableColumn]) -> list[TableColumn]:
    """The columns with their titles as names, by which it is kept how a reader arranged them; no two alike."""
    found: list[TableColumn] = []
    taken: set[str] = set()
    for column in columns:
        name = next(name for number in count(1) if (name := _numbered(column.title, number)) not in taken)
        taken.add(name)
        found.append(replace(column, name=name))
    return found


def _numbered(title: str, number: int) -> str:
    return title if number == 1 else f"{title} ({number})"
