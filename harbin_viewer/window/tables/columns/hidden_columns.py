"""Which columns of a table are hidden; who was in one of them goes to the nearest that is on show."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QTableView

_STAY, _CHOOSE = QItemSelectionModel.SelectionFlag.NoUpdate, QItemSelectionModel.SelectionFlag.ClearAndSelect


def hide_columns(table: QTableView, hidden: Sequence[int]) -> None:
    """Hide these columns and show all others."""
    wanted = frozenset(hidden)
    for column in range(table.horizontalHeader().count()):
        if table.isColumnHidden(column) != (column in wanted):
            table.setColumnHidden(column, column in wanted)
    _leave_hidden(table)


def _leave_hidden(table: QTableView) -> None:
    """A cell that is not seen is not the one that keys go from, that is copied, or whose evidence opens."""
    current, header = table.currentIndex(), table.horizontalHeader()
    shown = [column for column in range(header.count()) if not table.isColumnHidden(column)]
    if not current.isValid() or not shown or current.column() in shown:
        return
    nearest = min(shown, key=lambda column: abs(column - current.column()))
    parts = table.selectionModel().selection().toList()
    still_seen = any(part.left() <= column <= part.right() for part in parts for column in shown)
    flag = _STAY if still_seen or not parts else _CHOOSE
    table.selectionModel().setCurrentIndex(current.siblingAtColumn(nearest), flag)
