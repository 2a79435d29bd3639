"""A launch that is closed after some milliseconds. Arguments: the delay, the tab it is on, and a sheet or nothing."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks.programs.stage import play
from tests.benchmarks.programs.told import tell

if TYPE_CHECKING:
    from harbin_viewer.window.shell.main_window import MainWindow

DELAY, TAB = (int(one) for one in sys.argv[1:3])


def when_made(window: MainWindow) -> None:
    from PySide6.QtCore import QTimer

    def close() -> None:
        tell({"closed": time.monotonic()})
        window.close()

    window.painted.connect(lambda: window.show_tab(TAB))
    QTimer.singleShot(DELAY, window, close)


if __name__ == "__main__":
    sys.exit(play(when_made, *sys.argv[3:]))
