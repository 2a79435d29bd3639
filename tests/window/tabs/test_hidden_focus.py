"""Who comes to a page has the focus on it, also where what had it there before is hidden by now."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.widgets.buttons.chip import Chip
from tests.window.finding import every


def test_who_comes_back_to_a_page_is_on_it_though_what_had_the_focus_there_is_hidden(window: MainWindow) -> None:
    """The focus stayed on the page that was left, where Tab led nowhere and Enter pressed what was not seen."""
    window.activateWindow()
    window.show_tab(1)
    chip = every(Chip, window)[2]
    chip.setFocus()
    window.show_tab(0)
    chip.hide()
    window.show_tab(1)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()
    assert window.tabs.current().isAncestorOf(focus)


def test_who_left_a_menu_for_another_tab_has_the_focus_there(qtbot: QtBot, window: MainWindow) -> None:
    """The menu gave it back to what had had it, on the page that was left."""
    window.activateWindow()
    window.show_tab(1)
    every(Chip, window)[2].setFocus()
    window.menus.setFocus(Qt.FocusReason.MenuBarFocusReason)  # as after Alt and Escape
    window.show_tab(0)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.tabs.current().isAncestorOf(focus)


@pytest.mark.parametrize("sizes", [((640, 480), (1200, 800)), ((1200, 800), (640, 480))])
def test_what_takes_the_place_of_a_list_on_a_page_that_is_not_on_show_has_the_focus_there(
    window: MainWindow, sizes: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    window.activateWindow()
    for size in sizes:
        window.show_tab(0)
        window.resize(*size)
        window.show_tab(2)
        page = window.tabs.current().page
        assert isinstance(page, ChartsPage)
        assert QApplication.focusWidget() is (page.box if size == (640, 480) else page.list)
