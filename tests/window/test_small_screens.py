"""A window of 640×480 px is of use at any size of its text, and what goes for want of room has a way in its place."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMenu, QScrollArea
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.charts.chart_room import ChartRoom
from harbin_viewer.window.charts.chart_tools import ChartTools
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.charts.pointing.point_note import PointNote
from harbin_viewer.window.evidence.findings_view import FindingsView
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.sheet_header import SheetHeader
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.tables.table_bar import TableBar
from harbin_viewer.window.tables.table_tab import TablePage
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.widgets import dialog_size
from harbin_viewer.window.widgets.buttons.chip import Chip
from tests.window.conftest import OpenWindow, Zoom
from tests.window.finding import every, only, written

FIGURE = CellAt("article-trade", 1, "trade_volume")


def charts(qtbot: QtBot, window: MainWindow) -> ChartsPage:
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    return page


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0, 3.0])
def test_every_tab_and_the_panel_fit_into_a_small_window(
    qtbot: QtBot, window: MainWindow, zoom: Zoom, size: float
) -> None:
    window.resize(640, 480)
    zoom(size)
    for tab in range(window.tabs.count()):
        window.show_tab(tab)
        QApplication.processEvents()
        assert window.size().toTuple() == (640, 480), tab
    window.side.show_cell(FIGURE)
    QApplication.processEvents()
    assert window.size().toTuple() == (640, 480)
    window.side.show_findings("")
    QApplication.processEvents()
    assert window.size().toTuple() == (640, 480)
    listed = only(FindingsView, window).list
    assert listed.height() > window.fontMetrics().height()
    above = [chip.geometry().bottom() for chip in every(Chip, only(FindingsView, window))]
    assert max(above) < listed.y()


def test_where_there_is_no_width_for_a_list_its_titles_drop_down(qtbot: QtBot, window: MainWindow, zoom: Zoom) -> None:
    window.resize(1200, 700)
    page = charts(qtbot, window)
    assert page.list.isVisible()
    page.list.setFocus()
    zoom(3.0)
    assert not page.list.isVisible()
    assert page.box.isVisible()
    assert page.box.hasFocus()
    page.box.setCurrentIndex(page.box.findText("Exports and imports both", Qt.MatchFlag.MatchStartsWith))
    page.box.activated.emit(page.box.currentIndex())
    chart = page.desk.chart
    assert chart is not None
    assert chart.name == "customs-lines"
    zoom(1.0)
    assert page.list.isVisible()
    assert page.list.current_row() == 6


def test_who_closes_the_panel_by_its_key_is_where_they_were_also_where_it_stood_in_the_place_of_the_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = charts(qtbot, window)
    for width in (640, 1400):
        window.resize(width, 480)
        page.view.setFocus()
        window.side.show_findings("")
        listed = every(FindingsView, window)[-1].list
        assert listed.hasFocus()
        assert page.view.isVisible() == (width == 1400)
        qtbot.keyClick(listed, Qt.Key.Key_Escape)
        assert page.view.hasFocus(), width


def test_the_header_takes_one_line_where_there_are_few(window: MainWindow, zoom: Zoom) -> None:
    window.resize(640, 480)
    header = only(SheetHeader, window)
    high = header.height()
    zoom(1.25)
    assert header.height() < high * 2
    shown = [label.text() for label in every(QuietLabel, header)]
    assert shown == ["Harbin and Russia–China trade and culture"]
    assert [label.heading_level for label in every(QuietLabel, header) if label.is_heading] == [1]


def test_a_chart_grows_with_the_text_and_its_points_are_met_where_they_are_seen(
    qtbot: QtBot, window: MainWindow, zoom: Zoom
) -> None:
    window.resize(1400, 900)
    page = charts(qtbot, window)
    page.go_to("customs-lines", None)
    usual = page.view.page()
    zoom(2.0)
    view, picture = page.view, page.view.picture()
    assert picture is not None
    assert view.page().width < usual.width * 0.8
    assert picture.size == view.page()
    for mark in picture.marks[::5]:
        middle = view.mapFromScene(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2)
        view.hovered((view.mapToScene(middle),))
        assert view.current_mark is not None
        assert view.current_mark.box.meets(mark.box)
        note = only(PointNote, view)
        assert view.viewport().rect().contains(note.geometry())
    asked: list[QPoint] = []
    view.menu_asked.connect(lambda _mark, _label, place: asked.append(place))
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    assert view.viewport().rect().contains(view.viewport().mapFromGlobal(asked[0]))


def test_a_chart_whose_words_have_no_room_is_shown_in_part_and_follows_the_keys(
    qtbot: QtBot, window: MainWindow, zoom: Zoom
) -> None:
    window.resize(1000, 700)
    page = charts(qtbot, window)
    room = only(ChartRoom, page)
    assert page.view.size() == room.viewport().size()
    zoom(3.0)
    qtbot.waitUntil(lambda: page.view.height() > room.viewport().height())
    assert page.view.magnified > 2.5
    page.view.setFocus()
    seen = set()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(page.view, key)
        mark = page.view.current_mark
        assert mark is not None
        middle = page.view.mapFromScene(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2)
        assert room.viewport().rect().contains(page.view.mapTo(room.viewport(), middle))
        seen.add((mark.series, mark.point))
    assert len(seen) > 2
    assert window.size().toTuple() == (1000, 700)
    zoom(1.0)
    qtbot.waitUntil(lambda: page.view.size() == room.viewport().size())


def test_a_chart_is_never_pressed_into_a_stripe(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(640, 480)
    page = charts(qtbot, window)
    room = only(ChartRoom, page)
    room.setMaximumHeight(30)
    qtbot.waitUntil(lambda: room.viewport().height() < 31)
    assert page.view.height() >= 120


def test_the_picture_that_is_copied_is_the_one_on_show_however_large_it_is(
    qtbot: QtBot, window: MainWindow, zoom: Zoom
) -> None:
    window.resize(1400, 900)
    page = charts(qtbot, window)
    zoom(2.0)
    page.commands()["copy_image"]()
    image = QApplication.clipboard().image()
    assert abs(image.width() - page.view.page().width * 2) <= 2


def test_a_chip_without_room_for_its_word_is_cut_and_tells_it_on_hover(qtbot: QtBot) -> None:
    chip = Chip("A very long word indeed <b>", 12)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    chip.grab()
    assert chip.toolTip() == ""
    chip.resize(90, chip.height())
    chip.grab()
    assert "long word indeed &lt;b&gt;" in chip.toolTip()


DIALOGS = (
    "export", "export_all", "find", "sources", "shortcuts", "about", "guide", "to_do", "new_sheet", "open_address",
    "edit_chart", "edit_sheet", "contents", "go_to_link",
)  # fmt: skip


@pytest.mark.parametrize("size", [1.0, 3.0])
def test_every_dialog_keeps_within_a_small_screen_and_its_buttons_are_seen(
    qtbot: QtBot, window: MainWindow, zoom: Zoom, monkeypatch: pytest.MonkeyPatch, size: float
) -> None:
    room = QSize(500, 300)
    monkeypatch.setattr(dialog_size, "room_for", lambda _dialog: room)
    zoom(size)
    charts(qtbot, window)
    for name in DIALOGS:
        seen: list[tuple[QSize, bool]] = []
        QTimer.singleShot(50, partial(look_at_dialog, room, seen))
        window.carry_out(name)  # some wait until they are closed
        qtbot.waitUntil(lambda seen=seen: bool(seen))  # type: ignore[misc]
        assert seen[0][0].boundedTo(room) == seen[0][0], name
        assert seen[0][1], name


def test_no_dialog_is_scrolled_across_on_a_small_screen_in_type_twice_as_large(
    qtbot: QtBot, window: MainWindow, zoom: Zoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = QSize(616, 408)  # of a screen of 640×480, with a frame
    monkeypatch.setattr(dialog_size, "room_for", lambda _dialog: room)
    zoom(2.0)
    charts(qtbot, window)
    across: dict[str, int] = {}
    for name in DIALOGS:
        QTimer.singleShot(50, partial(_look_how_far_across, name, across))
        window.carry_out(name)  # some wait until they are closed
        qtbot.waitUntil(lambda name=name: name in across)  # type: ignore[misc]
    assert {name: far for name, far in across.items() if far} == {}


def test_what_is_still_to_do_is_not_scrolled_across_in_the_largest_type(
    qtbot: QtBot, window: MainWindow, zoom: Zoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_size, "room_for", lambda _dialog: QSize(616, 408))
    zoom(3.0)
    across: dict[str, int] = {}
    QTimer.singleShot(50, partial(_look_how_far_across, "to_do", across))
    window.carry_out("to_do")
    qtbot.waitUntil(lambda: bool(across))
    assert across == {"to_do": 0}


def _look_how_far_across(name: str, across: dict[str, int]) -> None:
    """Note how far the next dialog on show is scrolled across at most, in px."""
    shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
    if (dialog := next(shown, None)) is None:
        QTimer.singleShot(50, partial(_look_how_far_across, name, across))
        return
    QApplication.processEvents()
    across[name] = max((area.horizontalScrollBar().maximum() for area in dialog.findChildren(QScrollArea)), default=0)
    dialog.close()


def look_at_dialog(room: QSize, seen: list[tuple[QSize, bool]]) -> None:
    """Note of the next dialog on show its size when it may fill its room, and whether its buttons are in it."""
    shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
    if (dialog := next(shown, None)) is None:
        QTimer.singleShot(50, partial(look_at_dialog, room, seen))
        return
    dialog.resize(room)
    QApplication.processEvents()
    box = dialog.findChild(QDialogButtonBox)
    scrolled = dialog.findChild(QScrollArea) is not None
    inside = box is None or scrolled or dialog.rect().contains(QRect(box.mapTo(dialog, QPoint()), box.size()))
    size = dialog.size()
    dialog.close()
    seen.append((size, inside))


def test_a_chart_without_room_shrinks_so_that_its_figures_are_still_told_apart(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(593, 298)
    page = charts(qtbot, window)
    picture = page.view.picture()
    assert picture is not None
    assert picture.plots[0].height > 40
    assert page.view.magnified < 1.0
    for mark in picture.marks:
        where = page.view.mapFromScene(mark.box.x, mark.box.y)
        assert page.view.viewport().rect().contains(where)


def test_the_date_of_a_sheet_is_told_in_full_before_what_it_is_about(window: MainWindow) -> None:
    window.resize(900, 700)
    header = only(SheetHeader, window)
    window.side.show_cell(FIGURE)
    QApplication.processEvents()
    version = next(label for label in every(QuietLabel, header) if label.text().startswith("· As of"))
    assert version.width() >= version.sizeHint().width()
    about = next(label for label in every(QuietLabel, header) if label.text().startswith("What an article"))
    assert about.width() < about.sizeHint().width()


def test_in_a_low_window_the_chart_has_all_of_its_width_and_the_header_a_line(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(640, 480)
    page = charts(qtbot, window)
    assert page.box.isVisible()
    assert page.view.width() > 600
    assert page.view.height() > 280


def test_who_closes_the_panel_on_another_tab_is_on_that_tab(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1200, 700)
    window.show_tab(1)
    card = every(Card, window)[0]
    card.setFocus()
    card.click()
    panel = only(SidePanel, window)
    assert panel.isVisible()
    window.tabs.setCurrentIndex(0)
    panel.setFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.tabs.current().isAncestorOf(focus)


def test_with_very_large_type_rows_of_a_table_are_seen_and_what_its_bar_offers_is_in_a_menu(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path, zoom: Zoom
) -> None:
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    window.resize(640, 480)
    window.show_tab(3)
    page = only(TablePage, window)
    qtbot.waitUntil(page.table.isVisible)
    bar = only(TableBar, page)
    assert not bar.more.isVisible()
    zoom(3.0)
    QApplication.processEvents()
    assert window.size().toTuple() == (640, 480)
    assert bar.mapTo(window, QPoint(0, bar.height())).y() <= page.table.mapTo(window, QPoint()).y()
    assert page.table.viewport().height() > page.table.fontMetrics().height()
    bar.more.click()
    menu = next(part for part in QApplication.topLevelWidgets() if isinstance(part, QMenu) and part.isVisible())
    assert [written(action) for action in menu.actions()] == ["Columns", "Copy rows", "Export rows…"]
    menu.close()


@pytest.mark.parametrize("size", [2.0, 3.0])
def test_the_page_has_the_place_of_what_stands_round_it_where_there_are_very_few_lines(
    window: MainWindow, zoom: Zoom, size: float
) -> None:
    window.resize(640, 480)
    header, status = only(SheetHeader, window), only(StatusLine, window)
    assert (header.isVisible(), status.isVisible()) == (True, True)
    zoom(size)
    window.say("")
    QApplication.processEvents()
    assert (header.isVisible(), status.isVisible()) == (False, False)
    assert window.tabs.height() > 480 - 3 * window.fontMetrics().lineSpacing()
    window.say("Something was done.")
    assert status.isVisible()
    zoom(1.0)
    assert (header.isVisible(), status.isVisible()) == (True, True)


def test_a_chart_has_the_place_of_its_buttons_where_there_are_few_lines_and_a_table_four_rows(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, zoom: Zoom
) -> None:
    rows = [f"{city},{year},{year % 7 + number}" for number, city in enumerate("ABC") for year in range(2000, 2020)]
    (tmp_path / "rents.csv").write_text("\n".join(["City,Year,Rent (EUR)", *rows]), encoding="utf-8")
    window = open_window(tmp_path / "rents.csv")
    window.resize(640, 480)
    zoom(2.0)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(1)
    qtbot.waitUntil(lambda: every(ChartRoom, window) != [])
    room, line = every(ChartRoom, window)[0], window.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: room.height() > 7 * line)
    assert every(ChartTools, window) == []
    window.show_tab(2)
    page = only(TablePage, window)
    qtbot.waitUntil(page.table.isVisible)
    assert page.table.viewport().height() >= 4 * page.table.rowHeight(0)
