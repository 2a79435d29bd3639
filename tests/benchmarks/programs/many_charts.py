"""A sheet with many charts in the window: the start, the list, and one chart after the other. Argument: sheet."""

from __future__ import annotations

import statistics
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from tests.benchmarks.programs.spawned import milliseconds
from tests.benchmarks.programs.stage import after_paint, frame, play, settle, until

if TYPE_CHECKING:
    from harbin_viewer.window.shell.main_window import MainWindow


def scene(window: MainWindow) -> dict[str, float]:
    from tests.benchmarks.programs.heartbeat import Heartbeat

    painted, beat = milliseconds(), Heartbeat(window)
    until(lambda: window.loader.index is not None)
    settle(0.3)
    stall = beat.stop()
    from harbin_viewer.window.charts.charts_tab import ChartsPage  # which a thread of the viewer brings meanwhile
    from tests.benchmarks.programs.parts import PaintCount, part

    paints, began = PaintCount(), time.perf_counter()
    window.show_tab(1)
    until(lambda: paints.count > 0)
    first = (time.perf_counter() - began) * 1000
    page = part(window, ChartsPage)
    count = page.list.model().rowCount()
    chosen = [frame(partial(page.list.choose, row)) for row in range(1, count, max(1, count // 40))]
    return {"paint": painted, "stall": stall, "list": first, "chosen": statistics.median(chosen)}


if __name__ == "__main__":
    sys.exit(play(after_paint(scene), sys.argv[1]))
