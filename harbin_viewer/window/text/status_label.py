"""A status as shape, colour and word, with what it means."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from harbin_viewer.charts.status import told
from harbin_viewer.charts.status_badge import paint_status
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.window.text.passage import passage
from harbin_viewer.window.widgets.palette import theme_of

_MARK = 0.95
"""The width of the mark, in heights of the window's type."""

_GAP = 8
"""px between mark and words."""


class StatusLabel(QWidget):
    """The mark beside the words; these can be marked and copied. A status in doubt has the mark of what is claimed."""

    def __init__(
        self, status: StatusName, meaning: str = "", parent: QWidget | None = None, *, doubted: bool = False
    ) -> None:
        super().__init__(parent)
        self._status, word, against = told(status, doubted=doubted)
        meaning = against or meaning
        self._layout = QHBoxLayout(self)
        self._words = passage(f"{word} · {meaning}" if meaning else word, 0.95)
        self._layout.addWidget(self._words, 1)
        self._leave_room()

    def _mark(self) -> int:
        return round(self.fontMetrics().height() * _MARK)

    def _leave_room(self) -> None:
        self._layout.setContentsMargins(self._mark() + _GAP, 0, 0, 0)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = max((self._words.fontMetrics().height() - self._mark()) / 2, 0.0)
        paint_status(painter, self._status, 0, top, self._mark(), theme_of(self.palette()))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._leave_room()
