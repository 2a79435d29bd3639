"""A button in the form of a capsule, whose edge tells of hover and focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.widgets.palette import theme_of


class Capsule(QAbstractButton):
    """As large as `sizeHint` says; what stands in it is painted over `paint_ground`."""

    def __init__(self, text: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(orderly(text))
        self.setAccessibleName(orderly(spoken))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paint_ground(self, painter: QPainter) -> None:
        """Paint ground and edge, smoothly as all that follows."""
        theme = theme_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        edge = theme.accent if self.hasFocus() else theme.ink if self.underMouse() else theme.axis
        painter.setPen(QPen(QColor(edge), 3 if self.hasFocus() else 1))  # an edge of other colour alone is not seen
        painter.setBrush(QColor(theme.page))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)

    # Qt

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
