"""Which entries of a view are selected, and that a screen reader presses one: what has a tick is ticked by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

_PRESSES = (QItemSelectionModel.SelectionFlag.Select, QItemSelectionModel.SelectionFlag.Deselect)
"""What Qt does to an entry by its one action, and in no other way: mouse and keys clear, toggle or take ranges."""


class PressedSelection(QItemSelectionModel):
    """The selection of a view, where the one action that Qt gives an entry makes it the current one and is told."""

    pressed = Signal(QModelIndex)
    """Assistive technology carried out the action of this entry."""

    # Qt

    def select(self, what: Any, how: QItemSelectionModel.SelectionFlag) -> None:
        if isinstance(what, QModelIndex) and how in _PRESSES:
            self.setCurrentIndex(what, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.pressed.emit(what)
        else:
            super().select(what, how)


def take_presses(view: QAbstractItemView, turn: Callable[[QModelIndex], object]) -> None:
    """Have what is pressed in the view, which has its model already, ticked by `turn`, or not any more."""
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)  # else Qt presses nothing that is selected
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    selection, made = PressedSelection(view.model(), view), view.selectionModel()
    view.setSelectionModel(selection)
    made.deleteLater()
    selection.pressed.connect(turn)


def tick(index: QModelIndex) -> None:
    """Tick this entry of a model of Qt's, or take its tick away; one that can have none stays as it is."""
    ticked = index.data(Qt.ItemDataRole.CheckStateRole)
    if ticked is not None and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
        is_on = Qt.CheckState(ticked) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        index.model().setData(index, wanted, Qt.ItemDataRole.CheckStateRole)
