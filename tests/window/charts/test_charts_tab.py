import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPalette, QStatusTipEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.charts.scene import MarkAt
from harbin_viewer.charts.theme import DARK, LIGHT, Theme
from harbin_viewer.factsheet.descriptor.package import open_sheet
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.charts.chart_table import ChartTable
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.charts.pointing.point_note import PointNote
from harbin_viewer.window.evidence.other_source import OtherWordButton
from harbin_viewer.window.evidence.provenance_view import ProvenanceView
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menus import Menus
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.table_model import TableColumn, TableModel
from harbin_viewer.window.tabs.title_list import TitleList
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.wrapped_text import WrappedText
from harbin_viewer.window.widgets.action_button import ActionButton
from harbin_viewer.window.widgets.palette import palette_from
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ChartsPage:
    window.resize(1000, 700)
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    return page


def marks(page: ChartsPage) -> tuple[MarkAt, ...]:
    picture = page.view.picture()
    assert picture is not None
    return picture.marks


def middle(mark: MarkAt) -> QPoint:
    return QPoint(round(mark.box.x + mark.box.width / 2), round(mark.box.y + mark.box.height / 2))


def button(page: ChartsPage, word: str) -> ActionButton:
    return next(one for one in page.findChildren(ActionButton) if one.text() == word)


def test_all_charts_of_the_sheet_are_in_the_list(page: ChartsPage) -> None:
    titles = [page.list.model().index(row, 0).data() for row in range(page.list.model().rowCount())]
    assert titles == [view.label for view in open_sheet(bundle.default_sheet()).views]


def test_every_chart_can_be_shown(qtbot: QtBot, page: ChartsPage) -> None:
    for row in range(page.list.model().rowCount()):
        page.list.choose(row)
        assert page.view.accessibleName() == page.list.model().index(row, 0).data()
        assert marks(page)


def test_the_chart_is_described_in_words_for_a_screen_reader(page: ChartsPage) -> None:
    assert "2020" in page.view.accessibleDescription()


def test_from_the_2021_bar_to_who_says_otherwise_in_one_click(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    bar = marks(page)[1]
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(bar))
    panel = only(SidePanel, window)
    others = [one.accessibleName() for one in every(OtherWordButton, panel)]
    assert any("China Customs says 146.887 billion USD" in one and "22.4%" in one for one in others)


def test_hovering_reads_value_status_and_source(qtbot: QtBot, page: ChartsPage) -> None:
    heard: list[str] = []
    page.view.point_changed.connect(heard.append)
    qtbot.mouseMove(page.view.viewport(), middle(marks(page)[1]))
    page.view.scene().sigMouseMoved.emit(page.view.mapToScene(middle(marks(page)[1])))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[-1].startswith("2021 · ")
    assert heard[-1].endswith(": 114.0 billion USD. Contradicted. Article.")
    assert only(PointNote, page).isVisible()


def total_of(page: ChartsPage, year: str, name: str) -> MarkAt:
    """The mark of the total above a bar of the view of that name, which is then shown."""
    page.list.choose([view.name for view in open_sheet(bundle.default_sheet()).views].index(name))
    chart = page.view._chart
    assert chart is not None
    return next(one for one in marks(page) if one.series == len(chart.series)
                and chart.x_text(float(chart.told[one.series].x[one.point])) == year)  # fmt: skip


def test_the_total_above_a_bar_is_told_on_hover_and_leads_to_its_own_cell(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    total = total_of(page, "2024", "customs-trade")
    assert total.cell == CellAt("china-customs", 10, "total")
    heard: list[str] = []
    page.view.point_changed.connect(heard.append)
    page.view.scene().sigMouseMoved.emit(page.view.mapToScene(middle(total)))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[-1] == "2024 · Total: 244.81 billion USD. Confirmed. China Customs."
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(total))
    assert "244.81" in only(SidePanel, window).accessibleDescription()


