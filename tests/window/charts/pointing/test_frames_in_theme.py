"""What frames a chart with the focus, and the point in it, has the colour of the theme on show."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.theme import DARK, LIGHT
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.widgets.palette import palette_from
from tests.window.finding import only


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[None]:
    before = qapp.palette()
    qapp.setPalette(palette_from(DARK))
    yield
    qapp.setPalette(before)


def _has(image: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_frames_of_focus_and_point_follow_the_theme(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, dark: None
) -> None:
    """The frame that came with the focus kept the colour of the theme then: light blue on white."""
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    qapp.setPalette(palette_from(LIGHT))
    QApplication.processEvents()
    image = page.view.grab().toImage()
    assert _has(image, LIGHT.accent)
    assert not _has(image, DARK.accent)
