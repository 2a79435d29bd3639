"""The table of a chart is sorted and filtered as any table, kept so, and led to and taken along as it stands."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.formats.data.data_text import as_cells, pasted_lines
from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.tables.table_browser import TableBrowser
from tests.window.conftest import OpenWindow
from tests.window.finding import only, open_dialog, written
from tests.window.tables.browser_samples import arranged, click_heading, column

CUSTOMS = "customs-compared"
"""A chart of two series and four years."""


@pytest.fixture
def browser(page: ChartsPage) -> TableBrowser:
    page.go_to(CUSTOMS, None)
    page.commands()["table"]()
    return page.desk.table.page.browser


def filtered(qtbot: QtBot, browser: TableBrowser, words: str) -> list[str]:
    return arranged(qtbot, browser, lambda: browser.bar.field.setText(words))


def test_a_heading_sorts_years_figures_and_statuses_and_then_as_in_the_chart(
    qtbot: QtBot, browser: TableBrowser
) -> None:
    years = column(browser, 0)
    figures = [float(text) for text in column(browser, 1)]
    assert arranged(qtbot, browser, lambda: click_heading(browser, 1))
    assert [float(text) for text in column(browser, 1)] == sorted(figures)
    arranged(qtbot, browser, lambda: click_heading(browser, 1))
    assert [float(text) for text in column(browser, 1)] == sorted(figures, reverse=True)
    assert arranged(qtbot, browser, lambda: click_heading(browser, 1)) == years
    assert arranged(qtbot, browser, lambda: click_heading(browser, 0)) == years
    assert arranged(qtbot, browser, lambda: click_heading(browser, 0)) == years[::-1]
    arranged(qtbot, browser, lambda: click_heading(browser, 4))
    statuses = column(browser, 4)
    assert statuses == sorted(statuses, key=["Confirmed", "Single source"].index)


def test_names_are_sorted_by_the_alphabet_and_months_by_time(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    (small_sheet / "harvest.csv").write_text(
        "year,apples,text,source,references,place,status,note\n"
        "2024-11,3,a,almanac,,,,\n2024-09,2,b,almanac,,,,\n2024-10,1.50,c,almanac,,,,\n", "utf-8",
    )  # fmt: skip
    descriptor = small_sheet / "datapackage.json"
    content = json.loads(descriptor.read_text("utf-8").replace('"type": "year"', '"type": "yearmonth"'))
    del content["factsheet"]["tabs"][0]
    descriptor.write_text(json.dumps(content), "utf-8")
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(1)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    page.commands()["table"]()
    browser = page.desk.table.page.browser
    arranged(qtbot, browser, lambda: click_heading(browser, 0))
    figures = column(browser, 1)
    assert figures == ["2", "1.50", "3"]
    assert filtered(qtbot, browser, "1.50") == [column(browser, 0)[0]]
    assert column(browser, 1) == ["1.50"]


def test_what_is_typed_filters_and_the_chart_finds_a_hidden_figure_and_says_so(
    qtbot: QtBot, window: MainWindow, page: ChartsPage, browser: TableBrowser
) -> None:
    assert filtered(qtbot, browser, "2020") == ["2020"]
    chart = page.desk.shown()
    hidden = chart.told[1].cell(0)
    page.desk.point_at(hidden)
    taken_away = "The filter left this row out, and was taken away."
    qtbot.waitUntil(lambda: taken_away in only(StatusLine, window).sentence)
    assert page.table.current_cell == hidden
    assert browser.bar.field.text() == ""


def test_a_row_that_is_found_while_a_filter_is_still_at_work_is_reached(qtbot: QtBot, page: ChartsPage) -> None:
    page.commands()["table"]()
    page.go_to(CUSTOMS, None)
    browser = page.desk.table.page.browser
    hidden = page.desk.shown().told[1].cell(0)
    browser.restore({"arrangement": {"words": "2020"}})
    page.desk.point_at(hidden)
    qtbot.waitUntil(lambda: page.table.current_cell == hidden)
    assert not browser.arrangement.filters


def test_it_comes_back_arranged_when_chart_or_face_change_and_with_the_state(
    qtbot: QtBot, open_window: OpenWindow, page: ChartsPage, browser: TableBrowser, window: MainWindow
) -> None:
    arranged(qtbot, browser, lambda: click_heading(browser, 0))
    arranged(qtbot, browser, lambda: click_heading(browser, 0))
    wanted = filtered(qtbot, browser, "202")
    assert wanted == ["2021", "2020"]
    page.commands()["table"]()
    page.go_to("article-volume", None)
    page.commands()["table"]()
    assert not browser.arrangement.filters
    with qtbot.waitSignal(browser.arranged):
        page.go_to(CUSTOMS, None)
    assert column(browser, 0) == wanted
    label = page.desk.shown().series[1].label
    with qtbot.waitSignal(browser.arranged):
        page.desk.switch(label)
    assert column(browser, 0) == wanted
    second = open_window()
    second.take_state(json.loads(json.dumps(window.state())))
    qtbot.waitUntil(second.is_ready)
    again = only(ChartsPage, second).desk.table
    qtbot.waitUntil(lambda: again.is_shown and column(again.page.browser, 0) == wanted)
    assert again.page.browser.bar.field.text() == "202"


def test_data_are_copied_as_they_stand_in_the_table_and_that_is_said(
    qtbot: QtBot, window: MainWindow, page: ChartsPage, browser: TableBrowser, opened: Document
) -> None:
    page.commands()["copy_data"]()
    whole = QGuiApplication.clipboard().text()
    assert whole == as_cells(pasted_lines(opened, page.desk.shown()))
    arranged(qtbot, browser, lambda: click_heading(browser, 0))
    arranged(qtbot, browser, lambda: click_heading(browser, 0))
    filtered(qtbot, browser, "202")
    page.commands()["copy_data"]()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert [line[1] for line in lines[1:]] == ["2021", "2020"] * 2
    assert {"\t".join(line) for line in lines} < set(whole.splitlines())
    assert "as its rows stand in the table (2), was copied" in only(StatusLine, window).sentence
    page.commands()["copy_markdown"]()
    assert QGuiApplication.clipboard().text().count("\n") == 5
    page.commands()["table"]()
    page.commands()["copy_data"]()
    assert QGuiApplication.clipboard().text() == whole


def test_selected_cells_are_copied_in_their_order_as_text_and_as_a_table(
    qtbot: QtBot, page: ChartsPage, browser: TableBrowser
) -> None:
    page.go_to("volume-difference", None)
    arranged(qtbot, browser, lambda: click_heading(browser, 0))
    arranged(qtbot, browser, lambda: click_heading(browser, 0))
    browser.table.selectAll()
    browser.table.copy()
    data = QGuiApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in data.text().splitlines()]
    assert [line[0] for line in lines] == ["Year", "2022", "2021", "2020"]
    gap = next(at for at, title in enumerate(lines[0]) if title.startswith("Gap ("))
    assert all(float(line[gap]) < 0 for line in lines[1:])  # a true minus would be a word to spreadsheets
    assert '<tr><td>2022</td><td sdval="140.0" sdnum="1033;1033;0.0" x:num="140.0" ' in data.html()


def test_rows_like_a_cell_are_those_with_its_figure_as_it_is_stated_or_with_none(
    qtbot: QtBot, browser: TableBrowser, page: ChartsPage
) -> None:
    page.go_to("volume-compared", None)
    assert "Only rows with “107.0” here" in rows_offered(browser, 0, 1)
    assert arranged(qtbot, browser, rows_offered(browser, 0, 1)["Only rows with “107.0” here"].trigger) == ["2020"]
    arranged(qtbot, browser, browser.bar.all_rows.click)
    assert column(browser, 5)[2] == "–"
    assert arranged(qtbot, browser, rows_offered(browser, 2, 5)["Only rows without a value here"].trigger) == ["2022"]
    browser.table.selectAll()
    browser.table.copy()
    assert QGuiApplication.clipboard().text().rstrip("\n").split("\t")[5:] == ["", ""]


def rows_offered(browser: TableBrowser, row: int, number: int) -> dict[str, QAction]:
    """What the menu of a cell offers, by its words."""
    browser.table.setCurrentIndex(browser.table.model().index(row, number))
    browser.table.open_cell_menu(browser.table.mapToGlobal(browser.table.rect().center()))
    menu = open_dialog(QMenu)
    menu.hide()
    return {written(action): action for action in menu.actions()}
