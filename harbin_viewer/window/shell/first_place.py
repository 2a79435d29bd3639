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

_STEP = QPoint(36, 36)
"""How far a second window stands from the first, in px."""

_LEAST_SHARE = 0.6
"""The least of the screen's room that it takes there."""

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


def put_beside(window: QWidget, other: QWidget) -> None:
    """Put a window where it does not cover the other: a step from it, and smaller where there is no room for that.

    After the last step that the screen has room for, it begins anew at the top; what fills the screen has it inside.
    """
    from PySide6.QtCore import Qt  # its enums are built then: not before the first paint

    room = screen_room(window)
    if window.isMaximized() or window.isFullScreen():
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setGeometry(first_place(room))
        return
    place = other.pos() + _STEP
    left = QSize(room.right() - place.x(), room.bottom() - place.y()) - _FRAME
    if left.width() < room.width() * _LEAST_SHARE or left.height() < room.height() * _LEAST_SHARE:
        place = room.topLeft()
    else:
        window.resize(window.size().boundedTo(left))
    window.move(place)
    bring_onto_screen(window)


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
