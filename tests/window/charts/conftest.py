"""Fixtures of the tests of this room."""

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.shell.main_window import MainWindow
from tests.window.finding import only


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ChartsPage:
    window.resize(1000, 700)
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    return page
