"""The strip of tab titles: words on a line, the one on show underlined."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTabBar

from harbin_viewer.charts.solid_paint import fill, rectangle, stroke
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.text.text_column import draw_line, shortened
from harbin_viewer.window.widgets.bounded import MOST_IN_A_LINE, bounded
from harbin_viewer.window.widgets.palette import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_LEAST = 22
"""Average characters of a title that is cut: tabs that are more than fit so are scrolled to, and can be told apart."""


class TabStrip(QTabBar):
    """Draws the titles quietly; all else is Qt's."""

    picture_asked = Signal(int)
    """The reader wants a picture of the page under this title."""

    link_asked = Signal(int)
    """The reader wants a link to the tab of this title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAccessibleName("Tabs")

    def _paint_title(self, painter: QPainter, index: int) -> None:
        theme, where = theme_of(self.palette()), QRectF(self.tabRect(index))
        current = index == self.currentIndex()
        text = self._title(index)
        left = where.x() + (where.width() - self.fontMetrics().horizontalAdvance(text)) / 2
        top = where.y() + (where.height() - self.fontMetrics().height()) / 2
        draw_line(painter, text, self.font(), left, top, theme.ink if current else theme.muted)
        if current:
            fill(painter, rectangle(where.x() + 8, where.bottom() - 3, where.width() - 16, 3), theme.accent)
        if current and self.hasFocus():
            stroke(painter, rectangle(where.x() + 2, 2, where.width() - 4, where.height() - 7, 4), theme.accent, 2)

    def _words(self, index: int) -> str:
        """The title as it is read: in Qt's text a double “&” stands for one."""
        return bounded(self.tabText(index).replace("&&", "&"))

    def _title(self, index: int) -> str:
        text, width = self._words(index), self.tabRect(index).width() - 12
        if len(text) <= MOST_IN_A_LINE and self.fontMetrics().horizontalAdvance(text) <= width:
            return text
        self.setTabToolTip(index, plain_tip(text))
        return shortened(text, self.fontMetrics(), width)

    # Qt

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from harbin_viewer.window.widgets.context_menu import context_menu, copy_text

        index = self.tabAt(event.pos()) if self.tabAt(event.pos()) >= 0 else self.currentIndex()
        choices: list[tuple[str, Callable[[], object]]] = [
            ("Go there", lambda: self.setCurrentIndex(index)),
            ("Copy link to this tab", lambda: self.link_asked.emit(index)),
            ("Copy its title", lambda: copy_text(self._words(index))),
            ("Copy a picture of it", lambda: self.picture_asked.emit(index)),
        ]
        context_menu(choices, self).popup(event.globalPos())

    def tabSizeHint(self, index: int) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._words(index)[:MOST_IN_A_LINE]) + 36, round(metrics.height() * 2.2))

    def minimumTabSizeHint(self, index: int) -> QSize:
        wanted, least = self.tabSizeHint(index), self.fontMetrics().averageCharWidth() * _LEAST
        return QSize(min(wanted.width(), least), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, rectangle(0, self.height() - 1, self.width(), 1), theme_of(self.palette()).grid)
        for index in range(self.count()):
            if self.tabRect(index).intersects(event.rect()):
                self._paint_title(painter, index)
        painter.end()
