"""Screen readers that hear no announcements, such as Orca of Debian 12: what is said reaches them as a notification."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from harbin_viewer.window.widgets.told.told_role import tell_roles

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

_BUS = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
_REGISTRY = (
    "org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "GetRegisteredEvents",
)  # fmt: skip
_CONNECTION = "harbin-viewer-at-spi"
_PATIENCE = 100
"""Milliseconds that an answer may take; it is a local one, and comes within five."""


def hear_announcements() -> bool:
    """Whether those who listen hear announcements; so it is taken to be wherever nothing says that they do not."""
    if sys.platform in ("win32", "darwin"):
        return True
    listened_to = _listened_to()
    return "Object:Announcement" in listened_to or "Object:StateChanged:Showing" not in listened_to


def notify(widget: QWidget, sentence: str) -> None:
    """Have the sentence said as a notification that comes up in the window of `widget`."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    tell_roles()
    window = widget.window()
    notice = window.findChild(_Notice, "", Qt.FindChildOption.FindDirectChildrenOnly) or _Notice(window)
    notice.setAccessibleName(sentence)
    QAccessible.updateAccessibility(QAccessibleEvent(notice, QAccessible.Event.ObjectShow))


class _Notice(QWidget):
    """What is told and never seen."""

    told_role = "Notification"


def _listened_to() -> str:
    """The events of AT-SPI that somebody listens to, in the words of the message that names them; "" where none comes.

    The lists in a message can be read by no other way that PySide has.
    """
    from PySide6.QtDBus import QDBusConnection

    bus = QDBusConnection(_CONNECTION)
    if not bus.isConnected():
        where = _answer(QDBusConnection.sessionBus(), _BUS).arguments()
        bus = QDBusConnection.connectToBus(str(where[0]) if where else "", _CONNECTION)
    return str(_answer(bus, _REGISTRY))


def _answer(bus: QDBusConnection, question: tuple[str, str, str, str]) -> QDBusMessage:
    from PySide6.QtDBus import QDBus, QDBusMessage

    return bus.call(QDBusMessage.createMethodCall(*question), QDBus.CallMode.Block, _PATIENCE)
