"""Columns, cells and the state of a table are shown, written and kept as the reader has chosen."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QFont, QGuiApplication
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.charts.formats.data.table_data import export
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.finding import search
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.values.columns import objects
from harbin_viewer.window.charts.chart_columns import chart_columns, places
from harbin_viewer.window.dialogs.find_dialog import FindDialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.tables.arrangement import Arrangement, arranged_rows, arrangement_from
from harbin_viewer.window.tables.browser_words import counted
from harbin_viewer.window.tables.columns.column_values import ColumnValues
from harbin_viewer.window.tables.columns.natural_order import natural_ranks
from harbin_viewer.window.tables.table_browser import TableBrowser
from harbin_viewer.window.tables.table_columns import table_columns
from harbin_viewer.window.tables.table_model import TableModel
from harbin_viewer.window.tables.table_tab import TablePage
from harbin_viewer.window.tables.taking.file_columns import file_columns
from harbin_viewer.window.text.links.text_link import TextLink
from tests.window.conftest import OpenWindow
from tests.window.finding import only, open_dialog
from tests.window.tables.browser_samples import ROWS, arranged, click_heading, ignore, names


def test_hidden_columns_are_left_out_of_what_is_copied_and_come_back(qtbot: QtBot, browser: TableBrowser) -> None:
    browser.restore({"hidden": ["day", "note", "gone"]})
    assert [browser.table.isColumnHidden(number) for number in range(5)] == [False, True, False, False, True]
    with qtbot.waitSignal(browser.said):
        browser.bar.copy_asked.emit()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[:2] == ["Name\tweight (kg)\tstatus", "item 10\t140.0\tConfirmed"]
    browser.bar.columns_asked.emit()
    assert not any(browser.table.isColumnHidden(number) for number in range(5))


def test_a_column_comes_back_as_wide_as_it_went_when_rows_are_sorted_by_it(qtbot: QtBot, browser: TableBrowser) -> None:
    arranged(qtbot, browser, lambda: click_heading(browser, 2))
    before = browser.table.columnWidth(2)
    browser.turn_column(2)
    browser.turn_column(2)
    assert browser.table.columnWidth(2) == before


def test_a_column_that_was_hidden_while_all_type_grew_is_as_wide_as_if_it_had_been_seen(browser: TableBrowser) -> None:
    def width_when_grown(font: QFont, factor: float) -> int:
        font.setPointSizeF(font.pointSizeF() * factor)
        browser.table.setFont(font)
        return browser.table.columnWidth(2)

    seen = width_when_grown(browser.table.font(), 2)
    width_when_grown(browser.table.font(), 0.5)
    browser.turn_column(2)
    width_when_grown(browser.table.font(), 2)
    browser.turn_column(2)
    assert browser.table.columnWidth(2) == seen


def test_the_first_columns_stay_while_the_others_are_scrolled(qtbot: QtBot, browser: TableBrowser) -> None:
    browser.resize(420, 400)
    browser.restore({"frozen": "name"})
    bar = browser.table.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    frozen = browser.table.frozen
    assert frozen.isVisible()
    assert frozen.indexAt(QPoint(5, 5)).data() == "item 10"
    assert not frozen.isColumnHidden(0)
    assert frozen.isColumnHidden(1)
    assert [frozen.rowViewportPosition(row) for row in range(5)] == [
        browser.table.rowViewportPosition(row) for row in range(5)
    ]
    browser.table.setCurrentIndex(browser.table.model().index(2, 1))
    assert browser.table.visualRect(browser.table.currentIndex()).left() >= frozen.width()


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_what_is_shown_is_written_as_it_is_shown(
    qtbot: QtBot, browser: TableBrowser, tmp_path: Path, kind: str
) -> None:
    browser.restore({"hidden": ["day", "status"]})
    arranged(qtbot, browser, lambda: click_heading(browser, 2))
    file = tmp_path / f"out.{kind}"
    model = browser.shown_model()
    with qtbot.waitSignal(browser.said, check_params_cb=lambda _sentence, path: path == file):
        browser.export.write(model, [0, 2, 4], file, kind, "Things")
    if kind == "csv":
        lines = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
        assert lines[0] == ["Name", "weight (kg)", "note"]
        assert [line[1] for line in lines[1:]] == ["-3.5", "99.25", "99.25", "140.0", ""]
    elif kind == "xlsx":
        sheet = openpyxl.load_workbook(file).active
        assert sheet is not None
        assert [row[1].value for row in sheet.iter_rows(min_row=2)] == [-3.5, 99.25, 99.25, 140, None]
        assert sheet["B5"].number_format == "0.0"
    else:
        data = json.loads(file.read_text(encoding="utf-8"))["data"]
        assert data[0] == {"name": "Éclair", "weight": -3.5, "note": ROWS[3][4]}
        assert data[4]["weight"] is None


def test_rows_that_cannot_be_written_are_no_more_said_to_be_written(
    qtbot: QtBot, browser: TableBrowser, tmp_path: Path
) -> None:
    said: list[str] = []
    browser.said.connect(lambda sentence, _path: said.append(sentence))
    with qtbot.waitSignal(browser.export.failed):
        browser.export.write(browser.shown_model(), [0], tmp_path / "gone" / "out.csv", "csv", "Things")
    assert said == ["5 rows are being written …", ""]


def test_names_and_statuses_of_the_table_of_a_chart_are_in_its_json_as_they_are_shown(tmp_path: Path) -> None:
    document = open_document(bundle.default_sheet())
    chart = make_chart(document, document.sheet.views[0])
    columns = chart_columns(chart, places(chart), "Year")
    model, file = TableModel(columns, len(places(chart))), tmp_path / "rows.json"
    export(file_columns(model, range(len(columns))), model.rowCount(), file, "json", ("Rows", ""), ignore)
    for row, record in enumerate(json.loads(file.read_text(encoding="utf-8"))["data"]):
        assert record["Year"] == columns[0].text(row)
        assert [record[one.name] for one in columns if one.status(row)] == [
            one.text(row) for one in columns if one.status(row)
        ]


def test_a_long_cell_is_read_in_place_as_it_is_written(browser: TableBrowser) -> None:
    assert browser.reader.isVisible()
    browser.table.setCurrentIndex(browser.table.model().index(3, 4))
    assert browser.reader.text.toPlainText() == ROWS[3][4]


def test_hints_are_never_read_as_markup(browser: TableBrowser) -> None:
    hint = str(browser.table.model().index(3, 4).data(Qt.ItemDataRole.ToolTipRole))
    assert "<b>" not in hint
    assert "&lt;b&gt;sweet&lt;/b&gt; &amp;" in hint


def test_a_cell_that_cannot_be_read_is_marked_and_told_in_its_place(
    qtbot: QtBot, open_window: OpenWindow, table_sheet: Path
) -> None:
    file = table_sheet / "things.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("99.25,claimed", "heavy,claimed"), "utf-8")
    document = open_document(table_sheet)
    weights = next(one for one in table_columns(document.table("things"), document.label) if one.name == "weight")
    assert weights.text(1) == "heavy"
    assert "heavy" in weights.mistake(1)
    assert weights.mistake(0) == ""
    assert weights.values is not None
    assert weights.values.with_word("heavy", ignore).tolist() == [False, True, False, False, False]


def test_the_way_a_table_is_shown_comes_back_with_the_state(
    qtbot: QtBot, open_window: OpenWindow, table_sheet: Path
) -> None:
    first = open_window(table_sheet)
    qtbot.waitUntil(first.is_ready)
    browser = only(TableBrowser, first)
    qtbot.waitUntil(browser.bar.isEnabled)
    arranged(qtbot, browser, lambda: browser.bar.field.setText("the"))
    arranged(qtbot, browser, lambda: click_heading(browser, 0))
    browser.restore(browser.state() | {"hidden": ["day"]})
    state = json.loads(json.dumps(first.state()))
    second: MainWindow = open_window(table_sheet)
    second.take_state(state)
    qtbot.waitUntil(second.is_ready)
    again = only(TableBrowser, second)
    qtbot.waitUntil(lambda: again.shown_model().rowCount() == 3)
    assert names(again) == ["apple", "Item 9", "item 10"]
    assert again.table.isColumnHidden(1)
    assert again.bar.field.text() == "the"


def test_any_state_is_read_without_a_fault() -> None:
    for state in (None, 3, {"values": 7, "sort": 2}, {"values": {"a": "b"}, "words": None}):
        assert isinstance(arrangement_from(state), Arrangement)
    whole = Arrangement("a", True, "w", {"b": frozenset({"x", ""})})
    assert arrangement_from(json.loads(json.dumps(whole.state()))) == whole


def test_natural_ranks_sort_many_texts_as_people_do() -> None:
    texts = [f"{'aB'[number % 2]}{number * 7919 % 10_007}" for number in range(10_000)]
    ranks = natural_ranks(texts, ignore)
    order = sorted(range(len(texts)), key=ranks.__getitem__)
    assert [texts[at] for at in order] == sorted(texts, key=lambda text: (text[0].lower(), int(text[1:])))


def test_columns_of_lists_and_of_other_values_sort_and_filter() -> None:
    values = ColumnValues(objects([["b", 2], True, None, {"a": 1}, ["b", 2]]))
    rows = arranged_rows({"v": values}, Arrangement("v"), 5, ignore).rows
    assert rows is not None
    assert rows.tolist()[-1] == 2
    assert values.with_word("true", ignore).tolist() == [False, True, False, False, False]


def test_long_tables_are_searched_too_and_lead_to_their_rows(
    qtbot: QtBot, open_window: OpenWindow, table_sheet: Path
) -> None:
    count = 60_000
    lines = "".join(f"{row},word{row * 7919 % count}\n" for row in range(count))
    (table_sheet / "others.csv").write_text(f"a,b\n{lines}", encoding="utf-8")
    window = open_window(table_sheet)
    qtbot.waitUntil(lambda: window.loader.index is not None)
    index = window.loader.index
    assert index is not None
    assert "others" in index.left_out
    only(Menus, window).actions_by_name["find"].trigger()
    dialog = open_dialog(FindDialog)
    dialog.field.setText("word59999")
    qtbot.waitUntil(lambda: bool(dialog.results))
    row = next(one for one in range(count) if one * 7919 % count == 59_999)
    assert dialog.results[0].entry.heading == f"others, row {counted(row + 2)}"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    browser = only(TableBrowser, window)
    qtbot.waitUntil(lambda: browser.table.currentIndex().row() == row)
    assert browser.shown_model().headerData(row, Qt.Orientation.Vertical) == str(row + 2), "as messages name it"


def test_a_figure_is_found_before_those_that_only_begin_like_it(
    qtbot: QtBot, open_window: OpenWindow, table_sheet: Path
) -> None:
    (table_sheet / "others.csv").write_text("a,b\n1,1903 was a year\n2,1907 too\n3,it was 190.271\n", "utf-8")
    index = search.build(open_document(table_sheet))
    assert next(found.excerpt.rsplit(" ", 1)[-1] for found in index.find("190")) == "190.271"
    assert len(index.find("190")) == 3


def test_the_evidence_of_a_cell_is_a_button_away_for_those_who_know_no_double_click(
    qtbot: QtBot, small_sheet: Path, open_window: OpenWindow
) -> None:
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(3)
    browser = only(TableBrowser, window)
    qtbot.waitUntil(browser.bar.isEnabled)
    link = next(one for one in browser.bar.findChildren(TextLink) if one.text() == "Who says it")
    browser.table.setCurrentIndex(QModelIndex())
    assert not link.isEnabled()
    assert "Select a figure first" in link.toolTip()
    browser.table.setCurrentIndex(browser.table.model().index(1, 1))
    assert link.isEnabled()
    with qtbot.waitSignal(browser.cell_asked) as asked:
        link.click()
    assert asked.args == [CellAt("harvest", 1, "apples")]


def test_enter_on_a_title_in_the_list_leads_into_its_table(
    qtbot: QtBot, open_window: OpenWindow, table_sheet: Path
) -> None:
    window = open_window(table_sheet)
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, TablePage))
    page = only(TablePage, window)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 2 and page.table.isVisible())
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.table.hasFocus()
