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
"""What the mark of a status takes, and what is left free beside words, in px."""


def fitting_width(model: TableModel, number: int, metrics: QFontMetrics, beside: int) -> int:
    """The width of a column in px, of which its heading has `beside` for its marks."""
    column = model.columns[number]
    shown = (column.text(model.row_at(row)) for row in range(min(_SAMPLE, model.rowCount())))
    widest = max((metrics.horizontalAdvance(text[:200]) for text in shown), default=0)
    widest += _MARK if column.name and model.rowCount() and column.status(model.row_at(0)) is not None else 0
    room = beside + _AROUND
    return min(
        max(widest, metrics.horizontalAdvance(in_a_line(column.title))) + room, metrics.averageCharWidth() * _WIDEST
    )
