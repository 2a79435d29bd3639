"""The cells that are selected in a table onto the clipboard, with their headings where there are several rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from harbin_viewer.window.tables.browser_words import what_was_copied
from harbin_viewer.window.tables.taking.cell_clipboard import as_clipboard, put_cells
from harbin_viewer.window.tables.taking.file_columns import file_columns

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelectionRange

    from harbin_viewer.window.tables.table_model import TableModel

_MOST = 200_000
"""Rows of a part of the selection."""


def copy_cells(
    model: TableModel, parts: Sequence[QItemSelectionRange], columns_in: Callable[[QItemSelectionRange], list[int]]
) -> str:
    """Copy these parts of a table, of each the columns that are on show; what was done, as a sentence.

    One cell is copied as it is shown, for a text; several as a spreadsheet takes them.
    """
    parts = [part for part in parts if columns_in(part)]
    if not parts:
        return "Nothing was copied, as no cell is selected."
    widths = [len(columns_in(part)) for part in parts]
    lines = [line for part in parts for line in _lines(model, part, columns_in(part))]
    if len(lines) == len(lines[0]) == 1:
        QGuiApplication.clipboard().setText(str(model.index(parts[0].top(), columns_in(parts[0])[0]).data()))
    else:
        head = _headings(model, parts, columns_in(parts[0]))
        put_cells(as_clipboard([*head, *lines], headed=bool(head)))
    return what_was_copied(len(lines), widths)


def _lines(model: TableModel, part: QItemSelectionRange, columns: Sequence[int]) -> list[list[str]]:
    from harbin_viewer.charts.formats.data.chart_data import pasted

    shown = file_columns(model, columns)
    rows = range(part.top(), min(part.bottom() + 1, part.top() + _MOST))
    return [[pasted(column.cell(row)) for column in shown] for row in rows]


def _headings(model: TableModel, parts: Sequence[QItemSelectionRange], columns: Sequence[int]) -> list[list[str]]:
    """A line with the headings, where there are several rows and all parts are of the same columns."""
    from harbin_viewer.charts.formats.data.chart_data import pasted

    if len({(part.left(), part.right()) for part in parts}) != 1 or len(parts) * parts[0].height() < 2:
        return []
    return [[pasted(model.columns[column].title) for column in columns]]
