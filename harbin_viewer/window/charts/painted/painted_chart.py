"""The item of pyqtgraph's scene that paints a chart, and what is pointed at over it."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from harbin_viewer.charts.formats.painting import paint
from harbin_viewer.charts.scene import Box, Picture, Points

_VEIL = 170
"""How much of 255 the other lines fade behind the one that is brought forward."""


class PaintedChart(pg.GraphicsWidget):  # type: ignore[misc]
    """The item that paints the picture; the view box that owns the ranges is its child."""

    def __init__(self) -> None:
        super().__init__()
        self.picture: Picture | None = None
        self._cursor: tuple[Box, QColor] | None = None
        self.forward: tuple[tuple[Points, ...], str] = ((), "")
        self._focus: QColor | None = None
        self.fading: tuple[Picture | None, float] = (None, 0.0)

    def show_picture(self, picture: Picture) -> None:
        """Paint this picture from now on."""
        self.picture = picture
        self.fading = (None, 0.0)
        self.update()

    def show_fading(self, picture: Picture | None, opacity: float) -> None:
        """Let this picture, which was there before, be seen over the one that is painted; None: no longer."""
        self.fading = (picture, opacity)
        self.update()

    def bring_forward(self, line: tuple[Points, ...], colour: str = "") -> None:
        """Let this line stand out in its colour, the others behind a veil; none: all as they are."""
        if (line, colour) != self.forward:
            self.forward = (line, colour)
            self.update()

    def show_cursor(self, box: Box, colour: QColor) -> None:
        """Frame the mark in this box."""
        self._cursor = (box, colour)
        self.update()

    def hide_cursor(self) -> None:
        """Frame none."""
        self._cursor = None
        self.update()

    def show_focus(self, colour: QColor | None) -> None:
        """Frame the whole in this colour, as what has the focus; None: no longer."""
        self._focus = colour
        self.update()

    # Qt

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self.picture is None:
            return
        paint(painter, self.picture)
        if self.fading[0] is not None:
            painter.setOpacity(self.fading[1])
            painter.fillRect(self.rect(), QColor(self.fading[0].background or "#ffffff"))
            paint(painter, self.fading[0])
            painter.setOpacity(1.0)
        if self.forward[0]:
            self._paint_forward(painter, self.picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._cursor is not None:
            box, colour = self._cursor
            painter.setPen(QPen(colour, 2))
            painter.drawRoundedRect(QRectF(*box).adjusted(-3, -3, 3, 3), 3, 3)
        if self._focus is not None:
            painter.setPen(QPen(self._focus, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)

    def _paint_forward(self, painter: QPainter, picture: Picture) -> None:
        """A veil over the plots, and the line over it."""
        veil = QColor(picture.background or "#ffffff")
        veil.setAlpha(_VEIL)
        for plot in picture.plots:
            painter.fillRect(QRectF(*plot).adjusted(-6, -6, 6, 6), veil)
        painter.setPen(QPen(QColor(self.forward[1]), 3.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for run in self.forward[0]:
            painter.drawPolyline([QPointF(x, y) for x, y in run])
