"""How the page to explore is laid out: the choices at the side, beside them forms, chart and period."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from harbin_viewer.window.explore.choosing.form_row import FormRow
from harbin_viewer.window.widgets.layouts.side_splitter import SideSplitter

_SIDE = 12
"""Px at each side of what is above the chart."""


_CHOICES, _LEAST = 44, 30
"""Average characters of the choices at the side, as a rule and at least."""


class _Column(QWidget):
    """What is above the chart gives way where the page is low."""

    def __init__(self, above: FormRow) -> None:
        super().__init__()
        self._above = above

    def _fit(self) -> None:
        self._above.fit(self.width() - 2 * _SIDE, self.height())

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


def side_by_side(choices: QWidget, beside: tuple[FormRow, QWidget, QWidget]) -> QSplitter:
    """A splitter of the choices and, under each other, what is above the chart, the chart, and what is below it."""
    above, chart, below = beside
    right = _Column(above)
    column = QVBoxLayout(right)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    top = QVBoxLayout()
    top.setContentsMargins(_SIDE, 8, _SIDE, 0)
    top.addWidget(above)
    column.addLayout(top)
    column.addWidget(chart, 1)
    column.addWidget(below)
    return SideSplitter(choices, right, _CHOICES, _LEAST)
