"""What an arrow key leads to in a chart: how far along and across, and what is said where it leads no further."""

from PySide6.QtCore import Qt

STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
"""Points along and series across that an arrow key leads to."""

SAID_AT_END = {
    Qt.Key.Key_Left: "This is the first figure of the series.",
    Qt.Key.Key_Right: "This is the last figure of the series.",
    Qt.Key.Key_Up: "This is the first series of the chart.",
    Qt.Key.Key_Down: "This is the last series of the chart.",
}
"""What is said where it leads no further."""
