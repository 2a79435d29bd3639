"""A grid that flows with the width: as many equal columns as fit, each row as tall as its tallest part."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_MOST = 5
"""Columns: in more, cards are too narrow and too many to look along."""


class FlowGrid(QLayout):
    """Lays its widgets out in columns at least `column` pixels wide, hidden ones left out.

    `even` makes fewer columns rather than leave a last row with few widgets in it.
    """

    def __init__(self, column: int, *, even: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self._even = even
        self._items: list[QLayoutItem] = []

    def columns(self, width: int) -> int:
        """How many columns fit into the width."""
        room = min((width + self.spacing()) // (self._column + self.spacing()), _MOST)
        if not self._even:
            return max(1, room)
        shown = max(1, len(self._shown()))
        rows = -(-shown // max(1, min(room, shown)))
        return -(-shown // rows)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, count: int) -> Iterator[list[QLayoutItem]]:
        shown = self._shown()
        for start in range(0, len(shown), count):
            yield shown[start : start + count]

    def _place(self, area: QRect) -> Iterator[tuple[QLayoutItem, QRect]]:
        count, gap, y = self.columns(area.width()), self.spacing(), area.y()
        width = (area.width() - gap * (count - 1)) // count
        for row in self._rows(count):
            height = max(_height(item, width) for item in row)
            for place, item in enumerate(row):
                yield item, QRect(area.x() + place * (width + gap), y, width, height)
            y += height + gap

    # Qt

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        placed = [where.bottom() + 1 for _item, where in self._place(QRect(0, 0, width, 0))]
        return max(placed, default=0)

    def sizeHint(self) -> QSize:
        return QSize(self._column * 3, self._column)

    def minimumSize(self) -> QSize:
        return QSize(1, 1)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        for item, where in self._place(area):
            item.setGeometry(where)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
