"""The form that corrects how a text is read, as a dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.window.overview.file_format.format_form import FormatForm
from harbin_viewer.window.widgets.dialog_size import resize_within_screen


class FormatDialog(QDialog):
    """Closes when the reader has chosen."""

    chosen = Signal(object)
    """The reader wants the text read in this `DelimitedFormat`."""

    def __init__(self, file: Path | bytes, form: DelimitedFormat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("How the text is read")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = FormatForm(file, form)
        self.form.chosen.connect(self._choose)
        self.form.left.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.form)
        resize_within_screen(self, 900, 520)

    def _choose(self, form: DelimitedFormat) -> None:
        self.chosen.emit(form)
        if isValid(self):  # another window may be there in place of this one by now
            self.accept()

    # Qt

    def done(self, result: int) -> None:
        """However it is closed, nothing is read any more."""
        self.form.leave()
        super().done(result)
