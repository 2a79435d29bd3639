"""Place and size of a window that nothing is remembered of, and of one whose screen has become smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

from harbin_viewer.window.widgets.screen_room import screen_room

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray
    from PySide6.QtWidgets import QWidget

_WANTED = QSize(1200, 800)
_SHARE = 0.94
"""The most of the screen's room that a first window takes, with its frame."""

_FRAME = QSize(8, 40)
"""What a window manager puts round a window, about, in px."""


def put_in_place(window: QWidget, geometry: QByteArray) -> None:
    """Put a window where it was, as `saveGeometry` gave it; where that is nothing, in its first place."""
    if not window.restoreGeometry(geometry):
        window.setGeometry(first_place(screen_room(window)))
    bring_onto_screen(window)


def first_place(room: QRect) -> QRect:
    """A place in the middle of a screen's room, no larger than that allows."""
    most = QSize(int(room.width() * _SHARE), int(room.height() * _SHARE)) - _FRAME
    size = _WANTED.boundedTo(most)
    left = room.x() + (room.width() - size.width()) // 2
    top = room.y() + (room.height() - size.height()) // 2
    return QRect(QPoint(left, max(top, room.y())), size)


def bring_onto_screen(window: QWidget) -> None:
    """Make a window no larger than its screen, and bring it where it is seen."""
    room = screen_room(window)
    if window.isMaximized() or window.isFullScreen() or room.contains(window.geometry()):
        return
    size = window.size().boundedTo(room.size() - _FRAME)
    window.resize(size)
    outer = size + _FRAME
    left = max(min(window.x(), room.x() + room.width() - outer.width()), room.x())
    top = max(min(window.y(), room.y() + room.height() - outer.height()), room.y())
    window.move(left, top)
