"""The values of a column with how often each is there; those that are ticked are wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.tables.browser_words import counted
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.focus.view_edge import ViewEdge
from harbin_viewer.window.widgets.told.pressed_selection import take_presses

NO_VALUE = "(no value)"
"""The words for what is missing."""

MOST_LISTED = 10_000
"""Values that are listed; others are found by typing."""

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
        ViewEdge(self)
        take_presses(self, self._values.turn)
        self._values.ticked.connect(self.changed)
        self.clicked.connect(self._values.turn)

    def show_values(self, texts: Sequence[str], counts: Sequence[int], wanted: frozenset[str]) -> int:
        """List these; those in `wanted` are ticked. Those of them that are not there come first; how many these are."""
        known = wanted.intersection(texts) if wanted else wanted
        gone = sorted(wanted - known)
        self._values.show([*gone, *texts], [*(0 for _ in gone), *counts], wanted)
        return len(gone)

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
        self._texts: Sequence[str] = ()
        self._counts: Sequence[int] = ()
        self._places: Sequence[int] | None = None
        self.wanted: set[str] = set()

    def show(self, texts: Sequence[str], counts: Sequence[int], wanted: frozenset[str]) -> None:
        self.beginResetModel()
        self._texts, self._counts, self._places, self.wanted = texts, counts, None, set(wanted)
        self.endResetModel()

    def narrow(self, places: Sequence[int] | None) -> None:
        self.beginResetModel()
        self._places = places
        self.endResetModel()

    def turn(self, index: QModelIndex) -> None:
        if index.isValid():
            self.wanted ^= {self._texts[self._at(index)]}
            self.dataChanged.emit(index, index)
            self.ticked.emit()

    def untick(self) -> None:
        if self.wanted:
            self.wanted = set()
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
            self.ticked.emit()

    def _at(self, index: QModelIndex | QPersistentModelIndex) -> int:
        return index.row() if self._places is None else self._places[index.row()]

    # Qt

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        count = len(self._texts) if self._places is None else len(self._places)
        return 0 if parent.isValid() else min(count, MOST_LISTED)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable  # a screen reader is told whether it is ticked

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        place = self._at(index)
        value, count = self._texts[place], self._counts[place]
        text = " ".join(orderly(value).split()) or NO_VALUE
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{text if len(text) <= _LONGEST else text[:_LONGEST] + '…'}   {counted(count)}"
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if value in self.wanted else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{text}, {count} {'row' if count == 1 else 'rows'}"
        return plain_tip(value) if role == Qt.ItemDataRole.ToolTipRole else None
