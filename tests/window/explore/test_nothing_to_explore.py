"""Where a table has nothing to be explored, a reader is told so and stays somewhere that is seen."""

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.explore.explorer import Explorer
from tests.window.explore.explore_samples import OpenWindow


def test_the_focus_is_at_what_is_seen_also_after_another_tab(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "empty.csv").write_text("country,year,value\n", encoding="utf-8")
    window = open_window(tmp_path / "empty.csv")
    qtbot.waitUntil(window.is_ready)
    window.tabs.show_named("explore")
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, ExplorePage))
    page = window.tabs.current().page
    assert isinstance(page, ExplorePage)
    qtbot.waitUntil(lambda: page.steps.explorer is not None)
    for _again in range(2):
        window.tabs.current().setFocus()
        focus = window.focusWidget()
        assert focus is not None
        assert focus.isVisible()
        window.tabs.step(1)
        window.tabs.step(-1)


@pytest.mark.parametrize("left", [0, 2])
def test_a_bar_of_times_that_are_gone_changes_nothing_that_is_not_there(
    page: ExplorePage, left: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    explorer = page.steps.explorer
    assert explorer is not None
    moments, before = explorer.moments[:left], explorer.history.now
    monkeypatch.setattr(Explorer, "moments", np.array(moments))
    page.steps.move_period(1, 9)
    page.steps.play_to(9)
    assert explorer.history.now.period == (before.period if not left else (moments[1], moments[1]))
