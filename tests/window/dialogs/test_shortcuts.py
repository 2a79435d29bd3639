"""F1 lists all keys: those of commands are taken from them, and whoever takes a key of its own is looked for."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from harbin_viewer.window import __file__ as window_file
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.dialogs.find_dialog import FindDialog
from harbin_viewer.window.dialogs.shortcuts_dialog import ShortcutsDialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.state.commands import COMMANDS
from harbin_viewer.window.tables.columns.column_panel import ColumnPanel
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.table_browser import TableBrowser
from tests.window.finding import every, only, open_dialog

OF_MODULES = {
    "authoring/making_dialog.py": ("In a form of a maker:",),
    "authoring/contents/contents_dialog.py": ("In the list of tabs, charts, tables and checks:",),
    "charts/chart_view.py": ("In a chart:", "On a figure:"),
    "charts/pointing/arrow_steps.py": ("In a chart:",),
    "charts/series_row.py": ("Close the panel, the row of series",),
    "dialogs/find_dialog.py": ("In Find:",),
    "evidence/side_panel.py": ("Close the panel",),
    "explore/choosing/entity_chooser.py": ("In the search of Explore:",),
    "explore/choosing/form_row.py": ("On a form in Explore",),
    "explore/choosing/measure_chooser.py": ("In the field of the measure in Explore:",),
    "explore/explore_page.py": ("In Explore:",),
    "tables/columns/column_panel.py": ("In the field of a column:",),
    "tables/columns/value_list.py": ("In a list of values:",),
    "tables/data_table.py": ("In a table:",),
    "text/links/text_button.py": ("On a figure:",),
    "text/rich_list.py": ("On a figure:",),
    "widgets/buttons/enter_presses.py": ("On a figure:",),
    "widgets/menu_key.py": ("Open what can be done",),
    "widgets/dialog_size.py": ("Leave the program",),
    "widgets/search_field.py": ("In a field that filters",),
    "widgets/page_scroll.py": ("On a page:",),
}
"""What is told of the keys that a module takes."""

OF_NONE = {
    "shell/main_window.py", "widgets/buttons/choice_box.py", "widgets/buttons/space_chooses.py",
    "authoring/source_form.py", "authoring/contents/contents_editing.py", "authoring/evidence_editing.py",
    "dialogs/dialogs.py", "dialogs/dialog_keys.py", "shell/menu_bar/menus.py", "shell/ways/way_back.py",
    "state/waiting_dialog.py",
}  # fmt: skip
"""Modules that name keys and take none of their own, or those of commands: Enter chooses in any list that drops down,
and ends any form; it and Space choose in any menu."""


@pytest.fixture
def told(window: MainWindow) -> list[tuple[str, str]]:
    only(Menus, window).actions_by_name["shortcuts"].trigger()
    model = only(DataTable, open_dialog(ShortcutsDialog)).model()
    return [(str(model.index(row, 0).data()), str(model.index(row, 1).data())) for row in range(model.rowCount())]


def test_each_command_that_has_keys_is_listed_with_them(told: list[tuple[str, str]]) -> None:
    assert {(command.keys, command.tip) for command in COMMANDS if command.keys} <= set(told)


def test_whatever_takes_a_key_of_its_own_is_listed(told: list[tuple[str, str]]) -> None:
    folder = Path(window_file).parent
    taking = {str(file.relative_to(folder)) for file in folder.rglob("*.py")
              if re.search(r"Key\.Key_|StandardKey\.|QShortcut\(", file.read_text(encoding="utf-8"))}  # fmt: skip
    words = [what for _keys, what in told]
    assert taking <= set(OF_MODULES) | OF_NONE, "a key that F1 does not list"
    for module in taking & set(OF_MODULES):
        assert all(any(what.startswith(begin) for what in words) for begin in OF_MODULES[module]), module


def _listed(qtbot: QtBot, dialog: QDialog) -> tuple[str, list[tuple[str, str]]]:
    """What F1 lists over a dialog, after its first words."""
    part = dialog.focusWidget()
    assert part is not None
    qtbot.waitUntil(part.hasFocus)
    qtbot.keyClick(part, Qt.Key.Key_F1)
    listed = open_dialog(ShortcutsDialog)
    model = only(DataTable, listed).model()
    rows = [(str(model.index(row, 0).data()), str(model.index(row, 1).data())) for row in range(model.rowCount())]
    words = every(QLabel, listed)[0].text()
    listed.reject()
    return words, rows


def test_f1_lists_the_keys_of_a_dialog_before_those_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.is_ready)
    window.activateWindow()
    only(Menus, window).actions_by_name["find"].trigger()
    dialog = open_dialog(FindDialog)
    words, rows = _listed(qtbot, dialog)
    assert dialog.isVisible(), "what F1 opens leaves the dialog as it is"
    here = int(words.removeprefix("The first ").partition(" ")[0])
    assert ("Up and Down", "In Find: go from result to result, while the words are typed") in rows[:here]
    assert ("Escape", "In a dialog: leave it") in rows[:here]
    assert ("Ctrl+Q", "Leave the program, with all its windows") in rows[:here]
    assert ("Ctrl+T", "Change between the chart and its data") in rows[here:]
    assert len(rows) == len(set(rows))


def test_f1_lists_the_letters_that_are_underlined_also_in_a_box_that_asks(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.is_ready)
    window.activateWindow()
    box = QMessageBox(window)
    box.addButton("&Replace it", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("&Keep it", QMessageBox.ButtonRole.RejectRole)
    box.open()
    words, rows = _listed(qtbot, box)
    assert rows[:2] == [("Alt+R", "In this dialog: press “Replace it”"), ("Alt+K", "In this dialog: press “Keep it”")]
    here = int(words.removeprefix("The first ").partition(" ")[0])
    assert "Leave the program, with all its windows" not in [what for _keys, what in rows[:here]], "a box hears of none"
    box.reject()
    box.deleteLater()


def test_a_panel_that_goes_with_the_focus_stays_below_the_list_of_its_keys(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.is_ready)
    window.activateWindow()
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    page.desk.change_face()
    only(TableBrowser, window).open_column(0)
    panel = open_dialog(ColumnPanel)
    qtbot.waitUntil(panel.field.hasFocus)
    qtbot.keyClick(panel.field, Qt.Key.Key_F1)
    listed = open_dialog(ShortcutsDialog)
    qtbot.waitUntil(listed.isActiveWindow)  # what closes the panel would come with it
    assert panel.isVisible()
    rows = only(DataTable, listed).model()
    assert "In the field of a column: go to its values" in [rows.index(row, 1).data() for row in range(8)]
    listed.reject()
    panel.close()
