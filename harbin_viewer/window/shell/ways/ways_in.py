"""The ways in which a reader hands something over: a file, a folder, an address, pasted cells, and a text read anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file
from harbin_viewer.factsheet.wording import shortened
from harbin_viewer.window.widgets.job import Job

if TYPE_CHECKING:
    from PySide6.QtWidgets import QProgressDialog, QWidget

    from harbin_viewer.factsheet.sources.address import Fetched

_LONGEST_ADDRESS = 60
"""Letters of it that are told while it is fetched: Qt makes a waiting window as wide as its words."""


_NONE = "This is no address of the web: one begins with https://."

_LINK = "This is a link to a place in a sheet: “Go to a copied link…” in the menu Edit follows it."


class WaysIn(QObject):
    """Asks for what is to be opened; who opens it is not its business. `opened_before`: the latest first."""

    chosen = Signal(object)
    """The reader wants what lies at this `Path`."""

    files_chosen = Signal(object)
    """The reader wants these files (a list of `Path`, at least one)."""

    form_chosen = Signal(object, object)
    """The reader wants the text at this `Path` read in this `DelimitedFormat`."""

    link_chosen = Signal(object, str)
    """The reader wants what lies at this `Path`, and in it the place that this link means."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    failed = Signal(object)
    """An exception that ended it."""

    def __init__(self, document: Document, opened_before: Callable[[], Iterable[Path]], parent: QWidget) -> None:
        super().__init__(parent)
        self._opened_before = opened_before
        self._window = parent
        self._document = document

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done, by the names of the window's commands."""
        ways: dict[str, Callable[[], object]] = {
            "open": self.open_file,
            "open_folder": self.open_folder,
            "open_address": self.open_address,
            "paste": self.paste,
        }
        return ways | ({"read_otherwise": self.correct_format} if self.is_text else {})

    @cached_property
    def is_text(self) -> bool:
        """Whether what is open is a delimited text, so that how it is read can be corrected."""
        if not any(notice.sentence.startswith("Read as ") for notice in self._document.notices[:8]):
            return False
        from harbin_viewer.factsheet.sources.recognition import is_delimited

        return is_plain_file(self._document.path) and is_delimited(self._document.path)

    def open_file(self) -> None:
        """Ask for a file, or several."""
        from PySide6.QtWidgets import QFileDialog

        from harbin_viewer.window.dialogs.trouble_dialog import kinds_of_files

        start, kinds = str(self._start()), kinds_of_files()
        names, _kind = QFileDialog.getOpenFileNames(self._window, "Open sheets, packages or tables", start, kinds)
        if names:
            self.files_chosen.emit([Path(name) for name in names])

    def open_folder(self) -> None:
        """Ask for a folder."""
        from PySide6.QtWidgets import QFileDialog

        start = str(self._start())
        name = QFileDialog.getExistingDirectory(self._window, "Open a folder of a sheet or of tables", start)
        if name:
            self.chosen.emit(Path(name))

    def _start(self) -> Path:
        from harbin_viewer.window.state.first_folder import first_folder

        return first_folder(self._document.folder, self._opened_before())

    def open_address(self) -> None:
        """Ask for an address, beginning with one that was copied, and fetch what is there."""
        from PySide6.QtGui import QGuiApplication

        from harbin_viewer.factsheet.sources.address import is_address
        from harbin_viewer.window.dialogs.line_dialog import ask_for_line

        copied = QGuiApplication.clipboard().text().strip()
        asked = "The address of a file, which is fetched once and kept in your cache:"
        begin = copied if is_address(copied) else "https://"
        ask_for_line(self._window, "Open an address", asked, begin, self.fetch, _why_no_address)

    def open_link(self, sheet: str, link: str) -> None:
        """Open the sheet at a path or an address, and in it the place that a link means."""
        from harbin_viewer.factsheet.sources.address import is_address

        if is_address(sheet):
            self.fetch(sheet, link)
        else:
            self.link_chosen.emit(Path(sheet), link)

    def fetch(self, address: str, link: str = "") -> None:
        """Fetch what is at an address, with progress and a way to stop; then go to where the link in it leads."""
        from harbin_viewer.factsheet.sources.address import fetch

        waiting = self._waiting(address)
        job = Job(lambda job: fetch(address, progress=job.tell_steps), self)
        job.progressed.connect(lambda done, of, _words: _show_progress(waiting, done, of))
        job.succeeded.connect(lambda fetched: self._take(fetched, link))
        job.failed.connect(self.failed)
        job.finished.connect(waiting.reset)
        job.finished.connect(waiting.deleteLater)
        job.finished.connect(job.deleteLater)
        waiting.canceled.connect(job.stop)
        waiting.show()
        job.start()

    def take_text(self, text: str) -> None:
        """Fetch what is at an address, or open cells, that were handed over as text."""
        from harbin_viewer.factsheet.sources.address import is_address

        if is_address(text.strip()):
            self.fetch(text.strip())
        else:
            self._open_cells(text)

    def paste(self) -> None:
        """Open the cells on the clipboard as a table of their own."""
        from PySide6.QtGui import QGuiApplication

        from harbin_viewer.window.shell.ways.drops import are_cells

        text = QGuiApplication.clipboard().text()
        if are_cells(text):
            self._open_cells(text)
        else:
            self.said.emit("There are no cells on the clipboard. Copy a table in a spreadsheet first.", None)

    def _open_cells(self, text: str) -> None:
        """Open cells as a table of their own, kept in a file of its own in the reader's cache."""
        from datetime import datetime

        from harbin_viewer.atomic_write import make_folder, write_whole
        from harbin_viewer.factsheet.cache import PASTED, forget_old_pastes, pasted_folder
        from harbin_viewer.factsheet.sources.files.on_disk import free_beside

        now = datetime.now().astimezone()
        ending = "tsv" if "\t" in text else "txt"
        file = free_beside(pasted_folder() / f"{now:%Y-%m-%d %H.%M.%S}") / f"{PASTED}.{ending}"
        make_folder(file.parent)
        write_whole(file, text.encode("utf-8", "replace"))
        forget_old_pastes()
        self.chosen.emit(file)

    def correct_format(self) -> None:
        """Show how the text is read, and let the reader correct it."""
        from harbin_viewer.factsheet.sources.delimited.preview import format_found
        from harbin_viewer.window.overview.file_format.format_dialog import FormatDialog

        path = self._document.path
        dialog = FormatDialog(path, format_found(path), self._window)
        if self._document.form is not None:
            dialog.form.begin_with(self._document.form)
        dialog.chosen.connect(self._choose_form)
        dialog.open()

    def _choose_form(self, form: object) -> None:
        self.form_chosen.emit(self._document.path, form)

    def _take(self, fetched: Fetched, link: str) -> None:
        if link:
            self.link_chosen.emit(fetched.file, link)
        else:
            self.chosen.emit(fetched.file)

    def _waiting(self, address: str) -> QProgressDialog:
        from PySide6.QtWidgets import QProgressDialog

        waiting = QProgressDialog(f"Fetching {shortened(address, _LONGEST_ADDRESS)} …", "Stop", 0, 0, self._window)
        waiting.setWindowTitle("Open an address")
        waiting.setMinimumDuration(300)
        return waiting


def _why_no_address(text: str) -> str:
    """Why there is nothing to fetch there, "" where there may be."""
    from harbin_viewer.factsheet import link
    from harbin_viewer.factsheet.sources.address import is_address

    if is_address(text):
        return ""
    return _LINK if link.read(text) else _NONE


def _show_progress(waiting: QProgressDialog, done: int, of: int) -> None:
    """How far it is; never the whole, at which the dialog would go before the file is open."""
    waiting.setMaximum(of)
    waiting.setValue(min(done, of - 1))
