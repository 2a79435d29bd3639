"""Large figures, cards and entries of a timeline are made in the window, from menus and keys, and taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.authoring.facts.entries import entry_table, new_entry
from harbin_viewer.factsheet.authoring.facts.large_figure import FigureWords
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring.facts.entry_dialog import EntryDialog
from harbin_viewer.window.authoring.facts.large_figure_dialog import LargeFigureDialog
from harbin_viewer.window.state.asked_change import change_choices, figure_changes
from tests.factsheet.authoring.facts.fact_sheet import write
from tests.window.conftest import OpenWindow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "orchard"
    folder.mkdir()
    write(folder)
    return folder


def _now(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return found


def _filling(monkeypatch: pytest.MonkeyPatch, dialog: type[QDialog], fill: Callable[[Any], object]) -> None:
    def take(shown: QDialog) -> QDialog.DialogCode:
        fill(shown)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(dialog, "exec", take)


def test_a_large_figure_is_chosen_from_the_data_and_bound_to_it(qtbot: QtBot, folder: Path) -> None:
    dialog = LargeFigureDialog(open_document(folder))
    qtbot.addWidget(dialog)
    save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
    assert dialog.choice.cell == CellAt("harvest", 2, "apples"), "the last row of the first column with a unit"
    assert dialog.said.text() == "140.0 t: single source, The almanac."
    assert dialog.title.placeholderText() == "The harvest: Apples"
    assert not dialog.has_changes
    dialog.choice.field.setText("2020")
    assert dialog.choice.cell == CellAt("harvest", 0, "apples")
    assert [dialog.change.itemData(at) for at in range(dialog.change.count())] == [""], "there is no growth of 2020"
    assert dialog.change.currentText() == "No column of its row says how it changed"
    assert not dialog.change.isEnabled()
    assert not dialog.against.isEnabled()
    dialog.choice.choose(CellAt("harvest", 1, "apples"))
    assert [dialog.change.itemData(at) for at in range(dialog.change.count())] == ["", "growth"], "and trees are none"
    assert dialog.change.isEnabled()
    assert not dialog.against.isEnabled(), "until a change is told"
    dialog.change.setCurrentIndex(1)
    assert dialog.against.isEnabled()
    dialog.change.setCurrentIndex(0)
    dialog.choice.column.setCurrentIndex(dialog.choice.column.findData("trees"))
    assert not save.isEnabled()
    assert "no unit" in dialog.said.text()
    dialog.unit.setText("trees")
    assert dialog.said.text() == "7 trees: single source, The almanac."
    assert save.isEnabled()
    assert dialog.words.unit == "trees"
    dialog.choice.field.setText("nothing")
    assert dialog.choice.cell is None
    assert dialog.said.text() == "Choose a row."
    assert not save.isEnabled()


def test_what_was_said_of_another_cell_is_not_said_of_the_one_that_is_chosen_in_its_place(
    qtbot: QtBot, folder: Path
) -> None:
    words = FigureWords("Best year", "2022", "", "growth", "on 2021")
    dialog = LargeFigureDialog(open_document(folder), CellAt("harvest", 2, "apples"), words)
    qtbot.addWidget(dialog)
    assert dialog.words == words._replace(period=""), "the period is that of the cell"
    dialog.choice.choose(CellAt("harvest", 1, "apples"))
    assert dialog.period.placeholderText() == "2021"
    assert dialog.words == FigureWords("Best year", "", "", "growth", "on the year before, as stated")


def test_a_large_figure_is_added_by_its_command_changed_from_its_menu_and_taken_back(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, window = (folder / "datapackage.json").read_bytes(), open_window(folder)
    qtbot.waitUntil(window.is_ready)
    _filling(monkeypatch, LargeFigureDialog, lambda dialog: dialog.title.setText("Best year"))
    window.carry_out("add_figure")
    assert [one["title"] for one in _now(folder)["factsheet"]["tabs"][0]["highlights"]] == ["Apples", "Best year"]
    assert window.status.sentence.startswith("The large figure “Best year” was added.")
    window.renew(open_document(folder))
    choices = dict(figure_changes(window.document, "brief", 1, lambda asked: window.side.change_asked.emit(asked)))
    _filling(monkeypatch, LargeFigureDialog, lambda dialog: dialog.note.setText("A note"))
    choices["Change this large figure…"]()
    assert _now(folder)["factsheet"]["tabs"][0]["highlights"][1]["note"] == "A note"
    window.renew(open_document(folder))
    choices["Move it before its neighbour"]()
    assert [one["title"] for one in _now(folder)["factsheet"]["tabs"][0]["highlights"]] == ["Best year", "Apples"]
    window.renew(open_document(folder))
    for _step in range(3):
        window.carry_out("undo")
        window.renew(open_document(folder))
    assert (folder / "datapackage.json").read_bytes() == before


def test_a_figure_of_a_row_that_moved_while_it_was_chosen_is_not_taken_for_another(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, before = open_window(folder), (folder / "datapackage.json").read_bytes()
    qtbot.waitUntil(window.is_ready)
    shown: list[LargeFigureDialog] = []

    def wait(dialog: LargeFigureDialog) -> QDialog.DialogCode:
        if shown:
            return QDialog.DialogCode.Rejected
        shown.append(dialog)
        head, first, *others = (folder / "harvest.csv").read_text().splitlines()
        (folder / "harvest.csv").write_text("\n".join([head, *others, first]) + "\n", encoding="utf-8")
        window.renew(open_document(folder))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(LargeFigureDialog, "exec", wait)
    with qtbot.waitSignal(window.own.editing.failed) as told:
        window.carry_out("add_figure")
    assert "another stands there now" in str(told.args)
    assert (folder / "datapackage.json").read_bytes() == before


def test_a_figure_of_a_table_is_made_large_from_where_it_is_shown(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(folder)
    qtbot.waitUntil(window.is_ready)
    asked = dict(change_choices(window.document, CellAt("harvest", 0, "apples"), window.side.change_asked.emit))
    _filling(monkeypatch, LargeFigureDialog, lambda _dialog: None)
    asked["Large figure of it on the summary…"]()
    made = _now(folder)["factsheet"]["tabs"][0]["highlights"][1]
    assert made["figure"] == 100.0
    assert made["cell"] == {"resource": "harvest", "row": {"year": 2020}, "field": "apples"}


def test_the_first_card_and_the_first_entry_of_a_timeline_make_their_tables(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(folder)
    qtbot.waitUntil(window.is_ready)

    def fill(dialog: EntryDialog) -> None:
        save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
        assert not save.isEnabled()
        for part in dialog.words.values():
            if isinstance(part, QLineEdit):
                part.setText("1950")
            elif isinstance(part, QPlainTextEdit):
                part.setPlainText("The mill\nburned down")
        assert not save.isEnabled(), "it names no source yet"
        dialog.source.setCurrentIndex(dialog.source.findData("almanac"))
        assert save.isEnabled(), dialog.said.text()

    _filling(monkeypatch, EntryDialog, fill)
    for command in ("add_card", "add_timeline"):
        window.carry_out(command)
        window.renew(open_document(folder))
    tabs = _now(folder)["factsheet"]["tabs"]
    assert tabs[0]["timeline"] == "timeline"
    assert tabs[-1] == {"kind": "cards", "name": "cards", "title": "Cards", "decks": [{"resource": "cards"}]}
    assert open_document(folder).table("timeline").text("text", 0) == "The mill burned down"
    window.carry_out("undo")
    window.renew(open_document(folder))
    window.carry_out("undo")
    assert {file.name for file in folder.iterdir()} == {"harvest.csv", "bare.csv", "datapackage.json"}


def test_the_focus_of_an_entry_begins_at_its_words_and_goes_on_to_its_evidence(qtbot: QtBot, small_sheet: Path) -> None:
    document = open_document(small_sheet)
    table = entry_table(document, "harvest")
    assert table is not None
    dialog = EntryDialog(lambda: document, new_entry(document, table))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    first = next(iter(dialog.words.values()))
    qtbot.waitUntil(first.hasFocus)
    for _step in dialog.words:
        qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
    assert dialog.status.hasFocus()
    assert not dialog.has_changes
