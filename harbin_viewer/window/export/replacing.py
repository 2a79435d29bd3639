"""The question whether what is there may be given up, as files that are replaced; to keep it is the answer of Enter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import isValid

from harbin_viewer.window.state.let_go import let_go
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.message_room import keep_message_within_screen


def may_replace(parent: QWidget, there: Sequence[Path], *, of_several: bool = False) -> bool:
    """Whether the files that are there may be replaced; `of_several`: by some of the files that are to be written."""
    if not there:
        return True
    told = f"{there[0].name} is already there." if len(there) == 1 else f"{len(there)} of these files are there."
    question = "Should the new ones take their place?" if of_several else "Should the new file take its place?"
    return may_be_given_up(parent, told, question, "&Replace", "Cancel")


def may_be_given_up(parent: QWidget, told: str, question: str, yes: str, no: str) -> bool:
    """Whether the button `yes` is the answer to what is told and asked; not where the question went with its window."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(told)
    box.setInformativeText(question)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    make_plain(box)
    keep_message_within_screen(box)
    box.exec()
    agreed = isValid(box) and box.clickedButton() is agree
    let_go(box)
    return agreed