def test_a_total_that_is_a_sum_says_so_and_leads_nowhere(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    descriptor = small_sheet / "datapackage.json"
    content = json.loads(descriptor.read_text(encoding="utf-8"))
    parts = [{"field": "apples", "title": "Some"}, {"field": "apples", "title": "Others"}]
    content["views"][0]["spec"] |= {"type": "stacked", "series": parts}
    descriptor.write_text(json.dumps(content), encoding="utf-8")
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready, timeout=20_000)
    window.resize(1000, 700)
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    total = next(one for one in marks(page) if one.series == 2)
    heard: list[str] = []
    page.view.point_changed.connect(heard.append)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(total))
    assert "Total: " in heard[-1]
    assert heard[-1].endswith("Sum of the parts.")
    del heard[:]
    page.view._point_at(None)
    page.view.scene().sigMouseMoved.emit(page.view.mapToScene(middle(total)))
    qtbot.waitUntil(lambda: len(heard) > 1)
    assert page.view.viewport().cursor().shape() != Qt.CursorShape.PointingHandCursor
    assert not window.findChildren(SidePanel)
    model = page.table.model()
    assert isinstance(model, TableModel)
    assert [one.address(0) for one in model.columns if one.title.startswith("Total (")] == [None]


def test_stated_totals_are_in_the_table_of_a_stack_and_lead_to_their_cells(page: ChartsPage) -> None:
    total_of(page, "2024", "customs-trade")
    model = page.table.model()
    assert isinstance(model, TableModel)
    column = titles(page).index("Total (billion USD)")
    assert model.index(10, column).data() == "244.81"
    assert model.address(model.index(10, column)) == CellAt("china-customs", 10, "total")


def test_arrow_keys_go_from_point_to_point_and_enter_leads_to_the_source(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    heard: list[str] = []
    page.view.point_changed.connect(heard.append)
    page.view.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.view, Qt.Key.Key_Right)
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert ["107.0 billion" in heard[0], "114.0 billion" in heard[1], "140.0 billion" in heard[2]] == [True] * 3
    assert len(heard) == 3, "at the end the cursor stays"
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert "140" in only(SidePanel, window).accessibleDescription()


@pytest.mark.parametrize("way", ["button", "home", "double click", "command"])
def test_zooming_has_an_obvious_way_back(qtbot: QtBot, page: ChartsPage, way: str) -> None:
    whole = button(page, "Whole chart")
    assert not whole.isEnabled()
    page.commands()["zoom_in"]()
    assert page.view.shown_window() is not None
    assert whole.isEnabled()
    if way == "button":
        qtbot.mouseClick(whole, Qt.MouseButton.LeftButton)
    elif way == "home":
        qtbot.keyClick(page.view, Qt.Key.Key_Home)
    elif way == "double click":
        qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    else:
        page.commands()["whole"]()
    assert page.view.shown_window() is None


