"""The bar from hit to hit tells a screen reader what is new, and gives the focus back to the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.window.dialogs.find_dialog import FindDialog
from harbin_viewer.window.dialogs.sheet_dialog import SheetDialog
from harbin_viewer.window.shell import found_bar
from harbin_viewer.window.shell.found_bar import FoundBar
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.summary.timeline_entry import TimelineEntry
from harbin_viewer.window.text.links.text_link import TextLink
from tests.window.finding import every, only, open_dialog


def _find(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(lambda: window.loader.index is not None)
    window.carry_out("find")
    dialog = open_dialog(FindDialog)
    dialog.field.setText(words)
    qtbot.waitUntil(lambda: len(dialog.hits.entries) > 1)
    dialog.go(0)


def test_what_was_said_of_a_hit_is_not_said_again_where_the_sheet_is_shown_anew(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(found_bar, "announce_once_back", lambda _part, words: said.append(words))
    _find(qtbot, window, "Sophia")
    assert len(said) == 1
    for _ in range(2):
        window.renew(window.document)
        qtbot.waitUntil(lambda: any(bar.isVisibleTo(window) for bar in every(FoundBar, window)))
    assert len(said) == 1
    window.carry_out("find_next")
    assert len(said) == 2


def test_who_closes_the_bar_by_its_button_is_on_the_page_again(qtbot: QtBot, window: MainWindow) -> None:
    _find(qtbot, window, "Sophia")
    window.side.close()
    window.show_tab(0)
    entry = every(TimelineEntry, window)[2]
    entry.setFocus()
    close = next(link for link in every(TextLink, only(FoundBar, window)) if link.text().startswith("Close"))
    close.setFocus()
    qtbot.waitUntil(close.hasFocus)
    qtbot.keyClick(close, Qt.Key.Key_Return)
    assert not every(FoundBar, window)
    assert QApplication.focusWidget() is entry


def test_f3_leads_on_from_what_the_sheet_says_of_itself(qtbot: QtBot, window: MainWindow) -> None:
    _find(qtbot, window, "About this sheet")
    dialog = open_dialog(SheetDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    at = window.own.dialogs.hits.at
    qtbot.keyClick(dialog, Qt.Key.Key_F3)
    assert not dialog.isVisible()
    assert window.own.dialogs.hits.at == at + 1
