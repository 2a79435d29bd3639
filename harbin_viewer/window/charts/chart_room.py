"""Where a chart stands: all of it, or where its words are so large that it has no room, a part that can be scrolled."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from harbin_viewer.window.charts.chart_view import ChartView


class ChartRoom(QScrollArea):
    """Follows the point that a reader goes to without the mouse; the keys for pages scroll it."""

    is_tab_stop = False
    """Tab goes to the chart in it."""

    def __init__(self, view: ChartView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(view)
        self.setFocusProxy(view)
        view.point_reached.connect(self._follow)

    def _follow(self, _words: str) -> None:
        mark = self._view.current_mark
        if mark is not None:
            place = self._view.mapFromScene(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2)
            self.ensureVisible(place.x(), place.y(), self.width() // 3, self.height() // 3)
