"""A scrolling page whose content keeps to a readable width in a wide window."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


class PageScroll(QScrollArea):
    """Put what the page shows into `content`, a column at most `ems` average characters wide."""

    def __init__(self, ems: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._page = QWidget()
        column = QWidget()
        column.setMaximumWidth(self.fontMetrics().averageCharWidth() * ems)
        self.content = QVBoxLayout(column)
        self.content.setContentsMargins(0, 0, 0, 0)
        around = QHBoxLayout(self._page)
        around.setContentsMargins(24, 16, 24, 24)
        around.addWidget(column, 1000)
        around.addStretch(1)
        self.setWidget(self._page)
        self.setBackgroundRole(QPalette.ColorRole.Window)
