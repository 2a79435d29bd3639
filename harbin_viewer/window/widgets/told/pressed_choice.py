"""A choice of a box that drops down, carried out by a screen reader: Qt marks it in the list, and chooses nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QComboBox

from harbin_viewer.window.widgets.told.pressed_selection import PressedSelection


def choose_by_press(box: QComboBox) -> None:
    """Have what is pressed in the list of the box chosen, as a click on it does; asked for whenever it drops down."""
    view, made = box.view(), box.view().selectionModel()
    if isinstance(made, PressedSelection) and made.model() is view.model():
        return
    selection = PressedSelection(view.model(), view)
    view.setSelectionModel(selection)
    made.deleteLater()
    selection.pressed.connect(partial(_press, box))


def _press(box: QComboBox, index: QModelIndex) -> None:
    if index.flags() & Qt.ItemFlag.ItemIsEnabled:  # a line between others is none
        QTimer.singleShot(0, box, partial(_choose, box, index.row()))  # Qt is still at its list


def _choose(box: QComboBox, row: int) -> None:
    box.hidePopup()
    box.setCurrentIndex(row)
    box.textActivated.emit(box.currentText())
    box.activated.emit(row)
