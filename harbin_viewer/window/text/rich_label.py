"""A passage of text written by a column: as tall as it needs to be, read out by its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.palette import theme_of
from harbin_viewer.window.widgets.pointing_cursor import pointing_cursor


class RichLabel(QLabel):
    """`write` puts the passage into a column, `words` says it to a screen reader."""

    link_asked = Signal(str)
    """The reader clicked this address."""

    def __init__(self, write: Callable[[TextColumn], None], words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self.setAccessibleName(orderly(words))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _link_at(self, place: QPointF) -> str:
        column = self._column(None, self.width())
        self._write(column)
        return column.link_at(place)

    def _column(self, painter: QPainter | None, width: int) -> TextColumn:
        return TextColumn(painter, QRectF(0, 0, width, 0), self.font(), theme_of(self.palette()))

    # Qt

    def enterEvent(self, event: QEnterEvent) -> None:
        self.setMouseTracking(True)
        super().enterEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._link_at(event.position()):
            self.setCursor(pointing_cursor())
        else:
            self.unsetCursor()
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(bool(self._link_at(event.position())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        address = self._link_at(event.position())
        if address:
            self.link_asked.emit(address)
        else:
            super().mouseReleaseEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width < 1:  # a row is asked before it has its own, and each letter would be a line
            return 0
        column = self._column(None, width)
        self._write(column)
        return round(column.y + 0.5)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 36, metrics.height())

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 16, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._write(self._column(painter, self.width()))
        painter.end()
