"""Why a form cannot be taken as it is: a sentence told to a screen reader once nobody types, and kept for its field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.announcement import announce_change, once_quiet
from harbin_viewer.window.widgets.kept_room import keep_room


class Refusal(QLabel):
    """Is not there without a sentence, and keeps its room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: dict[QWidget, str] = {}
        self._told = ""
        self._quiet = once_quiet(self, self._tell)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        keep_room(self)
        self.hide()

    def say(self, sentence: str, *fields: QWidget) -> None:
        """Show this sentence, "" for none; it is the description of the `fields` that it speaks of, while it stands."""
        if self.window().isVisible():
            self._quiet.start()  # a date that is half written is not yet wrong
        else:
            self._told = sentence  # the focus will tell it, as what its field is described by
        if (self.text(), list(self._before)) == (sentence, list(fields)):
            return
        for field, described in self._before.items():
            field.setAccessibleDescription(described)
        self._before = {field: field.accessibleDescription() for field in fields}
        for field in fields:
            field.setAccessibleDescription(orderly(sentence))
        self.setText(sentence)
        self.setVisible(bool(sentence))

    def write(self, sentence: str) -> None:
        """Show what a screen reader is told elsewhere."""
        self.say(sentence)
        self._quiet.stop()
        self._told = sentence

    def _tell(self) -> None:
        before, self._told = self._told, self.text()
        announce_change(self, before, self.text())
