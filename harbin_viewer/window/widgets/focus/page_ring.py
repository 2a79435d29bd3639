"""The ring round a page that scrolls by keys: it shows that the page has the focus, to those who use keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from harbin_viewer.window.widgets.palette import theme_of

_THICK = 2
"""Px of the ring."""


class PageRing(QWidget):
    """Lies over a view that has the focus, takes no click, and goes with the focus or a click; the view owns it."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        self.setGeometry(view.rect())
        self.show()
        self.raise_()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress):
            self.hide()
        elif event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme_of(self.palette()).accent), _THICK))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