def test_the_wheel_zooms_round_the_mouse(qtbot: QtBot, page: ChartsPage) -> None:
    page.list.choose(5)
    place = QPointF(page.view.width() / 2, page.view.height() / 2)
    event = QWheelEvent(
        place, page.view.viewport().mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(page.view.viewport(), event)
    assert page.view.shown_window() is not None


def test_dragging_moves_the_part_on_show(qtbot: QtBot, page: ChartsPage) -> None:
    page.list.choose(5)
    for _ in range(3):
        page.commands()["zoom_in"]()
    before = page.view.shown_window()
    port, start = page.view.viewport(), QPoint(page.view.width() // 2, page.view.height() // 2)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 12):
        from PySide6.QtTest import QTest

        QTest.mouseEvent(QTest.MouseAction.MouseMove, port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                         start - QPoint(step * 10, 0))  # fmt: skip
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start - QPoint(110, 0))
    after = page.view.shown_window()
    assert before is not None
    assert after is not None
    assert after[0] > before[0]
    assert after[1] - after[0] == pytest.approx(before[1] - before[0])


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
    views = open_sheet(bundle.default_sheet()).views
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
    qtbot.waitUntil(window.is_ready, timeout=20_000)
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
    assert 0 < note.y() - page.table.geometry().bottom() < 40  # the way to the evidence is between them
    assert not page.table.verticalScrollBar().isVisible()
    page.list.choose(5)
    window.resize(1000, 460)
    QApplication.processEvents()
    assert page.table.verticalScrollBar().isVisible()
    assert every(WrappedText, page)[3].geometry().bottom() < only(ChartTable, page).height()


def titles(page: ChartsPage) -> list[str]:
    model = page.table.model()
    columns = range(model.columnCount())
    return [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]


def test_each_column_with_statuses_says_whose_they_are(page: ChartsPage) -> None:
    page.go_to("article-volume", None)
    assert titles(page) == ["Year", "Trade volume (billion USD)", "Status"]
    page.go_to("volume-compared", None)
    assert titles(page)[1:5] == [
        "Article (billion USD)", "Article: status", "China Customs (billion USD)", "China Customs: status",
    ]  # fmt: skip
    for row in range(page.list.model().rowCount()):
        page.list.choose(row)
        assert len(set(titles(page))) == len(titles(page))


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
    titles = [view.name for view in open_sheet(bundle.default_sheet()).views]
    page.list.choose(titles.index("customs-compared"))
    model = page.table.model()
    years = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert years == sorted(set(years))
    assert {"2018", "2019", "2020", "2021"} <= set(years)


def test_copy_image_puts_a_sharp_picture_on_the_clipboard_and_says_so(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    qtbot.mouseClick(button(page, "Copy image"), Qt.MouseButton.LeftButton)
    image = QGuiApplication.clipboard().image()
    assert image.width() == 2 * page.view.viewport().width()
    assert "copied as an image" in only(StatusLine, window).sentence


def test_what_was_done_is_not_covered_by_the_hint_of_the_button(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    pressed, line = button(page, "Copy data"), only(StatusLine, window)
    QApplication.sendEvent(pressed, QStatusTipEvent(pressed.statusTip()))
    QToolTip.showText(pressed.mapToGlobal(QPoint(5, 5)), pressed.toolTip(), pressed)
    assert line.currentMessage()
    assert QToolTip.isVisible()
    qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert line.currentMessage() == ""
    assert "was copied" in line.sentence


def test_copy_data_puts_cells_on_the_clipboard(qtbot: QtBot, page: ChartsPage) -> None:
    qtbot.mouseClick(button(page, "Copy data"), Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len({line.count("\t") for line in lines}) == 1
    assert any("114" in line for line in lines)


def test_copy_words_puts_the_description_on_the_clipboard(page: ChartsPage) -> None:
    page.commands()["copy_words"]()
    assert QGuiApplication.clipboard().text() == page.view.accessibleDescription()


def test_going_elsewhere_and_back_keeps_chart_and_zoom(page: ChartsPage) -> None:
    page.list.choose(5)
    page.commands()["zoom_in"]()
    state = page.state()
    page.list.choose(0)
    page.restore(state)
    assert page.list.current_row() == 5
    assert page.view.shown_window() == pytest.approx(state["window"])


def test_a_long_table_is_read_in_a_thread_while_the_page_waits(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    rows = "".join(f"{year},1.5,t,almanac,,p,single,\n" for year in range(3_000, 103_000))
    with (small_sheet / "harvest.csv").open("a", encoding="utf-8") as file:
        file.write(rows)
    descriptor = small_sheet / "datapackage.json"
    descriptor.write_text(descriptor.read_text(encoding="utf-8").replace('"type": "year"', '"type": "integer"'))
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready, timeout=20_000)
    window.show_tab(2)
    page = only(ChartsPage, window)
    assert page.commands() == {}
    qtbot.waitUntil(lambda: "export" in page.commands(), timeout=20_000)
    assert page.table.model().rowCount() == 100_003
    assert only(TitleList, page).model().rowCount() == 1


def test_the_data_that_were_on_show_are_shown_again_once_their_long_table_is_read(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    rows = "".join(f"{year},1.5,t,almanac,,p,single,\n" for year in range(3_000, 103_000))
    with (small_sheet / "harvest.csv").open("a", encoding="utf-8") as file:
        file.write(rows)
    descriptor = small_sheet / "datapackage.json"
    descriptor.write_text(descriptor.read_text(encoding="utf-8").replace('"type": "year"', '"type": "integer"'))
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready, timeout=20_000)
    window.show_tab(2)
    page = only(ChartsPage, window)
    page.restore({**page.state(), "table": True})
    assert page.state()["table"]
    qtbot.waitUntil(lambda: page.table.isVisible(), timeout=20_000)
    assert page.table.model().rowCount() == 100_003


def test_enter_in_the_table_leads_to_the_source(qtbot: QtBot, window: MainWindow, page: ChartsPage) -> None:
    page.commands()["table"]()
    table = only(DataTable, page)
    table.setCurrentIndex(table.model().index(1, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert "114" in only(SidePanel, window).accessibleDescription()
    assert every(OtherWordButton, window)


def test_a_click_beside_a_mark_opens_nothing(qtbot: QtBot, window: MainWindow, page: ChartsPage) -> None:
    picture = page.view.picture()
    assert picture is not None
    box = picture.marks[0].box
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(box.x) - 15, round(box.y) - 15))
    assert not window.findChildren(SidePanel)


def test_escape_in_the_panel_gives_the_focus_back_to_the_bar(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    mark = page.view._cursor
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    panel = only(SidePanel, window)
    qtbot.keyClick(every(ProvenanceView, panel)[0], Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert page.view.hasFocus()
    assert mark is not None
    assert page.view._cursor is not None
    assert page.view._cursor.cell == mark.cell


def test_the_note_goes_with_the_mouse_also_after_a_click(qtbot: QtBot, window: MainWindow, page: ChartsPage) -> None:
    place = middle(marks(page)[0])
    page.view._hovered((page.view.mapToScene(place),))
    assert only(PointNote, page).isVisible()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not only(PointNote, page).isVisible()  # the panel says it
    QApplication.sendEvent(page.view, QEvent(QEvent.Type.Leave))
    assert not only(PointNote, page).isVisible()


def test_the_note_of_a_point_chosen_by_keys_stays_when_the_mouse_goes(qtbot: QtBot, page: ChartsPage) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    QApplication.sendEvent(page.view, QEvent(QEvent.Type.Leave))
    assert only(PointNote, page).isVisible()


def test_show_it_in_its_tab_points_at_the_figure(window: MainWindow, page: ChartsPage) -> None:
    page.list.choose(5)
    page.go_to("article-trade", 1)
    assert only(PointNote, page).isVisible()
    assert "2021" in only(PointNote, page)._words.heading


@pytest.mark.parametrize(
    ("on_show", "cell", "wanted"),
    [
        ("article-volume", CellAt("china-customs", 11, "total"), "customs-trade"),
        ("customs-growth", CellAt("china-customs", 11, "total"), "customs-trade"),
        ("article-volume", CellAt("china-customs", 6, "total"), "volume-difference"),
        ("customs-trade", CellAt("china-customs", 6, "total"), "customs-trade"),
        ("customs-lines", CellAt("china-customs", 11, "imports"), "customs-lines"),
        ("customs-balance", CellAt("china-customs", 11, "imports"), "customs-trade"),
        ("article-volume", CellAt("china-customs", 7, "stated_growth"), "growth-compared"),
        ("article-volume", CellAt("china-customs", 11, "note"), "customs-trade"),
    ],
)
def test_show_it_in_its_tab_chooses_a_chart_that_has_the_figure(
    page: ChartsPage, on_show: str, cell: CellAt, wanted: str
) -> None:
    page.go_to(on_show, None)
    assert page.go_to(*cell)
    assert page.state()["view"] == wanted
    mark = page.view._cursor
    assert mark is not None
    assert mark.cell is not None
    assert mark.cell[:2] == cell[:2]
    assert mark.cell.field in ((cell.field,) if cell.field == "total" else (cell.field, "exports"))


def test_show_it_in_its_tab_leads_from_the_summary_to_a_chart_with_the_figure(qtbot: QtBot, window: MainWindow) -> None:
    window._side.show_cell(CellAt("china-customs", 11, "total"))
    link = next(one for one in every(TextLink, window) if one.text() == "Show it in its tab")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    page = only(ChartsPage, window)
    assert page.state()["view"] == "customs-trade"
    assert only(PointNote, page)._words.heading.startswith("2025")


def test_a_figure_outside_the_part_on_show_is_shown_with_the_whole_chart(page: ChartsPage) -> None:
    page.go_to("customs-trade", None)
    page.view.show_window((0.0, 3.0))
    page.go_to("china-customs", 11, "imports")
    assert page.view.shown_window() is None
    assert page.view._cursor is not None
    assert page.view._cursor.cell == CellAt("china-customs", 11, "imports")


def test_zooming_is_greyed_while_the_table_is_shown(page: ChartsPage) -> None:
    assert "zoom_in" in page.commands()
    page.commands()["table"]()
    assert "zoom_in" not in page.commands()


def test_the_list_keeps_its_width_beside_the_panel(window: MainWindow, page: ChartsPage) -> None:
    window.resize(1000, 700)
    window._side.show_cell(CellAt("article-trade", 1, "trade_volume"))
    QApplication.processEvents()
    assert page.list.width() >= page.fontMetrics().averageCharWidth() * 22
    assert window.width() == 1000


def test_a_tab_without_charts_says_so_and_offers_nothing(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    descriptor = small_sheet / "datapackage.json"
    content = json.loads(descriptor.read_text(encoding="utf-8"))
    content["views"] = []
    descriptor.write_text(json.dumps(content), encoding="utf-8")
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready, timeout=20_000)
    window.show_tab(2)
    page = only(ChartsPage, window)
    assert any(one.text() == "There is no chart in this tab." for one in every(QLabel, page))
    assert not any(one.isEnabled() for one in every(ActionButton, page))
    assert not only(Menus, window).actions_by_name["export_all"].isEnabled()


def test_several_cells_are_copied_under_their_headings_and_one_cell_alone(qtbot: QtBot, page: ChartsPage) -> None:
    page.commands()["table"]()
    page.table.selectAll()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Year\t")
    assert [line.split("\t")[0] for line in lines[1:]] == ["2020", "2021", "2022"]
    one = page.table.model().index(1, 0)
    page.table.selectionModel().select(one, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "2021"


def test_the_list_is_as_wide_again_after_a_reload(page: ChartsPage) -> None:
    page._parts.setSizes([400, 600])
    wide, state = page.list.width(), page.state()
    page._parts.setSizes([200, 800])
    page.restore(state)
    QApplication.processEvents()
    assert page.list.width() == wide


def test_the_frame_round_a_figure_goes_with_its_chart(page: ChartsPage) -> None:
    page.list.choose(3)
    plain = page.view.grab().toImage()
    page.view.point_at_row("article-trade", 1)
    assert page.view.grab().toImage() != plain
    page.list.choose(0)
    page.list.choose(3)
    assert page.view.grab().toImage() == plain


def test_the_note_offers_others_only_for_what_they_contradict(qtbot: QtBot, page: ChartsPage) -> None:
    hints = {}
    for row in range(len(marks(page))):
        page.view.point_at_row("article-trade", row)
        words = only(PointNote, page)._words
        hints[words.status] = words.hint()
    assert hints["single"].endswith("who says it")
    assert hints["contradicted"].endswith("who says otherwise")
