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
    QFormLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from harbin_viewer.charts.exploring.on_show import NOTHING_LEFT, OnShow
from harbin_viewer.charts.formats.export_all import Step, export_all, files_of
from harbin_viewer.charts.formats.format import Format, Options
from harbin_viewer.charts.formats.registry import data, formats, pictures
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.theme import of_paper
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.sources.files.on_disk import is_there
from harbin_viewer.window.export.look_choice import LookChoice
from harbin_viewer.window.export.page_size import PageSize
from harbin_viewer.window.export.replacing import may_replace
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.text.announcement import announce_change
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import keep_within_screen
from harbin_viewer.window.widgets.job import Job
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow
from harbin_viewer.window.widgets.palette import theme_of

_CHOSEN = ("png", "svg", "pdf")
_DARK = "PDFs are mostly printed, and in these colours the whole page is dark."


class ExportAllDialog(QDialog):
    """Asks for formats and a folder, then writes; files that exist are asked about first, all of them at once."""

    said = Signal(str, object)
    """How many files were written, as a sentence, and the folder (a `Path`)."""

    failed = Signal(object)
    """The exception that ended the writing, or the first of those that kept a file from being written."""

    def __init__(
        self,
        document: Document,
        charts: Sequence[View],
        remembered: Remembered,
        findings: Sequence[Finding],
        parent: QWidget | None = None,
        left: OnShow = NOTHING_LEFT,
    ) -> None:
        super().__init__(parent)
        self._left = left
        self._document, self._charts, self._remembered, self._findings = document, charts, remembered, findings
        self._job: Job | None = None
        self._over = False
        self._folder = remembered.folder
        self.setWindowTitle("Export all charts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.formats = {name: QCheckBox(_word(known)) for name, known in formats().items()}
        self.page = PageSize(remembered.text("export/page"))
        self._theme = LookChoice(theme_of(self.palette()))
        self._bar = QProgressBar()
        self._bar.setAccessibleName("Files written")
        self._step = QLabel(_announced(len(charts)))
        self._step.setWordWrap(True)
        self._step.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        make_plain(self._buttons)
        self._start = self._buttons.addButton("&Choose a folder…", QDialogButtonBox.ButtonRole.AcceptRole)
        self._choices = QWidget()
        self._lay_out()
        self._connect()
        keep_within_screen(self)

    def start(self, folder: Path) -> None:
        """Write all charts to the folder, in a thread."""
        self._folder = folder
        options = Options(size=self.page.size_in_px, theme=self._theme.theme)
        names = self._chosen()
        self._choices.setEnabled(False)
        self._start.setEnabled(False)
        self._start.setToolTip("The charts are being written.")
        self._bar.setRange(0, len(self._files(folder)))
        self._bar.show()
        self._job = Job(lambda job: self._write(job, names, options, folder), self)
        self._job.progressed.connect(self._tell_step)
        self._job.succeeded.connect(self._end)
        self._job.failed.connect(self._give_up)
        self._job.start()

    def _lay_out(self) -> None:
        form = QFormLayout(self._choices)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.addRow("Pictures", self._boxes(pictures()))
        form.addRow("Data", self._boxes(data()))
        form.addRow("&Page", self.page)
        form.addRow("C&olours", self._theme)
        self._bar.hide()
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addWidget(self._step)
        layout.addWidget(self._choices)
        layout.addWidget(self._bar)
        layout.addWidget(self._buttons)

    def _boxes(self, offered: Sequence[Format]) -> QWidget:
        boxes, row = QWidget(), WrapRow()  # beside each other they are wider than a small screen, in large type
        for known in offered:
            self.formats[known.name].setChecked(known.name in _CHOSEN)
            row.addWidget(self.formats[known.name])
        boxes.setLayout(row)
        return boxes

    def _connect(self) -> None:
        for box in self.formats.values():
            box.toggled.connect(self._allow)
        self._theme.currentIndexChanged.connect(self._allow)
        self._buttons.accepted.connect(self._ask_and_start)
        self._buttons.rejected.connect(self.reject)
        self._allow()

    def _chosen(self) -> list[str]:
        return [name for name, box in self.formats.items() if box.isChecked()]

    def _files(self, folder: Path) -> list[Path]:
        return files_of(self._charts, self._chosen(), folder)

    def _allow(self) -> None:
        why_not = "" if self._chosen() else "Choose a format first."
        if not self._charts:
            why_not = "This sheet has no charts."
        self._start.setEnabled(not why_not)
        announce_change(self, self._start.toolTip(), why_not)
        self._start.setToolTip(why_not)
        self._suit()

    def _suit(self) -> None:
        """Propose light colours where all is for paper; where some is, say that dark ones would fill its page."""
        shown = [known.for_paper for known in pictures() if self.formats[known.name].isChecked()]
        self._theme.suit(paper=bool(shown) and all(shown))
        is_dark_on_paper = any(shown) and of_paper(self._theme.theme) is not self._theme.theme
        self._step.setText(" ".join(filter(None, [_announced(len(self._charts)), _DARK * is_dark_on_paper])))

    def _ask_and_start(self) -> None:
        name = QFileDialog.getExistingDirectory(self, "Folder for the charts", str(self._folder))
        if name and self._may_replace(Path(name)):
            self.start(Path(name))

    def _may_replace(self, folder: Path) -> bool:
        return may_replace(self, [file for file in self._files(folder) if is_there(file)], of_several=True)

    def _write(self, job: Job, names: list[str], options: Options, folder: Path) -> list[Step]:
        """Write file after file, until all are or the job is to stop; the steps."""
        steps: list[Step] = []
        for step in export_all(self._document, self._charts, self._chart, names, folder, options, look=job.look):
            steps.append(step)
            job.progressed.emit(step.number, step.count, step.file.name)
            job.look()
        job.settle()
        return steps

    def _chart(self, view: View) -> Chart:
        chart = make_chart(self._document, view, self._findings)
        return self._left.of_view(view, chart, declared=view in self._document.sheet.views)

    def _tell_step(self, done: int, of: int, name: str) -> None:
        self._bar.setValue(done)
        self._step.setText(f"{done} of {of} files: {name}")

    def _end(self, steps: list[Step]) -> None:
        errors = [step.error for step in steps if step.error is not None]
        written = len(steps) - len(errors)
        if written:  # else it is no place to offer again
            self._remembered.folder = self._folder
        if errors:
            self.said.emit(f"{written} of {len(steps)} files were written to {self._folder}.", self._folder)
        else:
            self.said.emit(f"{written} files were written to {self._folder}.", self._folder)
        self.accept()
        if errors:
            self.failed.emit(errors[0])

    def _give_up(self, error: Exception) -> None:
        self._over = True
        self.reject()
        self.failed.emit(error)

    # Qt

    def reject(self) -> None:
        if self._over or self._job is None or self._job.stop():  # else all is written, and it says so in a moment
            super().reject()

    def done(self, result: int) -> None:
        stopped = self._job is not None and self._job.isRunning() and not self._over and not result
        if self._job is not None:
            self._job.leave()
        if stopped:
            self.said.emit(f"The export was stopped. What was written is in {self._folder}.", self._folder)
        super().done(result)


def _announced(count: int) -> str:
    if not count:
        return "This sheet has no charts."
    what = "The chart" if count == 1 else f"All {count} charts"
    told = f"{what} will be written in each of the chosen formats, with an index."
    return f"{told} Each is whole, also where a part of it is on show; series that are switched off stay off."


def _word(known: Format) -> str:
    """What a box says of a format; its title begins with the name that people know it by, if that is short."""
    word = known.title.partition(" ")[0]
    return word if word.lower() == known.name else known.name.upper()
