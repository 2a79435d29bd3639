"""Fields of a number, which a wheel that scrolls over them leaves as it is, as a box that drops down."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox


class NumberBox(QDoubleSpinBox):
    """A number with decimals."""

    # Qt

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class WholeNumberBox(QSpinBox):
    """A whole number."""

    # Qt

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
