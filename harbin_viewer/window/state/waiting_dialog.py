"""What takes long is done in a thread, while a small window says what it is, and lets the reader go."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.factsheet.wording import counted, quoted, shortened
from harbin_viewer.window.state.let_go import let_go
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import keep_within_screen
from harbin_viewer.window.widgets.job import Job, StoppableJob
from harbin_viewer.window.widgets.moving_bar import MovingBar

_SOON = 250
"""Milliseconds in which most is done; nothing is said of it until then."""

_MEANT = 0.8
"""Seconds after which a key that presses a button was pressed by somebody who saw it."""

_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

_LONGEST_NAME = 60
_TICK = 500
"""Milliseconds after which it looks how long it has been."""

_Made = TypeVar("_Made")


class Waiting(NamedTuple):
    """What a reader is told who waits: of what the window is, what is done, and why it may take a while."""

    title: str
    doing: str
    meanwhile: str


def opening(name: str) -> Waiting:
    """What is told of opening the file of this name."""
    doing = f"Opening {quoted(shortened(name, _LONGEST_NAME))} …"
    return Waiting("Opening", doing, "It is read as a whole first.")


def writing(title: str, name: str) -> Waiting:
    """What is told of writing a sheet or package of this name."""
    return Waiting(title, f"Writing {quoted(shortened(name, _LONGEST_NAME))} …", "It is read back before it counts.")


def exporting(title: str, name: str) -> Waiting:
    """What is told of writing a chart, or its data, to a file of this name."""
    return Waiting(title, f"Writing {quoted(shortened(name, _LONGEST_NAME))} …", "It is there as soon as it is whole.")


def copying(title: str) -> Waiting:
    """What is told of copying the data of the chart of this title."""
    doing = f"Copying the data of {quoted(shortened(title, _LONGEST_NAME))} …"
    return Waiting("Copying", doing, "It is on the clipboard as soon as it is whole.")


def done_beside(work: Callable[[], _Made], told: Waiting, parent: QWidget | None = None) -> _Made | None:
    """What `work` gives (or its exception), done in a thread; None where the reader did not wait.

    The window `parent` may be closed all the while, or be gone at the end, and then the work ends.
    """
    return waited_for(StoppableJob, lambda _job: work(), told, parent)


def waited_for(
    kind: type[Job], work: Callable[[Job], _Made], told: Waiting, parent: QWidget | None = None
) -> _Made | None:  # fmt: skip
    """The same of work that knows its job, of this kind, and may settle: then the reader waits for its end.

    A `Job` looks itself whether it is to end, as what asks a document that goes on has to; a `StoppableJob` need not.
    """
    kept, was_shown = _Kept(work), parent is not None and parent.isVisible()
    job = kind(kept.make)
    _begin(job)
    is_closed = parent is not None and (not isValid(parent) or (was_shown and not parent.isVisible()))
    if not job.isFinished() and not is_closed:
        dialog = WaitingDialog(told, job, parent)
        if not job.isFinished():  # one that ended while this was made has told its end to nobody
            dialog.exec()
        let_go(dialog)
    return kept.taken(job)


def _begin(job: Job) -> None:
    """Until the work is done, or takes longer than nothing is said of: what is typed and clicked comes afterwards."""
    loop, clock = QEventLoop(), QTimer()  # of our own: what `singleShot` leaves behind has ended the program, seldom
    clock.setSingleShot(True)
    clock.timeout.connect(loop.quit)
    job.finished.connect(loop.quit)
    clock.start(_SOON)
    job.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


class _Kept(Generic[_Made]):
    """Keeps what comes of work until somebody takes it."""

    def __init__(self, work: Callable[[Job], _Made]) -> None:
        self._work = work
        self._made: _Made | None = None
        self._error: BaseException | None = None

    def make(self, job: Job) -> None:
        try:
            self._made = self._work(job)
        except BaseException as error:
            self._error = error

    def taken(self, job: Job) -> _Made | None:
        """What came of it; None, and it is left, where it is neither over nor settled."""
        if not job.isFinished():
            if job.stop():
                job.leave()
                return None
            job.wait()
        job.deleteLater()
        if self._error is not None and not isinstance(self._error, CancelledError):
            raise self._error
        return self._made


class WaitingDialog(QDialog):
    """Says what is being done and since when; it goes when that is over, or when the reader does not want to wait."""

    def __init__(self, told: Waiting, work: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._began = time.monotonic()
        self._work, self._meanwhile = work, told.meanwhile
        self._since = QuietLabel("")
        self.setWindowTitle(told.title)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        make_plain(buttons)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).installEventFilter(self)
        what = QLabel(told.doing)
        what.setTextFormat(Qt.TextFormat.PlainText)
        bar = MovingBar()
        bar.setAccessibleName(told.doing)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for part in (what, bar, self._since, buttons):
            layout.addWidget(part)
        self.setMinimumWidth(360)
        keep_within_screen(self)
        ticking = QTimer(self)
        ticking.timeout.connect(self._tell)
        ticking.start(_TICK)
        work.finished.connect(self.accept)
        self._tell()

    def _tell(self) -> None:
        seconds = int(time.monotonic() - self._began)
        self._since.setText(f"{counted(seconds, 'second')} so far." if seconds else self._meanwhile)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The second of two Returns on a file, which were waiting, was meant for no button that came in between."""
        is_soon = time.monotonic() - self._began < _MEANT
        if is_soon and isinstance(event, QKeyEvent) and event.key() in _PRESSING:
            return True
        return super().eventFilter(watched, event)

    def reject(self) -> None:
        if self._work.stop():  # else it is over in a moment
            super().reject()
