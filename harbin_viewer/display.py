"""Whether there is a screen to open a window on, and one plain sentence where there is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from harbin_viewer.console import complain

NO_DISPLAY = (
    "harbin-viewer: there is no display to open a window on ({reason}); "
    "write the charts to files instead: harbin-viewer export --all --format png,svg,pdf --out charts/"
)
"""What a person is told; `reason` says what is missing."""

EXIT_NO_DISPLAY = 2


def missing_display(environ: Mapping[str, str], platform: str) -> str:
    """Why no window can open, as far as the environment tells; "" where one may."""
    if platform in ("darwin", "win32") or environ.get("QT_QPA_PLATFORM"):
        return ""
    if environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"):
        return ""
    return "neither DISPLAY nor WAYLAND_DISPLAY is set"


def tell_no_display(reason: str) -> int:
    """Say on stderr that there is no display, and why; the exit code."""
    complain(NO_DISPLAY.format(reason=reason))
    return EXIT_NO_DISPLAY


@contextmanager
def calm_without_display() -> Iterator[None]:
    """While the application object is made: Qt's fatal "no platform plugin" ends as our sentence, not as an abort.

    Only then does Qt find out whether the display answers and its libraries are there, and it ends the process; its
    message handler is the last place to speak.
    """
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    said: list[str] = []

    def handle(kind: QtMsgType, _context: object, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            tell_no_display(_reason(said))
            sys.stderr.flush()
            os._exit(EXIT_NO_DISPLAY)
        said.append(message)

    qInstallMessageHandler(handle)
    try:
        yield
    finally:
        qInstallMessageHandler(None)
        for message in said:
            complain(message)


def _reason(said: list[str]) -> str:
    telling = (
        line for line in said if "is needed to load" in line or "connect to display" in line or "Could not" in line
    )
    return next(telling, "Qt found no way to one").strip().rstrip(".")


def leave_out_offscreen_warnings() -> None:
    """From now on Qt's messages go to stderr without the one that says, at each window, that offscreen is no screen."""
    from PySide6.QtCore import qInstallMessageHandler

    def handle(_kind: object, _context: object, message: str) -> None:
        if "propagateSizeHints" not in message:
            complain(message)

    qInstallMessageHandler(handle)
