"""The dialog that saves a chart as a picture, or its data: its choices, and what will be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip
from shiboken6 import isValid

from harbin_viewer.charts.formats.export import export, render
from harbin_viewer.charts.formats.export_all import file_stems
from harbin_viewer.charts.formats.picture import picture
from harbin_viewer.charts.formats.registry import formats, named
from harbin_viewer.charts.layout.chart_layout import DataWindow
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.sources.files.on_disk import is_there
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.export.chart_preview import ChartPreview
from harbin_viewer.window.export.data_preview import DataPreview
from harbin_viewer.window.export.export_choices import ExportChoices
from harbin_viewer.window.export.file_size import FileSize
from harbin_viewer.window.export.replacing import may_replace
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.state.waiting_dialog import exporting, waited_for
from harbin_viewer.window.text.announcement import announce_change
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import resize_within_screen
from harbin_viewer.window.widgets.job import Job
from harbin_viewer.window.widgets.palette import theme_of

_LEAST_PREVIEW = 28
"""Average characters that a picture beside the choices is wide."""

_CHOICES = 58
"""Average characters that the choices beside a picture are wide at the most."""

_SHARE = 0.4
"""How much of the dialog's width the choices beside a picture take at the most."""

_WORTH = 1.15
"""How many times as large a picture must be under the choices to stand there."""

_AROUND = 10
"""Px around the parts of the dialog."""

_ANY_WIDTH = 16_777_215
"""Px of a part that may be as wide as there is room, as Qt has it."""

_SHAPE = 0.6
"""How high the room for a picture under the choices is, in widths of the dialog."""

_MOST_SIZED = 100_000
"""Points of a chart whose file is made once before it is saved, to tell its size."""


