"""Which rows of its tables a view draws, series by series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.view import SeriesSpec, View
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import quoted

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document

Rows = npt.NDArray[np.integer]

UNNAMED = "not stated"
"""What rows are of that do not say so."""

TIMES = ("yearmonth", "date", "datetime", "time", "duration")
"""Types whose values, where they are kept as texts, are times all the same."""

_MOST_LIKE = 2000
"""Values that a misspelt one is compared with."""


@dataclass(frozen=True)
class SeriesRows:
    """The rows of one series. `entity` is what they are of, "" where the view has no `by`; `of_entity` are all rows of
    it, `rows` those of them that have a place on the axis within the view's range. `twins` were left out of both.
    """

    spec: SeriesSpec
    table: Table
    entity: str
    of_entity: Rows
    rows: Rows
    twins: Rows = field(default_factory=lambda: np.array([], dtype=np.int64))


def series_rows(document: Document, view: View) -> list[SeriesRows]:
    """The rows of each series; where the view says `by`, a series for each value of that field. SheetError where the
    axis has no such range, or the field no such value.
    """
    found = []
    _refuse_unknown(document, view)
    for spec in view.series():
        table = document.table(spec.resource)
        if view.spec.group not in table.columns or spec.field not in table.columns:
            raise _missing(document, view, table, spec)
        in_range = _in_range(document, view, table)
        is_placed = np.zeros(len(table), dtype=bool)
        is_placed[in_range] = True
        for entity, of_entity in _entities(view, table, in_range):
            rows = in_range if len(of_entity) == len(table) else of_entity[is_placed[of_entity]]
            found.append(SeriesRows(spec, table, entity, of_entity, rows))
    return found


def _entities(view: View, table: Table, in_range: Rows) -> Iterator[tuple[str, Rows]]:
    """What the rows are of, each with its rows, in the order of `only` or as they first come."""
    by = view.spec.by
    kind = np.int32 if len(table) < 2**31 else np.int64  # long tables: as little room as it takes
    if not by or by not in table.columns:
        yield "", in_range if len(in_range) == len(table) else np.arange(len(table), dtype=kind)
        return
    values = table.column(by).tolist()
    names = _names(values)
    texts = [names[value] for value in values] if names else [_name(value) for value in values]
    of_each: dict[str, list[int]] = {text_of(value): [] for value in view.spec.only}
    for row, text in enumerate(texts):
        if view.spec.only and text not in of_each:
            continue
        of_each.setdefault(text, []).append(row)
    for text, rows in (of_each or {"": []}).items():
        yield text, np.array(rows, dtype=kind)


def _refuse_unknown(document: Document, view: View) -> None:
    """SheetError where `by` or `only` names what is not there: of a slip, a chart would show less than it says."""
    by, tables = (
        view.spec.by,
        [document.table(name) for name in dict.fromkeys(series.resource for series in view.series())],
    )
    if by and all(by not in table.columns for table in tables):
        near = _nearest(by, list(tables[0].columns))
        problem = f"The table “{tables[0].resource.name}” has no column “{by}”."
        raise SheetError(_file(document), f"view “{view.name}”, by", problem, _meant(near))
    columns = [table.column(by) for table in tables if by in table.columns] if view.spec.only else []
    there = dict.fromkeys(name for column in columns for name in _all_names(column.tolist()) if name != UNNAMED)
    for wanted in map(text_of, view.spec.only):
        if wanted not in there:
            problem = f"“only” names {quoted(wanted)}, and no row has that as “{by}”."
            raise SheetError(
                _file(document), f"view “{view.name}”, only", problem, _meant(_nearest(wanted, list(there)))
            )


def _meant(near: str) -> str:
    return f"Did you mean {quoted(near)}?" if near else "Correct it, or leave it out."


def _nearest(wanted: str, there: list[str]) -> str:
    """What of these a text was most likely meant to be, "" where none is like it."""
    from difflib import get_close_matches

    plain = {text.strip().casefold(): text for text in there}
    if wanted.strip().casefold() in plain:
        return plain[wanted.strip().casefold()]
    return next(iter(get_close_matches(wanted, there[:_MOST_LIKE], n=1)), "")


def _names(values: list[Any]) -> dict[Any, str]:
    """What each of them is called, found once; nothing where they are lists or objects."""
    try:
        return {value: _name(value) for value in dict.fromkeys(values)}
    except TypeError:
        return {}


def _all_names(values: list[Any]) -> Iterable[str]:
    return _names(values).values() or map(_name, values)


def _name(value: Any) -> str:
    """What rows are of that have this value; NaN, which is unlike itself, stands for none."""
    return UNNAMED if value is None or value != value else text_of(value)


def text_of(value: Any) -> str:
    """A value of a column as `only` names it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def _in_range(document: Document, view: View, table: Table) -> Rows:
    """The rows that have a place on the axis, within the limits."""
    group, limits = table.column(view.spec.group), view.spec.range
    known = have_place(table, view.spec.group)
    if limits is not None:
        if group.dtype.kind not in "if":
            problem = f"“range” lies between two numbers, and the field “{view.spec.group}” has none."
            raise SheetError(_file(document), f"view “{view.name}”, range", problem, "Leave it out.")
        if limits[0] > limits[1]:
            problem = f"“range” begins at {text_of(limits[0])} and ends before it, at {text_of(limits[1])}."
            raise SheetError(_file(document), f"view “{view.name}”, range", problem, "Give the smaller number first.")
        known &= (group >= limits[0]) & (group <= limits[1])
    kind = np.int32 if len(known) < 2**31 else np.int64
    return np.arange(len(known), dtype=kind) if known.all() else np.flatnonzero(known).astype(kind)


def have_place(table: Table, group: str) -> npt.NDArray[np.bool_]:
    """Whether each row of a table has a place on an axis of this field; texts have one where they are missing too."""
    column = table.column(group)
    if column.dtype.kind == "M":
        return np.asarray(~np.isnat(column))
    if column.dtype.kind == "f":
        return np.asarray(np.isfinite(column))
    if table.field(group).type in TIMES:
        return np.array([value is not None for value in column.tolist()], dtype=bool)
    return np.ones(len(column), dtype=bool)


def _file(document: Document) -> str:
    return str(document.descriptor)


def _missing(document: Document, view: View, table: Table, spec: SeriesSpec) -> SheetError:
    name = view.spec.group if view.spec.group not in table.columns else spec.field
    problem = f"The chart “{view.label}” needs the column “{name}”, and the table has none of that name."
    return SheetError(_file(document), f"view “{view.name}”", problem, "Correct the view or the table.")
