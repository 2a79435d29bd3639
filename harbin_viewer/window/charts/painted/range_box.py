"""The part of the horizontal axis on show: it lies over the plots of a chart, and is panned and zoomed by the mouse."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from harbin_viewer.charts.layout.chart_layout import DataWindow
from harbin_viewer.charts.scene import Box


class RangeBox(pg.ViewBox):  # type: ignore[misc]
    """Keeps inside the range of the whole chart."""

    def __init__(self, parent: pg.GraphicsWidget) -> None:
        super().__init__(parent=parent, enableMenu=False)
        self._whole: DataWindow = (0.0, 1.0)
        self.is_taking_whole = False
        self.setMouseEnabled(x=True, y=False)

    def take_whole(self, low: float, high: float) -> None:
        """Show all of a chart that goes from `low` to `high`; while it does, its range changes several times."""
        self._whole = (low, high)
        self.is_taking_whole = True
        self.setLimits(xMin=low, xMax=high, minXRange=_least(low, high), maxXRange=high - low)
        self.setXRange(low, high, padding=0)
        self.is_taking_whole = False

    def show_whole(self) -> None:
        """Show all of the chart again."""
        self.setXRange(*self._whole, padding=0)

    def shown_part(self) -> DataWindow | None:
        """The part on show; None where that is all."""
        low, high = self.viewRange()[0]
        slack = (self._whole[1] - self._whole[0]) * 1e-6
        return None if low <= self._whole[0] + slack and high >= self._whole[1] - slack else (low, high)

    def zoom(self, factor: float) -> None:
        """Show `factor` of what is on show, round its middle."""
        low, high = self.viewRange()[0]
        middle, half = (low + high) / 2, (high - low) / 2 * factor
        self.setXRange(middle - half, middle + half, padding=0)

    def lie_over(self, plots: Sequence[Box]) -> None:
        """Take the place of the plots, in px."""
        if not plots:
            return
        left, top = min(plot.x for plot in plots), min(plot.y for plot in plots)
        right, bottom = max(plot.right for plot in plots), max(plot.bottom for plot in plots)
        where = QRectF(left, top, max(right - left, 1.0), max(bottom - top, 1.0))
        if where != self.geometry():
            self.setGeometry(where)


def _least(low: float, high: float) -> float:
    """The smallest part that can be shown."""
    return min(1.0, (high - low) / 2) if high - low < 1000 else (high - low) / 1e6
