"""Tables of very many columns or rows: they are shown at once, and measured where they are seen."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QHeaderView
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.fitting_width import fitting_width
from harbin_viewer.window.tables.quick_header import BUTTON
from harbin_viewer.window.tables.table_browser import TableBrowser
from harbin_viewer.window.tables.table_columns import table_columns
from harbin_viewer.window.tables.table_model import TableColumn, TableModel

_COLUMNS = 1500


def _wide(qtbot: QtBot, folder: Path) -> TableBrowser:
    file = folder / "wide.csv"
    names = [f"{'long ' * (number % 7)}name {number}" for number in range(_COLUMNS)]
    rows = (",".join(str(number * row % 97) for number in range(_COLUMNS)) for row in range(1, 4))
    file.write_text("\n".join([",".join(names), *rows, ""]), encoding="utf-8")
    document = open_document(file)
    table = document.table(document.sheet.resources[0].name)
    browser = TableBrowser(lambda: folder)
    qtbot.addWidget(browser)
    browser.resize(900, 500)
    browser.show()
    browser.show_table(TableModel(table_columns(table, str), len(table)), "Wide", "Wide")
    return browser


def _fits(browser: TableBrowser, column: int) -> bool:
    table, model = browser.table, browser.table.model()
    assert isinstance(model, TableModel)
    return table.columnWidth(column) == fitting_width(model, column, table.fontMetrics(), BUTTON)


def _seen(browser: TableBrowser) -> range:
    header = browser.table.header
    return range(header.visualIndexAt(0), header.visualIndexAt(browser.table.viewport().width() - 1) + 1)


def test_columns_are_measured_when_they_come_into_view_and_not_before(qtbot: QtBot, tmp_path: Path) -> None:
    browser = _wide(qtbot, tmp_path)
    assert all(_fits(browser, column) for column in range(20))
    assert sum(_fits(browser, column) for column in range(_COLUMNS)) < _COLUMNS / 5
    bar = browser.table.horizontalScrollBar()
    bar.setValue(bar.maximum() // 2)
    seen = _seen(browser)
    assert seen.start > 500
    assert all(_fits(browser, column) for column in seen)
    assert sum(_fits(browser, column) for column in range(_COLUMNS)) < _COLUMNS / 4


def test_the_last_column_stays_in_view_when_those_before_it_get_their_width(qtbot: QtBot, tmp_path: Path) -> None:
    browser = _wide(qtbot, tmp_path)
    bar = browser.table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert bar.value() == bar.maximum()
    assert _fits(browser, _COLUMNS - 1)
    assert browser.table.visualRect(browser.table.model().index(0, _COLUMNS - 1)).right() < browser.table.width()


def test_a_cell_that_is_sought_is_in_view_with_the_width_that_fits(qtbot: QtBot, tmp_path: Path) -> None:
    browser = _wide(qtbot, tmp_path)
    browser.go_to_row(1, browser.shown_model().columns[900].name)
    QApplication.processEvents()
    assert 900 in _seen(browser)
    assert _fits(browser, 900)


def test_larger_type_makes_the_fitted_columns_wider(qtbot: QtBot, tmp_path: Path) -> None:
    browser = _wide(qtbot, tmp_path)
    font = browser.table.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    browser.table.setFont(font)
    assert all(_fits(browser, column) for column in _seen(browser))


def test_a_cell_with_a_mistake_has_room_for_its_sign_and_its_words(qapp: QApplication) -> None:
    words = ("5", "absent").__getitem__
    metrics = QFontMetrics(qapp.font())
    plain, wrong = (
        fitting_width(TableModel([TableColumn("Maths", words, mistake=mistake)], 2), 0, metrics, BUTTON)
        for mistake in (lambda _row: "", ("", "No number.").__getitem__)
    )
    assert wrong > plain


@pytest.mark.parametrize("rows", [(), (8,), range(250), (7, 1200, 12), range(1_000_000)])
def test_the_numbers_of_rows_have_the_room_that_qt_gives_them_and_few_are_measured(
    qtbot: QtBot, rows: Sequence[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    table, measured = DataTable(), [0]
    qtbot.addWidget(table)
    model = TableModel([TableColumn("Figure", str)], 1_000_000)
    model.arrange(np.array(rows, dtype=np.int64))
    title = TableModel.headerData

    def counted(*asked: object) -> object:
        measured[0] += 1
        return title(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(TableModel, "headerData", counted)
    table.show_model(model, "")
    room = table.verticalHeader().sizeHint()
    assert measured[0] < 100
    assert room == QHeaderView.sizeHint(table.verticalHeader())
