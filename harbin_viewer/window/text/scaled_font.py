"""Type in sizes of the window's: a widget that has one keeps it when the reader makes all type larger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from harbin_viewer.window.text.text_column import sized

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_KEPT = "type_in_sizes_of_the_windows"
_ROOM = "room_in_sizes_of_its_type"


def scale_font(widget: QWidget, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> None:
    """Give the widget type of `size` times the window's, now and whenever that changes."""
    setattr(widget, _KEPT, (size, weight))
    widget.setFont(sized(widget.font(), size, weight))


def size_in_type(widget: QWidget, *, least: float = 0, most: float = 0, height: float = 0) -> None:
    """Keep the widget's width between `least` and `most` average characters (0: as it is), now and of other type.

    It is at least `height` times as high as its type.
    """
    setattr(widget, _ROOM, (least, most, height))
    _size(widget, widget.fontMetrics(), least, most, height)


def _size(widget: QWidget, metrics: QFontMetrics, least: float, most: float, height: float) -> None:
    if least:
        widget.setMinimumWidth(round(metrics.averageCharWidth() * least))
    if most:
        widget.setMaximumWidth(round(metrics.averageCharWidth() * most))
    if height:
        widget.setMinimumHeight(round(metrics.height() * height))


def scale_anew() -> None:
    """The window's type has changed: Qt leaves those alone that have a size of their own."""
    font = QApplication.font()
    for widget in QApplication.allWidgets():
        kept, room = getattr(widget, _KEPT, None), getattr(widget, _ROOM, None)
        if kept is not None:
            widget.setFont(sized(font, *kept))
        if room is not None:
            # what was never seen has the type that it was made with until it is
            _size(widget, QFontMetrics(font) if kept is None else widget.fontMetrics(), *room)
