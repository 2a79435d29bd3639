"""The item of pyqtgraph's scene that paints a chart, and what is pointed at over it."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from harbin_viewer.charts.formats.painting import paint
from harbin_viewer.charts.scene import Box, Picture, Points, Text

_VEIL = 170
"""How much of 255 the other lines fade behind the one that is brought forward."""


_ROOM = 3
"""Pixels from a mark to the frame around it, where no figure stands nearer."""

_INK = 0.73
"""Height of a figure, in parts of the size of its letters."""

_MANY = 2_000
"""Shapes that take longer to paint than an image of them."""


class PaintedChart(pg.GraphicsWidget):  # type: ignore[misc]
    """The item that paints the picture; the view box that owns the ranges is its child."""

    def __init__(self) -> None:
        super().__init__()
        self.picture: Picture | None = None
        self._kept: tuple[Picture, QRect, QTransform, float, QImage] | None = None
        self._cursor: tuple[Box, QColor] | None = None
        self.forward: tuple[tuple[Points, ...], str] = ((), "")
        self._focus: QColor | None = None
        self.fading: tuple[Picture | None, float] = (None, 0.0)

    def show_picture(self, picture: Picture) -> None:
        """Paint this picture from now on."""
        self.picture, self._kept = picture, None
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

    @property
    def is_framing(self) -> bool:
        """Whether a mark is framed."""
        return self._cursor is not None

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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)  # of what is painted over an image, too
        self._paint_picture(painter, self.picture)
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
            room = _room_around(box, self.picture)
            painter.setPen(QPen(colour, 2))
            painter.drawRoundedRect(QRectF(*box).adjusted(-room, -room, room, room), 3, 3)
        if self._focus is not None:
            painter.setPen(QPen(self._focus, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)

    def _paint_picture(self, painter: QPainter, picture: Picture) -> None:
        """The picture; of many shapes an image is kept, as a frame that follows the mouse would paint all of them."""
        ratio, way = painter.device().devicePixelRatio(), painter.worldTransform()
        seen = way.mapRect(self.rect()).toAlignedRect() & painter.viewport()
        if len(picture.shapes) < _MANY or not picture.background or ratio != int(ratio) or seen.isEmpty():
            paint(painter, picture)
            return
        if self._kept is None or self._kept[0] is not picture or self._kept[1:4] != (seen, way, ratio):
            image = QImage(seen.size() * int(ratio), QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(ratio)
            image.fill(QColor(picture.background))
            inside = QPainter(image)
            inside.setFont(painter.font())
            inside.setWorldTransform(way * QTransform.fromTranslate(-seen.x(), -seen.y()))
            paint(inside, picture)
            inside.end()
            self._kept = (picture, seen, way, ratio, image)
        painter.save()
        painter.resetTransform()
        painter.drawImage(seen.topLeft(), self._kept[4])
        painter.restore()

    def _paint_forward(self, painter: QPainter, picture: Picture) -> None:
        """A veil over the plots, and the line over it."""
        veil = QColor(picture.background or "#ffffff")
        veil.setAlpha(_VEIL)
        for plot in picture.plots:
            painter.fillRect(QRectF(*plot).adjusted(-6, -6, 6, 6), veil)
        painter.setPen(QPen(QColor(self.forward[1]), 3.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for run in self.forward[0]:
            painter.drawPolyline([QPointF(x, y) for x, y in run])


def _room_around(box: Box, picture: Picture) -> int:
    """Pixels from a mark to the frame around it, whose line runs through no figure beside the mark."""
    beside = [ink for ink in map(_ink, picture.texts) if not ink.meets(box)]
    rooms = (room for room in range(_ROOM, 0, -1) if not any(ink.meets(box, room + 1) for ink in beside))
    return next(rooms, 0)


def _ink(text: Text) -> Box:
    """What the figures of a text cover: none of them reaches below its line."""
    height = _INK * text.size
    return text.box if text.upright else Box(text.box.x, text.y - height, text.box.width, height)
