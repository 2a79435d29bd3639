"""Tabs, charts, tables and checks are arranged in the window, by the mouse and by the keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring.contents.check_dialog import CheckDialog
from harbin_viewer.window.authoring.contents.contents_dialog import ContentsDialog
from harbin_viewer.window.authoring.words_dialog import WordsDialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.session import Session
from tests.factsheet.authoring.arranging.made_sheet import write
from tests.window.conftest import OpenWindow


@pytest.fixture
def opened(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> tuple[MainWindow, ContentsDialog, Path]:
    """The window of a sheet, the open list of what it has, and its folder."""
    write(folder := tmp_path)
    window = open_window(folder)
    qtbot.waitUntil(window.is_ready)
    window.carry_out("contents")
    dialog = window.findChildren(ContentsDialog)[0]
    qtbot.waitUntil(dialog.isActiveWindow)
    return window, dialog, folder


def _now(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return found


def _shown(dialog: ContentsDialog) -> list[str]:
    return [row if isinstance(row, str) else row[1].label for row in dialog.rows]


def _in(kind: type, does: Callable[[Any], object]) -> None:
    """Do something in the next dialog of a kind, as its opening waits until it is closed."""

    def look() -> None:
        found = [part for part in QApplication.topLevelWidgets() if isinstance(part, kind) and part.isVisible()]
        if found:
            does(found[-1])
        else:
            QTimer.singleShot(30, look)

    QTimer.singleShot(30, look)


def test_all_that_the_sheet_has_is_listed_with_what_came_of_its_checks(
    opened: tuple[MainWindow, ContentsDialog, Path],
) -> None:
    _window, dialog, _folder = opened
    assert _shown(dialog) == [
        "Tabs (4)", "In brief", "Charts", "News", "Tables", "Large figures (1)", "Apples of the press",
        "Charts (3)", "Apples", "Of the press", "Both",
        "Tables (2)", "Fruit", "Press", "Checks (2)", "Growth", "Apples of both",
    ]  # fmt: skip
    told = {row[1].label: row[1].told for row in dialog.rows if not isinstance(row, str)}
    assert told["Press"] == "press.csv. 2 charts and 1 check need it."
    assert told["Apples of both"] == "1 differs and 2 hold."


def test_a_chart_is_moved_by_key_and_by_button_as_often_as_they_are_pressed_and_comes_back(
    qtbot: QtBot, opened: tuple[MainWindow, ContentsDialog, Path]
) -> None:
    window, dialog, folder = opened
    dialog.choose("view", "a")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.mouseClick(dialog.down_button, Qt.MouseButton.LeftButton)
    assert [view["name"] for view in _now(folder)["views"]] == ["b", "c", "a"]
    assert _shown(dialog)[8:11] == ["Of the press", "Both", "Apples"]
    assert dialog.current == ("view", "a")
    assert not dialog.down_button.isEnabled()
    assert dialog.said.text() == "The chart “Apples” was moved down. Ctrl+Z takes it back."
    window.renew(open_document(folder))
    assert dialog.current == ("view", "a"), "the entry stays chosen when the sheet is shown with the change"
    for _ in range(2):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [view["name"] for view in _now(folder)["views"]] == ["a", "b", "c"]


def test_a_table_is_taken_out_only_when_what_goes_with_it_was_agreed_to(
    qtbot: QtBot, opened: tuple[MainWindow, ContentsDialog, Path]
) -> None:
    _window, dialog, folder = opened
    before = (folder / "datapackage.json").read_bytes()
    dialog.choose("resource", "press")
    asked: list[str] = []

    def answer(role: QMessageBox.ButtonRole) -> Callable[[QMessageBox], None]:
        def press(box: QMessageBox) -> None:
            asked.append(box.text())
            next(button for button in box.buttons() if box.buttonRole(button) == role).click()

        return press

    _in(QMessageBox, answer(QMessageBox.ButtonRole.RejectRole))
    qtbot.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton)
    assert (folder / "datapackage.json").read_bytes() == before
    assert "“Apples of both”" in asked[0]
    assert "stays in the folder" in asked[0]
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    _in(QMessageBox, answer(QMessageBox.ButtonRole.AcceptRole))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert [resource["name"] for resource in _now(folder)["resources"]] == ["fruit"]
    assert (folder / "press.csv").exists()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (folder / "datapackage.json").read_bytes() == before


def test_a_tab_is_given_another_title(qtbot: QtBot, opened: tuple[MainWindow, ContentsDialog, Path]) -> None:
    _window, dialog, folder = opened
    dialog.choose("tab", "news")

    def fill(form: WordsDialog) -> None:
        line = form.fields["title"]
        assert isinstance(line, QLineEdit)
        line.setText("The news")
        form.buttons.button(QDialogButtonBox.StandardButton.Save).click()

    _in(WordsDialog, fill)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert _now(folder)["factsheet"]["tabs"][2]["title"] == "The news"


def test_a_check_is_added_once_it_was_seen_what_it_finds(
    qtbot: QtBot, opened: tuple[MainWindow, ContentsDialog, Path]
) -> None:
    window, dialog, folder = opened

    def fill(form: CheckDialog) -> None:
        qtbot.waitUntil(lambda: form.preview.said.text() == "It would find: 1 differs and 2 hold.")
        assert str(form.preview.list.model().index(0, 0).data()).startswith("Differs. Total, 2022")
        form.buttons.button(QDialogButtonBox.StandardButton.Save).click()

    _in(CheckDialog, fill)
    qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert _now(folder)["factsheet"]["checks"][-1] == {
        "type": "total", "name": "fruit-fruit-total", "title": "Fruit: parts against “Total”", "resource": "fruit",
        "total": "fruit", "parts": ["apples", "pears"], "key": "year", "tolerance": 0,
    }  # fmt: skip
    window.renew(open_document(folder))
    assert _shown(dialog)[-1] == "Fruit: parts against “Total”"


def test_a_check_that_suggests_itself_is_taken_and_one_of_the_sheet_is_changed(
    qtbot: QtBot, opened: tuple[MainWindow, ContentsDialog, Path]
) -> None:
    _window, dialog, folder = opened

    def take(form: CheckDialog) -> None:
        qtbot.waitUntil(form.suggested.isEnabled)
        titles = [form.suggested.itemText(at) for at in range(form.suggested.count())]
        form.take_suggestion(titles.index("Sources of all rows") - 1)
        assert form.kind.currentData() == "sources"
        form.accept()

    _in(CheckDialog, take)
    qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert _now(folder)["factsheet"]["checks"][-1]["type"] == "sources"
    dialog.choose("check", "growth")

    def change(form: CheckDialog) -> None:
        assert not form.kind.isEnabled()
        tolerance = form.fields.fields["tolerance"]
        assert isinstance(tolerance, QLineEdit)
        assert not form.has_changes
        tolerance.setText("much")
        assert not form.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
        tolerance.setText("0,5")
        form.accept()

    _in(CheckDialog, change)
    qtbot.mouseClick(dialog.edit_button, Qt.MouseButton.LeftButton)
    changed = _now(folder)["factsheet"]["checks"][0]
    assert (changed["tolerance"], changed["known"]) == (0.5, [{"reason": "as it is", "key": {"year": 2022}}])


def test_tables_that_fit_are_offered_columns_follow_and_what_is_wanting_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    write(tmp_path)
    document = open_document(tmp_path)
    form = CheckDialog(lambda: document)
    qtbot.addWidget(form)
    table = form.fields.fields["resource"]
    assert isinstance(table, QComboBox)
    assert [table.itemData(at) for at in range(table.count())] == ["fruit"], "the other has no parts and no total"
    form.kind.setCurrentIndex(form.kind.findData("agreement"))
    table, other = (form.fields.fields[word] for word in ("resource", "referenceResource"))
    assert isinstance(table, QComboBox)
    assert isinstance(other, QComboBox)
    assert (table.currentData(), other.currentData()) == ("fruit", "press")
    table.setCurrentIndex(table.findData("press"))
    other.setCurrentIndex(other.findData("press"))
    save = form.buttons.button(QDialogButtonBox.StandardButton.Save)
    assert not save.isEnabled()
    assert form.preview.said.text() == "One column cannot be both: choose another."
    assert form.fields.fields["referenceField"].accessibleDescription() == form.preview.said.text()
    for at in range(form.kind.count()):
        form.kind.setCurrentIndex(at)
        assert form.fields.entry["type"] == form.kind.itemData(at)
    form.reject()


def test_tab_leads_through_a_check_as_it_is_seen_whatever_kind_was_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    write(tmp_path)
    document = open_document(tmp_path)
    form = CheckDialog(lambda: document)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitUntil(form.isActiveWindow)
    for kind in ("total", "agreement", "growth"):
        form.kind.setCurrentIndex(form.kind.findData(kind))
        fields = list(form.fields.fields.values())
        qtbot.waitUntil(lambda fields=fields: fields[-1].isVisible() and fields[-1].y() > fields[0].y())  # type: ignore[misc]
        form.kind.setFocus()
        for field in (*fields, form.title, form.preview.list, *form.buttons.buttons()):
            qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
            assert form.focusWidget() is field, kind
        assert form.kind.accessibleDescription() == form.told.text()
    form.close()


def test_what_cannot_be_moved_any_further_says_so(
    qtbot: QtBot, opened: tuple[MainWindow, ContentsDialog, Path]
) -> None:
    _window, dialog, folder = opened
    before = (folder / "datapackage.json").read_bytes()
    for name, key, why in (("a", Qt.Key.Key_Up, "first"), ("c", Qt.Key.Key_Down, "last")):
        dialog.choose("view", name)
        qtbot.keyClick(dialog.list, key, Qt.KeyboardModifier.AltModifier)
        assert dialog.said.text() == f"It is the {why} of its kind already."
        button = dialog.up_button if why == "first" else dialog.down_button
        assert button.toolTip() == dialog.said.text()
    assert (folder / "datapackage.json").read_bytes() == before


def test_what_keeps_an_entry_from_being_taken_out_is_told_as_often_as_it_is_asked(
    qtbot: QtBot, opened: tuple[MainWindow, ContentsDialog, Path], session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, dialog, folder = opened
    told: list[str] = []
    written = _now(folder)
    written["factsheet"]["checks"] = written["factsheet"]["checks"][1:]  # by somebody else, meanwhile
    (folder / "datapackage.json").write_text(json.dumps(written), encoding="utf-8")
    window.troubled.connect(lambda error: session.tell(error, window))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    dialog.said.say("The chart was moved down.")
    dialog.choose("check", "growth")
    for _ in range(2):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
        assert dialog.said.text() == "", "what was done before would seem to be the answer"
    assert len(told) == 2


def test_a_sheet_that_may_not_be_changed_says_why_and_offers_nothing(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "plain.csv").write_text("year,apples\n2020,1\n2021,2\n")
    window = open_window(tmp_path / "plain.csv")
    qtbot.waitUntil(window.is_ready)
    window.carry_out("contents")
    dialog = window.findChildren(ContentsDialog)[0]
    assert "“Save as data package…” makes" in dialog.said.text(), "what can be done is said"
    assert not dialog.add_button.isEnabled()
    dialog.reject()
