"""Tables that are browsed."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from harbin_viewer.window.tables.table_browser import TableBrowser

ROWS = [
    ("item 10", "2024-03-01", "140.0", "confirmed", "the tenth"),
    ("Item 9", "", "99.25", "claimed", "the ninth"),
    ("item 2", "1999-12-31", "", "contradicted", ""),
    ("Éclair", "2024-02-29", "-3.5", "confirmed", "<b>sweet</b> & " + "long " * 30),
    ("apple", "2024-02-28", "99.25", "", "the first"),
]


def ignore(_done: int, _of: int) -> None:
    """Take no notice of how far it is."""


def column(browser: TableBrowser, number: int) -> list[str]:
    model = browser.table.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def names(browser: TableBrowser) -> list[str]:
    return column(browser, 0)


def arranged(qtbot: QtBot, browser: TableBrowser, act: Callable[[], object]) -> list[str]:
    with qtbot.waitSignal(browser.arranged):
        act()
    return names(browser)


def click_heading(browser: TableBrowser, number: int, *, at_button: bool = False) -> None:
    header = browser.table.header
    x = header.sectionViewportPosition(number) + (header.sectionSize(number) - 8 if at_button else 12)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, 6))
