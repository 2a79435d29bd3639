"""What takes long to open is opened in a thread, while a small window says what it is, and lets the reader go."""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.factsheet.wording import counted, quoted, shortened
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.widgets.buttons.plain_buttons import without_pictures
from harbin_viewer.window.widgets.job import Job
from harbin_viewer.window.widgets.moving_bar import MovingBar

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document

_SOON = 250
"""Milliseconds in which most is open; nothing is said of it until then."""

_LONGEST_NAME = 60
_TICK = 500
"""Milliseconds after which it looks how long it has been."""


def opened_beside(opened: Callable[[], Document], name: str, parent: QWidget | None = None) -> Document | None:
    """The document that `opened` gives (or its exception), made in a thread; None where the reader did not wait."""
    opening = Opening(opened)
    opening.start()
    if not opening.wait(_SOON):
        dialog = OpeningDialog(name, opening, parent)
        dialog.exec()
        dialog.deleteLater()
    return opening.taken()


class Opening(Job):
    """Opens in a thread of its own. It can be ended between any two steps of Python, as readers know no progress."""

    def __init__(self, opened: Callable[[], Document]) -> None:
        super().__init__(lambda _job: self._open())
        self._opened = opened
        self._thread = 0
        self._document: Document | None = None
        self._error: BaseException | None = None

    def taken(self) -> Document | None:
        """What came of it; None, and it is left, where it is not over."""
        if not self.isFinished():
            self._end()
            self.leave()
            return None
        self.deleteLater()
        if self._error is not None and not isinstance(self._error, CancelledError):
            raise self._error
        return self._document

    def _open(self) -> None:
        self._thread = threading.get_ident()
        try:
            self._document = self._opened()
        except BaseException as error:
            self._error = error
        finally:
            self._thread = 0

    def _end(self) -> None:
        """Raise CancelledError in the thread, at its next step; while it imports, it is left to itself.

        (A library that is stopped while it comes is half there, and cannot be imported again.)
        """
        if self._thread and not _is_importing(self._thread):
            ended = ctypes.py_object(CancelledError)
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._thread), ended)


def _is_importing(thread: int) -> bool:
    """Whether a thread is in the middle of an import."""
    frame = sys._current_frames().get(thread)  # noqa: SLF001 as it is documented
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return True
        frame = frame.f_back
    return False


class OpeningDialog(QDialog):
    """Says what is being opened and since when; it goes when that is open, or when the reader does not want to wait."""

    def __init__(self, name: str, opening: Opening, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._began = time.monotonic()
        self._since = QuietLabel("")
        self.setWindowTitle("Opening")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        without_pictures(buttons)
        buttons.rejected.connect(self.reject)
        what = QLabel(f"Opening {quoted(shortened(name, _LONGEST_NAME))} …")
        what.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for part in (what, MovingBar(), self._since, buttons):
            layout.addWidget(part)
        self.setMinimumWidth(360)
        ticking = QTimer(self)
        ticking.timeout.connect(self._tell)
        ticking.start(_TICK)
        opening.finished.connect(self.accept)  # also where it was done while this was made: it is told in an event
        self._tell()

    def _tell(self) -> None:
        seconds = int(time.monotonic() - self._began)
        self._since.setText(f"{counted(seconds, 'second')} so far." if seconds else "It is read as a whole first.")
