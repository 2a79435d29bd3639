"""Shapes in a colour, filled and stroked by path.

`QPainter.setPen`, and a `QPen` or `QBrush` made from a colour, look up an enum of `Qt`, and the first look-up builds
all of them (see `pyside`). Paths need none. So what is painted on the first screen goes through here.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen


def pen(colour: str, width: float = 1.0) -> QPen:
    """A solid pen of that colour ("#rrggbb")."""
    result = QPen()
    result.setColor(QColor(colour))
    result.setWidthF(width)
    return result


def brush(colour: str) -> QBrush:
    """A solid brush of that colour."""
    return pen(colour).brush()


def fill(painter: QPainter, path: QPainterPath, colour: str) -> None:
    """Fill the path."""
    painter.fillPath(path, brush(colour))


def stroke(painter: QPainter, path: QPainterPath, colour: str, width: float = 1.0) -> None:
    """Draw the outline of the path."""
    painter.strokePath(path, pen(colour, width))


def rectangle(x: float, y: float, width: float, height: float, radius: float = 0.0) -> QPainterPath:
    """A rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    return path


def polyline(*points: tuple[float, float]) -> QPainterPath:
    """A line through the points."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    return path


def circle(x: float, y: float, radius: float) -> QPainterPath:
    """A circle round a point."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path
