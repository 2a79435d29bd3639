"""The entities that were found, each to be ticked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.plain_tip import plain_tip

_Index = QModelIndex | QPersistentModelIndex

_NO_INDEX = QModelIndex()


class EntityList(QAbstractListModel):
    """Names with a tick at each that is chosen."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._chosen: frozenset[str] = frozenset()

    def show(self, names: Sequence[str], chosen: frozenset[str]) -> None:
        """Show these names."""
        self.beginResetModel()
        self._names, self._chosen = tuple(names), chosen
        self.endResetModel()

    def show_chosen(self, chosen: frozenset[str]) -> None:
        """Tick these."""
        self._chosen = chosen
        if self._names:
            self.dataChanged.emit(self.index(0), self.index(len(self._names) - 1))

    def name(self, row: int) -> str:
        """The name in a row."""
        return self._names[row]

    def row(self, name: str) -> int | None:
        """The row of a name; None where it is not listed."""
        return self._names.index(name) if name in self._names else None

    # Qt

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        name = self._names[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return orderly(name)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if name in self._chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(name)  # the list may have no room for all of it
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
