"""A table of any length for a table view: columns answer for a row when they are asked, never before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from harbin_viewer.window.widgets.pointing_cursor import LEADS

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.cell import CellAt

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class TableColumn:
    """A column: its title, its text in a row, and the address of the figure there (None where it is none)."""

    title: str
    text: Callable[[int], str]
    address: Callable[[int], CellAt | None] = lambda _row: None
    is_number: bool = False


class TableModel(QAbstractTableModel):
    """`rows` rows of the columns, read-only."""

    def __init__(self, columns: Sequence[TableColumn], rows: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows = rows

    def address(self, index: QModelIndex | QPersistentModelIndex) -> CellAt | None:
        """The address of the figure in a cell."""
        return self.columns[index.column()].address(index.row()) if index.isValid() else None

    @staticmethod
    def _hint(row: int, column: TableColumn) -> str:
        """The whole text of a cell, and of a figure where it leads."""
        leads = column.is_number and column.address(row) is not None
        return f"{column.text(row)}\n{LEADS}" if leads else column.text(row)

    # Qt

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> object:
        if role == _DISPLAY:
            return self.columns[index.column()].text(index.row())
        if role == _TOOLTIP:
            return self._hint(index.row(), self.columns[index.column()])
        if role == _ALIGNMENT and self.columns[index.column()].is_number:
            return _RIGHT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == _DISPLAY else None
        if role in (_DISPLAY, _TOOLTIP):
            return self.columns[section].title
        return _RIGHT if role == _ALIGNMENT and self.columns[section].is_number else None
