"""A small view of the page that an export will write: the same picture, painted smaller."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from harbin_viewer.charts.formats.painting import paint
from harbin_viewer.charts.scene import Picture
from harbin_viewer.window.widgets.palette import theme_of

_SQUARE = 8


class ChartPreview(QWidget):
    """Shows the whole page, as large as fits, at the top."""

    told_role = "Graphic"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: Picture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Preview")

    def show_picture(self, picture: Picture) -> None:
        """Show this page."""
        self.picture = picture
        self.setAccessibleDescription(f"The page, {picture.size.width:.0f} by {picture.size.height:.0f} points.")
        self.update()

    def _area(self, picture: Picture) -> QRectF:
        factor = min(self.width() / picture.size.width, self.height() / picture.size.height)
        width, height = picture.size.width * factor, picture.size.height * factor
        return QRectF((self.width() - width) / 2, 0, width, height)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(560, 380)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 110)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.picture is None:
            return
        painter, theme, area = QPainter(self), theme_of(self.palette()), self._area(self.picture)
        if not self.picture.background:
            self._paint_squares(painter, area)
        painter.save()
        painter.translate(area.topLeft())
        painter.scale(area.width() / self.picture.size.width, area.height() / self.picture.size.height)
        paint(painter, self.picture)
        painter.restore()
        painter.setPen(QColor(theme.grid))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_squares(self, painter: QPainter, area: QRectF) -> None:
        colour = QColor(theme_of(self.palette()).grid)
        painter.save()
        painter.setClipRect(area)
        for row in range(int(area.height() / _SQUARE) + 1):
            for place in range(row % 2, int(area.width() / _SQUARE) + 1, 2):
                painter.fillRect(QRectF(area.x() + place * _SQUARE, area.y() + row * _SQUARE, _SQUARE, _SQUARE), colour)
        painter.restore()
