"""A link in the window's own text: underlined under the mouse, framed when it has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from harbin_viewer.charts.solid_paint import rectangle, stroke
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.links.text_button import TextButton
from harbin_viewer.window.text.text_column import draw_line
from harbin_viewer.window.widgets.bounded import in_a_line
from harbin_viewer.window.widgets.palette import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

INSET = 5
"""px that a link keeps free at both sides for the frame of its focus."""


_AT_EDGE = 2
"""The same of a link at the left edge of what it stands in, where texts begin above and below it."""


def beginning_with_text(link: TextLink) -> QHBoxLayout:
    """A row in which the words of the link begin where texts above and below it begin."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addSpacing(-INSET)  # a margin below nought would be the style's
    row.addWidget(link)
    row.addStretch(1)
    return row


class TextLink(TextButton):
    """A button that looks like what it is: a place to go to."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = INSET
        self._others: Sequence[str] = ()
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Say this; who hears it, too, unless it was given a name of its own."""
        has_own_name = self.accessibleName() != self.text()
        super().setText(orderly(text))
        if not has_own_name:
            self.setAccessibleName(self.text())  # without one, Qt would take each & for an underline

    def keep_room_for(self, texts: Sequence[str]) -> None:
        """Be wide enough for each of these, which it may say instead: what stands beside it stays where it is."""
        if texts != self._others:
            self._others = texts
            self.updateGeometry()

    def begin_at_edge(self) -> None:
        """Begin where texts above and below begin, where there is no room to the left of it."""
        self._left = _AT_EDGE
        self.updateGeometry()

    # Qt

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = max(metrics.horizontalAdvance(in_a_line(text)) for text in (self.text(), *self._others))
        return QSize(width + self._left + INSET, round(metrics.height() * 1.25) + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self.palette())
        font = QFont(self.font())
        font.setUnderline(self.underMouse() and self.isEnabled())
        top = (self.height() - self.fontMetrics().height()) / 2
        draw_line(painter, self.text(), font, self._left, top, theme.accent if self.isEnabled() else theme.disabled)
        if self.hasFocus():
            stroke(painter, rectangle(1, 1, self.width() - 2, self.height() - 2, 4), theme.accent, 2)
        painter.end()
