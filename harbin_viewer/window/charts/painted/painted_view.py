"""A view that paints a chart as large as it is: what is painted is what is exported."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.formats.document_facts import in_words
from harbin_viewer.charts.layout.chart_layout import DataWindow, full_range, lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.recipes import recipe_of
from harbin_viewer.charts.scene import MarkAt, Picture, Size
from harbin_viewer.factsheet.model.recipe import Recipe
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.charts.painted.painted_chart import PaintedChart
from harbin_viewer.window.charts.painted.picture_transition import PictureTransition
from harbin_viewer.window.charts.painted.range_box import RangeBox
from harbin_viewer.window.widgets.palette import theme_of

_USUAL_TYPE = 13.0
"""Px of the window's type beside which the words of a chart are of their own size."""

_SMALL = Size(360.0, 200.0)
"""The page that a chart has at the least, as long as its words can be read."""

_READABLE = Size(260.0, 230.0)
"""The page at the least where type is much larger than usual: on a smaller one words are set as much smaller."""

_HIGH_OF_CHANGE = 26.0
"""The height of the page at the least for each line of a change, so that all have their figures."""

_MUCH_LARGER = 1.4
"""How many times larger than usual type is, where a chart rather stands in part than with words that stay small."""

ON_SCREEN = 1.2
"""How much larger than on an article's page type is at the most: a large window has room for more, and is no poster."""

_SMALLEST = 0.6
"""Px of the screen that a px of the page takes at the least."""

_LEAST = 40
"""Px of a page on which a chart is laid out."""


