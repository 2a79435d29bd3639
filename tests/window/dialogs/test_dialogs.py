"""Dialogs in the dress of the window: words on buttons, and no pictures of another age."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from harbin_viewer import __version__
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.dialogs import sources_dialog
from harbin_viewer.window.dialogs.about_dialog import AboutDialog
from harbin_viewer.window.dialogs.shortcuts_dialog import ShortcutsDialog
from harbin_viewer.window.dialogs.sources_dialog import SourcesDialog
from harbin_viewer.window.dialogs.trouble_dialog import trouble_dialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.quick_header import GAP
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.quiet_label import QuietLabel
from tests.window.finding import every, only, open_dialog


@pytest.mark.parametrize("command", ["about", "shortcuts", "sources", "export_all"])
def test_no_button_of_a_dialog_has_a_picture(window: MainWindow, command: str) -> None:
    only(Menus, window).actions_by_name[command].trigger()
    boxes = every(QDialogButtonBox, window)
    assert boxes
    assert all(button.icon().isNull() for box in boxes for button in box.buttons())


def test_a_mistake_in_a_sheet_is_told_without_pictures_and_can_be_closed(window: MainWindow) -> None:
    box = trouble_dialog(SheetError("a.csv", "row 3", "The year is missing.", "Add it."), window)
    box.show()
    assert box.icon() == QMessageBox.Icon.NoIcon
    assert [one.icon().isNull() for one in box.buttons()] == [True]
    box.close()


def test_a_sheet_with_several_mistakes_that_cannot_be_opened_tells_them_all(small_sheet: Path) -> None:
    file = small_sheet / "datapackage.json"
    content = json.loads(file.read_bytes())
    content["views"][0]["spec"]["type"] = "donut"
    content["resources"][0]["path"] = "gone.csv"
    file.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(SheetError) as raised:
        open_document(small_sheet)
    box = trouble_dialog(raised.value)
    assert box.informativeText().endswith(" told in the details.")
    assert all(words in box.detailedText() for words in ("gone.csv", "donut"))


def test_the_versions_are_copied_for_a_report(qtbot: QtBot, window: MainWindow) -> None:
    only(Menus, window).actions_by_name["about"].trigger()
    about = open_dialog(AboutDialog)
    qtbot.mouseClick(about.copy_button, Qt.MouseButton.LeftButton)
    words = QGuiApplication.clipboard().text()
    assert all(part in words for part in (f"Harbin Viewer {__version__}", "Qt 6.", "Python 3."))


def test_a_sheet_without_sources_says_so_and_of_nothing_that_it_was_not_found(qtbot: QtBot, opened: Document) -> None:
    dialog = SourcesDialog(replace(opened.sheet, sources=()))
    qtbot.addWidget(dialog)
    assert only(SectionTitle, dialog).text() == f"“{opened.sheet.title}” names no source"
    assert not any("No source has" in label.text() for label in every(QuietLabel, dialog))


def test_the_source_that_is_chosen_is_removed_where_the_sheet_may_be_changed(qtbot: QtBot) -> None:
    source = Source(name="a", title="Atlas")
    for why_not, wanted in (("", ["a"]), ("This sheet may only be read.", [])):
        dialog, asked = SourcesDialog(FactSheet(name="s", sources=(source,)), why_not_edit=why_not), list[str]()
        qtbot.addWidget(dialog)
        dialog.removal_asked.connect(asked.append)
        dialog.show_source("a")
        dialog.remove_button.click()
        assert asked == wanted


def test_how_many_sources_a_filter_leaves_is_told_once_nobody_types(
    qtbot: QtBot, opened: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(sources_dialog, "announce", lambda _field, words: told.append(words))
    dialog = SourcesDialog(opened.sheet)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.field, "nobody has this")
    qtbot.waitUntil(lambda: told != [])
    assert told == [dialog.told.text()]


def test_what_a_key_does_is_read_whole_in_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(640, 480)
    only(Menus, window).actions_by_name["shortcuts"].trigger()
    table = open_dialog(ShortcutsDialog).findChildren(DataTable)[0]
    model, room = table.model(), table.viewport().width() - table.columnWidth(0)
    rows = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    assert len(rows) > 60
    assert [row for row in rows if table.fontMetrics().horizontalAdvance(row) + GAP > room] == []
