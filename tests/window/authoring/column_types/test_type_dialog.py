"""In the window it is said how a column is read: what comes of it is seen first, saved from its heading, taken back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring.column_types.type_dialog import TypeDialog
from harbin_viewer.window.authoring.words_dialog import WordsDialog
from harbin_viewer.window.state.asked_change import change_choices
from harbin_viewer.window.tables.columns.column_panel import ColumnPanel
from harbin_viewer.window.tables.table_tab import TablePage
from harbin_viewer.window.text.links.text_link import TextLink
from tests.factsheet.authoring.column_types.shop_package import write
from tests.window.conftest import OpenWindow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "shop"
    folder.mkdir()
    write(folder)
    return folder


def _dialog(qtbot: QtBot, folder: Path, field: str) -> TypeDialog:
    dialog = TypeDialog(open_document(folder), "sales", field)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: _looked_at(dialog))
    return dialog


def _looked_at(dialog: TypeDialog) -> bool:
    return dialog.choices.isEnabled() and dialog.preview.table.model() is not None


def _choose(qtbot: QtBot, dialog: TypeDialog, words: str, told: str) -> None:
    dialog.choices.kind.setCurrentIndex(dialog.choices.kind.findText(words, Qt.MatchFlag.MatchStartsWith))
    qtbot.waitUntil(lambda: told in dialog.said.text())


def _save(dialog: TypeDialog) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()


def _fields(folder: Path) -> dict[str, dict[str, Any]]:
    found = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return {field["name"]: field for field in found["resources"][0]["schema"]["fields"]}


def test_how_the_first_rows_would_be_read_and_how_many_would_not_is_seen_before_anything_is_saved(
    qtbot: QtBot, folder: Path
) -> None:
    before = (folder / "datapackage.json").read_bytes()
    dialog = _dialog(qtbot, folder, "takings")
    assert not _save(dialog), "it is as it is declared"
    assert not dialog.choices.decimal.isVisible()
    _choose(qtbot, dialog, "Figures", "1 of 4 cells would not be read: “n/a”.")
    assert dialog.choices.decimal.isVisible()
    assert dialog.choices.decimal.currentData() == ","
    model = dialog.preview.table.model()
    assert [model.index(row, 1).data() for row in range(2)] == ["cannot be read", "1,250.50"]
    assert _save(dialog)
    dialog.as_missing.click()
    assert dialog.said.text() == "“n/a” would be no value; all other cells would be read."
    assert dialog.reading.missing == ("n/a",)
    _choose(qtbot, dialog, "Years", "None of the cells could be read so.")
    assert not _save(dialog)
    assert not dialog.as_missing.isVisible()
    assert (folder / "datapackage.json").read_bytes() == before
    dialog.done(0)


def test_the_charts_that_would_go_with_it_are_named_before(qtbot: QtBot, folder: Path) -> None:
    dialog = _dialog(qtbot, folder, "code")
    _choose(qtbot, dialog, "Words", "The chart “Of code”, which needs figures there, would go out of the sheet")
    assert _save(dialog)
    dialog.done(0)


def test_from_its_heading_a_column_is_given_a_unit_and_another_type_and_both_are_taken_back(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, window = (folder / "datapackage.json").read_bytes(), open_window(folder)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(1)
    qtbot.waitUntil(lambda: bool(window.findChildren(TablePage)))
    page = window.findChildren(TablePage)[0]
    qtbot.waitUntil(lambda: page.browser.shown_model().count == 4)

    def name(dialog: WordsDialog) -> QDialog.DialogCode:
        dialog.fields["unit"].setText("EUR")  # type: ignore[union-attr]
        return QDialog.DialogCode.Accepted

    def read(dialog: TypeDialog) -> QDialog.DialogCode:
        qtbot.waitUntil(lambda: _looked_at(dialog))
        _choose(qtbot, dialog, "Figures", "1 of 4")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(WordsDialog, "exec", name)
    monkeypatch.setattr(TypeDialog, "exec", read)
    for words, has in (("Title and unit…", "unit"), ("How it is read…", "decimalChar")):
        page.browser.open_column(2)
        panel = window.findChildren(ColumnPanel)[-1]
        next(link for link in panel.findChildren(TextLink) if link.text() == words).click()
        qtbot.waitUntil(lambda has=has: has in _fields(folder)["takings"])  # type: ignore[misc]
    assert _fields(folder)["takings"]["type"] == "number"
    window.renew(open_document(folder))
    for _step in range(2):
        window.carry_out("undo")
        window.renew(open_document(folder))
    assert (folder / "datapackage.json").read_bytes() == before


def test_the_menu_of_a_cell_offers_it_too(folder: Path) -> None:
    document, asked = open_document(folder), list[object]()
    choices = dict(change_choices(document, CellAt("sales", 0, "code"), asked.append))
    choices["How “Code” is read…"]()
    assert getattr(asked[0], "what", "") == "reading"
