"""What a layout of our own has to answer to Qt, so that each tells only where its parts go."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget


class ItemLayout(QLayout):
    """Keeps the parts in order; as tall as where it places them for a width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    @abstractmethod
    def _place(self, area: QRect) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Where each part that is shown goes in an area of any height."""

    def letter_width(self) -> int:
        """The width of an average character of the widget that is laid out, in px."""
        around = self.parentWidget()
        return (around.fontMetrics() if around is not None else QFontMetrics(QApplication.font())).averageCharWidth()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    # Qt

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()  # a part that is seen already asks for no new places

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

    def minimumSize(self) -> QSize:
        return QSize(1, 1)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        for item, where in self._place(area):
            item.setGeometry(where)


def height_of(item: QLayoutItem, width: int) -> int:
    """How tall a part wants to be at a width."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
