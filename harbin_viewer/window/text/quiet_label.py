"""A line of plain text that gives way: elided where it does not fit, in full as its tooltip and to a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel

from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.plain_tip import give_tip
from harbin_viewer.window.text.text_column import draw_line, shortened
from harbin_viewer.window.widgets.bounded import MOST_IN_A_LINE
from harbin_viewer.window.widgets.palette import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from harbin_viewer.window.text.text_column import Ink


class QuietLabel(QLabel):
    """Text in one of the theme's inks, never read as markup."""

    is_heading = False
    """Whether a screen reader is to know it as one."""

    heading_level = 2
    """Of a heading: 1 is the sheet's title, 2 a section."""

    def __init__(self, text: str, ink: Ink = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self.setText(text)

    def setText(self, text: str) -> None:
        text = orderly(text)
        if "<" in text:  # else Qt sees for itself that it is no markup, and the enum need not be built
            from PySide6.QtCore import Qt

            self.setTextFormat(Qt.TextFormat.PlainText)
        super().setText(text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()[:MOST_IN_A_LINE]) + 2, round(metrics.height() * 1.25))

    def heightForWidth(self, _width: int) -> int:
        """As high as a line; Qt would lay out all of the text to say so."""
        return self.sizeHint().height()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 6, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = getattr(theme_of(self.palette()), self._ink)
        top = (self.height() - self.fontMetrics().height()) / 2
        draw_line(painter, self._elided(), self.font(), 0, top, colour)
        painter.end()

    def _elided(self) -> str:
        text, width = self.text(), self.width()
        if len(text) <= MOST_IN_A_LINE and self.fontMetrics().horizontalAdvance(text) <= width:
            self.setToolTip("")
            return text
        give_tip(self, text)
        return shortened(text, self.fontMetrics(), width)
