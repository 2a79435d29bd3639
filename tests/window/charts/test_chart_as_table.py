"""The same data is a table one click away, with the words of the chart round it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.charts.theme import DARK, LIGHT, Theme
from harbin_viewer.factsheet.descriptor.package import open_package
from harbin_viewer.window.charts.chart_table import ChartTable
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.table_model import TableColumn, TableModel
from harbin_viewer.window.text.wrapped_text import WrappedText
from harbin_viewer.window.widgets.palette import palette_from
from tests.window.charts.charts_page import button, titles
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only


def test_the_same_data_is_a_table_one_click_away(qtbot: QtBot, page: ChartsPage) -> None:
    qtbot.mouseClick(button(page, "Table"), Qt.MouseButton.LeftButton)
    assert page.table.isVisible()
    model = page.table.model()
    shown = [[model.index(row, column).data() for column in range(model.columnCount())] for row in range(3)]
    assert [row[:2] for row in shown] == [["2020", "107.0"], ["2021", "114.0"], ["2022", "140.0"]]
    assert [row[2] for row in shown][1:] == ["Contradicted", "Contradicted"]
    qtbot.mouseClick(button(page, "Table"), Qt.MouseButton.LeftButton)
    assert page.view.isVisible()


def words_round_the_table(page: ChartsPage) -> list[str]:
    return [one.text() for one in every(WrappedText, page)]


def test_round_the_table_stand_title_measure_note_and_sources_of_the_chart(page: ChartsPage) -> None:
    views = open_package(bundle.default_sheet()).sound().views
    page.commands()["table"]()
    for number, view in enumerate(views):
        page.list.choose(number)
        picture = page.view.picture()
        assert picture is not None
        title, subtitle, *notes, sources = words_round_the_table(page)
        assert (title, subtitle) == (view.label, view.subtitle)
        assert all(one.startswith(f"Note to the chart: {view.note}") for one in notes)
        assert len(notes) == 1 or not view.note
        lines = sorted((one.y, one.text) for one in picture.texts if one.role == "source")
        assert sources == " ".join(text for _y, text in lines)
        assert sources.startswith("Sources: " if ";" in sources else "Source: ")


def test_a_chart_without_note_leaves_no_empty_line_under_its_table(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    table = small_sheet / "harvest.csv"
    table.write_text(table.read_text("utf-8").replace("claimed", "confirmed").replace("contradicted", "confirmed")
                     .replace("single", "confirmed"), "utf-8")  # fmt: skip
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(2)
    page = only(ChartsPage, window)
    page.commands()["table"]()
    assert words_round_the_table(page) == ["Apples", "t", "Source: The almanac"]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("width", [700, 1000, 1600])
def test_the_words_round_the_table_are_shown_whole_and_in_the_themes_inks(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, page: ChartsPage, theme: Theme, width: int
) -> None:
    page.list.choose(8)
    page.commands()["table"]()
    qapp.setPalette(palette_from(theme))
    window.resize(width, 700)
    QApplication.processEvents()
    texts = every(WrappedText, page)
    assert len(texts) == 4
    assert all(one.height() >= one.heightForWidth(one.width()) for one in texts)
    assert page.table.height() > 150
    inks = [one.palette().color(QPalette.ColorRole.WindowText).name() for one in texts]
    assert inks == [theme.ink, theme.muted, theme.muted, theme.muted]


def test_the_note_follows_a_short_table_and_a_long_one_scrolls(window: MainWindow, page: ChartsPage) -> None:
    page.commands()["table"]()
    QApplication.processEvents()
    note = every(WrappedText, page)[2]
    assert 0 <= note.mapTo(page, QPoint()).y() - page.table.mapTo(page, QPoint(0, page.table.height())).y() < 20
    assert not page.table.verticalScrollBar().isVisible()
    page.list.choose(5)
    window.resize(1000, 460)
    QApplication.processEvents()
    assert page.table.verticalScrollBar().isVisible()
    assert every(WrappedText, page)[3].geometry().bottom() < only(ChartTable, page).height()


def test_each_column_with_statuses_says_whose_they_are(page: ChartsPage) -> None:
    page.commands()["table"]()
    page.go_to("article-volume", None)
    assert titles(page) == ["Year", "Trade volume (billion USD)", "Status"]
    page.go_to("volume-compared", None)
    assert titles(page)[1:5] == [
        "Article (billion USD)", "Article: status", "China Customs (billion USD)", "China Customs: status",
    ]  # fmt: skip
    for row in range(page.list.model().rowCount()):
        page.list.choose(row)
        assert len(set(titles(page))) == len(titles(page))


def test_a_status_has_its_mark_and_figures_their_points_one_under_the_other(page: ChartsPage) -> None:
    page.commands()["table"]()
    page.go_to("volume-compared", None)
    page.commands()["table"]()
    model = page.table.model()
    assert isinstance(model, TableModel)
    marked = {column.text(row) for column in model.columns for row in range(model.count) if column.status(row)}
    assert {"Contradicted", "Confirmed"} <= marked
    assert [column.most_decimals for column in model.columns if column.is_number] == [
        max(len(column.text(row).partition(".")[2]) for row in range(model.count))
        for column in model.columns if column.is_number
    ]  # fmt: skip
    assert max(column.most_decimals for column in model.columns) > 0


def test_a_title_too_long_for_its_column_keeps_its_ends_and_is_told_whole_on_hover(qtbot: QtBot) -> None:
    title = f"Exports {'of the province ' * 20}to Russia: status"
    table = DataTable()
    qtbot.addWidget(table)
    table.show_model(TableModel([TableColumn(title, str)], 1), "")
    shown = table.header.shown_title(0)
    assert shown.startswith("Exports of")
    assert shown.endswith("to Russia: status")
    assert table.fontMetrics().horizontalAdvance(shown) <= table.columnWidth(0)
    assert table.model().headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == title


def test_sources_with_different_years_stand_in_one_table_with_gaps(page: ChartsPage) -> None:
    titles = [view.name for view in open_package(bundle.default_sheet()).sound().views]
    page.commands()["table"]()
    page.list.choose(titles.index("customs-compared"))
    page.commands()["table"]()
    model = page.table.model()
    years = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert years == sorted(set(years))
    assert {"2018", "2019", "2020", "2021"} <= set(years)


def test_a_table_has_no_column_of_statuses_where_none_is_stated(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    descriptor = small_sheet / "datapackage.json"
    (small_sheet / "harvest.csv").write_text(
        "year,apples,text,source,references,place,status,note\n2001,10.0,,almanac,,,,\n2002,12.5,,almanac,,,,\n",
        encoding="utf-8",
    )
    descriptor.write_text(descriptor.read_text(encoding="utf-8").replace('"claimed"', '"single"'), encoding="utf-8")
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(2)
    page = only(ChartsPage, window)
    page.commands()["table"]()
    model = page.table.model()
    assert isinstance(model, TableModel)
    assert [column.title for column in model.columns] == ["year", "apples (t)"]
