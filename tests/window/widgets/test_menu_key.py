"""Shift+F10 opens what can be done with whatever has the focus, in windows and in dialogs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.shell.window_frame import WindowFrame
from harbin_viewer.window.widgets.dialog_size import keep_within_screen


class Asked(QListWidget):
    def __init__(self) -> None:
        super().__init__()
        self.reasons: list[QContextMenuEvent.Reason] = []

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.reasons.append(event.reason())


def dialog_with(part: QWidget) -> QDialog:
    dialog = QDialog()
    QVBoxLayout(dialog).addWidget(part)
    keep_within_screen(dialog)
    return dialog


def window_with(part: QWidget) -> WindowFrame:
    window = WindowFrame()
    window.setCentralWidget(part)
    return window


@pytest.mark.parametrize("around", [dialog_with, window_with])
def test_shift_and_f10_are_the_menu_key(qtbot: QtBot, around: object) -> None:
    part = Asked()
    assert callable(around)
    window = around(part)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    part.setFocus()
    qtbot.keyClick(part, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert part.reasons == [QContextMenuEvent.Reason.Keyboard]
    QApplication.processEvents()  # what the window tells of its first paint
