"""How far the reading of a table is, told to whom it concerns, who may end it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int], None]
"""Is told the bytes read and the bytes there are; what it raises ends the reading."""


class CancelledError(Exception):
    """To be raised by a progress callback that wants the reading to end."""
