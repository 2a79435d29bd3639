"""The dialog that saves every chart of the sheet to a folder, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from harbin_viewer.charts.chart import make_chart
from harbin_viewer.charts.export import FORMATS, SUFFIXES, Options, export
from harbin_viewer.charts.theme import Theme
from harbin_viewer.factsheet.findings import Finding
from harbin_viewer.factsheet.sheet import View
from harbin_viewer.window.job import Job
from harbin_viewer.window.open_sheet import OpenSheet
from harbin_viewer.window.palette import theme_of
from harbin_viewer.window.remembered import Remembered

_CHOSEN = ("png", "svg", "pdf")


class ExportAllDialog(QDialog):
    """Asks for formats and a folder, then writes; a file that exists is asked about first, all of them at once."""

    said = Signal(str, object)
    """How many files were written, as a sentence, and the folder (a `Path`)."""

    failed = Signal(object)
    """The exception that ended the writing."""

    def __init__(
        self, opened: OpenSheet, remembered: Remembered, findings: Sequence[Finding], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opened, self._remembered, self._findings = opened, remembered, findings
        self._job: Job | None = None
        self._folder = remembered.folder
        self.setWindowTitle("Export all charts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.formats = {one: QCheckBox(one.upper()) for one in FORMATS}
        self._bar = QProgressBar()
        self._bar.hide()
        self._step = QLabel(f"{len(opened.sheet.views)} charts will be written in each of the chosen formats.")
        self._step.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._start = self._buttons.addButton("&Choose a folder…", QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()

    def start(self, folder: Path) -> None:
        """Write all charts to the folder, in a thread."""
        self._folder = folder
        wanted = [(view, kind) for view in self._opened.sheet.views for kind in self._chosen()]
        options = Options(theme=self._theme())
        self._start.setEnabled(False)
        self._start.setToolTip("The charts are being written.")
        self._bar.setRange(0, len(wanted))
        self._bar.show()
        self._job = Job(lambda job: self._write(job, wanted, options, folder), self)
        self._job.progressed.connect(self._tell_step)
        self._job.succeeded.connect(self._end)
        self._job.failed.connect(self._give_up)
        self._job.start()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for name, box in self.formats.items():
            box.setChecked(name in _CHOSEN)
            box.toggled.connect(self._allow)
            row.addWidget(box)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addWidget(self._step)
        layout.addLayout(row)
        layout.addWidget(self._bar)
        layout.addWidget(self._buttons)
        self._buttons.accepted.connect(self._ask_and_start)
        self._buttons.rejected.connect(self.reject)

    def _chosen(self) -> list[str]:
        return [name for name, box in self.formats.items() if box.isChecked()]

    def _theme(self) -> Theme:
        return theme_of(self.palette())

    def _allow(self) -> None:
        possible = bool(self._chosen())
        self._start.setEnabled(possible)
        self._start.setToolTip("" if possible else "Choose a format first.")

    def _ask_and_start(self) -> None:
        name = QFileDialog.getExistingDirectory(self, "Folder for the charts", str(self._folder))
        if name and self._may_replace(Path(name)):
            self.start(Path(name))

    def _may_replace(self, folder: Path) -> bool:
        files = [_file(folder, view, kind) for view in self._opened.sheet.views for kind in self._chosen()]
        there = [file.name for file in files if file.exists()]
        if not there:
            return True
        question = f"{there[0]} is already there." if len(there) == 1 else f"{len(there)} of these files are there."
        answer = QMessageBox.question(self, "Export all charts", f"{question} Should the new ones take their place?")
        return answer == QMessageBox.StandardButton.Yes

    def _write(self, job: Job, wanted: list[tuple[View, str]], options: Options, folder: Path) -> int:
        for done, (view, kind) in enumerate(wanted):
            if job.stopped:
                break
            file = _file(folder, view, kind)
            job.progressed.emit(done, len(wanted), file.name)
            chart = make_chart(self._opened.sheet, view, self._opened.table, self._findings)
            export(self._opened.sheet, chart, file, kind, options)
        return len(wanted)

    def _tell_step(self, done: int, _of: int, name: str) -> None:
        self._bar.setValue(done)
        self._step.setText(f"{name} is being written.")

    def _end(self, count: int) -> None:
        self._remembered.folder = self._folder
        self.said.emit(f"{count} files were written to {self._folder}.", self._folder)
        self.accept()

    def _give_up(self, error: Exception) -> None:
        self.reject()
        self.failed.emit(error)

    # Qt

    def done(self, result: int) -> None:
        running = self._job is not None and self._job.isRunning()
        if self._job is not None:
            self._job.leave()
        if running and not result:  # the thread may still be ending when all files have been written
            self.said.emit(f"The export was stopped. What was written is in {self._folder}.", self._folder)
        super().done(result)


def _file(folder: Path, view: View, kind: str) -> Path:
    return folder / f"{view.name}{SUFFIXES[kind]}"
