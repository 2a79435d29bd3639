"""The way from one picture to the next, where it helps to follow: bars slide to their places, other forms fade over.

What is shown in between is on screen alone: what is pointed at, copied and exported is the settled picture at once.
"""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QApplication

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Picture
from harbin_viewer.window.charts.painted.painted_chart import PaintedChart
from harbin_viewer.window.charts.painted.sliding_bars import Bars, bars_of, on_the_way
from harbin_viewer.window.widgets.moving_bar import REDUCED

_SLIDE, _FADE = 260, 160
"""Milliseconds."""

_QUICK = 0.15
"""Seconds between two pictures within which there is no time to follow anything."""

_BEGUN = 0.25
"""The share of the way that the first frame has done: a change is seen at once."""


class PictureTransition(QVariantAnimation):
    """Shows the pictures of an item, on their way where that is wanted."""

    def __init__(self, item: PaintedChart, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self._picture: Picture | None = None
        self._old: Picture | None = None
        self._bars: tuple[Bars, Bars] | None = None
        self._last = 0.0
        self.setStartValue(_BEGUN)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._show_share)

    def show(self, before: tuple[Chart, Picture] | None, chart: Chart, picture: Picture) -> None:
        """Show the picture of a chart, which comes after another one, or none."""
        now = monotonic()
        quick, self._last = now - self._last < _QUICK, now
        self.stop()
        self._picture = picture
        self._item.show_picture(picture)
        if before is not None and not quick and _is_wanted() and before[1].size == picture.size:
            self._begin(before, chart, picture)

    def _begin(self, before: tuple[Chart, Picture], chart: Chart, picture: Picture) -> None:
        old, new = bars_of(*before), bars_of(chart, picture)
        self._bars = (old, new) if old is not None and new is not None else None
        self._old = None if self._bars else before[1]
        if self._bars is not None or _shows_others(before[0], chart):
            self.setDuration(_SLIDE if self._bars else _FADE)
            self._show_share(_BEGUN)
            self.start()

    def _show_share(self, share: float) -> None:
        if self._picture is None:
            return
        if self._bars is not None:
            self._item.show_picture(on_the_way(self._picture, *self._bars, share) if share < 1 else self._picture)
        elif self._old is not None:
            self._item.show_fading(self._old if share < 1 else None, 1.0 - share)


def _is_wanted() -> bool:
    """Whether the system lets things move."""
    application = QApplication.instance()
    return application is not None and not application.property(REDUCED)


def _shows_others(before: Chart, chart: Chart) -> bool:
    """Whether form, measure or those who are named are others."""
    named = [tuple(series.label for series in known.series if not series.quiet) for known in (before, chart)]
    return before.name != chart.name or named[0] != named[1]
