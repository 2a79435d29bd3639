"""Rows of long tables are read in a thread before the page is made that writes them down."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from harbin_viewer.window.widgets.job import Job

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document

_LONG = 300_000
"""Bytes of a table that would keep the window waiting for longer than a reader notices."""


_MANY = 50
"""Tables of which each is short that would, too."""


class RowsAhead(QObject):
    """Reads these tables of a sheet when it is begun; the window ends its job with all others."""

    done = Signal()
    """All is read, or could not be: whoever asks for the rows is told why."""

    def __init__(self, document: Document, names: Collection[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._names = document, names
        self._job: Job | None = None
        self._is_done = False

    def is_needed(self) -> bool:
        """Whether there is something to wait for."""
        many = len(self._names) > _MANY
        return not self._is_done and (many or any(self._is_long(name) for name in self._names))

    def begin(self) -> None:
        """Read them, once."""
        if self._job is None:
            self._job = Job(self._read, self)
            self._job.succeeded.connect(self._end)
            self._job.failed.connect(self._end)
            self._job.start()

    def read_short(self) -> None:
        """Read them in this thread, as none is long; of one that cannot be read, whoever asks for its rows is told."""
        from harbin_viewer.factsheet.model.error import SheetError

        for name in self._names:
            with suppress(SheetError):
                self._document.rows(name)

    def _is_long(self, name: str) -> bool:
        from harbin_viewer.factsheet.model.error import SheetError

        try:
            return self._document.size(name) > _LONG
        except SheetError:
            return False

    def _read(self, job: Job) -> None:
        for name in self._names:
            if not job.stopped:
                self._document.rows(name)

    def _end(self) -> None:
        self._is_done = True
        self.done.emit()
