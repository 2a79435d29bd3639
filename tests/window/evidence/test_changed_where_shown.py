"""What a figure is said to be is changed where it is shown: its column and its source, from the panel and its menu."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.authoring.words_dialog import WordsDialog
from harbin_viewer.window.evidence.provenance_view import ProvenanceView
from harbin_viewer.window.evidence.source_entry import SourceEntry
from harbin_viewer.window.state.asked_change import change_choices
from harbin_viewer.window.text.links.text_link import TextLink
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only

CELL = CellAt("harvest", 1, "apples")


def _link(view: ProvenanceView, words: str) -> TextLink:
    return next(link for link in every(TextLink, view) if link.text() == words)


def test_the_unit_of_a_column_and_the_address_of_a_source_are_corrected_from_the_panel(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, file = open_window(small_sheet), small_sheet / "datapackage.json"
    qtbot.waitUntil(window.is_ready)
    before = file.read_bytes()
    wanted: dict[str, str] = {}

    def fill(dialog: WordsDialog) -> QDialog.DialogCode:
        for word, text in wanted.items():
            dialog.fields[word].setText(text)  # type: ignore[union-attr]
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(WordsDialog, "exec", fill)
    window.side.show_cell(CELL)
    view = only(ProvenanceView, window)
    wanted |= {"unit": "kg"}
    _link(view, "Title and unit of the column…").click()
    now = json.loads(file.read_text())
    assert now["resources"][0]["schema"]["fields"][1]["unit"] == "kg"
    assert now["factsheet"]["tabs"][0]["highlights"][0]["unit"] == "kg", "the large figure is that of the column"
    wanted.clear()
    wanted |= {"path": "https://example.org/new"}
    next(link for link in every(TextLink, only(SourceEntry, view)) if link.text() == "Edit…").click()
    assert json.loads(file.read_text())["sources"][0]["path"] == "https://example.org/new"
    window.carry_out("undo")
    window.carry_out("undo")
    assert file.read_bytes() == before


def test_a_menu_offers_what_can_be_changed_and_nothing_of_a_sheet_that_may_only_be_read(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    offered = [words for words, _ in change_choices(window.document, CELL, print) if words]
    assert offered[:2] == ["Edit evidence…", "Title and unit of “apples”…"]
    (small_sheet / "harvest.csv").rename(small_sheet / "away.csv")
    assert "Edit evidence…" not in [words for words, _ in change_choices(window.document, CELL, print)]
    (small_sheet / "away.csv").rename(small_sheet / "harvest.csv")
    texts = [words for words, _ in change_choices(window.document, CELL._replace(field="note"), print)]
    assert "Title and unit of “note”…" not in texts
    small_sheet.chmod(0o500)
    try:
        if not _may_write(small_sheet):
            assert not change_choices(window.document, CELL, print)
    finally:
        small_sheet.chmod(0o700)


def _may_write(folder: Path) -> bool:
    import os

    return os.access(folder, os.W_OK)
