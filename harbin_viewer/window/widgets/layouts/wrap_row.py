"""A row that wraps: parts of their own width, one after another, on as many lines as they need."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from harbin_viewer.window.widgets.layouts.item_layout import ItemLayout

_LEAST = 120
"""Px that the widest part is content with."""

_TALLEST = 16_777_215
"""No part is cut in its height, but in its width where that is more than the row's."""


class WrapRow(ItemLayout):
    """Lays chips and the like out as words are set in a paragraph."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(6)

    def _place(self, area: QRect) -> Iterator[tuple[QLayoutItem, QRect]]:
        x, y, tallest = area.x(), area.y(), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(area.width(), 1), _TALLEST))
            if x > area.x() and x + size.width() > area.right() + 1:
                x, y, tallest = area.x(), y + tallest + self.spacing(), 0
            yield item, QRect(QPoint(x, y), size)
            x, tallest = x + size.width() + self.spacing(), max(tallest, size.height())

    # Qt

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() + self.spacing() for item in self._shown())
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        widest = max((item.sizeHint().width() for item in self._shown()), default=0)
        return QSize(min(widest, _LEAST), 0)
