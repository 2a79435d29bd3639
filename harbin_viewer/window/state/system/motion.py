"""Whether Windows or macOS asks for less motion, and things then stand still; both were read up, and not tried."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from harbin_viewer.window.widgets.moving_bar import REDUCED

_CLIENT_AREA_ANIMATION = 0x1042
"""`SPI_GETCLIENTAREAANIMATION` of Windows."""


def heed_motion(application: QApplication, parent: QObject) -> None:
    """Let things stand still as soon as it is known that the system asks for it; waits for nothing."""
    if sys.platform == "win32":
        _tell(application, reduced=not _windows_animates())
    elif sys.platform == "darwin":
        _ask_mac(application, parent)


def _tell(application: QApplication, *, reduced: bool) -> None:
    application.setProperty(REDUCED, reduced)


def _windows_animates() -> bool:
    import ctypes

    answer = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(answer), 0)  # type: ignore[attr-defined, unused-ignore]
    return bool(answer.value)


def _ask_mac(application: QApplication, parent: QObject) -> None:
    from PySide6.QtCore import QProcess

    process = QProcess(parent)
    process.finished.connect(
        lambda *_ended: _tell(application, reduced=bytes(process.readAllStandardOutput().data()).strip() == b"1")
    )
    process.start("defaults", ["read", "com.apple.universalaccess", "reduceMotion"])
