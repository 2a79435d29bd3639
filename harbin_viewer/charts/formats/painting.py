"""A picture onto any Qt device: the screen, an image, a PDF page.

By path and by text layout alone: they look up no enum of `Qt`, which would build all of them (see `pyside`).
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF

from harbin_viewer.charts.scene import Dot, Line, Picture, Points, Polygon, Rect, Shape, Text
from harbin_viewer.charts.solid_paint import brush
from harbin_viewer.charts.text.lettering import laid_out, placed
from harbin_viewer.pyside import plain_pen

_PART = 16
"""Points in a part of a line that runs to and fro."""

_LONG_WAY = 8000.0
"""Px up and down, beyond which a line is drawn in parts."""


def paint(painter: QPainter, picture: Picture) -> None:
    """Draw the picture in the painter's coordinates, 1 unit to a px."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for shape in picture.shapes:
        _draw(painter, shape)


def _draw(painter: QPainter, shape: Shape) -> None:
    path = QPainterPath()
    match shape:
        case Rect():
            path.addRect(QRectF(*shape.box))
            painter.fillPath(path, _brush(shape.fill))
        case Line():
            _line(painter, shape)
        case Polygon():
            path.addPolygon(_polygon(shape.points))
            path.closeSubpath()
            _closed(painter, path, shape)
        case Dot():
            path.addEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
            _closed(painter, path, shape)
        case Text():
            _text(painter, shape)


def _line(painter: QPainter, line: Line) -> None:
    """One that runs to and fro a lot goes in parts, as Qt takes the square of its crossings; each repeats a stretch."""
    pen, points = _pen(line.stroke, line.width, line.dash), line.points
    part = _PART if not line.dash and _travel(points) > _LONG_WAY else len(points)
    for start in range(0, len(points) - 1, part):
        path = QPainterPath()
        path.addPolygon(_polygon(points[max(start - 1, 0) : start + part + 1]))
        painter.strokePath(path, pen)


def _travel(points: Points) -> float:
    """How far the line runs up and down, in px; 0 for a short one."""
    return sum(abs(b[1] - a[1]) for a, b in pairwise(points)) if len(points) > 4 * _PART else 0.0


def _polygon(points: Points) -> QPolygonF:
    return QPolygonF([QPointF(*one) for one in points])


def _closed(painter: QPainter, path: QPainterPath, shape: Polygon | Dot) -> None:
    if shape.fill:
        painter.fillPath(path, _brush(shape.fill))
    if shape.stroke:
        painter.strokePath(path, _pen(shape.stroke, shape.width, ()))


def _text(painter: QPainter, text: Text) -> None:
    if text.upright:
        painter.save()
        painter.translate(text.x, text.y)
        painter.rotate(-90)
        _text(painter, replace(text, x=0.0, y=0.0, upright=False))
        painter.restore()
        return
    for x, letters in placed(text.text, text.size, bold=text.bold):
        if letters == " ":
            continue
        layout = laid_out(letters, text.size, bold=text.bold, ink=_brush(text.colour))
        layout.draw(painter, QPointF(text.x + x, text.y - layout.lineAt(0).ascent()))


@cache
def _brush(colour: str) -> QBrush:
    return brush(colour)


@cache
def _pen(stroke: str, width: float, dash: tuple[float, ...]) -> QPen:
    pen = plain_pen(round_joins=width >= 2)
    pen.setBrush(brush(stroke))
    pen.setWidthF(width)
    if dash:
        pen.setDashPattern([one / width for one in dash])
    return pen
