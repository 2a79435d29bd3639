"""A page of tables that is made again shows one of them, whatever was on show before."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from harbin_viewer.window.tables.table_tab import TablePage
from tests.window.conftest import OpenWindow
from tests.window.finding import only


def test_a_table_that_the_sheet_has_no_longer_leaves_the_first_with_all_that_it_offers(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(3)
    page = only(TablePage, window)
    qtbot.waitUntil(page.table.isVisible)
    before = page.state()

    page.restore({**before, "table": "renamed"})

    assert page.table.isVisible()
    assert page.state() == before
    field = page.browser.shown_model().columns[0].name
    assert page.browser.column_changes(field) is not None  # KeyError: it was asked of a table without a name
