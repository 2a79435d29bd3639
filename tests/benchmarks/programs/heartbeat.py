"""A timer of 5 ms, and the longest time it was kept waiting: how long the window stalled."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent

if TYPE_CHECKING:
    from harbin_viewer.window.shell.main_window import MainWindow


class Heartbeat(QObject):
    """Beats from the moment it is made."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)
        self.anew()

    def anew(self) -> None:
        """Forget the stalls so far."""
        self._last = time.perf_counter()
        self.longest = 0.0

    def stop(self) -> float:
        """The longest stall in ms; it beats no more."""
        self._beat()
        self._timer.stop()
        return self.longest

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


def beat_from_first_paint(window: MainWindow, begun: Callable[[Heartbeat], None]) -> None:
    """Begin a heartbeat in the first round of events after the window's first paint, before all else in that round."""
    kind = type(window)
    paint, first = kind.paintEvent, [True]

    def painted(self: Any, event: QPaintEvent) -> None:
        if first.pop() if first else False:
            QTimer.singleShot(0, lambda: begun(Heartbeat(window)))
        paint(self, event)

    kind.paintEvent = painted  # type: ignore[method-assign]
