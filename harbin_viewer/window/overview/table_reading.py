"""Reads the tables of a package in a thread, and tells of each as soon as it is read: its words, and what is odd."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from harbin_viewer.window.widgets.job import Job, StoppableJob

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.overview.kept_words import KeptWords, ToldTable


class TableReading(QObject):
    """One walk through the tables, the smallest first; after it, one of a table whose roles were corrected."""

    told = Signal(object)
    """What is told of a table, a `ToldTable`."""

    failed = Signal(object)
    """The exception that ended it."""

    def __init__(self, document: Document, kept: KeptWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._kept = kept

    def start(self) -> None:
        """Begin with all tables."""
        self._job(self._read_all).start()

    def correct(self, name: str, given: Mapping[str, str]) -> None:
        """Find the roles of a table anew, with these corrections, and tell of it."""
        given = dict(given)

        def work(job: Job) -> None:
            self._document.correct_roles(name, given)
            self._tell(job, name)

        self._job(work).start()

    def leave(self) -> None:
        """End what is still being read, and wait until it has."""
        for job in self.findChildren(Job):
            job.leave()

    def _job(self, work: object) -> Job:
        job = StoppableJob(work, self)  # type: ignore[arg-type]
        job.failed.connect(self._fail)
        job.finished.connect(job.deleteLater)
        return job

    def _read_all(self, job: Job) -> None:
        names = [resource.name for resource in self._document.sheet.resources if resource.tabular]
        told: dict[str, ToldTable] = {}
        for name in sorted(names, key=self._size):
            if job.stopped:
                return
            told[name] = self._tell(job, name)
        job.settle()  # what is being written is not stopped
        self._kept.keep(told)

    def _size(self, name: str) -> int:
        from harbin_viewer.factsheet.model.error import SheetError

        try:
            return self._document.size(name)
        except SheetError:  # its words say why
            return 0

    def _tell(self, job: Job, name: str) -> ToldTable:
        from harbin_viewer.factsheet.overview import table_words
        from harbin_viewer.factsheet.overview.kept_words import ToldTable
        from harbin_viewer.factsheet.overview.whole import odd_in

        job.look()  # while it imported it was not stopped
        resource = self._document.resource(name)
        told = ToldTable(table_words.read(self._document, resource), odd_in(self._document, name))
        job.hand_over(lambda: self.told.emit(told))
        return told

    def _fail(self, error: Exception) -> None:
        from harbin_viewer.factsheet.tables.reading_progress import CancelledError

        if not isinstance(error, CancelledError):
            self.failed.emit(error)
