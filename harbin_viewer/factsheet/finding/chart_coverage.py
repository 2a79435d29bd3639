"""Which charts draw a figure of the sheet: as it is, as the total of a stack, or in a figure computed from it."""

from __future__ import annotations

from enum import IntEnum

from harbin_viewer.factsheet.checks.findings import CellAt
from harbin_viewer.factsheet.model.view import SeriesSpec, View
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


def drawn(view: View, cell: CellAt, table: Table | None) -> Drawn:
    """How much of a figure a chart has; without its table, as if all rows had all figures."""
    if cell.resource not in view.resources:
        return Drawn.NOTHING
    if table is not None and not _in_range(view, table, cell.row):
        return Drawn.ITS_TABLE
    series = view.series()
    own = [one for one in series if one.resource == cell.resource and _has_mark(view, one, table, cell.row)]
    if not own:
        return Drawn.ITS_TABLE
    if any(one.field == cell.field and not one.derive for one in own):
        return Drawn.ITSELF
    if series[0].resource == cell.resource and view.spec.total == cell.field and _has(table, cell.field, cell.row):
        return Drawn.AS_TOTAL
    if any(cell.field in (one.field, one.minus) for one in own):
        return Drawn.COMPUTED
    return Drawn.ITS_ROW


def _in_range(view: View, table: Table, row: int) -> bool:
    """Whether a row has a place on the horizontal axis."""
    at, limits = table.value(view.spec.group, row), view.spec.range
    if limits is None or not isinstance(at, int | float):
        return at is not None or table.column(view.spec.group).dtype.kind == "O"
    return limits[0] <= at <= limits[1]


def _has_mark(view: View, one: SeriesSpec, table: Table | None, row: int) -> bool:
    if not _has(table, one.field, row):
        return False
    if one.derive == "difference":
        return _has(table, one.minus, row)
    return one.derive != "growth" or table is None or _grows(view, one, table, row)


def _grows(view: View, one: SeriesSpec, table: Table, row: int) -> bool:
    """Whether the row before has a figure to grow from, and is one step away."""
    if row == 0 or not table.value(one.field, row - 1):
        return False
    before, at = (table.value(view.spec.group, number) for number in (row - 1, row))
    return not (isinstance(before, int | float) and isinstance(at, int | float)) or at - before == 1


def _has(table: Table | None, name: str, row: int) -> bool:
    """Whether there is a number."""
    return table is None or isinstance(table.value(name, row), int | float)
