"""F1 lists all keys in a dialog as it does in the window, which does not hear of a dialog's: those of the dialog first.

Beside the commands that it hears, a dialog says by `own_keys` which keys work in it where the focus is: by how what is
told of them begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget

from harbin_viewer.window.state.commands import COMMANDS

Told: TypeAlias = tuple[str, str]
"""Keys, and what they do."""

_HEARD = "keys are listed"
"""The name of the shortcut that a dialog is given."""


class DialogKeys(QObject):
    """Has F1 heard in each dialog over the window as soon as it has the focus; `show` lists keys over a dialog."""

    def __init__(self, show: Callable[[QDialog], object], window: QWidget) -> None:
        super().__init__(window)
        self._show, self._window = show, window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def _follow(self, _before: QWidget | None, part: QWidget | None) -> None:
        dialog = part.window() if part is not None else None
        if isinstance(dialog, QDialog) and not hasattr(dialog, "lists_keys") and self._is_over_window(dialog):
            self._hear(dialog)

    def _is_over_window(self, part: QWidget) -> bool:
        above: QWidget | None = part
        while above is not None and above is not self._window:
            above = above.parentWidget()
        return above is self._window

    def _hear(self, dialog: QDialog) -> None:
        if dialog.findChild(QShortcut, _HEARD) is None:
            keys = next(command.keys for command in COMMANDS if command.name == "shortcuts")
            heard = QShortcut(QKeySequence(keys), dialog)
            heard.setObjectName(_HEARD)
            heard.activated.connect(partial(self._show, dialog))


def underlined(dialog: QWidget) -> Iterator[Told]:
    """The letters that are underlined in a dialog, as they are pressed, with what they do."""
    for part in dialog.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, QAbstractButton | QLabel):
            continue
        keys, words = QKeySequence.mnemonic(part.text()), part.text().replace("&", "").rstrip(" :…")
        if isinstance(part, QAbstractButton) and not keys.isEmpty():
            yield keys.toString(QKeySequence.SequenceFormat.NativeText), f"In this dialog: press “{words}”"
        elif isinstance(part, QLabel) and part.buddy() is not None and not keys.isEmpty():
            yield keys.toString(QKeySequence.SequenceFormat.NativeText), f"In this dialog: go to “{words}”"
