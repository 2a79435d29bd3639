"""Long tables are read in a thread: a page that shows how far that is, and lets the reader stop it and begin again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.tables.reading_progress import Progress
from harbin_viewer.window.tabs.waiting import Waiting
from harbin_viewer.window.widgets.job import Job
from harbin_viewer.window.widgets.own_turn import in_own_turn

Work: TypeAlias = Callable[[Progress], object]
"""Reads, tells how far it is, and ends with the exception that telling may raise."""


class ReadingPage(Waiting):
    """Carries out one reading at a time; beginning another gives up the one before."""

    done = Signal(object)
    """What was read."""

    failed = Signal(object)
    """The exception that ended the reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title = ""
        self._work: Work = lambda _progress: None
        self._job: Job | None = None
        self.asked.connect(self._stop_or_begin)

    @property
    def is_at_work(self) -> bool:
        """Whether something is being read."""
        return self._job is not None

    def begin(self, title: str, work: Work) -> None:
        """Read, and say meanwhile that what has this title is being read."""
        self.give_up()
        self._title, self._work = title, work
        self.tell(f"“{title}” is being read …", moving=True, offer="Stop")
        job = self._job = Job(lambda job: work(job.tell_steps), self)
        job.progressed.connect(self._show_progress)
        job.succeeded.connect(self._take)
        job.failed.connect(self._fail)
        job.finished.connect(job.deleteLater)
        in_own_turn(job, job.start)  # what is made in this turn would wait for the thread again and again

    def give_up(self) -> None:
        """What is being read is no longer wanted."""
        if self._job is not None:
            self._job.stop()
            for signal in (self._job.progressed, self._job.succeeded, self._job.failed):
                signal.disconnect()
            self._job = None

    def leave(self) -> None:
        """End all readings, and wait until they have."""
        for job in self.findChildren(Job):
            job.leave()

    def _stop_or_begin(self) -> None:
        if self._job is None:
            self.begin(self._title, self._work)
            return
        self.give_up()
        self.tell(f"“{self._title}” was not read to its end.", moving=False, offer="Read it")

    def _show_progress(self, done: int, of: int, _words: str) -> None:
        self.show_progress(done, of)

    def _take(self, result: object) -> None:
        self._job = None
        self.done.emit(result)

    def _fail(self, error: Exception) -> None:
        self._job = None
        why = f"{error.problem} {error.remedy}" if isinstance(error, SheetError) else ""
        self.tell(f"“{self._title}” could not be shown. {why}".rstrip(), moving=False, offer="Try again")
        self.failed.emit(error)
