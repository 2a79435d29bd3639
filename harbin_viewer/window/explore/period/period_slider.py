"""A slider with two ends, or with one: the times that are on show."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from harbin_viewer.window.explore.period.period_handle import SIDE, PeriodHandle
from harbin_viewer.window.widgets.palette import theme_of


class PeriodSlider(QWidget):
    """Counts times from 0. Its handles take the focus one after the other, and are moved by arrows."""

    moved = Signal(int, int)
    """The first and the last time that the reader wants."""

    released = Signal()
    """The reader let a handle go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.last = PeriodHandle("From", self), PeriodHandle("To", self)
        self._drawn: PeriodHandle | None = None
        self.setMinimumHeight(SIDE + 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for handle in (self.first, self.last):
            handle.valueChanged.connect(self._value_changed)

    def show_choice(self, count: int, first: int, last: int, *, two: bool) -> None:
        """Show that of `count` times those from `first` to `last` are chosen; without `two` ends the last alone."""
        for handle, value in ((self.first, first), (self.last, last)):
            with QSignalBlocker(handle):
                handle.setRange(0, max(count - 1, 0))
                handle.setValue(value)
        self.first.setVisible(two)
        self.last.setAccessibleName("To" if two else "At")
        self._place()

    def _value_changed(self) -> None:
        """One end does not pass the other."""
        moved = self.first if self.sender() is self.first else self.last
        if not self.first.isHidden() and self.first.value() > self.last.value():
            with QSignalBlocker(moved):
                moved.setValue(self.last.value() if moved is self.first else self.first.value())
        self._place()
        self.moved.emit(min(self.first.value(), self.last.value()), self.last.value())

    def _place(self) -> None:
        for handle in (self.first, self.last):
            handle.move(round(self._x(handle.value()) - SIDE / 2), (self.height() - SIDE) // 2)
        self.update()

    def _x(self, value: int) -> float:
        most = max(self.last.maximum(), 1)
        return SIDE / 2 + value / most * (self.width() - SIDE)

    def _value(self, x: float) -> int:
        return round((x - SIDE / 2) / max(self.width() - SIDE, 1) * self.last.maximum())

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(300, SIDE + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        there = [handle for handle in (self.last, self.first) if not handle.isHidden()]
        nearest = min(there, key=lambda handle: abs(self._x(handle.value()) - x))
        if not self.first.isHidden() and self.first.value() == self.last.value():
            nearest = self.first if x < self._x(self.first.value()) else self.last
        self._drawn = nearest
        nearest.setFocus()
        nearest.setValue(self._value(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawn is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._drawn.setValue(self._value(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drawn = None
        self.released.emit()
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.grid))
        painter.drawRoundedRect(QRectF(SIDE / 2, middle - 2, self.width() - SIDE, 4), 2, 2)
        left = self._x(0 if self.first.isHidden() else self.first.value())
        painter.setPen(QPen(QColor(theme.accent), 4))
        if not self.first.isHidden():
            painter.drawLine(QPointF(left, middle), QPointF(self._x(self.last.value()), middle))
        painter.end()
