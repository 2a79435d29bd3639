"""Rounds of all tabs, themes and exports: what is left of memory, widgets and threads. Argument: how many rounds."""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.programs.memory import resident
from tests.benchmarks.programs.stage import after_paint, frame, play, settle, until

if TYPE_CHECKING:
    from harbin_viewer.window.charts.charts_tab import ChartsPage
    from harbin_viewer.window.shell.main_window import MainWindow

ROUNDS = int(sys.argv[1])
FIRST = max(ROUNDS // 10, 1)
"""Rounds in which caches fill."""

FORMATS = ("png", "svg", "pdf", "jpeg", "webp")


def scene(window: MainWindow) -> dict[str, float]:
    until(lambda: window.loader.index is not None)
    seen: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(ROUNDS):
            _round(window, number, Path(folder))
            seen.append(_left())
    early, late = seen[FIRST : 2 * FIRST], seen[-FIRST:]
    return {name: _typical(late, name) - _typical(early, name) for name in seen[0]}


def _round(window: MainWindow, number: int, folder: Path) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    window.theme_chosen.emit(("light", "dark")[number % 2])
    for tab in range(window.tabs.count()):
        frame(partial(window.show_tab, tab))
    from harbin_viewer.window.charts.charts_tab import ChartsPage
    from tests.benchmarks.programs.parts import part

    page = part(window, ChartsPage)
    frame(partial(page.list.choose, number % page.list.model().rowCount()))
    for command in ("table", "table", "zoom_in", "whole", "copy_image", "copy_data"):
        frame(page.commands()[command])
    _export(window, page, number, folder)
    frame(partial(page.list.choose, 0))  # the number of widgets depends on the chart
    settle(0.005)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _export(window: MainWindow, page: ChartsPage, number: int, folder: Path) -> None:
    """Through the dialog now and then, straight to a file in each round."""
    from harbin_viewer.charts.formats.export import export
    from harbin_viewer.charts.formats.format import Options
    from harbin_viewer.window.export.export_dialog import ExportDialog
    from tests.benchmarks.programs.parts import part

    kind = FORMATS[number % len(FORMATS)]
    assert page.desk.chart is not None
    export(window.document, page.desk.chart, folder / f"chart.{kind}", kind, Options())
    if number % 5 == 0:
        frame(page.commands()["export"])
        frame(part(window, ExportDialog).reject)


def _left() -> dict[str, float]:
    from PySide6.QtWidgets import QApplication

    gc.collect()
    threads = len(list(Path("/proc/self/task").iterdir()))
    return {"memory": resident(), "widgets": len(QApplication.allWidgets()), "threads": threads}


def _typical(seen: list[dict[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in seen)


if __name__ == "__main__":
    sys.exit(play(after_paint(scene)))
