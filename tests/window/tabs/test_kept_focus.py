"""A page that is made anew gives the focus to the part that had it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.charts.chart_view import ChartView
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.session import Session
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.summary.health_line import HealthLine
from harbin_viewer.window.tables.table_tab import TablePage
from harbin_viewer.window.tabs.kept_focus import part_told, told_part
from harbin_viewer.window.widgets.buttons.chip import Chip
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only
from tests.window.habit_samples import close


def test_a_chip_has_the_focus_again_after_the_sheet_was_read_anew(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.show_tab(1)
    chip = every(Chip, window)[2]
    chip.setFocus()
    name, state = chip.accessibleName(), window.state()
    window.tabs.restore(state)
    window.show_tab(0)
    document = open_document(window.path)
    window.take_state(state)
    window.renew(document)
    qtbot.waitUntil(lambda: (focus := QApplication.focusWidget()) is not None and focus.accessibleName() == name)


def test_a_sheet_that_is_read_anew_twice_in_a_row_keeps_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.show_tab(1)
    chip = every(Chip, window)[2]
    chip.setFocus()
    name, told = chip.accessibleName(), window.state()["focus"]
    assert told
    for _ in range(2):
        window.renew(open_document(window.path))  # its page is not whole yet, so that nothing on it can have the focus
        assert window.state()["focus"] == told
    qtbot.waitUntil(lambda: (focus := QApplication.focusWidget()) is not None and focus.accessibleName() == name)


def test_a_card_has_the_focus_again_though_its_status_and_so_its_name_is_another(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_tab(1)
    card = every(Card, window)[1]
    told = told_part(card, window)
    card.setAccessibleName(card.accessibleName() + " Contradicted.")
    assert part_told(window, told) is card
    assert part_told(window, [*told[:2], []]) is None


def test_where_the_part_that_had_the_focus_is_gone_the_page_has_it(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.show_tab(1)
    every(Chip, window)[2].setFocus()
    window.tabs.restore(window.state() | {"focus": ["Chip", "Show only: gone, 1", []]})
    before = window.tabs
    window.renew(open_document(window.path))
    qtbot.waitUntil(lambda: not isValid(before))
    qtbot.waitUntil(lambda: (focus := QApplication.focusWidget()) is not None and window.tabs.isAncestorOf(focus))


def test_a_tab_that_comes_on_show_takes_the_focus_and_nothing_else_has_it_for_a_moment(
    qtbot: QtBot, window: MainWindow, qapp: QApplication
) -> None:
    window.activateWindow()
    window.show_tab(1)
    every(Chip, window)[0].setFocus()
    had: list[QWidget] = []
    qapp.focusChanged.connect(lambda _old, new: had.append(new))
    window.show_tab(2)
    assert had
    assert all(window.tabs.current().isAncestorOf(part) for part in had)


@pytest.fixture
def countries(tmp_path: Path) -> Path:
    path = tmp_path / "fruit.csv"
    rows = [
        f"{name},{year},{year % 7 + number}"
        for number, name in enumerate(("Chad", "Mali"))
        for year in range(2000, 2009)
    ]
    path.write_text("\n".join(["Country,Year,Fruit (t)", *rows]), encoding="utf-8")
    return path


def explored(qtbot: QtBot, window: MainWindow) -> ExplorePage:
    """The page in which one explores, with its chart on show."""
    qtbot.waitUntil(window.is_ready)
    window.tabs.show_named("explore")
    qtbot.waitUntil(lambda: bool(every(ExplorePage, window)))
    page = every(ExplorePage, window)[-1]
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    return page


def test_a_choice_in_explore_has_the_focus_again_once_its_table_is_read_anew(
    qtbot: QtBot, session: Session, countries: Path
) -> None:
    assert session.open(countries, {})
    first = session.window
    assert first is not None
    first.activateWindow()
    page = explored(qtbot, first)
    page.panel.entities.field.setFocus()
    first.carry_out("reload")
    second = session.window
    assert second is not None
    assert second is not first
    second.activateWindow()
    qtbot.waitUntil(explored(qtbot, second).panel.entities.field.hasFocus)
    close(second)


def test_below_a_dialog_the_focus_is_led_back_from_a_page_that_was_left_and_not_from_elsewhere(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    elsewhere, dialog = QLineEdit(window), QDialog(window)
    elsewhere.show()
    elsewhere.setFocus()
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    window.side.lead_to(only(HealthLine, window))
    assert window.focusWidget() is elsewhere
    elsewhere.hide()  # as the page before is put aside when the sheet is read anew
    window.side.lead_to(only(HealthLine, window))
    assert window.focusWidget() is only(HealthLine, window)
    dialog.close()


def test_explore_shows_its_data_as_a_table_again_and_that_has_the_focus(
    qtbot: QtBot, open_window: OpenWindow, countries: Path
) -> None:
    window = open_window(countries)
    window.activateWindow()
    explored(qtbot, window).desk.change_face()
    window.renew(open_document(countries))
    page = explored(qtbot, window)
    assert page.desk.table.is_shown
    qtbot.waitUntil(page.desk.table.page.table.hasFocus)


@pytest.mark.parametrize("in_panel", [True, False])
def test_a_sheet_read_anew_has_the_reader_in_the_panel_or_beside_it_as_before_and_escape_leads_to_the_chart(
    qtbot: QtBot, window: MainWindow, in_panel: bool
) -> None:
    window.activateWindow()
    window.resize(1200, 800)
    window.tabs.show_named("trade")
    only(ChartView, window).setFocus()
    window.side.show_cell(CellAt("china-customs", 3, "total"))
    if not in_panel:
        only(ChartView, window).setFocus()
    before = only(ChartView, window)
    window.renew(open_document(window.path))
    qtbot.waitUntil(window.is_ready)
    view = next(one for one in every(ChartView, window) if one is not before)
    qtbot.waitUntil(lambda: window.side.has_focus if in_panel else view.hasFocus())
    panel = window.side.panel
    assert panel is not None
    qtbot.waitUntil(lambda: not in_panel or panel.before is view)
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert window.side.panel is None
    qtbot.waitUntil(view.hasFocus)


def test_a_part_that_is_gone_while_the_reader_is_in_the_panel_is_no_part_to_come_back_to(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    window.show_tab(1)
    window.side.show_cell(CellAt("china-customs", 3, "total"))
    qtbot.waitUntil(lambda: window.side.has_focus)
    part = QWidget(window)
    window.side.lead_to(part)
    assert window.side.focus_on_page() is part
    delete(part)
    assert window.side.focus_on_page() is None
    assert not window.state().get("focus")


def _at_a_figure(qtbot: QtBot, window: MainWindow, *, as_table: bool) -> tuple[ChartsPage, CellAt]:
    """The page of charts that is pointed at a figure, in the picture or the table, and this figure."""
    window.show_tab(2)
    qtbot.waitUntil(lambda: "table" in window.commands())
    if as_table:
        window.carry_out("table")
    page = only(ChartsPage, window)
    page.desk.point_at(CellAt("article-trade", 1, "trade_volume"))
    cell = page.place()
    assert isinstance(cell, CellAt)
    return page, cell


@pytest.mark.parametrize("as_table", [False, True])
def test_who_is_in_the_panel_stays_there_while_the_sheet_is_shown_anew_and_is_at_the_same_figure_after_it(
    qtbot: QtBot, window: MainWindow, *, as_table: bool
) -> None:
    window.activateWindow()
    page, cell = _at_a_figure(qtbot, window, as_table=as_table)
    assert cell.row == 1
    (page.desk.table.page.table if as_table else page.view).setFocus()
    window.side.show_cell(cell)
    window.renew(open_document(window.path))
    anew = [found for found in every(ChartsPage, window) if found is not page]
    qtbot.waitUntil(lambda: bool(anew) and anew[0].place() == cell)
    assert window.side.has_focus
    assert anew[0].tools.table.isChecked() is as_table


def _read_anew(qtbot: QtBot, open_window: OpenWindow, window: MainWindow) -> MainWindow:
    """The window of the same sheet after F5."""
    anew = open_window(window.path)
    anew.take_state(window.state())
    qtbot.waitUntil(anew.is_ready)
    return anew


@pytest.mark.parametrize("as_table", [False, True])
def test_who_reads_the_sheet_anew_is_at_the_same_figure_of_a_chart(
    qtbot: QtBot, window: MainWindow, open_window: OpenWindow, *, as_table: bool
) -> None:
    _page, cell = _at_a_figure(qtbot, window, as_table=as_table)
    anew = _read_anew(qtbot, open_window, window)
    qtbot.waitUntil(lambda: (found := anew.tabs.current().page) is not None and found.place() == cell)


def test_who_reads_a_table_anew_is_in_the_same_cell_and_begins_at_the_first_at_the_next_start(
    qtbot: QtBot, open_window: OpenWindow, remembered: Remembered, tmp_path: Path
) -> None:
    file = tmp_path / "rain.csv"
    file.write_text("town,year,rain\n" + "".join(f"A,{year},{year % 7}\n" for year in range(2000, 2020)), "utf-8")
    window = open_window(file)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(window.tabs.count() - 1)
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, TablePage))
    cell = CellAt("rain", 12, "rain")
    window.tabs.current().return_to(lambda: cell)
    qtbot.waitUntil(lambda: (page := window.tabs.current().page) is not None and page.place() == cell)
    anew = _read_anew(qtbot, open_window, window)
    qtbot.waitUntil(lambda: (page := anew.tabs.current().page) is not None and page.place() == cell)
    anew.remember()
    assert remembered.place_in(file, anew.sheet.title).get("figure") is None


def test_who_takes_the_last_chart_out_of_a_tab_is_told_that_there_is_none_and_keeps_the_focus(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    window.activateWindow()
    window.show_tab(2)
    qtbot.waitUntil(lambda: "remove_chart" in window.commands())
    only(ChartsPage, window).list.setFocus()
    window.carry_out("remove_chart")
    window.renew(open_document(small_sheet))
    qtbot.waitUntil(
        lambda: (
            (focus := QApplication.focusWidget()) is not None
            and focus.isVisible()
            and focus.accessibleName() == "There is no chart in this tab."
        )
    )
