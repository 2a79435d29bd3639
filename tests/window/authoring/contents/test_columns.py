"""The columns of a table are listed where no tab shows it, to be given units and other ways to be read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring.column_types.type_dialog import TypeDialog
from harbin_viewer.window.authoring.contents.columns_dialog import ColumnsDialog
from harbin_viewer.window.authoring.contents.contents_dialog import ContentsDialog
from harbin_viewer.window.authoring.words_dialog import WordsDialog
from tests.factsheet.authoring.column_types.shop_package import write
from tests.window.conftest import OpenWindow


def _field(folder: Path) -> dict[str, Any]:
    found = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return found["resources"][0]["schema"]["fields"][1]  # type: ignore[no-any-return]


def test_from_the_list_a_column_is_worded_and_read_otherwise_and_taken_back(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path)
    before, window = (tmp_path / "datapackage.json").read_bytes(), open_window(tmp_path)
    qtbot.waitUntil(window.is_ready)
    window.carry_out("contents")
    dialog = window.findChildren(ContentsDialog)[0]
    dialog.choose("view")
    assert not dialog.columns_button.isEnabled()
    dialog.choose("resource", "sales")
    told: list[str] = []

    def name(form: WordsDialog) -> QDialog.DialogCode:
        form.fields["title"].setText("Postcode")  # type: ignore[union-attr]
        return QDialog.DialogCode.Accepted

    def read(form: TypeDialog) -> QDialog.DialogCode:
        qtbot.waitUntil(form.choices.isEnabled)
        form.choices.kind.setCurrentIndex(0)
        return QDialog.DialogCode.Accepted

    def work() -> None:
        columns = window.findChildren(ColumnsDialog)[-1]
        columns.list.choose(1)
        columns.words_button.click()
        window.renew(open_document(tmp_path))
        told.append(columns.said.text())
        qtbot.keyClick(columns.list, Qt.Key.Key_Down)
        columns.list.choose(1)
        columns.reading_button.click()
        assert _field(tmp_path)["type"] == "string"
        for _step in range(2):
            window.renew(open_document(tmp_path))
            window.carry_out("undo")
        columns.close()

    monkeypatch.setattr(WordsDialog, "exec", name)
    monkeypatch.setattr(TypeDialog, "exec", read)
    QTimer.singleShot(100, work)
    dialog.columns_button.click()
    assert told == ["Changed of the column “Code”: title. Ctrl+Z takes it back."]
    assert (tmp_path / "datapackage.json").read_bytes() == before
