"""Space chooses in a menu as Enter does, as it does on boxes to tick: the styles of Qt leave it without a use."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu


class _SpaceChooses(QObject):
    # Qt

    def eventFilter(self, menu: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.text() != " ":
            return False
        QApplication.sendEvent(menu, QKeyEvent(event.type(), Qt.Key.Key_Return, event.modifiers()))
        return True


def choose_by_space(menu: QMenu) -> None:
    """Have Space choose in the menu; asked again, it stays as it is."""
    if menu.findChild(_SpaceChooses, options=Qt.FindChildOption.FindDirectChildrenOnly) is None:
        menu.installEventFilter(_SpaceChooses(menu))
