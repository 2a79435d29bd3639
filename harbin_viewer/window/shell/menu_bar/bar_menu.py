"""A menu of the menu bar, which leaves the mouse to others once it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class BarMenu(QMenu):
    """When a title is clicked while a menu is open, Qt has the bar hold the mouse until the button is let go.

    Of a tap that is quicker than the menu goes, the bar never learns: the menu, hidden by then, is told of its end. The
    next click was lost, and under a dialog that keys opened all of them were.
    """

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the mouse for the bar, where this is what it waits for."""
        holder = QWidget.mouseGrabber()
        if not self.isVisible() and isinstance(holder, QMenuBar):
            holder.releaseMouse()
        super().mouseReleaseEvent(event)
