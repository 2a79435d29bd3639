"""The horizontal axis of a chart: which rows have a place on it, where that is, and how the axis runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.constant_column import taken
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import Floats, distinct
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.view_rows import SeriesRows

Axis: TypeAlias = Literal["category", "year", "number", "date", "month"]

_MONTH, _DAY = re.compile(r"\d{4}-\d\d"), re.compile(r"\d{4}-\d\d-\d\d")

_SHORTEST_MONTH, _LONGEST_MONTH = 28.0, 31.0
"""Days of a month."""

_WEEKEND = 3.0
"""Days from a Friday to the Monday after it."""

_FIRST_WEEKDAY, _SATURDAY, _TWO_WEEKS = 3, 5, 10
"""The weekday of 1 January 1970, a Thursday, and that of a Saturday, from Monday as 0; working days of two weeks."""

_LONGEST_GAP = 50
"""Years without a figure that are shown as empty places."""


def axis_of(view: View, series: Sequence[SeriesRows]) -> tuple[Axis, list[Floats], tuple[str, ...]]:
    """How the axis of a view runs, the place of each row of each series on it, and the names of places."""
    columns = [taken(of_it.table.column(view.spec.group), of_it.rows) for of_it in series]
    names_places = any(mark_of(spec.mark or view.spec.type).names_places for spec in view.series())
    types = {of_it.table.field(view.spec.group).type for of_it in series}
    if types == {"yearmonth"} and (months := _months(columns)) is not None:
        if names_places:
            return _categories(months, step=1)
        return "month", [column.astype("datetime64[D]").astype(np.float64) for column in months], ()
    if types <= {"string", "any"} and not names_places and (columns_in_time := _in_time(columns)) is not None:
        axis: Axis = "month" if columns_in_time[0].dtype == "datetime64[M]" else "date"
        return axis, [column.astype("datetime64[D]").astype(np.float64) for column in columns_in_time], ()
    kinds = {column.dtype.kind for column in columns}
    if names_places or not kinds <= set("ifM"):
        return _categories(columns, step=1 if "year" in types and kinds <= set("if") else 0)
    if kinds == {"M"}:
        return "date", [column.astype("datetime64[ms]").astype(np.float64) / 86_400_000 for column in columns], ()
    if "M" in kinds:
        return _categories(columns)
    whole = "year" in types or all(_like_years(column) for column in columns)
    return "year" if whole else "number", [column.astype(np.float64, copy=False) for column in columns], ()


def _months(columns: list[npt.NDArray[Any]]) -> list[npt.NDArray[Any]] | None:
    """Texts such as 2023-11 as months; None where some are none."""
    try:
        return [np.array(column.tolist(), dtype="datetime64[M]") for column in columns]
    except ValueError:
        return None


def _in_time(columns: list[npt.NDArray[Any]]) -> list[npt.NDArray[Any]] | None:
    """Texts that are all months such as 2023-11, or all days, as times; None where some are none."""
    texts = [text for column in columns for text in column.tolist()]
    for form, unit in ((_MONTH, "M"), (_DAY, "D")):
        if texts and all(isinstance(text, str) and form.fullmatch(text) for text in texts):
            try:
                return [np.array(column.tolist(), dtype=f"datetime64[{unit}]") for column in columns]
            except ValueError:
                return None
    return None


def step_of(axis: Axis, places: Sequence[Floats]) -> float:
    """How far places follow each other, where they do so evenly: years, months, or most of the dates; else 0."""
    if axis == "category":
        return 1.0
    if axis == "number" or not any(map(len, places)):
        return 0.0
    steps = np.diff(distinct(np.concatenate(list(places))))
    if not len(steps):
        return 0.0
    if axis == "year":
        return float(steps.min())
    usual = float(np.sort(steps)[len(steps) // 2])
    if float(steps.min()) >= _SHORTEST_MONTH:  # months and longer have a place each
        return max(float(steps.min()), _LONGEST_MONTH if steps.min() <= _LONGEST_MONTH else 0.0)
    if usual == 1.0 and _leave_weekends_out(distinct(np.concatenate(list(places)))):
        return _WEEKEND
    return usual if np.count_nonzero(np.abs(steps - usual) <= usual / 10) * 2 >= len(steps) else 0.0


def _leave_weekends_out(days: Floats) -> bool:
    """Whether days, counted from 1 January 1970, are those on which markets are open: hardly any is a weekend's."""
    weekdays = (days.astype(np.int64) + _FIRST_WEEKDAY) % 7
    return len(days) >= _TWO_WEEKS and bool(np.count_nonzero(weekdays >= _SATURDAY) * 50 <= len(days))


def _like_years(column: npt.NDArray[Any]) -> bool:
    """Whether all are whole numbers that a reader takes for years."""
    if not len(column):
        return True
    if not 1000 < column.min() <= column.max() < 3000:
        return False
    return column.dtype.kind == "i" or bool((column == np.round(column)).all())


def _categories(
    columns: list[npt.NDArray[Any]], *, step: int = 0
) -> tuple[Literal["category"], list[Floats], tuple[str, ...]]:
    """Numbers in their order, all others as they first come; with a `step`, as of years, what has no figure has a place
    of its own.
    """
    if all(column.dtype.kind in "ifM" for column in columns) and len({column.dtype.kind for column in columns}) == 1:
        values = distinct(np.concatenate(columns))
        if step and len(values) and int((values[-1] - values[0]).astype(np.int64)) - len(values) < _LONGEST_GAP:
            values = np.arange(values[0], values[-1] + step)
        places = [np.searchsorted(values, column).astype(np.float64) for column in columns]
        return "category", places, tuple(map(_name, values.tolist() if values.dtype.kind != "M" else values))
    known: dict[Any, int] = {}
    for column in columns:
        for value in column.tolist():
            known.setdefault(value, len(known))
    places = [np.array([known[value] for value in column.tolist()], dtype=np.float64) for column in columns]
    return "category", places, tuple(map(_name, known))


def _name(value: Any) -> str:
    if isinstance(value, np.datetime64):
        return str(value) if value.dtype.name in ("datetime64[D]", "datetime64[M]") else str(value.item())
    return "–" if value is None else f"{value:.12g}" if isinstance(value, float) else str(value)


def x_title(axis: Axis, table: Table, group: str) -> str:
    """What a "number" axis counts, "" for others."""
    field = table.field(group)
    return ", ".join(filter(None, [field.label, field.unit])) if axis == "number" else ""
