"""Where the menu of a point opens for those who use keys: at the point, or in the middle of the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF

from harbin_viewer.charts.scene import MarkAt

if TYPE_CHECKING:
    from harbin_viewer.window.charts.painted.painted_view import PaintedView


def place_of_menu(view: PaintedView, mark: MarkAt | None) -> QPoint:
    """The place on the screen."""
    corner = QPointF(mark.box.x, mark.box.bottom) if mark is not None else QPointF(*view.page()) / 2
    place: QPoint = view.viewport().mapToGlobal(view.mapFromScene(corner))
    return place
