"""Links to figures, charts and tabs: copied in menus, followed in this window and into other sheets."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from harbin_viewer import bundle, cli
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.cards.cards_tab import CardsPage
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.session import Session
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.tables.table_tab import TablePage
from harbin_viewer.window.tabs.tab_strip import TabStrip
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.widgets.page_scroll import PageScroll
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only, open_dialog, written

TOTAL = CellAt("china-customs", 8, "total")
LINK = "harbin#china-customs/2022/total"


def copied() -> str:
    return QGuiApplication.clipboard().text()


def menu_over(widget: QWidget, place: QPoint) -> QMenu:
    """The menu that a right click there opens."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
    menus = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]
    assert len(menus) == 1
    return menus[0]


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if written(action) == words).trigger()
    menu.close()


def texts(menu: QMenu) -> list[str]:
    found = [written(action) for action in menu.actions() if action.text()]
    menu.close()
    return found


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ChartsPage:
    window.resize(1300, 800)
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    page.go_to(*TOTAL)
    return page


def point(page: ChartsPage) -> QPoint:
    mark = page.view.current_mark
    assert mark is not None
    assert mark.cell == TOTAL
    return QPoint(round(mark.box.x + mark.box.width / 2), round(mark.box.y + mark.box.height / 2))


def test_a_point_offers_its_evidence_its_link_and_its_series(page: ChartsPage) -> None:
    words = texts(menu_over(page.view.viewport(), point(page)))
    assert words[:3] == ["Who says it", "Copy with its source and a link", "Copy link to this figure"]
    assert "Copy link to this chart" in words
    choose(menu_over(page.view.viewport(), point(page)), "Copy link to this figure")
    assert copied() == LINK


def test_the_keyboard_opens_the_menu_of_the_point_that_is_pointed_at(page: ChartsPage) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(page.view.viewport(), event)
    menu = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible())
    choose(menu, "Copy with its source and a link")
    lines = copied().splitlines()
    assert lines[0] == "Total, 2022: 190.271 billion USD"
    assert lines[-1] == LINK


def test_beside_all_points_the_chart_has_a_menu(page: ChartsPage) -> None:
    menu = menu_over(page.view.viewport(), QPoint(3, 3))
    assert "Who says it" not in texts(menu)
    choose(menu_over(page.view.viewport(), QPoint(3, 3)), "Copy link to this chart")
    assert copied().startswith("harbin#chart:")


def test_cells_cards_and_highlights_offer_their_links(qtbot: QtBot, window: MainWindow, page: ChartsPage) -> None:
    page.desk.change_face()
    page.table.go_to_row(2, 1, whole=False)
    place = page.table.visualRect(page.table.currentIndex()).center()
    choose(menu_over(page.table.viewport(), page.table.viewport().mapTo(page.table, place)), "Copy link to this figure")
    assert copied().startswith("harbin#")
    window.show_tab(3)
    card = every(Card, only(CardsPage, window))[0]
    choose(menu_over(card, QPoint(5, 5)), "Copy link to this statement")
    assert copied() == "harbin#initiatives/Joint cultural events/text"
    assert "link" in only(StatusLine, window).sentence
    window.show_tab(0)
    highlight = every(HighlightView, window)[0]
    choose(menu_over(highlight, QPoint(5, 5)), "Copy link to this figure")
    assert copied() == "harbin#china-customs/2025/total"


def test_the_panel_takes_its_figure_along(window: MainWindow) -> None:
    window.side.show_cell(TOTAL)
    next(one for one in every(TextLink, window) if one.text() == "Copy with source and link").click()
    assert copied().endswith(LINK)


def test_the_command_copies_the_figure_pointed_at_else_the_chart_else_the_tab(
    window: MainWindow, page: ChartsPage
) -> None:
    copy = only(Menus, window).actions_by_name["copy_link"]
    copy.trigger()
    assert copied() == LINK
    page.view.point_at(None)
    copy.trigger()
    assert copied().startswith("harbin#chart:")
    window.show_tab(0)
    copy.trigger()
    assert copied() == "harbin#tab:summary"
    every(HighlightView, window)[0].setFocus()
    copy.trigger()
    assert copied() == "harbin#china-customs/2025/total"
    every(PageScroll, window)[0].setFocus()
    window.side.show_cell(TOTAL)
    copy.trigger()
    assert copied() == LINK


