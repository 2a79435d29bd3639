"""The viewer on the bundled sheet, by its own start: milliseconds from the start of the process to its first paint."""

import os
import sys

from harbin_viewer.window.main_window import MainWindow
from tests.benchmarks.programs.process_age import milliseconds


def done() -> None:
    print(milliseconds(), flush=True)
    os._exit(0)


_made = MainWindow.__init__


def _measured(self: MainWindow, *arguments: object, **named: object) -> None:
    _made(self, *arguments, **named)  # type: ignore[arg-type]
    self.painted.connect(done)


if __name__ == "__main__":
    from harbin_viewer.cli import main

    MainWindow.__init__ = _measured  # type: ignore[method-assign]
    sys.exit(main([]))
