"""The strip of tab titles: words on a line, the one on show underlined."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextOption
from PySide6.QtWidgets import QTabBar, QWidget

from harbin_viewer.window.palette import theme_of


class TabStrip(QTabBar):
    """Draws the titles quietly; all else is Qt's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAccessibleName("Tabs")

    def _paint_title(self, painter: QPainter, index: int) -> None:
        theme, where = theme_of(self.palette()), QRectF(self.tabRect(index))
        current = index == self.currentIndex()
        painter.setPen(QColor(theme.ink if current else theme.muted))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        text = self._title(index)
        left = where.x() + (where.width() - self.fontMetrics().horizontalAdvance(text)) / 2
        top = where.y() + (where.height() - self.fontMetrics().height()) / 2
        painter.drawText(QRectF(left, top, where.width(), where.height()), text, option)
        if current:
            painter.fillRect(QRectF(where.x() + 8, where.bottom() - 3, where.width() - 16, 3), QColor(theme.accent))
        if current and self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(where.adjusted(2, 2, -2, -5), 4, 4)

    def _title(self, index: int) -> str:
        text, width = self.tabText(index), self.tabRect(index).width() - 12
        if self.fontMetrics().horizontalAdvance(text) <= width:
            return text
        from PySide6.QtCore import Qt

        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)

    # Qt

    def tabSizeHint(self, index: int) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.tabText(index)) + 36, round(metrics.height() * 2.2))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, self.tabSizeHint(index).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = QRect(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, QColor(theme_of(self.palette()).grid))
        for index in range(self.count()):
            self._paint_title(painter, index)
        painter.end()
