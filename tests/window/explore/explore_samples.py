"""The page of a table that is explored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


def page_of(text: str, qtbot: QtBot, open_window: OpenWindow, file: Path) -> ExplorePage:
    """The page of a table of this text, once its first chart is there."""
    file.write_text(text, encoding="utf-8")
    window = open_window(file)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(1)
    page = window.findChildren(ExplorePage)[0]
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    return page


def title(page: ExplorePage) -> str:
    assert page.desk.chart is not None
    return page.desk.chart.title


def chips(page: ExplorePage) -> list[str]:
    return [chip.entity for chip in page.panel.entities.chips()]
