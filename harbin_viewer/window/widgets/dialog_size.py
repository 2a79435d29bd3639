"""Dialogs open as large as they like, and no larger than their screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(24, 72)
"""What is left free of the screen for the window's frame, in px."""


def resize_within_screen(dialog: QWidget, width: int, height: int) -> None:
    """Give the dialog this size, or what its screen has room for."""
    room = dialog.screen().availableGeometry().size() - _FRAME
    dialog.resize(QSize(width, height).boundedTo(room))
