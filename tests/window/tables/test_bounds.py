"""From–to: rows with figures, days and months between two limits, in the window."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.tables.columns.bounds_row import BoundsRow
from harbin_viewer.window.tables.columns.column_panel import ColumnPanel
from harbin_viewer.window.tables.table_browser import TableBrowser
from harbin_viewer.window.tables.table_columns import table_columns
from harbin_viewer.window.tables.table_model import TableModel
from harbin_viewer.window.text.links.text_link import TextLink
from tests.window.tables.browser_samples import arranged, names

CITIES = (
    "Stadt;Einwohner;Gemessen am\nBerlin;3.769.495;05.02.2024\nHamburg;1.899.160;06.02.2024\n"
    "Bremen;569.396;17.03.2024\nUlm;126.329;20.04.2024\nEmden;49.913;\n"
)


def browser_of(qtbot: QtBot, file: Path) -> TableBrowser:
    browser = shown(file)
    qtbot.addWidget(browser)
    return browser


def shown(file: Path) -> TableBrowser:
    document = open_document(file)
    table = document.table(document.sheet.resources[0].name)
    browser = TableBrowser(lambda: file.parent)
    browser.show_table(TableModel(table_columns(table, document.label), len(table)), "Cities", "Cities")
    browser.resize(900, 500)
    browser.show()
    return browser


@pytest.fixture
def cities(qtbot: QtBot, tmp_path: Path) -> TableBrowser:
    file = tmp_path / "cities.csv"
    file.write_text(CITIES, encoding="utf-8")
    return browser_of(qtbot, file)


def opened(browser: TableBrowser, column: int) -> tuple[ColumnPanel, BoundsRow]:
    browser.open_column(column)
    panel = browser.findChildren(ColumnPanel)[-1]
    row = panel.bounds
    assert row is not None
    return panel, row


def typed(row: BoundsRow, least: str, most: str) -> None:
    for field, text in ((row.least, least), (row.most, most)):
        field.clear()
        QTest.keyClicks(field, text)
    QTest.keyClick(row.most, Qt.Key.Key_Return)


def chips(browser: TableBrowser) -> list[str]:
    links = [link for link in browser.bar.findChildren(TextLink) if link.text().endswith("✕") and link.isVisible()]
    return [link.accessibleName() for link in links]


def test_rows_with_figures_from_to_are_shown_and_told_and_kept(qtbot: QtBot, cities: TableBrowser) -> None:
    panel, row = opened(cities, 1)
    qtbot.waitUntil(lambda: row.least.placeholderText() == "49,913")
    assert arranged(qtbot, cities, lambda: typed(row, "126.329", "2m")) == ["Hamburg", "Bremen", "Ulm"]
    assert (row.least.text(), row.most.text()) == ("126,329", "2,000,000")  # what was understood is seen
    assert chips(cities) == ["Einwohner: from 126,329 to 2,000,000"]
    state = json.loads(json.dumps(cities.state()))
    panel.close()
    assert arranged(qtbot, cities, lambda: cities.bar.value_dropped.emit(1))[-1] == "Emden"
    assert arranged(qtbot, cities, lambda: cities.restore(state)) == ["Hamburg", "Bremen", "Ulm"]
    _again, row = opened(cities, 1)
    assert (row.least.text(), row.most.text()) == ("126,329", "2,000,000")
    with qtbot.waitSignal(cities.arranged):
        row.most.clear()
        QTest.keyClick(row.most, Qt.Key.Key_Backspace)
        row.most.textEdited.emit("")
    assert chips(cities) == ["Einwohner: from 126,329"]


def test_days_in_the_order_of_the_file_and_whole_months_bound_too(qtbot: QtBot, cities: TableBrowser) -> None:
    _panel, row = opened(cities, 2)
    assert arranged(qtbot, cities, lambda: typed(row, "6.2.2024", "2024-03")) == ["Hamburg", "Bremen"]
    assert chips(cities) == ["Gemessen am: from 2024-02-06 to 2024-03"]


def test_months_bound(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "rain.csv"
    file.write_text("Month,Rain (mm)\n2024-01,3\n2024-02,5\n2024-03,4\n,9\n", encoding="utf-8")
    rain = browser_of(qtbot, file)
    _panel, row = opened(rain, 0)
    assert arranged(qtbot, rain, lambda: typed(row, "Feb 2024", "2024")) == ["2024-02", "2024-03"]


def test_what_is_wrong_is_one_sentence_and_the_rows_stay(qtbot: QtBot, cities: TableBrowser) -> None:
    _panel, row = opened(cities, 1)
    arranged(qtbot, cities, lambda: typed(row, "1m", ""))
    typed(row, "1m", "much")
    assert row.said.text() == "“much” is no figure: type one such as 100,000 or 1.5m."
    described = QAccessible.queryAccessibleInterface(row.most).text(QAccessible.Text.Description)
    assert described == row.said.text()
    typed(row, "1m", "5k")
    assert row.said.text() == "Nothing lies from 1,000,000 to 5,000: the first is above the second."
    assert chips(cities) == ["Einwohner: from 1,000,000"]
    assert names(cities) == ["Berlin", "Hamburg"]


def test_the_fields_have_names_and_keys_and_columns_of_words_have_none(qtbot: QtBot, cities: TableBrowser) -> None:
    _panel, row = opened(cities, 1)
    assert [field.accessibleName() for field in (row.least, row.most)] == ["From, this included", "To, this included"]
    cities.open_column(0)
    assert cities.findChildren(ColumnPanel)[-1].bounds is None


def test_a_limit_of_other_values_than_a_column_has_now_is_left_out(qtbot: QtBot, cities: TableBrowser) -> None:
    bounds = {"Einwohner": ["2024-01", None], "Gemessen_am": [3, None], "Stadt": [1, 2], "gone": [1, 2]}
    cities.restore({"arrangement": {"bounds": bounds}})
    assert chips(cities) == []


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx"])
def test_a_file_says_which_rows_it_has(
    qtbot: QtBot, cities: TableBrowser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    file = tmp_path / f"rows.{ending}"
    _panel, row = opened(cities, 1)
    arranged(qtbot, cities, lambda: typed(row, "1m", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(file), ""))
    told: list[str] = []
    cities.said.connect(lambda sentence, _file: told.append(sentence))
    cities.bar.export_asked.emit()
    qtbot.waitUntil(lambda: told[-1].startswith(f"2 rows were written to rows.{ending}."))
    left = "Only rows that fit this filter: Einwohner: from 1,000,000."
    if ending == "csv":
        assert told[-1].endswith("A CSV has no place that says by which filter.")
    elif ending == "json":
        assert json.loads(file.read_text(encoding="utf-8"))["filter"] == left
    else:
        with ZipFile(file) as book:
            assert left in book.read("docProps/core.xml").decode()


@pytest.mark.usefixtures("qtbot")  # which hears of exceptions
def test_who_closes_the_window_while_typing_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "cities.csv"
    file.write_text(CITIES, encoding="utf-8")
    browser = shown(file)
    _panel, row = opened(browser, 1)
    row.least.setFocus()
    QTest.keyClicks(row.least, "1m")
    delete(browser)


def test_what_was_typed_is_taken_when_the_panel_closes(qtbot: QtBot, cities: TableBrowser) -> None:
    panel, row = opened(cities, 1)
    QTest.keyClicks(row.least, "1m")
    assert arranged(qtbot, cities, panel.close) == ["Berlin", "Hamburg"]
    assert cities.bar.all_rows.isVisible()
