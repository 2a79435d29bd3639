"""A picture onto any Qt device: the screen, an image, a PDF page."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from harbin_viewer.charts import type_face
from harbin_viewer.charts.picture import Dot, Line, Picture, Polygon, Rect, Shape, Text


def paint(painter: QPainter, picture: Picture) -> None:
    """Draw the picture in the painter's coordinates, 1 unit to a px."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for shape in picture.shapes:
        _draw(painter, shape)


def _draw(painter: QPainter, shape: Shape) -> None:
    match shape:
        case Rect():
            painter.fillRect(QRectF(*shape.box), _colour(shape.fill))
        case Line():
            _line(painter, shape)
        case Polygon():
            painter.setPen(_pen(shape.stroke, shape.width, ()))
            painter.setBrush(_brush(shape.fill))
            painter.drawPolygon(QPolygonF([QPointF(*one) for one in shape.points]))
        case Dot():
            painter.setPen(_pen(shape.stroke, shape.width, ()))
            painter.setBrush(_brush(shape.fill))
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        case Text():
            painter.setFont(type_face.font(shape.size, bold=shape.bold))
            painter.setPen(_pen(shape.colour, 1.0, ()))
            painter.drawText(QPointF(shape.x, shape.y), shape.text)


def _line(painter: QPainter, line: Line) -> None:
    painter.setPen(_pen(line.stroke, line.width, line.dash))
    painter.setBrush(_brush(""))
    if len(line.points) == 2:
        painter.drawLine(QLineF(*line.points[0], *line.points[1]))
    else:
        painter.drawPolyline(QPolygonF([QPointF(*one) for one in line.points]))


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


@cache
def _brush(fill: str) -> QBrush:
    return QBrush(_colour(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush)


@cache
def _pen(stroke: str, width: float, dash: tuple[float, ...]) -> QPen:
    if not stroke:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(_brush(stroke), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
    if width >= 2:
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        pen.setDashPattern([one / width for one in dash])
    return pen
