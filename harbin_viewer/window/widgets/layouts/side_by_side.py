"""Two parts side by side where there is width for both, else one under the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from harbin_viewer.window.widgets.layouts.item_layout import ItemLayout, height_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QLayoutItem

    Part: TypeAlias = QWidget | QLayout

_GAP = 32


class SideBySide(ItemLayout):
    """Shares a width of at least `narrow` average characters between its parts as `shares` say; either may be missing.

    One under the other they are `under` px apart.
    """

    def __init__(
        self, left: Part | None, right: Part | None, shares: tuple[int, int], narrow: int, *, under: int = _GAP
    ) -> None:
        super().__init__()
        self._narrow, self._under = narrow, under
        parts = [(part, share) for part, share in zip((left, right), shares, strict=True) if part is not None]
        self._shares = [share for _part, share in parts]
        for part, _share in parts:
            self._add(part)

    def _add(self, part: Part) -> None:
        if isinstance(part, QWidget):
            self.addWidget(part)
        else:
            self.addItem(part)
            self.addChildLayout(part)

    def _place(self, area: QRect) -> Iterator[tuple[QLayoutItem, QRect]]:
        x, y = area.x(), area.y()
        wide = area.width() >= self._narrow * self.letter_width()
        for item, share in zip(self._items, self._shares, strict=True):
            width = self._width(area.width(), share) if wide else area.width()
            height = height_of(item, width)
            yield item, QRect(x, y, width, height)
            x, y = (x + width + _GAP, y) if wide else (x, y + height + self._under)

    def _width(self, whole: int, share: int) -> int:
        return (whole - _GAP * (len(self._shares) - 1)) * share // sum(self._shares)

    # Qt

    def sizeHint(self) -> QSize:
        width = self._narrow * self.letter_width()
        return QSize(width, width // 2)
