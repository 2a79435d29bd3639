"""The mark of a status: a shape and a colour, beside the word that says the same."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from harbin_viewer.charts.theme import Theme
from harbin_viewer.factsheet.sheet import StatusName


def paint_status(painter: QPainter, status: StatusName, x: float, y: float, size: float, theme: Theme) -> None:
    """Paint the mark into the square of `size` px whose upper left corner is at `x`, `y`.

    Confirmed is a full circle with a tick, single a half-full one, derived a diamond, claimed an empty circle,
    contradicted a circle with a cross.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y)
    painter.scale(size / 16, size / 16)
    colour = QColor(theme.status[status])
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(QBrush())
    _SHAPES[status](painter, colour, QColor(theme.page))
    painter.restore()


def _confirmed(painter: QPainter, colour: QColor, page: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(8, 8), 6, 6)
    painter.setPen(QPen(page, 1.8))
    painter.drawPolyline(QPolygonF([QPointF(5, 8.2), QPointF(7.2, 10.4), QPointF(11, 6)]))


def _single(painter: QPainter, colour: QColor, _page: QColor) -> None:
    painter.drawEllipse(QPointF(8, 8), 6, 6)
    painter.setBrush(colour)
    painter.drawPie(QRectF(2, 2, 12, 12), 90 * 16, 180 * 16)


def _derived(painter: QPainter, _colour: QColor, _page: QColor) -> None:
    painter.drawPolygon(QPolygonF([QPointF(8, 1.8), QPointF(14.2, 8), QPointF(8, 14.2), QPointF(1.8, 8)]))


def _claimed(painter: QPainter, _colour: QColor, _page: QColor) -> None:
    painter.drawEllipse(QPointF(8, 8), 6, 6)


def _contradicted(painter: QPainter, _colour: QColor, _page: QColor) -> None:
    painter.drawEllipse(QPointF(8, 8), 6, 6)
    painter.drawLine(QPointF(5.6, 5.6), QPointF(10.4, 10.4))
    painter.drawLine(QPointF(10.4, 5.6), QPointF(5.6, 10.4))


_SHAPES = {
    "confirmed": _confirmed,
    "single": _single,
    "derived": _derived,
    "claimed": _claimed,
    "contradicted": _contradicted,
}
