"""How the page to explore is laid out: the choices at the side, beside them forms, chart and period."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget


def side_by_side(choices: QWidget, beside: tuple[QWidget, QWidget, QWidget]) -> QSplitter:
    """A splitter of the choices and, under each other, what is above the chart, the chart, and what is below it."""
    above, chart, below = beside
    right = QWidget()
    column = QVBoxLayout(right)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    top = QVBoxLayout()
    top.setContentsMargins(12, 8, 12, 0)
    top.addWidget(above)
    column.addLayout(top)
    column.addWidget(chart, 1)
    column.addWidget(below)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.addWidget(choices)
    splitter.addWidget(right)
    splitter.setStretchFactor(1, 1)
    splitter.setCollapsible(1, False)
    splitter.setSizes([choices.fontMetrics().averageCharWidth() * 44, 900])
    splitter.setHandleWidth(1)
    return splitter
