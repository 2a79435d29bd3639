"""The question whether files that exist may be replaced; Cancel is the answer of Enter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from harbin_viewer.window.widgets.buttons.plain_buttons import without_pictures
from harbin_viewer.window.widgets.message_room import keep_message_within_screen


def may_replace(parent: QWidget, there: Sequence[Path], *, of_several: bool = False) -> bool:
    """Whether the files that are there may be replaced; `of_several`: by some of the files that are to be written."""
    if not there:
        return True
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    alone = len(there) == 1
    box.setText(f"{there[0].name} is already there." if alone else f"{len(there)} of these files are there.")
    box.setInformativeText(
        "Should the new ones take their place?" if of_several else "Should the new file take its place?"
    )
    replace = box.addButton("&Replace", QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    without_pictures(box)
    keep_message_within_screen(box)
    box.exec()
    return box.clickedButton() is replace
