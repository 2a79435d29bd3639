"""The values of a column with how often each is there; those that are ticked are wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from harbin_viewer.window.tables.column_summary import ValueCount
from harbin_viewer.window.text.plain_tip import plain_tip

NO_VALUE = "(no value)"
"""The words for what is missing."""

_LONGEST = 80


class ValueList(QListView):
    """Shows `values`, or those at the places of `narrow`."""

    changed = Signal()
    """Others are ticked from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = _Values(self)
        self.setModel(self._values)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName("Values")
        self._values.ticked.connect(self.changed)
        self.clicked.connect(self._values.turn)

    def show_values(self, values: Sequence[ValueCount], wanted: frozenset[str]) -> None:
        """List these; those in `wanted` are ticked."""
        self._values.show(values, wanted)

    def narrow(self, places: Sequence[int] | None) -> None:
        """List those at these places alone; None: all."""
        self._values.narrow(places)

    @property
    def wanted(self) -> frozenset[str]:
        """The values that are ticked; "" for what is missing."""
        return frozenset(self._values.wanted)

    def clear(self) -> None:
        """Tick none."""
        self._values.untick()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._values.turn(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Values(QAbstractListModel):
    ticked = Signal()

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._all: Sequence[ValueCount] = ()
        self._places: Sequence[int] | None = None
        self.wanted: set[str] = set()

    def show(self, values: Sequence[ValueCount], wanted: frozenset[str]) -> None:
        self.beginResetModel()
        known = {value.text for value in values}
        gone = [ValueCount(text, 0) for text in sorted(wanted - known)]
        self._all, self._places, self.wanted = [*gone, *values], None, set(wanted)
        self.endResetModel()

    def narrow(self, places: Sequence[int] | None) -> None:
        self.beginResetModel()
        self._places = places
        self.endResetModel()

    def turn(self, index: QModelIndex) -> None:
        if index.isValid():
            self.wanted ^= {self._at(index).text}
            self.dataChanged.emit(index, index)
            self.ticked.emit()

    def untick(self) -> None:
        if self.wanted:
            self.wanted = set()
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
            self.ticked.emit()

    def _at(self, index: QModelIndex | QPersistentModelIndex) -> ValueCount:
        return self._all[index.row() if self._places is None else self._places[index.row()]]

    # Qt

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._all) if self._places is None else len(self._places)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        value = self._at(index)
        text = " ".join(value.text.split()) or NO_VALUE
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{text if len(text) <= _LONGEST else text[:_LONGEST] + '…'}   {value.count:,}"
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if value.text in self.wanted else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{text}, {value.count} {'row' if value.count == 1 else 'rows'}"
        return plain_tip(value.text) if role == Qt.ItemDataRole.ToolTipRole else None
