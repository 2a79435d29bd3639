"""Who comes by Tab to a card that is taller than the view sees its beginning, and reads on by the keys for pages."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.cards.cards_tab import CardsPage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.widgets.focus.into_view import bring_into_view
from harbin_viewer.window.widgets.page_scroll import PageScroll
from tests.window.conftest import Zoom
from tests.window.finding import every, only


def _top(part: QWidget, scroll: PageScroll) -> int:
    return part.mapTo(scroll.viewport(), QPoint(0, 0)).y()


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, zoom: Zoom) -> CardsPage:
    """Cards in large type on a small screen: most of them are taller than what is seen of the page."""
    zoom(2.5)
    window.resize(600, 420)
    window.show_tab(1)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    cards = only(CardsPage, window)
    qtbot.waitUntil(lambda: cards.page_scroll.verticalScrollBar().maximum() > 2000)
    return cards


def test_tab_leads_to_the_beginning_of_each(qtbot: QtBot, page: CardsPage) -> None:
    scroll, cards = page.page_scroll, every(Card, page)
    cards[0].setFocus()
    tall = 0
    for before, card in pairwise(cards):
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert card.hasFocus()
        assert _top(card, scroll) >= 0
        tall += card.height() > scroll.viewport().height()
    assert tall > 3


def test_pages_are_read_on_in_it_and_nothing_leads_back(qtbot: QtBot, page: CardsPage) -> None:
    scroll, card = page.page_scroll, max(every(Card, page), key=QWidget.height)
    card.setFocus()
    bring_into_view(scroll, card)
    assert _top(card, scroll) == 0
    qtbot.keyClick(card, Qt.Key.Key_PageDown)
    scrolled = _top(card, scroll)
    assert scrolled < -100
    page.repaint()
    qtbot.wait(100)
    assert _top(card, scroll) == scrolled
    scroll.lead_to(card)
    assert _top(card, scroll) == 0
