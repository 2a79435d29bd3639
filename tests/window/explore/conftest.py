"""Fixtures of the tests of this room."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from tests.factsheet.exploring.tables import countries
from tests.window.explore.explore_samples import OpenWindow


@pytest.fixture
def page(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> ExplorePage:
    """The page on eight countries over eleven years, with its first chart."""
    countries(tmp_path / "countries")
    window = open_window(tmp_path / "countries")
    qtbot.waitUntil(window.is_ready)
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, ExplorePage))
    found = window.tabs.current().page
    assert isinstance(found, ExplorePage)
    qtbot.waitUntil(lambda: found.desk.chart is not None)
    return found
