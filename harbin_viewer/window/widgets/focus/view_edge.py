"""The edge of a list: frame and boxes to tick are seen on any page, and so is that it has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from harbin_viewer.window.widgets.palette import edged_palette, theme_of

_THICK = 2
"""Px of the ring."""


class ViewEdge(QWidget):
    """Lies over a view, takes no click, and shows a ring while the view has the focus; the view owns it."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        view.installEventFilter(self)
        self._tint()

    def _tint(self) -> None:
        self._view.setPalette(edged_palette(theme_of(QApplication.palette())))

    def _follow(self) -> None:
        self.setGeometry(self._view.rect())
        self.raise_()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()  # nothing else: a view that goes loses the focus while it is taken apart
        elif event.type() == QEvent.Type.FocusIn:
            self._follow()
            self.show()
        elif event.type() == QEvent.Type.Resize:
            self._follow()
        elif event.type() == QEvent.Type.ApplicationPaletteChange:
            self._tint()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme_of(QApplication.palette()).accent), _THICK))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
