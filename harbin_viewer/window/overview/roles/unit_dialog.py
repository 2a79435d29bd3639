"""Asks in which unit the figures of a field are, where the file does not say it, or says another."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from harbin_viewer.factsheet.overview.overview_words import FieldWords
from harbin_viewer.factsheet.wording import quoted
from harbin_viewer.window.text.wrapped_text import WrappedText
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import keep_within_screen

_WIDTH = 46
"""Average characters."""

_TOLD = "The figures stay as they are: none is converted. Beside them it is told that a reader said their unit."


class UnitDialog(QDialog):
    """Nothing written is the unit that the file has."""

    def __init__(self, field: FieldWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Unit of {quoted(field.title)}")
        self.line = QLineEdit(field.unit)
        self.line.setPlaceholderText(field.unit_of_file or "billion USD, tonnes, %")
        self.line.selectAll()
        of_file = f"has {quoted(field.unit_of_file)}" if field.unit_of_file else "states no unit"
        told = WrappedText(0.92, "muted")
        told.setText(f"The file {of_file}. {_TOLD}")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        make_plain(buttons)
        form = QFormLayout()
        form.addRow("&Unit", self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(told)
        layout.addWidget(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)
        keep_within_screen(self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._of_file = field.unit_of_file

    @property
    def unit(self) -> str:
        """The unit that was said; "" for the one that the file has."""
        text = " ".join(self.line.text().split())
        return "" if text == self._of_file else text
