"""The ground behind a passage that was found: a tint with a bar, as wide and high as the passage is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from harbin_viewer.charts.solid_paint import fill, rectangle
from harbin_viewer.window.widgets.palette import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_BESIDE, _ABOVE = 10, 4
"""Px by which the ground is larger than the passage."""

_BAR = 4

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FoundGround(QWidget):
    """Lies on the `page`, behind the passage, and goes where that goes."""

    def __init__(self, passage: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self.passage, self._page = passage, page
        part: QWidget | None = passage
        while part is not None and part is not page:
            part.installEventFilter(self)
            part = part.parentWidget()
        passage.destroyed.connect(self.deleteLater)
        self._follow()
        self.lower()
        self.show()

    def _follow(self) -> None:
        where = QRect(self.passage.mapTo(self._page, QPoint()), self.passage.size())
        self.setGeometry(where.adjusted(-_BESIDE, -_ABOVE, _BESIDE, _ABOVE))
        self.setVisible(not self.passage.isHidden())

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and isValid(self.passage):
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        fill(painter, rectangle(0, 0, self.width(), self.height(), 4), theme.panel)
        fill(painter, rectangle(0, 2, _BAR, self.height() - 4, 2), theme.accent)
        painter.end()
