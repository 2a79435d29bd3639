"""Of several tables that a new card may go into one is asked for, in a dialog that looks as all others."""

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QInputDialog

from harbin_viewer.window.shell.main_window import MainWindow


def test_the_buttons_of_the_question_have_no_pictures(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    pictures: list[bool] = []

    def look(dialog: QInputDialog) -> int:
        for box in dialog.findChildren(QDialogButtonBox):
            pictures.extend(not button.icon().isNull() for button in box.buttons())
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QInputDialog, "exec", look)
    window.carry_out("add_card")
    assert pictures == [False, False]
