"""Which charts draw a figure of the sheet: as it is, as the total of a stack, or in a figure computed from it."""

from __future__ import annotations

from enum import IntEnum

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.view import SeriesSpec, View
from harbin_viewer.factsheet.tables.opened import OpenSheet
from harbin_viewer.factsheet.tables.table import Table


class Drawn(IntEnum):
    """How much of a figure a chart has, the most last."""

    NOTHING = 0
    ITS_TABLE = 1
    ITS_ROW = 2
    COMPUTED = 3
    """A figure that was computed from it."""
    AS_TOTAL = 4
    """The figure, as the total of a stack."""
    ITSELF = 5


def drawn(document: OpenSheet, view: View, cell: CellAt) -> Drawn:
    """How much of a figure a chart has; where its table is not read yet, as if all rows had all figures."""
    return _drawn(view, cell, document.table(cell.resource) if document.has_table(cell.resource) else None)


def _drawn(view: View, cell: CellAt, table: Table | None) -> Drawn:
    if cell.resource not in view.resources:
        return Drawn.NOTHING
    if table is not None and not _in_range(view, table, cell.row):
        return Drawn.ITS_TABLE
    if view.spec.explore is not None:
        return Drawn.ITS_TABLE
    series = view.series()
    own = [spec for spec in series if spec.resource == cell.resource and _has_mark(view, spec, table, cell.row)]
    if not own:
        return Drawn.ITS_TABLE
    if any(spec.field == cell.field and not spec.derive for spec in own):
        return Drawn.ITSELF
    if series[0].resource == cell.resource and view.spec.total == cell.field and _has(table, cell.field, cell.row):
        return Drawn.AS_TOTAL
    if any(cell.field in (spec.field, spec.minus) for spec in own):
        return Drawn.COMPUTED
    return Drawn.ITS_ROW


def _in_range(view: View, table: Table, row: int) -> bool:
    """Whether a row has a place on the horizontal axis; one that a file lost meanwhile has none."""
    if row >= len(table):
        return False
    at, limits = table.value(view.spec.group, row), view.spec.range
    if limits is None or not isinstance(at, int | float):
        return at is not None or table.column(view.spec.group).dtype.kind == "O"
    return limits[0] <= at <= limits[1]


def _has_mark(view: View, spec: SeriesSpec, table: Table | None, row: int) -> bool:
    if not _has(table, spec.field, row):
        return False
    if spec.derive == "difference":
        return _has(table, spec.minus, row)
    return spec.derive != "growth" or table is None or _grows(view, spec, table, row)


def _grows(view: View, spec: SeriesSpec, table: Table, row: int) -> bool:
    """Whether the row before has a figure to grow from, and is one step away."""
    if row == 0 or not table.value(spec.field, row - 1):
        return False
    before, at = (table.value(view.spec.group, number) for number in (row - 1, row))
    return not (isinstance(before, int | float) and isinstance(at, int | float)) or at - before == 1


def _has(table: Table | None, name: str, row: int) -> bool:
    """Whether there is a number."""
    return table is None or isinstance(table.value(name, row), int | float)
