"""The keys that open what can be done with whatever has the focus, also where no key of its own is for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


def is_menu_key(event: QKeyEvent) -> bool:
    """Whether it is Shift+F10, which Qt takes for the menu key on Windows alone."""
    from PySide6.QtCore import QKeyCombination, Qt  # not before the first paint
    from PySide6.QtGui import QGuiApplication

    wanted = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F10)
    return event.keyCombination() == wanted and QGuiApplication.platformName() != "windows"


def open_menu(widget: QWidget | None) -> bool:
    """Ask the widget that has the focus for its menu, as the menu key does; whether there is one to be asked."""
    from PySide6.QtCore import QRect, QRectF, Qt
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    if widget is None:
        return False
    cursor = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    area = cursor if isinstance(cursor, QRect | QRectF) else widget.rect()
    place = QRectF(area).center().toPoint()
    QApplication.sendEvent(
        widget, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
    )
    return True
