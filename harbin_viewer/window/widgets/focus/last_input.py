"""Whether keys or the pointer were used last: focus that is led on by the program is shown to those who use keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow


def keys_were_used_last() -> bool:
    """Whether a key was pressed after the last press of a button of the mouse; False where none is watched."""
    application = QGuiApplication.instance()
    found = application.findChild(LastInput) if application is not None else None
    return isinstance(found, LastInput) and found.was_key


class LastInput(QObject):
    """Watches what the system sends to the windows of the application, each from when it first is the active one on."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self.was_key = False
        of = QEvent.Type  # its enums are built here: a page asks before the first paint
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
            self.was_key = kind in self._keys
        return False
