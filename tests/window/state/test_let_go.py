"""A dialog that is open when its window goes ends without a trace."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring.column_types.type_dialog import TypeDialog
from harbin_viewer.window.authoring.column_types.type_editing import TypeEditing
from harbin_viewer.window.state.let_go import let_go


def test_a_column_is_asked_about_while_its_window_goes(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t.csv").write_text("place,v\nA,1\nB,2\n", encoding="utf-8")
    document, window = open_document(tmp_path / "t.csv"), QWidget()
    qtbot.addWidget(window)

    def gone(dialog: TypeDialog) -> int:
        shiboken6.delete(dialog)
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(TypeDialog, "exec", gone)
    TypeEditing(lambda: document, window).ask("t", "v")


def test_a_dialog_that_is_there_is_deleted(qtbot: QtBot) -> None:
    dialog = QDialog()
    with qtbot.waitSignal(dialog.destroyed):
        let_go(dialog)
