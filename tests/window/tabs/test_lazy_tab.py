"""A tab of which a table cannot be read says why on its page; all others are shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.window.conftest import OpenWindow


def test_a_tab_whose_table_is_empty_says_so_each_time_and_the_others_are_shown(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    (small_sheet / "harvest.csv").write_bytes(b"")
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    for _time in range(2):
        window.show_tab(1)
        tab = window.tabs.current()
        (told,) = [label.text() for label in tab.findChildren(QLabel) if "cannot be shown" in label.text()]
        assert told.startswith("“Years” cannot be shown.")
        assert "harvest.csv: The file is empty." in told
        window.show_tab(0)
        assert window.tabs.current().page is not None
