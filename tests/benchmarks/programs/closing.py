"""A launch that is closed some milliseconds after its window was made, on the tab of this number."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.benchmarks.programs.stage import play

if TYPE_CHECKING:
    from harbin_viewer.window.main_window import MainWindow

DELAY, TAB = (int(one) for one in sys.argv[1:3])


def when_made(window: MainWindow) -> None:
    from PySide6.QtCore import QTimer

    window.painted.connect(lambda: window.show_tab(TAB))
    QTimer.singleShot(DELAY, window, window.close)


if __name__ == "__main__":
    sys.exit(play(when_made))
