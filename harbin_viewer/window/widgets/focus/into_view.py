"""How a part is scrolled to: all of it, or, where it is taller than the view, its beginning."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN = 50
"""Px that Qt leaves around a part."""


def bring_into_view(area: QScrollArea, part: QWidget, across: int = _MARGIN, down: int = _MARGIN) -> None:
    """Scroll the area to the part, with so many px around it where there is room.

    Of a part that is taller than the view Qt would show the middle: its first words would be above it.
    """
    area.ensureWidgetVisible(part, across, down)
    page, bar = area.widget(), area.verticalScrollBar()
    if page is not None and part.height() > area.viewport().height():
        bar.setValue(part.mapTo(page, QPoint(0, 0)).y())
