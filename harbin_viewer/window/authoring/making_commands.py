"""Opens what makes sheets and packages from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError, left_undone
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.sources.as_shown import AsShown
from harbin_viewer.factsheet.sources.files.descriptor_names import is_descriptor
from harbin_viewer.factsheet.sources.files.on_disk import free_beside, is_plain_file
from harbin_viewer.window.widgets.job import Job, StoppableJob

if TYPE_CHECKING:
    from harbin_viewer.factsheet.authoring.column_types.package_of_reading import ColumnRead
    from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog


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
            {"save_package": lambda: self.save_package(shown, as_shown(document))} if shown else {}
        )
        return {"new_sheet": lambda: self.new_sheet(shown, as_shown(document))} | saved

    def new_sheet(self, shown: Path | None = None, as_shown: AsShown | None = None) -> None:
        """Ask what a new sheet is to be made from; the file that is `shown`, read as it is shown, is there."""
        from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog

        dialog = NewSheetDialog((), self._window, shown=shown)
        dialog.as_shown = {shown: as_shown} if shown is not None and as_shown is not None else {}
        self._open(dialog)

    def sheet_of(self, file: Path) -> None:
        """Ask what a new sheet is to have of a file that may be an article."""
        from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog

        self._open(NewSheetDialog((file,), self._window))

    def _open(self, dialog: NewSheetDialog) -> None:
        dialog.written.connect(self.sheet_made)
        dialog.failed.connect(self.failed)
        dialog.open()

    def save_package(self, file: Path, as_shown: AsShown | None = None) -> None:
        """Ask for a folder, and write what was understood of the file on show into it, read as it is shown."""
        if (folder := self._folder_for(file)) is not None:
            self._write_package(file, folder, as_shown or AsShown())

    def save_read(self, document: Document, column: ColumnRead) -> None:
        """Ask for a folder, write the package of the file on show into it, with a column read so, and open that."""
        if (name := self._folder_for(document.path)) is not None:
            self._write_package(document.path, name, as_shown(document), column)

    def _folder_for(self, file: Path) -> Path | None:
        from harbin_viewer.window.state.first_folder import first_folder

        start = str(free_beside(first_folder(file.parent, ()) / file.stem))  # one that is there would be gone into
        name, _kind = QFileDialog.getSaveFileName(self._window, "Folder of the data package", start)
        return Path(name) if name else None

    def _write_package(self, file: Path, folder: Path, as_shown: AsShown, column: ColumnRead | None = None) -> None:
        from harbin_viewer.window.state.waiting_dialog import waited_for, writing

        def write(job: Job) -> Path:
            # much comes with these: in the thread
            from harbin_viewer.factsheet.authoring.column_types.package_of_reading import package_with
            from harbin_viewer.factsheet.authoring.packaging import write_package

            if column is not None:
                return package_with(column, file, folder, told.append, job.settle, as_shown)
            return write_package(file, folder, told.append, job.settle, as_shown)

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
            if made is not None and column is not None:
                self.sheet_made.emit(made)


def as_shown(document: Document) -> AsShown:
    """How the file on show is read: in a form that was chosen, its columns as they were corrected."""
    return AsShown(document.form, document.corrections)


def _file_of_the_data(document: Document) -> Path | None:
    """The file with the figures on show; kept charts have theirs beside them, which may be a package (None)."""
    if not document.is_of_kept_charts:
        return document.path
    file = document.path.with_name(document.file_name or document.path.name)
    return None if document.is_package or not is_plain_file(file) else file
