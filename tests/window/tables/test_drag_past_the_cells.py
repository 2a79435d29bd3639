"""A drag from a cell to where no cell is marks all up to the last, as any spreadsheet does."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.table_model import TableColumn, TableModel
from tests.window.tables.test_data_table import LEFT, NONE, place, selected

ROWS = 5


@pytest.fixture
def table(qtbot: QtBot) -> DataTable:
    made = DataTable()
    qtbot.addWidget(made)
    columns = [TableColumn(name, lambda row: f"{row}", is_number=True) for name in ("a", "b", "c")]
    made.show_model(TableModel(columns, ROWS), "")
    made.resize(900, 500)
    made.show()
    return made


def drag_to(table: DataTable, row: int, column: int, by: QPoint) -> None:
    """Drag from a cell by so many px, by way of the cell itself."""
    begin = place(table, row, column)
    QTest.mousePress(table.viewport(), LEFT, NONE, begin)
    for at in (begin + QPoint(3, 3), begin + by):
        QTest.mouseEvent(QTest.MouseAction.MouseMove, table.viewport(), LEFT, NONE, at)
    QTest.mouseRelease(table.viewport(), LEFT, NONE, begin + by)


@pytest.mark.parametrize(
    ("by", "marked"),
    [
        (QPoint(0, 300), {(row, 1) for row in range(1, ROWS)}),
        (QPoint(600, 0), {(1, 1), (1, 2)}),
        (QPoint(600, 300), {(row, column) for row in range(1, ROWS) for column in (1, 2)}),
    ],
)
def test_a_drag_past_the_last_cells_marks_up_to_them(
    table: DataTable, by: QPoint, marked: set[tuple[int, int]]
) -> None:
    drag_to(table, 1, 1, by)
    assert selected(table) == marked


def test_where_nothing_is_held_the_mouse_marks_nothing_beside_the_cells(table: DataTable) -> None:
    QTest.mouseMove(table.viewport(), place(table, 1, 1) + QPoint(0, 300))
    assert selected(table) == set()


def test_a_drag_in_a_table_without_rows_is_no_fault(table: DataTable) -> None:
    table.show_model(TableModel([TableColumn("a", lambda row: f"{row}")], 0), "")
    QTest.mousePress(table.viewport(), LEFT, NONE, QPoint(20, 20))
    QTest.mouseEvent(QTest.MouseAction.MouseMove, table.viewport(), LEFT, NONE, QPoint(40, 60))
    QTest.mouseRelease(table.viewport(), LEFT, NONE, QPoint(40, 60))
    assert selected(table) == set()
