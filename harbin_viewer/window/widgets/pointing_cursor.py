"""The pointer over what can be clicked, and the words that say where a click leads."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from harbin_viewer.pyside import pointing_hand

if TYPE_CHECKING:
    from PySide6.QtGui import QCursor

LEADS = "Click, or press Enter: who says it"


@cache
def pointing_cursor() -> QCursor:
    """A pointing hand. (Where the pointer rests on a fact at the start, it is asked for before the first paint.)"""
    return pointing_hand()
