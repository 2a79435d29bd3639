"""Opens what makes sheets and packages from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError, left_undone
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.factsheet.sources.files.descriptor_names import is_descriptor
from harbin_viewer.factsheet.sources.files.on_disk import free_beside, is_plain_file
from harbin_viewer.window.widgets.job import Job, StoppableJob


class Making(QObject):
    """Asks, writes, and says where it went."""

    said = Signal(str, object)
    """What was done, as a sentence, and the descriptor of the package that was made, or None."""

    failed = Signal(object)
    """What kept it from being done."""

    sheet_made = Signal(object)
    """The folder (a `Path`) of a new sheet, to be opened."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def commands(self, document: Document) -> dict[str, Callable[[], object]]:
        """What can be done beside this document, by the names of the window's commands."""
        file = document.path
        if not is_plain_file(file) or is_descriptor(file.name):
            return {"new_sheet": self.new_sheet}
        shown = _file_of_the_data(document)
        saved: dict[str, Callable[[], object]] = (
            {"save_package": lambda: self.save_package(shown, document.form)} if shown else {}
        )
        return {"new_sheet": lambda: self.new_sheet(shown, document.form)} | saved

    def new_sheet(self, shown: Path | None = None, form: DelimitedFormat | None = None) -> None:
        """Ask what a new sheet is to be made from; the file that is `shown`, in a `form` that was chosen, is there."""
        from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog

        dialog = NewSheetDialog((), self._window, shown=shown)
        dialog.forms = {shown: form} if shown is not None and form is not None else {}
        dialog.written.connect(self.sheet_made)
        dialog.failed.connect(self.failed)
        dialog.open()

    def save_package(self, file: Path, form: DelimitedFormat | None = None) -> None:
        """Ask for a folder, and write what was understood of the file on show into it, in a form if one was chosen."""
        start = str(free_beside(file.with_suffix("")))  # a folder that is there would be gone into
        name, _kind = QFileDialog.getSaveFileName(self._window, "Folder of the data package", start)
        if name:
            self._write_package(file, Path(name), form)

    def _write_package(self, file: Path, folder: Path, form: DelimitedFormat | None) -> None:
        from harbin_viewer.window.state.waiting_dialog import waited_for, writing

        def write(job: Job) -> Path:
            from harbin_viewer.factsheet.authoring.packaging import write_package  # much comes with it: in the thread

            return write_package(file, folder, told.append, job.settle, form)

        told: list[str] = []
        try:
            made = waited_for(StoppableJob, write, writing("Save as data package", folder.name), self._window)
        except SheetError as error:
            if isValid(self):  # the window may be closed while a package is written
                self.failed.emit(left_undone(error, "The data package was not written"))
            return
        if isValid(self):
            written = f"was written to {made}." if made is not None else "was not written: it was stopped."
            self.said.emit(" ".join([f"The data package {written}", *told]), made and made / DESCRIPTOR)


def _file_of_the_data(document: Document) -> Path | None:
    """The file with the figures on show; kept charts have theirs beside them, which may be a package (None)."""
    if not document.is_of_kept_charts:
        return document.path
    file = document.path.with_name(document.file_name or document.path.name)
    return None if document.is_package or not is_plain_file(file) else file
