"""Columns of a new sheet that are chosen together are given their unit at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog
from harbin_viewer.window.authoring.words_dialog import WordsDialog

_ANYWHERE = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive


def _dialog(qtbot: QtBot, file: Path) -> NewSheetDialog:
    dialog = NewSheetDialog((file,))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not dialog.said.text().endswith("…"))
    return dialog


def test_columns_that_are_chosen_together_are_given_one_unit(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "costs.csv"
    file.write_text("Month,Rent,Food,Fuel\n2025-01,950,412,88\n2025-02,950,388,91\n2025-03,975,401,79\n", "utf-8")
    dialog = _dialog(qtbot, file)
    rows = {item.text(0).split("\n")[0]: item for item in dialog.tree.findItems("", _ANYWHERE, 0)}
    for title in ("Month", "Rent", "Food"):
        rows[title].setSelected(True)
    assert dialog.edit_button.isEnabled()

    def fill(form: WordsDialog) -> QDialog.DialogCode:
        assert [*form.fields] == ["unit"]
        field = form.fields["unit"]
        assert isinstance(field, QLineEdit)
        field.setText("EUR")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(WordsDialog, "exec", fill)
    dialog.edit_button.click()
    assert dialog.draft is not None
    table = dialog.draft.tables[0]
    assert [table.unit(name) for name in ("month", "rent", "food", "fuel")] == ["", "EUR", "EUR", ""]


def test_a_column_and_a_check_together_are_not_edited(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "costs.csv"
    file.write_text("Month,Rent,Food\n2025-01,950,412\n2025-02,950,388\n2025-03,975,401\n", "utf-8")
    dialog = _dialog(qtbot, file)
    rows = dialog.tree.findItems("Rent", Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive, 0)
    rows[0].setSelected(True)
    groups = {group.text(0): group for number in range(8) if (group := dialog.tree.topLevelItem(number))}
    source = groups["Sources"].child(0)
    assert source is not None
    source.setSelected(True)
    assert not dialog.edit_button.isEnabled()
