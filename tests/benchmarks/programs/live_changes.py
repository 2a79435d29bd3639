"""Changes of a figure, saved in the ways of editors, until each is shown. Arguments: the folder of a sheet, turns."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.benchmarks.programs.stage import after_paint, play, settle, until

if TYPE_CHECKING:
    from harbin_viewer.window.shell.live import LiveSheet
    from harbin_viewer.window.shell.main_window import MainWindow

SHEET = Path(sys.argv[1])
FILE = SHEET / "article-trade.csv"
TURNS = int(sys.argv[2])


def scene(window: MainWindow) -> dict[str, float]:
    """Medians of the milliseconds, and of them the longest of all; the watch tells nothing in “silent”."""
    from harbin_viewer.window.shell.live import LiveSheet

    until(window.is_ready)
    live = window.findChildren(LiveSheet)[0]
    until(lambda: live.known is not None)
    window.show_tab(2)
    settle(0.5)
    taken = {
        way: [_changed(window, live, way, turn) for turn in range(TURNS)] for way in ("truncate", "rename", "remove")
    }
    live.watcher.blockSignals(True)
    taken["silent"] = [_changed(window, live, "truncate", turn) for turn in range(TURNS)]
    longest = max(max(times) for times in taken.values())
    return {way: median(times) for way, times in taken.items()} | {"longest": longest}


def _changed(window: MainWindow, live: LiveSheet, way: str, turn: int) -> float:
    """The milliseconds from the end of saving until the window shows it."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    lines[2] = lines[2].replace(lines[2].split(",")[1], f"114.{len(way)}{turn}", 1)
    text, shown = "\n".join([*lines, ""]), window.document
    if way == "rename":
        (SHEET / ".beside.part").write_text(text, encoding="utf-8")
        (SHEET / ".beside.part").replace(FILE)
    else:
        if way == "remove":
            FILE.unlink()
        FILE.write_text(text, encoding="utf-8")
    took = until(lambda: window.document is not shown)
    settle(0.1)
    return took


if __name__ == "__main__":
    sys.exit(play(after_paint(scene), str(SHEET)))
