"""A field to search in, which leaves the window's keys to the window unless what is typed needs them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

_UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)

_WITH_CONTROL = (QKeySequence.StandardKey.MoveToEndOfLine, QKeySequence.StandardKey.DeleteEndOfLine)
"""What some systems do in a line also by Ctrl and a letter, under which the window has commands."""


def label_search(field: QLineEdit, hint: str, name: str) -> None:
    """Say what is sought in a field, and have the cross at its end empty it, whose button Qt leaves without a name."""
    field.setPlaceholderText(hint)
    field.setAccessibleName(name)
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QAbstractButton):
        button.setAccessibleName("Empty the field")


class SearchField(QLineEdit):
    """Undo is of the typing while there is any that led to nothing yet, else the window's; Escape empties it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = False
        self.textEdited.connect(self._note_typed)

    def led_somewhere(self) -> None:
        """What was typed found what was sought: what is undone now is that."""
        self._typed = False

    def _note_typed(self, text: str) -> None:
        self._typed = bool(text)

    def _is_for_window(self, event: QKeyEvent) -> bool:
        if any(event.matches(key) for key in _UNDOING):
            return not self._typed
        return event.key() != Qt.Key.Key_End and any(event.matches(key) for key in _WITH_CONTROL)

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are no words to search for: what is dropped here is the window's."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def event(self, event: QEvent) -> bool:
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and self._is_for_window(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key whose command cannot be carried out now comes here too: the window says why."""
        if self._is_for_window(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.selectAll()
            self.del_()
        else:
            super().keyPressEvent(event)
