"""A dialog that asks for one line of text, keeps it where it is none, and does not keep the program waiting for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QInputDialog, QLabel, QLineEdit, QWidget

from harbin_viewer.window.text.announcement import announce
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import resize_within_screen

_WIDE = 70
"""Average characters: an address is seen whole."""


class LineDialog(QInputDialog):
    """`doubt` says why a line cannot be taken, "" where it can: it is told above the line, which is not lost."""

    def __init__(self, asked: str, doubt: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._asked, self._doubt = asked, doubt
        self.setInputMode(QInputDialog.InputMode.TextInput)
        self.setLabelText(asked)
        resize_within_screen(self, self.fontMetrics().averageCharWidth() * _WIDE, self.sizeHint().height())

    # Qt

    def done(self, result: int) -> None:
        text = self.textValue().strip()
        wrong = self._doubt(text) if result == QDialog.DialogCode.Accepted and text else ""
        if not wrong:
            super().done(result)
            return
        self.setLabelText(f"{wrong}\n{self._asked}")
        for line in self.findChildren(QLineEdit):
            line.setFocus()
            line.selectAll()
            announce(line, wrong)


def ask_for_line(
    parent: QWidget, title: str, asked: str, begin: str, then: Callable[[str], object],
    doubt: Callable[[str], str] = lambda _text: "",
) -> QInputDialog:  # fmt: skip
    """Ask for a line, beginning with this one; `then` is told what was given, if something was, and without doubt."""
    dialog = LineDialog(asked, doubt, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setTextValue(begin)
    dialog.textValueSelected.connect(lambda text: then(text.strip()) if text.strip() else None)
    for label in dialog.findChildren(QLabel):
        label.setWordWrap(True)
        label.lower()  # Qt makes it after the field that it stands above
    for box in dialog.findChildren(QDialogButtonBox):
        make_plain(box)
    dialog.open()
    return dialog
