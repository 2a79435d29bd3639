"""A table of many explored: opened, entity, measure, year and form changed, played, searched. Arguments: sheet.

A second argument, `memory`, leaves that to another run, and tells what is kept instead, with the libraries that come
after the first paint: these are the same for every table.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from tests.benchmarks.programs.memory import peak, resident
from tests.benchmarks.programs.stage import after_paint, frame, play, settle, until

if TYPE_CHECKING:
    from harbin_viewer.window.explore.explore_page import ExplorePage
    from harbin_viewer.window.shell.main_window import MainWindow

_CALM = 4.0
"""Seconds until what is odd in a table of a million rows has been looked for, too, and nothing works any more."""

_TYPED = ("e", "en", "entity", "entity 0", "00", "9", "99", "entity 12")


def scene(window: MainWindow) -> dict[str, float]:
    from tests.benchmarks.programs.heartbeat import Heartbeat

    began, beat = time.perf_counter(), Heartbeat(window)
    until(lambda: window.tabs.current().page is not None)
    from harbin_viewer.window.explore.explore_page import ExplorePage  # which a thread of the viewer brought meanwhile
    from tests.benchmarks.programs.parts import part

    page = part(window, ExplorePage)
    until(lambda: page.desk.chart is not None)
    readings = {"opened": (time.perf_counter() - began) * 1000}
    settle(0.5)
    readings["stall"] = beat.stop()
    return readings | _changed(page) | _played(page)


def _changed(page: ExplorePage) -> dict[str, float]:
    """The slowest of 95 % of the changes, until they are painted."""
    explorer = page.steps.explorer
    assert explorer is not None
    assert explorer.cube.entities is not None
    names = explorer.cube.entities.words[:: max(1, len(explorer.cube.entities.words) // 20)]
    measures = [measure.field for measure in explorer.cube.roles.measures]
    count = explorer.period_shown()[0]
    years = range(1, min(count - 1, 21))
    found = {
        "entity": _slowest(partial(page.steps.add_or_drop, name) for name in names for _twice in range(2)),
        "measure": _slowest(partial(page.steps.choose_measure, measures[n % len(measures)]) for n in range(20)),
        "year": _slowest(partial(page.steps.move_period, year, count - 1) for year in years),
        "key": _slowest(partial(page.panel.entities.field.textEdited.emit, words) for words in _TYPED * 3),
    }
    page.steps.change(period=None)
    return found


def _played(page: ExplorePage) -> dict[str, float]:
    """A frame while the years of a ranking go by, and of lines."""
    explorer = page.steps.explorer
    assert explorer is not None
    page.steps.choose_form("ranking")
    settle(0.1)
    last = explorer.period_shown()[0]
    found = {"play": _slowest(partial(page.steps.play_to, year) for year in range(1, min(last, 60)))}
    page.steps.choose_form("line")
    settle(0.1)
    return found | {"play_lines": _slowest(partial(page.steps.play_to, year) for year in range(3, min(last, 60)))}


def _slowest(changes: Iterable[Callable[[], object]]) -> float:
    taken = sorted(frame(change) for change in changes)
    return taken[max(int(len(taken) * 0.95) - 1, 0)]


def memory(window: MainWindow) -> dict[str, float]:
    """What is kept since the first paint, once also all that can be found is known, and the columns of the table."""
    from harbin_viewer.window.explore.explore_page import ExplorePage
    from harbin_viewer.window.state.background_loader import BackgroundLoader
    from tests.benchmarks.programs.parts import part

    before = resident()
    until(lambda: window.tabs.current().page is not None)
    page = part(window, ExplorePage)
    until(lambda: page.desk.chart is not None)
    (loader,) = window.findChildren(BackgroundLoader)
    until(lambda: loader.index is not None)
    settle(_CALM)
    assert page.steps.explorer is not None
    columns = sum(column.nbytes for column in page.steps.explorer.cube.table.columns.values())
    return {"settled": resident() - before, "peak": peak() - before, "columns": columns / 2**20}


if __name__ == "__main__":
    sys.exit(play(after_paint(memory if sys.argv[2:] == ["memory"] else scene), sys.argv[1]))
