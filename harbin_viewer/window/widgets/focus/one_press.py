"""The second press of a double click is meant for what the first one was on, and for nothing that came in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow


class OnePress(QObject):
    """Keeps the second press from a window that the first one changed; with any other click it leaves the window."""

    def begin(self, window: QWindow | None) -> None:
        """The window has changed: be it by a press."""
        if window is not None:
            window.installEventFilter(self)

    # Qt

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            window.removeEventFilter(self)
        return event.type() == QEvent.Type.MouseButtonDblClick
