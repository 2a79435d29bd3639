"""A window that watches the files of its sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.shell.live import keep_live
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.state.remembered import Remembered


@pytest.fixture
def live_window(qtbot: QtBot, small_sheet: Path, remembered: Remembered) -> Iterator[MainWindow]:
    document = open_document(small_sheet)
    window = MainWindow(document, remembered, bundle.resources_folder())
    live = keep_live(window, document, small_sheet)
    window.show()
    qtbot.waitUntil(window.is_ready)
    qtbot.waitUntil(lambda: live.known is not None)
    yield window
    window.close()
    window.deleteLater()
