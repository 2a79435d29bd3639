"""How the values of a column are spread, as a row of small bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.widgets.palette import theme_of


class ColumnBars(QWidget):
    """A bar for each part of the range; what is there at all is seen, however little it is."""

    told_role = "Graphic"

    def __init__(self, bars: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = tuple(bars)
        self.setAccessibleName("How the values are spread")
        self.setAccessibleDescription(orderly(_in_words(self._bars)))

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(200, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        most, step = max(self._bars, default=1), self.width() / max(len(self._bars), 1)
        for place, count in enumerate(self._bars):
            height = max(count / most * (self.height() - 2), 1.5) if count else 0.0
            painter.fillRect(QRectF(place * step, self.height() - 1 - height, step - 1, height), QColor(theme.accent))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(theme.axis))
        painter.end()


def _in_words(bars: Sequence[int]) -> str:
    if not bars:
        return ""
    thirds = [sum(bars[len(bars) * part // 3 : len(bars) * (part + 1) // 3]) for part in range(3)]
    shares = [round(part / max(sum(bars), 1) * 100) for part in thirds]
    return f"{shares[0]} % are in the lowest third of the range, {shares[1]} % in the middle, {shares[2]} % above."
