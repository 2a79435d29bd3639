"""A long series in the window: opened, panned, zoomed, looked at as a table; its memory.

Arguments: sheet; how many frames there are of each, if not sixty.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from tests.benchmarks.programs.memory import peak, resident
from tests.benchmarks.programs.stage import after_paint, frame, play, settle, until

if TYPE_CHECKING:
    from harbin_viewer.window.charts.charts_tab import ChartsPage
    from harbin_viewer.window.shell.main_window import MainWindow

FRAMES = int(sys.argv[2]) if sys.argv[2:] else 60


def scene(window: MainWindow) -> dict[str, float]:
    until(lambda: window.loader.index is not None)
    settle(0.3)
    before = resident()
    opened = _opened(window)
    settle(1.0)
    memory = {"settled": resident() - before, "peak": peak() - before}
    from harbin_viewer.window.charts.charts_tab import ChartsPage
    from tests.benchmarks.programs.parts import part

    page = part(window, ChartsPage)
    return opened | memory | _moved(page) | _as_table(page)


def _opened(window: MainWindow) -> dict[str, float]:
    """From the choice of the chart in the list until it is painted, and the longest stall meanwhile."""
    from harbin_viewer.window.charts.charts_tab import ChartsPage
    from tests.benchmarks.programs.heartbeat import Heartbeat
    from tests.benchmarks.programs.parts import PaintCount, part

    window.show_tab(1)
    settle(0.5)
    page, paints, beat, began = part(window, ChartsPage), PaintCount(), Heartbeat(window), time.perf_counter()
    page.list.choose(1)
    until(lambda: paints.count > 0)
    taken = (time.perf_counter() - began) * 1000
    settle(0.1)
    return {"opened": taken, "stall": beat.stop()}


def _moved(page: ChartsPage) -> dict[str, float]:
    """Frames of a pan along the series at a tenth of its width, and of a zoom from all of it to a thousandth."""
    from harbin_viewer.charts.layout.chart_layout import full_range

    chart = page.desk.chart
    assert chart is not None
    low, high = full_range(chart)
    wide = (high - low) / 10
    windows = ((low + wide * 9 * n / FRAMES, low + wide * 9 * n / FRAMES + wide) for n in range(FRAMES))
    pan = _frames(partial(page.view.show_window, window) for window in windows)
    middle, halves = (low + high) / 2, ((high - low) / 2 * 0.89**n for n in range(FRAMES))
    zoom = _frames(partial(page.view.show_window, (middle - half, middle + half)) for half in halves)
    page.view.show_whole()
    settle(0.1)
    return {"pan": pan, "zoom": zoom}


def _as_table(page: ChartsPage) -> dict[str, float]:
    """The time it takes to open, its frames when scrolled, and to select all of it."""
    opened = frame(page.commands()["table"])
    bar = page.table.verticalScrollBar()
    steps = (partial(bar.setValue, n * 3) for n in range(FRAMES))
    jumps = (partial(bar.setValue, bar.maximum() * n // FRAMES) for n in range(FRAMES))
    scrolled = max(_frames(steps), _frames(jumps))
    return {"table": opened, "scroll": scrolled, "select": frame(page.table.selectAll)}


def _frames(changes: Iterable[Callable[[], object]]) -> float:
    """The time that nineteen in twenty frames keep to."""
    return statistics.quantiles([frame(change) for change in changes], n=20)[-1]


if __name__ == "__main__":
    sys.exit(play(after_paint(scene), sys.argv[1]))
