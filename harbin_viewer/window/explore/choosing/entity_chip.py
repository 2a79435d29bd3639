"""A chip for an entity that is compared: its name, its colour, and a cross that takes it away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.theme import SLOTS
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.bounded import in_a_line
from harbin_viewer.window.widgets.buttons.capsule import Capsule
from harbin_viewer.window.widgets.palette import theme_of

_WIDEST = 230

_DOT, _CROSS = 0.7, 0.55
"""How wide dot and cross are, in heights of the type beside them."""


class EntityChip(Capsule):
    """A click takes the entity away; `colour` is the number of its colour."""

    def __init__(self, entity: str, colour: int, parent: QWidget | None = None) -> None:
        super().__init__(entity, f"{entity}: take away", parent)
        self.entity = entity
        self.colour = colour
        self.setToolTip(plain_tip(entity))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _sized(self, share: float) -> int:
        return round(self.fontMetrics().height() * share)

    # Qt

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        parent = self.parentWidget()
        marks = self._sized(_DOT) + self._sized(_CROSS)
        room = max((parent.width() if parent is not None else _WIDEST) - marks - 36, 60)
        words = min(metrics.horizontalAdvance(in_a_line(self.text())), _WIDEST, room)
        return QSize(words + marks + 34, round(metrics.height() * 1.6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        self.paint_ground(painter)
        area = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.series_colour(*SLOTS[self.colour % len(SLOTS)])))
        dot = self._sized(_DOT)
        painter.drawEllipse(QRectF(10, (self.height() - dot) / 2, dot, dot))
        text = area.adjusted(dot + 15, 0, -self._sized(_CROSS) - 14, 0)
        painter.setPen(QColor(theme.ink))
        elided = self.fontMetrics().elidedText(in_a_line(self.text()), Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided)
        self._paint_cross(painter, theme.muted)
        painter.end()

    def _paint_cross(self, painter: QPainter, colour: str) -> None:
        painter.setPen(QPen(QColor(colour), 1.5))
        cross = self._sized(_CROSS)
        left, top = self.width() - cross - 11.0, (self.height() - cross) / 2
        painter.drawLine(QPointF(left, top), QPointF(left + cross, top + cross))
        painter.drawLine(QPointF(left, top + cross), QPointF(left + cross, top))
