"""What an arrow key leads to in a chart: how far along and across, and what is said where it leads no further."""

from PySide6.QtCore import Qt

from harbin_viewer.charts.layout.chart_layout import DataWindow

STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
"""Points along and series across that an arrow key leads to."""

_ENDS = {
    Qt.Key.Key_Left: ("first figure", "of the series"),
    Qt.Key.Key_Right: ("last figure", "of the series"),
    Qt.Key.Key_Up: ("first series", "of the chart"),
    Qt.Key.Key_Down: ("last series", "of the chart"),
}


def said_at_end(key: Qt.Key, part: DataWindow | None) -> str:
    """What is said where it leads no further; where a `part` is on show there may be more beside it."""
    end, of_what = _ENDS[key]
    return f"This is the {end} {of_what if part is None else 'on show'}."
