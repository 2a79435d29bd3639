"""Large figures and cards are put in order in the list of what the sheet has, and from their menus."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring.contents.contents_dialog import ContentsDialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.state.asked_change import change_choices
from tests.factsheet.authoring.facts.fact_sheet import descriptor, write
from tests.window.conftest import OpenWindow

_HEAD = "name,text,source,status"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sheet with three cards and two large figures."""
    write(tmp_path)
    found = descriptor()
    fields = [{"name": name, "type": "string"} for name in _HEAD.split(",")]
    found["resources"].append(
        {"name": "cards", "title": "Buildings", "path": "cards.csv", "schema": {"fields": fields, "primaryKey": "name"}}
    )
    tabs = found["factsheet"]["tabs"]
    tabs.append({"kind": "cards", "name": "cards", "title": "Cards", "decks": [{"resource": "cards"}]})
    tabs[0]["highlights"].append({**tabs[0]["highlights"][0], "title": "Once more"})
    (tmp_path / "datapackage.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
    rows = [f"The {name},It stands,almanac,claimed" for name in ("mill", "well", "barn")]
    (tmp_path / "cards.csv").write_text("\n".join([_HEAD, *rows, ""]), encoding="utf-8")
    return tmp_path


def _cards(folder: Path) -> list[str]:
    return [line.split(",")[0] for line in (folder / "cards.csv").read_text(encoding="utf-8").splitlines()[1:]]


def _list(window: MainWindow) -> ContentsDialog:
    window.carry_out("contents")
    return window.findChildren(ContentsDialog)[0]


def test_cards_and_large_figures_are_moved_by_keys_as_often_as_they_are_pressed(
    qtbot: QtBot, open_window: OpenWindow, folder: Path
) -> None:
    window = open_window(folder)
    qtbot.waitUntil(window.is_ready)
    dialog = _list(window)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert [row if isinstance(row, str) else row[1].label for row in dialog.rows][-4:] == [
        "Cards of “Buildings” (3)", "The mill", "The well", "The barn",
    ]  # fmt: skip
    dialog.choose("entry", "cards/0")
    for _step in range(2):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _cards(folder) == ["The well", "The barn", "The mill"]
    assert dialog.label == "The mill"
    assert not dialog.down_button.isEnabled()
    window.renew(open_document(folder))
    assert dialog.label == "The mill"
    dialog.choose("figure")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    found = json.loads((folder / "datapackage.json").read_bytes())
    assert [one["title"] for one in found["factsheet"]["tabs"][0]["highlights"]] == ["Once more", "Apples"]
    window.renew(open_document(folder))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    found = json.loads((folder / "datapackage.json").read_bytes())
    assert [one["title"] for one in found["factsheet"]["tabs"][0]["highlights"]] == ["Once more"]


def test_a_card_is_moved_from_its_own_menu(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> None:
    window = open_window(folder)
    qtbot.waitUntil(window.is_ready)
    choices = dict(change_choices(window.document, CellAt("cards", 0, "text"), window.side.change_asked.emit))
    assert "Move it before its neighbour" not in choices, "it is the first"
    choices["Move it behind its neighbour"]()
    assert _cards(folder) == ["The well", "The mill", "The barn"]
    window.renew(open_document(folder))
    window.carry_out("undo")
    assert _cards(folder) == ["The mill", "The well", "The barn"]
