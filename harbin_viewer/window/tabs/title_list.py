"""What a tab holds (charts, tables) as a list of titles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.text_column import TextColumn


class TitleList(RichList):
    """A title a row, broken where it is long; the one on show is marked."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(self._title, lambda row: titles[row], parent)
        self._titles = titles
        self.setAccessibleName("Charts")
        self._wanted = 0
        self.verticalScrollBar().rangeChanged.connect(self._scroll_on)
        self.show_rows(len(titles))

    def scrolled(self) -> int:
        """How far down it is scrolled."""
        return self.verticalScrollBar().value()

    def scroll_to(self, place: int) -> None:
        """Scroll so far down, as soon as the list is long enough."""
        self._wanted = place
        self._scroll_on()

    def _scroll_on(self) -> None:
        if self._wanted and self.verticalScrollBar().maximum() >= self._wanted:
            self.verticalScrollBar().setValue(self._wanted)
            self._wanted = 0

    def _title(self, column: TextColumn, row: int, _chosen: bool) -> None:  # noqa: FBT001
        column.text(self._titles[row])
