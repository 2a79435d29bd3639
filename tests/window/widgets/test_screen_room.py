"""The room of a screen, asked without tying the screen to a widget."""

from __future__ import annotations

import gc
import re
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import harbin_viewer
from harbin_viewer.window.widgets.screen_room import screen_room


def test_a_screen_outlives_the_widgets_that_asked_for_its_room(qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen()
    dialog = QDialog()
    dialog.show()
    assert screen_room(dialog) == screen.availableGeometry()
    dialog.deleteLater()
    del dialog
    gc.collect()
    qtbot.wait(1)

    assert isValid(screen)


def test_nobody_asks_a_widget_for_its_screen() -> None:
    code = (file.read_text(encoding="utf-8") for file in Path(harbin_viewer.__file__).parent.rglob("*.py"))

    assert not [text for text in code if re.search(r"\.screen\(\)", text)]
