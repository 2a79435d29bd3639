"""A reader who goes to the charts at the first moment: when is the waiting page there, when the chart?"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks.programs.stage import after_paint, play, settle, until

if TYPE_CHECKING:
    from harbin_viewer.window.shell.main_window import MainWindow


def scene(window: MainWindow) -> dict[str, float]:
    from harbin_viewer.window.tabs.waiting import Waiting
    from tests.benchmarks.programs.heartbeat import Heartbeat
    from tests.benchmarks.programs.parts import part

    beat, began = Heartbeat(window), time.perf_counter()
    window.show_tab(2)
    until(lambda: not part(window, Waiting).visibleRegion().isEmpty())
    waiting = (time.perf_counter() - began) * 1000
    until(lambda: _chart_is_shown(window))
    chart = (time.perf_counter() - began) * 1000
    settle(0.3)
    return {"waiting": waiting, "chart": chart, "stall": beat.stop()}


def _chart_is_shown(window: MainWindow) -> bool:
    if not window.is_ready():
        return False
    from harbin_viewer.window.charts.chart_view import ChartView

    return any(view.isVisible() and view.picture() is not None for view in window.findChildren(ChartView))


if __name__ == "__main__":
    sys.exit(play(after_paint(scene)))
