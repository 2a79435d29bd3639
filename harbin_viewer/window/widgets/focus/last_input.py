"""Whether keys or the pointer were used last: focus that is led on by the program is shown to those who use keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_NOTE = "keys_were_used_last"
"""The property of the application that has it."""


def keys_were_used_last() -> bool:
    """Whether a key was pressed after the last press of a button of the mouse; False where none is watched.

    (A page asks before the first paint. To look for the one who watches among what the application has would make the
    class of its style, with all enums of that.)
    """
    application = QGuiApplication.instance()
    return application is not None and application.property(_NOTE) is True


class LastInput(QObject):
    """Watches what the system sends to the windows of the application, each from when it first is the active one on."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._application = application
        of = QEvent.Type
        self._keys = (of.KeyPress, of.ShortcutOverride)
        self._pointer = (of.MouseButtonPress, of.MouseButtonDblClick, of.TouchBegin)
        application.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once, however often it is asked for

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in self._keys or kind in self._pointer:
            self._application.setProperty(_NOTE, kind in self._keys)
        return False
