"""One end of the period: a handle that is drawn, or moved by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QWidget

from harbin_viewer.window.widgets.palette import theme_of

SIDE = 18


class PeriodHandle(QAbstractSlider):
    """Counts times, the first of which is 0; its widget above it moves it. `text` tells one in words."""

    told_role = "Slider"

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text: Callable[[int], str] = str
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(SIDE, SIDE)

    def told_numbers(self) -> Sequence[float]:
        """The years, where times are years; else which time it is, from 1."""
        words = [self.text(time) for time in range(self.maximum() + 1)]
        if all(word.isdecimal() for word in words):
            return [float(word) for word in words]
        return [float(time) for time in range(1, len(words) + 1)]

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.accent if self.hasFocus() else theme.page))
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawEllipse(QRectF(self.rect()).adjusted(3, 3, -3, -3))
        painter.end()
