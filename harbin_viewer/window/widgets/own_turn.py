"""What takes a while is done in a turn of its own: keys, clicks and what is to be painted come before it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_SOONEST = 1
"""Milliseconds. After none Qt posts an event, and works off what is posted in a row, before it looks at the reader."""


def in_own_turn(part: QObject, deed: Callable[[], object]) -> None:
    """Do it in a later turn of the event loop, without all else that was put off so; not where `part` went before."""
    QTimer.singleShot(_SOONEST, part, deed)