class PaintedView(pg.GraphicsView):  # type: ignore[misc]
    """One chart, laid out anew whenever size, theme or the part on show change.

    One that is `moving` leads from each chart to the next where that helps to follow.
    """

    window_changed = Signal()
    """Another part of the chart is on show."""

    has_points = True
    """Told to a screen reader with series and points."""

    _least_of_chart = 0.0
    """The height in px that its chart asks of the page at the least."""

    def __init__(self, parent: QWidget | None = None, *, moving: bool = False) -> None:
        super().__init__(parent, background=None)
        self._chart: Chart | None = None
        self._picture: Picture | None = None
        self._is_described = False
        self.item = PaintedChart()
        self._box = RangeBox(self.item)
        self.transition = PictureTransition(self.item, self) if moving else None
        self._box.sigXRangeChanged.connect(self._range_changed)
        self.setCentralItem(self.item)
        for part in (self, self.viewport()):
            part.setAcceptDrops(False)  # what is dropped here is the window's
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ask_for_room()

    def recipe(self, mark: MarkAt) -> Recipe | None:
        """How the figure of a mark of the picture was computed; None where it is one of a table."""
        return recipe_of(self._chart, mark.series, mark.point) if self._chart is not None else None

    def leads(self, mark: MarkAt) -> bool:
        """Whether there is more to be seen of the figure of a mark: its source, or how it was computed."""
        return mark.cell is not None or (self._chart is not None and bool(self._chart.told[mark.series].derive))

    def series_name(self, mark: MarkAt) -> str:
        """The name of the series of a mark of the picture: that of its points, where they have one, else its own."""
        assert self._chart is not None
        series = self._chart.told[mark.series]
        return (series.names[0] if len(set(series.names)) == 1 else "") or series.label

    def is_quiet(self, mark: MarkAt) -> bool:
        """Whether the series of a mark of the picture is in the background of others."""
        return self._chart is not None and self._chart.told[mark.series].quiet

    def marks_in_order(self) -> dict[int, list[MarkAt]]:
        """The marks of each series that is drawn, in the order of the points; those in the background come last."""
        found: dict[int, list[MarkAt]] = {}
        for mark in sorted(self._picture.marks if self._picture is not None else (), key=_number):
            found.setdefault(mark.series, []).append(mark)
        return {series: found[series] for series in sorted(found, key=lambda series: self.is_quiet(found[series][0]))}

    def describe(self) -> None:
        """Say in words what the chart shows, where that was put off until somebody listens."""
        if self._chart is not None and not self._is_described:
            self._is_described = True
            self.setAccessibleDescription(orderly(in_words(self._chart)))

    def show_chart(self, chart: Chart, described: str | None) -> None:
        """Show this chart, all of it; `described` says in words what it shows, None: when somebody asks for it."""
        before = (self._chart, self._picture) if self._chart is not None and self._picture is not None else None
        self._chart = chart
        lines = max((len(panel.named) for panel in chart.panels if panel.changes), default=0)
        self._least_of_chart = lines * _HIGH_OF_CHANGE
        self._ask_for_room()
        self.setAccessibleName(orderly(chart.title))
        self._is_described = described is not None
        self.setAccessibleDescription(orderly(chart.title if described is None else described))
        self.item.hide_cursor()
        self._box.take_whole(*full_range(chart))
        self.lay_out_anew()
        if self.transition is not None and self._picture is not None and self.isVisible():
            self.transition.show(before, chart, self._picture)

    def shown_window(self) -> DataWindow | None:
        """The part of the horizontal axis on show; None where that is all of it."""
        return None if self._chart is None else self._box.shown_part()

    def show_window(self, window: DataWindow) -> None:
        """Show this part of the horizontal axis."""
        self._box.setXRange(*window, padding=0)

    def show_whole(self) -> None:
        """Show all of the chart again."""
        if self._chart is not None:
            self._box.show_whole()

    def zoom(self, factor: float) -> None:
        """Show `factor` of what is on show, round its middle."""
        self._box.zoom(factor)

    @property
    def _wanted(self) -> float:
        """How many times its usual size the window's type has."""
        return float(self.fontInfo().pixelSize()) / _USUAL_TYPE

    @property
    def _least_page(self) -> Size:
        least = _READABLE if self._wanted > _MUCH_LARGER else _SMALL
        return least._replace(height=max(least.height, self._least_of_chart))

    @property
    def magnified(self) -> float:
        """How many px of the screen a px of the page takes: more than one where the window's type is large.

        It is less than one where there is no room for a picture in which something can be told apart.
        """
        wanted = self._wanted
        view = self.viewport().size()
        least = self._least_page
        room = min(float(view.width()) / least.width, float(view.height()) / least.height)
        return max(min(wanted, room), min(room, 1.0), _SMALLEST)

    def page(self) -> Size:
        """The size of the page that is painted: that of the view, but for what is magnified."""
        return Size(self.viewport().width() / self.magnified, self.viewport().height() / self.magnified)

    def picture(self) -> Picture | None:
        """What is painted, and where its marks are."""
        return self._picture

    def lay_out_anew(self) -> None:
        """Paint for the size, theme and part of the axis that are now wanted."""
        page = self.page()
        if self._chart is None or page.width < _LEAST or page.height < _LEAST:
            return
        if self.transition is not None:
            self.transition.stop()
        theme, part = theme_of(self.palette()), self.shown_window()
        self._picture = lay_out(self._chart, page, theme, part, largest_type=ON_SCREEN)
        self._box.lie_over(self._picture.plots)
        self.item.show_picture(self._picture)
        self._was_laid_out()

    def updateMatrix(self, propagate: bool = True) -> None:  # noqa: FBT001, FBT002 as pyqtgraph calls it
        """Show the page as large as the window's type asks for."""
        if self.magnified == 1.0:
            super().updateMatrix(propagate)
            return
        self.setSceneRect(self.range)
        self.setTransform(QTransform.fromScale(self.magnified, self.magnified))
        self.sigDeviceRangeChanged.emit(self, self.range)
        self.sigDeviceTransformChanged.emit(self)

    def _fit(self) -> None:
        """Lay the chart out on a page of the size that there is now."""
        self.autoPixelRange = self.magnified == 1.0
        if not self.autoPixelRange:
            self.range = QRectF(0, 0, *self.page())
        super().resizeEvent(None)
        if self._chart is not None:
            self.lay_out_anew()

    def _ask_for_room(self) -> None:
        """Room for a small page: with very large type in its size, else in the smallest. In less a part is seen."""
        larger = self._wanted if self._wanted > _MUCH_LARGER else _SMALLEST
        self.setMinimumSize(round(self._least_page.width * larger), round(self._least_page.height * larger))

    def _was_laid_out(self) -> None:
        """The picture is another: what lies over it may have to move."""

    def _range_changed(self, *_ignored: Any) -> None:
        if not self._box.is_taking_whole:
            self.lay_out_anew()
            self.window_changed.emit()

    # Qt

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Where a part of the chart is seen, the wheel scrolls to the others; with Ctrl it goes nearer as elsewhere."""
        room = self.parentWidget()
        is_in_part = room is not None and room.height() < self.height()
        if is_in_part and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: Any) -> None:
        if hasattr(self, "_chart"):
            self._fit()
        else:
            super().resizeEvent(event)  # while pyqtgraph makes it

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_chart"):
            return
        if event.type() == QEvent.Type.FontChange:
            self._ask_for_room()
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._fit()
            self._frame_focus()

    def _frame_focus(self) -> None:
        self.item.show_focus(QColor(theme_of(self.palette()).accent) if self.hasFocus() else None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._frame_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.item.show_focus(None)


def _number(mark: MarkAt) -> tuple[int, int]:
    return mark.series, mark.point
