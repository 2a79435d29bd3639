"""A part of a page that is asked how tall it is for a width, and for nothing else."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class PartByWidth(QWidget):
    """Tells no size of its own: for one, its layout would measure all texts on it for two widths that nobody uses."""

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)
