"""How large the file of an export will be, found out by making it once, in a thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from harbin_viewer.window.widgets.job import Job

_PAUSE = 250
"""Milliseconds without another choice after which the file is made."""


class FileSize(QObject):
    """Tells the size of what was last asked for; another question takes the place of the one before."""

    told = Signal(str)
    """The size in words; "" while it is not known, or where the file cannot be made, which saving it will say."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._make: Callable[[], bytes] = bytes
        self._job: Job | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PAUSE)
        self._wait.timeout.connect(self._begin)

    def ask(self, make: Callable[[], bytes]) -> None:
        """Find out how large what `make` gives is; it is called in a thread."""
        self._make = make
        self.told.emit("")
        self._wait.start()

    def leave(self) -> None:
        """Nobody wants to know any more."""
        self._wait.stop()
        if self._job is not None:
            self._job.leave()

    def _begin(self) -> None:
        if self._job is not None:  # one after another: a large file is not made twice at a time
            self._wait.start()
            return
        make = self._make
        job = self._job = Job(lambda _job: len(make()), self)
        job.succeeded.connect(lambda size: self._tell(size, make))
        job.finished.connect(self._forget)
        job.finished.connect(job.deleteLater)
        job.start()

    def _tell(self, size: int, make: Callable[[], bytes]) -> None:
        if make is self._make:
            self.told.emit(QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat))

    def _forget(self) -> None:
        self._job = None
