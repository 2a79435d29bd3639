"""The edge of a list or of a field of several lines: its frame and boxes to tick are seen on any page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from harbin_viewer.window.widgets.palette import edged_palette, theme_of


class ViewEdge(QObject):
    """Gives a view, which owns it, edges that stand out; all its other colours follow the window's."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)
        self._tint()

    def _tint(self) -> None:
        edge = edged_palette(theme_of(QApplication.palette())).color(QPalette.ColorRole.Window)
        if self._view.palette().color(QPalette.ColorRole.Window) != edge:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.Window, edge)
            self._view.setPalette(palette)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
        return False
