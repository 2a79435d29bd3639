"""The viewer, started as a reader starts it, with a scene that is played in its window."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from harbin_viewer import app
from tests.benchmarks.programs.spawned import milliseconds
from tests.benchmarks.programs.told import tell

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from harbin_viewer.window.shell.main_window import MainWindow

_PATIENCE = 200
"""Seconds that a scene waits for something."""


def play(when_made: Callable[[MainWindow], None], *arguments: str) -> int:
    """Start the viewer by its command line and call `when_made` with its window; the exit code.

    Nothing is imported or changed before Qt is there, so that the start is the one of the installed program.
    """
    from harbin_viewer.cli import main

    start = app.start_qt

    def start_staged() -> QApplication:
        application = start()
        _stage(when_made)
        return application

    app.start_qt = start_staged
    return main(["view", *arguments] if arguments else [])


def after_paint(scene: Callable[[MainWindow], dict[str, float]]) -> Callable[[MainWindow], None]:
    """Plays the scene once the first screen is painted, tells what it measured, and closes the window."""

    def when_made(window: MainWindow) -> None:
        from PySide6.QtCore import QTimer

        def perform() -> None:
            guarded(lambda: tell({**scene(window), "lived": milliseconds()}))
            window.close()

        window.painted.connect(lambda: QTimer.singleShot(0, perform))

    return when_made


def guarded(act: Callable[[], None]) -> None:
    """An exception ends the program, as no one is there to read a dialog."""
    try:
        act()
    except BaseException:
        import traceback

        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)


def until(holds: Callable[[], bool]) -> float:
    """Handle events until it holds, looked at each millisecond; the milliseconds that took."""
    from PySide6.QtCore import QEventLoop, QTimer

    began, loop, looking = time.perf_counter(), QEventLoop(), QTimer()

    def look() -> None:
        if holds() or time.perf_counter() - began > _PATIENCE:
            loop.quit()

    looking.timeout.connect(look)
    looking.start(1)
    loop.exec()
    looking.stop()
    if not holds():
        raise TimeoutError("What the scene waited for did not come.")
    return (time.perf_counter() - began) * 1000


def settle(seconds: float) -> None:
    """Handle events for a while."""
    end = time.perf_counter() + seconds
    until(lambda: time.perf_counter() > end)


def frame(change: Callable[[], object]) -> float:
    """The milliseconds that a change takes until it is painted."""
    from PySide6.QtWidgets import QApplication

    began = time.perf_counter()
    change()
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000


def _stage(when_made: Callable[[MainWindow], None]) -> None:
    from harbin_viewer.window.shell.main_window import MainWindow

    made = MainWindow.__init__

    def staged(self: MainWindow, *arguments: object, **named: object) -> None:
        made(self, *arguments, **named)  # type: ignore[arg-type]
        guarded(lambda: when_made(self))

    MainWindow.__init__ = staged  # type: ignore[method-assign]
