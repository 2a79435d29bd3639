"""The panel of a column of a table that is arranged so, before anybody hears of what is asked in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.bounds.limits import Bounds
from harbin_viewer.window.tables.arrangement import Arrangement, fitting_rows
from harbin_viewer.window.tables.browser_words import said_limit
from harbin_viewer.window.tables.columns.bounds_row import BoundsRow
from harbin_viewer.window.tables.columns.column_panel import ColumnPanel
from harbin_viewer.window.tables.columns.column_summary import ColumnSummary, summed_up
from harbin_viewer.window.tables.columns.column_values import ColumnValues
from harbin_viewer.window.tables.columns.natural_order import Told
from harbin_viewer.window.tables.table_model import TableColumn
from harbin_viewer.window.widgets.context_menu import Choice


def opened_panel(
    column: TableColumn, columns: Mapping[str, ColumnValues], wanted: Arrangement, count: int,
    changes: Sequence[Choice], parent: QWidget,
) -> ColumnPanel:  # fmt: skip
    """It sums up the rows, of `count`, that all filters but those of the column leave."""
    values, others = columns[column.name], wanted.without(column.name)

    def sum_up(told: Told) -> ColumnSummary:
        return summed_up(values, fitting_rows(columns, others, count, told), told)

    bounds = None
    if column.typed is not None:
        bounds = BoundsRow(column.typed(), wanted.bounds.get(column.name, Bounds()), said_limit(column))
    ticked = wanted.values.get(column.name, frozenset())
    return ColumnPanel(column.title, column.about, sum_up, ticked, changes, bounds, parent)
