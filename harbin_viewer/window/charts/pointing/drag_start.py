"""Whether the reader begins to drag the chart out of the window: by any place of it that moves nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from harbin_viewer.charts.scene import Picture
from harbin_viewer.window.charts.pointing.point_finder import is_round_plots


class DragStart:
    """Follows one button of the mouse, from where it was pressed."""

    def __init__(self) -> None:
        self.pressed = QPointF()
        """Where the button went down, in px of the view."""
        self._may_begin = False

    def press(self, event: QMouseEvent, picture: Picture | None, place: QPointF, *, whole: bool) -> None:
        """A button went down at this place of the picture, of which `whole` says that there is no part to be moved."""
        self.pressed = event.position()
        is_left = event.button() == Qt.MouseButton.LeftButton
        still = picture is not None and (whole or is_round_plots(picture, place.x(), place.y()))
        self._may_begin = is_left and still

    def begins(self, event: QMouseEvent) -> bool:
        """Whether the mouse, moved to there, drags the chart from now on; told once."""
        far = (event.position() - self.pressed).manhattanLength() > QApplication.startDragDistance()
        if not (self._may_begin and far and event.buttons() & Qt.MouseButton.LeftButton):
            return False
        self._may_begin = False
        return True
