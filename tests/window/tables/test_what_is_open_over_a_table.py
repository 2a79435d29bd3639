"""A menu or panel that is open over a table: it goes on meaning what it was opened for, or it closes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.tables.columns.column_panel import ColumnPanel
from harbin_viewer.window.tables.table_browser import TableBrowser
from harbin_viewer.window.tables.table_model import TableColumn, TableModel
from harbin_viewer.window.text.links.text_link import TextLink
from tests.window.finding import every, only, written
from tests.window.tables.browser_samples import arranged


def test_who_says_it_asks_for_the_cell_of_the_menu_though_its_rows_were_filtered_meanwhile(
    qtbot: QtBot, browser: TableBrowser
) -> None:
    asked: list[CellAt] = []
    browser.cell_asked.connect(asked.append)
    browser.table.go_to_row(4, 2, whole=False)
    browser.table.open_cell_menu(QPoint())
    who = next(action for action in only(QMenu, browser.table).actions() if written(action) == "Who says it")
    arranged(qtbot, browser, lambda: browser.bar.field.setText("ninth"))
    who.trigger()
    assert asked == [CellAt("things", 4, "weight")]


def open_menu(browser: TableBrowser) -> None:
    browser.table.go_to_row(0, 1, whole=False)
    browser.table.open_cell_menu(QPoint())


def open_columns(browser: TableBrowser) -> None:
    next(link for link in every(TextLink, browser.bar) if link.text() == "Columns ▾").click()


@pytest.mark.parametrize(
    ("opened", "kind"),
    [(open_menu, QMenu), (open_columns, QMenu), (lambda browser: browser.open_column(4), ColumnPanel)],
    ids=("the menu of a cell", "the menu of columns", "the panel of a column"),
)
def test_what_is_open_over_one_table_closes_when_another_is_shown(
    qtbot: QtBot, browser: TableBrowser, opened: Callable[[TableBrowser], None], kind: type[QWidget]
) -> None:
    opened(browser)
    qtbot.waitUntil(lambda: any(part.isVisible() for part in browser.findChildren(kind)))
    browser.show_table(TableModel([TableColumn("One", lambda _row: "", name="one")], 1), "Another", "Another")
    qtbot.waitUntil(lambda: not any(part.isVisible() for part in browser.findChildren(kind)))
