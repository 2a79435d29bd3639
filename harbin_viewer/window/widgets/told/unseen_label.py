"""The name of a box that drops down, also where Qt tells a screen reader its choice in place of its name.

It does so on Linux, and leaves the name to the label beside the box; ours stand elsewhere, or there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel

from harbin_viewer.factsheet.words.visible import orderly

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox


def name_box(box: QComboBox, words: str) -> None:
    """Call the box by these words to a screen reader; a box that has a label of Qt's beside it needs none."""
    box.setAccessibleName(orderly(words))
    _UnseenLabel(orderly(words), box)


def name_list(box: QComboBox) -> None:
    """Call the list that drops down as its box is called: opened, it is a window by itself, and had no name."""
    beside = (label.text() for label in box.window().findChildren(QLabel) if label.buddy() is box)
    words = box.accessibleName() or next(beside, "").replace("&&", "\0").replace("&", "").replace("\0", "&")
    box.view().setAccessibleName(words.removesuffix(":"))


class _UnseenLabel(QLabel):
    """A label that is never shown, and stays beside its box wherever that is put."""

    def __init__(self, words: str, box: QComboBox) -> None:
        super().__init__(words.replace("&", "&&"), box.parentWidget() or box)
        self.setAccessibleName(words)
        self.hide()
        self.setBuddy(box)
        box.installEventFilter(self)
        box.destroyed.connect(self.deleteLater)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ParentChange and self.buddy() is watched:
            self.setParent(self.buddy().parentWidget() or self.buddy())
        return False
