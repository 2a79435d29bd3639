"""A message is no larger than its screen: details that have no room there are scrolled, above buttons that are seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QMessageBox, QScrollArea

from harbin_viewer.window.widgets.dialog_size import room_for
from harbin_viewer.window.widgets.screen_room import screen_room

_LINES = 3
"""Of the details that are seen at least."""

_DETAILS = "qt_msgbox_informativelabel"
"""How Qt calls the label of the informative text."""

_WORDS = "qt_msgbox_label"
"""How Qt calls the label of the text."""

_OF_FRAME = 150
"""Pixels that an icon and buttons take of a title bar: Qt leaves 50 for them, and “not” was cut out of a title."""


def keep_message_within_screen(box: QMessageBox) -> None:
    """Have the informative text of a message scrolled where it is shown on a screen that has no room for it.

    Its title is to be set: the message is as wide as that takes.
    """
    _make_room_for_title(box)
    _Keeper(box)


def _make_room_for_title(box: QMessageBox) -> None:
    words = box.findChild(QLabel, _WORDS)
    if words is not None and box.windowTitle():
        font = box.font()
        font.setBold(True)  # as most title bars have it
        title = QFontMetrics(font).horizontalAdvance(box.windowTitle())
        wanted = min(title + _OF_FRAME, room_for(box).width() // 2)
        if words.sizeHint().width() < wanted:  # Qt would break no text that is longer than the least width said
            words.setMinimumWidth(wanted)


class _Keeper(QObject):
    """Looks, when the message is shown, whether there is room for it; Qt gives it its size after that."""

    def __init__(self, box: QMessageBox) -> None:
        super().__init__(box)
        self._box = box
        self._scroll: QScrollArea | None = None
        box.installEventFilter(self)

    def _fit(self) -> None:
        details, layout = self._box.findChild(QLabel, _DETAILS), self._box.layout()
        if self._scroll is not None or details is None or layout is None:
            return
        room, hint = room_for(self._box), layout.totalSizeHint()
        width = min(hint.width(), room.width())
        beside = hint.width() - details.sizeHint().width()
        height = layout.totalHeightForWidth(width)
        if height > room.height() or details.minimumSizeHint().width() + beside > width:
            inner, least = width - beside, min(height, room.height())
            self._put_into_scroll(details, layout, QSize(inner, least - height + details.heightForWidth(inner)))
            self._put_amid_screen(QSize(width, least))

    def _put_into_scroll(self, details: QLabel, layout: QLayout, size: QSize) -> None:
        scroll = self._scroll = QScrollArea()
        layout.replaceWidget(details, scroll)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setBackgroundRole(QPalette.ColorRole.Window)
        scroll.setWidgetResizable(True)
        scroll.setFixedSize(size.expandedTo(QSize(1, details.fontMetrics().lineSpacing() * _LINES)))
        details.setMinimumWidth(1)  # a name longer than the screen is cut: it would make all lines as long
        scroll.setWidget(details)

    def _put_amid_screen(self, size: QSize) -> None:
        """Qt has given it a place for the size that it would have had."""
        place = QRect(QPoint(), size)
        place.moveCenter(screen_room(self._box).center())
        self._box.move(place.topLeft())

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._fit()
        return super().eventFilter(watched, event)
