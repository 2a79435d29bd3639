"""The viewer on the bundled sheet, by its own start: time to its first paint, and its memory then."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tests.benchmarks.programs.memory import resident
from tests.benchmarks.programs.spawned import milliseconds
from tests.benchmarks.programs.stage import play
from tests.benchmarks.programs.told import tell

if TYPE_CHECKING:
    from harbin_viewer.window.shell.main_window import MainWindow


def done() -> None:
    tell({"paint": milliseconds(), "memory": resident()})
    os._exit(0)


def when_made(window: MainWindow) -> None:
    """The time is told where the bare window tells it; what the viewer does after its first paint comes after that."""
    window.painted.disconnect()
    window.painted.connect(done)


if __name__ == "__main__":
    sys.exit(play(when_made))
