"""Where a table has nothing to be explored, a reader is told so and stays somewhere that is seen."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from tests.window.explore.explore_samples import OpenWindow


def test_the_focus_is_at_what_is_seen_also_after_another_tab(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "empty.csv").write_text("country,year,value\n", encoding="utf-8")
    window = open_window(tmp_path / "empty.csv")
    qtbot.waitUntil(window.is_ready, timeout=20_000)
    window.tabs.show_named("explore")
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, ExplorePage))
    page = window.tabs.current().page
    assert isinstance(page, ExplorePage)
    qtbot.waitUntil(lambda: page.steps.explorer is not None, timeout=20_000)
    for _again in range(2):
        window.tabs.current().setFocus()
        focus = window.focusWidget()
        assert focus is not None
        assert focus.isVisible()
        window.tabs.step(1)
        window.tabs.step(-1)
