"""A switch for a series of a chart: its colour and its name, filled while it is shown."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.window.widgets.bounded import in_a_line
from harbin_viewer.window.widgets.buttons.capsule import Capsule
from harbin_viewer.window.widgets.palette import theme_of

_GAP, _MARGIN = 7, 11

_SIDE = 0.75
"""How wide the square is, in heights of the type beside it."""

_LONGEST = 40
"""Average characters of a name; a longer one is cut, and told whole on hover."""


class Switch(NamedTuple):
    """What a switch is for: the label of a series, and the rank and shade of its colour."""

    label: str
    rank: int
    shade: int


def switches_of(chart: Chart) -> tuple[Switch, ...]:
    """A switch for each series of a chart that can be switched off."""
    first = {series.label: series for series in reversed(chart.series)}
    return tuple(Switch(label, first[label].rank, first[label].shade) for label in chart.switchable)


class SeriesSwitch(Capsule):
    """Checked while its series is shown; a hollow square and a name that is struck out say that it is not."""

    def __init__(self, switch: Switch, parent: QWidget | None = None) -> None:
        super().__init__(switch.label, f"Show the series: {switch.label}", parent)
        self._rank, self._shade = switch.rank, switch.shade
        self.setCheckable(True)
        self.setChecked(True)

    def _shown_name(self) -> str:
        most = self.fontMetrics().averageCharWidth() * _LONGEST
        return self.fontMetrics().elidedText(in_a_line(self.text()), Qt.TextElideMode.ElideMiddle, most)

    def _side(self) -> int:
        return round(self.fontMetrics().height() * _SIDE)

    # Qt

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self._shown_name())
        return QSize(words + self._side() + _GAP + 2 * _MARGIN, round(metrics.height() * 1.7))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        self.paint_ground(painter)
        colour = QColor(theme.series_colour(self._rank, self._shade))
        painter.setPen(QPen(colour if self.isChecked() else QColor(theme.axis), 1.5))
        painter.setBrush(colour if self.isChecked() else QColor(theme.page))
        side = self._side()
        painter.drawRect(QRectF(_MARGIN, (self.height() - side) / 2, side, side))
        font = self.font()
        font.setStrikeOut(not self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(theme.ink if self.isChecked() else theme.muted))
        text = QRectF(self.rect()).adjusted(_MARGIN + side + _GAP, 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self._shown_name())
        painter.end()
