"""What a reader wants of the desktop, as the portal of a Linux desktop tells it to any program.

Qt passes some of it on, with some of its plugins for desktops alone: the one for GTK says that a desktop set to dark is
light where the style of GTK is, and without a plugin nothing is said.
"""

from __future__ import annotations

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

_PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")

_WISHES = {
    ("org.freedesktop.appearance", "color-scheme"): ("dark_wished", 1),
    ("org.freedesktop.appearance", "contrast"): ("contrast_wished", 1),
    ("org.freedesktop.appearance", "reduced-motion"): ("stillness_wished", 1),
    ("org.gnome.desktop.interface", "enable-animations"): ("stillness_wished", False),
}
"""Settings of a desktop, by namespace and name: the signal that tells them, and the value that is a wish."""


class DesktopPortal(QObject):
    """Tells which wishes there are, and from then on each that comes or goes; waits for nothing."""

    dark_wished = Signal(bool)
    """Whether a dark theme is wanted."""

    contrast_wished = Signal(bool)
    """Whether more contrast is wanted."""

    stillness_wished = Signal(bool)
    """Whether less motion is wanted."""

    def ask(self) -> None:
        """Ask for all of them; where there is no bus or no portal nothing is told."""
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        heard = SLOT("_hear(QString,QString,QDBusVariant)")  # the stubs want bytes, which are refused
        bus.connect(*_PORTAL, "SettingChanged", self, heard)  # type: ignore[call-overload, unused-ignore]
        for namespace, name in _WISHES:
            call = QDBusMessage.createMethodCall(*_PORTAL, "ReadOne")
            call.setArguments([namespace, name])
            watcher = QDBusPendingCallWatcher(bus.asyncCall(call), self)
            watcher.finished.connect(lambda ended, asked=(namespace, name): self._take(asked, ended))

    def _take(self, asked: tuple[str, str], ended: QDBusPendingCallWatcher) -> None:
        """An answer that is a wish; what else is on show may be of the reader's own choice, and an error is no wish."""
        given = ended.reply().arguments() if not ended.isError() else []
        signal, wish = _WISHES[asked]
        if given and isinstance(given[0], QDBusVariant) and given[0].variant() == wish:
            getattr(self, signal).emit(True)

    @Slot(str, str, QDBusVariant)
    def _hear(self, namespace: str, name: str, value: QDBusVariant) -> None:
        if (namespace, name) in _WISHES:
            signal, wish = _WISHES[namespace, name]
            getattr(self, signal).emit(value.variant() == wish)
