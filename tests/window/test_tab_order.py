"""Where the Tab key leads in the real window, stop by stop."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.charts.chart_view import ChartView
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.charts.series_switch import SeriesSwitch
from harbin_viewer.window.explore.choosing.entity_chip import EntityChip
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.tables.table_tab import TablePage
from harbin_viewer.window.tabs.tab_page import TabPage
from harbin_viewer.window.tabs.tab_strip import TabStrip
from harbin_viewer.window.text.links.text_link import TextLink
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only

_COUNTRIES = ("Kenya", "Japan", "Brazil", "Norway", "Ghana", "Chile")


@pytest.fixture
def data_window(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """Plain data: tabs to explore and to see the tables."""
    rows = (f"{name},{year},{place * year}" for place, name in enumerate(_COUNTRIES, 3) for year in range(2000, 2011))
    (tmp_path / "output.csv").write_text("\n".join(["country,year,output", *rows]) + "\n", encoding="utf-8")
    window = open_window(tmp_path / "output.csv")
    qtbot.waitUntil(window.is_ready)
    return window


def _focus_tabs(qtbot: QtBot, window: QWidget) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    only(TabStrip, window).setFocus()


def _round(qtbot: QtBot, window: QWidget) -> list[QWidget]:
    """Each stop from the tabs on, until one comes again."""
    _focus_tabs(qtbot, window)
    reached: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in reached:
        reached.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    return reached


def _is_filled(window: MainWindow) -> bool:
    page = window.tabs.current().page
    return page is not None and page.is_filled


def _shown(qtbot: QtBot, window: MainWindow, kind: type[TabPage]) -> TabPage:
    for number in range(window.tabs.count()):
        window.show_tab(number)
        qtbot.waitUntil(partial(_is_filled, window))
        if isinstance(page := window.tabs.current().page, kind):
            return page
    raise AssertionError(kind)


def test_what_stands_above_a_table_is_reached_before_it(qtbot: QtBot, data_window: MainWindow) -> None:
    page = _shown(qtbot, data_window, TablePage)
    assert isinstance(page, TablePage)
    reached = _round(qtbot, data_window)
    assert reached[1] is page.browser.bar.field
    between = reached[2 : reached.index(page.table)]
    assert {"Columns ▾", "Copy rows", "Export rows…"} <= {link.text() for link in between if isinstance(link, TextLink)}


def test_the_measure_and_the_chosen_are_reached_where_they_stand(qtbot: QtBot, data_window: MainWindow) -> None:
    page = _shown(qtbot, data_window, ExplorePage)
    assert isinstance(page, ExplorePage)
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    entities = page.panel.entities
    qtbot.waitUntil(lambda: page.desk.mapTo(page, page.desk.rect().topLeft()).x() > 0)  # it is laid out
    reached = _round(qtbot, data_window)
    assert page.panel.measure.box in reached[: reached.index(entities.field)]
    chips = [reached.index(chip) for chip in every(EntityChip, entities)]
    assert chips
    assert reached.index(entities.list) < min(chips)
    assert max(chips) < reached.index(every(TextLink, entities)[0]) < reached.index(page.desk.tools.table)


def test_a_figure_that_is_scrolled_away_comes_into_view(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1000, 500)
    first = every(HighlightView, window)[0]
    _focus_tabs(qtbot, window)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Backtab)
    for _ in range(200):
        if first.hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert not focus.visibleRegion().isEmpty(), focus
    assert first.hasFocus()


def test_the_row_of_series_hands_the_focus_to_the_chart_below_it(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    _focus_tabs(qtbot, window)
    page.desk.tools.series.click()
    qtbot.waitUntil(lambda: bool(every(SeriesSwitch, window)))
    every(SeriesSwitch, window)[0].setFocus()
    page.desk.tools.series.click()
    assert QApplication.focusWidget() is only(ChartView, window)
