"""Working with a table: sorting, filtering, hiding, keeping, reading, copying, writing; with small and large ones."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.tables import table_bar
from harbin_viewer.window.tables.columns import column_panel
from harbin_viewer.window.tables.columns.column_panel import ColumnPanel
from harbin_viewer.window.tables.columns.column_summary import summed_up
from harbin_viewer.window.tables.table_browser import TableBrowser
from harbin_viewer.window.tables.table_columns import table_columns
from harbin_viewer.window.tables.table_model import TableModel
from harbin_viewer.window.tables.taking.table_export import TableExport
from harbin_viewer.window.text.links.text_link import TextLink
from tests.window.conftest import Zoom
from tests.window.finding import only
from tests.window.tables.browser_samples import ROWS, arranged, click_heading, ignore


def test_without_a_table_nothing_can_be_asked_for_and_nothing_breaks(qtbot: QtBot, tmp_path: Path) -> None:
    browser = TableBrowser(lambda: tmp_path)
    qtbot.addWidget(browser)
    assert not browser.bar.isEnabled()
    browser.go_to_row(3, "year")
    assert browser.shown_model().rowCount() == 0
    browser.show_table(TableModel([], 2), "t", "t")
    assert browser.bar.isEnabled()


def test_clicks_on_a_heading_sort_upwards_downwards_and_not_at_all(qtbot: QtBot, browser: TableBrowser) -> None:
    file = [row[0] for row in ROWS]
    up = ["apple", "Éclair", "item 2", "Item 9", "item 10"]
    orders = [arranged(qtbot, browser, lambda: click_heading(browser, 0)) for _ in range(3)]
    assert orders == [up, up[::-1], file]


@pytest.mark.parametrize(
    ("number", "up", "down"),
    [
        (1, ["item 2", "apple", "Éclair", "item 10", "Item 9"], ["item 10", "Éclair", "apple", "item 2", "Item 9"]),
        (2, ["Éclair", "Item 9", "apple", "item 10", "item 2"], ["item 10", "Item 9", "apple", "Éclair", "item 2"]),
        (3, ["item 10", "Éclair", "Item 9", "item 2", "apple"], ["item 2", "Item 9", "item 10", "Éclair", "apple"]),
    ],
    ids=["days by time", "figures by value", "statuses by how sure they are"],
)
def test_missing_values_come_last_and_equal_ones_stay_as_they_were(
    qtbot: QtBot, browser: TableBrowser, number: int, up: list[str], down: list[str]
) -> None:
    assert arranged(qtbot, browser, lambda: click_heading(browser, number)) == up
    assert arranged(qtbot, browser, lambda: click_heading(browser, number)) == down


def test_who_shows_all_rows_again_is_in_an_empty_field_without_a_cross(qtbot: QtBot, browser: TableBrowser) -> None:
    browser.show()
    qtbot.waitExposed(browser)
    field = browser.bar.field
    cross = only(QAbstractButton, field)
    before = cross.property("opacity")
    arranged(qtbot, browser, lambda: field.setText("the"))
    qtbot.waitUntil(lambda: cross.property("opacity") != before)
    browser.bar.all_rows.setFocus()
    arranged(qtbot, browser, lambda: qtbot.mouseClick(browser.bar.all_rows, Qt.MouseButton.LeftButton))
    assert field.hasFocus()
    qtbot.waitUntil(lambda: cross.property("opacity") == before)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the", ["item 10", "Item 9", "apple"]),
        ("THE first", ["apple"]),
        ("eclair", ["Éclair"]),
        ("140.0", ["item 10"]),
        ("99.25 claimed", ["Item 9"]),
        ("2024-02", ["Éclair", "apple"]),
        ("nowhere", []),
    ],
)
def test_words_in_any_column_filter_the_rows_and_it_is_said_how_many_are_left(
    qtbot: QtBot, browser: TableBrowser, words: str, found: list[str]
) -> None:
    assert arranged(qtbot, browser, lambda: browser.bar.field.setText(words)) == found
    assert browser.bar.told.text() == f"{len(found)} of 5 rows"
    link = next(one for one in browser.bar.findChildren(type(browser.bar.all_rows)) if one.text() == "Show all rows")
    assert arranged(qtbot, browser, link.click) == [row[0] for row in ROWS]
    assert browser.bar.told.text() == "5 rows"
    assert browser.bar.field.text() == ""


def test_the_values_of_a_column_are_counted_and_those_ticked_are_shown(
    qtbot: QtBot, browser: TableBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    click_heading(browser, 3, at_button=True)
    panel = only(ColumnPanel, browser)
    qtbot.waitUntil(lambda: panel.list.model().rowCount() == 4)
    shown = [str(panel.list.model().index(row, 0).data()) for row in range(4)]
    assert shown == ["Confirmed   2", "(no value)   1", "Claimed   1", "Contradicted   1"]
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    assert arranged(qtbot, browser, lambda: qtbot.keyClick(panel.list, Qt.Key.Key_Space)) == ["item 10", "Éclair"]
    told: list[str] = []
    monkeypatch.setattr(column_panel, "announce", lambda _field, words: told.append(words))
    for words, said in (("cla", "Values found: 1."), ("atlantis", "No value has “atlantis” in it.")):
        panel.field.setText(words)
        qtbot.waitUntil(lambda said=said: told[-1:] == [said])  # type: ignore[misc]
    panel.close()
    assert browser.arrangement.values == {"status": frozenset({"Confirmed"})}


def test_a_summary_tells_range_missing_and_different_values(table_sheet: Path) -> None:
    document = open_document(table_sheet)
    table = document.table("things")
    weights = next(one for one in table_columns(table, document.label) if one.name == "weight")
    assert weights.values is not None
    found = summed_up(weights.values, np.ones(5, dtype=bool), ignore)
    assert (found.rows, found.missing, found.distinct) == (5, 1, 3)
    assert (found.least, found.middle, found.largest) == ("\u22123.5", ("99.25",), "140")
    assert sum(found.bars) == 4


def test_in_the_middle_of_an_even_number_of_values_stand_two(table_sheet: Path) -> None:
    document = open_document(table_sheet)
    weights = next(one for one in table_columns(document.table("things"), document.label) if one.name == "weight")
    assert weights.values is not None
    present = ~weights.values.missing
    two = present & np.isin(weights.values.column, [weights.values.column[present].min(), 140])
    assert summed_up(weights.values, two, ignore).middle == ("\u22123.5", "140")


def test_the_sorted_order_stays_when_rows_are_filtered_and_the_current_cell_is_kept(
    qtbot: QtBot, browser: TableBrowser
) -> None:
    browser.table.go_to_row(4)
    arranged(qtbot, browser, lambda: click_heading(browser, 2))
    assert str(browser.table.currentIndex().siblingAtColumn(0).data()) == "apple"
    assert arranged(qtbot, browser, lambda: browser.bar.field.setText("the")) == ["Item 9", "apple", "item 10"]
    assert str(browser.table.currentIndex().siblingAtColumn(0).data()) == "apple"


def test_a_new_order_is_seen_from_its_beginning_and_the_current_cell_stays(qtbot: QtBot, browser: TableBrowser) -> None:
    browser.resize(400, 90)
    browser.table.go_to_row(4)
    arranged(qtbot, browser, lambda: click_heading(browser, 2))
    assert browser.table.verticalScrollBar().value() == 0
    arranged(qtbot, browser, lambda: click_heading(browser, 2))
    assert browser.table.verticalScrollBar().value() == 0
    assert str(browser.table.currentIndex().siblingAtColumn(0).data()) == "apple"


def test_a_row_that_a_filter_left_out_is_shown_and_that_is_said(qtbot: QtBot, browser: TableBrowser) -> None:
    heard: list[str] = []
    browser.said.connect(lambda sentence, _file: heard.append(sentence))
    arranged(qtbot, browser, lambda: browser.bar.field.setText("ninth"))
    arranged(qtbot, browser, lambda: browser.go_to_row(0, "weight"))
    assert browser.table.currentIndex().row() == 0
    assert heard == ["The filter left this row out, and was taken away."]


def test_in_which_order_rows_stand_is_said_and_told_of_the_heading(qtbot: QtBot, browser: TableBrowser) -> None:
    heard: list[str] = []
    browser.said.connect(lambda sentence, _file: heard.append(sentence))
    told = []
    for _ in range(3):
        arranged(qtbot, browser, lambda: click_heading(browser, 0))
        told.append(heading(browser, 0))
    assert told == ["sorted upwards", "sorted downwards", None]
    assert heard == ["Sorted by “Name”, upwards.", "Sorted by “Name”, downwards.", "The rows stand as in the file."]
    arranged(qtbot, browser, lambda: browser.table.filter_asked.emit(3, "Confirmed"))
    assert heading(browser, 3) == "leaves rows out"


def heading(browser: TableBrowser, column: int) -> object:
    """What a screen reader is told of a heading beside its title."""
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    return browser.shown_model().headerData(column, Qt.Orientation.Horizontal, role)


def test_which_columns_are_shown_and_stay_is_said(browser: TableBrowser) -> None:
    heard: list[str] = []
    browser.said.connect(lambda sentence, _file: heard.append(sentence))
    browser.bar.column_turned.emit(1)
    browser.bar.columns_asked.emit()
    browser.open_column(0)
    for stays in (True, False):
        only(ColumnPanel, browser).freeze_asked.emit(stays)
    told = ["Shown: 4 of 5 columns.", "All columns are shown."]
    assert heard == [*told, "The columns up to “Name” stay in sight.", "All columns scroll."]
    links = [link.text() for link in only(ColumnPanel, browser).findChildren(TextLink)]
    assert {"Freeze up to here", "Unfreeze columns"} <= set(links)


def test_from_the_field_of_a_column_down_leads_to_its_values(qtbot: QtBot, browser: TableBrowser) -> None:
    browser.open_column(3)
    panel = only(ColumnPanel, browser)
    qtbot.waitUntil(lambda: panel.list.model().rowCount() > 0 and panel.field.hasFocus())
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert panel.list.wanted


def test_keys_that_lead_to_the_ends_select_the_cell_there(qtbot: QtBot, browser: TableBrowser) -> None:
    table = browser.table
    table.setCurrentIndex(table.model().index(1, 1))
    for key, place in ((Qt.Key.Key_End, (4, 4)), (Qt.Key.Key_Home, (0, 0))):
        qtbot.keyClick(table, key, Qt.KeyboardModifier.ControlModifier)
        assert [(index.row(), index.column()) for index in table.selectedIndexes()] == [place]


def test_who_filters_the_current_row_away_stays_in_its_column(qtbot: QtBot, browser: TableBrowser) -> None:
    browser.table.setCurrentIndex(browser.table.model().index(1, 2))
    arranged(qtbot, browser, lambda: browser.table.filter_asked.emit(3, "Confirmed"))
    current = browser.table.currentIndex()
    assert (current.row(), current.column(), browser.table.selectedIndexes()) == (0, 2, [])


def test_how_many_rows_are_shown_is_told_where_it_changes_alone(
    qtbot: QtBot, browser: TableBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(table_bar, "announce", lambda _widget, sentence: told.append(sentence))
    arranged(qtbot, browser, lambda: browser.table.filter_asked.emit(3, "Confirmed"))
    arranged(qtbot, browser, lambda: click_heading(browser, 0))
    arranged(qtbot, browser, lambda: browser.bar.all_asked.emit())
    assert told == ["Shown: 2 of 5 rows.", "Shown: 5 rows."]


def test_escape_empties_the_field_that_filters(qtbot: QtBot, browser: TableBrowser) -> None:
    arranged(qtbot, browser, lambda: qtbot.keyClicks(browser.bar.field, "ninth"))
    arranged(qtbot, browser, lambda: qtbot.keyClick(browser.bar.field, Qt.Key.Key_Escape))
    assert browser.bar.field.text() == ""
    assert browser.shown_model().rowCount() == len(ROWS)


def test_a_heading_that_is_sorted_keeps_its_words_and_its_menu_is_that_of_the_column(
    qtbot: QtBot, browser: TableBrowser
) -> None:
    header = browser.table.header
    asked: list[int] = []
    header.column_asked.connect(asked.append)
    for section in range(header.count()):
        header.show_arrangement(section, frozenset(), descending=False)
        assert "…" not in header.shown_title(section)
    place = QPoint(header.sectionViewportPosition(1) + 5, 5)
    QApplication.sendEvent(header.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, QPoint()))
    assert asked == [1]


def test_the_heading_that_is_sorted_is_widened_once_for_its_arrow_and_keeps_it_in_larger_type(
    browser: TableBrowser, zoom: Zoom
) -> None:
    header = browser.table.header
    for _time in range(3):  # as each filter tells it anew
        header.show_arrangement(1, frozenset(), descending=False)
    once = header.sectionSize(1)
    beside = header.fontMetrics().horizontalAdvance(str(header.model().headerData(1, header.orientation())))
    assert once - header.right_room(1) >= beside
    header.show_arrangement(-1, frozenset(), descending=False)
    header.show_arrangement(1, frozenset(), descending=True)
    assert header.sectionSize(1) == once
    zoom(2.0)
    assert "…" not in header.shown_title(1)
    zoom(1.0)
    header.show_arrangement(-1, frozenset(), descending=False)
    header.resizeSection(1, 40)
    header.show_arrangement(1, frozenset(), descending=False)
    assert header.sectionSize(1) == 40, "it was made narrow, and stays so"


@pytest.mark.parametrize(
    ("title", "offered"),
    [
        ("Con", "file-con.csv"),
        ("-rf", "rf.csv"),
        ("Trade: 2021/22", "trade-2021-22.csv"),
        ("\u202e", "table.csv"),
        (
            "Exports of goods and services (constant 2015 US dollars) by partner",
            "exports-of-goods-and-services-constant-2015-us-dollars-by.csv",
        ),
    ],
)
def test_a_table_is_offered_a_file_that_every_system_takes(
    title: str, offered: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        asked.append(start)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert TableExport(parent).ask_for_file(TableModel([], 0), [], title, tmp_path) is None
    assert [Path(file).name for file in asked] == [offered]


def test_the_focus_of_a_filter_that_is_taken_away_goes_to_the_next_and_then_to_the_field(
    qtbot: QtBot, browser: TableBrowser
) -> None:
    browser.activateWindow()
    qtbot.waitUntil(browser.isActiveWindow)
    arranged(qtbot, browser, lambda: browser.table.filter_asked.emit(3, "Confirmed"))
    arranged(qtbot, browser, lambda: browser.table.filter_asked.emit(0, "apple"))
    for begins, then in (("name", "status"), ("status", "")):
        link = next(link for link in browser.bar.findChildren(TextLink) if link.text().lower().startswith(begins))
        link.setFocus()
        arranged(qtbot, browser, link.click)
        focus = QApplication.focusWidget()
        assert focus is browser.bar.field if not then else isinstance(focus, TextLink) and then in focus.text().lower()
