"""A list at the side of what it leads to: it keeps its width in letters, however window and type change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_SAMPLE = "0" * 50
"""Letters whose width tells how large the type is."""


class SideSplitter(QSplitter):
    """`side` is `letters` wide (average ones) until the reader moves its edge, and has `least`; the other part has the
    rest, and never goes.
    """

    def __init__(self, side: QWidget, other: QWidget, letters: int, least: int = 0) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._side, self._least = side, least
        side.setMinimumWidth(side.fontMetrics().averageCharWidth() * least)
        self._wide = self.fontMetrics().horizontalAdvance(_SAMPLE)
        self._wanted = side.fontMetrics().averageCharWidth() * letters
        """How wide the side would be, in px, in a window that has room for it."""
        self.addWidget(side)
        self.addWidget(other)
        side.lower()  # a screen reader walks it first, as the eye does
        self.setStretchFactor(1, 1)
        self.setCollapsible(1, False)
        self.setSizes([self._wanted, 900])
        self.setHandleWidth(1)
        self.splitterMoved.connect(lambda _place, _number: self._take_wanted(self.sizes()[0]))

    def wanted_sizes(self) -> list[int]:
        """The widths as the reader left them, in px, also where there is no room for them; then the size of type."""
        return [self._wanted, max(sum(self.sizes()) - self._wanted, 1), self._wide]

    def setSizes(self, sizes: Sequence[int]) -> None:
        """Take these widths; those with the size of the type that they had stand for as many letters."""
        if sizes:
            then = sizes[2] if len(sizes) > 2 else self._wide
            self._take_wanted(round(sizes[0] * self._wide / then) if then > 0 else sizes[0])
            sizes = [self._wanted, *sizes[1:2]]
        super().setSizes(sizes)

    def _take_wanted(self, width: int) -> None:
        self._wanted = width

    def _rescale(self, factor: float) -> None:
        letters = self._side.fontMetrics().averageCharWidth()
        self._side.setMinimumWidth(min(letters * self._least, self.width() // 3))
        self._wanted = round(self._wanted * factor)
        self._give_wanted()

    def _give_wanted(self) -> None:
        """Make the side as wide as it is to be, or half of all where there is no room."""
        side, rest = self.sizes()
        given = min(self._wanted, (side + rest) // 2)
        if side and rest and given != side:
            super().setSizes([given, side + rest - given])

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_wanted()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_wide"):
            before, self._wide = self._wide, self.fontMetrics().horizontalAdvance(_SAMPLE)
            self._rescale(self._wide / before if before else 1.0)