class ExportDialog(QDialog):
    """Writes the part `window` of the chart, or all of its data, to a file."""

    said = Signal(str, object)
    """What was written, as a sentence, and the file (a `Path`)."""

    def __init__(
        self, document: Document, chart: Chart, window: DataWindow | None, remembered: Remembered, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._document, self._chart = document, chart
        self._window, self._remembered = window, remembered
        self.setWindowTitle(orderly(f"Export “{chart.title}”"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.choices = ExportChoices(remembered, theme_of(self.palette()))
        self.preview, self.data_preview = ChartPreview(), DataPreview()
        self._previews = QStackedWidget()
        self._previews.addWidget(self.preview)
        self._previews.addWidget(self.data_preview)
        self._size, self._heard = FileSize(self), ""
        self._size.told.connect(self._tell_size)
        self._lay_out()
        self.choices.changed.connect(self._show_page)
        self._show_page()

    def suggestion(self) -> Path:
        """The file that is offered: in the folder of the last time, named after the chart."""
        stem = file_stems([self._chart.name])[self._chart.name]
        return self._remembered.folder / f"{stem}{formats()[self.choices.format].suffix}"

    def save(self, file: Path) -> None:
        """Write the file, remember the choices, and close, unless it was stopped. ExportError where it cannot be."""
        name, options = self.choices.format, self.choices.options(self._window)
        told = exporting(self.windowTitle(), file.name)

        def write(job: Job) -> Path:
            return export(self._document, self._chart, file, name, options, job.look, job.settle)

        if waited_for(Job, write, told, self) is None or not isValid(self):
            return
        self._remembered.folder = file.parent
        self.choices.keep()
        what = "data of the chart" if self.choices.is_data else "chart"
        self.said.emit(f"The {what} was saved as {file}.", file)
        self.accept()

    def _lay_out(self) -> None:
        buttons = self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = self._saving = buttons.addButton("&Save as…", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.ask_and_save)
        buttons.rejected.connect(self.reject)
        parts = self.parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        parts.setSpacing(20)
        parts.addWidget(self.choices, 2)
        parts.addWidget(self._previews, 3)
        layout = QVBoxLayout(self)
        layout.addLayout(parts, 1)
        layout.addWidget(buttons)
        make_plain(buttons)
        save.setDefault(True)
        resize_within_screen(self, 960, 500)

    def _fit(self) -> None:
        """Where there is no width for a picture beside the choices, or it is larger under them, it stands there."""
        width, letter = self.width(), self.fontMetrics().averageCharWidth()
        has_width = width > self.choices.sizeHint().width() + letter * _LEAST_PREVIEW
        beside = has_width and not self._is_larger_below()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self.parts.direction() != direction:
            self.parts.setDirection(direction)
        self.parts.setStretch(0, 2 if beside else 0)
        self._previews.setMinimumHeight(0 if has_width else round(width * _SHAPE))
        self.choices.setMaximumWidth(self._widest_choices() if beside else _ANY_WIDTH)

    def _is_larger_below(self) -> bool:
        """Whether the picture has more room under the choices than beside them."""
        made, hint = self.preview.picture, self.choices.sizeHint()
        if made is None:
            return False
        width, height = self.width() - 2 * _AROUND, self.height() - self._buttons.height() - 3 * _AROUND
        beside = (width - min(self._widest_choices(), width * _SHARE) - self.parts.spacing(), height)
        below = (width, height - hint.height() - self.parts.spacing())
        scales = [min(wide / made.size.width, high / made.size.height) for wide, high in (beside, below)]
        return scales[1] > scales[0] * _WORTH

    def _widest_choices(self) -> int:
        """Beside a picture the choices are as wide as their words; all that is left makes the picture larger."""
        return max(self.choices.sizeHint().width(), self.fontMetrics().averageCharWidth() * _CHOICES)

    def _show_page(self) -> None:
        if self.choices.is_data:
            self.data_preview.show_data(self._document, self._chart.within(self._window))
            self._previews.setCurrentWidget(self.data_preview)
            self.choices.tell_page(None)
        else:
            made = picture(self._chart, self.choices.options(self._window))
            self.preview.show_picture(made)
            self._fit()
            self._previews.setCurrentWidget(self.preview)
            self.choices.tell_page(made)
        self._ask_size()

    def _ask_size(self) -> None:
        """Have the size of the file told, where it is made in a moment."""
        name, options = self.choices.format, self.choices.options(self._window)
        if sum(len(series.x) for series in self._chart.series) <= _MOST_SIZED:
            self._size.ask(lambda: render(self._document, self._chart, name, options))
        else:
            self._tell_size("")

    def _tell_size(self, words: str) -> None:
        """A screen reader, which is not led to what only tells, hears it at the button, and when it is another."""
        self.choices.tell_size(words)
        told = self.choices.in_words()
        self._saving.setAccessibleDescription(told)
        if words:
            announce_change(self, self._heard or told, told)
            self._heard = told

    def ask_and_save(self) -> None:
        suffix = formats()[self.choices.format].suffix
        kinds = f"{self.choices.format.upper()} (*{suffix})"
        no_question = QFileDialog.Option.DontConfirmOverwrite
        title = "Save the data" if self.choices.is_data else "Save the chart"
        name, _kind = QFileDialog.getSaveFileName(self, title, str(self.suggestion()), kinds, options=no_question)
        if not name:
            return
        self.choices.choose_format(named(Path(name).suffix[1:]))  # what was typed counts more than what was chosen
        file = with_suffix(Path(name), formats()[self.choices.format].suffix)
        if not is_there(file) or self._may_replace(file):
            self.save(file)

    def _may_replace(self, file: Path) -> bool:
        return may_replace(self, [file])

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def done(self, result: int) -> None:
        self._size.leave()
        super().done(result)


def with_suffix(file: Path, suffix: str) -> Path:
    """The file with the ending of its format, added where it has another or none."""
    meant = (known.also for known in formats().values() if known.suffix == suffix)
    endings = {suffix, *(ending for also in meant for ending in also)}
    return file if file.suffix.lower() in endings else file.with_name(file.name + suffix)
