"""By the keys alone: in every dialog the focus is seen, goes as the eye does, and leaves; letters mean one thing."""

import itertools
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from harbin_viewer.charts.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.state.commands import COMMANDS
from harbin_viewer.window.summary.health_line import HealthLine
from harbin_viewer.window.widgets import dialog_size
from harbin_viewer.window.widgets.focus.focus_ring import ring_focus
from harbin_viewer.window.widgets.palette import show_theme
from tests.window.contrast import unseen_focus
from tests.window.finding import letters_meant_twice, only, words_with_letters

ELSEWHERE = {"open", "open_folder", "export_sheet", "print", "print_sheet", "quit", "close_window", "reload",
             "new_window", "remove_chart"}  # fmt: skip
"""Commands whose dialogs are Qt’s or the system’s, or which take the window, or a part of the sheet, away."""

THEMES = {"light": LIGHT, "dark": DARK, "light contrast": LIGHT_CONTRAST, "dark contrast": DARK_CONTRAST}

USED = (QComboBox, QAbstractSpinBox, QLineEdit, QCheckBox, QPushButton, QAbstractItemView)
"""What one chooses, writes or presses in a dialog."""

Look = Callable[[str, QDialog], object]


def visit(window: MainWindow, qtbot: QtBot, look: Look) -> list[str]:
    """Look at whatever dialog a command opens, and close it; the names of those commands.

    Some dialogs keep their command waiting, so that each is looked at from within the events.
    """
    window.show_tab(2)
    qtbot.waitUntil(lambda: "export" in window.commands())
    opened: list[str] = []
    failed: list[BaseException] = []
    for name in [command.name for command in COMMANDS if command.name in window.commands()]:
        done: list[str] = []

        def look_at_all(name: str = name, done: list[str] = done) -> None:
            try:
                for dialog in [part for part in QApplication.topLevelWidgets() if isinstance(part, QDialog)]:
                    if dialog.isVisible() and not isinstance(dialog, QFileDialog):
                        opened.append(name)
                        dialog.activateWindow()
                        qtbot.waitUntil(dialog.isActiveWindow)
                        look(name, dialog)
                        if isValid(dialog):
                            dialog.close()
            except BaseException as error:
                failed.append(error)
            done.append(name)

        if name not in ELSEWHERE:
            window.activateWindow()
            QTimer.singleShot(150, look_at_all)
            window.carry_out(name)
            qtbot.waitUntil(partial(bool, done))
            if failed:
                raise failed[0]
    return opened


def stops(dialog: QDialog, qtbot: QtBot) -> list[QWidget]:
    """What Tab leads to from where the focus is first, until it is there again."""
    reached: list[QWidget] = []
    if dialog.focusWidget() is None:
        qtbot.keyClick(dialog, Qt.Key.Key_Tab)
    while (now := dialog.focusWidget()) is not None and now not in reached and len(reached) < 100:
        reached.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    return reached


def takes_focus(part: QWidget) -> bool:
    """Whether Tab is to come to it, whatever policy it has been given where it is used."""
    is_empty = isinstance(part, QAbstractItemView) and not (part.model() and part.model().rowCount())
    is_inside = isinstance(part, QHeaderView) or isinstance(part.parentWidget(), QComboBox)
    is_used = isinstance(part, USED) and not is_inside and not is_empty
    is_stop = is_used or (bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and getattr(part, "is_tab_stop", True))
    is_inner = isinstance(part, QLineEdit) and part.focusProxy() is None and part.objectName() == "qt_spinbox_lineedit"
    return is_stop and not is_inner and part.isVisible() and part.isEnabled() and part.focusProxy() is None


def place(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint()), part.size())


def test_tab_leads_through_every_dialog_as_the_eye_goes_and_round(window: MainWindow, qtbot: QtBot) -> None:
    faults: list[str] = []

    def look(name: str, dialog: QDialog) -> None:
        reached = stops(dialog, qtbot)
        missed = [part for part in dialog.findChildren(QWidget) if takes_focus(part) and part not in reached]
        faults.extend(f"{name}: {_called(part)} is not reached" for part in missed)
        first = min(reached, key=lambda part: (place(part, dialog).top(), place(part, dialog).left()))
        at = reached.index(first)
        for before, after in itertools.pairwise([*reached[at:], *reached[:at]]):
            one, other = place(before, dialog), place(after, dialog)
            if other.bottom() <= one.top() and other.left() < one.right():
                faults.append(f"{name}: {_called(after)} comes after {_called(before)}")

    assert len(visit(window, qtbot, look)) > 8
    assert faults == []


def _called(part: QWidget) -> str:
    return f"{type(part).__name__} “{part.accessibleName() or getattr(part, 'text', str)()}”"


def test_where_the_focus_is_is_seen_in_every_dialog_in_each_theme(
    window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    unseen: list[str] = []
    looked: list[str] = []
    ring_focus(qapp)

    def look(name: str, dialog: QDialog) -> None:
        for theme, colours in THEMES.items():
            show_theme(qapp, colours)
            QApplication.processEvents()
            faint, parts = unseen_focus(dialog)
            unseen.extend(f"{name} in {theme}: {part}" for part in faint)
            looked.extend(parts)
        show_theme(qapp, LIGHT)

    visit(window, qtbot, look)
    assert not unseen, unseen
    assert len(looked) > 160


def test_a_letter_means_one_thing_in_each_menu_and_each_dialog(window: MainWindow, qtbot: QtBot) -> None:
    bar = only(QMenuBar, window)
    menus = [bar, *window.findChildren(QMenu)]
    letters = [(menu, letters_meant_twice(action.text() for action in menu.actions())) for menu in menus]
    faults = [f"{type(menu).__name__}: {doubled}" for menu, doubled in letters if doubled]

    def look(name: str, dialog: QDialog) -> None:
        if doubled := letters_meant_twice(words_with_letters(dialog)):
            faults.append(f"{name}: {doubled}")

    visit(window, qtbot, look)
    assert not faults, faults


def test_the_key_of_a_greyed_command_says_why(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not only(Menus, window).actions_by_name["export"].isEnabled())
    only(HealthLine, window).setFocus()
    qtbot.keyClick(only(HealthLine, window), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert only(StatusLine, window).sentence.startswith("This works on a chart.")
    qtbot.keyClick(only(HealthLine, window), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert only(StatusLine, window).sentence.startswith("You have not gone anywhere yet."), "though a button has arrows"
    assert only(HealthLine, window).hasFocus()


def test_the_program_is_left_from_any_dialog(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[str] = []
    caught: list[str] = []

    class Program:
        """Notes that it is left."""

        @staticmethod
        def closeAllWindows() -> None:
            left.append("")

    monkeypatch.setattr(dialog_size, "QApplication", Program)

    def look(name: str, dialog: QDialog) -> None:
        left.clear()
        qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        for _ in range(3):
            QApplication.processEvents()
        caught.extend([] if left else [name])

    visit(window, qtbot, look)
    assert not caught, caught
