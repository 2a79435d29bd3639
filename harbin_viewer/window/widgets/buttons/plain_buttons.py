"""Buttons of dialogs and messages without the style's pictures, reached in the order in which they stand."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QWidget

from harbin_viewer.window.widgets.layouts.laid_out import laid_out


def make_plain(box: QDialogButtonBox | QMessageBox) -> None:
    """Take the icons off all buttons that the box has by now, and the large one out of a message.

    Words are enough in a window of words. Tab leads through the buttons as they stand; those of a message do so.
    """
    if isinstance(box, QMessageBox):
        box.setIcon(QMessageBox.Icon.NoIcon)
        if not box.buttons():
            box.addButton(QMessageBox.StandardButton.Ok)
    for button in box.buttons():
        button.setIcon(QIcon())
    if isinstance(box, QDialogButtonBox):
        _Order(box)


class _Order(QObject):
    """Has Tab lead through the buttons as they stand, from when they are shown: the box is in its dialog then.

    Qt leads from one to the next as they were made, and each desktop puts them into an order of its own.
    """

    def __init__(self, box: QDialogButtonBox) -> None:
        super().__init__(box)
        self._box = box
        box.installEventFilter(self)

    def _lead(self) -> None:
        layout = self._box.layout()
        for before, after in pairwise(laid_out(layout) if layout is not None else []):
            QWidget.setTabOrder(before, after)

    # Qt

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._lead()
        return False
