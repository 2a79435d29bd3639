"""Whether the system asks for less motion, and what then stands still.

Linux is asked by the desktop portal, Windows and macOS by settings of theirs (these two were read up, and not tried).
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from harbin_viewer.window.widgets.moving_bar import REDUCED

_WISHES = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)
"""Settings of a desktop, by namespace and name, and the value that asks for less motion."""

_PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")

_CLIENT_AREA_ANIMATION = 0x1042
"""`SPI_GETCLIENTAREAANIMATION` of Windows."""


def heed_motion(application: QApplication, parent: QObject) -> None:
    """Let things stand still as soon as it is known that the system asks for it; waits for nothing."""
    if sys.platform == "win32":
        _tell(application, reduced=not _windows_animates())
    elif sys.platform == "darwin":
        _ask_mac(application, parent)
    else:
        _ask_portal(application, parent)


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


def _ask_portal(application: QApplication, parent: QObject) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return
    for namespace, name, reducing in _WISHES:
        call = QDBusMessage.createMethodCall(*_PORTAL, "ReadOne")
        call.setArguments([namespace, name])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(call), parent)
        watcher.finished.connect(lambda ended, reducing=reducing: _take(application, ended, reducing))


def _take(application: QApplication, ended: object, reducing: object) -> None:
    """What the portal answers to one of the questions; an error is no wish."""
    from PySide6.QtDBus import QDBusPendingCallWatcher, QDBusVariant

    assert isinstance(ended, QDBusPendingCallWatcher)
    given = ended.reply().arguments() if not ended.isError() else []
    value = given[0].variant() if given and isinstance(given[0], QDBusVariant) else None
    if value is not None and value == reducing:
        _tell(application, reduced=True)
