"""A screen reader is told a row by its key, not by its number alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.window.charts.chart_table import ChartTable
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.tables.table_tab import TablePage
from tests.window.conftest import OpenWindow
from tests.window.finding import only


def _heading(model: QAbstractItemModel, row: int, role: Qt.ItemDataRole) -> object:
    return model.headerData(row, Qt.Orientation.Vertical, role)


def test_rows_of_a_table_are_named_by_its_key(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    rows = [f"{name},{year},{year % 7}" for name in ("Kenya", "Peru") for year in range(2000, 2010)]
    (tmp_path / "rain.csv").write_text("\n".join(["country,year,rain", *rows]) + "\n", encoding="utf-8")
    window = open_window(tmp_path / "rain.csv")
    qtbot.waitUntil(window.is_ready)
    window.show_tab(window.tabs.count() - 1)
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, TablePage))
    page = only(TablePage, window)
    qtbot.waitUntil(lambda: page.table.model() is not None and page.table.model().rowCount() == 20)
    model = page.table.model()
    number = _heading(model, 11, Qt.ItemDataRole.DisplayRole)
    assert _heading(model, 11, Qt.ItemDataRole.AccessibleTextRole) == f"Peru, 2001, row {number}"


def test_rows_of_a_chart_are_named_by_its_places(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    page.desk.change_face()
    model = only(ChartTable, window).table.model()
    assert _heading(model, 1, Qt.ItemDataRole.AccessibleTextRole) == "2021, row 2"
    assert _heading(model, 1, Qt.ItemDataRole.DisplayRole) == "2"
