"""The mark of a status: a shape and a colour, beside the word that says the same."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from harbin_viewer.charts.solid_paint import circle, fill, polyline, stroke
from harbin_viewer.charts.theme import Theme
from harbin_viewer.factsheet.model.status import StatusName


def paint_status(painter: QPainter, status: StatusName, x: float, y: float, size: float, theme: Theme) -> None:
    """Paint the mark into the square of `size` px whose upper left corner is at `x`, `y`.

    Confirmed is a full circle with a tick, single a half-full one, derived a diamond, claimed an empty circle,
    contradicted a circle with a cross.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y)
    painter.scale(size / 16, size / 16)
    _SHAPES[status](painter, theme.status[status], theme.page)
    painter.restore()


def _confirmed(painter: QPainter, colour: str, page: str) -> None:
    fill(painter, circle(8, 8, 6.9), colour)
    stroke(painter, polyline((5, 8.2), (7.2, 10.4), (11, 6)), page, _WIDTH)


def _single(painter: QPainter, colour: str, _page: str) -> None:
    half = QPainterPath(QPointF(8, 8))
    half.arcTo(QRectF(2, 2, 12, 12), 90, 180)
    half.closeSubpath()
    stroke(painter, circle(8, 8, 6), colour, _WIDTH)
    fill(painter, half, colour)


def _derived(painter: QPainter, colour: str, _page: str) -> None:
    diamond = polyline((8, 1.8), (14.2, 8), (8, 14.2), (1.8, 8))
    diamond.closeSubpath()
    stroke(painter, diamond, colour, _WIDTH)


def _claimed(painter: QPainter, colour: str, _page: str) -> None:
    stroke(painter, circle(8, 8, 6), colour, _WIDTH)


def _contradicted(painter: QPainter, colour: str, _page: str) -> None:
    stroke(painter, circle(8, 8, 6), colour, _WIDTH)
    stroke(painter, polyline((5.6, 5.6), (10.4, 10.4)), colour, _WIDTH)
    stroke(painter, polyline((10.4, 5.6), (5.6, 10.4)), colour, _WIDTH)


_WIDTH = 1.8

_SHAPES = {
    "confirmed": _confirmed,
    "single": _single,
    "derived": _derived,
    "claimed": _claimed,
    "contradicted": _contradicted,
}
