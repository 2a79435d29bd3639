"""What is taken from charts, and the ways to them and from them."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QStatusTipEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.charts.chart_menu import point_choices
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.charts.pointing.point_note import PointNote
from harbin_viewer.window.evidence.other_source import OtherWordButton
from harbin_viewer.window.evidence.provenance_view import ProvenanceView
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tabs.title_list import TitleList
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.widgets.buttons.action_button import ActionButton
from tests.window.charts.charts_page import button, marks, middle
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only


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


def page_of_a_long_table(qtbot: QtBot, open_window: OpenWindow, small_sheet: Path) -> ChartsPage:
    """The charts of a sheet whose table is being read; no event was handled since, as would be behind a fixture."""
    rows = "".join(f"{year},1.5,t,almanac,,p,single,\n" for year in range(3_000, 103_000))
    with (small_sheet / "harvest.csv").open("a", encoding="utf-8") as file:
        file.write(rows)
    descriptor = small_sheet / "datapackage.json"
    descriptor.write_text(descriptor.read_text(encoding="utf-8").replace('"type": "year"', '"type": "integer"'))
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(2)
    return only(ChartsPage, window)


def test_a_long_table_is_read_in_a_thread_while_the_page_waits(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    page = page_of_a_long_table(qtbot, open_window, small_sheet)
    assert page.commands() == {}
    qtbot.waitUntil(lambda: "export" in page.commands())
    page.commands()["table"]()
    assert page.table.model().rowCount() == 100_003
    assert only(TitleList, page).model().rowCount() == 1


def test_the_data_that_were_on_show_are_shown_again_once_their_long_table_is_read(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    page = page_of_a_long_table(qtbot, open_window, small_sheet)
    page.restore({**page.state(), "table": True})
    assert page.state()["table"]
    qtbot.waitUntil(lambda: page.table.isVisible())
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
    mark = page.view.current_mark
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    panel = only(SidePanel, window)
    qtbot.keyClick(every(ProvenanceView, panel)[0], Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert page.view.hasFocus()
    assert mark is not None
    assert page.view.current_mark is not None
    assert page.view.current_mark.cell == mark.cell


def test_the_note_goes_with_the_mouse_also_after_a_click(qtbot: QtBot, window: MainWindow, page: ChartsPage) -> None:
    place = middle(marks(page)[0])
    page.view.hovered((page.view.mapToScene(place),))
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
    assert "2021" in only(PointNote, page).words.heading


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
    mark = page.view.current_mark
    assert mark is not None
    assert mark.cell is not None
    assert mark.cell[:2] == cell[:2]
    assert mark.cell.field in ((cell.field,) if cell.field == "total" else (cell.field, "exports"))


def test_show_it_in_its_tab_leads_from_the_summary_to_a_chart_with_the_figure(qtbot: QtBot, window: MainWindow) -> None:
    window.side.show_cell(CellAt("china-customs", 11, "total"))
    link = next(one for one in every(TextLink, window) if one.text() == "Show it in its tab")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    page = only(ChartsPage, window)
    assert page.state()["view"] == "customs-trade"
    assert only(PointNote, page).words.heading.startswith("2025")


def test_a_figure_outside_the_part_on_show_is_shown_with_the_whole_chart(page: ChartsPage) -> None:
    page.go_to("customs-trade", None)
    page.view.show_window((0.0, 3.0))
    page.go_to("china-customs", 11, "imports")
    assert page.view.shown_window() is None
    assert page.view.current_mark is not None
    assert page.view.current_mark.cell == CellAt("china-customs", 11, "imports")


def test_zooming_is_greyed_while_the_table_is_shown(page: ChartsPage) -> None:
    assert "zoom_in" in page.commands()
    page.commands()["table"]()
    assert "zoom_in" not in page.commands()


def test_the_list_keeps_its_width_beside_the_panel(window: MainWindow, page: ChartsPage) -> None:
    window.resize(1000, 700)
    window.side.show_cell(CellAt("article-trade", 1, "trade_volume"))
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
    qtbot.waitUntil(window.is_ready)
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
    page.parts.setSizes([400, 600])
    wide, state = page.list.width(), page.state()
    page.parts.setSizes([200, 800])
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


def test_the_note_and_the_menu_offer_others_only_for_what_they_contradict(window: MainWindow, page: ChartsPage) -> None:
    hints, choices = {}, {}
    for row in range(len(marks(page))):
        page.view.point_at_row("article-trade", row)
        words = only(PointNote, page).words
        hints[words.status] = words.hint()
        choices[words.status] = point_choices(window.document, page.view, page.view.current_mark, print)[0][0]
    assert choices == {status: hint.rpartition(": ")[2].capitalize() for status, hint in hints.items()}
    assert hints["single"].endswith("who says it")
    assert hints["contradicted"].endswith("who says otherwise")


def test_a_point_is_told_once_also_where_its_chart_is_drawn_anew(qtbot: QtBot, page: ChartsPage) -> None:
    """The panel that answers for it narrows the chart: a screen reader was led back out of the panel."""
    told: list[str] = []
    page.view.point_reached.connect(told.append)
    page.view.go_to(marks(page)[0])
    before = page.view.picture()
    page.resize(page.width() - 100, page.height())
    qtbot.waitUntil(lambda: page.view.picture() is not before)
    assert len(told) == 1
    assert page.view.current_mark is not None
