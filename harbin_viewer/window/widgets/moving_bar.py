"""A thin bar that says that something goes on, and how far it is where that is known."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QTimerEvent
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from harbin_viewer.window.widgets.palette import theme_of

_STEP_MS = 30
_ROUND = 40
"""Steps from one end to the other."""

_PART = 0.3


REDUCED = "reduced_motion"
"""The property of the application that says whether the system asks for less motion."""


class MovingBar(QWidget):
    """Filled up to `share`; without one, a part of it wanders along, or stands in its middle where motion is unwanted.

    It moves while it is visible.
    """

    told_role = "ProgressBar"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self._step = 0
        self._timer = 0

    def show_share(self, share: float | None) -> None:
        """How much is done, 0 to 1; None where that cannot be told."""
        before, self._share = self.told_percent(), share
        self.update()
        if self.told_percent() not in (before, None):
            from harbin_viewer.window.widgets.told.progress_node import tell_percent

            tell_percent(self)

    def told_percent(self) -> int | None:
        """How much is done to a screen reader."""
        return None if self._share is None else int(100 * self._share)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(180, 4)

    def showEvent(self, event: QShowEvent) -> None:
        application = QApplication.instance()
        if not self._timer and not (application is not None and application.property(REDUCED)):
            self._timer = self.startTimer(_STEP_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def timerEvent(self, event: QTimerEvent) -> None:
        if self._share is None:
            self._step = (self._step + 1) % _ROUND
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, whole = QPainter(self), theme_of(self.palette()), QRectF(self.rect())
        painter.fillRect(whole, QColor(theme.grid))
        step = self._step if self._timer else _ROUND // 2
        left = (step / _ROUND * (1 + _PART) - _PART) * whole.width() if self._share is None else 0.0
        wide = whole.width() * (_PART if self._share is None else self._share)
        painter.fillRect(QRectF(left, 0, wide, whole.height()), QColor(theme.accent))
