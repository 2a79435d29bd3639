"""Type in sizes of the window's: a widget that has one keeps it when the reader makes all type larger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from harbin_viewer.window.text.text_column import sized

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_KEPT = "type_in_sizes_of_the_windows"


def scale_font(widget: QWidget, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> None:
    """Give the widget type of `size` times the window's, now and whenever that changes."""
    setattr(widget, _KEPT, (size, weight))
    widget.setFont(sized(widget.font(), size, weight))


def scale_anew() -> None:
    """The window's type has changed: Qt leaves those alone that have a size of their own."""
    font = QApplication.font()
    for widget in QApplication.allWidgets():
        kept = getattr(widget, _KEPT, None)
        if kept is not None:
            widget.setFont(sized(font, *kept))
