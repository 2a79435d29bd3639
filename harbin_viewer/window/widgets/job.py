"""Work in a thread of its own: it can be asked to stop, and it brings its exception back."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QThread, QTimer, Signal

from harbin_viewer.factsheet.tables.reading_progress import CancelledError

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_PATIENCE = 60
"""Milliseconds that a reader who closes a window waits for what it is at."""

_SEEN = 0.04
"""Seconds between two steps that are told: of what goes by faster nothing is seen, and the window has to paint it."""

_ONE_CLOSING = 0.3
"""Seconds in which what is left one after the other, as dialogs, pages and their window, has one patience for all."""

_left: set[Job] = set()
"""Jobs that were left and go on for a while: a thread must not be destroyed while it runs."""


class _Patience:
    """How long may still be waited: what closes many parts that all are at work is to take no longer than one."""

    def __init__(self) -> None:
        self._began = -_ONE_CLOSING

    def left(self) -> QDeadlineTimer:
        now = time.monotonic()
        if now - self._began > _ONE_CLOSING:
            self._began = now
        return QDeadlineTimer(max(0, round(_PATIENCE - (now - self._began) * 1000)))


_patience = _Patience()


def leave_all(jobs: Iterable[Job]) -> None:
    """Ask the work of all these to end, and wait a moment for all of them together; then leave as `Job.leave` does."""
    asked = [job for job in jobs if job not in _left]
    for job in asked:
        job.stop()
    deadline = _patience.left()
    for job in asked:
        if not job.wait(deadline):
            _keep(job)


def _keep(job: Job) -> None:
    """Hold a job that still runs, apart from its parent, until it is over."""
    job.setParent(None)
    _left.add(job)
    job.finished.connect(job.end_keeping)  # a function that has the job would keep it, and all it worked on, for ever
    if job.isFinished():  # it ended meanwhile, and has told it to nobody
        _left.discard(job)


def _go(_work: object) -> None:
    """Has what is let go until now."""


def _nothing(_job: Job) -> None:
    """The work of a job that is over."""


def _is_closed(part: QObject | None) -> bool:
    """Whether a window, or the part of one, was closed for good."""
    while part is not None and not getattr(part, "was_closed", False):
        part = part.parent()
    return part is not None


class Job(QThread):
    """Runs `work(job)` when started. The work looks at `job.stopped` between its steps and may emit `progressed`."""

    succeeded = Signal(object)
    """What the work returned; not sent when the job was stopped."""

    failed = Signal(object)
    """The exception the work ended with; not sent when the job was stopped."""

    progressed = Signal(int, int, str)
    """Steps done, steps in all, and what is being done, in words."""

    _ended = Signal(object, object)
    """What the work returned, or the exception it ended with, on the way out of the thread; `stop` may overtake it."""

    _handed = Signal(object)
    """What is to be done in the window's thread, on its way there."""

    def __init__(self, work: Callable[[Job], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._ended.connect(self._tell_end)
        self._handed.connect(self._do)
        self.finished.connect(self._part_from_work)
        if parent is not None:
            parent.destroyed.connect(self._outlive)
        self._told = -1
        self._told_at = 0.0
        self._changing = threading.Lock()
        self.stopped = self._is_settled = False

    def stop(self) -> bool:
        """Ask the work to end at its next step; whether that is in time: what is settled goes on to its end."""
        with self._changing:
            self.stopped = not self._is_settled
        return self.stopped

    def look(self) -> None:
        """CancelledError, which ends the work, where the job was asked to stop."""
        if self.stopped:
            raise CancelledError

    def settle(self) -> None:
        """From here on it is not stopped: what it wrote takes its place. CancelledError where it was stopped before."""
        with self._changing:
            self.look()
            self._is_settled = True

    def tell_steps(self, done: int, of: int) -> None:
        """Emit `progressed` in thousandths, as often as somebody can see it; else as `look`."""
        self.look()
        thousandths, now = done * 1000 // max(of, 1), time.monotonic()
        if thousandths != self._told and (now - self._told_at >= _SEEN or done >= of):
            self._told, self._told_at = thousandths, now
            self.progressed.emit(thousandths, 1000, "")

    def hand_over(self, deed: Callable[[], object]) -> None:
        """Have something done in the window's thread, unless the job is stopped before.

        Whom it is done to may be gone by then; the job is not, while it runs, and so it is asked and not they.
        """
        self._handed.emit(deed)

    def leave(self) -> None:
        """Ask the work to end, and wait a moment. What then still goes on, as a large library comes, is let go."""
        leave_all([self])

    def let_go(self) -> None:
        """The same, and the job itself goes as soon as it is over."""
        self.leave()
        if self.isFinished():
            self.deleteLater()  # one that still runs goes by itself: to be deleted then would end the program

    def _carry_out(self) -> object:
        return self._work(self)

    def end_keeping(self) -> None:
        """It is over, and goes with whatever it worked on: not from within its own signal, but at the next turn."""
        QTimer.singleShot(0, partial(_left.discard, self))

    def _outlive(self) -> None:
        """Go on without the part it works for, which goes before it was asked: to go with it would end the program."""
        self.stop()
        if self.isRunning():
            _keep(self)

    def _part_from_work(self) -> None:
        """It may have the last hold of the part it works for: that part goes at the next turn, and not with the job.

        A parent that is deleted while its child is, deletes the child once more, which ends the program.
        """
        QTimer.singleShot(0, partial(_go, self._work))
        self._work = _nothing

    def _tell_end(self, result: object, error: Exception | None) -> None:
        if self.stopped:
            return
        if error is not None:
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)

    def _do(self, deed: Callable[[], object]) -> None:
        if not self.stopped:
            deed()

    # Qt

    def start(self, *priority: QThread.Priority) -> None:
        """Begin, unless it was asked to stop or its window was closed: it would be destroyed while it runs."""
        if not (self.stopped or _is_closed(self.parent())):
            super().start(*priority)

    def run(self) -> None:
        try:
            result = self._carry_out()
        except CancelledError:  # also where what it works on was stopped, and not the job: nothing went wrong
            return
        except Exception as error:
            self._ended.emit(None, error)
            return
        self._ended.emit(result, None)


class StoppableJob(Job):
    """A job that ends between any two steps of Python: its work need not look whether it was stopped.

    What others ask as well (a document that goes on) is no work for it: it would be left half-done.
    """

    def __init__(self, work: Callable[[Job], object], parent: QObject | None = None) -> None:
        super().__init__(work, parent)
        self._thread = 0

    def stop(self) -> bool:
        """Raise CancelledError in the thread, at its next step; while it imports, it is left to itself.

        (A library that is stopped while it comes is half there, and cannot be imported again.)
        """
        in_time = super().stop()
        with self._changing:
            if in_time and self._thread and not _is_importing(self._thread):
                _raise_in(self._thread, CancelledError)
                if _is_importing(self._thread):  # it had its turn between the two, and has begun one
                    _raise_in(self._thread, None)
                else:
                    self._thread = 0
        return in_time

    def _carry_out(self) -> object:
        self._thread = threading.get_ident()
        try:
            return super()._carry_out()
        finally:
            with self._changing:  # no other work of this thread is to be ended in its place
                self._thread = 0


def _raise_in(thread: int, error: type[BaseException] | None) -> None:
    """Have a thread raise an error as soon as its turn comes; None takes back what it has not raised yet."""
    import ctypes  # no window needs it before

    raised = None if error is None else ctypes.py_object(error)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), raised)


def _is_importing(thread: int) -> bool:
    """Whether a thread is in the middle of an import."""
    frame = sys._current_frames().get(thread)  # noqa: SLF001 as it is documented
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return True
        frame = frame.f_back
    return False
