"""The horizontal axis of a chart: which rows have a place on it, where that is, and how the axis runs."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.constant_column import taken
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import Floats, distinct
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.tables.table import Table

Axis: TypeAlias = Literal["category", "year", "number", "date"]

_LONGEST_GAP = 50
"""Years without a figure that are shown as empty places."""


def rows_in_range(group: npt.NDArray[Any], limits: tuple[float, float] | None) -> npt.NDArray[np.integer]:
    """The rows that have a place on the axis, within the limits."""
    if group.dtype.kind == "M":
        known = ~np.isnat(group)
    else:
        known = np.isfinite(group) if group.dtype.kind == "f" else np.ones(len(group), dtype=bool)
    if limits is not None:
        known &= (group >= limits[0]) & (group <= limits[1])
    number = np.int32 if len(known) < 2**31 else np.int64  # long tables: as little room as it takes
    return np.arange(len(known), dtype=number) if known.all() else np.flatnonzero(known).astype(number)


def axis_of(
    view: View, tables: list[Table], keep: list[npt.NDArray[np.integer]]
) -> tuple[Axis, list[Floats], tuple[str, ...]]:
    """How the axis of a view runs, the place of each kept row of each table on it, and the names of places."""
    columns = [taken(t.column(view.spec.group), rows) for t, rows in zip(tables, keep, strict=True)]
    names_places = any(mark_of(spec.mark or view.spec.type).names_places for spec in view.series())
    kinds = {column.dtype.kind for column in columns}
    field = tables[0].field(view.spec.group)
    if names_places or not kinds <= set("ifM"):
        return _categories(columns, in_years=field.type == "year" and kinds <= set("if"))
    if kinds == {"M"}:
        return "date", [c.astype("datetime64[ms]").astype(np.float64) / 86_400_000 for c in columns], ()
    if "M" in kinds:
        return _categories(columns, in_years=False)
    whole = field.type == "year" or all(_like_years(column) for column in columns)
    return "year" if whole else "number", [c.astype(np.float64, copy=False) for c in columns], ()


def _like_years(column: npt.NDArray[Any]) -> bool:
    """Whether all are whole numbers that a reader takes for years."""
    if not len(column):
        return True
    if not 1000 < column.min() <= column.max() < 3000:
        return False
    return column.dtype.kind == "i" or bool((column == np.round(column)).all())


def _categories(
    columns: list[npt.NDArray[Any]], *, in_years: bool
) -> tuple[Literal["category"], list[Floats], tuple[str, ...]]:
    """Numbers in their order, all others as they first come; a year without a figure has a place of its own."""
    if all(column.dtype.kind in "ifM" for column in columns) and len({column.dtype.kind for column in columns}) == 1:
        values = distinct(np.concatenate(columns))
        if in_years and len(values) and values[-1] - values[0] - len(values) < _LONGEST_GAP:
            values = np.arange(values[0], values[-1] + 1)
        known = {value: place for place, value in enumerate(values.tolist())}
    else:
        known = {}
        for column in columns:
            for value in column.tolist():
                known.setdefault(value, len(known))
    names = tuple("–" if one is None else f"{one:.12g}" if isinstance(one, float) else str(one) for one in known)
    return "category", [np.array([known[v] for v in c.tolist()], dtype=np.float64) for c in columns], names


def x_title(axis: Axis, table: Table, group: str) -> str:
    """What a "number" axis counts, "" for others."""
    field = table.field(group)
    return ", ".join(filter(None, [field.label, field.unit])) if axis == "number" else ""
