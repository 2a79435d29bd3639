"""The dialog that saves a chart as an image: its choices, and the page they make."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from harbin_viewer.charts.chart import Chart
from harbin_viewer.charts.export import SUFFIXES, export, picture
from harbin_viewer.charts.layout import DataWindow
from harbin_viewer.factsheet.sheet import FactSheet
from harbin_viewer.window.chart_preview import ChartPreview
from harbin_viewer.window.export_choices import ExportChoices
from harbin_viewer.window.palette import theme_of
from harbin_viewer.window.remembered import Remembered


class ExportDialog(QDialog):
    """Writes the part `window` of the chart to a file the reader names."""

    said = Signal(str, object)
    """What was written, as a sentence, and the file (a `Path`)."""

    def __init__(
        self, sheet: FactSheet, chart: Chart, window: DataWindow | None, remembered: Remembered, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sheet, self._chart, self._window, self._remembered = sheet, chart, window, remembered
        self.setWindowTitle(f"Export “{chart.title}”")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.choices = ExportChoices(remembered, theme_of(self.palette()))
        self.preview = ChartPreview()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton("&Save as…", QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        buttons.accepted.connect(self._ask_and_save)
        buttons.rejected.connect(self.reject)
        parts = QHBoxLayout()
        parts.setSpacing(20)
        parts.addWidget(self.choices, 0)
        parts.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(parts, 1)
        layout.addWidget(buttons)
        self.resize(960, 560)
        self.choices.changed.connect(self._show_page)
        self._show_page()

    def suggestion(self) -> Path:
        """The file that is offered: in the folder of the last time, named after the chart."""
        return self._remembered.folder / f"{self._chart.name}{SUFFIXES[self.choices.format]}"

    def save(self, file: Path) -> None:
        """Write the file, remember the choices, and close. ExportError where it cannot be written."""
        export(self._sheet, self._chart, file, self.choices.format, self.choices.options(self._window))
        self._remembered.folder = file.parent
        self.choices.keep()
        self.said.emit(f"The chart was saved as {file}.", file)
        self.accept()

    def _show_page(self) -> None:
        self.preview.show_picture(picture(self._chart, self.choices.options(self._window)))

    def _ask_and_save(self) -> None:
        suffix = SUFFIXES[self.choices.format]
        kinds = f"{self.choices.format.upper()} (*{suffix})"
        no_question = QFileDialog.Option.DontConfirmOverwrite
        name, _kind = QFileDialog.getSaveFileName(
            self, "Save the chart", str(self.suggestion()), kinds, options=no_question
        )
        if not name:
            return
        file = Path(name)
        file = file if file.suffix else file.with_name(file.name + suffix)
        if not file.exists() or self._may_replace(file):
            self.save(file)

    def _may_replace(self, file: Path) -> bool:
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(f"{file.name} is already there.")
        box.setInformativeText("Should the new picture take its place?")
        replace = box.addButton("&Replace", QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is replace
