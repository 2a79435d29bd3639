"""Which rows of its tables a view draws, series by series, and where two of them would hide each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.mark import KEEPS_ALL
from harbin_viewer.factsheet.model.view import SeriesSpec, View
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import number

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document

Rows = npt.NDArray[np.integer]

_WORDS = ("source", "place", "status", "note", "references")
"""Columns that say something of a figure and do not tell what it is of."""

_MOST = 200_000
"""Rows up to which a column is looked for that tells them apart."""


@dataclass(frozen=True)
class SeriesRows:
    """The rows of one series. `entity` is what they are of, "" where the view has no `by`; `of_entity` are all rows of
    it, `rows` those of them that have a place on the axis within the view's range.
    """

    spec: SeriesSpec
    table: Table
    entity: str
    of_entity: Rows
    rows: Rows


def series_rows(document: Document, view: View) -> list[SeriesRows]:
    """The rows of each series; where the view says `by`, a series for each value of that field. SheetError where the
    axis has no such range.
    """
    found = []
    for spec in view.series():
        table = document.table(spec.resource)
        if view.spec.group not in table.columns or spec.field not in table.columns:
            raise _missing(view, table, spec)
        in_range = _in_range(document, view, table)
        for entity, of_entity in _entities(view, table):
            whole = len(of_entity) == len(table)
            rows = in_range if whole else of_entity[np.isin(of_entity, in_range, assume_unique=True)]
            found.append(SeriesRows(spec, table, entity, of_entity, rows))
    return found


def clashes(document: Document, view: View) -> Iterator[SheetError]:
    """For each series the first two rows that share a place on the axis, where a mark of one would hide the other."""
    if view.spec.explore is not None:  # its rows are told apart by entity and time, and refused where they are not
        return
    for series in series_rows(document, view):
        if (series.spec.mark or view.spec.type) in KEEPS_ALL:
            continue
        figures = series.table.column(series.spec.field)
        rows = series.rows
        if figures.dtype.kind in "if":
            rows = rows[np.isfinite(figures[rows])]
        pair = _twins(series.table.column(view.spec.group)[rows])
        if pair is not None:
            yield _clash(document, view, series, rows, (int(rows[pair[0]]), int(rows[pair[1]])))


def _entities(view: View, table: Table) -> Iterator[tuple[str, Rows]]:
    """What the rows are of, each with its rows, in the order of `only` or as they first come."""
    by = view.spec.by
    kind = np.int32 if len(table) < 2**31 else np.int64  # long tables: as little room as it takes
    if not by or by not in table.columns:
        yield "", np.arange(len(table), dtype=kind)
        return
    texts = ["–" if value is None else _text(value) for value in table.column(by).tolist()]
    of_each: dict[str, list[int]] = {_text(value): [] for value in view.spec.only}
    for row, text in enumerate(texts):
        if view.spec.only and text not in of_each:
            continue
        of_each.setdefault(text, []).append(row)
    for text, rows in of_each.items():
        yield text, np.array(rows, dtype=kind)


def _text(value: Any) -> str:
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def _in_range(document: Document, view: View, table: Table) -> Rows:
    """The rows that have a place on the axis, within the limits."""
    group, limits = table.column(view.spec.group), view.spec.range
    if group.dtype.kind == "M":
        known = ~np.isnat(group)
    else:
        known = np.isfinite(group) if group.dtype.kind == "f" else np.ones(len(group), dtype=bool)
    if limits is not None:
        if group.dtype.kind not in "if":
            problem = f"“range” lies between two numbers, and the field “{view.spec.group}” has none."
            raise SheetError(_file(document), f"view “{view.name}”, range", problem, "Leave it out.")
        known &= (group >= limits[0]) & (group <= limits[1])
    kind = np.int32 if len(known) < 2**31 else np.int64
    return np.arange(len(known), dtype=kind) if known.all() else np.flatnonzero(known).astype(kind)


def _file(document: Document) -> str:
    return str(document.folder / "datapackage.json")


def _missing(view: View, table: Table, spec: SeriesSpec) -> SheetError:
    name = view.spec.group if view.spec.group not in table.columns else spec.field
    problem = f"The chart “{view.label}” needs the column “{name}”, and the table has none of that name."
    return SheetError(table.resource.path or table.resource.name, "", problem, "Correct the view or the table.")


def _twins(places: npt.NDArray[Any]) -> tuple[int, int] | None:
    """The first two that are the same."""
    if places.dtype.kind in "ifM":
        if bool((places[1:] > places[:-1]).all()):
            return None
        order = np.argsort(places, kind="stable")
        same = np.flatnonzero(places[order][1:] == places[order][:-1])
        return (int(order[same[0]]), int(order[same[0] + 1])) if len(same) else None
    seen: dict[Any, int] = {}
    for row, place in enumerate(places.tolist()):
        if place in seen:
            return seen[place], row
        seen[place] = row
    return None


def _clash(document: Document, view: View, series: SeriesRows, rows: Rows, pair: tuple[int, int]) -> SheetError:
    table = series.table
    place = _told(table.value(view.spec.group, pair[0]))
    figures = " and ".join(_figure(table.value(series.spec.field, row)) for row in pair)
    of_entity = f" of {series.entity}" if series.entity else ""
    problem = (
        f"The chart “{view.label}” would draw several figures{of_entity} for {place} as one ({figures}), "
        "and one would hide the other."
    )
    key = _key(view, series, rows)
    if key and not view.spec.by:
        remedy = f'Draw a series for each “{key}”: add “"by": "{key}"” to the view\'s spec.'
    elif key:
        remedy = (
            f"“{key}” tells them apart, “{view.spec.by}” does not: name it as “by”, or make a table of one of them."
        )
    else:
        remedy = "Add a column that tells them apart, and name it as “by” in the view's spec."
    file = document.folder / table.resource.path if table.resource.path else table.resource.name
    where = f"rows {pair[0] + 2} and {pair[1] + 2}" if table.resource.path else f"rows {pair[0] + 1} and {pair[1] + 1}"
    return SheetError(file, where, problem, remedy, column=view.spec.group)


def _figure(value: Any) -> str:
    """A figure as it was stated."""
    return number(value) if isinstance(value, int | float) else str(value)


def _told(value: Any) -> str:
    return f"“{value}”" if isinstance(value, str) else str(value)


def _key(view: View, series: SeriesRows, rows: Rows) -> str:
    """The column that tells rows of one place apart, "" where no single one does."""
    table = series.table
    if len(rows) > _MOST:
        return ""
    fields = [table.field(name) for name in table.columns]
    said = {
        *_WORDS,
        view.spec.group,
        view.spec.by,
        series.spec.field,
        *(f.status for f in fields),
        *(f.note for f in fields),
    }
    schema = table.resource.schema
    keys = (
        (schema.primary_key,)
        if schema and isinstance(schema.primary_key, str)
        else schema.primary_key
        if schema
        else ()
    )
    candidates = [field.name for field in fields if field.name not in said and field.type not in ("number", "any")]
    places = table.column(view.spec.group)[rows].tolist()
    for name in sorted(candidates, key=lambda name: name not in keys):
        pairs = list(zip(places, table.column(name)[rows].tolist(), strict=True))
        if len(set(map(repr, pairs))) == len(pairs):
            return name
    return ""
