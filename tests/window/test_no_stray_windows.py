"""Parts that are made while something is shown never come up as windows of their own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.shell.main_window import MainWindow


class _Watch(QObject):
    """Notes each part that is shown as a window, but for what is meant to be one."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and not isinstance(watched, QDialog | QMenu | MainWindow):
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[_Watch]:
    watch = _Watch()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


def test_no_part_of_a_tab_or_of_the_panel_is_a_window_for_a_moment(
    qtbot: QtBot, watch: _Watch, window: MainWindow
) -> None:
    window.side.show_cell(CellAt("article-trade", 1, "trade_volume"))
    window.side.show_findings("")
    for number in range(window.tabs.count()):
        window.show_tab(number)
        qtbot.wait(20)
    assert watch.seen == []
