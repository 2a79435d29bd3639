"""The start as the X server sees it: the first frame that looks as the finished window does."""

from __future__ import annotations

import mmap
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks import sheets
from tests.benchmarks.installed import Copy
from tests.benchmarks.measuring import Figure, Reading, by_turns
from tests.benchmarks.subjects.bench import Bench

_SCREEN = "1280x900x24"
_POINTER_AWAY = "from PySide6.QtGui import *; a = QGuiApplication([]); QCursor.setPos(0, 0); a.processEvents()"
"""A fact under the pointer lights up."""

_GLANCE = 0.002
"""Seconds from look to look."""

_SETTLED = 1.5
"""Seconds without a change after which the window is finished."""

_GONE = 0.3
"""Seconds in which the server clears the screen of a window that has ended."""

_LINE = 0.02
"""The part of the screen that the line of the checks has at most."""

_VIEWER = ("-c", "import sys; from harbin_viewer.cli import main; sys.exit(main([]))")
_BARE = ("-m", "tests.benchmarks.programs.bare_window", "stay")


def figures(bench: Bench) -> Iterator[Figure]:
    """Without the line of the checks, with it at the first start of a sheet, and with it at a later one."""
    if shutil.which("Xvfb") is None:
        return
    with _screen() as (display, screen), tempfile.TemporaryDirectory(dir=bench.copy.scratch) as name:
        known, fresh, kept = (Path(name) / folder for folder in ("known", "fresh", "kept"))
        package = sheets.package(Path(name) / "package", 100, 72)
        of_package = (*_VIEWER[:-1], _VIEWER[-1].replace("[]", repr([str(package)])))
        later, first_start, bare, package_first, package_later = by_turns(
            bench.turns,
            lambda: _look(bench.copy, _VIEWER, display, screen, known),
            lambda: _look(bench.copy, _VIEWER, display, screen, _emptied(fresh)),
            lambda: _look(bench.copy, _BARE, display, screen, _emptied(fresh)),
            lambda: _look(bench.copy, of_package, display, screen, _emptied(fresh)),
            lambda: _look(bench.copy, of_package, display, screen, kept),
        )
    yield Figure(
        "window seen on X, but for the line of the checks", "ms", first_start["all but a line"], bare["all"], 1.15
    )
    yield Figure("window seen on X, with that line, first start", "ms", first_start["all"], bare["all"], 2.0)
    yield Figure("window seen on X, with that line, later start", "ms", later["all"], bare["all"], 1.3)
    words = "package of 250 KB seen on X, all of it, by the bundled sheet"
    yield Figure(f"{words}, first start", "ms", package_first["all"], first_start["all"], 1.3)
    yield Figure(f"{words}, later start", "ms", package_later["all"], later["all"], 1.3)


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def _look(copy: Copy, command: tuple[str, ...], display: str, screen: memoryview, cache: Path) -> Reading:
    """Milliseconds until the screen shows the finished window, and until it shows all of it but a line."""
    frames: list[tuple[float, bytes]] = []
    with tempfile.TemporaryDirectory(dir=copy.scratch) as settings:
        empty = zlib.adler32(screen)
        began = changed = time.monotonic()
        with copy.begin(*command, display=display, settings=Path(settings), cache=cache) as process:
            last = empty
            while not frames or time.monotonic() - changed < _SETTLED:
                now = time.monotonic()
                found = zlib.adler32(screen)
                if found != last:
                    last, changed = found, now
                    frames.append((now - began, bytes(screen)))
                time.sleep(_GLANCE)
            process.terminate()
        time.sleep(_GONE)
    finished = frames[-1][1]
    first = next(when for when, frame in frames if frame == finished)
    almost = next(when for when, frame in frames if _difference(frame, finished) < _LINE)
    return {"all": first * 1000, "all but a line": almost * 1000}


def _difference(frame: bytes, other: bytes) -> float:
    """The share of the bytes that differ."""
    import numpy as np

    return float(np.mean(np.frombuffer(frame, np.uint8) != np.frombuffer(other, np.uint8)))


@contextmanager
def _screen() -> Iterator[tuple[str, memoryview]]:
    """An X server whose screen lies in a file: its name, and the file as memory."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", _SCREEN, "-fbdir", folder, "-nolisten", "tcp", "-noreset"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
            assert server.stdout is not None
            try:
                name = f":{server.stdout.readline().strip()}"
                with (Path(folder) / "Xvfb_screen0").open("rb") as file:
                    screen = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                    environ = os.environ | {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
                    subprocess.run([sys.executable, "-c", _POINTER_AWAY], env=environ, check=True)
                    yield name, memoryview(screen)
            finally:
                server.terminate()
