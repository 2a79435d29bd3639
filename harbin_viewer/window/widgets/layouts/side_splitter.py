"""A list at the side of what it leads to: it keeps its width in letters when the reader makes all type larger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QWidget

_SAMPLE = "0" * 50
"""Letters whose width tells how large the type is."""


class SideSplitter(QSplitter):
    """`side` begins `letters` wide (average ones), and has `least`; the other part has the rest, and never goes."""

    def __init__(self, side: QWidget, other: QWidget, letters: int, least: int = 0) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._side, self._least = side, least
        side.setMinimumWidth(side.fontMetrics().averageCharWidth() * least)
        self._wide = self.fontMetrics().horizontalAdvance(_SAMPLE)
        self.addWidget(side)
        self.addWidget(other)
        self.setStretchFactor(1, 1)
        self.setCollapsible(1, False)
        self.setSizes([side.fontMetrics().averageCharWidth() * letters, 900])
        self.setHandleWidth(1)

    def _rescale(self, factor: float) -> None:
        letters = self._side.fontMetrics().averageCharWidth()
        self._side.setMinimumWidth(min(letters * self._least, self.width() // 3))
        side, rest = self.sizes()
        if side and factor != 1:
            wanted = min(round(side * factor), (side + rest) // 2)
            self.setSizes([wanted, side + rest - wanted])

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_wide"):
            before, self._wide = self._wide, self.fontMetrics().horizontalAdvance(_SAMPLE)
            self._rescale(self._wide / before if before else 1.0)
