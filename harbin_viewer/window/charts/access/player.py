"""Plays a sound by what the system has for it: Qt's own player is not among the parts that this program installs.

Linux has one of several programs, macOS `afplay`, and Python plays sounds on Windows (these two were not tried).
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

_PLAYERS = (("afplay",), ("pw-play",), ("paplay",), ("aplay", "-q"), ("ffplay", "-nodisp", "-autoexit", "-v", "quiet"))
"""Programs that play a file and end."""


def command() -> tuple[str, ...]:
    """The program that plays sounds here, with its options; none where there is none."""
    return next((known for known in _PLAYERS if shutil.which(known[0])), ())


class Player(QObject):
    """Plays one sound at a time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None

    def play(self, file: Path) -> bool:
        """Begin to play a file; whether the system has what plays it."""
        self.stop()
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)
            return True
        program = command()
        if not program:
            return False
        self._process = QProcess(self)
        self._process.start(program[0], [*program[1:], str(file)])
        return True

    def stop(self) -> None:
        """Be silent."""
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(None, 0)
        if self._process is not None:
            self._process.kill()
            self._process.waitForFinished(500)
            self._process.deleteLater()
            self._process = None
