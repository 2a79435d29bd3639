"""Work in a thread of its own: it can be asked to stop, and it brings its exception back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal


class Job(QThread):
    """Runs `work(job)` when started. The work looks at `job.stopped` between its steps and may emit `progressed`."""

    succeeded = Signal(object)
    """What the work returned; not sent when the job was stopped."""

    failed = Signal(object)
    """The exception the work ended with; not sent when the job was stopped."""

    progressed = Signal(int, int, str)
    """Steps done, steps in all, and what is being done, in words."""

    def __init__(self, work: Callable[[Job], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.stopped = False

    def stop(self) -> None:
        """Ask the work to end at its next step."""
        self.stopped = True

    def leave(self) -> None:
        """Ask the work to end, and wait until it has."""
        self.stop()
        self.wait()

    # Qt

    def run(self) -> None:
        try:
            result = self._work(self)
        except Exception as error:
            if not self.stopped:
                self.failed.emit(error)
            return
        if not self.stopped:
            self.succeeded.emit(result)
