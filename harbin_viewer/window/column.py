"""Text set under text in a column: one description of it serves to measure and to draw."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from harbin_viewer.charts.status import paint_status
from harbin_viewer.charts.theme import STATUS_WORDS, Theme
from harbin_viewer.factsheet.sheet import StatusName

Ink: TypeAlias = Literal["ink", "muted", "accent"]
"""The theme's colours that text may have."""

_LEADING = 1.32


def sized(font: QFont, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font at `size` times its size."""
    result = QFont(font)
    if font.pointSizeF() > 0:
        result.setPointSizeF(font.pointSizeF() * size)
    else:
        result.setPixelSize(max(1, round(font.pixelSize() * size)))
    result.setWeight(weight)
    return result


class Column:
    """A column of texts at `x`, from `y` down. Without a painter it only measures: `y` is then where the text ends."""

    def __init__(self, painter: QPainter | None, area: QRectF, font: QFont, theme: Theme) -> None:
        self._painter = painter
        self._font = font
        self._theme = theme
        self.x, self.y, self.width = area.x(), area.y(), max(area.width(), 1.0)
        self.em = QFontMetricsF(font).height()

    def gap(self, ems: float) -> None:
        """Leave room: `ems` line heights."""
        self.y += ems * self.em

    def text(self, text: str, size: float = 1.0, ink: Ink = "ink", weight: QFont.Weight = QFont.Weight.Normal) -> None:
        """A paragraph, broken to the width of the column."""
        font = sized(self._font, size, weight)
        layout = _broken(text, font, self.width, _LEADING if size < 1.5 else 1.05)
        if self._painter is not None:
            self._painter.setPen(QColor(getattr(self._theme, ink)))
            layout.draw(self._painter, QPointF(self.x, self.y))
        self.y += _height(layout, font)

    def beside(self, text: str, width: float, weight: QFont.Weight = QFont.Weight.Normal) -> None:
        """A short text at the left of the column; what follows stands to its right, `width` away, on the same line."""
        top = self.y
        inner, self.width = self.width, width * 0.92
        self.text(text, 1.0, "ink", weight)
        self.y, self.x, self.width = top, self.x + width, max(inner - width, 1.0)

    def status(self, status: StatusName, after: str = "", size: float = 0.86) -> None:
        """The status as shape, colour and word, and a muted text after it."""
        font = sized(self._font, size)
        metrics = QFontMetricsF(font)
        mark, word = metrics.ascent() * 0.86, STATUS_WORDS[status]
        indent = mark * 1.5
        if self._painter is not None:
            top = self.y + (metrics.height() * (_LEADING - 1) + metrics.ascent() - mark) * 0.9
            paint_status(self._painter, status, self.x, top, mark, self._theme)
        self._worded(word, after, font, indent, QColor(self._theme.status[status]))

    def _worded(self, word: str, after: str, font: QFont, indent: float, colour: QColor) -> None:
        whole = f"{word} · {after}" if after else word
        layout = _broken(whole, font, self.width - indent, _LEADING)
        if self._painter is not None:
            self._painter.setPen(QColor(self._theme.muted))
            layout.draw(self._painter, QPointF(self.x + indent, self.y), [_coloured(len(word), colour)])
        self.y += _height(layout, font)


def _broken(text: str, font: QFont, width: float, leading: float) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y, step = 0.0, QFontMetricsF(font).height() * leading
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
    layout.endLayout()
    return layout


def _height(layout: QTextLayout, font: QFont) -> float:
    last = layout.lineAt(layout.lineCount() - 1)
    first = layout.lineAt(0)
    return last.y() + last.height() + first.y() if last.isValid() else QFontMetricsF(font).height()


def _coloured(length: int, colour: QColor) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length = 0, length  # type: ignore[misc,assignment]
    form = span.format
    form.setForeground(colour)
    span.format = form
    return span
