"""A dialog that asks for one line of text, and does not keep the program waiting for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QLabel, QWidget

from harbin_viewer.window.widgets.buttons.plain_buttons import without_pictures
from harbin_viewer.window.widgets.dialog_size import resize_within_screen

_WIDE = 70
"""Average characters: an address is seen whole."""


def ask_for_line(parent: QWidget, title: str, asked: str, begin: str, then: Callable[[str], object]) -> QInputDialog:
    """Ask for a line, beginning with this one; `then` is told what was given, if something was."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setInputMode(QInputDialog.InputMode.TextInput)
    dialog.setWindowTitle(title)
    dialog.setLabelText(asked)
    dialog.setTextValue(begin)
    dialog.textValueSelected.connect(lambda text: then(text.strip()) if text.strip() else None)
    resize_within_screen(dialog, dialog.fontMetrics().averageCharWidth() * _WIDE, dialog.sizeHint().height())
    for label in dialog.findChildren(QLabel):
        label.lower()  # Qt makes it after the field that it stands above
    for box in dialog.findChildren(QDialogButtonBox):
        without_pictures(box)
    dialog.open()
    return dialog
