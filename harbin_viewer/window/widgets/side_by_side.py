"""Two parts side by side where there is width for both, else one under the other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_GAP = 32


class SideBySide(QLayout):
    """Shares a width of at least `narrow` px between its parts as `shares` say; either part may be missing."""

    def __init__(self, left: QWidget | None, right: QWidget | None, shares: tuple[int, int], narrow: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._narrow = narrow
        parts = [(part, share) for part, share in zip((left, right), shares, strict=True) if part is not None]
        self._shares = [share for _part, share in parts]
        for part, _share in parts:
            self.addWidget(part)

    def _place(self, area: QRect) -> Iterator[tuple[QLayoutItem, QRect]]:
        x, y = area.x(), area.y()
        wide = area.width() >= self._narrow
        for item, share in zip(self._items, self._shares, strict=True):
            width = self._width(area.width(), share) if wide else area.width()
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            yield item, QRect(x, y, width, height)
            x, y = (x + width + _GAP, y) if wide else (x, y + height + _GAP)

    def _width(self, whole: int, share: int) -> int:
        return (whole - _GAP * (len(self._shares) - 1)) * share // sum(self._shares)

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
        return max((where.bottom() + 1 for _item, where in self._place(QRect(0, 0, width, 0))), default=0)

    def sizeHint(self) -> QSize:
        return QSize(self._narrow, self._narrow // 2)

    def minimumSize(self) -> QSize:
        return QSize(1, 1)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        for item, where in self._place(area):
            item.setGeometry(where)
