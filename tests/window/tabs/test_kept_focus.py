"""A page that is made anew gives the focus to the part that had it."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.widgets.buttons.chip import Chip
from tests.window.finding import every


def test_a_chip_has_the_focus_again_after_the_sheet_was_read_anew(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.show_tab(1)
    chip = every(Chip, window)[2]
    chip.setFocus()
    name, state = chip.accessibleName(), window.state()
    window.tabs.restore(state)
    window.show_tab(0)
    document = open_document(window.path)
    window.take_state(state)
    window.renew(document)
    qtbot.waitUntil(lambda: (focus := QApplication.focusWidget()) is not None and focus.accessibleName() == name)


def test_a_sheet_that_is_read_anew_twice_in_a_row_keeps_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.show_tab(1)
    chip = every(Chip, window)[2]
    chip.setFocus()
    name, told = chip.accessibleName(), window.state()["focus"]
    assert told
    for _ in range(2):
        window.renew(open_document(window.path))  # its page is not whole yet, so that nothing on it can have the focus
        assert window.state()["focus"] == told
    qtbot.waitUntil(lambda: (focus := QApplication.focusWidget()) is not None and focus.accessibleName() == name)


def test_a_tab_that_comes_on_show_takes_the_focus_and_nothing_else_has_it_for_a_moment(
    qtbot: QtBot, window: MainWindow, qapp: QApplication
) -> None:
    window.activateWindow()
    window.show_tab(1)
    every(Chip, window)[0].setFocus()
    had: list[QWidget] = []
    qapp.focusChanged.connect(lambda _old, new: had.append(new))
    window.show_tab(2)
    assert had
    assert all(window.tabs.current().isAncestorOf(part) for part in had)
