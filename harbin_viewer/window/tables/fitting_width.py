"""The width of a column in which what stands in it can be read, as far as that is not too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.window.widgets.bounded import in_a_line

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

    from harbin_viewer.window.tables.table_model import TableModel

_SAMPLE = 40
"""Rows that are measured."""

_WIDEST = 60
"""Average characters of a column to begin with."""

_MARK, _AROUND = 18, 12
"""What the mark of a status or the sign at a mistake takes, and what is left free beside words, in px."""


def fitting_width(model: TableModel, number: int, metrics: QFontMetrics, beside: int) -> int:
    """The width of a column in px, of which its heading has `beside` for its marks."""
    column = model.columns[number]
    rows = [model.row_at(row) for row in range(min(_SAMPLE, model.rowCount()))]
    widest = max((metrics.horizontalAdvance(column.text(row)[:200]) for row in rows), default=0)
    has_status = bool(column.name and rows) and column.status(rows[0]) is not None
    widest += _MARK if has_status or any(map(column.mistake, rows)) else 0
    room = beside + _AROUND
    return min(
        max(widest, metrics.horizontalAdvance(in_a_line(column.title))) + room, metrics.averageCharWidth() * _WIDEST
    )
