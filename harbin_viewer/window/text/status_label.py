"""A status as shape, colour and word, with what it means."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from harbin_viewer.charts.status import STATUS_WORDS
from harbin_viewer.charts.status_badge import paint_status
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.window.text.passage import passage
from harbin_viewer.window.widgets.palette import theme_of

_MARK = 14
"""px."""


class StatusLabel(QWidget):
    """The mark beside the words; these can be marked and copied."""

    def __init__(self, status: StatusName, meaning: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = status
        word = STATUS_WORDS[status]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARK + 8, 0, 0, 0)
        layout.addWidget(passage(f"{word} · {meaning}" if meaning else word, 0.95), 1)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.fontMetrics().height() * 1.05 - _MARK) / 2 + 1
        paint_status(painter, self._status, 0, top, _MARK, theme_of(self.palette()))
        painter.end()
