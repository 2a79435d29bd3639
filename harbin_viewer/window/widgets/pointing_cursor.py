"""The pointer over what can be clicked, and the words that say where a click leads."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QCursor

LEADS = "Click, or press Enter: who says it"

_POINTING_HAND = b"\x00\x0d"
"""Its shape, as `QDataStream` writes it."""


@cache
def pointing_cursor() -> QCursor:
    """A pointing hand, by the one way that names no enum of `Qt` (see `charts.ink`).

    At the start the pointer may rest on a fact, and then this is asked for before the first paint.
    """
    from PySide6.QtCore import QByteArray, QDataStream
    from PySide6.QtGui import QCursor

    cursor = QCursor()
    _ = QDataStream(QByteArray(_POINTING_HAND)) >> cursor
    return cursor
