"""A grid that flows with the width: as many equal columns as fit, each row as tall as its tallest part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize

from harbin_viewer.window.widgets.layouts.item_layout import ItemLayout, height_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget

_MOST = 5
"""Columns that are as narrow as may be: more are too many to look along."""

_WIDE = 1.6
"""Times as wide as a column must be; where each is so, there may be more of them."""


class FlowGrid(ItemLayout):
    """Lays its widgets out in columns at least `letters` average characters wide, hidden ones left out.

    `even` makes fewer columns rather than leave a last row with few widgets in it.
    """

    def __init__(self, letters: int, *, even: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = letters
        self._even = even

    @property
    def _column(self) -> int:
        """The least width of a column in px, of the type that there is now."""
        return self._letters * self.letter_width()

    def columns(self, width: int) -> int:
        """How many columns fit into the width."""
        column = self._column
        most = max(_MOST, width // round(column * _WIDE))
        room = min((width + self.spacing()) // (column + self.spacing()), most)
        if not self._even:
            return max(1, room)
        shown = max(1, len(self._shown()))
        rows = -(-shown // max(1, min(room, shown)))
        return -(-shown // rows)

    def _rows(self, count: int) -> Iterator[list[QLayoutItem]]:
        shown = self._shown()
        for start in range(0, len(shown), count):
            yield shown[start : start + count]

    def _place(self, area: QRect) -> Iterator[tuple[QLayoutItem, QRect]]:
        count, gap, y = self.columns(area.width()), self.spacing(), area.y()
        width = (area.width() - gap * (count - 1)) // count
        for row in self._rows(count):
            height = max(height_of(item, width) for item in row)
            for place, item in enumerate(row):
                yield item, QRect(area.x() + place * (width + gap), y, width, height)
            y += height + gap

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(self._column * 3, self._column)
