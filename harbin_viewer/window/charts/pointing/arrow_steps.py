"""What an arrow key leads to in a chart: how far along and across, and what is said where it leads no further."""

from PySide6.QtCore import Qt

from harbin_viewer.charts.layout.chart_layout import DataWindow

STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
"""Points along and series across that an arrow key leads to."""

_ENDS = {
    Qt.Key.Key_Left: ("This is the first figure of the series.", "This is the first figure on show."),
    Qt.Key.Key_Right: ("This is the last figure of the series.", "This is the last figure on show."),
    Qt.Key.Key_Up: ("This is the first series of the chart.", "This is the first series on show."),
    Qt.Key.Key_Down: ("This is the last series of the chart.", "This is the last series on show."),
}
"""What is said where it leads no further: of a whole chart, and of a part, beside which there may be more."""

_ENDS_OF_STACK = {
    Qt.Key.Key_Up: "Nothing is above this figure.",
    Qt.Key.Key_Down: "Nothing is below this figure.",
}


def said_at_end(key: Qt.Key, part: DataWindow | None, *, stacked: bool = False) -> str:
    """What is said where it leads no further, in a chart of which this `part` is on show, or all; of a piece that is
    `stacked`, whether it is at the top or at the bottom.
    """
    if stacked and key in _ENDS_OF_STACK:
        return _ENDS_OF_STACK[key]
    of_whole, of_part = _ENDS[key]
    return of_whole if part is None else of_part
