"""The panel, the list of what was found, and their words."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.dialogs.find_dialog import FindDialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.text.wrapped_text import WrappedText
from tests.window.finding import every, only, open_dialog


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in every(WrappedText, widget)]


def find(qtbot: QtBot, window: MainWindow, words: str) -> FindDialog:
    qtbot.waitUntil(lambda: window.loader.index is not None)
    only(Menus, window).actions_by_name["find"].trigger()
    dialog = open_dialog(FindDialog)
    qtbot.keyClicks(dialog.field, words)
    return dialog
