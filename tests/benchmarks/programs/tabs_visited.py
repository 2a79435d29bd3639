"""The window while it prepares; then each tab for the first time, all of them again, and the memory after that.

Argument: how often each is gone to from each other, if not five times.
"""

from __future__ import annotations

import itertools
import statistics
import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks.programs.memory import resident
from tests.benchmarks.programs.stage import after_paint, frame, play, settle, until

if TYPE_CHECKING:
    from harbin_viewer.window.shell.main_window import MainWindow
    from tests.benchmarks.programs.heartbeat import Heartbeat

TURNS = int(sys.argv[1]) if sys.argv[1:] else 5


def when_made(window: MainWindow) -> None:
    from tests.benchmarks.programs.heartbeat import beat_from_first_paint

    beats: list[Heartbeat] = []
    beat_from_first_paint(window, beats.append)
    after_paint(lambda window: scene(window, beats[0]))(window)


def scene(window: MainWindow, beat: Heartbeat) -> dict[str, float]:
    painted = time.perf_counter()
    until(window.is_ready)
    prepared = (time.perf_counter() - painted) * 1000
    until(lambda: window.loader.index is not None)
    settle(0.3)
    stall = beat.stop()
    first = _first_visit(window)
    later = _later_switch(window)
    settle(1.0)
    return {"stall": stall, "prepared": prepared, "first": first, "later": later, "settled": resident()}


def _first_visit(window: MainWindow) -> float:
    """To the tab of charts, until one is painted; the others are visited after it."""
    from tests.benchmarks.programs.parts import PaintCount

    paints, began = PaintCount(), time.perf_counter()
    window.show_tab(_charts_tab(window))
    until(lambda: paints.count > 0)
    taken = (time.perf_counter() - began) * 1000
    for number in range(window.tabs.count()):
        frame(lambda number=number: window.show_tab(number))  # type: ignore[misc]
    settle(0.2)
    return taken


def _later_switch(window: MainWindow) -> float:
    """From each tab to each other, the median of each way, the slowest of them."""
    taken: dict[tuple[int, int], list[float]] = {}
    for _turn in range(TURNS):
        for here, there in itertools.permutations(range(window.tabs.count()), 2):
            window.show_tab(here)
            settle(0.02)
            taken.setdefault((here, there), []).append(frame(lambda there=there: window.show_tab(there)))  # type: ignore[misc]
    return max(map(statistics.median, taken.values()))


def _charts_tab(window: MainWindow) -> int:
    from harbin_viewer.factsheet.tabs.kinds.charts import ChartsTab

    return next(n for n, one in enumerate(window.sheet.factsheet.tabs) if isinstance(one, ChartsTab))


if __name__ == "__main__":
    sys.exit(play(when_made))
