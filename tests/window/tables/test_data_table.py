"""What a click, a drag and the keys do in a table of figures."""

from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.evidence.other_source import OtherWordButton
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.table_model import TableColumn, TableModel
from harbin_viewer.window.tables.table_tab import TablePage
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only

CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def table(qtbot: QtBot) -> DataTable:
    """Years, which lead nowhere, and figures."""
    table = DataTable()
    qtbot.addWidget(table)
    columns = [
        TableColumn("Year", lambda row: f"{2020 + row}"),
        TableColumn("Figure", lambda row: f"{row}.5", lambda row: CellAt("r", row, "f"), is_number=True),
        TableColumn("Other", lambda row: f"{row}.7", lambda row: CellAt("r", row, "g"), is_number=True),
    ]
    table.show_model(TableModel(columns, 5), "")
    table.resize(500, 300)
    table.show()
    return table


@pytest.fixture
def asked(table: DataTable) -> list[object]:
    heard: list[object] = []
    table.cell_asked.connect(heard.append)
    return heard


def place(table: DataTable, row: int, column: int) -> QPoint:
    return table.visualRect(table.model().index(row, column)).center()


def click(table: DataTable, row: int, column: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(table.viewport(), LEFT, modifier, place(table, row, column))


def drag(table: DataTable, *way: tuple[int, int]) -> None:
    places = [place(table, *one) for one in way]
    QTest.mousePress(table.viewport(), LEFT, NONE, places[0])
    for one in places[1:]:
        QTest.mouseEvent(QTest.MouseAction.MouseMove, table.viewport(), LEFT, NONE, one)
    QTest.mouseRelease(table.viewport(), LEFT, NONE, places[-1])


def selected(table: DataTable) -> set[tuple[int, int]]:
    return {(one.row(), one.column()) for one in table.selectionModel().selectedIndexes()}


def double_click(table: DataTable, row: int, column: int) -> None:
    click(table, row, column)
    at = place(table, row, column)
    QTest.mouseDClick(table.viewport(), LEFT, NONE, at)
    QTest.mouseRelease(table.viewport(), LEFT, NONE, at)  # which Qt leaves out of it


def test_a_click_on_a_figure_selects_it_and_nothing_else(table: DataTable, asked: list[object]) -> None:
    click(table, 1, 1)
    assert asked == []
    assert selected(table) == {(1, 1)}


def test_a_double_click_on_a_figure_asks_once_who_says_it(table: DataTable, asked: list[object]) -> None:
    double_click(table, 1, 1)
    assert asked == [CellAt("r", 1, "f")]
    assert selected(table) == {(1, 1)}


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_asks_who_says_the_current_figure(
    qtbot: QtBot, table: DataTable, asked: list[object], key: Qt.Key
) -> None:
    click(table, 2, 2)
    qtbot.keyClick(table, key)
    assert asked == [CellAt("r", 2, "g")]


def test_a_double_click_on_what_is_no_figure_only_selects(table: DataTable, asked: list[object]) -> None:
    double_click(table, 1, 0)
    QTest.mouseClick(table.viewport(), LEFT, NONE, QPoint(20, 280))
    QTest.mouseClick(table.viewport(), RIGHT, NONE, place(table, 1, 1))
    assert asked == []


def test_dragging_over_cells_only_selects_them(table: DataTable, asked: list[object]) -> None:
    drag(table, (0, 1), (1, 1), (2, 2))
    assert selected(table) == {(row, column) for row in range(3) for column in (1, 2)}
    assert asked == []


def test_dragging_away_and_back_asks_nothing(table: DataTable, asked: list[object]) -> None:
    drag(table, (0, 1), (1, 1), (0, 1))
    assert asked == []


@pytest.mark.parametrize(("key", "count"), [(SHIFT, 6), (CONTROL, 2)])
def test_a_click_with_a_key_held_only_selects(
    table: DataTable, asked: list[object], key: Qt.KeyboardModifier, count: int
) -> None:
    click(table, 0, 1)
    del asked[:]
    click(table, 2, 2, key)
    assert len(selected(table)) == count
    assert asked == []


def test_a_figure_says_on_hover_how_it_leads_to_its_source(table: DataTable) -> None:
    hints = [table.model().index(1, column).data(Qt.ItemDataRole.ToolTipRole) for column in (0, 1)]
    assert hints == ["2021", "1.5\nDouble-click, or press Enter: who says it"]


def as_a_table(qtbot: QtBot, window: MainWindow) -> ChartsPage:
    """The charts tab with the chart of three sources as a table, in a small window."""
    window.resize(1000, 700)
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    page.go_to("volume-compared", None)
    page.commands()["table"]()
    QApplication.processEvents()
    return page


def test_a_double_click_in_the_table_of_a_chart_shows_the_source_and_the_figure_can_be_copied(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = as_a_table(qtbot, window)
    double_click(page.table, 2, 1)
    assert "140" in only(SidePanel, window).accessibleDescription()
    assert every(OtherWordButton, window)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "140.0"


def test_a_figure_that_was_asked_for_stays_in_sight_beside_the_panel(qtbot: QtBot, window: MainWindow) -> None:
    page = as_a_table(qtbot, window)
    before = page.table.viewport().width()
    double_click(page.table, 2, 3)
    qtbot.waitUntil(lambda: page.table.viewport().width() != before)
    QApplication.processEvents()
    assert page.table.viewport().rect().contains(place(page.table, 2, 3))


def test_a_double_click_in_a_plain_table_shows_the_source_too(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(3)
    page = only(TablePage, window)
    qtbot.waitUntil(page.table.isVisible)
    double_click(page.table, 1, 1)
    assert "12.5 t" in only(SidePanel, window).accessibleDescription()


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ((1, 1), (1, 1), "One cell was copied."),
        ((1, 0), (1, 2), "One row of 3 columns was copied."),
        ((0, 1), (2, 1), "3 rows of one column were copied."),
        ((0, 1), (2, 2), "3 rows of 2 columns were copied."),
    ],
)
def test_it_is_said_what_was_copied(
    qtbot: QtBot, table: DataTable, first: tuple[int, int], last: tuple[int, int], told: str
) -> None:
    heard: list[str] = []
    table.said.connect(lambda sentence, _file: heard.append(sentence))
    drag(table, first, last)
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert heard == [told]


def test_copying_nothing_leaves_the_clipboard_as_it_is(qtbot: QtBot, table: DataTable) -> None:
    heard: list[str] = []
    table.said.connect(lambda sentence, _file: heard.append(sentence))
    QGuiApplication.clipboard().setText("before")
    table.setCurrentIndex(QModelIndex())
    table.clearSelection()
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert heard == ["Nothing was copied, as no cell is selected."]
    assert QGuiApplication.clipboard().text() == "before"


def test_the_cell_that_the_focus_is_on_is_copied_where_none_is_selected(qtbot: QtBot, table: DataTable) -> None:
    table.setCurrentIndex(table.model().index(0, 0))
    table.clearSelection()
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == table.currentIndex().data()


def test_the_action_that_a_screen_reader_has_of_a_cell_opens_its_evidence(
    table: DataTable, asked: list[object]
) -> None:
    for row in (1, 3, 3):
        index = table.model().index(row, 1)
        cell = QAccessible.queryAccessibleInterface(table).child((row + 1) * 4 + 2)
        assert cell.text(QAccessible.Text.Name) == f"{row}.5"
        actions = cell.actionInterface()
        actions.doAction(actions.actionNames()[0])
        assert table.currentIndex() == index
        assert table.selectionModel().selectedIndexes() == [index]
    assert asked == [CellAt("r", 1, "f"), CellAt("r", 3, "f"), CellAt("r", 3, "f")]


def test_larger_text_makes_columns_wider(table: DataTable) -> None:
    table.setColumnWidth(1, 90)
    font = table.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    table.setFont(font)
    assert 160 < table.columnWidth(1) < 200


def test_a_table_with_more_columns_and_rows_may_take_the_place_of_a_narrow_one(table: DataTable) -> None:
    for columns, rows in ((1, 3), (6, 3_000), (2, 1), (9, 90_000)):
        names = [TableColumn(f"Column {number}", lambda row: f"{row}") for number in range(columns)]
        table.show_model(TableModel(names, rows), "")
        assert table.header.count() == columns
        assert all(table.columnWidth(number) > 40 for number in range(columns))


def test_a_screen_reader_hears_that_a_cell_is_empty(qtbot: QtBot, table: DataTable) -> None:
    table.show_model(TableModel([TableColumn("Figure", ("5", "").__getitem__)], 2), "")
    cells = [QAccessible.queryAccessibleInterface(table).child(number) for number in range(6)]
    names = {cell.text(QAccessible.Text.Name) for cell in cells if cell.role() == QAccessible.Role.Cell}
    assert names == {"5", "empty"}


def test_who_hides_the_column_of_the_current_cell_goes_to_the_nearest(qtbot: QtBot, table: DataTable) -> None:
    table.selectionModel().setCurrentIndex(table.model().index(3, 1), CHOOSE)
    table.hide_columns([1])
    assert (table.currentIndex().row(), table.currentIndex().column()) == (3, 0)
    table.copy()
    assert QGuiApplication.clipboard().text() == "2023"


def test_a_row_that_is_chosen_stays_so_without_a_column(qtbot: QtBot, table: DataTable) -> None:
    table.selectRow(2)
    table.hide_columns([0])
    assert {index.row() for index in table.selectedIndexes()} == {2}
    assert table.currentIndex().column() == 1


def test_nothing_is_copied_where_no_column_is_on_show(qtbot: QtBot, table: DataTable) -> None:
    QGuiApplication.clipboard().setText("kept")
    table.selectRow(2)
    table.hide_columns([0, 1, 2])
    with qtbot.waitSignal(table.said) as said:
        table.copy()
    assert said.args is not None
    assert said.args[0].startswith("Nothing was copied")
    assert QGuiApplication.clipboard().text() == "kept"


def test_what_is_typed_leads_to_the_next_cell_that_begins_so_and_keeps_no_window_waiting(qtbot: QtBot) -> None:
    names = ["Aber", "Brück", "Cork"]
    asked: list[int] = []

    def text(row: int) -> str:
        asked.append(row)
        return names[row % 3]

    table = DataTable()
    qtbot.addWidget(table)
    table.show_model(TableModel([TableColumn("town", text)], 1_000_000), "Towns")
    table.setCurrentIndex(table.model().index(4, 0))
    qtbot.keyClicks(table, "c")
    assert table.currentIndex().row() == 5
    table.setCurrentIndex(table.model().index(999_999, 0))
    table.keyboardSearch("")  # what was typed before counts no more
    qtbot.keyClicks(table, "b")
    assert table.currentIndex().row() == 1, "from the top after the last row"
    asked.clear()
    table.keyboardSearch("")
    began = monotonic()
    qtbot.keyClicks(table, "z")
    assert monotonic() - began < 1
    assert len(asked) < 1_000_000
