"""Two parts side by side where the window is wide enough, else one under the other."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_NARROW = 110
"""Average characters: narrower than this, the parts stand one under the other."""


class SideBySide(QWidget):
    """Shares the width between `left` and `right` as `shares` say; a part may be missing."""

    def __init__(
        self, left: QWidget | None, right: QWidget | None, shares: tuple[int, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._narrow = self.fontMetrics().averageCharWidth() * _NARROW
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(32)
        self._parts = [(part, share) for part, share in zip((left, right), shares, strict=True) if part is not None]
        for part, share in self._parts:
            self._layout.addWidget(part, share)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width() >= self._narrow
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if direction != self._layout.direction():
            self._layout.setDirection(direction)
            for part, share in self._parts:
                self._layout.setStretchFactor(part, share if wide else 0)
        super().resizeEvent(event)
