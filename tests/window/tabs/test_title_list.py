"""A list of titles is scrolled to where it was, also where that is asked before it is on show."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from harbin_viewer.window.tabs.title_list import TitleList


def test_a_list_that_is_not_laid_out_yet_scrolls_once_it_is(qtbot: QtBot) -> None:
    titles = TitleList([f"Title {number} of a chart" for number in range(60)])
    qtbot.addWidget(titles)
    titles.resize(200, 150)
    titles.scroll_to(120)
    titles.show()
    qtbot.waitUntil(lambda: titles.scrolled() == 120)
    titles.verticalScrollBar().setValue(0)
    titles.resize(200, 160)
    qtbot.wait(30)
    assert titles.scrolled() == 0
