"""A chip: a word that can be switched on to show only what it names."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.status_badge import paint_status
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.window.widgets.bounded import in_a_line
from harbin_viewer.window.widgets.buttons.capsule import Capsule
from harbin_viewer.window.widgets.palette import theme_of

_GAP = 6

_MARK = 0.7
"""The width of a mark, in heights of the type beside it."""

_LONGEST = 60
"""Letters: a whole text in the place of a word is cut."""

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class Chip(Capsule):
    """Checkable; says how many it stands for. A chip for a status shows the status's mark."""

    def __init__(self, word: str, count: int, status: StatusName | None = None, parent: QWidget | None = None) -> None:
        shown = word if len(word) <= _LONGEST else f"{word[: _LONGEST - 1]}…"
        super().__init__(shown, f"Show only: {word}, {count}", parent)
        self._status = status
        self.told_count = str(count)
        self.setCheckable(True)

    def tell(self, count: int) -> None:
        """Say that it stands for so many from now on."""
        if self.told_count != str(count):
            self.told_count = str(count)
            self.setAccessibleName(f"Show only: {self.text()}, {count}")
            self.updateGeometry()
            self.update()

    def _shown_word(self) -> str:
        """The word, cut where there is no room for all of it; the hint has it then."""
        if self.width() >= self.sizeHint().width():
            return self.text()
        metrics = self.fontMetrics()
        room = self.width() - self._indent() - 12 - _GAP - metrics.horizontalAdvance(self.told_count)
        word = metrics.elidedText(in_a_line(self.text()), Qt.TextElideMode.ElideRight, room)
        self.setToolTip(f"<p>{escape(self.text())}</p>")  # never read as markup
        self.setAccessibleDescription(self.text())  # what a screen reader would take from the hint
        return word

    def _mark(self) -> int:
        return round(self.fontMetrics().height() * _MARK)

    def _indent(self) -> int:
        return 11 if self._status is None else 11 + self._mark() + 6

    # Qt

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(in_a_line(self.text())) + _GAP + metrics.horizontalAdvance(self.told_count)
        return QSize(words + self._indent() + 12, round(metrics.height() * 1.7))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.hasFocus():  # a ring with a gap: it is seen on a chip that is switched on too
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
            area = area.adjusted(3, 3, -3, -3)
        edge = theme.accent if self.hasFocus() or self.isChecked() else theme.ink if self.underMouse() else theme.axis
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(theme.accent if self.isChecked() else theme.page))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        if self._status is not None:
            self._paint_mark(painter)
        painter.setPen(QColor(theme.page if self.isChecked() else theme.ink))
        text, word = QRectF(self.rect()).adjusted(self._indent(), 0, 0, 0), self._shown_word()
        painter.drawText(text, _LINE, word)
        painter.setPen(QColor(theme.page if self.isChecked() else theme.muted))
        after = self.fontMetrics().horizontalAdvance(word) + _GAP
        painter.drawText(text.adjusted(after, 0, 0, 0), _LINE, self.told_count)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        assert self._status is not None
        theme, mark = theme_of(self.palette()), self._mark()
        top = (self.height() - mark) / 2
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.page))
            painter.drawEllipse(QRectF(8, top - 3, mark + 6, mark + 6))
        paint_status(painter, self._status, 11, top, mark, theme)
