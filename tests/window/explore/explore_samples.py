"""The page of a table that is explored."""

from __future__ import annotations

from collections.abc import Callable

from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


def title(page: ExplorePage) -> str:
    assert page.desk.chart is not None
    return page.desk.chart.title


def chips(page: ExplorePage) -> list[str]:
    return [chip.entity for chip in page.panel.entities.chips()]
