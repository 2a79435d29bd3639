"""A page that scrolls by keys shows that it has the focus, to those who use keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

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