def test_a_copied_link_is_offered_and_followed(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1300, 800)
    QGuiApplication.clipboard().setText(f"Total, 2022: 190.271 billion USD\n{LINK}\n")
    only(Menus, window).actions_by_name["go_to_link"].trigger()
    dialog = open_dialog(QInputDialog)
    assert dialog.textValue() == LINK
    dialog.accept()
    assert window.side.cell == TOTAL
    mark = only(ChartsPage, window).view.current_mark
    assert mark is not None
    assert mark.cell == TOTAL


def test_a_link_is_followed_though_the_sheet_was_read_anew_while_it_was_asked_for(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(LINK)
    only(Menus, window).actions_by_name["go_to_link"].trigger()
    dialog, before = open_dialog(QInputDialog), window.way
    window.renew(open_document(window.path))
    delete(before)
    dialog.accept()
    assert window.side.cell == TOTAL


def test_nothing_but_a_link_is_offered_from_the_clipboard(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("my secret password")
    only(Menus, window).actions_by_name["go_to_link"].trigger()
    dialog = open_dialog(QInputDialog)
    assert dialog.textValue() == ""
    dialog.setTextValue("no link")
    dialog.accept()
    assert "no link" in dialog.labelText(), "what was typed is kept, and why it leads nowhere stands above it"
    assert (dialog.isVisible(), dialog.textValue()) == (True, "no link")
    dialog.setTextValue(LINK)
    dialog.accept()
    assert not dialog.isVisible()
    assert window.side.cell == TOTAL


@pytest.mark.parametrize("place", ["chart:customs-lines", "tab:culture"])
def test_links_to_charts_and_tabs_are_followed(window: MainWindow, place: str) -> None:
    window.way.to_link(f"harbin#{place}")
    if place.startswith("tab"):
        assert window.tabs.current().name == "culture"
    else:
        chart = only(ChartsPage, window).desk.chart
        assert chart is not None
        assert chart.name == "customs-lines"


def test_a_link_to_what_is_gone_is_told_and_leaves_all_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.troubled) as told:
        window.way.to_link("harbin#china-customs/1066/total")
    error = told.args[0]
    assert isinstance(error, SheetError)
    assert "no row “1066”" in str(error)
    assert window.tabs.current().name == "summary"


def test_a_link_leads_into_another_sheet(
    qtbot: QtBot, qapp: QApplication, remembered: Remembered, small_sheet: Path
) -> None:
    session = Session(qapp, remembered, bundle.resources_folder())
    assert session.open(bundle.default_sheet(), {})
    first = session.window
    assert first is not None
    qtbot.waitUntil(first.is_ready)
    first.way.to_link(f"{small_sheet}#harvest/2003/apples")
    second = session.window
    assert second is not None
    assert second is not first
    qtbot.waitUntil(second.is_ready)
    qtbot.waitUntil(lambda: second.side.cell == CellAt("harvest", 2, "apples"))
    second.close()
    second.deleteLater()
    session.deleteLater()


def test_a_package_that_was_made_is_opened_from_the_status_line(
    qtbot: QtBot, qapp: QApplication, remembered: Remembered, small_sheet: Path
) -> None:
    session = Session(qapp, remembered, bundle.resources_folder())
    assert session.open(bundle.default_sheet(), {})
    first = session.window
    assert first is not None
    qtbot.waitUntil(first.is_ready)
    first.say("The data package was written.", small_sheet / "datapackage.json")
    first.status.open_link.click()
    second = session.window
    assert second is not None
    assert second.document.folder == small_sheet
    qtbot.waitUntil(second.is_ready)
    second.close()
    second.deleteLater()
    session.deleteLater()


def test_a_link_into_a_web_address_fetches_it_first(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[tuple[str, str]] = []
    monkeypatch.setattr(window.own.ways_in, "fetch", lambda address, link="": fetched.append((address, link)))
    window.way.to_link("https://example.org/a.csv#a/row=2/n")
    assert fetched == [("https://example.org/a.csv", "#a/row=2/n")]


@pytest.mark.parametrize(
    ("given", "sheet", "link"),
    [
        (LINK, str(bundle.default_sheet().resolve()), "#china-customs/2022/total"),
        ("https://example.org/a.csv#a/row=2/n", "https://example.org/a.csv", "#a/row=2/n"),
        ("plain.csv", "plain.csv", ""),
        ("https://example.org/page#section", "https://example.org/page#section", ""),
    ],
)
def test_the_command_line_takes_a_link(given: str, sheet: str, link: str) -> None:
    assert tuple(map(str, cli.without_link(given))) == (sheet, link)


def test_a_file_whose_name_looks_like_a_link_is_a_file(tmp_path: Path) -> None:
    odd = tmp_path / "a#b" / "c"
    odd.mkdir(parents=True)
    assert cli.without_link(odd) == (odd, "")


def test_the_panel_is_not_opened_over_the_page_in_a_narrow_window(window: MainWindow) -> None:
    window.resize(640, 480)
    window.way.to_link(LINK)
    assert only(ChartsPage, window).isVisible()
    assert [panel for panel in window.findChildren(SidePanel) if panel.isVisible()] == []


def test_a_menu_is_opened_without_a_keyboard_modifier(page: ChartsPage) -> None:
    assert page.view.contextMenuPolicy() is Qt.ContextMenuPolicy.DefaultContextMenu


def test_a_tab_gives_its_own_link_and_says_what_was_copied(qtbot: QtBot, window: MainWindow) -> None:
    strip = only(TabStrip, window)
    choose(menu_over(strip, strip.tabRect(3).center()), "Copy link to this tab")
    assert copied() == "harbin#tab:culture"
    assert only(StatusLine, window).sentence.startswith("The link to this tab was copied.")
    choose(menu_over(strip, strip.tabRect(1).center()), "Copy a picture of it")
    assert not QGuiApplication.clipboard().image().isNull()
    assert only(StatusLine, window).sentence == "A picture of the tab was copied."
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
    choose(menu_over(strip, strip.tabRect(1).center()), "Copy its title")
    assert (copied(), only(StatusLine, window).sentence) == ("Sector opportunities", "")


def test_a_page_that_is_scrolled_is_called_as_its_tab(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab(1)
    qtbot.waitUntil(lambda: bool(every(CardsPage, window)))
    assert only(PageScroll, only(CardsPage, window)).accessibleName() == "Sector opportunities"


def test_a_link_to_a_figure_of_a_table_leads_the_reader_to_its_cell_where_no_panel_tells_of_it(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "output.csv").write_text("country,year,output\nPeru,2001,5\nPeru,2002,6\n", encoding="utf-8")
    window = open_window(tmp_path / "output.csv")
    window.resize(640, 480)
    window.activateWindow()
    qtbot.waitUntil(window.is_ready)
    window.tabs.go_to("output", 1, "output")
    qtbot.waitUntil(lambda: bool(every(TablePage, window)))
    table = only(TablePage, window).table
    qtbot.waitUntil(table.hasFocus)
    assert table.current_cell == CellAt("output", 1, "output")


@pytest.mark.parametrize("beside", [True, False])
def test_who_is_led_to_a_point_from_a_dialog_is_at_it_when_no_panel_tells_of_it_any_more(
    qtbot: QtBot, window: MainWindow, page: ChartsPage, beside: bool
) -> None:
    window.resize(1300 if beside else 640, 800)
    window.show_tab(0)
    window.activateWindow()
    QGuiApplication.clipboard().setText(LINK)
    only(Menus, window).actions_by_name["go_to_link"].trigger()
    open_dialog(QInputDialog).accept()
    window.side.close()
    qtbot.waitUntil(page.view.hasFocus)
    point(page)
