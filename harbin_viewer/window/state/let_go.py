"""A dialog that was answered is let go, unless it went with its window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def let_go(widget: QWidget) -> None:
    """Delete a widget that nobody needs any more; its window may have taken it along while it was waited for."""
    if isValid(widget):
        widget.deleteLater()
