"""Which cells of a table are selected, and that a screen reader presses one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal

_PRESSES = (QItemSelectionModel.SelectionFlag.Select, QItemSelectionModel.SelectionFlag.Deselect)
"""What Qt does to a cell by its one action, and in no other way: the mouse and keys clear, toggle or take ranges."""


class CellSelection(QItemSelectionModel):
    """The selection of a table, where the one action that Qt gives a cell makes it the current one and is told."""

    pressed = Signal(QModelIndex)
    """Assistive technology carried out the action of this cell."""

    # Qt

    def select(self, what: Any, how: QItemSelectionModel.SelectionFlag) -> None:
        if isinstance(what, QModelIndex) and how in _PRESSES:
            self.setCurrentIndex(what, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.pressed.emit(what)
        else:
            super().select(what, how)
