"""The badge of a status, painted or as shapes on paper: a shape and a colour, beside the word that says the same."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtGui import QPainter, QPainterPath

from harbin_viewer.charts.scene import Box, Dot, Line, Points, Polygon, Rect, Shape, Text
from harbin_viewer.charts.solid_paint import circle, fill, polyline, stroke
from harbin_viewer.charts.status import look_of
from harbin_viewer.charts.theme import Theme
from harbin_viewer.factsheet.model.status import StatusName

_SIDE = 16
"""The square that badges are declared in, in px."""


def paint_status(painter: QPainter, status: StatusName, x: float, y: float, size: float, theme: Theme) -> None:
    """Paint the badge into the square of `size` px whose upper left corner is at `x`, `y`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y)
    painter.scale(size / _SIDE, size / _SIDE)
    for shape in look_of(status).badge(theme.status[status], theme.page):
        _paint(painter, shape)
    painter.restore()


def badge_shapes(status: StatusName, x: float, y: float, size: float, theme: Theme) -> list[Shape]:
    """The badge as shapes, in a square of `size` px."""
    shapes = look_of(status).badge(theme.status[status], theme.page)
    return [_placed(shape, x, y, size / _SIDE) for shape in shapes]


def _paint(painter: QPainter, shape: Shape) -> None:
    path, colour, outline, width = _path(shape)
    if colour:
        fill(painter, path, colour)
    if outline:
        stroke(painter, path, outline, width)


def _path(shape: Shape) -> tuple[QPainterPath, str, str, float]:
    """The path of a shape, with the colours of its inside and outline and the width of that."""
    match shape:
        case Dot():
            return circle(shape.x, shape.y, shape.radius), shape.fill, shape.stroke, shape.width
        case Line():
            return polyline(*shape.points), "", shape.stroke, shape.width
        case Polygon():
            path = polyline(*shape.points)
            path.closeSubpath()
            return path, shape.fill, shape.stroke, shape.width
        case Rect() | Text():
            raise TypeError(f"A badge is made of dots, lines and polygons, not of {shape}.")


def _placed(shape: Shape, x: float, y: float, scale: float) -> Shape:
    def at(points: Points) -> Points:
        return tuple((x + px * scale, y + py * scale) for px, py in points)

    match shape:
        case Dot():
            at_x, at_y = x + shape.x * scale, y + shape.y * scale
            return replace(shape, x=at_x, y=at_y, radius=shape.radius * scale, width=shape.width * scale)
        case Line() | Polygon():
            return replace(shape, points=at(shape.points), width=shape.width * scale)
        case Rect():
            return replace(shape, box=Box(*(side * scale for side in shape.box)))
        case Text():
            raise TypeError("A badge has no words.")
