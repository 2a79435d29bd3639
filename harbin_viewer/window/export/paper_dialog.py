"""The whole sheet on paper: as a PDF or on a printer, with progress and a way to stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from harbin_viewer.charts.exploring.on_show import OnShow
from harbin_viewer.charts.formats.document_facts import sheet_facts
from harbin_viewer.charts.formats.export_all import file_stems
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.sources.files.on_disk import is_there
from harbin_viewer.progress import left
from harbin_viewer.window.export.export_dialog import with_suffix
from harbin_viewer.window.export.printing import chosen_printer, paper_of, print_pages
from harbin_viewer.window.export.replacing import may_replace
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import keep_within_screen
from harbin_viewer.window.widgets.job import Job

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from harbin_viewer.paper.sheet_pages import SheetPages


class PaperDialog(QDialog):
    """Shows how far the pages are; charts are as they are `left` on show."""

    said = Signal(str, object)
    """What was done, as a sentence, and the file (a `Path`) or None."""

    failed = Signal(object)
    """The exception that ended it."""

    def __init__(self, document: Document, remembered: Remembered, left: OnShow, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._remembered, self._left = document, remembered, left
        self._job: Job | None = None
        self._over = False
        self._began = time.monotonic()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._step = QLabel("The pages are being written.")
        self._step.setTextFormat(Qt.TextFormat.PlainText)
        self._step.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self._step.text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        make_plain(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addWidget(self._step)
        layout.addWidget(self._bar)
        layout.addWidget(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)
        keep_within_screen(self)

    def ask_for_file(self) -> None:
        """Ask for the file, about one that is there, and write the sheet to it."""
        name = self._document.sheet.name
        offered = self._remembered.folder / f"{file_stems([name])[name]}.pdf"
        no_question = QFileDialog.Option.DontConfirmOverwrite
        chosen, _kind = QFileDialog.getSaveFileName(
            self.parentWidget(), "Export the sheet as PDF", str(offered), "PDF (*.pdf)", options=no_question
        )
        file = with_suffix(Path(chosen), ".pdf") if chosen else None
        if file is None or (is_there(file) and not may_replace(self, [file])):
            self.deleteLater()
            return
        self.write_pdf(file)

    def ask_for_printer(self) -> None:
        """Ask for the printer, and print the sheet."""
        title, folder = self._document.sheet.title, self._remembered.folder
        printer = chosen_printer(self.parentWidget(), title, QPageLayout.Orientation.Portrait, folder)
        if printer is None:
            self.deleteLater()
            return
        self.print_to(printer)

    def write_pdf(self, file: Path) -> None:
        """Write the sheet to the file, in a thread."""
        from harbin_viewer.paper.sheet_pdf import write_sheet_pdf

        self.setWindowTitle("Export sheet as PDF")
        self._run(
            lambda job: write_sheet_pdf(
                self._document, file, progress=_progress(job), ready=job.settle, left=self._left
            ),
            self._take_file,
        )

    def print_to(self, printer: QPrinter) -> None:
        """Lay the pages out for the printer's paper, in a thread, and print them."""
        from harbin_viewer.paper.sheet_pdf import pages_of

        self.setWindowTitle("Print sheet")
        paper = paper_of(printer)
        self._run(
            lambda job: pages_of(self._document, progress=_progress(job), paper=paper, left=self._left),
            partial(self._print, printer),
        )

    def _run(self, work: Callable[[Job], object], then: Callable[..., None]) -> None:
        self._job = Job(work, self)
        self._job.progressed.connect(self._tell_step)
        self._job.succeeded.connect(then)
        self._job.failed.connect(self._give_up)
        self._began = time.monotonic()
        self.open()
        self._job.start()

    def _tell_step(self, done: int, of: int, words: str) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._step.setText(f"{words}{left(done, of, time.monotonic() - self._began)}")

    def _take_file(self, file: Path) -> None:
        self._remembered.folder = file.parent
        self.said.emit(f"The sheet was saved as {file}.", file)
        self.accept()

    def _print(self, printer: QPrinter, made: SheetPages) -> None:
        try:
            pages = [partial(page.picture, made.paper) for page in made.pages]
            said = print_pages(printer, pages, sheet_facts(self._document.sheet))
        except Exception as error:
            self._give_up(error)
            return
        self.said.emit(said, None)
        self.accept()

    def _give_up(self, error: Exception) -> None:
        self._over = True
        self.reject()
        self.failed.emit(error)

    # Qt

    def reject(self) -> None:
        if self._over or self._job is None or self._job.stop():  # else it is over in a moment, and says so
            super().reject()

    def done(self, result: int) -> None:
        if self._job is not None:
            stopped = self._job.isRunning() and not self._over and not result
            self._job.leave()
            if stopped:
                self.said.emit("The pages were not written: it was stopped.", None)
        super().done(result)


def _progress(job: Job) -> Callable[[int, int, str], None]:
    """Tells how far it is, and ends the work when the job is to stop."""

    def tell(done: int, of: int, words: str) -> None:
        job.look()
        job.progressed.emit(done, of, words)

    return tell
