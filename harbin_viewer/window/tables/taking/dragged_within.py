"""A drag that has left the cells of a table marks up to the last of them: Qt marks none where there is no cell."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTableView


def within_cells(table: QTableView, event: QMouseEvent) -> QMouseEvent:
    """The event, at the nearest cell where it is beside all rows or columns."""
    right, down = _end_of_columns(table), _end_of_rows(table)
    at = event.position()
    if not event.buttons().value or (at.x() <= right and at.y() <= down) or right < 0 or down < 0:
        return event
    nearest = QPointF(min(at.x(), right), min(at.y(), down))
    by = event.globalPosition() - at
    return QMouseEvent(
        event.type(), nearest, nearest + by, event.button(), event.buttons(), event.modifiers(), event.pointingDevice()
    )


def _end_of_columns(table: QTableView) -> float:
    """Px from the left at which the last column that is on show ends; below 0 where none is in sight."""
    header = table.horizontalHeader()
    return header.length() - header.offset() - 1.0


def _end_of_rows(table: QTableView) -> float:
    """Px from above at which the last row ends."""
    header = table.verticalHeader()
    return header.length() - header.offset() - 1.0
