"""A button that is on or off is shown so without a word of it; what turns it besides is its reader.

To be asked for by `toggled`: the “toggle” of a screen reader is no click to Qt.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractButton


def show_on(button: QAbstractButton, on: object) -> None:
    """Show the button as on, where that is true, and tell nobody."""
    with QSignalBlocker(button):
        button.setChecked(bool(on))
