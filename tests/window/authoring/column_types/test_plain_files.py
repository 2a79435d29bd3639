"""How a column of a plain file is read is said from its heading, too: in a data package made of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring.column_types.type_dialog import TypeDialog
from harbin_viewer.window.state.asked_change import AskedChange, change_choices, column_choices
from harbin_viewer.window.tables.columns.column_panel import ColumnPanel
from harbin_viewer.window.tables.table_tab import TablePage
from harbin_viewer.window.text.links.text_link import TextLink
from tests.window.conftest import OpenWindow

CODES = "PLZ;Ort;Wert\n1067;Dresden;3,5\n4103;Leipzig;4,5\n9111;Chemnitz;5,25\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "Orte & Städte #1.csv"
    file.write_text(CODES, encoding="utf-8")
    return file


def named(document: Document) -> str:
    return document.sheet.resources[0].name


def test_a_plain_file_offers_it_at_headings_and_cells(file: Path) -> None:
    document, asked = open_document(file), list[AskedChange]()
    assert [words for words, _do in column_choices(document, named(document), "PLZ", asked.append)] == [
        "How it is read…"
    ]
    assert "How “PLZ” is read…" in dict(change_choices(document, CellAt(named(document), 0, "PLZ"), asked.append))


def test_what_several_files_are_is_not_said_so(file: Path) -> None:
    (file.parent / "b.csv").write_text("a,b\n1,2\n3,4\n", encoding="utf-8")
    folder = open_document(file.parent)
    assert column_choices(folder, named(folder), "PLZ", lambda _asked: None) == []


def test_it_is_saved_as_a_package_that_is_opened(
    qtbot: QtBot, open_window: OpenWindow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, made, told = list[Path](), tmp_path / "made package", list[str]()
    window = open_window(file)
    window.document.correct_roles(named(window.document), {"PLZ": "aside"})
    window.own.open_asked.connect(lambda path, _state: opened.append(path))
    qtbot.waitUntil(window.is_ready)
    window.show_tab(2)
    qtbot.waitUntil(lambda: bool(window.findChildren(TablePage)))
    page = window.findChildren(TablePage)[0]
    qtbot.waitUntil(lambda: page.browser.shown_model().count == 3)
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(0, 0))

    def choose(dialog: TypeDialog) -> QDialog.DialogCode:
        qtbot.waitUntil(lambda: dialog.choices.isEnabled() and dialog.preview.table.model() is not None)
        dialog.choices.kind.setCurrentIndex(dialog.choices.kind.findText("Words", Qt.MatchFlag.MatchStartsWith))
        save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
        qtbot.waitUntil(save.isEnabled)
        told.append(dialog.said.text())
        told.append(save.text().replace("&", ""))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(TypeDialog, "exec", choose)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(made), ""))
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)  # by keys
    panel = window.findChildren(ColumnPanel)[-1]
    next(link for link in panel.findChildren(TextLink) if link.text() == "How it is read…").click()
    qtbot.waitUntil(lambda: opened == [made])
    package = open_document(made)
    assert "The file stays as it is" in told[0]
    assert told[1] == "Save as data package…"
    assert package.table(named(package)).values("PLZ") == ["1067", "4103", "9111"]
    role = package.roles(named(package)).role("PLZ")
    assert role is not None
    assert role.kind == "aside", "what its reader said of it stays"
    assert package.table(named(package)).values("Wert") == [3.5, 4.5, 5.25]
    assert file.read_text(encoding="utf-8") == CODES


def test_what_cannot_be_written_is_said_and_nothing_opened(
    qtbot: QtBot, open_window: OpenWindow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from harbin_viewer.factsheet.authoring.column_types.column_reading import ColumnReading
    from harbin_viewer.factsheet.authoring.column_types.package_of_reading import ColumnRead
    from harbin_viewer.window.authoring.making_commands import Making

    document, failed, opened = open_document(file), list[Exception](), list[Path]()
    making = Making(open_window(file))
    making.failed.connect(failed.append)
    making.sheet_made.connect(opened.append)
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "mine.txt").write_text("mine", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "there"), ""))
    making.save_read(document, ColumnRead(named(document), "PLZ", ColumnReading("string")))
    assert len(failed) == 1
    assert not opened
