"""The file dialog of Qt, which is shown where the system has none of its own, is kept on its screen.

With larger type it opens larger than a small screen, and its buttons are beside it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget


class FileDialogRoom(QObject):
    """Looks at each file dialog as soon as it has the focus: it is made and shown within one call."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, part: QWidget | None) -> None:
        dialog = part.window() if part is not None else None
        if isinstance(dialog, QFileDialog):
            _fit(dialog)


def _fit(dialog: QFileDialog) -> None:
    from harbin_viewer.window.widgets.dialog_size import room_for  # not before there is one
    from harbin_viewer.window.widgets.screen_room import screen_room

    size = dialog.size().boundedTo(room_for(dialog))
    if size != dialog.size():
        dialog.resize(size)
        dialog.move(screen_room(dialog).topLeft())
