"""A sheet that is changed from outside is shown anew once nothing is open that would go with its page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from harbin_viewer.window.shell.live import LiveSheet
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.state.open_hands import holds_something_open
from harbin_viewer.window.widgets.context_menu import context_menu


def _changed(qtbot: QtBot, window: MainWindow, sheet: Path) -> None:
    """Save a change, and wait until it was read."""
    live = window.findChildren(LiveSheet)[0]
    table = sheet / "harvest.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("12.5", "13.25"), encoding="utf-8")
    qtbot.waitSignal(live.settling.timeout).wait()
    qtbot.waitUntil(lambda: not live.is_busy() and not live.settling.isActive())


def test_a_menu_that_is_open_stays_and_the_change_shows_when_it_is_closed(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path
) -> None:
    before = live_window.document
    menu = context_menu([("Copy", list)], live_window.tabs)
    menu.popup(live_window.mapToGlobal(QPoint(20, 20)))
    qtbot.waitUntil(menu.isVisible)
    _changed(qtbot, live_window, small_sheet)
    assert live_window.document is before
    assert menu in live_window.findChildren(QMenu)
    menu.close()
    qtbot.waitUntil(lambda: live_window.document is not before)


def test_a_dialog_of_a_page_stays_and_one_of_the_window_does_not_wait(
    qtbot: QtBot, live_window: MainWindow, small_sheet: Path
) -> None:
    before = live_window.document
    of_page = QDialog(live_window.tabs)
    of_page.open()
    question = QDialog(of_page)
    question.open()
    assert holds_something_open()
    _changed(qtbot, live_window, small_sheet)
    assert live_window.document is before
    question.close()
    of_page.close()
    qtbot.waitUntil(lambda: live_window.document is not before)
    of_window = QDialog(live_window)
    of_window.open()
    assert not holds_something_open()
    of_window.close()
