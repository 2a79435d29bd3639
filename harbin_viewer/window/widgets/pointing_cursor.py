"""The pointer over what can be clicked."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from harbin_viewer.pyside import pointing_hand

if TYPE_CHECKING:
    from PySide6.QtGui import QCursor
    from PySide6.QtWidgets import QWidget


@cache
def pointing_cursor() -> QCursor:
    """A pointing hand. (Where the pointer rests on a fact at the start, it is asked for before the first paint.)"""
    return pointing_hand()


def show_hand(widget: QWidget, *, leads: bool) -> None:
    """Let the pointer over a widget say whether a click there leads anywhere."""
    from PySide6.QtCore import Qt  # not before the first paint

    shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
    if widget.cursor().shape() != shape:
        widget.setCursor(shape)
