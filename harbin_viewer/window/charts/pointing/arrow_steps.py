"""What an arrow key leads to in a chart: how far along and across, and what is said where it leads no further."""

from PySide6.QtCore import Qt

STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
"""Points along and series across that an arrow key leads to."""


def said_at_end(along: int, across: int) -> str:
    """That the figure or the series is the last, or the first."""
    end = "last" if along + across > 0 else "first"
    return f"This is the {end} {'figure of the series' if along else 'series of the chart'}."
