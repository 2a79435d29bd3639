"""A change of many lines asks the window for the room of their figures."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow
from tests.window.explore.explore_samples import OpenWindow


def test_in_the_smallest_window_each_of_twelve_lines_has_its_figures(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    names = [f"Country {letter}" for letter in "ABCDEFGHIJKL"]
    rows = [f"{name},{year},{40 + at * 2 + year % 7}" for at, name in enumerate(names) for year in (2018, 2020)]
    file = tmp_path / "women.csv"
    file.write_text("\n".join(["Country,Year,Women (%)", *rows]), encoding="utf-8")
    window = open_window(file)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(1)
    page = window.findChildren(ExplorePage)[0]
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    page.steps.choose_form("change")
    page.steps.change(entities=tuple(names))
    window.resize(window.minimumSize())
    for size in (window.minimumSize(), window.minimumSize().expandedTo(window.size() * 2)):
        window.resize(size)
        qtbot.waitUntil(partial(_has, window, size))
        picture = page.desk.view.picture()
        assert picture is not None
        assert sum(text.role == "value" for text in picture.texts) == 24


def _has(window: MainWindow, size: QSize) -> bool:
    return window.size() == size
