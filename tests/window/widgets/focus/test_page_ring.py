"""A page that scrolls by keys shows that it has the focus, to those who use keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.widgets.focus.focus_ring import ring_focus
from harbin_viewer.window.widgets.focus.page_ring import PageRing
from harbin_viewer.window.widgets.page_scroll import PageScroll
from tests.window.finding import every


def test_the_ring_comes_with_the_first_key_and_goes_with_a_click_and_with_the_focus(qtbot: QtBot) -> None:
    page, other = PageScroll(80), QLineEdit()
    for widget in (page, other):
        qtbot.addWidget(widget)
        widget.show()
    page.content.addWidget(QLabel("Words"))
    with qtbot.waitExposed(page):
        page.resize(300, 200)
    page.activateWindow()
    page.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(page.hasFocus)
    assert not every(PageRing, page)
    qtbot.keyClick(page, Qt.Key.Key_Down)
    (ring,) = every(PageRing, page)
    assert ring.geometry() == page.rect()
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not every(PageRing, page)
    qtbot.keyClick(page, Qt.Key.Key_Up)
    assert every(PageRing, page)
    other.activateWindow()
    other.setFocus()
    QApplication.processEvents()
    assert not every(PageRing, page)


@pytest.mark.parametrize("by_key", [True, False])
def test_a_page_that_opens_has_the_ring_where_a_key_opened_it(qapp: QApplication, qtbot: QtBot, by_key: bool) -> None:
    """The panel, new for each figure, had the focus and showed it nowhere."""
    ring_focus(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    row, button, page = QHBoxLayout(window), QPushButton("Who says it"), PageScroll(80)
    row.addWidget(button)

    def open_page() -> None:
        row.addWidget(page)
        page.setFocus()

    button.clicked.connect(open_page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    button.setFocus()
    handle = window.windowHandle()
    if by_key:
        QTest.keyClick(handle, Qt.Key.Key_Space)
    else:
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, button.geometry().center())
    qtbot.waitUntil(page.hasFocus)
    assert len(every(PageRing, page)) == by_key


def test_home_and_end_lead_to_the_ends_of_a_page_from_a_part_of_it_too(qtbot: QtBot) -> None:
    page, button, text = PageScroll(80), QPushButton("Go"), QLabel("Words\n" * 100)
    qtbot.addWidget(page)
    text.setWordWrap(True)
    page.content.addWidget(button)
    page.content.addWidget(text)
    page.resize(300, 200)
    page.show()
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for pressed, key, reached in ((page, Qt.Key.Key_End, bar.maximum()), (button, Qt.Key.Key_Home, 0)):
        qtbot.keyClick(pressed, key)
        assert bar.value() == reached
