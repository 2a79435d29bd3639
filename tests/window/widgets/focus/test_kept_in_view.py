"""What the reader is at stays in view where type grows; what was scrolled away stays there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.explore.choosing.choice_panel import ChoicePanel
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.tables.table_browser import TableBrowser
from tests.window.conftest import OpenWindow, Zoom
from tests.window.finding import every, only

_LARGE = (1.5, 2.0, 3.0)


@pytest.fixture
def fruit(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    lines = [
        f"Country {name},{year},{year % 7 + place}"
        for place, name in enumerate("ABCDEFGH")
        for year in range(2000, 2009)
    ]
    (tmp_path / "fruit.csv").write_text("\n".join(["Country,Year,Fruit (t)", *lines]), encoding="utf-8")
    window = open_window(tmp_path / "fruit.csv")
    window.resize(1000, 700)
    qtbot.waitUntil(window.is_ready)
    window.activateWindow()
    return window


def _is_seen(part: QWidget, view: QWidget) -> bool:
    return view.rect().contains(part.rect().translated(part.mapTo(view, QPoint())).center())


def _shows_current(view: QAbstractItemView) -> bool:
    return view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_the_last_choice_of_explore_stays_in_view(qtbot: QtBot, fruit: MainWindow, zoom: Zoom) -> None:
    fruit.show_tab(1)
    panel = only(ChoicePanel, fruit)
    qtbot.waitUntil(lambda: bool(every(QCheckBox, panel)) and every(QCheckBox, panel)[-1].isVisible())
    box = every(QCheckBox, panel)[-1]
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    panel.ensureWidgetVisible(box)
    fruit.repaint()
    for size in _LARGE:
        zoom(size)
        qtbot.waitUntil(lambda: panel.verticalScrollBar().maximum() > 0)
        qtbot.waitUntil(lambda: _is_seen(box, panel.viewport()))
        fruit.repaint()


def test_the_current_cell_stays_in_view(qtbot: QtBot, fruit: MainWindow, zoom: Zoom) -> None:
    fruit.show_tab(2)
    browser = only(TableBrowser, fruit)
    qtbot.waitUntil(browser.bar.isEnabled)
    table = browser.table
    table.setCurrentIndex(table.model().index(15, 2))
    fruit.repaint()
    assert table.verticalScrollBar().value() == 0
    for size in _LARGE:
        zoom(size)
        qtbot.waitUntil(lambda: _shows_current(table))
        fruit.repaint()
    assert table.verticalScrollBar().value() > 0


def test_what_was_scrolled_away_is_not_brought_back(qtbot: QtBot, fruit: MainWindow, zoom: Zoom) -> None:
    fruit.show_tab(2)
    browser = only(TableBrowser, fruit)
    qtbot.waitUntil(browser.bar.isEnabled)
    table = browser.table
    table.setCurrentIndex(table.model().index(0, 2))
    fruit.repaint()
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    fruit.repaint()
    zoom(2.0)
    fruit.repaint()
    assert not _shows_current(table)


def test_the_chosen_chart_stays_in_view_in_its_list(qtbot: QtBot, window: MainWindow, zoom: Zoom) -> None:
    window.resize(1000, 700)
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    page.list.choose(7)
    window.repaint()
    for size in (1.5, 2.0):  # beyond, a box takes the place of the list
        zoom(size)
        qtbot.waitUntil(lambda: _shows_current(page.list))
        window.repaint()
    assert page.list.verticalScrollBar().value() > 0
