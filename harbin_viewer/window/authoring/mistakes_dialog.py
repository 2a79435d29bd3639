"""The list of all mistakes of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import resize_within_screen


class MistakesDialog(QDialog):
    """Each mistake with its file, its place and what to do, to be read and copied."""

    def __init__(self, mistakes: Sequence[SheetError], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        count = "1 mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"
        self.setWindowTitle(f"{count} in the sheet")
        self.text = QPlainTextEdit("\n\n".join(map(str, mistakes)))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        make_plain(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        resize_within_screen(self, self.fontMetrics().averageCharWidth() * 90, self.fontMetrics().lineSpacing() * 22)
